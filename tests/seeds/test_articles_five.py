"""The five articles as files: taken apart as a hand did it, and known by what they say."""

import pytest
from corpus import article as text_of
from corpus import needs_articles, pack, sources
from hand_labels import ASSERTING, part_labels

from aibrief_store.articles import article, metadata, parts

pytestmark = needs_articles
each_source = pytest.mark.parametrize("source", sources())

#: The hand's passage of this one holds its picture's credit, which a draft leaves out.
WITH_CREDIT = "asiatoday-2025"


@each_source
def test_the_article_is_kept_and_the_clutter_is_out(source: str) -> None:
    text, labels = text_of(source), part_labels(source)
    mine = {
        at: part.part in ASSERTING for part in parts(text) for at in range(part.start, part.end)
    }
    kept, out = list[bool](), list[bool]()
    for start, end, label in labels.parts:
        held = [mine[at] for at in range(start, end) if not text[at].isspace()]
        if label in ASSERTING:
            kept += held
        elif label.startswith("clutter"):
            out += [not each for each in held]
    assert sum(kept) >= 0.98 * len(kept)
    assert sum(out) >= 0.98 * len(out)


@each_source
def test_what_the_page_says_of_itself_is_what_a_reader_found(source: str) -> None:
    text, labels = text_of(source), part_labels(source)
    found: dict[str, list[str]] = {}
    for each in metadata(text, parts(text)):
        found.setdefault(each.field, []).append(each.value)
    known = pack().sources[source]
    assert found.get("title", [""])[0] == known.title
    assert found.get("author", []) == [row.name for row in labels.author]
    assert found.get("editor", []) == [row.name for row in labels.editor]
    papers = [*found.get("container_title", []), *found.get("publisher", [])]
    assert papers[:1] == ([labels.publisher.name] if labels.publisher else [])
    assert found["issued"] == [known.issued]
    assert found["issued_kind"] == [known.issued_kind]
    assert found.get("url", [""]) == [known.url]
    assert found["language"] == [known.language]
    assert found.get("series_number", [""]) == [known.series.number if known.series else ""]


@each_source
def test_the_draft_is_the_source_of_the_pack(source: str) -> None:
    drafted, known = article(text_of(source)).source, pack().sources[source]
    assert (drafted.type, drafted.language) == (known.type, known.language)
    passages = [(p.id, p.part, p.start, p.end) for p in drafted.outline]
    hand = [(p.id, p.part, p.start, p.end) for p in known.outline]
    if source == WITH_CREDIT:
        assert [p[:2] for p in passages] == [p[:2] for p in hand]
        return
    assert passages == hand
    assert (drafted.digest, drafted.length) == (known.digest, known.length)
