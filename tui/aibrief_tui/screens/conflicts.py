"""Conflicts: what the articles disagree on and what does not add up, worst first."""

from collections import Counter
from collections.abc import Iterable

import msgspec
from textual.app import ComposeResult

from aibrief_store.records import Text
from aibrief_tui import words
from aibrief_tui.actions import BY_ID, Action
from aibrief_tui.door import fit, width
from aibrief_tui.screens.listed import Listed
from aibrief_tui.views.conflicts import KINDS, Conflict, conflicts, word
from aibrief_tui.views.narrowing import Narrowing, in_words, narrowed, turned
from aibrief_tui.views.settled import STYLES, settled_words, state
from aibrief_tui.views.target import Target
from aibrief_tui.widgets.filter_line import FilterLine
from aibrief_tui.widgets.footer import Footer
from aibrief_tui.widgets.listing import Item, Listing
from aibrief_tui.widgets.top_bar import TopBar

KIND = 13
"""Cells for a conflict's kind."""
LABEL = 14
"""Cells that a label keeps where its answers would not fit beside it."""

FILTER = Text("filter", "거르기")
TYPE_WORDS = Text("any words: slip, an article, a name", "아무 말이나: 오기, 기사, 이름")
PRINTED = Text("prints {printed}", "적힌 값은 {printed}")
FOLLOWS = Text("; derived {follows}", ", 자체 계산 {follows}")
OF = Text("{shown} of {total}", "{total}개 중 {shown}개")
DONE = Text("{count} settled or wrong, at the end", "정리됐거나 틀린 {count}개는 끝에")
NONE_LEFT = Text(
    "Nothing of that kind. esc shows everything again.", "그런 것은 없음. esc 로 모두 다시."
)
LABELS = {
    "search": FILTER,
    "pane_next": Text("kind", "종류"),
    "right": Text("article", "기사"),
}
"""What keys of the table do on this screen."""


