"""A small pack about a town that does not exist: five articles, two companies, a long record.

Its names try the screens: Hangul and Hanzi, markup, an entity that is only named.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from aibrief_store.anchoring import anchor_span, canonical
from aibrief_store.library import Library
from aibrief_store.packs.checking import PackRecords
from aibrief_store.planting import laid_out
from aibrief_store.records import Claim, Entity, Pack, Source
from aibrief_store.search.preparing import prepare

MARKUP = "[@click=app.quit]Quit[/]"
"""A name that would end the app at a click, if anything took it for markup."""

YEARS = range(1990, 2030)
"""The years whose tide the almanac of the pier gives, each a row."""

_PACK = {
    "id": "town",
    "version": 1,
    "licence": "CC0-1.0",
    "title": {"en": "Town", "ko": "마을"},
    "opening": "beacon",
    "order": ["gazette-2031", "courier-2031", "herald-2031", "mirror-2031", "almanac-2031"],
    "kinds": {
        "company": {"en": "company", "ko": "기업"},
        "model": {"en": "model", "ko": "모델"},
        "person": {"en": "person", "ko": "인물"},
        "place": {"en": "place", "ko": "지역"},
    },
    "units": {
        "USD": {"en": "US dollars", "ko": "달러"},
        "keeper": {"en": "keepers", "ko": "등대지기"},
        "m": {"en": "m", "ko": "m"},
    },
}

_PROPERTIES: list[dict[str, object]] = [
    {"id": "cost", "label": {"en": "cost to build", "ko": "건조 비용"},
     "value": ["quantity"], "rolls_up": True},
    {"id": "staff", "label": {"en": "keepers", "ko": "등대지기"}, "value": ["quantity"]},
    {"id": "founded", "label": {"en": "founded", "ko": "설립"}, "value": ["date"]},
    {"id": "leader", "label": {"en": "led by", "ko": "이끄는 사람"}, "value": ["entity"]},
    {"id": "brightness", "label": {"en": "brightness", "ko": "밝기"}, "value": ["relation"],
     "rolls_up": True, "basis": ["subject", "relative_to"]},
    {"id": "tide", "label": {"en": "highest tide", "ko": "최고 조위"}, "value": ["quantity"]},
]  # fmt: skip

_ENTITIES: list[dict[str, object]] = [
    {"id": "beacon", "kind": "company",
     "names": [{"value": "Beacon"}, {"value": "비컨", "lang": "ko"},
               {"value": "灯塔", "lang": "zh-Hans"}],
     "description": {"en": "Builds lamps", "ko": "등을 만든다"}},
    {"id": "ray", "kind": "model", "part_of": ["beacon"], "names": [{"value": "Ray"}]},
    {"id": "ray-2", "kind": "model", "part_of": ["ray"],
     "names": [{"value": "Ray-2"}, {"value": "레이 2", "lang": "ko"}]},
    {"id": "harbor-labs", "kind": "company",
     "names": [{"value": "Harbor Labs"}, {"value": "하버 랩스", "lang": "ko"}]},
    {"id": "tern-1", "kind": "model", "part_of": ["harbor-labs"], "names": [{"value": "Tern-1"}]},
    {"id": "ada-quill", "kind": "person",
     "names": [{"value": "Ada Quill"}, {"value": "에이다 퀼", "lang": "ko"}]},
    {"id": "pier", "kind": "place",
     "names": [{"value": "Old Pier"}, {"value": "옛 부두", "lang": "ko"}]},
    {"id": "skerry", "kind": "place",
     "names": [{"value": "Skerry"}, {"value": "스케리", "lang": "ko"}]},
    {"id": "odd", "kind": "company",
     "names": [{"value": MARKUP}, {"value": "[b]굵게[/b]", "lang": "ko"}]},
]  # fmt: skip


def _dollars(amount: str, digits: int, printed: str) -> dict[str, object]:
    return {"quantity": {"amount": amount, "digits": digits, "unit": "USD", "as_printed": printed}}


def _keepers(amount: str) -> dict[str, object]:
    return {"quantity": {"amount": amount, "digits": "exact", "unit": "keeper"}}


Line = tuple[str, str, dict[str, Any]]
"""A sentence of an article, the id of the claim in it ('' for none), the claim's own fields."""

