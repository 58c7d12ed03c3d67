"""BibTeX and CSL-JSON: what other programs read back."""

import json
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from aibrief_store.citing import bibtex, cite_source, clean, csl_json, in_text
from aibrief_store.errors import UnknownId
from aibrief_store.records import Passage, Person, Series, Source, Text

PIECES = [*'{}\\"@,=#%&$_~^ ab홍\n\t\x1b\x00\x9b', " and ", "}}\n@misc{x,", "\\}"]
HOSTILE = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)

COMMANDS = {
    "\\textbackslash{}": "\\", "\\textbraceleft{}": "{", "\\textbraceright{}": "}",
    "\\textasciitilde{}": "~", "\\textasciicircum{}": "^", "\\&": "&", "\\%": "%",
    "\\$": "$", "\\#": "#", "\\_": "_",
}  # fmt: skip


def read_braced(text: str, at: int) -> tuple[str, int]:
    """A braced value as BibTeX reads it: every brace counts, escaped or not."""
    assert text[at] == "{"
    depth = 0
    for end in range(at, len(text)):
        depth += {"{": 1, "}": -1}.get(text[end], 0)
        if depth == 0:
            return text[at + 1 : end], end + 1
    raise AssertionError("a brace is never closed")


def read_entry(text: str) -> dict[str, str]:
    """The fields of one entry; anything that does not parse, or is left over, fails."""
    at = text.index("{")
    kind, body = text[1:at], text[at:]
    assert text[0] == "@"
    assert kind in ("article", "misc")
    inner, end = read_braced(body, 0)
    assert body[end:].strip() == ""
    key, at = inner[: inner.index(",")], inner.index(",")
    fields = {"key": key}
    while inner[at:].strip(" \n,"):
        equals = inner.index("=", at)
        name = inner[at:equals].strip(" \n,")
        at = equals + 1 + (inner[equals + 1] == " ")
        if inner[at] == "{":
            fields[name], at = read_braced(inner, at)
        else:
            end = inner.find(",", at) if "," in inner[at:] else len(inner)
            fields[name], at = inner[at:end].strip(), end
        assert name.isalpha()
    return fields


def unescape(text: str) -> str:
    out, at = "", 0
    while at < len(text):
        command = next((c for c in COMMANDS if text.startswith(c, at)), None)
        out += COMMANDS[command] if command else text[at]
        at += len(command) if command else 1
    return out


@given(title=HOSTILE, newspaper=HOSTILE, family=HOSTILE, given_name=HOSTILE, url=HOSTILE)
def test_no_field_breaks_out_of_a_bibtex_entry(
    title: str, newspaper: str, family: str, given_name: str, url: str
) -> None:
    source = Source(
        id="hostile-2025",
        title=title,
        author=[Person(family=family, given=given_name), Person(literal="홍순도")],
        container_title=newspaper,
        url=url,
    )
    fields = read_entry(bibtex(source))
    assert set(fields) <= {"key", "author", "title", "journal", "url", "note"}
    assert fields["key"] == "hostile-2025"
    shown = fields.get("title", "").removeprefix("{").removesuffix("}")
    assert unescape(shown) == clean(title)
    assert clean(title) or fields["note"].startswith("Untitled newspaper article")
    assert unescape(fields.get("journal", "")) == clean(newspaper)
    assert fields["author"].endswith(" and {홍순도}")
    assert not set(fields.get("url", "")) & set("{}\\ ")


@given(HOSTILE, HOSTILE)
def test_a_divided_name_stays_one_name_of_two_parts(family: str, given_name: str) -> None:
    person = Person(family=f"A{family}", given=f"B{given_name}")
    assume("홍" not in family)
    value = read_entry(bibtex(Source(id="s", author=[person])))["author"]
    parts = [unescape(unbraced(part)) for part in top_level(value, ", ")]
    assert parts == [clean(person.family), clean(person.given)]
    assert len(top_level(value, " and ")) == 1


def unbraced(part: str) -> str:
    return part[1:-1] if part.startswith("{") else part


def top_level(text: str, divider: str) -> list[str]:
    """Split where no brace is open."""
    parts, depth, start, at = [], 0, 0, 0
    while at < len(text):
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        if depth == 0 and text.startswith(divider, at):
            parts.append(text[start:at])
            at += len(divider)
            start = at
            continue
        at += 1
    return [*parts, text[start:]]


FULL = Source(
    id="asiatoday-2025",
    title="湖 물빛 깊어진 겨울 이야기",
    author=[Person(family="홍", given="순도"), Person(family="Carey", given="Benedict")],
    editor=[Person(family="최", given="봉")],
    container_title="아시아투데이",
    publisher="P & Co.",
    series=Series(title="R", number="2"),
    issued="2025-11-01",
    accessed="2025-11-20",
    url="https://a.example/view.php?key=1&b={x}",
    language="ko",
)


