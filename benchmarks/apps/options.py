"""What a Textual app with an OptionList does at a key: fifty rows anew, the same as aibrief's."""

import sys
from pathlib import Path
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.widgets import OptionList, Static

ROWS = [one.split("\t") for one in Path(sys.argv[1]).read_text("utf-8").split("\n\n")]
"""Of each query its rows; the first is what stands there before a key."""


class Options(App[None]):
    BINDINGS: ClassVar[list[BindingType]] = [("q", "quit", "quit")]
    CSS = "OptionList { height: 1fr; width: 32; } Static { height: 1; }"
    at = 0

    def compose(self) -> ComposeResult:
        yield Static("0", id="query")
        yield OptionList(*ROWS[0], markup=False)

    def on_key(self) -> None:
        self.at = (self.at + 1) % len(ROWS)
        self.query_one("#query", Static).update(f"query {self.at}.")
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options(ROWS[self.at])


if __name__ == "__main__":
    Options().run()
