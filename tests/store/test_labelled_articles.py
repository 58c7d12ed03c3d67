"""The invented articles that reading is scored on: labels that stand, and hang together."""

import hashlib
import re
from collections import Counter
from itertools import pairwise
from typing import get_args

import pytest
from labelled import (
    FIRST_FOUR,
    FOLDER,
    FigureKind,
    Hedge,
    Labels,
    frozen_names,
    labelled,
    names,
    occurrence,
    occurrences,
    value_of,
)

from aibrief_seeds import BUNDLED, pack_folder
from aibrief_store.packs import read_pack
from aibrief_store.records.edtf import period

each_article = pytest.mark.parametrize("name", [*names(), *frozen_names()])

#: SHA-256 of text and labels together, first 16 digits. A label of theirs is changed only where
#: it is wrong about its text, never because the code reads it otherwise.
UNTOUCHED = {
    "drone-freight-zh": "5c39b7f4e299b5bd",
    "shipyard-robots-ko": "267f5256c8225388",
    "solid-battery-ko": "5f1361bce6228f65",
    "warehouse-robots-en": "c906eab07cb9682d",
}

#: Numerals that count nothing: a time of day, ordinals, names' numbers, phases.
UNCOUNTED = {("satellite-briefs-ko", digits) for digits in ("6", "12", "2")}
UNCOUNTED |= {("shipyard-robots-ko", "2")}
UNCOUNTED |= {("drug-discovery-ko", phase) for phase in ("1", "2", "3")}
UNCOUNTED |= {("sovereign-labs-ko", "2")}


def test_there_are_twelve_articles_in_three_languages() -> None:
    languages = Counter(labelled(name).labels.language for name in names())
    assert languages == {"ko": 7, "en": 3, "zh": 2}
    assert set(FIRST_FOUR) == set(UNTOUCHED) <= set(names())


def test_nine_frozen_articles_stand_beside_them() -> None:
    languages = Counter(labelled(name).labels.language for name in frozen_names())
    assert languages == {"ko": 4, "en": 2, "zh": 3}
    assert set(frozen_names()).isdisjoint(names())


@pytest.mark.parametrize("name", frozen_names())
def test_every_label_of_the_frozen_is_in_its_text(name: str) -> None:
    article = labelled(name)
    assert len(article.quantities) >= 15
    assert min(len(article.dates), len(article.mentions), len(article.proposals)) >= 5
    assert len(article.attributions) >= 7
    assert 5 <= len(article.labels.claim) <= 12


@pytest.mark.parametrize("name", FIRST_FOUR)
def test_the_four_that_came_before_the_code_are_left_alone(name: str) -> None:
    written = b"".join((FOLDER / f"{name}{end}").read_bytes() for end in (".txt", ".toml"))
    assert hashlib.sha256(written).hexdigest()[:16] == UNTOUCHED[name]


@each_article
def test_labels_stand_in_the_texts_order_and_apart(name: str) -> None:
    article = labelled(name)
    for spans in (article.quantities, article.dates, article.mentions):
        places = [(each.start, each.end) for each in spans]
        assert [(a, b) for a, b in pairwise(places) if b[0] < a[1]] == []
    cues = [each.cue for each in article.attributions]
    assert [(a, b) for a, b in pairwise(cues) if b.start < a.end] == []


@each_article
def test_a_quantity_is_a_figure_a_range_or_vague(name: str) -> None:
    for each in labelled(name).labels.quantity:
        said = (bool(each.amount), bool(each.low and each.high), bool(each.vague))
        assert sum(said) == 1, each
        if each.low:
            assert value_of(each.low) < value_of(each.high), each
        elif each.amount:
            assert value_of(each.amount) > 0, each


@each_article
def test_a_quantitys_unit_is_of_its_kind(name: str) -> None:
    for each in labelled(name).labels.quantity:
        assert bool(each.currency) == (each.kind == "money"), each
        assert (each.unit in ("%", "%p")) == (each.kind == "percent"), each
        assert not each.currency or re.fullmatch("[A-Z]{3}", each.currency), each
        assert each.unit or each.kind in ("money", "number"), each


@each_article
def test_conversions_and_parts_name_another_figure_close_by(name: str) -> None:
    quantities = labelled(name).quantities
    for place, each in enumerate(quantities):
        around = quantities[max(0, place - 1) : place + 2]
        if each.label.conversion_of:
            assert around[0].label.text == each.label.conversion_of
            assert each.label.currency != around[0].label.currency
        if each.label.of:
            assert each.label.of in {other.label.text for other in around if other != each}


@each_article
def test_dates_are_edtf(name: str) -> None:
    labels = labelled(name).labels
    period(labels.published)
    for each in labels.date:
        assert each.relative if not each.edtf else period(each.edtf), each


