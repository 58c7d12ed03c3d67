"""The least that a Textual app with a table is: one DataTable of fifty rows."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.coordinate import Coordinate
from textual.widgets import DataTable


class Minimal(App[None]):
    BINDINGS: ClassVar[list[BindingType]] = [("y", "answer", "answer"), ("q", "quit", "quit")]

    def compose(self) -> ComposeResult:
        yield DataTable()

    def on_mount(self) -> None:
        table = self.query_one(DataTable)
        table.add_columns("name", "second", "articles")
        for at in range(50):
            table.add_row(f"first row {at}", "딥시크", str(at))

    def action_answer(self) -> None:
        self.query_one(DataTable).update_cell_at(Coordinate(0, 0), "key answered")


if __name__ == "__main__":
    Minimal().run()
