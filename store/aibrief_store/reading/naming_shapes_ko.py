"""What Korean words look like: people's names, foreign ones, ranks, organisations."""

import re
from typing import NamedTuple

from aibrief_store.reading.naming_bodies_ko import (
    COMPANY,
    DESCRIPTOR,
    INSTITUTION,
    PUBLICATION,
)
from aibrief_store.reading.naming_words_ko import (
    CHINESE,
    CHINESE_GIVEN,
    DEPARTMENTS,
    HANJA,
    JOBS,
    NO_NAME,
    ORDINARY,
    PLACES,
    RANKS,
    SURNAMES,
    TITLES,
)
from aibrief_store.reading.spelling import any_of

NAME = re.compile(rf"[{SURNAMES}][가-힣]{{2}}|(?:남궁|제갈|황보|선우|독고|사공)[가-힣]{{1,2}}")
_SHORT = re.compile(rf"[{SURNAMES}][가-힣]")
_SHORT_TITLES = ("씨", "교수", "회장", "의원", "장관", "총리", "변호사", "감독")
_CHINESE = re.compile(rf"(?:{any_of(CHINESE)})(?:{any_of(CHINESE_GIVEN)}){{1,3}}")
OPEN_ENDED = re.compile(
    r"(?:하는|하던|했던|되는|된|이던|라는|다는|에서|에게|까지|부터|으로|에는|보다|처럼|끄는|드는"
    r"|우는|나는|하며"
    r"|하고|하자|해서|[을를은는의며]|[^연사스리라]고|이며|면서|지만|같은|[한할] )$"
)
_DONE = re.compile(
    r"(?:끈|만든|세운|이룬|거둔|펴낸|지낸|보낸|낸|겪은|키운|배운|치른|벌인|바꾼|나눈|다룬|부른"
    r"|이긴|남긴|맡긴|옮긴|펼친|마친|알린|올린"
    r"|내린|열린|꾸린|살린|노린|누린|따르면|맞은|[았었였]던|됐던|[가-힣]된|쓴|모은|밝힌|모신|떠난"
    r"|나선|꼽힌|불린|앞둔|드러난|물러난|일한|뜬)$"
)
_PARTICLES = tuple("의은는를을들에적로등과와며고")
OTHER = re.compile(r"[A-Z][A-Za-z.'’-]+(?: [A-Za-z.'’-]+){1,3}|[\u4e00-\u9fff]{2,4}")


class Word(NamedTuple):
    """A word before a title, with what stands in brackets behind it."""

    start: int
    text: str
    other: str


def may_follow(word: Word) -> bool:
    """Whether a word may be the surname behind a foreign given name."""
    name = word.text
    return (
        1 <= len(name) <= 7 and name not in ORDINARY and name not in RANKS and name not in JOBS
        and not is_body(name) and not is_clause(name)
    )  # fmt: skip


def short(word: str, title: str) -> bool:
    """Whether two syllables before a title are a name: 허준 교수."""
    return bool(
        _SHORT.fullmatch(word) and title.startswith(_SHORT_TITLES) and is_person(word)
        and word not in ORDINARY and word not in RANKS
    )  # fmt: skip


def is_foreign_name(words: list[Word], i: int) -> bool:
    """Whether a foreign name ends with a word."""
    word = words[i]
    if word.text in ORDINARY or word.text in DESCRIPTOR or not foreign(word.text):
        return (
            bool(OTHER.fullmatch(word.other))
            and word.text not in ORDINARY
            and (not is_body(word.text))
        )
    if OTHER.fullmatch(word.other) and not is_body(word.text):
        return True
    if is_body(word.text) or word.other or OPEN_ENDED.search(word.text):
        return False
    if _CHINESE.fullmatch(word.text):
        return True
    if i == 0:
        return False
    before = words[i - 1]
    if NAME.fullmatch(before.text) and is_person(before.text) and not foreign(before.text):
        return False
    marked = _marked(before.text + word.text)
    return marked >= 2 and _begins_foreign(before)


def _begins_foreign(word: Word) -> bool:
    return not (
        word.other or len(word.text) > 6 or word.text in ORDINARY or word.text in DESCRIPTOR
        or word.text in JOBS or word.text in RANKS or is_body(word.text)
        or word.text.endswith(DESCRIPTOR) or not re.fullmatch("[가-힣]+", word.text)
        or OPEN_ENDED.search(word.text) or _DONE.search(word.text)
    )  # fmt: skip


def foreign_first(words: list[Word], i: int) -> int:
    """Where a foreign name begins: by the count of its original's words, else two words."""
    other = words[i].other
    if re.fullmatch("[\u4e00-\u9fff]+", other):
        two = len(words[i].text) <= 3 and i and foreign(words[i].text)
        return i - 1 if two and _begins_foreign(words[i - 1]) else i
    length = other.count(" ") + 1 if other else (1 if _CHINESE.fullmatch(words[i].text) else 2)
    first = i
    while first > 0 and i - first + 1 < length and _begins_foreign(words[first - 1]):
        first -= 1
    return first


def is_rank(word: str) -> bool:
    """Whether a word between a name and a title is of the title."""
    return (
        word in RANKS or word in ORDINARY or word in PLACES or word in TITLES
        or word.endswith(TITLES)
        or bool(re.search(DEPARTMENTS, word) and not word.endswith(INSTITUTION))
    )  # fmt: skip


def is_clause(word: str) -> bool:
    """Whether a word ends as verbs and nouns with a case do."""
    return bool(OPEN_ENDED.search(word) or _DONE.search(word))


def stripped(word: str) -> str:
    """Without a particle."""
    for particle in ("에게", "께서", "은", "는", "이", "가", "을", "를", "의", "와", "과", "도"):
        if word.endswith(particle) and len(word) > len(particle) + 1:
            return word[: -len(particle)]
    return word


def is_person(name: str) -> bool:
    """Whether three syllables may be a Korean name."""
    return (
        name not in NO_NAME and name not in ORDINARY and not OPEN_ENDED.search(name)
        and not (name[:2] in _NOUNS and name[2:] in _CASES)
        and not name.endswith(_PARTICLES) and _marked(name) < 2
        and bool(re.match(f"[{SURNAMES}]", name)) and " " not in name
    )  # fmt: skip


_BODIES = (*INSTITUTION, *(each for each in COMPANY if len(each) > 1), *PUBLICATION, "대학")


def is_body(word: str) -> bool:
    """Whether a word ends as organisations do, and is more than the ending."""
    return word[2:].endswith(_BODIES) or (len(word) > 3 and word.endswith("대"))


_CASES = frozenset("이가은는을를의도만")
_NOUNS = frozenset(each for each in ORDINARY if len(each) == 2)


_ODD = re.compile(f"(?![{''.join(sorted(HANJA))}])[가-힣]")


def _marked(word: str) -> int:
    return len(_ODD.findall(word))


def foreign(word: str) -> bool:
    """Whether a word holds a syllable of foreign names."""
    return bool(_ODD.search(word))
