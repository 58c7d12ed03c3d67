"""A small pack about things that don't exist, for tests: two articles, two companies, a model."""

from pathlib import Path
from textwrap import dedent

from aibrief_store.anchoring import anchor_span, canonical
from aibrief_store.packs import read_pack
from aibrief_store.planting import laid_out

#: The articles' texts by source id, as a reader would attach them.
ARTICLES = {
    "gazette-2031": dedent(
        """\
        Lumora spends little

        Building Glow-2 took 3 million dollars, according to Lumora itself.
        The firm was founded in 2027 by Ada Quill, once of Harbor Labs.
        Glow-2 beats Tern-1 on most tests, an engineer of Harbor Labs admits.
        """
    ),
    "courier-2031": dedent(
        """\
        The price of a lamp

        Lumora put 4.5 million dollars into its newest model, people there say.
        Its founding goes back to the year 2027, and Ada Quill still leads it.
        Harbor Labs answered on Tuesday with a model of its own, Tern-1.
        """
    ),
}

_PACK = """\
id = "lamps"
version = {version}
licence = "CC0-1.0"
title = {{ en = "Lamps", ko = "등불" }}
opening = "lumora"
[kinds]
company = {{ en = "company", ko = "기업" }}
model = {{ en = "model", ko = "모델" }}
person = {{ en = "person", ko = "인물" }}
[scopes]
world = {{ en = "worldwide", ko = "전 세계" }}
home = {{ en = "at home", ko = "국내", within = "world" }}
[units]
USD = {{ en = "US dollars", ko = "달러" }}
user = {{ en = "users", ko = "사용자" }}
"""

_PROPERTIES = """\
[[property]]
id = "training_cost"
label = { en = "training cost", ko = "개발 비용" }
value = ["quantity"]
units = ["USD"]
rolls_up = true

[[property]]
id = "founded"
label = { en = "founded", ko = "설립" }
value = ["date"]

[[property]]
id = "performance"
label = { en = "performance", ko = "성능" }
value = ["relation"]
rolls_up = true
basis = ["subject", "relative_to"]

[[property]]
id = "leader"
label = { en = "led by", ko = "이끄는 사람" }
value = ["entity"]
"""

_ENTITIES = """\
[[entity]]
id = "lumora"
kind = "company"
names = [{ value = "Lumora" }, { value = "루모라", lang = "ko" }]
description = { en = "Maker of Glow", ko = "글로를 만든다" }

[[entity]]
id = "glow"
kind = "model"
part_of = ["lumora"]
names = [{ value = "Glow" }]

[[entity]]
id = "glow-2"
kind = "model"
part_of = ["glow"]
names = [{ value = "Glow-2" }, { value = "글로 2", lang = "ko" }]

[[entity]]
id = "harbor-labs"
kind = "company"
names = [{ value = "Harbor Labs" }]

[[entity]]
id = "tern-1"
kind = "model"
part_of = ["harbor-labs"]
names = [{ value = "Tern-1" }]

[[entity]]
id = "ada-quill"
kind = "person"
names = [{ value = "Ada Quill" }, { value = "에이다 퀼", lang = "ko" }]
"""


def write_pack(folder: Path, version: int = 1) -> Path:
    """Write the pack into ``folder``, sound and whole; returns the folder."""
    (folder / "sources").mkdir(parents=True)
    (folder / "pack.toml").write_text(_PACK.format(version=version))
    (folder / "properties.toml").write_text(_PROPERTIES)
    (folder / "entities.toml").write_text(_ENTITIES)
    for id, source in (("gazette-2031", _gazette()), ("courier-2031", _courier())):
        (folder / "sources" / f"{id}.toml").write_text(source)
    return folder


def _gazette() -> str:
    article, took = "gazette-2031", "3 million dollars"
    return f"""\
id = "{article}"
title = "Lumora spends little"
container_title = "The Gazette"
language = "en"

{_outline(article)}
{_mention(article, "lumora", "Lumora")}
{_mention(article, "glow-2", "Glow-2")}
{_mention(article, "harbor-labs", "Harbor Labs")}

[[claim]]
id = "{article}.cost"
subject = "glow-2"
property = "training_cost"
value = {{ quantity = {{ amount = "3000000", digits = 1, unit = "USD", as_printed = "{took}" }} }}
said_by = [{{ who = "lumora", verb = "say" }}]
{_anchor(article, "Building Glow-2 took 3 million dollars, according to Lumora itself.")}

[[claim]]
id = "{article}.beats"
subject = "glow-2"
property = "performance"
value = {{ relation = "exceeds", to = {{ entity = "tern-1" }} }}
said_by = [{{ who = {{ en = "an engineer", ko = "한 기술자" }}, in = "harbor-labs" }}]
{_anchor(article, "Glow-2 beats Tern-1 on most tests, an engineer of Harbor Labs admits.")}

[[claim]]
id = "{article}.founded"
subject = "lumora"
property = "founded"
value = {{ date = "2027" }}
qualifiers = [{{ role = "by", entity = "ada-quill" }}]
{_anchor(article, "The firm was founded in 2027 by Ada Quill, once of Harbor Labs.")}
"""


def _courier() -> str:
    article = "courier-2031"
    return f"""\
id = "{article}"
issued = "[2031-02-03..2031-02-09]"
issued_kind = "bounds"

{_outline(article)}
{_mention(article, "lumora", "Lumora")}
{_mention(article, "ada-quill", "Ada Quill")}
{_mention(article, "tern-1", "Tern-1")}

[[claim]]
id = "{article}.cost"
subject = "lumora"
property = "training_cost"
value = {{ quantity = {{ amount = "4500000", digits = 2, unit = "USD" }} }}
{_anchor(article, "Lumora put 4.5 million dollars into its newest model, people there say.")}

[[claim]]
id = "{article}.founded"
subject = "lumora"
property = "founded"
value = {{ date = "2027" }}
{_anchor(article, "Its founding goes back to the year 2027")}

[[claim]]
id = "{article}.leader"
subject = "lumora"
property = "leader"
value = {{ entity = "ada-quill" }}
{_anchor(article, "Ada Quill still leads it")}
"""


def _outline(article: str) -> str:
    text = canonical(ARTICLES[article])
    start = text.index("\n\n") + 2
    return (
        f'[[outline]]\nid = "p1"\npart = "body"\nstart = {start}\nend = {len(text)}\n'
        'gist = { en = "The firm and its model", ko = "회사와 모델" }\n'
    )


def _mention(article: str, entity: str, name: str) -> str:
    start = canonical(ARTICLES[article]).index(name)
    return (
        f'[[mentions]]\nentity = "{entity}"\nname = "{name}"\n'
        f"start = {start}\nend = {start + len(name)}\n"
    )


def _anchor(article: str, sentence: str) -> str:
    text = canonical(ARTICLES[article])
    start = text.index(sentence)
    span = anchor_span(text, start, start + len(sentence))
    return (
        'anchor = { passage = "p1", spans = [{ role = "value", '
        f'start = {span.start}, end = {span.end}, length = {span.length}, digest = "{span.digest}" '
        "}] }\n"
        f'statement = {{ en = "{sentence}", ko = "지어낸 문장" }}'
    )


def write_prepared(folder: Path, version: int = 1) -> Path:
    """The pack as a library takes it, without search keys; returns the file."""
    file = folder / f"lamps-{version}.json"
    if not file.exists():
        file.write_bytes(laid_out(read_pack(write_pack(folder / f"lamps-{version}", version)), []))
    return file
