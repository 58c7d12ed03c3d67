"""Which lines of a page are furniture, by their words alone."""

import re
from functools import cache
from typing import NamedTuple

from aibrief_store.articles.furniture_words import (
    LABELS_OF_LISTS,
    LABELS_OF_ONE,
    LABELS_OF_RELATED,
    LABELS_OF_SUMMARIES,
    LABELS_OF_TAGS,
    WORDS,
    bare,
)
from aibrief_store.articles.part import Clutter
from aibrief_store.articles.talk import talk


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
_MARKS = re.compile(r"(?:[\W\d_ㅣ]|(?<![^\W\d_])[A-Za-z](?![^\W\d_]))+")
_ADDRESS = re.compile(
    r"\W{0,3}(?:(?:URL|주소|링크|地址|link)\W{0,3})?https?://\S+\W?", re.IGNORECASE
)
_TAGS = re.compile(r"(?:[#＃][^\s#＃,]{1,40}[\s,·]*)+")
_COPYRIGHT = re.compile(
    r"[ⓒ©Ⓒ]|\([cC]\)\s|(?i:^\W{0,3}copyright\b|all rights reserved)|저작권자\s?(?:[(<:]|$)"
    r"|무단\s?(?:전재|복제|배포|전제)\s?[-및,·/]"
    r"|재배포\s?(?:금지|를 금)|^版权|版权(?:所有|声明)|不得转载|转载请注明|ICP备|仅代表作者"
)
_RIGHTS = re.compile(
    r"(?i:copyright|rights reserved|reproduc"
    r"|[ⓒ©Ⓒ][^ⓒ©Ⓒ]{0,60}?(?:\d{4}|inc\b|ltd|corp|llc|limited|media))"
    r"|저작권|무단|재배포|版权|转载|ICP备|著作权|[ⓒ©Ⓒ]\S{0,12}(?:신문|일보|뉴스|방송|경제|통신)"
)
_STEPS = re.compile(r"\s?[>›»→]{1,2}\s?|\s/\s")
_HERE = re.compile(
    r"^(?:you are here|当前位置|您(?:当前)?的位置|현재\s?위치)\s?[:：]\s?", re.IGNORECASE
)
_LONGEST_STEP = 24
_MEDIA = re.compile(
    r"[\[<【(](?:포토|사진|영상|동영상|화보|카드뉴스|그래픽|VOD|图集|视频)[\]>】)]\s?\S"
)
_ROW = re.compile(r"(?:^|\s)\d{4}[.\-/]\s?\d{1,2}[.\-/]\s?\d{1,2}\.?(?:\s\d{1,2}:\d\d)?(?:\s\d+)?$")


def has_no_word(line: str) -> bool:
    """Whether ``line`` is figures and marks: a count, a rule."""
    return len(line) <= _LONGEST and _LETTER.search(line) is None


def furniture(line: str) -> Furniture | None:
    """What kind of furniture ``line`` (trimmed) is; ``None`` where it may be the article's.

    Looks at no line longer than 200 characters, so its cost is bounded.
    """
    if len(line) > _LONGEST:
        return None
    if _ADDRESS.fullmatch(line):
        return Furniture("address", "a web address alone")
    if _TAGS.fullmatch(line):
        return Furniture("tags", "tags alone")
    if _COPYRIGHT.search(line):
        return Furniture("copyright", "says who may copy the page")
    if kind := talk(line):
        return Furniture(kind, "speaks to the page's user")
    return _worded(line)


def has_rights(line: str) -> bool:
    """Whether ``line`` says who may copy the page, not only whose something is."""
    return _RIGHTS.search(line[:_LONGEST]) is not None


def heads_a_list(line: str) -> bool:
    """Whether ``line`` stands above titles of other articles; a page's name may go before."""
    return len(line) <= 40 and _labels()[0].fullmatch(line) is not None


def names_one(line: str) -> bool:
    """Whether ``line`` leads to another article: 'Read more: …', '上一篇：…'."""
    return len(line) <= _LONGEST and _labels()[1].match(line) is not None


