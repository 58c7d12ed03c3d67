"""The search over the bundled pack."""

import tomllib
import unicodedata
from collections import defaultdict
from functools import cache
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aibrief_store.records import Entity
from aibrief_store.search import Searcher
from aibrief_store.search.hangul import compose
from aibrief_store.search.layout import to_jamo
from aibrief_store.search.preparing import prepare
from aibrief_store.search.spelling import spell

PACK = Path(__file__).parents[2] / "seeds/aibrief_seeds/china-ai-2025/entities.toml"


@cache
def entities() -> list[Entity]:
    return msgspec.convert(tomllib.loads(PACK.read_text("utf-8"))["entity"], list[Entity])


@cache
def searcher() -> Searcher:
    return Searcher({entity.id: entity for entity in entities()}, prepare(entities()))


@cache
def bearers() -> dict[str, set[str]]:
    """Spelled name to the entities that bear it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for entity in entities():
        for name in entity.names:
            found[spell(name.value)].add(entity.id)
    return dict(found)


def names() -> list[str]:
    return sorted({name.value for entity in entities() for name in entity.names})


def ids(query: str) -> list[str]:
    return [hit.id for hit in searcher().search(query) if hit.rule != "nearest"]


def test_every_name_finds_one_of_its_bearers_first() -> None:
    wrong = [name for name in names() if ids(name)[:1][0] not in bearers()[spell(name)]]
    assert wrong == []


def test_every_korean_name_is_found_on_the_latin_layout_and_back() -> None:
    from test_search_hangul import CAPS

    keys = {jamo: key for key, caps in CAPS.items() for jamo in caps[:1]}
    keys |= {caps[1]: key.upper() for key, caps in CAPS.items() if caps[1] != caps[0]}
    hangul = [name for name in names() if all("가" <= letter <= "힣" for letter in name)]
    assert len(hangul) > 100
    for name in hangul:
        typed = "".join(keys[jamo] for jamo in spell(name))
        assert bearers()[spell(name)] & set(ids(typed)[:3]), name


def test_every_latin_word_is_found_on_the_korean_layout() -> None:
    latin = [name for name in names() if name.isascii() and name.isalpha() and len(name) > 3]
    for name in latin:
        found = set(ids(compose(to_jamo(name.lower())))[:3])
        assert bearers()[spell(name)] & found, name


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_no_changed_digit_finds_the_name(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from([n for n in names() if any(c in "0123456789" for c in n)]))
    at = data.draw(st.sampled_from([i for i, c in enumerate(name) if c in "0123456789"]))
    digit = data.draw(st.sampled_from([d for d in "0123456789" if d != name[at]]))
    changed = name[:at] + digit + name[at + 1 :]
    allowed = {id for text, ids in bearers().items() if spell(changed) in text for id in ids}
    assert not (bearers()[spell(name)] - allowed) & set(ids(changed))


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_decomposed_names_find_the_same(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(names()))
    assert ids(unicodedata.normalize("NFD", name)) == ids(unicodedata.normalize("NFC", name))


@pytest.mark.parametrize(
    ("query", "id"),
    [
        ("ㄷㅅㅋ", "deepseek"),
        ("elqtlzm", "deepseek"),
        ("ㅇㄷㄷㅔㄴㄷㄷㅏ", "deepseek"),
        ("dipsikeu", "deepseek"),
        ("yue zhi an mian", "moonshot-ai"),
        ("문심일언", "ernie-bot"),
        ("qwen2.5max", "qwen2-5-max"),
        ("gpt 4o", "gpt-4o"),
        ("wenfeng liang", "liang-wenfeng"),
        ("큐앤", "qwen"),
        ("騰訊", "tencent"),
    ],
)
def test_the_promised_ways_to_type_lead_to_the_entity(query: str, id: str) -> None:
    assert ids(query)[0] == id


def test_there_is_no_h200_but_the_nearest_is_named() -> None:
    hits = searcher().search("H200")
    assert [(hit.id, hit.rule) for hit in hits] == [("nvidia-h100", "nearest")]
    assert hits[0].why.en == "no H200; nearest: H100"
