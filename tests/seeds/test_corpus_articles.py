"""Every position in the pack is exact in the articles it was read from."""

from itertools import pairwise

import pytest
from corpus import ASSERTING, Stretch, article, exclusions, needs_articles, pack, proper, sources

from aibrief_store.anchoring import Copy, anchor_span, digest, fold

pytestmark = needs_articles
each_source = pytest.mark.parametrize("source", sources())


def listed(source: str) -> list[Stretch]:
    """The places outside passages that the list of exclusions gives a reason for."""
    return [Stretch(e.start, e.end) for e in exclusions().outside if e.source == source]


@each_source
def test_every_span_is_exact(source: str) -> None:
    text = article(source)
    wrong = [
        (claim.id, span)
        for claim in pack().claims.values()
        if claim.source == source
        for span in claim.anchor.spans
        if anchor_span(text, span.start, span.end, span.role) != span
    ]
    assert wrong == []


@each_source
def test_a_copy_of_the_article_gives_every_span_the_health_exact(source: str) -> None:
    copy = Copy(article(source))
    spans = [s for c in pack().claims.values() if c.source == source for s in c.anchor.spans]
    assert {found.health for found in copy.find_all(spans)} == {"exact"}


@each_source
def test_a_claim_stands_in_the_passage_that_it_names(source: str) -> None:
    passages = {passage.id: passage for passage in pack().sources[source].outline}
    astray = []
    for claim in pack().claims.values():
        if claim.source == source:
            passage, value = passages[claim.anchor.passage], claim.anchor.value
            if not (passage.start or 0) <= value.start < value.end <= (passage.end or 0):
                astray.append((claim.id, passage.id))
    assert astray == []


@each_source
def test_every_span_lies_in_the_article_proper(source: str) -> None:
    lines = [*proper(source), *listed(source)]
    outside = [
        (claim.id, span.role)
        for claim in pack().claims.values()
        if claim.source == source
        for span in claim.anchor.spans
        if not any(line.holds(at, at + 1) for line in lines for at in (span.start, span.end - 1))
    ]
    assert outside == []


@each_source
def test_every_mention_stands_where_it_says(source: str) -> None:
    text = article(source)
    wrong = [m for m in pack().sources[source].mentions if text[m.start : m.end] != m.name]
    assert wrong == []


@each_source
def test_mentions_are_in_order_and_do_not_overlap(source: str) -> None:
    mentions = pack().sources[source].mentions
    assert [(a, b) for a, b in pairwise(mentions) if b.start < a.end] == []


@each_source
def test_a_mention_has_the_part_of_its_passage(source: str) -> None:
    known = pack().sources[source]
    parts = {(p.start or 0, p.end or 0): p.part for p in known.outline}
    wrong = [
        (mention, part)
        for mention in known.mentions
        for (start, end), part in parts.items()
        if start <= mention.start < end and mention.part != part
    ]
    assert wrong == []


@each_source
def test_passages_are_in_order_and_do_not_overlap(source: str) -> None:
    passages = pack().sources[source].outline
    assert all((p.start or 0) < (p.end or 0) for p in passages)
    assert [(a.id, b.id) for a, b in pairwise(passages) if (b.start or 0) < (a.end or 0)] == []


@each_source
def test_passages_begin_and_end_with_words(source: str) -> None:
    text = article(source)
    words = [(p.id, text[p.start : p.end]) for p in pack().sources[source].outline]
    assert [id for id, passage in words if passage != passage.strip()] == []


@each_source
def test_the_outline_holds_the_whole_article_proper(source: str) -> None:
    """Each line that asserts lies in passages of its own part, but for listed remains."""
    text = article(source)
    held = [(p.start or 0, p.end or 0, str(p.part)) for p in pack().sources[source].outline]
    held += [(remain.start, remain.end, "") for remain in listed(source)]
    left = [
        (line.part, at)
        for line in proper(source)
        if line.part in ASSERTING
        for at in range(line.start, line.end)
        if not text[at].isspace()
        and not any(a <= at < b and part in ("", line.part) for a, b, part in held)
    ]
    assert left == []


@each_source
def test_the_outline_holds_nothing_but_the_article_proper(source: str) -> None:
    text = article(source)
    clutter = [
        passage.id
        for passage in pack().sources[source].outline
        for at in range(passage.start or 0, passage.end or 0)
        if not text[at].isspace() and not any(s.start <= at < s.end for s in proper(source))
    ]
    assert clutter == []


@each_source
def test_the_source_digest_covers_its_passages(source: str) -> None:
    # Passages folded one by one and joined: what stands between them is page clutter.
    known, text = pack().sources[source], article(source)
    folded = "".join(fold(text[p.start : p.end]) for p in known.outline)
    assert (known.length, known.digest) == (len(folded), digest(folded))
