"""Names of entities in a text: the longest that fits, never a part of a longer name."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from aibrief_store.records import MADE, Entity

_PARTICLE = re.compile(
    r"(?:들|측|씨|사|등)?(?:은|는|이|가|을|를|의|에게서|에서|에게|에는|에도|에|와|과|이랑|랑|으로|로"
    r"|도|만|부터|까지|보다|처럼|조차|마저|께서|이나|나|이라는|라는|이라고|라고|이며|며|이고|고"
    r"|이란|란|이다|다|였다|이었다|인|대비|식|판|발|산|형|용|내|향){0,3}(?![가-힣])"
)
# What makes another version of what stands before it.
_VERSION = re.compile(
    r"[0-9A-Za-z]|[-.][0-9]|-[A-Z][A-Za-z]*|[ -]?[0-9]{1,2}(?:\.[0-9]+)?"
    r"(?![0-9.,]*[0-9]|[ ]?[%가-힣]"
    r"| (?:thousand|million|billion|trillion|percent|per cent|times)\b)"
    r"|[ -](?:Pro|Max|Plus|Turbo|Mini|Ultra|Flash|Lite|Video|Coder|Nano|Distill|Next|Base)\b"
)
_GOES_ON = re.compile(r"[0-9A-Za-z]|[-.][0-9]|-[A-Za-z]")
_COMPOUND = re.compile(r"[0-9A-Za-z가-힣-]*(?:\.[0-9]+)*")
_WORD_START = re.compile(r"[0-9A-Za-z]$|[0-9][.]$|[A-Za-z0-9]-$")
"""Kinds of what somebody makes."""


class Mention(NamedTuple):
    """An entity named at ``start:end``; ``entity`` is '' where the library does not know it.

    Without a ``name`` too it is somebody, but no name to trace: 'DeepSeek-like', 'Mistral spent'.
    """

    start: int
    end: int
    entity: str
    name: str = ""
    misspelt: bool = False


class _Known(NamedTuple):
    entity: str
    value: str
    made: bool
    company: bool
    cased: bool
    misspelt: bool


class Names:
    """Every name of a library, found by the first two characters and the length."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        self._known: dict[str, _Known] = {}
        self._lengths: dict[str, list[int]] = {}
        for entity in entities.values():
            if not entity.merged_into:
                for name in entity.names:
                    self._add(entity, name.value, name.kind)
        for head, lengths in self._lengths.items():
            self._lengths[head] = sorted(set(lengths), reverse=True)

    def _add(self, entity: Entity, value: str, kind: str) -> None:
        folded = fold(value)
        if len(folded) < 2:
            return
        made = entity.kind in MADE
        cased = kind == "abbreviation" or not _inner_capital(value)
        # A name goes before an alias of the same spelling.
        if folded not in self._known or kind == "name":
            self._known[folded] = _Known(
                entity.id, value, made, entity.kind == "company", cased, kind == "misspelling"
            )
            self._lengths.setdefault(folded[:2], []).append(len(folded))

    def knows(self, word: str) -> bool:
        """Whether ``word`` is a name."""
        return fold(word) in self._known

    def hangul(self) -> Iterator[str]:
        """Every name of three syllables or more in Hangul alone."""
        return (name for name in self._known if re.fullmatch("[가-힣]{3,}", name))

    def find(self, text: str) -> list[Mention]:
        """All mentions, in order, none within another."""
        folded = fold(text)
        found: list[Mention] = []
        at = 0
        while at < len(folded) - 1:
            mention = self._at(text, folded, at)
            if mention:
                found.append(mention)
                at = mention.end
            else:
                at += 1
        return found

    def _at(self, text: str, folded: str, at: int) -> Mention | None:
        lengths = self._lengths.get(folded[at : at + 2])
        if not lengths or (_WORD_START.search(folded, max(at - 2, 0), at) and _latin(folded[at])):
            return None
        if "가" <= folded[at] <= "힣" and at and "가" <= folded[at - 1] <= "힣":
            return None
        longer = None
        for length in lengths:
            known = self._known.get(folded[at : at + length])
            if not known or at + length > len(text) or not _cased(text, at, at + length, known):
                continue
            if _stands(text, at, at + length, known):
                return Mention(at, at + length, known.entity, known.value, known.misspelt)
            if known.company or known.made:
                longer = longer or Mention(at, _COMPOUND.match(text, at + length).end(), "")  # type: ignore[union-attr]
        return longer


def _cased(text: str, start: int, end: int, known: _Known) -> bool:
    """Whether the letters' case is the name's: 'most' is not MOST, but Nvidia is NVIDIA."""
    if not known.cased or not known.value[0].isupper():
        return True
    short = len(known.value) < 5
    if short and known.value.isupper() and text[start:end] != known.value:
        return False
    return text[start].isupper()