class Conflicts(Listed):
    """A line to filter with, over one item a disagreement or figure that does not add up."""

    DEFAULT_CSS = """
    Conflicts { grid-size: 1 4; grid-rows: 1 1 1fr 2; }
    """
    title_words = Text("Conflicts", "충돌")
    offered = (
        "search", "pane_next", "right", "open", "why", "settle", "copy", "collect", "back", "help",
    )  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self.by = Narrowing()
        self._all: list[Conflict] = []
        self._shown: list[Conflict] = []

    def compose(self) -> ComposeResult:
        """The filter's line between the top bar and the list."""
        yield TopBar()
        yield FilterLine()
        yield Listing(folds=True)
        yield Footer()

    def footer_actions(self) -> Iterable[Action]:
        """What the keys are called here."""
        for id in self.offered:
            yield msgspec.structs.replace(BY_ID[id], label=LABELS.get(id, BY_ID[id].label))

    # The list

    def items(self) -> list[Item]:
        """One item a conflict that is kept, with its reason and what the reader said of it."""
        self._all = conflicts(self.library, self.language)
        self._shown = narrowed(self.library, self._all, self.by, self.language)
        return [self._item(one) for one in self._shown]

    def _item(self, one: Conflict) -> Item:
        language, said = self.language, one.settled
        sign = "*" if said else ""
        styles = (one.style, "accent_strong", "strong", "text")
        texts = (
            fit(" " + word(one.kind, language) + sign, KIND), one.name, *self._against(one),
        )  # fmt: skip
        return Item(
            f"{one.entity}|{one.claims[0]}",
            tuple(
                (text, "dim" if one.closed else of) for text, of in zip(texts, styles, strict=True)
            ),
            one.reason,
            indent=KIND + 1,
            note=settled_words(said, language) if said else "",
            note_style=STYLES[state(said)] if said else "text",
        )

    def _against(self, one: Conflict) -> tuple[str, str]:
        """The label, and what stands against what: of both, what has room.

        A label gives way to the answers, and what follows to what is printed; the reason tells
        all.
        """
        room = self.app.size.width - KIND - 4 - width(f"{one.name}    ")
        if one.within:
            printed, _, follows = one.answers.partition(" | ")
            whole = PRINTED.of(self.language).format(printed=printed)
            longer = whole + FOLLOWS.of(self.language).format(follows=follows)
            left = room - width(one.label)
            fitting = (text for text in (longer, one.answers) if width(text) <= left)
            return f"  {one.label}  ", next(fitting, whole)
        left = room - width(one.answers)
        label = one.label if width(one.label) <= left else fit(one.label, max(LABEL, left))
        return f"  {label.rstrip()}  ", one.answers

    def retell(self) -> None:
        """List everything again, and say what is left out."""
        super().retell()
        language = self.language
        title = self.title_words.of(language)
        count = str(len(self._all))
        if self.by:
            count = OF.of(language).format(shown=len(self._shown), total=len(self._all))
        where = [
            (title, "strong"),
            (count, "dim"),
            (in_words(self.library, self.by, language), "why"),
        ]
        if done := sum(one.closed for one in self._shown):
            where.append((DONE.of(language).format(count=done), "dim"))
        self.query_one(TopBar).show(
            [part for part in where if part[0]], "en" if language == "en" else "한국어"
        )
        self._show_filter()

    def _show_filter(self) -> None:
        line = self.query_one(FilterLine)
        typing = TYPE_WORDS.of(self.language)
        hint = FILTER.of(self.language)
        choices = [(typing, "faint")] if line.typing and not line.typed else self._choices()
        line.show(self.by.typed, hint, choices)

    def _choices(self) -> list[tuple[str, str]]:
        """Each kind with how many there are, and each article; the chosen ones stand out."""
        kinds = Counter(one.kind for one in self._all)
        told = [
            (f"{word(kind, self.language)} {kinds[kind]}", kind == self.by.kind)
            for kind in KINDS
            if kinds[kind]
        ]
        told += [(self.library.source(id).short, id == self.by.source) for id in self._articles()]
        return [(text, "accent_strong" if chosen else "dim") for text, chosen in told]

    def _articles(self, kind: str = "") -> list[str]:
        """Those that have a part in a conflict of the kind."""
        named = {source for one in self._all if kind in ("", one.kind) for source in one.sources}
        return [id for id in self.library.sources if id in named]

    def _kinds(self, source: str) -> list[str]:
        """The kinds of the conflicts that the article has a part in."""
        present = {one.kind for one in self._all if source in ("", *one.sources)}
        return [kind for kind in KINDS if kind in present]

    def empty(self) -> str:
        """No disagreement, or none that is kept."""
        return (NONE_LEFT if self.by else words.NO_CONFLICTS).of(self.language)

    # Narrowing

    def _narrow(self, **by: str) -> None:
        self.by = msgspec.structs.replace(self.by, **by)
        self.listing.at = 0
        self.retell()

    def action_search(self) -> None:
        """Type words to narrow the list by."""
        self.query_one(FilterLine).begin()
        self._show_filter()

    def on_filter_line_asked(self, message: FilterLine.Asked) -> None:
        """Narrow at each letter."""
        self._narrow(typed=message.typed)

    def on_filter_line_left(self) -> None:
        """Back to the list."""
        self.listing.focus()
        self._show_filter()

    def action_pane_next(self) -> None:
        """The next kind only; after the last one all."""
        self._turn_kind(1)

    def action_pane_previous(self) -> None:
        """The kind before."""
        self._turn_kind(-1)

    def _turn_kind(self, step: int) -> None:
        self._narrow(kind=turned(self.by.kind, self._kinds(self.by.source), step))

    def action_move(self, dx: int, dy: int) -> None:
        """Up and down the list; sideways one article only, after the last one all."""
        if dx:
            known = self._articles(self.by.kind)
            self._narrow(source=turned(self.by.source, known, 1 if dx > 0 else -1))
        else:
            super().action_move(dx, dy)

    def action_back(self) -> None:
        """First everything again, then away."""
        if self.by:
            self._narrow(kind="", source="", typed="")
        else:
            super().action_back()

    # The conflict under the cursor

    @property
    def conflict(self) -> Conflict | None:
        """What the cursor is on."""
        return self._shown[self.listing.at] if self._shown else None

    def panel_of(self, claim: str) -> str:
        """The one that the conflict is listed for."""
        return self.conflict.entity if self.conflict else super().panel_of(claim)

    def on_listing_entered(self, message: Listing.Entered) -> None:
        """To the words."""
        entity, _, claim = message.item.key.partition("|")
        self.go_to_entity(entity, claim)

    def action_collect(self) -> None:
        """Collect the claim in question, or take it out."""
        if self.conflict:
            claim = self.library.claim(self.conflict.claims[0])
            self.collect(f"claim:{claim.id}", claim.statement.of(self.language))

    def action_settle(self) -> None:
        """Mark the conflict."""
        from aibrief_tui.screens.settle import ask

        if self.conflict:
            ask(self, self.conflict.question)

    def target(self) -> Target | None:
        """The claims in question and their table."""
        from aibrief_tui.views.tabled import tabled

        return tabled(self.library, self.conflict, self.language) if self.conflict else None

    def on_resize(self) -> None:
        """Labels give way to answers where there is less room."""
        if self.is_mounted:
            self.retell()