_ARTICLES: dict[str, list[list[Line]]] = {
    "gazette-2031": [
        [("Lamp makers count their pennies", "", {})],
        [
            ("Ray-2 cost 3 million dollars to build, Beacon itself says.", "cost",
             {"subject": "ray-2", "property": "cost", "value": _dollars("3000000", 1, "3 million"),
              "said_by": [{"who": "beacon", "verb": "say"}],
              "statement": {"en": "Ray-2 took three million dollars.",
                            "ko": "레이 2에는 300만 달러가 들었다."}}),
            ("The firm keeps 120 keepers on its books.", "staff",
             {"subject": "beacon", "property": "staff", "value": _keepers("120"),
              "statement": {"en": "Beacon has 120 keepers.", "ko": "비컨 등대지기는 120명이다."}}),
        ],
        [
            ("It was set up in 2027.", "founded",
             {"subject": "beacon", "property": "founded", "value": {"date": "2027"},
              "statement": {"en": "Beacon dates from 2027.", "ko": "비컨은 2027년에 생겼다."}}),
            ("Ray-2 outshines Tern-1, an engineer of Harbor Labs admits.", "brighter",
             {"subject": "ray-2", "property": "brightness",
              "value": {"relation": "exceeds", "to": {"entity": "tern-1"}},
              "said_by": [{"who": {"en": "an engineer", "ko": "한 기술자"}, "in": "harbor-labs"}],
              "statement": {"en": "Ray-2 is brighter than Tern-1.",
                            "ko": "레이 2는 턴 1보다 밝다."}}),
        ],
    ],
    "courier-2031": [
        [("The price of a lamp", "", {})],
        [
            ("Beacon put 4.5 million dollars into its newest lamp, people there say.", "cost",
             {"subject": "beacon", "property": "cost",
              "value": _dollars("4500000", 2, "4.5 million"),
              "statement": {"en": "The newest lamp swallowed four and a half million dollars.",
                            "ko": "새 등에 450만 달러를 썼다."}}),
            ("Founded in 2027, it is still led by Ada Quill.", "leader",
             {"subject": "beacon", "property": "leader", "value": {"entity": "ada-quill"},
              "statement": {"en": "Ada Quill leads Beacon.", "ko": "에이다 퀼이 비컨을 이끈다."},
              "doubt": {"en": "perhaps only its board", "ko": "이사회만일 수도 있음"}}),
        ],
        [("Harbor Labs answered on Tuesday with a lamp of its own, Tern-1.", "", {})],
    ],
    "herald-2031": [
        [("등대의 값", "", {})],
        [
            ("비컨은 새 등 하나에 450만 달러를 들였다고 한다.", "cost",
             {"subject": "beacon", "property": "cost", "value": _dollars("4500000", 2, "450만"),
              "statement": {"en": "Beacon's lamp came to 4.5 million dollars.",
                            "ko": "비컨의 등은 450만 달러짜리다."}}),
            ("직원은 모두 135명이다.", "staff",
             {"subject": "beacon", "property": "staff", "value": _keepers("135"),
              "statement": {"en": "The keepers number 135.", "ko": "등대지기는 135명이다."}}),
        ],
    ],
    "mirror-2031": [
        [("Who keeps the light", "", {})],
        [
            ("Some count 120 keepers at Beacon.", "staff",
             {"subject": "beacon", "property": "staff", "value": _keepers("120"),
              "statement": {"en": "120 keepers, some count.", "ko": "120명이라는 셈도 있다."}}),
            ("Others count 150.", "staff-others",
             {"subject": "beacon", "property": "staff", "value": _keepers("150"),
              "statement": {"en": "150 keepers, others count.", "ko": "150명이라는 셈도 있다."}}),
            ("It began in 2027.", "founded",
             {"subject": "beacon", "property": "founded", "value": {"date": "2027"},
              "statement": {"en": "Beacon began in 2027.", "ko": "비컨은 2027년에 시작했다."}}),
        ],
        [("On Skerry nobody keeps anything.", "", {}), (f"{MARKUP} says nothing.", "", {})],
    ],
    "almanac-2031": [
        [("Tides at the Old Pier", "", {})],
        *[
            [(f"In {year} the highest tide stood at {year - 1900} m.", f"tide-{year}",
              {"subject": "pier", "property": "tide", "period": str(year),
               "value": {"quantity": {"amount": str(year - 1900), "digits": 2, "unit": "m"}},
               "statement": {"en": f"The sea rose to its mark of {year}.",
                             "ko": f"바다가 {year}년 눈금까지 올랐다."}})]
            for year in YEARS
        ],
    ],
}  # fmt: skip

