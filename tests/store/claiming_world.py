"""An invented pack to read claims in: a maker, its machines, two towns, three languages."""

import functools
from typing import Any

import msgspec

from aibrief_store.anchoring import canonical
from aibrief_store.reading import Words, claims
from aibrief_store.records import Claim, Entity, Pack, Source, Suggestion


def _property(id: str, en: str, ko: str, *value: str, **fields: Any) -> dict[str, Any]:
    return {"id": id, "label": {"en": en, "ko": ko}, "value": list(value), **fields}


_MADE = ["model", "product", "company"]
_PROPERTIES = [
    _property(
        "price", "price", "가격", "quantity", units=["KRW", "USD", "CNY", "1"], of=_MADE,
        cues={"ko": ["가격"], "en": ["price", "costs"], "zh": ["售价"]},
    ),
    _property(
        "sold", "machines sold", "판매", "quantity", units=["machine"], of=_MADE,
        cues={"ko": ["판매", "팔"], "en": ["sold"], "zh": ["销量"]},
    ),
    _property(
        "market_size", "market size", "시장 규모", "quantity", "relation",
        units=["KRW", "USD", "CNY"], of=["market"],
        cues={"ko": ["시장 규모"], "en": ["market", "worth"], "zh": ["市场规模"]},
    ),
    _property(
        "performance", "performance", "성능", "relation", "quantity", units=["1", "%"], of=_MADE,
        cues={"ko": ["성능"], "en": ["performance"], "zh": ["性能"]},
    ),
    _property(
        "rank", "rank", "순위", "quantity", "quantities", units=["rank"],
        of=["institution", "company"], cues={"ko": ["순위"], "en": ["ranked"], "zh": ["排名"]},
    ),
    _property(
        "funding", "funding raised", "투자 유치액", "quantity", units=["KRW", "USD", "CNY"],
        of=["company"], cues={"ko": ["투자받", "유치"], "en": ["raised"], "zh": ["融资"]},
    ),
    _property("investors", "investors", "투자자", "entity", "entities", of=["company"],
              takes=["company"]),
    _property("release_date", "released", "공개일", "date", of=["model", "product"]),
    _property("founded", "founded", "설립", "date", of=["company"]),
    _property("founder", "founder", "창업자", "entity", of=["company"], takes=["person"]),
    _property("developer", "developed by", "개발사", "entity", of=["model", "product"],
              takes=["company"]),
    _property("members", "members", "구성원", "entities", of=["group"], takes=["company"]),
    _property(
        "sales_growth", "sales growth", "매출 증가", "quantity", units=["%"], of=["company"],
        change=True, flow=True, cues={"ko": ["매출"], "en": ["sales"], "zh": ["销售额"]},
    ),
    _property(
        "margin", "margin", "이익률", "quantity", units=["%"], of=["company"],
        cues={"ko": ["영업이익률"], "en": ["margin"], "zh": ["利润率"]},
    ),
    _property(
        "shop_rank", "rank of shops", "매장 순위", "quantity", units=["rank"], of=["institution"],
        cues={"ko": ["매장 순위"], "en": ["rank of shops"], "zh": ["门店排名"]},
    ),
    _property("states", "says", "발언", "text"),
    _property("figure", "figure", "수치", "quantity", units=["KRW", "USD", "CNY", "1", "%"]),
]  # fmt: skip
_NAMES = {
    "lampworks": ("company", ["Lampworks", "램프웍스", "灯塔公司"], []),
    "glow": ("company", ["Glow", "글로우상사"], []),
    "beacon": ("company", ["Beacon Capital", "비컨캐피탈"], []),
    "lumo-2": ("model", ["Lumo 2", "루모 2"], ["lampworks"]),
    "lumo-3": ("model", ["Lumo 3", "루모 3"], ["lampworks"]),
    "ember": ("model", ["Ember", "엠버"], ["glow"]),
    "mina": ("person", ["Mina Seo", "서미나"], []),
    "norland": ("place", ["Norland", "노를란트", "诺兰"], []),
    "sudland": ("place", ["Sudland", "주틀란트"], []),
    "norland-market": ("market", ["Norland lamp market", "노를란트 등불 시장", "诺兰灯具市场"], []),
    "harbour-institute": ("institution", ["Harbour Institute", "항만연구소"], []),
    "hill-institute": ("institution", ["Hill Institute", "언덕연구소"], []),
    "lamp-makers": ("group", ["lamp makers", "등불 업체"], []),
}  # fmt: skip


@functools.cache
def words() -> Words:
    """The world, made ready once."""
    pack = {
        "id": "lamps",
        "title": {"en": "Lamps", "ko": "등불"},
        "version": 1,
        "licence": "CC0-1.0",
        "units": {
            "machine": {
                "en": "machines", "ko": "대수",
                "cues": {"ko": ["등불", "대"], "en": ["lamps", "machines"], "zh": ["台"]},
            },
            "USD": {"en": "US dollars", "ko": "달러"},
            **{id: {"en": id, "ko": id} for id in ("KRW", "CNY", "1", "%", "rank")},
        },
        "properties": {each["id"]: each for each in _PROPERTIES},
    }  # fmt: skip
    entities = [
        Entity(id=id, kind=kind, part_of=wholes, names=msgspec.convert(_named(names), list[Any]))
        for id, (kind, names, wholes) in _NAMES.items()
    ]
    known = [msgspec.convert(msgspec.to_builtins(each), Entity) for each in entities]
    return Words(msgspec.convert(pack, Pack), known)


def _named(names: list[str]) -> list[dict[str, str]]:
    langs = {0: "en", 1: "ko", 2: "zh-Hans"}
    return [{"value": name, "lang": langs[number]} for number, name in enumerate(names)]


def suggest(text: str, **fields: Any) -> list[Suggestion]:
    """What is suggested for a text published on 2025-03-10."""
    source = msgspec.convert({"id": "herald-2025", "issued": "2025-03-10", **fields}, Source)
    return claims(canonical(text), words(), source)


def found(text: str, property: str, **fields: Any) -> list[Claim]:
    """The suggested claims of one property."""
    return [each.claim for each in suggest(text, **fields) if each.claim.property == property]


def one(text: str, property: str, **fields: Any) -> Claim:
    """The only suggested claim of a property."""
    (claim,) = found(text, property, **fields)
    return claim
