"""A floor for aibrief: as many widgets of one's own, drawing lines, with nothing in them."""

from typing import ClassVar

from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.strip import Strip
from textual.widget import Widget


class Empty(Widget):
    text = "first row"

    def render_line(self, y: int) -> Strip:
        return Strip([Segment((self.text if y < 9 else "").ljust(self.size.width))])


class Floor(App[None]):
    BINDINGS: ClassVar[list[BindingType]] = [("y", "answer", "answer"), ("q", "quit", "quit")]
    CSS = """
    Screen { layout: grid; grid-size: 3 5; grid-rows: 1 5fr 6 6fr 2; grid-columns: 34 1fr 1fr; }
    .all { column-span: 3; }
    .list { row-span: 3; }
    .claims { column-span: 2; }
    """

    def compose(self) -> ComposeResult:
        for names in ("all", "list", "claims", "claims", "source", "source", "all"):
            yield Empty(classes=names)

    def action_answer(self) -> None:
        widget = self.query(Empty).first()
        widget.text = "key answered"
        widget.refresh()


if __name__ == "__main__":
    Floor().run()
