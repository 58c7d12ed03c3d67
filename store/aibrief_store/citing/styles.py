"""The styles by name: what each prints in a list of references and in the running text."""

from collections.abc import Callable
from typing import NamedTuple

from aibrief_store.citing import apa, bibtex, chicago, csl, korean
from aibrief_store.citing.titles import Mark
from aibrief_store.errors import UnknownId
from aibrief_store.records import Source

STYLES = ("apa", "chicago", "korean", "bibtex", "csl-json")
DATA = ("bibtex", "csl-json")


class Style(NamedTuple):
    """Two writers of a style; the mark is put around what the style prints in italics."""

    reference: Callable[[Source, Mark], str]
    parenthetical: Callable[[Source, str], str]


_WRITERS = {
    "apa": Style(apa.reference, apa.parenthetical),
    "chicago": Style(chicago.reference, chicago.parenthetical),
    "korean": Style(lambda source, _: korean.reference(source), korean.parenthetical),
    "bibtex": Style(lambda source, _: bibtex.entry(source), bibtex.parenthetical),
    "csl-json": Style(lambda source, _: csl.text([csl.item(source)]), csl.parenthetical),
}


def find(name: str) -> Style:
    """Return the style.

    Raises:
        UnknownId: the style is none of `STYLES`.
    """
    if name not in _WRITERS:
        raise UnknownId("style", name, STYLES)
    return _WRITERS[name]
