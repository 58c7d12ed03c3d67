"""The command line: the app without a subcommand, else answers for people and scripts."""

import sys
from collections.abc import Sequence

from aibrief_store.errors import AibriefError, LibraryError


def main(argv: Sequence[str] | None = None) -> int:
    """Run aibrief and return its exit status; ``argv`` are the words behind the name.

    0: fine; 1: nothing found, or findings; 2: wrong usage or an unknown id; 3: the library can't
    be used as asked.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        return _answer(words)
    except AibriefError as error:
        from aibrief_tui.command.output import complain

        complain(str(error))
        return 3 if isinstance(error, LibraryError) else 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return _hang_up()


def _answer(words: list[str]) -> int:
    # The app's start is not to wait for argparse; everything else goes through it.
    if not words:
        from aibrief_tui.launch import launch

        return launch(None)
    if len(words) == 2 and words[0] == "--library" and not words[1].startswith("-"):
        words = [f"--library={words[1]}"]
    if len(words) == 1 and words[0].startswith("--library="):
        from pathlib import Path

        from aibrief_tui.launch import launch

        return launch(Path(words[0].removeprefix("--library=")))
    from aibrief_tui.command.parser import answer

    return answer(words)


def _hang_up() -> int:
    """Whoever read the output has seen enough, as `head` does; that is no error."""
    import os

    # Python flushes once more on its way out, which must not fail loudly.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
