"""An entity's relations as a tree that opens as far as the reader goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from aibrief_store.records import Text
from aibrief_tui.views.speakers import MODALITIES

if TYPE_CHECKING:
    from aibrief_store.library import Library
    from aibrief_store.surveying import Relation

Piece = tuple[str, str]
Path = tuple[str, ...]
"""From the root: entities' ids and, between them, the relation's property and direction."""

RECORD = Text("record", "기록")
ABOVE = Text("see above", "위에 있음")
AND_OTHERS = Text("and others", "외 다수")
RECORDED = Text(
    "record: the pack files it there; no article asserts it",
    "기록: 자료 묶음의 분류이며, 기사가 한 말은 아님",
)
NONE = Text(
    "No article connects it with another entity, nor does the record.",
    "다른 대상과의 관계를 말하는 기사도 기록도 없음.",
)


class Node(msgspec.Struct, frozen=True):
    """One row of the tree.

    Attributes:
        path: where it stands; its length tells how deep.
        entity: what it leads to.
        relation: to the entity above; ``None`` at the root.
        first: the first of its kind under one entity, so that the kind is named.
        above: the entity stands above already; it opens there, not here.
        leaf: it has no further relations.
    """

    path: Path
    entity: str
    relation: Relation | None = None
    first: bool = True
    above: bool = False
    leaf: bool = False

    @property
    def depth(self) -> int:
        """How many relations lie between it and the root."""
        return len(self.path) // 2


def tree(library: Library, entity: str, opened: set[Path]) -> list[Node]:
    """The root and, below every node in ``opened``, its relations.

    A node never repeats the way back to the entity right above it, and an entity that stands
    further above can't be opened again: the tree ends.
    """
    root = library.entity(entity).id
    nodes = [Node((root,), root)]
    if nodes[0].path in opened:
        nodes += _below(library, nodes[0], opened)
    return nodes


def _below(library: Library, node: Node, opened: set[Path]) -> list[Node]:
    found: list[Node] = []
    last = ""
    for one in _further(library, node.path):
        kind = f"{one.property}{'<' if one.to_here else '>'}"
        path = (*node.path, kind, one.entity)
        above = one.entity in node.path[::2]
        leaf = above or not _further(library, path)
        child = Node(path, one.entity, one, kind != last, above, leaf)
        last = kind
        found.append(child)
        if path in opened and not leaf:
            found += _below(library, child, opened)
    return found


def _further(library: Library, path: Path) -> list[Relation]:
    """The last entity's relations but those to the one above it."""
    above = path[-3] if len(path) > 1 else ""
    return [one for one in library.relations(path[-1]) if one.entity != above]


def kind(library: Library, entity: str, language: str) -> str:
    """An entity's kind in a word."""
    known = library.pack.kinds.get(library.entity(entity).kind)
    return known.of(language) if known else library.entity(entity).kind


def asserted(library: Library, one: Relation, language: str) -> tuple[Piece, ...]:
    """Which articles assert it, and how; or that only the record does."""
    if not one.claims:
        return ((RECORD.of(language), "faint"),)
    names = ", ".join(library.source(source).short for source in one.sources)
    pieces: list[Piece] = [(names, "info")]
    if one.open:
        pieces.append(("  " + AND_OTHERS.of(language), "dim"))
    for modality in one.modalities:
        pieces.append(("  " + MODALITIES[modality].of(language), "warn"))
    return tuple(pieces)
