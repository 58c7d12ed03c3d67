"""Claims: one article asserts one thing."""

from typing import Literal, get_args

import msgspec

from aibrief_store.records.quantity import Quantity
from aibrief_store.records.text import Text

Modality = Literal[
    "stated", "estimated", "forecast", "planned", "target", "alleged", "denied", "opinion"
]
MODALITIES: tuple[str, ...] = get_args(Modality)
Relation = Literal["equal", "exceeds", "below", "near", "at_least_equal"]


class Reference(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """What a figure or comparison is relative to: GPT-4's *cost*; *its own June version*.

    Attributes:
        entity: an id; absent where it is the subject itself.
        period: EDTF: relative to an earlier time.
        property: an id of the pack's properties.
        text: the rest in words, where the fields above don't say all.
    """

    entity: str | None = None
    period: str | None = None
    property: str | None = None
    scope: str | None = None
    text: Text | None = None


class Value(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """What is asserted: exactly one of the tags, `Value.tag` tells which.

    ``open`` goes with ``entities``: true for 'and others', a number where the size is given.
    ``to`` goes with ``relation``.
    """

    quantity: Quantity | None = None
    date: str | None = None
    entity: str | None = None
    entities: list[str] | None = None
    open: bool | int = False
    quantities: list[Quantity] | None = None
    relation: Relation | None = None
    to: Reference | None = None
    text: Text | None = None

    @property
    def tag(self) -> str:
        """The name of the field that carries the value."""
        for tag in TAGS:
            if getattr(self, tag) is not None:
                return tag
        return ""

    @property
    def figures(self) -> list[Quantity]:
        """Every quantity of the value itself."""
        return [self.quantity] if self.quantity else list(self.quantities or ())


TAGS = ("quantity", "date", "entity", "entities", "quantities", "relation", "text")


class Qualifier(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A further part of the statement: investors of a round, the benchmark of a score."""

    role: str
    entity: str | None = None
    quantity: Quantity | None = None
    date: str | None = None
    text: Text | None = None


class Saying(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """One link of the chain of attribution.

    Attributes:
        who: an entity's id, or words where the speaker has no name ({en, ko}).
            Absent for hearsay, where only the ``verb`` stands ('알려졌다').
        verb: as printed, in its dictionary form.
        direct: quoted word for word.
        on: EDTF: when it was said.
        in_: where: an id or words (a report, a post). ``in`` in files.
        unsure: the sentence leaves open who speaks.
    """

    who: str | Text | None = None
    verb: str = ""
    direct: bool = False
    on: str | None = None
    in_: str | Text | None = msgspec.field(name="in", default=None)
    unsure: bool = False


class Span(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """Where words stand: code points into the article's text.

    ``length`` is the folded length and ``digest`` the digest of the folded span
    (`aibrief_store.anchoring.fold`).
    """

    role: Literal["value", "subject", "speaker", "context"]
    start: int
    end: int
    length: int
    digest: str


class Anchor(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """The passage and the spans that a claim was read from; the first value span leads."""

    passage: str
    spans: list[Span]

    @property
    def value(self) -> Span:
        """The span of the sentence or clause that asserts."""
        return next((span for span in self.spans if span.role == "value"), self.spans[0])


class Claim(
    msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True
):
    """One article asserts one thing.

    The subject is the entity that the article names there; rolling up is the comparison's
    work.

    Attributes:
        printed: figures printed beside it as the same thing (conversions).
        period: EDTF: the time that the value is about; ``due``: by when, for plans.
        resolved_from: the article's words, where it says the time relatively.
        vague: the article's words for a time without a date ('soon').
        elapsed: ISO 8601 duration counted from ``after``, an event in words.
        scope: an id of the pack's scopes, or an entity's.
        doubt: what the coder could not settle.
    """

    id: str
    source: str
    subject: str
    property: str
    value: Value
    printed: list[Quantity] = []
    period: str | None = None
    due: str | None = None
    resolved_from: str | None = None
    vague: str | None = None
    elapsed: str | None = None
    after: Text | None = None
    scope: str | None = None
    relative_to: Reference | None = None
    qualifiers: list[Qualifier] = []
    modality: Modality = "stated"
    said_by: list[Saying] = []
    anchor: Anchor
    statement: Text
    doubt: Text | None = None
    pack: str = ""
    rev: int = 0
