"""A large library's search: the same finds as a small one's, from an index that is kept."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from random import Random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from search_world import CLAIMS, SOURCES
from search_world import ENTITIES as WORLD

from aibrief_store.records import Claim, Entity, Name, Text
from aibrief_store.search import Hit, Key, Searcher
from aibrief_store.search.hangul import compose
from aibrief_store.search.layout import other_layouts
from aibrief_store.search.preparing import prepare

STORE = Path(__file__).parents[2] / "store"
LATIN = tuple(a + b for a in "bdfghjklmnprstvz" for b in ("ag", "el", "in", "or", "uck", "ay"))
HANGUL = "가나다로미바사우조코토하린진울반선꽃썬람천벽달별숲강들길춘추학봉"
HANZI = "云河湖大光龙南风书马飞鸟"
ENDINGS = (" Labs", " Systems", " University", "-3.5", " 400", "", "", "")
PEOPLE = 2500


def invented(chance: Random, number: int) -> Entity:
    latin = " ".join(
        "".join(chance.choices(LATIN, k=chance.choice((1, 2, 2, 3)))).capitalize()
        for _ in range(chance.choice((1, 1, 2)))
    )
    names = [Name(latin + chance.choice(ENDINGS))]
    if chance.random() < 0.7:
        names.append(Name("".join(chance.choices(HANGUL, k=chance.choice((2, 3, 4)))), "ko"))
    if chance.random() < 0.3:
        names.append(Name("".join(chance.choices(HANZI, k=3)), "zh-Hans"))
    if chance.random() < 0.1:
        names.append(Name("SG" + latin[:4], "en", "abbreviation"))
    owner = [f"e{chance.randrange(number)}"] if number and chance.random() < 0.3 else []
    merged = f"e{chance.randrange(number)}" if number and chance.random() < 0.02 else None
    kind = chance.choice(("company", "model", "person"))
    return Entity(id=f"e{number}", kind=kind, names=names, part_of=owner, merged_into=merged)


@cache
def entities() -> dict[str, Entity]:
    chance = Random(7)
    found = [*WORLD, *(invented(chance, number) for number in range(PEOPLE))]
    return {entity.id: entity for entity in found}


@cache
def keys() -> list[Key]:
    return prepare(entities().values())


@cache
def rank() -> dict[str, int]:
    chance = Random(8)
    return {id: chance.choice((0, 0, 1, 2, 7)) for id in entities()}


@cache
def small() -> Searcher:
    return Searcher(entities(), keys(), CLAIMS, SOURCES, rank())


def large_of(
    file: Path | None, stamp: str = "1", known: dict[str, Entity] | None = None
) -> Searcher:
    claims = {claim.id: claim for claim in CLAIMS}
    sources = {source.id: source for source in SOURCES}
    records = entities() if known is None else known
    return Searcher.open(file, stamp, records, keys, claims, sources, rank(), large=0)


@cache
def large() -> Searcher:
    searcher = large_of(None)
    searcher.warm()
    return searcher


def names() -> list[str]:
    return [name.value for entity in entities().values() for name in entity.names]


def mistyped(name: str, chance: Random) -> str:
    at = chance.randrange(len(name))
    letter = chance.choice("abeioknst" if name.isascii() else HANGUL)
    return chance.choice((name[:at] + name[at + 1 :], name[:at] + letter + name[at:]))


def queries(count: int, seed: int) -> Iterator[str]:
    """Names as they are typed: begun, in part, misspelt, in other orders, scripts and layouts."""
    chance = Random(seed)
    for name in chance.sample(names(), count):
        words = name.split()
        yield name[: chance.randint(1, len(name))]
        yield name[chance.randrange(len(name)) :]
        yield " ".join(reversed(words))
        yield from map(compose, other_layouts(name.lower()))
    for key in chance.sample(keys(), count):
        yield key.text[: chance.randint(2, 9)]
    for entity in chance.sample(list(entities().values()), count):
        for owner in entity.part_of:
            yield f"{entities()[owner].names[-1].value} {entity.names[0].value.split()[0]}"


def misspelt(count: int, seed: int) -> Iterator[str]:
    """Names, whole or unfinished, and their first words beside others, with a typo."""
    chance = Random(seed)
    long = [name for name in names() if name.isascii() and len(name.split()[0]) > 6]
    for name in chance.sample(long, count):
        first, last = name.split()[0], name.split()[-1]
        yield mistyped(name, chance)
        yield mistyped(first[: chance.randint(6, len(first))], chance)
        yield f"{mistyped(first, chance)} {last[:4]}"


def shown(hits: Sequence[Hit]) -> list[tuple[str, str, str, str, float]]:
    return [(hit.id, hit.matched, hit.rule, hit.why.en, hit.score) for hit in hits]


def differences(asked: Sequence[str], limit: int) -> list[str]:
    return [
        query
        for query in asked
        if shown(small().search(query, limit)) != shown(large().search(query, limit))
    ]


def test_the_index_finds_what_a_search_of_everything_finds_in_the_same_order() -> None:
    asked = list(queries(60, seed=1))
    assert len(asked) > 300
    assert differences(asked, limit=8) == []


def test_a_misspelt_name_finds_the_same_first() -> None:
    asked = list(misspelt(60, seed=2))
    assert differences(asked, limit=1) == []


@pytest.mark.parametrize(
    "query",
    ["ㄹㅌㄱ", "코랄 2.5", "z500", "Z401", "koral2.6-max", "lanterngrid koral", "렌턴그리드",
     "남호대학", "燈籠", "denglong", "dlkj", "fosxjsrmflem", "썽썽", "성성그룹", "에스지그룹",
     "랜턴그리드의", "랜턴그리드z400", "model koral", "tea 240", "찻값", "lantren z400", "龙",
     "ㅋ", "k", "4", "harbour 라이트", "2.5", "", "  ", "\n", "…", "\ud800x", "a" * 300],
)  # fmt: skip
def test_every_way_to_type_a_name_is_known_to_the_index(query: str) -> None:
    assert differences([query], limit=8) == []


TYPED = st.lists(
    st.one_of(st.sampled_from("aeioubdfgklmnrst 가나다ㄱㅏ4云"), st.just("back")), max_size=14
)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("kept") / "library.search"
    large_of(file).warm()
    return file


@given(name=st.sampled_from(names()), typed=TYPED)
@settings(max_examples=12, deadline=None)
def test_typing_and_taking_back_finds_what_a_fresh_search_finds(
    kept: Path, name: str, typed: list[str]
) -> None:
    text = name[:6]
    for letter in typed:
        text = text[:-1] if letter == "back" else text + letter
        large().search(text, 5)
    fresh = large_of(kept)
    fresh.warm()
    assert shown(large().search(text, 8)) == shown(fresh.search(text, 8))


def test_nothing_is_found_and_said_to_be_until_the_index_stands() -> None:
    searcher = large_of(None)
    assert not searcher.ready
    assert searcher.search("koral") == []
    searcher.warm()
    assert searcher.ready
    assert searcher.search("koral")[0].id == "koral"


def test_a_small_library_needs_no_index(tmp_path: Path) -> None:
    few = {entity.id: entity for entity in WORLD}
    searcher = Searcher.open(tmp_path / "x.search", "1", few, list, {}, {}, {})
    assert searcher.ready
    searcher.warm()
    assert searcher.search("koral")[0].id == "koral"
    assert list(tmp_path.iterdir()) == []


def test_the_index_is_kept_and_opened_without_reading_the_records_again(tmp_path: Path) -> None:
    file = tmp_path / "library.search"
    large_of(file).warm()
    before = {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    assert set(before) == {"library.search", "library.search-statements"}
    again = large_of(file)
    again.warm()
    assert {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == before
    assert shown(again.search("koral")) == shown(small().search("koral"))


def test_an_index_of_another_state_is_built_anew(tmp_path: Path) -> None:
    file = tmp_path / "library.search"
    large_of(file, "1").warm()
    renamed = {**entities(), "koral": Entity(id="koral", kind="model", names=[Name("Zwolle")])}
    searcher = large_of(file, "2", renamed)
    searcher.warm()
    assert [hit.id for hit in searcher.search("zwolle")] == ["koral"]
    assert not large_of(file, "1").ready


@pytest.mark.parametrize("part", ["", "-statements"])
@given(data=st.data())
@settings(max_examples=4, deadline=None)
def test_a_damaged_index_is_built_anew(
    tmp_path_factory: pytest.TempPathFactory, part: str, data: st.DataObject
) -> None:
    file = tmp_path_factory.mktemp("damaged") / "library.search"
    few = {entity.id: entity for entity in WORLD}
    large_of(file, "1", few).warm()
    damaged = file.with_name(file.name + part)
    whole = damaged.read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    bit = data.draw(st.integers(0, 7))
    flipped = whole[:at] + bytes([whole[at] ^ 1 << bit]) + whole[at + 1 :]
    damaged.write_bytes(data.draw(st.sampled_from([flipped, whole[:at], b"", whole + b"\0"])))
    searcher = large_of(file, "1", few)
    searcher.warm()
    assert searcher.search("koral")[0].id == "koral"
    assert damaged.read_bytes() == whole


def test_where_no_file_can_be_written_the_search_still_stands(tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("no folder")
    searcher = large_of(tmp_path / "a file" / "library.search")
    searcher.warm()
    assert searcher.search("koral")[0].id == "koral"


def test_what_changed_is_found_beside_the_index_and_what_went_is_not() -> None:
    known = dict(entities())
    searcher = large_of(None, known=known)
    searcher.warm()
    known["new"] = Entity(id="new", kind="model", names=[Name("Vexillum")], part_of=["lantern"])
    known["koral"] = Entity(id="koral", kind="model", names=[Name("Tarnish")], part_of=["lantern"])
    known["z900"] = Entity(id="z900", kind="chip", names=[Name("Z900")], merged_into="z400")
    del known["quill"]
    searcher.changed(["new", "koral", "z900", "quill"])
    now = Searcher(known, keys(), CLAIMS, SOURCES, rank())
    for query in ("vexillum", "vexilum", "tarnish", "koral", "z900", "quillwon", "퀼원",
                  "lanterngrid vexillum", "tarnish 4", "랜턴그리드"):  # fmt: skip
        assert shown(searcher.search(query, 8)) == shown(now.search(query, 8)), query


def test_changed_statements_are_found_by_their_new_words_only() -> None:
    claims: dict[str, Claim] = {claim.id: claim for claim in CLAIMS}
    searcher = Searcher.open(None, "1", entities(), keys, claims, {}, {}, large=0)
    searcher.warm()
    assert [hit.id for hit in searcher.search("umbrellas")] == ["c2"]
    said = Text("Kites outsold it.", "연이 더 팔렸다.")
    claims["c2"] = msgspec.structs.replace(CLAIMS[1], statement=said)
    searcher.changed(["c2"])
    assert searcher.search("umbrellas") == []
    assert [hit.id for hit in searcher.search("kites outsold")] == ["c2"]


def test_a_small_library_shows_changes_too() -> None:
    known = {entity.id: entity for entity in WORLD}
    searcher = Searcher.open(None, "1", known, list, {}, {}, {})
    assert searcher.search("vexillum") == []
    known["new"] = Entity(id="new", kind="model", names=[Name("Vexillum")])
    searcher.changed(["new"])
    assert [hit.id for hit in searcher.search("vexillum")] == ["new"]


def test_numpy_is_not_imported_before_an_index_is_opened() -> None:
    code = f"""
import sys; sys.path.insert(0, {str(STORE)!r})
from aibrief_store.records import Entity, Name
from aibrief_store.search import Searcher
known = {{"a": Entity(id="a", kind="company", names=[Name("Brineworks")])}}
few = Searcher.open(None, "1", known, lambda: [], {{}}, {{}}, {{}})
few.warm()
many = Searcher.open(None, "1", known, lambda: [], {{}}, {{}}, {{}}, large=1)
many.search("brineworks")
print("numpy" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True)
    assert done.stdout.strip() == "False", done.stderr
