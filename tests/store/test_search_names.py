import unicodedata

import pytest
from search_world import ENTITIES, first, ids, searcher

from aibrief_store.records import Entity, Name
from aibrief_store.search import Key, Searcher
from aibrief_store.search.preparing import prepare


@pytest.mark.parametrize(
    ("query", "id", "rule"),
    [
        ("LanternGrid", "lantern", "exact"),
        ("lanterngrid", "lantern", "exact"),
        ("ＬＡＮＴＥＲＮＧＲＩＤ", "lantern", "exact"),
        ("랜턴그리드", "lantern", "exact"),
        ("lantern grid", "lantern", "spacing"),
        ("koral2.5max", "koral-2-5", "spacing"),
        ("koral 2.5 max", "koral-2-5", "spacing"),
        ("koral25max", "koral-2-5", "spacing"),
        ("koral 4o", "koral-4o", "spacing"),
        ("lanterng", "lantern", "prefix"),
        ("랜턴글", "lantern", "prefix"),
        ("grid", "lantern", "part"),
        ("턴그", "lantern", "part"),
        ("yunhe ma", "ma-yunhe", "words"),
        ("light systems harbour", "harbour", "words"),
        ("랜턴그리드 z400", "z400", "owner"),
        ("ㄹㅌㄱㄹㄷ", "lantern", "choseong"),
        ("ㄹ턴ㄱ", "lantern", "choseong"),
        ("랜ㅌㄱ", "lantern", "choseong"),
        ("ㅋㄹ", "koral", "choseong"),
        ("fosxjsrmflem", "lantern", "layout"),
        ("fosxjsrmf", "lantern", "layout"),
        ("FOSXJSRMFLEM", "lantern", "layout"),
        ("ㅣ무ㅅㄷ구", "lantern", "layout"),
        ("ㅏㅐㄱ미", "koral", "layout"),
        ("raenteongeurideu", "lantern", "romanised"),
        ("lentongurid", "lantern", "romanised"),
        ("deng long ke ji", "lantern", "pinyin"),
        ("dēnglóng kējì", "lantern", "pinyin"),
        ("denglongk", "lantern", "pinyin"),
        ("dlkj", "lantern", "initials"),
        ("燈籠科技", "lantern", "traditional"),
        ("燈籠", "lantern", "traditional"),
        ("灯籠科技", "lantern", "traditional"),
        ("tjdtjdrmfnq", "sseong", "layout"),
        ("랜턴그리드z400", "z400", "owner"),
        ("lantern코랄", "koral", "owner"),
        ("燈籠科技 코랄", "koral", "owner"),
        ("랜턴grid", "lantern", "words"),
        ("koral의", "koral", "words"),
        ("z400 칩", "z400", "words"),
        ("lantern model", "koral", "owner"),
        ("코랄은", "koral", "words"),
        ("등롱과기", "lantern", "hanja_reading"),
        ("남호대학", "south-lake", "hanja_reading"),
        ("hls", "harbour", "abbreviation"),
        ("에스지그룹", "sg", "aloud"),
        ("랜탄그리드", "lantern", "exact"),
    ],
)
def test_a_name_is_found_however_it_is_typed(query: str, id: str, rule: str) -> None:
    hit = first(query)
    assert (hit.id, hit.rule) == (id, rule)


@pytest.mark.parametrize(
    "query", ["", "   ", "?!", "-", "\n", "zzzzzz", "개구리밥", "龍宮", "ㅋㅋㅋㅋ"]
)
def test_what_is_nowhere_finds_nothing(query: str) -> None:
    assert searcher().search(query) == []


def test_the_reason_is_said_in_both_languages() -> None:
    why = first("ㄹㅌㄱ").why
    assert (why.en, why.ko) == ("choseong ㄹㅌㄱ = 랜턴그리드", "초성 ㄹㅌㄱ = 랜턴그리드")


def test_a_misprint_is_called_one() -> None:
    hit = first("랜탄그리드")
    assert hit.matched == "랜탄그리드"
    assert hit.why.en == "랜탄그리드: misprint in an article"


