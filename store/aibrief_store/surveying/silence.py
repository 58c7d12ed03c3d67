"""Silence: what one article says that the others leave out, the weightiest first.

To say something is to have a claim in its group of the comparison, in whatever words. An article
that asserts the same property of the same entity on another basis (another year, another
condition) is not silent: it speaks elsewhere, and the difference is told.
"""

from collections.abc import Iterator, Sequence
from typing import Protocol

import msgspec

from aibrief_store.comparing import Basis, Comparison, Context, Group
from aibrief_store.comparing.basis import parts
from aibrief_store.comparing.labels import NAMES
from aibrief_store.comparing.origins import origins
from aibrief_store.comparing.sentences import listed
from aibrief_store.records import Claim, Text
from aibrief_store.surveying.rows import Row, rows

# What a claim asserts weighs so much. Ours: a figure can be checked and quoted, words less so.
_FIGURE, _FACT, _WORDS = 3.0, 2.0, 1.0
_ORIGIN, _MOST_ORIGINS = 1.0, 2
_CONTESTED = 2.0
_STATED, _MOST_STATED = 1.0, 2.0
_SPOKEN_OF, _MOST_SPOKEN_OF = 0.5, 2.0
_ELSEWHERE = 0.75
_LANGUAGES = ("en", "ko")
_OTHER_WORDS = Text("in other words", "다른 말로")


class Elsewhere(msgspec.Struct, frozen=True):
    """Another article's claim on the same property and entity, on another basis.

    Attributes:
        source, claim: ids.
        parts: the fields of `Basis` that differ; none where only the words do.
        told: the difference and the answer in short: 'time: 2023: 4,400 companies'.
    """

    source: str
    claim: str
    parts: list[str]
    told: Text


class Silence(msgspec.Struct, frozen=True, kw_only=True):
    """What one article says and the others leave out. All but ``claims`` is derived.

    Attributes:
        source: the article that speaks, and ``claims`` its claims in the group.
        entity, property, basis: what the group is about.
        answer: what it asserts, in short.
        silent: articles that assert nothing on this property of the entity.
        naming: those of them that name the entity all the same.
        elsewhere: what the rest assert on another basis.
        weight: to order by, heavier first.
        why: what the weight is made of, in words.
    """

    source: str
    claims: list[str]
    entity: str
    property: str
    basis: Basis
    answer: Text
    silent: list[str]
    naming: list[str]
    elsewhere: list[Elsewhere]
    weight: float
    why: Text


class Articles(Protocol):
    """What a silence is looked up in and weighed against: a library."""

    def claim(self, id: str) -> Claim:
        """The claim."""

    def claims_in(self, source: str) -> list[Claim]:
        """The article's claims in its order."""

    def comparisons(self, entity: str) -> list[Comparison]:
        """What all articles assert of the entity."""

    def sources_of(self, entity: str) -> list[str]:
        """The articles that name the entity or assert something of it."""


def silences(sources: Sequence[str], library: Articles, context: Context) -> list[Silence]:
    """What each of ``sources`` says and the others of them leave out, weightiest first.

    The weight is the sum of: 3 for a figure, 2 for a date, an entity or a comparison, 1 for
    words; 1 for each named origin, 2 at most; 2 where the articles of the library differ on the
    point (the group, or one that a single part of the basis keeps apart); 1 for each further
    article that speaks to the point, 2 at most; half a point for each further one that speaks
    of the entity, 2 at most. The share of the others that speak on another basis takes away as
    much of it, up to three quarters. Ours; ties stay in the order of the articles.

    Args:
        sources: ids of two articles or more.
        library: all articles.
        context: where names are looked up.
    """
    own = [claim for source in sources for claim in library.claims_in(source)]
    weighing = _Weighing(library, context)
    found = [weighing.silence(row, sources) for row in rows(own, context) if len(row.claims) == 1]
    places = {source: place for place, source in enumerate(sources)}
    return sorted(found, key=lambda one: (-one.weight, places[one.source]))


