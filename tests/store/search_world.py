"""A small invented world to search in."""

from functools import cache

from aibrief_store.records import Anchor, Claim, Entity, Name, Passage, Source, Span, Text, Value
from aibrief_store.search import Hit, Searcher
from aibrief_store.search.preparing import prepare


def _entity(
    id: str, kind: str, *names: tuple[str, str] | tuple[str, str, str], of: str = ""
) -> Entity:
    return Entity(
        id=id,
        kind=kind,
        names=[Name(*name) for name in names],
        part_of=[of] if of else [],
    )


ENTITIES = [
    _entity(
        "lantern",
        "company",
        ("LanternGrid", "en"),
        ("랜턴그리드", "ko"),
        ("灯笼科技", "zh-Hans"),
        ("랜탄그리드", "ko", "misspelling"),
    ),
    _entity("koral", "model", ("Koral", "en"), ("코랄", "ko"), of="lantern"),
    _entity("koral-2-5", "model", ("Koral2.5-Max", "en"), ("코랄 2.5-맥스", "ko"), of="koral"),
    _entity("koral-4", "model", ("Koral-4", "en"), of="koral"),
    _entity("koral-4o", "model", ("Koral-4o", "en"), of="koral"),
    _entity("z400", "chip", ("Lantern Z400", "en"), ("Z400", "en", "abbreviation"), of="lantern"),
    _entity("z900", "chip", ("Lantern Z900", "en"), ("Z900", "en", "abbreviation"), of="lantern"),
    _entity("harbour", "company", ("Harbour Light Systems", "en"), ("하버라이트", "ko")),
    _entity("ma-yunhe", "person", ("Ma Yunhe", "en"), ("마윈허", "ko"), ("马云河", "zh-Hans")),
    _entity(
        "south-lake",
        "institution",
        ("南湖大学", "zh-Hans"),
        ("난후대", "ko"),
        ("South Lake University", "en"),
    ),
    _entity("quill", "company", ("퀼원", "ko"), ("Quillwon", "en")),
    _entity("baram", "company", ("바람두", "ko"), ("Baramdu", "en")),
    _entity("sseong", "company", ("썽썽그룹", "ko")),
    _entity("sg", "company", ("SG그룹", "ko"), ("SG Group", "en")),
]  # fmt: skip


def _claim(id: str, subject: str, en: str, ko: str) -> Claim:
    anchor = Anchor("p1", [Span("value", 0, 1, 1, "0" * 16)])
    return Claim(
        id=id,
        source="invented-2031",
        subject=subject,
        property="cost",
        value=Value(text=Text(en, ko)),
        anchor=anchor,
        statement=Text(en, ko),
    )


CLAIMS = [
    _claim(
        "c1",
        "koral",
        "Training Koral cost 240 crates of tea.",
        "코랄 훈련에 찻상자 240개가 들었다.",
    ),
    _claim("c2", "z400", "The Z400 outsold umbrellas.", "Z400은 우산보다 많이 팔렸다."),
]
SOURCES = [
    Source(id="invented-2031", outline=[Passage("p1", "body", Text("Price of tea", "찻값 이야기"))])
]


@cache
def searcher() -> Searcher:
    """The invented world, keys prepared."""
    by_id = {entity.id: entity for entity in ENTITIES}
    return Searcher(by_id, prepare(ENTITIES), CLAIMS, SOURCES, {"koral": 3, "lantern": 2})


def first(query: str) -> Hit:
    """The best hit."""
    hits = searcher().search(query)
    assert hits, f"{query!r} finds nothing"
    return hits[0]


def ids(query: str) -> list[str]:
    """What counts as found, best first; neighbours by number left out."""
    return [hit.id for hit in searcher().search(query) if hit.rule != "nearest"]
