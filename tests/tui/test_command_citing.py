"""What a writer relies on who cites from the command line."""

import json
from pathlib import Path

import pytest

from aibrief_store.citing import STYLES, cite_claim, cite_source
from aibrief_store.library import Library
from aibrief_tui.command import main

SOURCE = "village-2025"


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    """The bundled corpus, closed: the commands open it themselves."""
    file = tmp_path / "library.json"
    monkeypatch.setenv("AIBRIEF_LIBRARY", str(file))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    library = Library.open(file)
    library.close()
    return library


Printed = pytest.CaptureFixture[str]


@pytest.mark.parametrize("style", STYLES)
def test_an_article_is_cited_in_each_style(library: Library, capsys: Printed, style: str) -> None:
    assert main(["cite", SOURCE, "--style", style]) == 0
    assert capsys.readouterr().out == cite_source(library.source(SOURCE), style) + "\n"


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("lang", ["en", "ko"])
def test_a_claim_is_cited_with_its_passage_as_a_paraphrase(
    library: Library, capsys: Printed, style: str, lang: str
) -> None:
    claim = library.claims_in(SOURCE)[0]
    assert main(["cite", claim.id, "--style", style, "--lang", lang]) == 0
    source = library.source(SOURCE)
    cited = cite_claim(claim, source, style, library.entities, None, lang)
    assert capsys.readouterr().out == cited + "\n"


def test_several_citations_are_parted_by_empty_lines(library: Library, capsys: Printed) -> None:
    assert main(["cite", *library.sources, SOURCE]) == 0
    cited = capsys.readouterr().out.rstrip("\n").split("\n\n")
    assert cited == [cite_source(source, "apa") for source in library.sources.values()]


def test_a_bibliography_has_an_article_once(library: Library, capsys: Printed) -> None:
    first, second = library.claims_in(SOURCE)[:2]
    assert main(["cite", first.id, SOURCE, second.id, "--style", "csl-json"]) == 0
    (item,) = json.loads(capsys.readouterr().out)
    assert item["id"] == SOURCE
    assert first.statement.en.rstrip(".") in item["note"]
    assert second.statement.en.rstrip(".") in item["note"]
    assert main(["cite", first.id, SOURCE, second.id, "--style", "bibtex"]) == 0
    assert capsys.readouterr().out.count("@") == 1


def test_claims_of_one_article_share_its_reference(library: Library, capsys: Printed) -> None:
    first, second = library.claims_in(SOURCE)[:2]
    assert main(["cite", first.id, second.id, first.id, "--lang", "en"]) == 0
    told = capsys.readouterr().out.rstrip("\n").split("\n\n")
    assert len(told) == 3
    for claim, text in zip((first, second), told, strict=False):
        assert text.startswith(claim.statement.en.rstrip("."))
        assert text.splitlines()[1].startswith("Paraphrase")
    assert told[2] == cite_source(library.source(SOURCE), "apa")


def test_citations_as_json_say_whether_they_quote(library: Library, capsys: Printed) -> None:
    claim = library.claims_in(SOURCE)[0].id
    assert main(["cite", claim, SOURCE, "--json", "--style", "chicago"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["id"] for line in lines] == [claim, SOURCE]
    for line in lines:
        assert (line["source"], line["style"]) == (SOURCE, "chicago")
        assert line["citation"]
        assert line["in_text"].startswith("(")
        assert line["quotation"] is False


def test_without_a_copy_a_quotation_stays_a_paraphrase_and_says_so(
    library: Library, capsys: Printed
) -> None:
    claim = library.claims_in(SOURCE)[0].id
    assert main(["cite", claim, "--quote", "--lang", "en"]) == 0
    printed = capsys.readouterr()
    assert printed.out.splitlines()[1].startswith("Paraphrase")
    assert "“" not in printed.out
    assert "aibrief attach" in printed.err


def test_an_entity_is_not_cited_but_its_claims_are_pointed_to(
    library: Library, capsys: Printed
) -> None:
    assert main(["cite", "deepseek"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "aibrief claims --entity deepseek" in printed.err


def test_one_wrong_id_cites_nothing(library: Library, capsys: Printed) -> None:
    assert main(["cite", SOURCE, "nobody-1999"]) == 2
    assert capsys.readouterr().out == ""
