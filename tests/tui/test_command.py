"""What scripts and people rely on when they ask the command line."""

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from aibrief_store.library import Library
from aibrief_tui.command import main

ASK = "import sys; from aibrief_tui.command import main; sys.exit(main())"


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library of its own for every test; it is made by the first command."""
    file = tmp_path / "library.json"
    monkeypatch.setenv("AIBRIEF_LIBRARY", str(file))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return file


@pytest.fixture
def ask(library: Path, capsys: pytest.CaptureFixture[str]) -> "Ask":
    return Ask(capsys)


class Ask:
    """Runs a command; keeps its status and what it printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.status = 0
        self.err = ""

    def __call__(self, *words: str) -> str:
        self.status = main(words)
        printed = self._capsys.readouterr()
        self.err = printed.err
        return printed.out

    def json(self, *words: str) -> list[dict[str, Any]]:
        """What a command prints with --json, line by line."""
        return [json.loads(line) for line in self(*words, "--json").splitlines()]


# Search


def test_a_search_tells_what_it_found_and_why(ask: Ask) -> None:
    hits = ask.json("search", "ㄷㅅㅋ", "--limit", "3", "--lang", "en")
    assert ask.status == 0
    assert len(hits) == 3
    assert list(hits[0]) == [
        "query", "id", "kind", "entity_kind", "label", "names", "matched", "rule", "why", "score",
    ]  # fmt: skip
    assert hits[0]["query"] == "ㄷㅅㅋ"
    assert (hits[0]["id"], hits[0]["kind"]) == ("deepseek", "entity")
    assert hits[0]["entity_kind"] == "company"
    assert hits[0]["label"] == "DeepSeek"
    assert {"DeepSeek", "딥시크"} <= set(hits[0]["names"])
    assert hits[0]["matched"] == "딥시크"
    assert "ㄷㅅㅋ" in hits[0]["why"]
    scores = [hit["score"] for hit in hits]
    assert scores == sorted(scores, reverse=True)


def test_words_follow_the_language(ask: Ask) -> None:
    english, korean = (ask.json("search", "deepseek", "--lang", lang)[0] for lang in ("en", "ko"))
    assert (english["label"], korean["label"]) == ("DeepSeek", "딥시크")
    assert english["why"] != korean["why"]
    assert english["id"] == korean["id"]


def test_words_of_a_query_need_no_quotation_marks(ask: Ask) -> None:
    assert ask.json("search", "gpt", "4o")[0]["id"] == "gpt-4o"


def test_nothing_found_is_status_1_and_says_so(ask: Ask) -> None:
    assert ask("search", "qqqqzzzz") == ""
    assert ask.status == 1
    assert "qqqqzzzz" in ask.err
    assert ask.json("search", "qqqqzzzz") == []
    assert (ask.status, ask.err) == (1, "")


def test_a_mere_neighbour_is_shown_but_is_nothing_found(ask: Ask) -> None:
    hits = ask.json("search", "H200")
    assert {hit["rule"] for hit in hits} <= {"nearest"}
    assert ask.status == 1


def test_queries_are_read_line_by_line(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = "딥시크\nqqqqzzzz\r\n통이첸원\n".encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines), "ascii"))
    hits = ask.json("search", "-", "--limit", "1")
    assert [hit["query"] for hit in hits] == ["딥시크", "통이첸원"]
    assert hits[0]["id"] == "deepseek"
    assert ask.status == 0


