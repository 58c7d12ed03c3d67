"""Which lines of a page are furniture, by their words alone."""

import re
from functools import cache
from typing import NamedTuple

from aibrief_store.articles.furniture_words import (
    LABELS_OF_LISTS,
    LABELS_OF_SUMMARIES,
    LABELS_OF_TAGS,
    WORDS,
)
from aibrief_store.articles.part import Clutter


class Furniture(NamedTuple):
    """The kind of clutter that a line is, and why."""

    kind: Clutter
    rule: str


NO_WORD = "no word in it"
_LONGEST = 200
_LETTER = re.compile(r"[^\W\d_ㅣ]{2,}|[가-힣\u3400-\u9fff]")
_JOINTS = re.compile(
    r"(?<![^\W\d_])(?i:on|and|or|us|at|the|to|with|및|또는)(?![^\W\d_])|[或和与及在到]"
)
_ADDRESS = re.compile(
    r"\W{0,3}(?:(?:URL|주소|링크|地址|link)\W{0,3})?https?://\S+\W?", re.IGNORECASE
)
_TAGS = re.compile(r"(?:[#＃][^\s#＃,]{1,40}[\s,·]*)+")
_COPYRIGHT = re.compile(
    r"[ⓒ©]|\([cC]\)\s|(?i:^\W{0,3}copyright\b|all rights reserved)|저작권자\s?(?:[(<:]|$)"
    r"|무단\s?(?:전재|복제|배포|전제)\s?[-및,·/]"
    r"|재배포\s?(?:금지|를 금)|^版权|版权(?:所有|声明)|不得转载|转载请注明|ICP备|仅代表作者"
)
_SECTIONS = re.compile(
    r"[^>›»/]{1,16}(?:\s?[>›»]\s?[^>›»]{1,24})+|home(?:\s?/\s?[^/]{1,24})+", re.I
)
_ROW = re.compile(r"(?:^|\s)\d{4}[.\-/]\s?\d{1,2}[.\-/]\s?\d{1,2}\.?(?:\s\d{1,2}:\d\d)?(?:\s\d+)?$")

# A page speaks to its user politely; an article tells its readers in the plain form.
_TO_THE_USER = (
    re.compile(r"(?:세요|시오|니까|니다|해요)[.!?]?[\])>]?$"),
    re.compile(
        r"댓글|로그인|회원|게시물|게시판|구독|알림|이메일|비밀번호|섹션|분류|서비스|이용자|욕설"
        r"|비방|글자|\d+자"
        r"|클릭|다운로드|언론사|본\s?기사|이\s?기사|복구|삭제|쿠키|제보|홈페이지"
    ),
)
_TO_THE_USER_OTHERS = re.compile(
    r"(?i:\byour (?:e-?mail|inbox|account|comment|browser)|\bin your inbox|required fields"
    r"|\bsign(?:ing)? up\b"
    r"|\bour (?:privacy|terms|newsletter|morning|weekly|daily|cookie|community|comment)"
    r"|\benter your\b|\bto (?:comment|continue reading),|\bwe use cookies|\blog ?in to\b"
    r"|\bclick here|\benjoying this\b|^your e-?mail\b"
    r"|\bget (?:our|the)\b.{0,40}\b(?:letter|briefing|alerts)\b)"
    r"|登录后|请(?:登录|先|勿|关注|点击)|文明(?:上网|发言)|理性发言|公众号|扫码|侵删|获取更多"
)
_NEWSLETTER = re.compile(r"(?i:newsletter|inbox|briefing|sign(?:ing)? up|e-?mail)|뉴스레터")
_COMMENTING = re.compile(r"(?i:comment|required fields)|댓글|욕설|비방|\d+자|삭제|登录后|文明|发言")
_REPORTING = re.compile(
    r"^\W{0,3}제보[는은]|제보\s?:|카카오톡에서.{0,12}제보|tips?@|^(?:新闻|报料|爆料)热线",
    re.IGNORECASE,
)