def leads_to_media(line: str) -> bool:
    """Whether ``line`` is the title of pictures or a film: '[포토] …'; a headline may be that."""
    return _MEDIA.match(line) is not None


def heads_tags(line: str) -> bool:
    """Whether ``line`` stands above, or before, tags."""
    return len(line) <= _LONGEST and _labels()[2].fullmatch(line) is not None


def heads_a_summary(line: str) -> bool:
    """Whether ``line`` is the label of a summary."""
    return len(line) <= 40 and _labels()[3].fullmatch(line) is not None


def is_sections(line: str) -> bool:
    """Whether ``line`` is a way through the sections: 'Home > Business > Energy'."""
    line = _HERE.sub("", line.rstrip(" >›»→"))
    steps = _STEPS.split(line) if len(line) <= 80 else []
    if not 1 < len(steps) < 7 or not all(0 < len(step) <= _LONGEST_STEP for step in steps):
        return False
    if re.search("[>›»→]", line) or steps[0].lower() in ("home", "홈", "首页"):
        return "/" not in steps[0] and len(steps[0]) <= 16
    return len(steps) > 2 and not any(letter.isdigit() for letter in line)


def is_row(line: str) -> bool:
    """Whether ``line`` ends with a day, as a list of posts has it."""
    return len(line) <= _LONGEST and _ROW.search(line) is not None


def _worded(line: str) -> Furniture | None:
    """A line of nothing but words of furniture; its kind is the first word's."""
    if len(line) > 80:
        return None
    kind: Clutter | None = None
    at = _past_marks(line, 0)
    while at < len(line):
        end, found = max((_end_of_word(regex, line, at), each) for each, regex in _words())
        joint = _JOINTS.match(line, at)
        if end < 0 and not joint:
            return None
        kind = kind or (found if end >= 0 else None)
        at = _past_marks(line, max(end, joint.end() if joint else 0))
    if kind is None:
        return None
    return Furniture(kind, f"nothing but words of furniture ({kind.replace('_', ' ')})")


def _past_marks(line: str, at: int) -> int:
    """Where the next word begins; figures, marks and single Latin letters are none."""
    found = _MARKS.match(line, at)
    return found.end() if found else at


def _end_of_word(regex: re.Pattern[str], line: str, at: int) -> int:
    found = regex.match(line, at)
    return found.end() if found else -1


@cache
def _words() -> tuple[tuple[Clutter, re.Pattern[str]], ...]:
    """By kind; a word begins and ends where letters of its script do."""
    edges = r"(?<![A-Za-z가-힣])(?:{})(?![A-Za-z가-힣])"
    return tuple(
        (kind, re.compile(edges.format(_longest_first(words)), re.IGNORECASE))
        for kind, words in WORDS.items()
    )


@cache
def _labels() -> tuple[re.Pattern[str], ...]:
    """Heads of lists, leads to one article, heads of tags, heads of summaries."""
    lists, related = bare(LABELS_OF_LISTS), bare(LABELS_OF_RELATED)
    mark = r"[\W_]{0,4}"
    return tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            rf"{mark}(?:[^\s]{{2,14}}\s){{0,2}}?(?:{lists}){mark}\d{{0,3}}{mark}",
            rf"{mark}(?:{lists}|{bare(LABELS_OF_ONE)})\s?[:：|｜]\s?\S"
            rf"|[\[<【(▶☞*]\s?(?:{related})\s?[\]>】)]?\s?\S|관련\s?기사\s|☞\s?\S",
            rf"{mark}(?:{bare(LABELS_OF_TAGS)})(?:\s?[:：].*|{mark})",
            rf"{mark}(?:{bare(LABELS_OF_SUMMARIES)}){mark}",
        )
    )


def _longest_first(table: str) -> str:
    """So that '이전 기사 보기' is not read as '이전' with something behind it."""
    words = re.split(r"\|(?![^()]*\))", bare(table))
    return "|".join(sorted(words, key=len, reverse=True))
