"""What is typed into a field of a claim: taken back to the record, or refused with a reason."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import msgspec
import pytest
import reviewed_town
from hypothesis import given, settings
from hypothesis import strategies as st

from aibrief_store.comparing.intervals import amounts
from aibrief_store.errors import AibriefError
from aibrief_store.library import Library
from aibrief_store.records import BOUNDS, Claim, Quantity, Text, Value
from aibrief_tui.views.review_choices import choices
from aibrief_tui.views.review_drafts import statement
from aibrief_tui.views.review_fields import Field, fields
from aibrief_tui.views.review_typed import changed, figure


@pytest.fixture(scope="module")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of the bundled pack, whose claims use every field there is."""
    library = Library.open(tmp_path_factory.mktemp("bundled") / "library", write=False)
    yield library
    library.close()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = reviewed_town.library(tmp_path)
    yield library
    library.close()


def suggested(library: Library, name: str = "cost") -> Claim:
    known = {one.id: one.claim for one in library.suggestions()}
    return known[f"{reviewed_town.SOURCE}.{name}"]


def at(library: Library, claim: Claim, label: str) -> Field:
    return next(one for one in fields(library, claim, "en") if one.label.strip() == label)


def afresh(one: Field) -> Field:
    """The field as if nothing stood in it, so that what is typed is read."""
    return msgspec.structs.replace(one, typed="\0")


WHOLE = {"entity", "property", "unit", "bound", "scope", "modality", "relation", "date", "edtf",
         "figure", "words", "line", "duration"}  # fmt: skip
"""Kinds whose editor begins with all that the record holds of the field."""


@pytest.mark.parametrize("language", ["en", "ko"])
def test_what_an_editor_begins_with_is_read_as_what_is_there(
    bundled: Library, language: str
) -> None:
    seen = set()
    for claim in bundled.claims.values():
        for one in fields(bundled, claim, language):
            if one.kind in WHOLE and one.typed and one.style != "warn":
                seen.add(one.kind)
                again = changed(bundled, claim, afresh(one), one.typed)
                flat = msgspec.to_builtins(claim)
                assert msgspec.to_builtins(again) == flat, (claim.id, one.path)
    assert seen == WHOLE - {"unit"} | {"unit"}


def test_every_field_that_a_claim_has_is_told(bundled: Library) -> None:
    told = {"id", "source", "anchor", "pack", "rev", "resolved_from", "vague", "after"}
    for claim in bundled.claims.values():
        shown = {one.path[0] for one in fields(bundled, claim, "en")}
        assert set(msgspec.to_builtins(claim)) <= shown | told, claim.id


numbers = st.fractions(min_value=0, max_value=10**13, max_denominator=1000).map(
    lambda one: Fraction(round(one * 1000), 1000)
)


def written(amount: Fraction) -> str:
    text = f"{amount.numerator * 1000 // amount.denominator:04}"
    return f"{int(text[:-3]):,}.{text[-3:]}" if amount.denominator > 1 else f"{amount.numerator:,}"


@given(numbers)
def test_an_amount_is_read_whatever_its_commas(amount: Fraction) -> None:
    before = Quantity("1", digits=1, bound="over", unit="USD", as_printed="about 1")
    found = figure(written(amount), before)
    assert Fraction(found.amount or "") == amount
    assert (found.unit, found.bound, found.as_printed) == ("USD", "over", "about 1")


@given(numbers, numbers)
def test_a_range_has_two_ends(low: Fraction, high: Fraction) -> None:
    found = figure(f"{written(low)}..{written(high)}", None)
    assert (Fraction(found.low or ""), Fraction(found.high or "")) == (low, high)
    assert found.amount is None


@settings(max_examples=200, deadline=None)
@given(st.text("0123456789.,/-~ 만억조$약about%P년", max_size=12))
def test_any_figure_is_read_into_something_comparable_or_refused(typed: str) -> None:
    try:
        found = figure(typed, None)
    except AibriefError:
        return
    assert found.vague or amounts(found) is not None or (found.low or found.high)


