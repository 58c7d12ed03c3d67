"""Every name in the articles is a mention of the entity that it names."""

import re
from functools import cache

import pytest
from corpus import article, exclusions, needs_articles, pack, proper, sources

pytestmark = needs_articles
each_source = pytest.mark.parametrize("source", sources())

_LATIN = re.compile("[A-Za-z0-9]")


@cache
def names() -> dict[str, set[str]]:
    """Every name of the pack, longest first, and the entities that have it."""
    found: dict[str, set[str]] = {}
    for entity in pack().entities.values():
        for name in entity.names:
            found.setdefault(name.value, set()).add(entity.id)
    return dict(sorted(found.items(), key=lambda item: -len(item[0])))


def stands_alone(text: str, start: int, end: int) -> bool:
    """A name in Latin letters ends where the word ends: X is not in Max."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (_LATIN.match(text[start]) and _LATIN.match(before)) and not (
        _LATIN.match(text[end - 1]) and _LATIN.match(after)
    )


def occurrences(source: str) -> list[tuple[int, int, str]]:
    """The longest names in the article proper, from left to right, but for those listed."""
    text = article(source)
    passed = {(e.start, e.end) for e in exclusions().name if e.source == source}
    found = []
    for line in proper(source):
        at = line.start
        while at < line.end:
            name = next(
                (
                    name
                    for name in names()
                    if text.startswith(name, at, line.end)
                    and stands_alone(text, at, at + len(name))
                    and (at, at + len(name)) not in passed
                ),
                "",
            )
            if name:
                found.append((at, at + len(name), name))
            at += len(name) or 1
    return found


@each_source
def test_every_name_in_the_article_is_a_mention(source: str) -> None:
    mentions = pack().sources[source].mentions
    unmentioned = [
        (start, end, name)
        for start, end, name in occurrences(source)
        if not any(m.start <= start and end <= m.end for m in mentions)
    ]
    assert unmentioned == []


def test_a_mention_is_a_name_of_its_entity_or_listed_words_for_it() -> None:
    described = {(words.entity, words.name) for words in exclusions().described}
    mentioned = {(m.entity, m.name) for s in pack().sources.values() for m in s.mentions}
    unnamed = {(entity, name) for entity, name in mentioned if entity not in names().get(name, ())}
    assert unnamed - described == set()
    assert described - unnamed == set(), "no longer needed in exclusions.toml"


@each_source
def test_names_passed_over_stand_there_and_are_no_mentions(source: str) -> None:
    text, mentions = article(source), pack().sources[source].mentions
    stale = [
        passed
        for passed in exclusions().name
        if passed.source == source
        and (
            text[passed.start : passed.end] not in names()
            or any(m.start <= passed.start and passed.end <= m.end for m in mentions)
        )
    ]
    assert stale == []