def test_a_bibtex_entry_in_full() -> None:
    assert bibtex(FULL) == (
        "@article{asiatoday-2025,\n"
        "  author = {{홍순도} and Carey, Benedict},\n"
        "  editor = {{최봉}},\n"
        "  title = {{湖 물빛 깊어진 겨울 이야기}},\n"
        "  journal = {아시아투데이},\n"
        "  year = {2025},\n"
        "  month = nov,\n"
        "  day = {1},\n"
        "  url = {https://a.example/view.php?key=1&b=%7Bx%7D},\n"
        "  urldate = {2025-11-20},\n"
        "  language = {ko}\n"
        "}"
    )
    assert in_text(FULL, "bibtex") == "\\cite{asiatoday-2025}"


def test_an_article_of_no_known_newspaper_is_misc_and_undated_ones_say_so() -> None:
    fields = read_entry(bibtex(Source(id="s", title="T")))
    assert bibtex(Source(id="s", title="T")).startswith("@misc{s,")
    assert fields["note"] == "Undated"
    assert "year" not in fields


def test_bounds_of_a_date_stand_in_the_note_and_what_they_share_in_the_fields() -> None:
    source = Source(id="s", title="T", issued="[2025-02-03..2025-02-09]", issued_kind="bounds")
    fields = read_entry(bibtex(source))
    assert (fields["year"], fields["month"]) == ("2025", "feb")
    assert "day" not in fields
    assert fields["note"] == "Published between 2025-02-03 and 2025-02-09"


# citation-style-language/schema, schemas/input/csl-data.json: the part that articles use.
TEXTS = {
    "id", "type", "title", "container-title", "publisher", "collection-title",
    "collection-number", "URL", "language", "locator", "note",
}  # fmt: skip


def check_schema(item: dict[str, Any]) -> None:
    assert {"id", "type"} <= set(item)
    assert set(item) <= TEXTS | {"author", "editor", "issued", "accessed"}
    assert all(isinstance(item[name], str) and item[name] for name in TEXTS & set(item))
    for person in [*item.get("author", []), *item.get("editor", [])]:
        assert set(person) in ({"literal"}, {"family", "given"})
    for date in (item[name] for name in ("issued", "accessed") if name in item):
        assert set(date) <= {"date-parts", "circa", "literal"}
        for parts in date.get("date-parts", []):
            assert 1 <= len(parts) <= 3
            assert all(isinstance(part, int) for part in parts)


def test_a_csl_item_in_full() -> None:
    item = csl_json(FULL)
    check_schema(item)
    assert item == {
        "id": "asiatoday-2025",
        "type": "article-newspaper",
        "title": "湖 물빛 깊어진 겨울 이야기",
        "author": [{"literal": "홍순도"}, {"family": "Carey", "given": "Benedict"}],
        "editor": [{"literal": "최봉"}],
        "container-title": "아시아투데이",
        "publisher": "P & Co.",
        "collection-title": "R",
        "collection-number": "2",
        "issued": {"date-parts": [[2025, 11, 1]]},
        "accessed": {"date-parts": [[2025, 11, 20]]},
        "URL": "https://a.example/view.php?key=1&b={x}",
        "language": "ko",
    }
    assert json.loads(cite_source(FULL, "csl-json")) == [item]
    assert in_text(FULL, "csl-json") == "[@asiatoday-2025]"


@pytest.mark.parametrize(
    ("issued", "date"),
    [
        ("", None),
        ("2025", {"date-parts": [[2025]]}),
        ("2025-02~", {"date-parts": [[2025, 2]], "circa": True}),
        ("2025?", {"date-parts": [[2025]], "circa": True}),
        ("[2025-02-03..2025-02-09]", {"date-parts": [[2025, 2]]}),
        ("[2025-01-20..]", {"literal": "not before 2025-01-20"}),
        ("[..2025-01-20]", {"literal": "not after 2025-01-20"}),
        ("[2024-12-01..2025-01-20]", {"literal": "between 2024-12-01 and 2025-01-20"}),
    ],
)
def test_a_csl_date_is_exact_about_what_is_known(issued: str, date: object) -> None:
    item = csl_json(Source(id="s", title="T", issued=issued))
    check_schema(item)
    assert item.get("issued") == date


def test_a_csl_item_says_nothing_that_the_article_does_not() -> None:
    item = csl_json(Source(id="village-2025"))
    check_schema(item)
    assert item == {
        "id": "village-2025",
        "type": "article-newspaper",
        "note": "Untitled newspaper article",
    }


def test_a_missing_title_is_never_invented_but_described_in_the_note() -> None:
    outline = [Passage(id="p1", part="body", gist=Text(en="Visitors come to a village."))]
    source = Source(id="s", type="webpage", outline=outline, issued="[2025-02-03..2025-02-09]")
    note = (
        "Untitled webpage: Visitors come to a village. Published between 2025-02-03 and 2025-02-09"
    )
    fields = read_entry(bibtex(source))
    assert ("title" in fields, fields["note"]) == (False, note)
    item = csl_json(source)
    check_schema(item)
    assert ("title" in item, item["note"]) == (False, note)


def test_an_unknown_style_is_named_with_those_there_are() -> None:
    with pytest.raises(UnknownId, match=r"'mla'.*apa, chicago, korean, bibtex, csl-json"):
        cite_source(FULL, "mla")
