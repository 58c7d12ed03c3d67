"""A comparison as a Markdown table."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibrief_store.citing import STYLES, cite_source, comparison_table
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
        "[^1]: Poe, A. (2025, February 24). The lake\\_side. *Lake News*. "
        "<https://lake.example/a_b?c=1>\n"
        "[^2]: 2025\\. (n.d.).\n"
    )


PAGE = Source(id="page", type="webpage", title="A *page*", container_title="Site", issued="2025")
BLOG = Source(id="blog", type="post-weblog", title="A post", container_title="B*!", issued="2025")
PAPER = Source(id="p", title="Lake News", container_title="The Lake News", issued="2025-01-02")


@pytest.mark.parametrize(
    ("style", "source", "footnote"),
    [
        ("apa", PAGE, "*A \\*page\\**. (2025). Site."),
        ("apa", BLOG, "A post. (2025). *B\\*\\!*"),
        ("apa", PAPER, "Lake News. (2025, January 2). *The Lake News*."),
        ("chicago", PAGE, "Site. 2025. “A \\*page\\*.”"),
        ("chicago", BLOG, "*B\\*\\!* 2025. “A post.”"),
        ("chicago", PAPER, "*Lake News*. 2025. “Lake News.” January 2, 2025."),
        ("chicago", LAKE, "Poe, Ann. 2025. “The lake\\_side.” *Lake News*, February 24, 2025. "
                          "<https://lake.example/a_b?c=1>."),
        ("korean", PAPER, "\\[저자 미상\\], 「Lake News」, 『The Lake News』, 2025. 1. 2."),
    ],
)  # fmt: skip
def test_only_what_a_style_prints_in_italics_is_in_italics(
    style: str, source: Source, footnote: str
) -> None:
    text = comparison_table("h", [], [source], style)
    assert text.splitlines()[-1] == f"[^1]: {footnote}"
    assert "*" not in cite_source(LAKE, style)


def test_an_address_is_a_link_where_it_is_the_address_not_where_a_title_quotes_it() -> None:
    source = Source(id="s", title="Why a.example/x_y fell", issued="2025", url="a.example/x_y")
    footnote = comparison_table("h", [], [source], "apa").splitlines()[-1]
    assert footnote == "[^1]: Why a.example/x\\_y fell. (2025). <a.example/x_y>"


@pytest.mark.parametrize(
    ("title", "footnote"),
    [
        ("2025 in review", "2025 in review."),
        ("2025. A year", "2025\\. A year."),
        (") odd", ") odd."),
    ],
)
def test_only_what_would_begin_a_list_is_kept_from_it(title: str, footnote: str) -> None:
    text = comparison_table("h", [], [Source(id="s", title=title)], "apa")
    assert text.splitlines()[-1].startswith(f"[^1]: {footnote}")


@pytest.mark.parametrize("style", STYLES)
def test_notes_stand_last_under_their_articles_names_in_the_columns_order(style: str) -> None:
    notes = {"hill-2025": ["summary: [x](y)"], "lake-2025": ["para. 3: deep", "para. 1: wide\n# h"]}
    text = comparison_table("h", [], [LAKE, HILL], style, notes=notes)
    assert text.startswith(comparison_table("h", [], [LAKE, HILL], style))
    assert text.split("\n\n")[-1] == (
        "- lake para. 3: deep\n- lake para. 1: wide \\# h\n- hill summary: \\[x\\](y)\n"
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
