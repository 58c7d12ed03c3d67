"""A script that asks aibrief waits for no screen, and the app's start for no command line."""

import subprocess
import sys
from pathlib import Path

import pytest

FINDER = """\
import sys
class Stop:
    def find_spec(self, name, path=None, target=None):
        if name == "aibrief_tui.app":
            raise SystemExit(" ".join(sys.modules))
sys.meta_path.insert(0, Stop())
from aibrief_tui.command import main
main(sys.argv[1:])
"""
ASK = """\
import sys
from aibrief_tui.command import main
status = main(sys.argv[1:])
print(" ".join(sys.modules), file=sys.stderr)
sys.exit(status)
"""


def loaded(code: str, library: Path, words: list[str]) -> tuple[int, set[str]]:
    """The exit status, and the modules that were loaded in the end."""
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        env={"AIBRIEF_LIBRARY": str(library), "PYTHONPATH": ":".join(filter(None, sys.path))},
        input="딥시크\n",
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize(
    ("status", "command"),
    [
        (0, "search deepseek"),
        (0, "search -"),
        (0, "show deepseek village-2025"),
        (0, "claims --entity deepseek"),
        (0, "compare deepseek"),
        (0, "cite village-2025 --style korean"),
        (1, "attach /nowhere.txt"),
        (0, "anchors"),
        (0, "source set village-2025 title=x"),
        (1, "pack check /nowhere"),
        (2, "show deepsek"),
        (0, "--help"),
        (0, "--version"),
    ],
)
@pytest.mark.parametrize("form", ["", " --json"])
def test_no_command_loads_the_screen(tmp_path: Path, status: int, command: str, form: str) -> None:
    words = (command if command.startswith("--") else command + form).split()
    returned, modules = loaded(ASK, tmp_path / "library.json", words)
    assert returned == status
    assert "aibrief_tui.command.parser" in modules
    assert not {"textual", "rich", "aibrief_tui.app", "asyncio"} & modules
    assert not {"pypinyin", "opencc", "hanja"} & modules


@pytest.mark.parametrize("words", [[], ["--library", "mine.json"], ["--library=mine.json"]])
def test_the_app_starts_before_anything_of_the_command_line(
    tmp_path: Path, words: list[str]
) -> None:
    _, modules = loaded(FINDER, tmp_path / "library.json", words)
    assert "aibrief_tui.command" in modules
    assert not [name for name in modules if name.startswith("aibrief_tui.command.")]
    assert not {"argparse", "json", "msgspec", "textual"} & modules
