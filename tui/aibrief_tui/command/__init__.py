"""The command line."""

from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run aibrief."""
    from aibrief_tui.app import run

    return run(None)
