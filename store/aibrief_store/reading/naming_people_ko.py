"""People in Korean texts, by the titles behind and before them, and who employs them."""

import re
from collections.abc import Iterator

from aibrief_store.reading.naming import Candidate, word_start
from aibrief_store.reading.naming_bodies_ko import (
    DESCRIPTOR,
    INSTITUTION,
)
from aibrief_store.reading.naming_given_ko import GIVEN
from aibrief_store.reading.naming_shapes_ko import (
    NAME,
    OPEN_ENDED,
    OTHER,
    Word,
    foreign,
    foreign_first,
    is_body,
    is_clause,
    is_foreign_name,
    is_person,
    is_rank,
    may_follow,
    short,
    stripped,
)
from aibrief_store.reading.naming_words_ko import (
    JOBS,
    NO_NAME,
    ORDINARY,
    TITLES,
)
from aibrief_store.reading.spelling import any_of

_PARTICLE = (
    r"(?:은|는|이|가|을|를|의|와|과|도|에게|께서|에|에서|로|으로|이라|라|씨|인|이자|이다|였다"
    r"|이었다"
    r"|들은|측|출신)?"
)
_TITLED = re.compile(rf"(?:{any_of(TITLES)})(?:\([^()\n]{{1,16}}\))?{_PARTICLE}(?![가-힣A-Za-z])")
_BEFORE = re.compile(r"(?:[가-힣A-Za-z0-9&·-]{1,20}(?:\([^()\n]{1,40}\)의?)? ){1,6}$")
_TOKEN = re.compile(r"([가-힣A-Za-z0-9&·-]{1,20})(?:\(([^()\n]{1,40})\)의?)? ")
# '서온대 기계공학부 …': an organisation's name that begins with a surname.
_BODY = tuple("대시군구청처부당원사차")
_HEADS = re.compile(
    r"(?:청|학회|협회|연합회|원|위원회|연구소|재단|센터|조합|총연합|은행|대학|공단|공사|연맹|학교"
    r"|병원|연구원|관)$"
)
_AFTER_JOB = re.compile(
    rf"(?:{any_of(JOBS)})(?:인|이자)? (?P<name>[가-힣]{{2,7}}(?: [가-힣]{{2,7}})?)"
    r"(?:\((?P<other>[^()\n]{2,40})\))?"
)
_APPOSED = re.compile(
    r"\((?:공동 ?)?(?:대표이사|대표|회장|사장|장관|청장|원장|총장"
    r"|이사장|위원장|처장|소장|CEO|지휘"
    r"|단장|행장)"
    r"(?:이사| 내정자)?[ :]{1,3}(?P<who>[가-힣]{2,5}(?: [가-힣]{2,6})?)[,)]"
)
_END = re.compile(r"(?:은|는|이|가|을|를|의|와|과|도|에게|께서|씨|라며)?(?![가-힣A-Za-z0-9])")


_AGED = re.compile(r"\((?:[0-9]{1,3}(?=[)·,세])|[여남]\))")


def people(text: str) -> Iterator[Candidate]:
    """People, and the organisations that their titles tell of; a name may come twice."""
    for found in _TITLED.finditer(text):
        yield from _titled(text, found.start(), found[0])
    for found in _AFTER_JOB.finditer(text):
        if candidate := _after_job(text, found):
            yield candidate
    for found in _AGED.finditer(text):
        start, end = found.start() - 3, found.start()
        if start >= 0 and NAME.fullmatch(text, start, end) and is_person(text[start:end]):
            yield Candidate(start, end, text[start:end], "person", ("bracket", "person"))
    for found in _APPOSED.finditer(text):
        start, end = word_start(text, found.start()), found.start()
        if end - start > 1:
            yield Candidate(start, end, text[start:end], "", ("bracket", "title"))
        if is_person(found["who"]) or foreign(found["who"]):
            yield Candidate(*found.span("who"), found["who"], "person", ("bracket", "title"))


def _titled(text: str, place: int, title: str) -> Iterator[Candidate]:
    """What stands before a title: '구본태 유진해운 회장', '마커스 헬드(Marcus Held) CTO'."""
    start = word_start(text, place)
    prefix = text[start:place]
    words = _words_before(text, start)
    if prefix and NAME.fullmatch(prefix) and is_person(prefix) and _is_whole(text, start):
        yield Candidate(start, place, prefix, "person", ("person", "title"))
        return
    if len(prefix) > 2 and title.startswith(_HEAD_TITLES):
        yield from _headed(text, start, place, title)
    index, first = _person_in(words, title)
    if first is None:
        return
    yield _person(words[first : index + 1], text)
    yield from _employers(words, first, index, text)


_HEAD_TITLES = (
    "청장",
    "원장",
    "학회장",
    "협회장",
    "센터장",
    "위원장",
    "소장",
    "관장",
    "조합장",
    "은행장",
    "총장",
    "학장",
    "처장",
)


def _headed(text: str, start: int, place: int, title: str) -> Iterator[Candidate]:
    """'질병관리청장': the organisation that its head is named after."""
    whole = text[start : place + title.index("장")]
    if _HEADS.search(whole) and len(whole) >= 4 and whole not in ORDINARY:
        yield Candidate(start, start + len(whole), whole, "institution", ("suffix", "title"))


