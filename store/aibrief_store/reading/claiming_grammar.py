"""What a language tells of the names in a sentence: their parts, clauses, comparisons, verbs."""

import re
from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple

from aibrief_store.reading.language import Language
from aibrief_store.records.claim import Relation

Role = Literal["topic", "subject", "of", "object", "list", "with", "than", "to", "from", "bare"]
"""A name's part: 'of' owns what follows; 'with', 'than', 'to', 'from' are what it is held
against or comes from; 'bare' goes with the next noun."""


class Compared(NamedTuple):
    """Words behind the name that something is compared with."""

    pattern: re.Pattern[str]
    relation: Relation


def any_of(patterns: Iterable[re.Pattern[str]]) -> re.Pattern[str]:
    """What one of the patterns matches, in one go: most places fit none of them."""
    return re.compile("|".join(f"(?:{each.pattern})" for each in patterns) or "(?!)")


class Comparisons(NamedTuple):
    """Comparisons in order, and what any of them fits."""

    each: tuple[Compared, ...]
    any: re.Pattern[str]


def comparisons(*each: Compared) -> Comparisons:
    """Comparisons made ready."""
    return Comparisons(each, any_of(one.pattern for one in each))


class Linked(NamedTuple):
    """Words between two names that make one a value of the other.

    Attributes:
        property: what they tell.
        between: all that stands between the two names.
        turned: the second name is the subject, the first the value.
        after: what must follow the second name.
    """

    property: str
    between: re.Pattern[str]
    turned: bool = False
    after: re.Pattern[str] | None = None


class Grammar(NamedTuple):
    """One language's words around names, figures and dates; a pattern that fits nothing is '(?!)'.

    Attributes:
        role: a name's part, from the text and the name's span.
        clause: matches that end where a clause ends.
        apart: how far a noun may stand from its place; ``parts`` must not stand between.
        goes_on: how a sentence begins that goes on about the last one's matter.
        pronouns: words for an entity named before, and the kinds that they may mean.
        modifies: between a figure and the name behind it that owns it ('… 달러를 돌파한 X').
        owns: between a name and the word of what it has ('X의 유료 가입자').
        inward: between a figure and the name in brackets, or behind 'of', that owns it.
        ranked: a rank and what joins it to the name behind it ('2위인 X').
        compared, compared_before: comparisons behind and before the other's name, the surest
            first; ``denied`` behind one takes it back.
        against, against_behind: between a ratio and the name, before or behind, that it is
            relative to; ``compared_time`` behind a date that it is relative to.
        released, released_before: release verbs behind and before a name, with the group
            'verb', and 'planned' where it is still to come.
        founded, founded_before: founding verbs behind and before a date.
        linked: names joined by words.
        listed: between two names of a row; ``others`` behind an open row; ``called`` between a
            group's name and its row.
        falls, falls_before: behind and before the figure of a fall ('3% 줄었다', 'fell 3%').
        each: words by which a row of figures goes with a row of names ('각각', 'respectively').
        described: between a date and the name that it describes ('2019년에 세운 X').
        rising: between the first and the second of 'from … to …'.
        plans, targets, forecasts, estimates: a clause's words for its modality; ``past`` ends a
            clause that the plans of the last one don't reach.
        elapsed: behind a duration that counts from an event; ``ahead``: a date that is one.
        hearsay: words for what nobody in particular says, and the verb.
        analysts: who speaks for a firm of others than it.
        some: articles and determiners before an unnamed speaker.
        nearest_date: a date may stand behind what it is about.
    """

    role: Callable[[str, int, int], Role]
    clause: re.Pattern[str]
    apart: int
    parts: re.Pattern[str]
    goes_on: re.Pattern[str]
    pronouns: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]
    modifies: re.Pattern[str]
    owns: re.Pattern[str]
    inward: re.Pattern[str]
    ranked: re.Pattern[str]
    compared: Comparisons
    compared_before: Comparisons
    denied: re.Pattern[str]
    against: re.Pattern[str]
    against_behind: re.Pattern[str]
    compared_time: re.Pattern[str]
    released: re.Pattern[str]
    released_before: re.Pattern[str]
    founded: re.Pattern[str]
    founded_before: re.Pattern[str]
    linked: tuple[Linked, ...]
    listed: re.Pattern[str]
    others: re.Pattern[str]
    called: re.Pattern[str]
    falls: re.Pattern[str]
    falls_before: re.Pattern[str]
    each: re.Pattern[str]
    described: re.Pattern[str]
    rising: re.Pattern[str]
    plans: re.Pattern[str]
    targets: re.Pattern[str]
    forecasts: re.Pattern[str]
    estimates: re.Pattern[str]
    elapsed: re.Pattern[str]
    past: re.Pattern[str]
    hearsay: tuple[tuple[re.Pattern[str], str], ...]
    analysts: re.Pattern[str]
    some: re.Pattern[str]
    ahead: re.Pattern[str]
    nearest_date: bool = False


def grammar_of(language: Language) -> Grammar:
    """A language's grammar; only its own module is loaded."""
    if language == "ko":
        from aibrief_store.reading.claiming_ko import GRAMMAR as korean

        return korean
    if language == "zh":
        from aibrief_store.reading.claiming_zh import GRAMMAR as chinese

        return chinese
    from aibrief_store.reading.claiming_en import GRAMMAR as english

    return english