@each_article
def test_mentions_are_names_of_known_entities(name: str) -> None:
    article, known = labelled(name), known_names(labelled(name).labels)
    for each in article.mentions:
        written = folded(each.label.text)
        assert (written in known[each.label.entity]) != each.label.misspelling, each


@each_article
def test_no_name_of_the_articles_own_entities_is_passed_over(name: str) -> None:
    article = labelled(name)
    missed = [
        (entity.id, article.text[span.start - 5 : span.end + 5])
        for entity in article.labels.entity
        for written in entity.names
        for span in occurrences(article.text, written)
        if not any(m.start <= span.start and span.end <= m.end for m in article.mentions)
    ]
    assert missed == []


@each_article
def test_every_digit_is_part_of_a_label(name: str) -> None:
    article = labelled(name)
    held = [(each.start, each.end) for each in article.quantities]
    held += [(each.start, each.end) for each in article.dates]
    held += [(each.start, each.end) for each in article.mentions]
    left = {
        (name, digits[0])
        for digits in re.finditer("[0-9]+", article.text)
        if not any(start <= digits.start() < end for start, end in held)
    }
    assert left == {each for each in UNCOUNTED if each[0] == name}


@each_article
def test_an_attribution_says_who_or_that_nobody_is_named(name: str) -> None:
    unnamed = ("hearsay", "estimated", "forecast")
    for cue, who, content, label in labelled(name).attributions:
        assert who or label.hedge in unnamed, label
        assert content or label.hedge in ("denied", "no_comment"), label
        # Only '…has reportedly…' stands inside what it reports.
        around = content and content.start < cue.start < cue.end < content.end
        assert not around or label.hedge == "hearsay", label
        assert len(label.chain) != 1, label


@each_article
def test_direct_words_stand_in_quotation_marks(name: str) -> None:
    article = labelled(name)
    for _, _, content, label in article.attributions:
        if label.direct:
            assert content
            assert article.text[content.start - 1] == "“", label
            assert article.text[content.end : content.end + 2].strip(",.")[:1] == "”", label


@each_article
def test_a_chain_is_printed(name: str) -> None:
    article = labelled(name)
    for each in article.labels.attribution:
        assert all(occurrences(article.text, link) for link in each.chain), each


@each_article
def test_proposals_are_new(name: str) -> None:
    article, known = labelled(name), known_names(labelled(name).labels)
    every = set().union(*known.values())
    for each in article.labels.proposal:
        assert every.isdisjoint(map(folded, [each.text, *each.names])), each
        assert all(occurrences(article.text, other) for other in each.names), each


@pytest.mark.parametrize("name", [*FIRST_FOUR, *frozen_names()])
def test_claims_stand_in_their_sentences(name: str) -> None:
    article = labelled(name)
    assert len(article.labels.claim) >= 4
    for claim in article.labels.claim:
        assert len(occurrences(article.text, claim.sentence)) == 1, claim


def test_the_material_holds_every_kind_that_reading_has_to_know() -> None:
    all_quantities = [each for name in names() for each in labelled(name).labels.quantity]
    assert {each.kind for each in all_quantities} == set(get_args(FigureKind))
    bounds = Counter(bound for each in all_quantities for bound in each.bound)
    assert min(bounds[bound] for bound in ("about", "over", "under", "at_least", "just_over")) >= 5
    assert sum(bool(each.vague) for each in all_quantities) >= 10
    assert sum(bool(each.of) for each in all_quantities) >= 10
    assert sum(bool(each.conversion_of) for each in all_quantities) >= 8
    attributions = [each for name in names() for each in labelled(name).labels.attribution]
    assert {each.hedge for each in attributions} == set(get_args(Hedge))
    assert sum(bool(each.chain) for each in attributions) >= 6


def test_words_that_are_not_there_are_an_error() -> None:
    assert occurrence("배 13개와 3개", "3개") == (7, 9)
    with pytest.raises(LookupError, match="occurs 1 times, not 2"):
        occurrence("배 13개와 3개", "3개", 2)
    with pytest.raises(LookupError, match="occurs 0 times"):
        occurrence("DeepSeeker", "DeepSeek")


def known_names(labels: Labels) -> dict[str, set[str]]:
    """Folded names by entity: the bundled pack's and the file's own, misspellings left out."""
    entities = read_pack(pack_folder(BUNDLED)).entities
    known = {
        id: {folded(each.value) for each in entity.names if each.kind != "misspelling"}
        for id, entity in entities.items()
    }
    return known | {entity.id: set(map(folded, entity.names)) for entity in labels.entity}


def folded(name: str) -> str:
    """Without the spaces and hyphens that writers put or leave out."""
    return re.sub(r"[\s\-]", "", name).casefold()
