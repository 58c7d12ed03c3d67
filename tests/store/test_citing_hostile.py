"""Five thousand hostile titles, cited in every format and read back by readers of other making."""

import json
import random
import re
from collections.abc import Iterator
from functools import cache

import pytest

from aibrief_store.citing import bibliography, bibtex, clean, comparison_table, csl_json
from aibrief_store.records import Person, Series, Source

COUNT = 5_000
PIECES = (
    *"{}\\\"@,=#%&$_~^|`*[]<>()!-+.:;'\n\r\t\x00\x07\x1b\x7f\x85\x9b\x9d\u2028\u2029\u202e\u200b",
    "}},\n  note = {x}",
    "},\n}\n@article{evil,\n title = {x}",
    '"} @comment{',
    "@string{a=",
    "\\}",
    "\\\\}",
    "\\input{/etc/passwd}",
    "\\write18{ls}",
    "$\\evil$",
    "%",
    " and ",
    " AND ",
    ", ",
    "\\%",
    "{\\relax",
    '", "note": "x',
    '"}]',
    "\\u0022",
    "</script><script>x()</script>",
    "<img src=x onerror=x()>",
    "| --- |",
    "[x](javascript:x())",
    "![x](http://evil.example/)",
    "[^1]: x",
    "```",
    "~~~",
    "---",
    "# h",
    "> q",
    "- l",
    "&lt;",
    "&#60;",
    "http://evil.example",
    "<http://evil.example>",
    "\\|",
    "홍길동",
    "漢字",
    "lamp",
    "Oil & gas",
)


@cache
def titles() -> tuple[str, ...]:
    chance = random.Random(7)
    return tuple("".join(chance.choices(PIECES, k=chance.randrange(1, 9))) for _ in range(COUNT))


def sources() -> Iterator[Source]:
    for k, title in enumerate(titles()):
        other = titles()[-k - 1]
        yield Source(
            id=f"s-{k}",
            title=title,
            container_title=other,
            language=title,
            type=title,
            series=Series(title=title, number=other),
            author=[Person(family=title, given=other), Person(literal=other)],
            url=f"https://a.example/{title}",
            issued="2031-02-03",
            issued_kind="published",
        )


CONTROLS = (*range(0x20), *range(0x7F, 0xA0))
FIELDS = {
    "author",
    "editor",
    "title",
    "journal",
    "year",
    "month",
    "day",
    "url",
    "urldate",
    "language",
    "note",
}


def entries(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Key and fields of each entry, read as BibTeX reads: only braces count, no escape does."""
    at = 0
    while at := text.find("@", at) + 1:
        opened = text.index("{", at)
        assert text[at:opened] in ("article", "misc")
        comma = text.index(",", opened)
        key, at, fields = text[opened + 1 : comma], comma + 1, {}
        while text[at:].lstrip()[0] != "}":
            name, at = until(text, at, "=")
            value, at = value_of(text, at)
            assert name.strip() not in fields, "a field comes once"
            fields[name.strip()] = value
            at = text.index(",", at) + 1 if text[at:].lstrip()[0] == "," else at
        at = text.index("}", at) + 1
        yield key, fields


def until(text: str, at: int, mark: str) -> tuple[str, int]:
    end = text.index(mark, at)
    return text[at:end], end + 1


def value_of(text: str, at: int) -> tuple[str, int]:
    while text[at] == " ":
        at += 1
    if text[at] != "{":
        found = re.compile(r"[a-z0-9]+").match(text, at)
        assert found
        return found[0], found.end()
    depth, start = 0, at
    while True:
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        at += 1
        if not depth:
            return text[start + 1 : at - 1], at


def test_no_title_injects_a_field_or_an_entry_into_bibtex() -> None:
    read = dict(entries("\n\n".join(map(bibtex, sources()))))
    assert list(read) == [f"s-{k}" for k in range(COUNT)]
    commands = re.compile(
        r"\\(?!text(backslash|brace(left|right)|ascii(tilde|circum))\{\}|[&%$#_])"
    )
    for k, (title, fields) in enumerate(zip(titles(), read.values(), strict=True)):
        assert fields.keys() <= FIELDS, k
        assert bool(clean(title)) == ("title" in fields)
        for name, value in fields.items():
            assert not commands.search(value), (k, name)
            assert name == "url" or not re.search(r"(?<!\\)[%#$&]", value), (k, name)
            assert value.isprintable() or not set(value) & set(map(chr, range(0x20)))
        names = re.split(" and (?![^{}]*})", fields["author"].replace("{}", ""))
        assert len(names) <= 2, "a name stays one name"


def test_no_title_injects_a_field_into_csl_json() -> None:
    known = {
        "id",
        "type",
        "title",
        "author",
        "container-title",
        "issued",
        "URL",
        "language",
        "note",
        "collection-title",
        "collection-number",
    }
    items = json.loads(bibliography([(one, []) for one in sources()], "csl-json", {}))
    assert len(items) == COUNT
    for title, source, item in zip(titles(), sources(), items, strict=True):
        assert item.keys() <= known
        assert item.get("title", "") == clean(title)
        assert not set(json.dumps(item, ensure_ascii=False)) & set(map(chr, CONTROLS))
        assert json.loads(json.dumps(csl_json(source))) == csl_json(source)


ALIVE = re.compile(r"(?<!\\)(?:\\\\)*[`*_{}\[\]<>|~&#$!^]")


@pytest.mark.parametrize("style", ["apa", "chicago", "korean"])
def test_no_title_is_markup_in_a_markdown_table(style: str) -> None:
    for k, (title, source) in enumerate(zip(titles(), sources(), strict=True)):
        if k % 3 and style != "apa":
            continue
        text = comparison_table(title, [(title, {source.id: title}, title)], [source], style)
        heading, _, head, _, row, *below = text.split("\n")
        assert heading.startswith("### ")
        assert not ALIVE.search(heading[4:])
        assert len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) == 4, (k, row)
        assert not ALIVE.search(re.sub(r"(?<!\\)((?:\\\\)*)\|", r"\1", row)), (k, row)
        assert head.count("[^1]") == 1
        footnotes = [line for line in below if line]
        assert len(footnotes) == 1, "no title begins a line of its own"
        assert footnotes[0].startswith("[^1]: ")
        # Nothing inside an address in angle brackets is markup; it has neither blanks nor brackets.
        link = f"<{clean(source.url)}>"
        told = footnotes[0][5:]
        told = told.replace(link, "") if not re.search("[<> ]", link[1:-1]) else told
        assert not re.search(r"(?<!\\)(?:\\\\)*[`\[\]<>|!{}]", told), (k, told)
