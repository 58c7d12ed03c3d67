"""A comparison as a Markdown table."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibrief_store.citing import comparison_table
from aibrief_store.records import Person, Source

LAKE = Source(
    id="lake-2025",
    title="The lake_side",
    author=[Person(family="Poe", given="Ann")],
    container_title="Lake News",
    issued="2025-02-24",
    url="https://lake.example/a_b?c=1",
)
HILL = Source(id="hill-2025", title="2025")


def test_columns_are_sources_and_each_is_cited_below() -> None:
    rows = [("depth", {"lake-2025": "5 m", "hill-2025": "6 m"}, "differ"), ("age", {}, "single")]
    assert comparison_table("Lake | Hill", rows, [LAKE, HILL], "apa") == (
        "### Lake \\| Hill\n"
        "\n"
        "|  | lake[^1] | hill[^2] | verdict |\n"
        "| --- | --- | --- | --- |\n"
        "| depth | 5 m | 6 m | differ |\n"
        "| age | - | - | single |\n"
        "\n"
        "[^1]: Poe, A. (2025, February 24). The lake\\_side. Lake News. "
        "<https://lake.example/a_b?c=1>\n"
        "[^2]: 2025\\. (n.d.).\n"
    )


def test_the_table_speaks_korean_where_asked() -> None:
    assert "| 판정 |" in comparison_table("호수", [], [LAKE], "korean", "ko")


@pytest.mark.parametrize(("style", "mark"), [("bibtex", "bibtex"), ("csl-json", "json")])
def test_data_styles_give_one_code_block_that_no_title_closes(style: str, mark: str) -> None:
    evil = Source(id="evil", title="a ```` b")
    text = comparison_table("h", [], [LAKE, evil], style)
    opening = re.search(rf"^(`+){mark}$", text, re.MULTILINE)
    assert opening
    assert len(opening[1]) > 4
    assert text.rstrip().endswith(f"\n{opening[1]}")


def cells(line: str) -> list[str]:
    """Split a table line at its unescaped pipes and undo the escapes."""
    found: list[str] = []
    current, at = "", 0
    while at < len(line):
        if line[at] == "\\":
            current, at = current + line[at + 1], at + 2
        elif line[at] == "|":
            found, current, at = [*found, current.strip()], "", at + 1
        else:
            assert line[at] not in "`*_{}[]<>~&#$!"
            current, at = current + line[at], at + 1
    return found[1:]


MARKUP = st.text(st.sampled_from("|\\`*_[]<>~&#$!^ab홍 1."), min_size=1, max_size=12)


@given(MARKUP, MARKUP, MARKUP)
def test_cells_show_exactly_the_text_they_were_given(label: str, cell: str, verdict: str) -> None:
    text = comparison_table("h", [(label, {"lake-2025": cell}, verdict)], [LAKE], "apa")
    row = text.splitlines()[4]
    assert cells(row) == [label.strip(), cell.strip(), verdict.strip()]