def _stands(text: str, start: int, end: int, known: _Known) -> bool:
    """Whether the name is the whole of what is named there."""
    last = text[end - 1]
    if "가" <= last <= "힣" and not _PARTICLE.match(text, end):
        return False
    if known.made and _VERSION.match(text, end):
        return False
    return not (_latin(last) and _GOES_ON.match(text, end))


def _inner_capital(value: str) -> bool:
    return any(letter.isupper() for letter in value[1:]) and not value.isupper()


def _latin(letter: str) -> bool:
    return letter.isascii() and letter.isalnum()


def fold(text: str) -> str:
    """Casefolded, wide letters made plain, one character for one."""
    return "".join(map(_folded, text)) if not text.isascii() else text.lower()


def _folded(letter: str) -> str:
    if "가" <= letter <= "힣":
        return letter
    plain = unicodedata.normalize("NFKC", letter).casefold()
    return plain if len(plain) == 1 else letter


# Unknown names


_CAPITAL = re.compile(
    r"(?<![A-Za-z0-9@#/_.-])[A-Z][A-Za-z0-9]*(?:[-.][A-Za-z0-9]+)*"
    r"(?: (?:[A-Z][A-Za-z0-9]*(?:[-.][A-Za-z0-9]+)*|[0-9]{1,2}\.[0-9]\b))*"
)
_PLAIN_WORD = re.compile(r"[A-Z][a-z]*")
_USUAL_WORDS = """
    AI GPU GPUs CPU CEO CTO CFO LLM LLMs API APIs IPO USD KRW CNY RMB EUR PC TV IT MoE R&D PhD
    GDP AGI ML NLP UN EU FAQ I A An The This That These Those It Its He She They We You Our My In
    On At By For From With And But Or If As When While Since Though However Moreover Meanwhile Yet
    So Not No Some Many Most All Both Each One Two Three Last Next First Second Third Early Late
    January February March April May June July August September October November December
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday
    Saturday Sunday Chinese American Korean Japanese English Western Asian European German French
    British Russian Mr Mrs Ms Dr Professor President Chairman Minister Q1 Q2 Q3 Q4 H1 H2
    Yesterday Today Tomorrow Now Then Here There After Before Until Because Also Even Only Still
    Just Perhaps Recently Instead Again Later Earlier Ultimately Overall Finally What Who Why How
    Where Which Is Are Was Were Do Does Did Has Have Had Can Will Would Should Could May Might
    Internet Web Lunar New Year Figure Table Source Note Chart TBD TK
"""
_USUAL = frozenset(_USUAL_WORDS.split())


_SOMEBODY = re.compile(
    r"(?!(?:Training|Developing|Building|Development|Revenue|Sales|Costs?|Valuation|Spending)\b)"
    r"(?P<who>[A-Z][a-z]+)(?:'s|’s)? (?:spent|spends|trained|trains|paid|pays|needed|needs|raised"
    r"|released|launched|holds?|held|owns?|owned|used|uses|has|have|had|is|was|won|built|developed"
    r"|unveiled|costs?|filed|invested|announced|plans|says|said|claims?|claimed)\b"
)


def somebody(text: str, starts: Iterable[int], known: Iterable[Mention]) -> Iterator[Mention]:
    """A plain word that begins a sentence and does something: a name, as far as one can tell."""
    taken = {mention.start for mention in known}
    for start in starts:
        found = _SOMEBODY.match(text, start)
        if found and start not in taken and found["who"] not in _USUAL:
            yield Mention(*found.span("who"), "")


def unknown(text: str, known: Iterable[Mention], starts: set[int]) -> Iterator[Mention]:
    """Capitalised names in Latin letters that are no known ones.

    ``starts`` are the places where sentences begin: a plain word there is no name.
    """
    taken = {at for mention in known for at in range(mention.start, mention.end)}
    for found in _CAPITAL.finditer(text):
        for start, end in _rest(found, taken):
            words = text[start:end].split()
            if all(word.rstrip("s") in _USUAL or word in _USUAL for word in words):
                continue
            if start in starts and len(words) == 1 and _PLAIN_WORD.fullmatch(words[0]):
                continue
            yield Mention(start, end, "", text[start:end])


def _rest(found: "re.Match[str]", taken: set[int]) -> Iterator[tuple[int, int]]:
    """The runs of whole words of a match that no known name takes."""
    run: list[tuple[int, int]] = []
    for word in re.finditer(r"\S+", found[0]):
        start, end = found.start() + word.start(), found.start() + word.end()
        free = not any(at in taken for at in range(start, end))
        if free and (run or (word[0] not in _USUAL and word[0][0].isalpha())):
            run.append((start, end))
            continue
        if run:
            yield run[0][0], run[-1][1]
        run = []
    if run:
        yield run[0][0], run[-1][1]
