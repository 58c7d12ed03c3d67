"""What the reader says of a comparison: a state first, then a note."""

from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult

from aibrief_store.errors import AibriefError
from aibrief_store.records import Text
from aibrief_tui import words
from aibrief_tui.hangul_keys import keys_of
from aibrief_tui.screens.modal import Modal
from aibrief_tui.views.settled import STATES, described
from aibrief_tui.widgets.listing import Item, Listing

if TYPE_CHECKING:
    from aibrief_store.deciding.settling import Question, Settlement
    from aibrief_tui.screens.base import BaseScreen

CHOICES = (
    ("s", "settled", Text("it is answered; the note says how", "답이 나옴; 어떻게인지는 메모에")),
    ("d", "disputed", Text("looked at, and still in dispute", "살펴봤고, 여전히 엇갈림")),
    ("w", "wrong", Text("the verdict is: this is no conflict", "판정이 틀림: 충돌이 아님")),
)
OPEN = ("o", "open", Text("as if never marked", "표시를 지움"))
NOTE = Text("A note, or none; enter keeps it", "메모, 없어도 됨; enter 로 남김")
DONE = Text("{state}: {what}; u takes it back", "{state}: {what}; u 로 되돌림")


class Settle(Modal[str | None]):
    """Asks for a state; ends with its name, or ``None`` by escape."""

    DEFAULT_CSS = """
    Settle { align: center bottom; background: $background 60%; }
    Settle #box { width: 100%; height: auto; background: $surface; padding: 1 2; }
    Settle Listing { height: 4; background: $surface; }
    Settle #what { height: 2; }
    """

    def __init__(self, what: str, language: str, settlement: "Settlement | None") -> None:
        super().__init__()
        self.what = what
        self.choices = [*CHOICES, OPEN] if settlement else list(CHOICES)
        self.now = settlement.state if settlement else ""
        self.language = language

    def compose(self) -> ComposeResult:
        """What is marked, over the states."""
        from textual.containers import Vertical

        with Vertical(id="box"):
            yield Listing("what", still=True)
            yield Listing("states")

    def on_mount(self) -> None:
        """Offer the states, the present one first under the cursor."""
        what = self.query_one("#what", Listing)
        what.can_focus = False
        what.show([Item("", ((" " + self.what, "strong"),))])
        states = self.query_one("#states", Listing)
        states.styles.height = len(self.choices)
        known = [name for _, name, _ in self.choices]
        states.at = known.index(self.now) if self.now in known else 0
        states.show(
            [
                Item(
                    name,
                    (
                        (f" {key}  ", "accent_strong"),
                        (f"{STATES[name].of(self.language)}: ", "strong"),
                        (meaning.of(self.language), "text"),
                    ),
                )
                for key, name, meaning in self.choices
            ]
        )
        states.focus()

    def on_listing_entered(self, message: Listing.Entered) -> None:
        """End with the state."""
        self.dismiss(message.item.key)

    def on_key(self, event: events.Key) -> None:
        """A letter chooses at once, with a Korean keyboard too; arrows move, enter takes."""
        event.stop()
        states = self.query_one("#states", Listing)
        letter = keys_of(event.character or "") or event.key
        chosen = next((name for key, name, _ in self.choices if key == letter), None)
        if chosen:
            self.dismiss(chosen)
        elif letter in ("up", "k", "down", "j"):
            states.move(0, -1 if letter in ("up", "k") else 1)
        elif event.key == "enter":
            states.enter()
        elif event.key == "escape":
            self.dismiss(None)


def ask(screen: "BaseScreen", question: "Question | None") -> None:
    """Ask what the reader says of ``question``, and keep it; escape changes nothing."""
    library, language = screen.library, screen.language
    if question is None:
        screen.say(words.NOTHING_TO_SETTLE.of(language), "dim")
        return
    if library.read_only:
        screen.say((library.notice or words.READ_ONLY).of(language), "warn")
        return
    from aibrief_tui.screens.ask import Ask

    asked = question
    settlement = library.settlement(asked)
    what = described(library, asked, language)

    def chosen(state: str | None) -> None:
        if state == "open":
            keep(state, "")
        elif state:
            note = settlement.note if settlement else ""
            prompt = f"{STATES[state].of(language)}: {what}. {NOTE.of(language)}"
            screen.app.push_screen(Ask(prompt, note), lambda note: keep(state, note))

    def keep(state: str, note: str | None) -> None:
        if note is None:
            return
        try:
            library.settle(asked, state, note)
        except AibriefError as error:
            screen.say(str(error), "bad")
            return
        screen.retell()
        done = DONE.of(language).format(state=STATES[state].of(language), what=what)
        screen.say(done, "good")

    screen.app.push_screen(Settle(what, language, settlement), chosen)