_DETAILS: dict[str, dict[str, object]] = {
    "gazette-2031": {
        "title": "Lamp makers count their pennies",
        "container_title": "The Gazette",
        "issued": "2031-02-03",
        "issued_kind": "published",
        "url": "https://gazette.example/lamps",
        "language": "en",
    },
    "herald-2031": {"title": "등대의 값", "container_title": "헤럴드", "language": "ko"},
}

_NAMED = {
    "gazette-2031": ("beacon", "ray-2", "tern-1"),
    "courier-2031": ("beacon", "ada-quill"),
    "herald-2031": ("beacon",),
    "mirror-2031": ("beacon", "skerry", "odd"),
    "almanac-2031": ("pier",),
}
_WRITTEN = {
    "beacon": {"herald-2031": "비컨"},
    "odd": {"mirror-2031": MARKUP},
}


def article(id: str) -> str:
    """The text of an article, as a reader would attach it."""
    paragraphs = (" ".join(sentence for sentence, *_ in lines) for lines in _ARTICLES[id])
    return canonical("\n\n".join(paragraphs) + "\n")


def sentence(claim: str) -> str:
    """The words that a claim is anchored to."""
    source, _, name = claim.partition(".")
    return next(
        text for lines in _ARTICLES[source] for text, of, _ in lines if of == name
    )  # fmt: skip


def _passages(id: str) -> list[dict[str, object]]:
    text, start = article(id), 0
    passages: list[dict[str, object]] = []
    for number, paragraph in enumerate(text.rstrip("\n").split("\n\n")):
        passages.append(
            {
                "id": f"p{number}",
                "part": "body" if number else "headline",
                "gist": {"en": f"Part {number} of it", "ko": f"{number}번째 대목"},
                "start": start,
                "end": start + len(paragraph),
            }
        )
        start += len(paragraph) + 2
    return passages


def _source(id: str) -> Source:
    mentions = []
    for entity in _NAMED[id]:
        names = msgspec.convert(next(e for e in _ENTITIES if e["id"] == entity), Entity).names
        name = _WRITTEN.get(entity, {}).get(id, names[0].value)
        start = article(id).index(name)
        mentions.append({"entity": entity, "name": name, "start": start, "end": start + len(name)})
    fields = {"id": id, "outline": _passages(id), "mentions": mentions, **_DETAILS.get(id, {})}
    return msgspec.convert({**fields, "pack": "town", "rev": 1}, Source)


def _claims(id: str) -> Iterator[Claim]:
    text = article(id)
    for number, lines in enumerate(_ARTICLES[id]):
        for words, name, fields in lines:
            if not name:
                continue
            start = text.index(words)
            span = msgspec.to_builtins(anchor_span(text, start, start + len(words)))
            anchor = {"passage": f"p{number}", "spans": [span]}
            own = {"id": f"{id}.{name}", "source": id, "anchor": anchor, "pack": "town", "rev": 1}
            yield msgspec.convert({**fields, **own}, Claim)


@cache
def prepared() -> bytes:
    """The pack as a library takes it, with its search keys."""
    entities = [msgspec.convert({**one, "pack": "town", "rev": 1}, Entity) for one in _ENTITIES]
    properties = {str(one["id"]): one for one in _PROPERTIES}
    records = PackRecords(
        msgspec.convert({**_PACK, "properties": properties}, Pack),
        {entity.id: entity for entity in entities},
        {id: _source(id) for id in _ARTICLES},
        {claim.id: claim for id in _ARTICLES for claim in _claims(id)},
    )
    return laid_out(records, prepare(entities))


def library(folder: Path) -> Library:
    """The town's library in ``folder``, made at the first time."""
    pack = folder / "town.json"
    if not pack.exists():
        pack.write_bytes(prepared())
    return Library.open(folder / "library.json", who="reader", prepared=pack)