@pytest.mark.parametrize(
    ("typed", "amount", "unit", "bound"),
    [
        ("557만6000달러", "5576000", "USD", "exact"),
        ("약 300만 달러", "3000000", "USD", "about"),
        ("$5.6M", "5600000", "USD", "exact"),
        ("over 40%", "40", "%", "over"),
        ("20분의 1", "1/20", "keeper", "exact"),
    ],
)
def test_a_figure_may_be_typed_as_an_article_prints_it(
    typed: str, amount: str, unit: str, bound: str
) -> None:
    found = figure(typed, Quantity("1", unit="keeper"))
    assert (found.amount, found.unit, found.bound) == (amount, unit, bound)


def test_a_date_is_edtf_or_as_articles_write_it(library: Library) -> None:
    claim = suggested(library)
    period = at(library, claim, "period")
    assert changed(library, claim, period, "2031-05~").period == "2031-05~"
    assert changed(library, claim, period, "2024년 12월").period == "2024-12"
    with pytest.raises(AibriefError, match="no EDTF date"):
        changed(library, claim, period, "2031-13")


def test_an_emptied_field_is_cleared_where_a_claim_can_do_without(library: Library) -> None:
    claim = suggested(library, "staff")
    assert changed(library, claim, at(library, claim, "verb"), "").said_by[0].who == "ada-quill"
    hearsay = changed(library, claim, at(library, claim, "said by"), "")
    assert (hearsay.said_by[0].who, hearsay.said_by[0].verb) == (None, "say")
    assert changed(library, hearsay, at(library, hearsay, "verb"), "").said_by == []
    for label in ("subject", "property", "value"):
        with pytest.raises(AibriefError, match="a claim needs its"):
            changed(library, claim, at(library, claim, label), " ")


def test_a_speaker_without_a_name_is_told_in_words(library: Library) -> None:
    claim = suggested(library)
    speaker = at(library, claim, "said by")
    who = changed(library, claim, speaker, "an old keeper").said_by[0].who
    assert msgspec.to_builtins(who) == {"en": "an old keeper"}
    offered, _ = choices(library, claim, speaker, "an old keeper", "en")
    assert offered[0].value == "an old keeper", "nobody is made who has no name"
    assert offered[1].value == "new:person:an old keeper"


def test_what_the_words_tell_of_is_offered_first(library: Library) -> None:
    claim = msgspec.structs.replace(suggested(library, "staff"), property="tide")
    offered, _ = choices(library, claim, at(library, claim, "property"), "tide", "en")
    assert [one.value for one in offered[:2]] == ["tide", "staff"], "140 keepers are told of"


def test_only_what_a_claim_can_do_without_is_offered_empty(library: Library) -> None:
    claim = suggested(library)
    for label, empty in (("scope", True), ("said by", True), ("subject", False),
                         ("modality", False), ("unit", False), ("bound", False)):  # fmt: skip
        offered, _ = choices(library, claim, at(library, claim, label), "", "en")
        assert ("" in [one.value for one in offered]) is empty, label


def test_a_statement_ends_with_one_full_stop(library: Library) -> None:
    claim = suggested(library)
    for words in ("The lamp is bright.", "등이 밝다.", "灯很亮。"):
        said = msgspec.structs.replace(claim, value=Value(text=Text(words, words)))
        assert statement(library, said).en.endswith(words.rstrip(".。") + ".")


def test_units_and_properties_are_found_in_either_language(library: Library) -> None:
    claim = suggested(library)
    for label, typed, value in (
        ("unit", "등대지기", "keeper"), ("unit", "dollars", "USD"), ("property", "조위", "tide"),
        ("property", "led", "leader"), ("bound", "미만", "under"), ("modality", "plan", "planned"),
    ):  # fmt: skip
        offered, _ = choices(library, claim, at(library, claim, label), typed, "en")
        assert offered[0].value == value, (label, typed)
    assert changed(library, claim, at(library, claim, "unit"), "등대지기").value.quantity


@given(st.lists(st.sampled_from(BOUNDS), min_size=1, max_size=2, unique=True))
def test_bounds_are_one_or_two_of_the_known(bounds: list[str]) -> None:
    claim = reviewed_town.suggestions()[0].claim
    one = Field(("value", "quantity", "bound"), "bound", "bound")
    # Nothing of the library is looked at for a bound.
    found = changed(None, claim, one, ", ".join(bounds)).value.quantity  # type: ignore[arg-type]
    assert found
    assert list(found.bounds) == bounds
    with pytest.raises(AibriefError, match="is no bound"):
        changed(None, claim, one, "roughly")  # type: ignore[arg-type]