def test_a_misprint_stands_behind_the_same_name_spelled_right() -> None:
    right = Entity(id="z", kind="company", names=[Name("Marlo")])
    wrong = Entity(id="a", kind="company", names=[Name("Marlo", "en", "misspelling")])
    hits = Searcher({"a": wrong, "z": right}).search("marlo")
    assert [hit.id for hit in hits] == ["z", "a"]


def test_each_keystroke_on_the_way_to_a_name_finds_it() -> None:
    for written in ("랜턴그리드", "LanternGrid", "Lantern Z900", "마윈허"):
        for end in range(2, len(written) + 1):
            wanted = {e.id for e in ENTITIES if any(n.value == written for n in e.names)}
            assert wanted <= set(ids(written[:end])), written[:end]


def test_each_jamo_on_the_way_to_a_name_finds_it() -> None:
    for typed in (
        "ㄹ",
        "래",
        "랜",
        "랜ㅌ",
        "랜터",
        "랜턴",
        "랜턴ㄱ",
        "랜턴그",
        "랜턴글",
        "랜턴그리",
        "랜턴그릳",
    ):
        assert "lantern" in ids(typed), typed


def test_the_whole_name_comes_before_longer_ones() -> None:
    assert ids("koral")[0] == "koral"
    assert ids("koral-4")[:2] == ["koral-4", "koral-4o"]


def test_ties_go_to_what_more_articles_mention() -> None:
    entities = {id: Entity(id=id, kind="company", names=[Name(f"Tidal {id}")]) for id in "abc"}
    hits = Searcher(entities, rank={"b": 4, "c": 9}).search("tidal")
    assert [hit.id for hit in hits] == ["c", "b", "a"]


def test_scores_fall_from_first_to_last() -> None:
    for query in ("koral", "lan", "ㅋ", "lantrn", "tea"):
        scores = [hit.score for hit in searcher().search(query)]
        assert scores == sorted(scores, reverse=True)
        assert all(0 < score <= 1 for score in scores)


def test_a_decomposed_query_finds_what_a_composed_one_does() -> None:
    for entity in ENTITIES:
        for name in entity.names:
            apart = unicodedata.normalize("NFD", name.value)
            assert [hit.id for hit in searcher().search(apart)] == [
                hit.id for hit in searcher().search(name.value)
            ]


def test_every_name_finds_its_own_entity_first() -> None:
    for entity in ENTITIES:
        for name in entity.names:
            assert first(name.value).id == entity.id


def test_a_merged_entity_counts_for_the_one_it_became() -> None:
    old = Entity(id="old", kind="company", names=[Name("Marlo Works")], merged_into="new")
    new = Entity(id="new", kind="company", names=[Name("Perrin")])
    hits = Searcher({"old": old, "new": new}).search("marlo")
    assert [(hit.id, hit.matched) for hit in hits] == [("new", "Marlo Works")]


def test_without_prepared_keys_names_are_still_found() -> None:
    bare = Searcher({entity.id: entity for entity in ENTITIES})
    for query in ("lantern grid", "ㄹㅌㄱ", "fosxjsrmflem", "lantrngrid", "灯笼"):
        assert bare.search(query)[0].id == "lantern"


def test_a_key_whose_name_is_gone_does_no_harm() -> None:
    entity = Entity(id="a", kind="company", names=[Name("Marlo")])
    keys = [Key("gone", 0, "pinyin", "malou"), Key("a", 5, "pinyin", "malou")]
    assert Searcher({"a": entity}, keys).search("malou") == []


def test_the_limit_is_kept() -> None:
    assert len(searcher().search("koral", limit=2)) == 2
    assert searcher().search("koral", limit=0) == []


def test_no_two_hits_are_the_same_entity() -> None:
    for query in ("koral", "lantern", "ㄹ", "하"):
        found = ids(query)
        assert len(found) == len(set(found))


def test_prepared_keys_are_the_same_each_time() -> None:
    assert prepare(ENTITIES) == prepare(ENTITIES)
