"""Adding an article from the app: read in a worker, stopped by escape, then reviewed."""

import threading
from typing import TYPE_CHECKING, cast

from textual import events, work
from textual.app import ComposeResult

from aibrief_store.errors import AibriefError
from aibrief_store.records import Text
from aibrief_tui import adding, unreadable, words
from aibrief_tui.screens.modal import Modal
from aibrief_tui.widgets.listing import Item, Listing

if TYPE_CHECKING:
    from aibrief_store.adding import Draft
    from aibrief_tui.app import AibriefApp
    from aibrief_tui.screens.base import BaseScreen

ASK = Text(
    "Add an article: a file, a folder, an address or a feed, or paste its text",
    "기사 추가: 파일, 폴더, 주소, 피드를 쓰거나 본문을 붙여넣기",
)
STOPS = Text("esc stops; nothing is half-added", "esc 로 멈춤; 반만 추가되는 일은 없음")
STOPPING = Text("stopping..", "멈추는 중..")


class Adding(Modal[adding.Added | None]):
    """Says how far it is; ends with what came of it, ``None`` where nothing could be read."""

    DEFAULT_CSS = """
    Adding { align: center bottom; background: $background 60%; }
    Adding #box { width: 100%; height: auto; background: $surface; padding: 1 2; }
    Adding Listing { height: 4; background: $surface; }
    """

    def __init__(self, answer: str) -> None:
        super().__init__()
        self.answer = answer
        self.problem = ""
        self._stop = threading.Event()

    @property
    def aibrief(self) -> "AibriefApp":
        """The app, as what it is."""
        return cast("AibriefApp", self.app)

    def compose(self) -> ComposeResult:
        """Two lines at the bottom."""
        from textual.containers import Vertical

        with Vertical(id="box"):
            yield Listing(still=True)

    def on_mount(self) -> None:
        """Begin."""
        self.query_one(Listing).can_focus = False
        self.tell("")
        self.read()

    def tell(self, line: str) -> None:
        """How far it is."""
        language = self.aibrief.interface_language
        below = (STOPPING if self._stop.is_set() else STOPS).of(language)
        self.query_one(Listing).show([Item("", ((" " + line, "strong"),), below, "dim", 1)])

    @work(thread=True, exclusive=True, group="adding")
    def read(self) -> None:
        """Read and add; the screen answers meanwhile."""
        app, language = self.app, self.aibrief.interface_language

        def put(draft: "Draft") -> None:
            from aibrief_store.adding import put as put_whole

            app.call_from_thread(put_whole, self.aibrief.library, draft)

        def tell(line: str) -> None:
            app.call_from_thread(self.tell, line)

        added = None
        try:
            added = adding.add(self.aibrief.library, self.answer, put, tell, self._stop, language)
        except AibriefError as error:
            self.problem = unreadable.told(error, language, short=True)
        app.call_from_thread(self.dismiss, added)

    def on_key(self, event: events.Key) -> None:
        """Escape stops it."""
        event.stop()
        if event.key == "escape":
            self._stop.set()
            self.tell("")


def add(screen: "BaseScreen", answer: str) -> None:
    """Add what ``answer`` is, say what came of it, and open Review on it."""
    if screen.library.read_only:
        screen.say((screen.library.notice or words.READ_ONLY).of(screen.language), "warn")
        return
    modal = Adding(answer)

    def done(added: adding.Added | None) -> None:
        if added is None:
            screen.say(modal.problem, "bad")
            return
        message, style = adding.told(screen.library, added, screen.language)
        if added.sources:
            _review(screen, added.sources[0], message, style)
        else:
            screen.say(message, style)

    screen.app.push_screen(modal, done)


def _review(screen: "BaseScreen", source: str, message: str, style: str) -> None:
    """Review of the article: this screen, if it is that, else one laid over it."""
    from aibrief_tui.screens.review import Review

    if isinstance(screen, Review):
        screen.open_source(source)
        screen.say(message, style)
        return
    over = Review(source, (message, style))
    screen.app.push_screen(over)
