"""A claim as lines to read and edit: each field with its words, its place, its kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from aibrief_store.comparing.figures import cell
from aibrief_store.records import Claim, Qualifier, Quantity, Reference, Saying, Text
from aibrief_store.records.periods import period
from aibrief_tui.views.ladder import MODALITIES

if TYPE_CHECKING:
    from aibrief_store.library import Library

Path = tuple[str | int, ...]
"""Where a field stands in the record as builtins: ('value', 'quantity', 'unit')."""


class Field(msgspec.Struct, frozen=True, gc=False):
    """One line.

    Attributes:
        path: empty for a name that is no field of the claim.
        kind: what may be typed: one of `aibrief_tui.views.review_typed.READERS`, or 'name'.
        shown: in words; '' where the claim does not say it.
        typed: what an editor begins with.
        note: beside it: the figure's own characters, what is wrong with it.
        style: of the note.
    """

    path: Path
    label: str
    kind: str
    shown: str = ""
    typed: str = ""
    note: str = ""
    style: str = "dim"


LABELS = {
    "subject": Text("subject", "대상"),
    "property": Text("property", "항목"),
    "value": Text("value", "값"),
    "unit": Text("unit", "단위"),
    "bound": Text("bound", "한계"),
    "of": Text("of", "전체"),
    "per": Text("per", "당"),
    "than": Text("than", "비교 상대"),
    "printed": Text("also printed", "함께 적힘"),
    "period": Text("period", "시점"),
    "due": Text("by", "기한"),
    "elapsed": Text("took", "걸린 시간"),
    "scope": Text("scope", "범위"),
    "relative_to": Text("relative to", "기준"),
    "modality": Text("modality", "양상"),
    "who": Text("said by", "말한 이"),
    "verb": Text("  verb", "  동사"),
    "direct": Text("  speech", "  화법"),
    "in": Text("  in", "  출처"),
    "on": Text("  on", "  때"),
    "unsure": Text("  hedge", "  불확실"),
    "en": Text("in English", "영어로"),
    "ko": Text("in Korean", "한국어로"),
    "doubt": Text("doubt", "의문"),
}
TAGS = {
    "quantity": Text("a figure", "수치"),
    "quantities": Text("figures", "수치 여럿"),
    "date": Text("a date", "날짜"),
    "entity": Text("a name", "이름"),
    "entities": Text("names", "이름 여럿"),
    "relation": Text("a comparison", "비교"),
    "text": Text("words", "말"),
}
BOUNDS = {
    "exact": Text("exact", "정확히"),
    "about": Text("about", "약"),
    "just_over": Text("just over", "남짓"),
    "over": Text("over", "초과"),
    "under": Text("under", "미만"),
    "at_least": Text("at least", "이상"),
    "at_most": Text("at most", "이하"),
}
RELATIONS = {
    "equal": Text("equal", "대등"),
    "near": Text("near", "비슷"),
    "exceeds": Text("exceeds", "앞섬"),
    "below": Text("below", "뒤짐"),
    "at_least_equal": Text("not below", "못지않음"),
}
YES = {
    "direct": (Text("reported", "간접 화법"), Text("in direct speech", "직접 화법")),
    "unsure": (Text("none", "없음"), Text("unsure who speaks", "누구 말인지 불확실")),
}
"""Words for false and true."""
NEW = Text("new {kind}", "새 {kind}")
TAKES = Text("{property} takes {kinds}", "{property}: {kinds}")
OTHER_UNIT = Text("{property} is counted in {units}", "{property}의 단위: {units}")


def fields(library: Library, claim: Claim, language: str) -> list[Field]:
    """Every field of the claim, one a line, in the order in which a sentence says them."""
    return list(_Told(library, claim, language).all())


def unit_name(library: Library, unit: str, language: str) -> str:
    """A unit in words, with its id where it is another."""
    known = library.pack.units.get(unit)
    return (known.ko if language == "ko" else known.en) if known else unit


def scope_name(library: Library, id: str, language: str) -> str:
    """A scope of the pack, or an entity."""
    known = library.pack.scopes.get(id)
    if known:
        return known.ko if language == "ko" else known.en
    return entity_name(library, id, language)


def entity_name(library: Library, id: str, language: str) -> str:
    """What an entity is called, one that is only proposed too; its id where nobody knows it."""
    known = library.known(id)
    return known.label(language) if known else id


class _Told:
    """A claim's fields in one language."""

    def __init__(self, library: Library, claim: Claim, language: str) -> None:
        self.library, self.claim, self.language = library, claim, language
        known = library.pack.properties.get(claim.property)
        self.takes = known.value if known else []
        self.units = known.units if known else []

    def all(self) -> Iterator[Field]:
        claim = self.claim
        yield self._entity(("subject",), "subject", claim.subject)
        yield self._field(
            ("property",), "property", "property",
            self.library.property_label(claim.property, self.language), claim.property,
        )  # fmt: skip
        yield from self._value()
        if claim.printed:
            told = ", ".join(cell(one, self.language) for one in claim.printed)
            yield self._field(("printed",), "printed", "figures", told, _printed(claim.printed))
        yield self._date(("period",), "period", claim.period, claim.resolved_from or claim.vague)
        if claim.due:
            yield self._date(("due",), "due", claim.due)
        if claim.elapsed:
            told = period(claim.elapsed, self.language)
            yield self._field(("elapsed",), "elapsed", "duration", told, claim.elapsed)
        scope = claim.scope or ""
        yield self._field(("scope",), "scope", "scope", self._scope(scope), scope)
        yield from self._against(("relative_to",), "relative_to", claim.relative_to)
        for at, one in enumerate(claim.qualifiers):
            yield self._qualifier(at, one)
        yield self._field(
            ("modality",), "modality", "modality", MODALITIES[claim.modality].of(self.language),
            claim.modality,
        )  # fmt: skip
        for at, saying in enumerate(claim.said_by):
            yield from self._saying(at, saying)
        if not claim.said_by:
            yield self._field(("said_by", 0, "who"), "who", "who")
        for lang, text in (("en", claim.statement.en), ("ko", claim.statement.ko)):
            yield self._field(("statement", lang), lang, "words", text, text)
        doubt = claim.doubt.of(self.language) if claim.doubt else ""
        yield self._field(("doubt", self.language), "doubt", "words", doubt, doubt)

    # What is asserted

    def _value(self) -> Iterator[Field]:
        value, tag = self.claim.value, self.claim.value.tag
        wrong = bool(self.takes) and tag not in self.takes
        if wrong:
            yield self._wrong_value()
        elif tag == "quantity" and value.quantity:
            yield from self._quantity(value.quantity)
        elif tag == "quantities":
            told = ", ".join(cell(one, self.language) for one in value.figures)
            yield self._field(("value", tag), "value", "figures", told, _printed(value.figures))
        elif tag == "date" and value.date:
            yield self._date(("value", "date"), "value", value.date, "", "edtf")
        elif tag == "entity" and value.entity:
            yield self._entity(("value", "entity"), "value", value.entity)
        elif tag == "entities":
            names = ", ".join(self._name(id) for id in value.entities or ())
            more = Text("and others", "등").of(self.language) if value.open else ""
            yield self._field(("value", "entities"), "value", "entities", names, names, more)
        elif tag == "relation" and value.relation:
            told = RELATIONS[value.relation].of(self.language)
            yield self._field(("value", "relation"), "value", "relation", told, value.relation)
            yield from self._against(("value", "to"), "than", value.to)
        else:
            text = value.text.of(self.language) if value.text else ""
            yield self._field(("value", "text", self.language), "value", "words", text, text)

    def _wrong_value(self) -> Field:
        """The property takes another kind of value: what is typed next is read as that kind."""
        from aibrief_tui.views.panel import figure

        note = TAKES.of(self.language).format(
            property=self.library.property_label(self.claim.property, self.language),
            kinds=", ".join(TAGS[tag].of(self.language) for tag in self.takes if tag in TAGS),
        )
        wanted = self.takes[0]
        kind = {"quantity": "figure", "quantities": "figures", "date": "edtf", "text": "words"}
        path: Path = ("value", wanted) if wanted != "text" else ("value", "text", self.language)
        shown = figure(self.library, self.claim, self.language)
        return self._field(path, "value", kind.get(wanted, wanted), shown, "", note, "warn")

    def _quantity(self, quantity: Quantity) -> Iterator[Field]:
        at: Path = ("value", "quantity")
        printed = f'"{quantity.as_printed}"' if quantity.as_printed else ""
        yield self._field(
            at, "value", "figure", cell(quantity, self.language), figure_typed(quantity), printed
        )
        unit = unit_name(self.library, quantity.unit, self.language)
        note, style = "", "dim"
        if self.units and quantity.unit not in self.units:
            names = ", ".join(unit_name(self.library, one, self.language) for one in self.units)
            label = self.library.property_label(self.claim.property, self.language)
            note = OTHER_UNIT.of(self.language).format(property=label, units=names)
            style = "warn"
        yield self._field((*at, "unit"), "unit", "unit", unit, quantity.unit, note, style)
        bounds = ", ".join(BOUNDS[one].of(self.language) for one in quantity.bounds)
        yield self._field((*at, "bound"), "bound", "bound", bounds, ", ".join(quantity.bounds))
        for name, part in (("of", quantity.of), ("per", quantity.per)):
            if part:
                shown = cell(part, self.language)
                yield self._field((*at, name), name, "figure", shown, figure_typed(part))

    # Around it

    def _against(self, path: Path, label: str, given: Reference | None) -> Iterator[Field]:
        if given is None or given.entity or not given.text:
            id = given.entity if given else None
            shown = self._name(id) if id else Text("itself", "자신").of(self.language)
            whole = shown if given else ""
            rest = self._rest(given) if given else ""
            yield self._field((*path, "entity"), label, "entity", whole, id or "", rest)
            return
        text = given.text.of(self.language)
        at = (*path, "text", self.language)
        yield self._field(at, label, "words", text, text, self._rest(given))

    def _rest(self, given: Reference) -> str:
        told = [period(given.period, self.language) if given.period else ""]
        if given.property:
            told.append(self.library.property_label(given.property, self.language))
        if given.scope:
            told.append(self._scope(given.scope))
        return ", ".join(one for one in told if one)

    def _qualifier(self, at: int, one: Qualifier) -> Field:
        label = one.role
        path: Path = ("qualifiers", at)
        if one.entity:
            named = self._entity((*path, "entity"), "subject", one.entity)
            return msgspec.structs.replace(named, label=label)
        if one.quantity:
            shown, typed = cell(one.quantity, self.language), figure_typed(one.quantity)
            return Field((*path, "quantity"), label, "figure", shown, typed)
        if one.date:
            return Field((*path, "date"), label, "date", period(one.date, self.language), one.date)
        text = one.text.of(self.language) if one.text else ""
        return Field((*path, "text", self.language), label, "words", text, text)

    def _saying(self, at: int, saying: Saying) -> Iterator[Field]:
        path: Path = ("said_by", at)
        hearsay = Text("hearsay", "전언").of(self.language)
        shown = self._who(saying.who) or hearsay
        typed = saying.who if isinstance(saying.who, str) else self._who(saying.who)
        yield self._field((*path, "who"), "who", "who", shown, typed)
        yield self._field((*path, "verb"), "verb", "line", saying.verb, saying.verb)
        for name, said in (("direct", saying.direct), ("unsure", saying.unsure)):
            if name == "direct" or said:
                told = YES[name][said].of(self.language)
                yield self._field((*path, name), name, name, told, "")
        if saying.in_:
            place = self._who(saying.in_)
            typed = saying.in_ if isinstance(saying.in_, str) else place
            yield self._field((*path, "in"), "in", "who", place, typed)
        if saying.on:
            yield self._date((*path, "on"), "on", saying.on)

    # Words

    def _who(self, who: str | Text | None) -> str:
        if who is None:
            return ""
        return self._name(who) if isinstance(who, str) else who.of(self.language)

    def _name(self, id: str) -> str:
        return entity_name(self.library, id, self.language)

    def _scope(self, id: str) -> str:
        return scope_name(self.library, id, self.language) if id else ""

    def _entity(self, path: Path, label: str, id: str) -> Field:
        known = self.library.known(id)
        others = known.labels(self.language)[1:2] if known else []
        if known and id in self.library.proposed:
            kind = self.library.pack.kinds.get(known.kind)
            new = NEW.of(self.language).format(kind=kind.of(self.language) if kind else known.kind)
            note = "  ".join((f"({new})", *others))
            return self._field(path, label, "entity", self._name(id), id, note, "warn")
        return self._field(path, label, "entity", self._name(id), id, "  ".join(others))

    def _date(
        self, path: Path, label: str, edtf: str | None, note: str | None = "", kind: str = "date"
    ) -> Field:
        shown = period(edtf, self.language) if edtf else ""
        beside = f'"{note}"' if note else ""
        return self._field(path, label, kind, shown, edtf or "", beside)

    def _field(
        self,
        path: Path,
        label: str,
        kind: str,
        shown: str = "",
        typed: str = "",
        note: str = "",
        style: str = "dim",
    ) -> Field:
        return Field(path, LABELS[label].of(self.language), kind, shown, typed, note, style)


def figure_typed(quantity: Quantity) -> str:
    """A figure as it can be typed: '3000000', '5..6', 'thousands'."""
    if quantity.low is not None or quantity.high is not None:
        return f"{quantity.low or ''}..{quantity.high or ''}"
    return quantity.amount or quantity.vague or ""


def _printed(figures: list[Quantity]) -> str:
    return "; ".join(one.as_printed or figure_typed(one) for one in figures)
