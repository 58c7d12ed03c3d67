"""Articles labelled claim by claim: every label stands in its text and in the pack's words.

``claim_articles/README.md`` says how they are labelled; nothing here asks what reading finds.
"""

import functools
import re
from collections import Counter
from fractions import Fraction

import msgspec
import pytest
from coded_articles import Asserted, article, frozen_names, names, text

from aibrief_seeds import BUNDLED, pack_folder
from aibrief_store.anchoring import canonical
from aibrief_store.packs import PackRecords, read_pack
from aibrief_store.records.edtf import period


@functools.cache
def bundled() -> PackRecords:
    """The pack whose properties, units and entities the labels use."""
    return read_pack(pack_folder(BUNDLED))


def kinds(name: str) -> dict[str, str]:
    """The kind of every entity that a label of this article may name, by id."""
    own = {each.id: each.kind for each in article(name).entity}
    return {id: each.kind for id, each in bundled().entities.items()} | own


def values(claim: Asserted) -> set[str]:
    """The tags of a value that the label fills; there is to be one."""
    quantity = "quantity" if claim.amount or claim.low or claim.high else ""
    others = ("date", "entity", "entities", "relation")
    return {quantity, *(tag for tag in others if getattr(claim, tag))} - {""}


each_article = pytest.mark.parametrize("name", [*names(), *frozen_names()])


def test_there_are_eight_articles_in_three_languages() -> None:
    assert Counter(article(name).language for name in names()) == {"ko": 4, "zh": 2, "en": 2}


def test_five_frozen_articles_stand_beside_them() -> None:
    assert Counter(article(name).language for name in frozen_names()) == {"ko": 2, "en": 2, "zh": 1}
    assert set(frozen_names()).isdisjoint(names())


@each_article
def test_an_article_is_nfc_with_line_feeds(name: str) -> None:
    assert text(name) == canonical(text(name))


@each_article
def test_its_entities_are_its_own_and_named_in_it(name: str) -> None:
    for each in article(name).entity:
        assert each.id not in bundled().entities
        assert each.kind in bundled().pack.kinds
        assert any(word in text(name) for word in each.names), each.id


@each_article
def test_no_claim_is_labelled_twice(name: str) -> None:
    written = [msgspec.json.encode(each) for each in article(name).claim]
    assert len(written) == len(set(written))


@each_article
def test_a_paragraph_with_figures_has_labels(name: str) -> None:
    starts = {text(name).find(each.sentence) for each in article(name).claim}
    for paragraph in re.finditer(".+", text(name)):
        if re.search("[0-9]", paragraph[0]):
            assert any(paragraph.start() <= start < paragraph.end() for start in starts)


@each_article
def test_a_labels_sentence_begins_once_in_the_text(name: str) -> None:
    for claim in article(name).claim:
        before, *after = text(name).split(claim.sentence)
        assert len(after) == 1, claim.sentence
        assert not before or re.search(r"(\n|[.?!]['\"”’]? |[。？！]”?)$", before), claim.sentence


@each_article
def test_its_property_is_said_of_such_a_subject(name: str) -> None:
    for claim in article(name).claim:
        property = bundled().pack.properties[claim.property]
        kind = kinds(name)[claim.subject]
        assert not property.of or kind in property.of, claim


@each_article
def test_its_value_is_one_that_the_property_takes(name: str) -> None:
    for claim in article(name).claim:
        property = bundled().pack.properties[claim.property]
        (tag,) = values(claim)
        assert tag in property.value, claim
        taken = [kinds(name)[id] for id in (claim.entity, *claim.entities) if id]
        assert not property.takes or set(taken) <= set(property.takes), claim
        assert bool(claim.to) == (tag == "relation"), claim
        assert not claim.to or claim.to in kinds(name), claim


@each_article
def test_its_figure_is_a_number_in_a_unit_of_the_property(name: str) -> None:
    for claim in article(name).claim:
        if values(claim) == {"quantity"}:
            assert claim.unit in bundled().pack.properties[claim.property].units, claim
            assert claim.bound is not None, claim
            assert bool(claim.amount) != bool(claim.low and claim.high), claim
            assert Fraction(claim.amount or 1), claim
            assert Fraction(claim.low or 0) <= Fraction(claim.high or 0), claim
        else:
            assert not claim.unit, claim
            assert claim.bound is None, claim


@each_article
def test_its_times_and_speakers_are_known(name: str) -> None:
    for claim in article(name).claim:
        dates = [claim.period, claim.due, claim.date, article(name).published]
        if claim.relative_to not in kinds(name):
            dates.append(claim.relative_to)
        for date in filter(None, dates):
            period(date)
        for who in claim.said_by:
            assert who in kinds(name) or who in text(name), claim
