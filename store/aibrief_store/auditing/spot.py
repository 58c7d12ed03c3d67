"""A stretch of a draft that becomes an item of its audit."""

from collections.abc import Sequence
from typing import NamedTuple

from aibrief_store.auditing.drafted import Drafted
from aibrief_store.auditing.item import Item, Kind, Status
from aibrief_store.auditing.plain import Plain
from aibrief_store.comparing import Context
from aibrief_store.comparing.origins import origins
from aibrief_store.records import Claim, Text

_NOTHING = Text()


class Spot(NamedTuple):
    """A number, date, name or quotation at ``start:end`` of a draft's plain text."""

    words: Plain
    sentence: Drafted
    start: int
    end: int
    kind: Kind

    @property
    def text(self) -> str:
        """Its words without Markdown."""
        return self.words.text[self.start : self.end]

    def item(
        self,
        status: Status,
        context: Context,
        claims: Sequence[Claim] = (),
        *,
        why: Text,
        difference: Text = _NOTHING,
        against: Sequence[Claim] = (),
        near: Sequence[Claim] = (),
        sources: Sequence[str] = (),
        derived: bool = False,
    ) -> Item:
        """What the library says to it; without ``sources`` they are those of ``claims``."""
        first, last = self.words.place(self.start, self.end)
        named = origins(claims, context)
        return Item(
            start=first,
            end=last,
            text=self.words.draft[first:last],
            kind=self.kind,
            status=status,
            claims=[claim.id for claim in claims],
            against=[claim.id for claim in against],
            near=[claim.id for claim in near],
            sources=list(dict.fromkeys(sources or (claim.source for claim in claims))),
            origins=len(named),
            named=named,
            difference=difference,
            derived=derived,
            sentence=self.sentence.text,
            why=why,
        )


def borne_out(sources: int) -> Status:
    """The status of what so many independent articles say."""
    return "supported" if sources > 1 else "single"