def furniture(line: str) -> Furniture | None:
    """What kind of furniture ``line`` (trimmed) is; ``None`` where it may be the article's.

    Looks at no line longer than 200 characters, so its cost is bounded.
    """
    if len(line) > _LONGEST:
        return None
    if not _LETTER.search(line):
        return Furniture("other", NO_WORD)
    if _ADDRESS.fullmatch(line):
        return Furniture("address", "a web address alone")
    if _TAGS.fullmatch(line):
        return Furniture("tags", "tags alone")
    if _COPYRIGHT.search(line):
        return Furniture("copyright", "says who may copy the page")
    if _REPORTING.search(line):
        return Furniture("report", "asks for tips")
    return _spoken(line) or _worded(line)


def heads_a_list(line: str) -> bool:
    """Whether ``line`` stands above titles of other articles; a page's name may go before."""
    return len(line) <= 40 and _labels()[0].fullmatch(line) is not None


def names_one(line: str) -> bool:
    """Whether ``line`` leads to another article: 'Read more: …', '上一篇：…'."""
    return len(line) <= _LONGEST and _labels()[1].match(line) is not None


def heads_tags(line: str) -> bool:
    """Whether ``line`` stands above, or before, tags."""
    return len(line) <= _LONGEST and _labels()[2].fullmatch(line) is not None


def heads_a_summary(line: str) -> bool:
    """Whether ``line`` is the label of a summary."""
    return len(line) <= 20 and _labels()[3].fullmatch(line) is not None


def is_sections(line: str) -> bool:
    """Whether ``line`` is a way through the sections: 'Home > Business > Energy'."""
    return len(line) <= 80 and _SECTIONS.fullmatch(line) is not None


def is_row(line: str) -> bool:
    """Whether ``line`` ends with a day, as a list of posts has it."""
    return len(line) <= _LONGEST and _ROW.search(line) is not None


def _spoken(line: str) -> Furniture | None:
    """A sentence that the page says to its user."""
    if line[0] in "“\"‘'「":
        return None
    korean = all(regex.search(line) for regex in _TO_THE_USER)
    if not korean and not _TO_THE_USER_OTHERS.search(line):
        return None
    said = "speaks to the page's user"
    if _COMMENTING.search(line):
        return Furniture("comments", said)
    if "제보" in line:
        return Furniture("report", said)
    if _NEWSLETTER.search(line):
        return Furniture("newsletter", said)
    return Furniture("subscribe" if re.search("구독|关注|公众号", line) else "other", said)


def _worded(line: str) -> Furniture | None:
    """A line of nothing but words of furniture; its kind is the first word's."""
    if len(line) > 80:
        return None
    words = _words()
    first = words.search(line)
    if first is None or _LETTER.search(_JOINTS.sub(" ", words.sub(" ", line))):
        return None
    kind: Clutter = first.lastgroup  # type: ignore[assignment]
    return Furniture(kind, f"nothing but words of furniture ({kind.replace('_', ' ')})")


@cache
def _words() -> re.Pattern[str]:
    groups = "|".join(f"(?P<{kind}>{_longest_first(words)})" for kind, words in WORDS.items())
    return re.compile(rf"(?<![A-Za-z가-힣])(?:{groups})(?![A-Za-z가-힣])", re.IGNORECASE)


@cache
def _labels() -> tuple[re.Pattern[str], ...]:
    """Heads of lists, leads to one article, heads of tags, heads of summaries."""
    lists = _bare(LABELS_OF_LISTS)
    mark = r"[\W_]{0,4}"
    return tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            rf"{mark}(?:[^\s]{{2,14}}\s){{0,2}}?(?:{lists}){mark}\d{{0,3}}{mark}",
            rf"{mark}(?:{lists})\s?[:：|｜]\s?\S",
            rf"{mark}(?:{_bare(LABELS_OF_TAGS)})(?:\s?[:：].*|{mark})",
            rf"{mark}(?:{_bare(LABELS_OF_SUMMARIES)}){mark}",
        )
    )


def _bare(table: str) -> str:
    return re.sub(r"\n\s*", "", table).strip()


def _longest_first(table: str) -> str:
    """So that '이전 기사 보기' is not read as '이전' with something behind it."""
    words = re.split(r"\|(?![^()]*\))", _bare(table))
    return "|".join(sorted(words, key=len, reverse=True))