def test_each_line_is_answered_before_the_next_is_asked(library: Path) -> None:
    command = [sys.executable, "-c", ASK, "search", "-", "--json", "--limit", "1"]
    with subprocess.Popen(
        command,
        env=environment(library),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as asked:
        assert asked.stdin is not None
        assert asked.stdout is not None
        for query in ("딥시크", "deepseek"):
            asked.stdin.write(f"{query}\n")
            asked.stdin.flush()
            assert json.loads(asked.stdout.readline())["id"] == "deepseek"
        asked.stdin.close()
    assert asked.returncode == 0


# Showing


@pytest.mark.parametrize("id", ["deepseek", "entity:deepseek"])
def test_an_entity_is_shown_with_its_names_and_claims(ask: Ask, id: str) -> None:
    (shown,) = ask.json("show", id)
    assert (shown["record"], shown["kind"], shown["id"]) == ("entity", "company", "deepseek")
    assert "deepseek-v3" in shown["parts"]
    assert "village-2025" in shown["sources"]
    text = ask("show", id, "--lang", "en")
    assert "딥시크" in text
    assert all(claim in text for claim in shown["claims"] + shown["named_in"])


def test_an_article_is_shown_with_what_it_lacks(ask: Ask) -> None:
    (shown,) = ask.json("show", "village-2025")
    assert (shown["record"], shown["attached"]) == ("source", False)
    text = ask("show", "village-2025", "--lang", "en")
    assert all(claim in text for claim in shown["claims"])
    (lacking,) = [line for line in text.splitlines() if line.startswith("lacking")]
    assert "author" in lacking


def test_every_claim_can_be_shown_in_both_languages(ask: Ask, library: Path) -> None:
    claims = [claim["id"] for claim in ask.json("claims")]
    for lang in ("en", "ko"):
        text = ask("show", *claims, "--lang", lang)
        assert ask.status == 0
        assert all(id in text for id in claims)


def test_a_claim_is_shown_as_it_is_listed(ask: Ask) -> None:
    listed = ask.json("claims", "--source", "village-2025")[0]
    (shown,) = ask.json("show", listed["id"])
    assert shown == {"record": "claim", **listed, "health": "unattached", "words": None}


def test_a_passage_is_shown_by_the_id_that_search_gives_it(ask: Ask) -> None:
    (source,) = ask.json("show", "village-2025")
    passage = source["outline"][0]["id"]
    (shown,) = ask.json("show", f"village-2025#{passage}")
    assert (shown["record"], shown["source"]) == ("passage", "village-2025")
    assert set(shown["claims"]) <= set(source["claims"])


# Unknown ids


@pytest.mark.parametrize("typed", ["deepsek", "딥시크", "DeepSeek", "entity:deepsek"])
@pytest.mark.parametrize("command", ["show", "compare"])
def test_an_unknown_id_names_the_one_that_was_meant(ask: Ask, command: str, typed: str) -> None:
    assert ask(command, typed) == ""
    assert ask.status == 2
    assert ask.err.startswith("aibrief: ")
    assert "did you mean deepseek" in ask.err


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (["claims", "--source", "vilage-2025"], "village-2025"),
        (["claims", "--property", "training_csot"], "training_cost"),
        (["anchors", "vilage-2025"], "village-2025"),
        (["source", "set", "vilage-2025", "title=x"], "village-2025"),
        (["cite", "vilage-2025"], "village-2025"),
        (["attach", "--source", "vilage-2025", "x.txt"], "village-2025"),
        (["show", "village-2025", "village-2025#p1x"], "village-2025#p1"),
    ],
)
def test_every_kind_of_id_gets_a_hint(ask: Ask, words: list[str], meant: str) -> None:
    assert ask(*words) == ""
    assert ask.status == 2
    assert f"did you mean {meant}" in ask.err


# Claims


def test_a_claim_has_the_fields_of_its_record(ask: Ask, library: Path) -> None:
    listed = {claim["id"]: claim for claim in ask.json("claims")}
    kept = Library.open(library)
    assert listed.keys() == kept.claims.keys()
    for claim in listed.values():
        assert claim.keys() >= {
            "id", "source", "subject", "property", "value", "modality", "anchor", "statement",
            "subject_names",
        }  # fmt: skip
        assert list(claim)[:5] == ["id", "source", "subject", "property", "value"]
        assert claim["modality"] == kept.claims[claim["id"]].modality
        assert claim["subject_names"]
    kept.close()


def test_claims_of_an_entity_are_those_of_its_parts_too(ask: Ask, library: Path) -> None:
    found = ask.json("claims", "--entity", "deepseek")
    kept = Library.open(library)
    parts = set(kept.parts("deepseek"))
    kept.close()
    assert {claim["id"] for claim in found} == {
        claim["id"] for claim in ask.json("claims") if claim["subject"] in parts
    }
    assert {claim["subject"] for claim in found} > {"deepseek"}


def test_claims_are_narrowed_by_article_and_property(ask: Ask) -> None:
    found = ask.json(
        "claims", "--entity", "deepseek", "--source", "village-2025", "--property", "training_cost"
    )
    assert found
    assert {(claim["source"], claim["property"]) for claim in found} == {
        ("village-2025", "training_cost")
    }


def test_an_entity_that_nothing_is_asserted_of_is_status_1(ask: Ask, library: Path) -> None:
    kept = Library.open(library)
    silent = next(
        id
        for id in kept.entities
        if not any(
            kept.entity(claim.subject).id in kept.parts(id) for claim in kept.claims.values()
        )
    )
    kept.close()
    assert ask("claims", "--entity", silent) == ""
    assert ask.status == 1
    assert ask("compare", silent) == ""
    assert ask.status == 1


# Comparing


def test_a_comparison_has_its_groups_and_their_verdicts(ask: Ask) -> None:
    comparisons = ask.json("compare", "deepseek")
    assert ask.status == 0
    known = {claim["id"] for claim in ask.json("claims", "--entity", "deepseek")}
    for comparison in comparisons:
        assert list(comparison) == ["entity", "property", "groups", "between", "sources"]
        assert comparison["entity"] == "deepseek"
        for group in comparison["groups"]:
            assert group.keys() >= {"basis", "answers", "verdict", "reason"}
            assert all(set(answer["claims"]) <= known for answer in group["answers"])
    (cost,) = [one for one in comparisons if one["property"] == "training_cost"]
    assert "differ" in {group["verdict"] for group in cost["groups"]}


def test_without_an_entity_every_one_is_compared(ask: Ask) -> None:
    everything = ask.json("compare")
    assert [one for one in everything if one["entity"] == "deepseek"] == ask.json(
        "compare", "deepseek"
    )
    assert len({one["entity"] for one in everything}) > 10


