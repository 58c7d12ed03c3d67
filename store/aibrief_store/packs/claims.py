"""What must be true of a claim beyond the shape of its record."""

import re

from aibrief_store.packs.files import Files, Item
from aibrief_store.packs.findings import Place
from aibrief_store.records import (
    BOUNDS,
    TAGS,
    Claim,
    Quantity,
    Reference,
    Scope,
    Span,
    Text,
    Unit,
    edtf,
)

_AMOUNT = re.compile(r"-?\d+(\.\d+)?(/[1-9]\d*)?")
_DIGEST = re.compile(r"[0-9a-f]{16}")
_DURATION = re.compile(r"P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?")


class ClaimCheck:
    """Checks claims against the pack's own words."""

    def __init__(self, files: Files) -> None:
        self._entities = files.entity_ids
        self._properties = {item.record.id: item.record for item in files.properties}
        self._property_ids = files.property_ids
        self._units = files.unit_ids
        scopes, entities = files.scope_ids, files.entity_ids
        self._scopes = None if scopes is None or entities is None else scopes | entities
        self._passages = files.passages
        self._outlines = {
            (item.record.id, passage.id): passage
            for item in files.sources
            for passage in item.record.outline
        }

    def check(self, item: Item) -> None:
        """Say everything that is wrong with one claim."""
        claim: Claim = item.record
        place: Place = item.place
        place.known("subject", claim.subject, "entity", self._entities)
        place.known("property", claim.property, "property", self._property_ids)
        place.known("scope", claim.scope, "scope", self._scopes)
        self._value(claim, place)
        for number, figure in enumerate(claim.printed):
            self._quantity(f"printed.{number}", figure, place)
        self._times(claim, place)
        self._reference("relative_to", claim.relative_to, place)
        self._qualifiers(claim, place)
        self._speakers(claim, place)
        self._anchor(claim, place)
        both_languages("statement", claim.statement, place)

    def _value(self, claim: Claim, place: Place) -> None:
        value = claim.value
        tags = [tag for tag in TAGS if getattr(value, tag) is not None]
        if len(tags) != 1:
            has = f"has {' and '.join(tags)}" if tags else "is empty"
            place.say("value", f"{has}; write exactly one of {', '.join(TAGS)}")
        known = self._properties.get(claim.property)
        if known is not None and value.tag and value.tag not in known.value:
            place.say("value", f"{known.id} takes {' or '.join(known.value)}, not {value.tag}")
        figures = [("value.quantity", value.quantity)] if value.quantity else []
        figures += [(f"value.quantities.{n}", q) for n, q in enumerate(value.quantities or ())]
        for field, figure in figures:
            self._quantity(field, figure, place)
            units = known.units if known else ()
            if units and figure.unit and figure.unit not in units:
                place.say(f"{field}.unit", f"{claim.property} takes {', '.join(units)} only")
        edtf_date("value.date", value.date, place)
        place.known("value.entity", value.entity, "entity", self._entities)
        for number, id in enumerate(value.entities or ()):
            place.known(f"value.entities.{number}", id, "entity", self._entities)
        if value.entities == []:
            place.say("value.entities", "is empty; name at least one")
        if value.relation and value.to is None:
            place.say("value.to", "missing; say what it is compared with")
        self._reference("value.to", value.to, place)
        if value.text is not None:
            both_languages("value.text", value.text, place)

    def _quantity(self, field: str, figure: Quantity, place: Place) -> None:
        amounts = {"amount": figure.amount, "low": figure.low, "high": figure.high}
        for name, amount in amounts.items():
            if amount is not None and not _AMOUNT.fullmatch(amount):
                place.say(
                    f"{field}.{name}", f"{amount!r} is no figure; write 5576000, 94.2 or 1/18"
                )
        if figure.amount is None and not (figure.low and figure.high) and not figure.vague:
            place.say(field, "no amount; write amount, low and high, or vague")
        if figure.amount is not None and (figure.low or figure.high):
            place.say(field, "both amount and low or high; write one of them")
        if not figure.unit:
            place.say(f"{field}.unit", "missing; write one of the pack's units")
        else:
            place.known(f"{field}.unit", figure.unit, "unit", self._units)
        self._bounds(field, figure, place)
        for name, further in (("per", figure.per), ("of", figure.of)):
            if further is not None:
                self._quantity(f"{field}.{name}", further, place)

    def _bounds(self, field: str, figure: Quantity, place: Place) -> None:
        for bound in figure.bounds:
            place.known(f"{field}.bound", bound, "bound", BOUNDS)
        if not 1 <= len(figure.bounds) <= 2:
            place.say(f"{field}.bound", "write one bound, or two")
        if isinstance(figure.digits, int) and figure.digits < 1:
            place.say(f"{field}.digits", "write how many significant digits are printed, 1 or more")

    def _times(self, claim: Claim, place: Place) -> None:
        edtf_date("period", claim.period, place)
        edtf_date("due", claim.due, place)
        if claim.elapsed is not None and not _DURATION.fullmatch(claim.elapsed):
            place.say("elapsed", f"{claim.elapsed!r} is no ISO 8601 duration; write P18D or P5Y")

    def _reference(self, field: str, reference: Reference | None, place: Place) -> None:
        if reference is None:
            return
        place.known(f"{field}.entity", reference.entity, "entity", self._entities)
        place.known(f"{field}.property", reference.property, "property", self._property_ids)
        place.known(f"{field}.scope", reference.scope, "scope", self._scopes)
        edtf_date(f"{field}.period", reference.period, place)

    def _qualifiers(self, claim: Claim, place: Place) -> None:
        for number, qualifier in enumerate(claim.qualifiers):
            field = f"qualifiers.{number}"
            place.known(f"{field}.entity", qualifier.entity, "entity", self._entities)
            edtf_date(f"{field}.date", qualifier.date, place)
            if qualifier.quantity is not None:
                self._quantity(f"{field}.quantity", qualifier.quantity, place)

    def _speakers(self, claim: Claim, place: Place) -> None:
        for number, saying in enumerate(claim.said_by):
            field = f"said_by.{number}"
            if not (saying.who or saying.verb or saying.in_):
                place.say(field, "is empty; write who, verb or in")
            for name, who in (("who", saying.who), ("in", saying.in_)):
                if isinstance(who, str):
                    place.known(f"{field}.{name}", who, "entity", self._entities)
            edtf_date(f"{field}.on", saying.on, place)

    def _anchor(self, claim: Claim, place: Place) -> None:
        passages = self._passages.get(claim.source)
        place.known("anchor.passage", claim.anchor.passage, "passage", passages)
        spans = claim.anchor.spans
        if not any(span.role == "value" for span in spans):
            place.say("anchor.spans", "no span has the role value; write where it is asserted")
        for number, span in enumerate(spans):
            field = f"anchor.spans.{number}"
            positions(field, span.start, span.end, place)
            if span.length < 1:
                place.say(f"{field}.length", f"{span.length}; a span's folded length is 1 or more")
            digest(f"{field}.digest", span.digest, place)
            if span.role == "value":
                self._inside(field, span, claim, place)

    def _inside(self, field: str, span: Span, claim: Claim, place: Place) -> None:
        passage = self._outlines.get((claim.source, claim.anchor.passage))
        if passage is None or passage.start is None or passage.end is None:
            return
        if not passage.start <= span.start < span.end <= passage.end:
            place.say(
                field,
                f"{span.start} to {span.end} lies outside the passage {passage.id!r} "
                f"({passage.start} to {passage.end}); mend the positions or name its passage",
            )


def edtf_date(field: str, text: str | None, place: Place) -> None:
    """Say that ``text`` is no EDTF date."""
    if text is None:
        return
    try:
        edtf.period(text)
    except ValueError as error:
        place.say(field, str(error))


def positions(field: str, start: int, end: int, place: Place) -> None:
    """Say that start and end mark no text."""
    if not 0 <= start < end:
        place.say(field, f"start {start}, end {end}: start is 0 or more, end lies behind it")


def digest(field: str, text: str, place: Place) -> None:
    """Say that ``text`` is no digest."""
    if not _DIGEST.fullmatch(text):
        place.say(field, f"{text!r} is no digest; write 16 hex digits in small letters")


def both_languages(field: str, text: Text | Scope | Unit, place: Place) -> None:
    """Say which language is missing."""
    for language in ("en", "ko"):
        if not getattr(text, language).strip():
            place.say(f"{field}.{language}", "missing; write both languages")
