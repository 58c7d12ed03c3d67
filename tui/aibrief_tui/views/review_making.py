"""New entities as choices: of what a reader types, or of a name that no entity has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import msgspec

from aibrief_store.records import Claim, Pack, Text
from aibrief_tui.views.review_fields import Field

if TYPE_CHECKING:
    from aibrief_store.library import Library
    from aibrief_tui.views.review_names import Unknown

MOST = 6
"""Choices that are offered at once."""
NEW = "new:"
"""Before a kind and a name, as in 'new:company:Nightglow': a choice that makes an entity."""
NAME_OF = "name:"
"""Before an entity's id: a choice that gives it the name in question."""
AS_NEW = Text("new {kind}", "새 {kind}")
A_NAME_OF = Text("a name of {name}", "{name}의 다른 이름")
A_SLIP_OF = Text("{name}, misspelt", "{name}의 틀린 표기")


class Choice(msgspec.Struct, frozen=True, gc=False):
    """One thing to take: what the record gets, in words, and what tells it from others."""

    value: str
    shown: str
    note: str = ""


def of_name(library: Library, unknown: Unknown, typed: str, language: str) -> list[Choice]:
    """What an unknown name may be: a new entity of some kind, or a name of a known one."""
    typed = typed.strip()
    same = typed in ("", unknown.text)
    form = A_SLIP_OF if unknown.misspelt else A_NAME_OF
    known: list[Choice] = []
    for id, note in named(library, unknown.text if same else typed, language):
        shown = form.of(language).format(name=library.entity(id).label(language))
        known.append(Choice(NAME_OF + id, shown, note))
    if unknown.misspelt:
        first = NAME_OF + unknown.misspelt
        known.sort(key=lambda one: one.value != first)
    new = list(made(library.pack, unknown.text, (unknown.kind,), language))
    if not same:
        # What is typed is a known name, or the kind of the new one.
        kinds = [one for one in new if fits(typed, one.shown.partition(":")[0])]
        return [*known[:MOST], *(kinds or new)[: max(1, MOST + 2 - len(known))]]
    if unknown.misspelt:
        return [*known[:MOST], *new[:1]]
    return [*new[:1], *known[:2], *new[1:]][: MOST + 2]


def named(library: Library, typed: str, language: str) -> list[tuple[str, str]]:
    """The entities that the search finds, each with the reason."""
    return [
        (hit.id, hit.why.of(language))
        for hit in library.search(typed, MOST * 2)
        if hit.kind == "entity"
    ]


def made(pack: Pack, name: str, kinds: Iterable[str], language: str) -> Iterator[Choice]:
    """New entities of that name, ``kinds`` first."""
    for one in dict.fromkeys((*kinds, *pack.kinds)):
        yield Choice(f"{NEW}{one}:{name}", f"{as_new(pack, one, language)}: {name}")


def as_new(pack: Pack, kind: str, language: str) -> str:
    """'new company'."""
    label = pack.kinds[kind].of(language) if kind in pack.kinds else kind
    return AS_NEW.of(language).format(kind=label)


def kinds_of(pack: Pack, claim: Claim, field: Field) -> Iterable[str]:
    """The kinds of entities that a field is likeliest to name."""
    if field.kind == "who":
        return ("person", "company", "institution")
    known = pack.properties.get(claim.property)
    if known is None:
        return ()
    return known.takes if field.path[0] == "value" else known.of


def fits(typed: str, *names: str) -> bool:
    """Whether a name holds what was typed, blanks and case aside."""
    wanted = plain(typed)
    return any(wanted in plain(name) for name in names)


def plain(text: str) -> str:
    """Without blanks and case."""
    return "".join(text.casefold().replace("_", " ").split())
