"""The labels by hand of the five articles: whole, in order, and true to the articles."""

import re
from itertools import pairwise

import pytest
from corpus import article, needs_articles, pack, proper, sources
from hand_labels import ASSERTING, CLUTTER, FOLDER, NOT_ASSERTING, hand_labels, part_labels

from aibrief_store.records.edtf import period

each_source = pytest.mark.parametrize("source", sources())


def folded(name: str) -> str:
    """Without spaces, hyphens and what stands in brackets inside a name."""
    return re.sub(r"\([^)]*\)|[\s-]", "", name).casefold()


def test_every_source_has_both_files() -> None:
    files = {path.stem for path in FOLDER.glob("*.toml")}
    assert files == {f"{source}{end}" for source in sources() for end in ("", "-parts")}


@each_source
def test_parts_cover_every_character_once(source: str) -> None:
    labels = part_labels(source)
    assert (labels.parts[0][0], labels.parts[-1][1]) == (0, labels.length)
    assert all(a[1] == b[0] and a[2] != b[2] for a, b in pairwise(labels.parts))
    known = {*ASSERTING, *NOT_ASSERTING, *(f"clutter.{kind}" for kind in CLUTTER)}
    assert {part for _, _, part in labels.parts} <= known


@each_source
def test_rows_stand_in_order_and_apart(source: str) -> None:
    labels = hand_labels(source)
    for rows in (labels.quantity, labels.date, labels.mention):
        places = [(row.start, row.end) for row in rows if not getattr(row, "optional", False)]
        assert places
        assert all(start < end for start, end in places)
        assert [(a, b) for a, b in pairwise(places) if b[0] < a[1]] == []


@each_source
def test_rows_stand_in_the_article_proper(source: str) -> None:
    labels, parts = hand_labels(source), part_labels(source)
    for figure in [*labels.quantity, *labels.date]:
        assert {parts.part_at(figure.start), parts.part_at(figure.end - 1)} <= {*ASSERTING}
    for mention in labels.mention:
        within = {parts.part_at(mention.start), parts.part_at(mention.end - 1)}
        assert within <= {*ASSERTING, "byline"}


@each_source
def test_values_are_of_their_kind(source: str) -> None:
    labels = hand_labels(source)
    starts = {row.start for row in labels.quantity}
    for row in labels.quantity:
        assert sum(map(bool, (row.amount, row.low and row.high, row.vague))) == 1, row
        assert bool(row.currency) == (row.kind == "money"), row
        assert (row.unit == "%") == (row.kind == "percent"), row
        assert {row.conversion_of, row.of} <= starts | {None}, row
    period(labels.published)
    for date in labels.date:
        assert date.relative if not date.edtf else period(date.edtf), date


@each_source
def test_mentions_are_of_entities_in_the_pack(source: str) -> None:
    unknown = {row.entity for row in hand_labels(source).mention} - set(pack().entities)
    assert unknown == set()


@each_source
def test_the_pack_mentions_something_wherever_a_mention_is_labelled(source: str) -> None:
    places = [(m.start, m.end) for m in pack().sources[source].mentions]
    alone = [
        row
        for row in hand_labels(source).mention
        if not any(start < row.end and row.start < end for start, end in places)
    ]
    assert alone == []


@needs_articles
@each_source
def test_the_labels_are_of_this_text(source: str) -> None:
    assert part_labels(source).length == len(article(source))


@needs_articles
@each_source
def test_a_mention_is_a_name_of_its_entity(source: str) -> None:
    text = article(source)
    for row in hand_labels(source).mention:
        names = pack().entities[row.entity].names
        kinds = {n.kind for n in names if folded(n.value) == folded(text[row.start : row.end])}
        assert kinds, row
        assert ("misspelling" in kinds) == row.misspelling, row


@needs_articles
@each_source
def test_every_digit_that_asserts_is_labelled(source: str) -> None:
    text, labels, parts = article(source), hand_labels(source), part_labels(source)
    held = [(row.start, row.end) for row in [*labels.quantity, *labels.date]]
    held += [(row.start, row.end) for row in labels.mention]
    left = [
        digits.start()
        for digits in re.finditer("[0-9]+", text)
        if parts.part_at(digits.start()) in ASSERTING
        and not any(start <= digits.start() < end for start, end in held)
    ]
    assert left == labels.uncounted


@needs_articles
@each_source
def test_parts_agree_with_the_lines_of_the_article_proper(source: str) -> None:
    """Both were read off the pages; the parts here also look inside a line."""
    text, parts = article(source), part_labels(source)
    within_a_line = {"byline", "clutter.photo_credit"}
    for line in proper(source):
        found = {parts.part_at(at) for at in range(line.start, line.end)}
        assert found - {line.part} <= within_a_line, text[line.start : line.start + 9]
        assert line.part in found
    held = [at for line in proper(source) for at in range(line.start, line.end)]
    asserting = [at for a, b, part in parts.parts if part in ASSERTING for at in range(a, b)]
    assert {at for at in asserting if not text[at].isspace()} <= set(held)


@needs_articles
@each_source
def test_what_the_page_says_of_itself_stands_there(source: str) -> None:
    text, parts, known = article(source), part_labels(source), pack().sources[source]
    names = [*parts.author, *parts.editor, *parts.others]
    names += [parts.publisher] if parts.publisher else []
    assert [row for row in names if text[row.start : row.end] != row.name] == []
    title = text[parts.title.start : parts.title.end] if parts.title else ""
    assert title == known.title
    address = text[parts.address.start : parts.address.end] if parts.address else ""
    assert address == known.url
    assert [row.name for row in parts.author] == [person.literal for person in known.author or ()]
    assert parts.language == known.language