class _Weighing:
    """Tells what is left out, and how much it weighs."""

    def __init__(self, library: Articles, context: Context) -> None:
        self.library = library
        self.context = context
        self._speaking: dict[str, list[str]] = {}

    def silence(self, row: Row, sources: Sequence[str]) -> Silence:
        """What is left out of a row in which one article speaks."""
        ((source, ids),) = row.claims.items()
        entity, others = row.comparison.entity, [one for one in sources if one != source]
        elsewhere = list(self._elsewhere(row, others))
        speaks = {one.source for one in elsewhere}
        silent = [one for one in others if one not in speaks]
        if entity not in self._speaking:
            self._speaking[entity] = self.library.sources_of(entity)
        speaking = self._speaking[entity]
        reasons = list(self._reasons(row, ids, len(speaking)))
        share = 1 - _ELSEWHERE * len(speaks) / len(others) if others else 1.0
        return Silence(
            source=source,
            claims=list(ids),
            entity=entity,
            property=row.comparison.property,
            basis=row.group.basis,
            answer=row.group.answers[0].text,
            silent=silent,
            naming=[one for one in silent if one in speaking],
            elsewhere=elsewhere,
            weight=round(share * sum(points for points, _ in reasons), 2),
            why=Text(*(", ".join(told.of(to) for _, told in reasons) for to in ("en", "ko"))),
        )

    def _elsewhere(self, row: Row, others: Sequence[str]) -> Iterator[Elsewhere]:
        """The other articles' claims in the other groups, the nearest basis first."""
        here = row.group.basis
        groups = [
            one
            for at, one in enumerate(row.comparison.groups)
            if at != row.at and self._answers(row, one.basis)
        ]
        found = {}
        for group in sorted(groups, key=lambda one: len(parts(here, one.basis))):
            for id in group.claims:
                source = self.library.claim(id).source
                if source in others and source not in found:
                    found[source] = Elsewhere(
                        source, id, parts(here, group.basis), _told(here, group)
                    )
        yield from (found[source] for source in others if source in found)

    def _answers(self, row: Row, there: Basis) -> bool:
        """Whether a group of the comparison, on its other basis, is about the same thing.

        What is said of two different parts is not; nor is another value where the property may
        have several ('says', 'partner').
        """
        here = row.group.basis
        subjects = (here.subject, there.subject)
        alike = here.subject == there.subject or row.comparison.entity in subjects
        single = self.context.property(row.comparison.property).single
        return alike and (single or here.value == there.value)

    def _reasons(self, row: Row, ids: Sequence[str], speaking: int) -> Iterator[tuple[float, Text]]:
        """Points, each with what they are for."""
        claims = [self.library.claim(id) for id in ids]
        yield _asserted(claims)
        named = origins(claims, self.context)
        if named:
            names = [listed([self.context.label(id, to) for id in named], to) for to in _LANGUAGES]
            told = Text(f"{names[0]} named as origin", f"출처 {names[1]}")
            yield min(len(named), _MOST_ORIGINS) * _ORIGIN, told
        contested, count = self._in_library(row, ids[0])
        if contested:
            yield _CONTESTED, Text("articles differ on it", "기사끼리 어긋나는 점")
        if count > 1:
            told = Text(f"{count} articles on this question", f"같은 물음을 다룬 기사 {count}편")
            yield min((count - 1) * _STATED, _MOST_STATED), told
        if speaking > 1:
            told = Text(f"{speaking} articles on the entity", f"대상을 다룬 기사 {speaking}편")
            yield min((speaking - 1) * _SPOKEN_OF, _MOST_SPOKEN_OF), told

    def _in_library(self, row: Row, claim: str) -> tuple[bool, int]:
        """Whether all articles together differ on the claim's group or one linked with it, and
        how many of them speak there.
        """
        for comparison in self.library.comparisons(row.comparison.entity):
            for at, group in enumerate(comparison.groups):
                if claim in group.claims:
                    near = {at, *(k for note in comparison.notes(at) for k in note.groups)}
                    groups = [comparison.groups[k] for k in near]
                    speak = {self.library.claim(id).source for one in groups for id in one.claims}
                    return any(one.verdict == "differ" for one in groups), len(speak)
        return False, 1


def _asserted(claims: Sequence[Claim]) -> tuple[float, Text]:
    if any(claim.value.figures for claim in claims):
        return _FIGURE, Text("a figure", "수치")
    if all(claim.value.text for claim in claims):
        return _WORDS, Text("words", "서술")
    return _FACT, Text("a date, name or comparison", "날짜·이름·비교")


def _told(here: Basis, group: Group) -> Text:
    """'time: 2024: 6', the parts of the basis that differ, the other's basis and answer."""
    apart = [NAMES[name] for name in parts(here, group.basis)] or [_OTHER_WORDS]
    given = (group.basis.label, group.answers[0].text)
    said = (
        [listed([name.of(to) for name in apart], to), *(one.of(to) for one in given)]
        for to in _LANGUAGES
    )
    return Text(*(": ".join(filter(None, pieces)) for pieces in said))