@pytest.mark.parametrize(("lang", "verdict"), [("en", "[differ]"), ("ko", "[어긋남]")])
def test_a_comparison_in_words_names_verdicts_and_claims(ask: Ask, lang: str, verdict: str) -> None:
    text = ask("compare", "deepseek", "--lang", lang)
    assert verdict in text
    for comparison in ask.json("compare", "deepseek"):
        assert all(claim in text for group in comparison["groups"] for claim in group["claims"])


# The grammar


@pytest.mark.parametrize(
    "words",
    [
        ["serach", "x"],
        ["search"],
        ["search", "x", "--limit", "0"],
        ["search", "x", "--limit", "many"],
        ["cite", "village-2025", "--style", "mla"],
        ["--lang", "ko"],
        ["--lang", "fr", "search", "x"],
        ["source"],
        ["pack"],
    ],
)
def test_wrong_usage_is_status_2_and_points_to_help(ask: Ask, words: list[str]) -> None:
    assert ask(*words) == ""
    assert ask.status == 2
    assert ask.err.startswith("aibrief: ")
    assert "--help" in ask.err


def test_the_library_is_named_before_or_behind_the_command(ask: Ask, tmp_path: Path) -> None:
    before, behind = tmp_path / "before.json", tmp_path / "behind.json"
    ask("--library", str(before), "source", "set", "village-2025", "title=A village")
    ask("source", "set", "village-2025", "title=A village", "--library", str(behind))
    assert before.exists()
    assert behind.exists()


def test_what_only_reads_leaves_no_file_and_stands_in_no_writers_way(
    ask: Ask, tmp_path: Path
) -> None:
    library = tmp_path / "library.json"
    assert ask("--library", str(library), "search", "deepseek")
    assert list(tmp_path.glob("library*")) == []


def test_the_language_is_named_before_or_behind_the_command(ask: Ask) -> None:
    before = ask("--lang", "ko", "search", "deepseek", "--limit", "1")
    assert before == ask("search", "deepseek", "--limit", "1", "--lang", "ko")
    assert "딥시크" in before


def test_the_language_is_the_systems_by_default(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    assert ask.json("search", "deepseek")[0]["label"] == "딥시크"


@pytest.mark.parametrize("words", [["search", "x"], ["claims"], ["--library", "PATH", "claims"]])
def test_a_library_that_cannot_be_used_is_status_3_and_is_kept(
    ask: Ask, library: Path, words: list[str]
) -> None:
    library.write_text("no library")
    assert ask(*(word.replace("PATH", str(library)) for word in words)) == ""
    assert ask.status == 3
    assert ask.err.startswith("aibrief: ")
    assert str(library) in ask.err
    assert library.read_text() == "no library"


COMMANDS = [
    ["search"], ["show"], ["claims"], ["compare"], ["cite"], ["attach"], ["anchors"],
    ["source", "set"], ["pack", "check"],
]  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_teaches_by_examples(ask: Ask, command: list[str]) -> None:
    text = ask(*command, "--help")
    assert ask.status == 0
    assert f"  aibrief {' '.join(command)}" in text.partition("examples:")[2]
    assert "--json" in text


def test_help_names_every_command_and_exit_status(ask: Ask) -> None:
    text = ask("--help")
    assert ask.status == 0
    for command in COMMANDS:
        assert f"\n    {command[0]} " in text
    for status in range(4):
        assert f"\n  {status}  " in text.partition("exit status:")[2]


def test_the_version_is_told(ask: Ask) -> None:
    assert ask("--version").startswith("aibrief ")
    assert ask.status == 0


# The process


def test_output_is_utf8_whatever_the_locale(library: Path) -> None:
    for encoding in ("ascii", "euc-kr"):
        done = subprocess.run(
            [sys.executable, "-c", ASK, "search", "deepseek", "--limit", "1", "--lang", "ko"],
            env=environment(library) | {"PYTHONIOENCODING": encoding},
            capture_output=True,
            check=True,
        )
        assert "딥시크" in done.stdout.decode("utf-8")


@pytest.mark.parametrize("command", [b"search", b"show", b"attach", b"pack check"])
def test_bytes_that_are_no_text_break_nothing(library: Path, command: bytes) -> None:
    words = [*command.split(), b"deep\xffseek", b"--json"]
    done = subprocess.run(
        [sys.executable.encode(), b"-c", ASK.encode(), *words],
        env=environment(library),
        capture_output=True,
        check=False,
    )
    assert done.returncode in (0, 1, 2)
    assert b"Traceback" not in done.stderr
    (done.stdout + done.stderr).decode("utf-8")


def test_a_reader_that_leaves_early_is_no_error(library: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", ASK, "compare", "--json"],
        env=environment(library),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as asked:
        assert asked.stdout is not None
        assert asked.stderr is not None
        asked.stdout.readline()
        asked.stdout.close()
        assert asked.stderr.read() == b""
    assert asked.returncode == 0


def environment(library: Path) -> dict[str, str]:
    """For a process of its own, with the package's folders on its path."""
    return {
        "AIBRIEF_LIBRARY": str(library),
        "PYTHONPATH": ":".join(path for path in sys.path if path),
        "PYTHONUTF8": "0",
        "LC_ALL": "C",
    }
