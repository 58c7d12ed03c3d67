"""From a text to a draft of its source: outline, digest, key."""

import os
import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from labelled import FOLDER as CLEAN
from paged import pages

from aibrief_store.anchoring import digest, fold
from aibrief_store.articles import ASSERTING, article, parts, turned
from aibrief_store.articles.outline import cut
from aibrief_store.importing import Metadatum

each_page = pytest.mark.parametrize("name", pages())
TEXT = (CLEAN / "shipyard-robots-ko.txt").read_text(encoding="utf-8")


def columns(text: str) -> int:
    """A slow oracle: what a terminal gives each letter."""
    from rich.cells import cell_len

    return cell_len(text)


@each_page
def test_the_outline_is_the_article_in_its_order(name: str) -> None:
    page = pages()[name]
    found = article(page.text).source.outline
    said = [(p.start or 0, p.end or 0) for p in found]
    assert said == sorted(said)
    assert all(page.text[start:end].strip() == page.text[start:end] != "" for start, end in said)
    held = {at for start, end in said for at in range(start, end)}
    proper = {
        at
        for at, label in enumerate(page.labels)
        if label in ASSERTING and not page.text[at].isspace()
    }
    assert proper <= held
    assert len({p.id for p in found}) == len(found)


def test_passages_are_named_by_part_and_number() -> None:
    found = article(pages()["orchard-robot-ko"].text).source.outline
    assert [p.id for p in found] == [
        "h1", "m1", "m2", "m3", "n1", "p1", "c1", "p2", "s1", "p3", "c2", "p4", "s2", "p5",
    ]  # fmt: skip


@given(st.text(alphabet="가나 ab中、.,", max_size=80), st.integers(8, 50))
def test_a_gist_fits_its_columns(words: str, width: int) -> None:
    gist = cut(words, width)
    assert columns(gist) <= width
    assert gist == words if columns(words) <= width else gist.endswith("...")
    assert words.startswith(gist.removesuffix("...").rstrip()) or gist == words


def test_the_digest_is_of_the_passages_and_knows_no_clutter() -> None:
    page = pages()["tidal-plant-ko"]
    source = article(page.text).source
    said = "".join(page.text[p.start : p.end] for p in source.outline)
    assert (source.digest, source.length) == (digest(said), len(fold(said)))
    assert article(page.text.replace("댓글 2", "댓글 31")).source.digest == source.digest


def test_a_reader_who_takes_a_line_in_changes_digest_and_outline() -> None:
    text = pages()["tidal-plant-ko"].text
    found = parts(text)
    line = next(p for p in found if p.kind == "other_headlines")
    drafted = article(text, parts=turned(found, line.start)).source
    assert drafted.digest != article(text).source.digest
    assert len(drafted.outline) == len(article(text).source.outline) + 1


@pytest.mark.parametrize(
    ("given_", "key"),
    [
        ({"url": "https://www.river.co.kr/a/1", "issued": "2031-05-02"}, "river-2031"),
        ({"container_title": "강물신문", "issued": "2031"}, "gangmulsinmun-2031"),
        ({"author": "한여울", "issued": "[2031-05..2031-06]"}, "hanyeoul-2031"),
        ({"publisher": "The River Post", "issued": "../2031-06"}, "the-river-post-2031"),
        ({"container_title": "河湾日报", "issued": "2031-05-02"}, "article-2031"),
    ],
)
def test_the_key_is_paper_and_year_in_latin_letters(given_: dict[str, str], key: str) -> None:
    text = "下雨了。" if "河" in str(given_) else "비."
    given = [Metadatum(field, value, "given") for field, value in given_.items()]
    found = article(text, given).source.id
    assert found == key
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", found)
    assert article(text, given, taken={key, f"{key}-2"}).source.id == f"{key}-3"


def test_an_article_that_tells_nothing_of_itself_is_called_by_its_file() -> None:
    assert article("비가 왔다.", called="rain").source.id == "rain"
    assert article(
        "비가 왔다.", [Metadatum("author", "한여울", "given")], called="rain"
    ).source.id == ("hanyeoul")


def test_what_is_not_said_is_absent() -> None:
    source = article("비가 왔다.").source
    assert (source.author, source.title, source.issued, source.url) == ([], "", "", "")
    assert (source.type, source.language) == ("webpage", "ko")


@pytest.mark.parametrize("text", ["", "\n", " \n\t\n", "\u200b"])
def test_an_empty_text_gives_an_empty_draft(text: str) -> None:
    drafted = article(text)
    assert (drafted.source.outline, drafted.source.length) == ([], 0)


def test_articles_come_without_the_screen_and_what_reads_foreign_bytes() -> None:
    code = (
        "import sys, aibrief_store.articles; "
        "print([m for m in ('textual', 'rich', 'lxml', 'trafilatura', 'rapidfuzz', 'tinydb')"
        " if m in sys.modules])"
    )
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environ, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
