"""Said by: everybody who is said to say something, beside what they are said to say."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical

from aibrief_store.records import Text
from aibrief_tui.door import fit, width
from aibrief_tui.screens.base import BaseScreen
from aibrief_tui.views import speakers as views
from aibrief_tui.views.target import Target
from aibrief_tui.widgets.caption import Caption
from aibrief_tui.widgets.chooser import Chooser
from aibrief_tui.widgets.footer import Footer
from aibrief_tui.widgets.listing import Item
from aibrief_tui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from aibrief_store.surveying import Speaker

TITLE = Text("Said by", "말한 이")
ABOUT = Text("on {entity} and its parts", "{entity} 관련")
HOW_ABOUT = Text("s: only on {entity}", "s: {entity} 관련만")
HOW_ALL = Text("s: everybody", "s: 모두")
NOBODY = Text("Nobody is said to say anything of it.", "이에 대해 말한 이가 없음.")
WHO = Text("speaker", "말한 이")
NUMBERS = Text("claims articles", "  주장     기사")
COUNTS = 15
"""Cells of the two counts behind a speaker."""
DERIVED = Text("derived from the claims' sayings", "주장의 출처에서 셈함")

SIDE_BY_SIDE = 100
"""Columns from which the speakers stand beside their claims, not above them."""
LIST = 46
"""Cells of the list of speakers beside the claims."""


class Speakers(BaseScreen):
    """A list of speakers; what the chosen one is said to say."""

    DEFAULT_CSS = """
    Speakers { layout: grid; grid-size: 1 4; grid-rows: 1 2fr 3fr 2; }
    Speakers.wide { grid-size: 2 3; grid-columns: 46 1fr; grid-rows: 1 1fr 2; }
    Speakers.wide TopBar, Speakers.wide Footer { column-span: 2; }
    Speakers #said { padding: 0 1; }
    """
    offered: ClassVar[tuple[str, ...]] = (
        "back", "pane_next", "open", "speakers", "relations", "copy", "collect", "help",
    )  # fmt: skip

    def __init__(self, entity: str, claim: str | None = None) -> None:
        super().__init__()
        self.entity = entity
        self.claim = claim
        self.narrowed = False
        self._speakers: dict[str, Speaker] = {}

    def compose(self) -> ComposeResult:
        """Two lists, each under its caption."""
        yield TopBar()
        with Vertical():
            yield Caption("who", side=True)
            yield Chooser("speakers", side=True)
        with Vertical():
            yield Caption("what")
            yield Chooser("said")
        yield Footer()

    @property
    def chooser(self) -> Chooser:
        """The speakers."""
        return self.query_one("#speakers", Chooser)

    @property
    def said(self) -> Chooser:
        """What the chosen one is said to say."""
        return self.query_one("#said", Chooser)

    @property
    def speaker(self) -> "Speaker | None":
        """The chosen one."""
        item = self.chooser.item
        return self._speakers.get(item.key) if item else None

    def on_mount(self) -> None:
        """Begin at the speaker of the claim that the reader came from."""
        self._arrange()
        self._list(self._at_first())
        self.chooser.focus()

    def on_resize(self) -> None:
        """Side by side, or one above the other."""
        self._arrange()
        if self._speakers:
            self.retell()

    def _arrange(self) -> None:
        self.set_class(self.app.size.width >= SIDE_BY_SIDE, "wide")

    def retell(self) -> None:
        """List everything again, with the cursors where they are."""
        speaker, said = self.speaker, self.said.item
        self.claim = said.key if said else self.claim
        self._list(speaker.key if speaker else "")

    def _list(self, key: str) -> None:
        """List the speakers, with the cursor on the one called ``key``."""
        language, chooser = self.language, self.chooser
        found = self.library.speakers(self.entity if self.narrowed else None)
        self._speakers = {one.key: one for one in found}
        chooser.at = list(self._speakers).index(key) if key in self._speakers else 0
        chooser.show([self._item(one) for one in found], NOBODY.of(language))
        self.query_one("#who", Caption).show([(WHO.of(language), "dim")], NUMBERS.of(language))
        self._tell_where()
        self._show_said()
        self.show_keys()

    def _item(self, speaker: "Speaker") -> Item:
        """The name, how many claims, in how many articles."""
        cells = LIST if self.has_class("wide") else self.app.size.width
        room = cells - COUNTS - 3
        name = views.name(speaker, self.language)
        if width(name) > room:
            name = views.abbreviation(self.library, speaker) or name
        counts = f" {len(speaker.said):>6} {len(speaker.sources):>8}"
        style = views.STYLES[speaker.kind]
        return Item(speaker.key, ((fit(name, room), style), (counts, "dim")))

    def _tell_where(self) -> None:
        language = self.language
        entity = self.library.entity(self.entity).label(language)
        how = HOW_ALL if self.narrowed else HOW_ABOUT
        where = [(TITLE.of(language), "strong"), (str(len(self._speakers)), "dim")]
        if self.narrowed:
            where.append((ABOUT.of(language).format(entity=entity), "accent_strong"))
        where.append((how.of(language).format(entity=entity), "dim"))
        self.query_one(TopBar).show(where, "en" if language == "en" else "한국어")

    def _show_said(self) -> None:
        """What the chosen speaker is said to say, at the claim that was last chosen."""
        speaker, library, language = self.speaker, self.library, self.language
        items = []
        for said in speaker.said if speaker else ():
            claim = library.claim(said.claim)
            parts = views.heading(library, claim, said, language)
            items.append(Item(claim.id, parts, claim.statement.of(language), "text"))
        self.said.at = next((k for k, item in enumerate(items) if item.key == self.claim), 0)
        self.said.show(items)
        caption: list[tuple[str, str]] = []
        if speaker:
            caption = [
                (views.name(speaker, language), "accent_strong"),
                ("   " + views.kind(library, speaker, language), "dim"),
            ]
        self.query_one("#what", Caption).show(caption, DERIVED.of(language))

    def _at_first(self) -> str:
        """The speaker of the claim that the reader came from, else the entity that speaks."""
        found = self.library.speakers()
        for one in found:
            if one.kind not in ("unnamed", "article") and any(
                said.claim == self.claim and said.origin for said in one.said
            ):
                return one.key
        return next((one.key for one in found if one.id == self.entity), "")

    def on_chooser_moved(self, message: Chooser.Moved) -> None:
        """Show what this speaker is said to say; what was entered is gone to."""
        if message.chooser is self.chooser:
            self._show_said()
            if message.open:
                self.said.focus()
        elif message.open:
            self.go_to_claim(message.item.key)

    def action_speakers(self) -> None:
        """Only those on the entity that the reader came from, or everybody again."""
        self.narrowed = not self.narrowed
        self.retell()

    def action_back(self) -> None:
        """From the claims to the speakers, from there away."""
        if self.said.has_focus:
            self.chooser.focus()
        else:
            super().action_back()

    def action_collect(self) -> None:
        """Collect the claim under the cursor, or the speaker that is an entity."""
        speaker = self.speaker
        if self.chooser.has_focus and speaker and speaker.kind in ("named", "report"):
            self.collect(f"entity:{speaker.id}", views.name(speaker, self.language))
        elif self.said.item:
            claim = self.library.claim(self.said.item.key)
            self.collect(f"claim:{claim.id}", claim.statement.of(self.language))

    def target(self) -> Target | None:
        """The claim under the cursor; in the list of speakers all of the chosen one's."""
        if self.said.has_focus and self.said.item:
            return Target((self.said.item.key,))
        return Target(tuple(one.claim for one in self.speaker.said)) if self.speaker else None

    def entity_here(self) -> str:
        """The speaker that is an entity, else what the claim is about."""
        speaker = self.speaker
        if self.chooser.has_focus and speaker and speaker.kind in ("named", "report"):
            return speaker.id
        return super().entity_here()
