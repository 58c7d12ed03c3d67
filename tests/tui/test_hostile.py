"""A short form of ``benchmarks/hostile.py``, and texts that are no Unicode or no ordinary one."""

import json
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
import town
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from piloted import Desk, Reader

from aibrief_store.citing import cite_source, csl_json
from aibrief_store.errors import AibriefError
from aibrief_store.library import Library
from aibrief_store.questions import of_group
from aibrief_store.records import Source
from aibrief_tui.door import clean
from aibrief_tui.views.found import found

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
def test_no_text_of_a_document_becomes_a_command_an_action_or_an_error() -> None:
    path = os.pathsep.join(str(ROOT / room) for room in ("tui", "store", "seeds"))
    done = subprocess.run(
        [sys.executable, "benchmarks/hostile.py", "--strings", "4000", "--short"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    counts = dict(line.split() for line in done.stdout.splitlines())
    nothing = ("control", "width", "commands", "clipboard", "actions", "exceptions", "json")
    assert {kind: counts[kind] for kind in nothing} == dict.fromkeys(nothing, "0"), done.stderr
    assert int(counts["steps"]) > 70
    assert int(counts["marks"]) > 10_000, "the attacks were there to be seen"
    assert done.returncode == 0


ODD = st.text(
    st.one_of(
        st.sampled_from("\ud800\udfff\x00\x1b\x9b\u202e\u200b\u1112\u1161\u11ab\u0301\uffff\n"),
        st.sampled_from("lamp 등대 3"),
        st.characters(),
    ),
    max_size=40,
)
NFD = unicodedata.normalize("NFD", "비컨 등대")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return town.library(tmp_path_factory.mktemp("town"))


odd = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@odd
@given(ODD)
@example("\ud800")
@example("\x00")
@example(NFD)
def test_any_text_at_all_is_searched_for_audited_and_noted_without_an_error(
    library: Library, text: str
) -> None:
    for entry in found(library, text, "en"):
        assert clean(entry.why).isprintable()
    library.audit(text)
    library.settle(of_group(library.comparisons("beacon")[0], 0), "disputed", text)
    library.undo()
    for field in ("title", "publisher", "author"):
        try:
            library.set_field("courier-2031", field, text)
        except AibriefError:
            continue
        source = library.source("courier-2031")
        assert json.loads(json.dumps(csl_json(source))) == csl_json(source)
        printed = cite_source(source, "bibtex").replace("\n", "")
        assert not {"Cc", "Cs"} & {unicodedata.category(letter) for letter in printed}
        library.undo()


def test_decomposed_hangul_finds_what_composed_hangul_finds(library: Library) -> None:
    assert [hit.id for hit in library.search(NFD)] == [
        hit.id for hit in library.search("비컨 등대")
    ]


@pytest.mark.parametrize("text", ["\ud800", "half \udfff a pair", "\x00", "\x00" * 50, NFD])
def test_odd_texts_are_shown_copied_and_taken_back(desk: Desk, text: str) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("slash")
        await reader.paste(text)
        await reader.press("escape")
        await reader.press("l", "e")
        await reader.type("\b" * 6)
        await reader.paste("title=" + text)
        await reader.press("enter", "y", "y", "A")
        await reader.paste(f"Beacon has {text} 120 keepers.\nRay-2 {text}.")
        await reader.press("j", "y", "y", "escape", "a")
        await reader.paste(f"{text}\n{town.article('gazette-2031')}")
        assert all(line.isprintable() for line in reader.lines)
        await reader.press("y", "t")
        copied = (desk.folder / "copied.txt").read_bytes()
        assert b"\x00" not in copied
        copied.decode()

    desk.sit(scenario)


@pytest.mark.parametrize("form", [[], ["--json"]])
@pytest.mark.parametrize("text", [b"\xed\xa0\x80", b"\xff", NFD.encode(), b"\x1b]52;c;eA==\x07"])
def test_bytes_that_are_no_text_are_answered_on_the_command_line(
    tmp_path: Path, text: bytes, form: list[str]
) -> None:
    town.library(tmp_path).close()
    run = "from aibrief_tui.command import main; raise SystemExit(main())"
    rooms = os.pathsep.join(str(ROOT / room) for room in ("tui", "store", "seeds"))
    environ = {
        "PYTHONPATH": rooms,
        "AIBRIEF_LIBRARY": str(tmp_path / "library.json"),
        "LC_ALL": "C",
    }
    for words in (["search"], ["show"], ["cite"], ["claims", "--entity"], ["audit"], ["attach"]):
        done = subprocess.run(
            [sys.executable, "-c", run, *words, text, *form], env=environ, capture_output=True
        )
        said = (done.stdout + done.stderr).decode()
        assert "Traceback" not in said
        assert said.replace("\n", "").isprintable()
        if form and done.returncode == 0:
            assert all(isinstance(json.loads(line), dict) for line in done.stdout.splitlines())


def test_a_source_of_any_text_is_exported_as_what_it_is() -> None:
    source = Source(id="s", title=NFD + "\x00\ud800")
    assert clean(csl_json(source)["title"]) == clean(NFD + "\ud800")