def _words_before(text: str, start: int) -> list[Word]:
    low = max(start - 64, 0)
    found = _BEFORE.search(text, low, start)
    if not found:
        return []
    first = found.start()
    if first == low and low:
        first = text.find(" ", low, start) + 1
    return [
        Word(each.start(), each[1], each[2] or "") for each in _TOKEN.finditer(text, first, start)
    ]


def _person_in(words: list[Word], title: str) -> tuple[int, int | None]:
    """The last and the first word of the name that is nearest to the title."""
    held: int | None = None
    if title.startswith("시장"):
        words = words[-2:]
    for i in range(len(words) - 2, max(len(words) - 6, -1), -1):
        if words[i].text in GIVEN and not words[i].other and may_follow(words[i + 1]):
            return i + 1, i
    for i in range(len(words) - 1, max(len(words) - 5, -1), -1):
        word = words[i].text
        if held is None and is_foreign_name(words, i):
            return i, foreign_first(words, i)
        if NAME.fullmatch(word) and is_person(word):
            if held is None:
                held = i
                if not word.endswith(_BODY):
                    break
            elif not word.endswith(_BODY):
                return i, i
        if OPEN_ENDED.search(word) and not words[i].other:
            break
    if held is not None and words[held].text.endswith(_BODY[:1]):
        return 0, None
    if held is None and words and short(words[-1].text, title):
        held = len(words) - 1
    return (held, held) if held is not None else (0, None)


def _person(words: list[Word], text: str) -> Candidate:
    start, last = words[0].start, words[-1]
    end = last.start + len(last.text)
    names = (last.other,) if OTHER.fullmatch(last.other) else ()
    signals = ("bracket", "person", "title") if names else ("person", "title")
    return Candidate(start, end, text[start:end], "person", signals, names)


def _employers(words: list[Word], first: int, last: int, text: str) -> Iterator[Candidate]:
    """The organisation between a name and its title, or before the name."""
    after = [each for each in words[last + 1 :] if not is_rank(each.text)]
    if after:
        yield from _employer(_whole(after, text), True)
    if first:
        yield from _employer(words[first - 1], False)


def _whole(words: list[Word], text: str) -> Word:
    """'블루코스트 오프쇼어': words without a Korean syllable's shape are one name."""
    last = 0
    while (
        last + 1 < len(words) and last < 2 and foreign(words[last].text) and not words[last].other
        and foreign(words[last + 1].text) and not is_body(words[last].text)
    ):  # fmt: skip
        last += 1
    start, end = words[0].start, words[last].start + len(words[last].text)
    return Word(start, text[start:end], words[last].other)


def _employer(word: Word, between: bool) -> Iterator[Candidate]:
    name = word.text
    if not between and name.endswith("의") and len(name) > 3:
        name = name[:-1]
    if len(name) < 3 or name in ORDINARY or name in NO_NAME or is_rank(name) or name in JOBS:
        return
    if not between and OPEN_ENDED.search(name):
        return
    if name.endswith((*DESCRIPTOR, *JOBS)) and not is_body(name):
        return
    kind = "institution" if name.endswith(("대", "대학", *INSTITUTION)) else ""
    signals = ["title", *(["suffix"] if kind else ())]
    names = (word.other,) if _LATIN.fullmatch(word.other) else ()
    if names:
        signals.append("bracket")
    yield Candidate(word.start, word.start + len(name), name, kind, tuple(signals), names)


_LATIN = re.compile(r"[A-Z][A-Za-z0-9 .&'-]{1,40}|[\u3400-\u9fff]{2,12}")


def _is_whole(text: str, start: int) -> bool:
    return start == 0 or not text[start - 1].isalnum()


def _after_job(text: str, found: re.Match[str]) -> Candidate | None:
    """'작곡가 서문탁이', '저자 마크 헬러는'."""
    if found.start() and text[found.start() - 1].isalpha() and found[0][0] in "이대사":
        return None
    name, other = found["name"], found["other"] or ""
    words = name.split(" ")
    names = (other,) if OTHER.fullmatch(other) else ()
    start = found.start("name")
    three = words[0][:3]
    if len(words) == 2 and names and " " in other:
        return Candidate(*found.span("name"), name, "person", ("bracket", "title"), names)
    if NAME.fullmatch(three) and is_person(three) and _END.match(text, start + 3):
        signals = ("person", "title")
        return Candidate(start, start + 3, three, "person", signals, names)
    if len(words) == 2 and foreign(words[0]) and not is_clause(words[0]):
        second = words[1] if names else stripped(words[1])
        if (
            foreign(second)
            and not is_clause(second)
            and words[0] not in ORDINARY
            and second not in ORDINARY
        ):
            end = start + len(words[0]) + 1 + len(second)
            return Candidate(start, end, text[start:end], "person", ("person", "title"), names)
    if names and len(words) == 1:
        return Candidate(*found.span("name"), name, "person", ("bracket", "title"), names)
    return None
