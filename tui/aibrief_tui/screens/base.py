"""What every screen does alike: keys of the copy family, moving, messages, undo."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, ClassVar, cast

from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widget import Widget

from aibrief_store.errors import AibriefError
from aibrief_tui import words
from aibrief_tui.actions import ACTIONS, BY_ID, COPIES, Action
from aibrief_tui.views.panel import home
from aibrief_tui.views.target import Target
from aibrief_tui.widgets.drawn import Drawn
from aibrief_tui.widgets.footer import Footer

if TYPE_CHECKING:
    from aibrief_store.library import Library
    from aibrief_store.records import Decision, Text
    from aibrief_tui.app import AibriefApp
    from aibrief_tui.screens.explore import Explore


def bindings() -> list[BindingType]:
    """Textual's bindings, made from the table of actions."""
    return [
        Binding(keys, run, action.label.en, show=False, id=id, tooltip=action.help.en)
        for action in ACTIONS
        for keys, run, id in _bound(action)
    ]


def _bound(action: Action) -> list[tuple[str, str, str]]:
    """(keys, what to run, id): one for all keys, or for an action of numbers one a number."""
    if action.id != "article":
        return [(",".join(action.keys), action.action, action.id)]
    return [(key, f"{action.action}({key})", f"{action.id}-{key}") for key in action.keys]


FIELDS = ("title", "author", "container_title", "publisher", "issued", "url")
"""What a citation needs and a reader can add, in the order in which it is asked for."""


class BaseScreen(Screen[None]):
    """A screen of aibrief with a footer that says what happened and what can be done."""

    AUTO_FOCUS = None
    offered: ClassVar[tuple[str, ...]] = ("open", "back", "copy", "collect", "help")
    """Ids of the actions in the footer."""
    BINDINGS: ClassVar[list[BindingType]] = bindings()

    def __init__(self) -> None:
        super().__init__()
        self._copying = False

    @property
    def library(self) -> "Library":
        """The library; opened at the first need."""
        return self.aibrief.library

    @property
    def aibrief(self) -> "AibriefApp":
        """The app, as what it is."""
        return cast("AibriefApp", self.app)

    @property
    def language(self) -> str:
        """The interface's language."""
        return self.aibrief.interface_language

    @property
    def footer(self) -> Footer:
        """The two last lines."""
        return self.query_one(Footer)

    @property
    def typing(self) -> bool:
        """Whether letters are text at the moment, not keys."""
        return bool(getattr(self.focused, "typing", False))

    def say(self, message: str, style: str = "text") -> None:
        """Tell what just happened."""
        self.footer.say(message, style)

    def forget_message(self) -> None:
        """The next key takes the last message away, unless the reader is being greeted."""
        self.footer.say("")

    def footer_actions(self) -> Iterable[Action]:
        """What the footer offers; the last one stays whatever the width."""
        return [BY_ID[id] for id in self.offered]

    def retell(self) -> None:
        """Show everything again, in the language and with the records of now."""

    def target(self) -> Target | None:
        """What a copy acts on."""
        return None

    # Keys

    def show_keys(self) -> None:
        """Offer the screen's keys, or the copy family while it is open."""
        if self._copying:
            self.footer.show(list(COPIES), words.COPY_TITLE.of(self.language))
        else:
            self.footer.show(list(self.footer_actions()))

    def action_copy(self) -> None:
        """Open the family of keys that ``y`` begins."""
        self._copying = True
        self.show_keys()

    def take_copy_key(self, key: str) -> bool:
        """While the family is open, the next key belongs to it; any other closes it."""
        if not self._copying:
            return False
        self._copying = False
        self.show_keys()
        for action in COPIES:
            if key in action.keys:
                self.run_copy(action.id)
        return True

    def run_copy(self, what: str) -> None:
        """Copy the ``what`` ('citation', 'quotation' …) of the target."""
        from aibrief_tui import copying

        if what == "style":
            self.say(
                words.STYLE_IS.of(self.language).format(style=copying.next_style(self.aibrief))
            )
            return
        message, style = copying.copy(self.aibrief, what, self.target())
        self.say(message, style)

    def on_footer_pressed(self, message: Footer.Pressed) -> None:
        """A click on a key of the footer."""
        if self._copying:
            self.take_copy_key(message.action.keys[0])
        else:
            self.call_later(self.run_action, message.action.action)

    # Moving

    def action_move(self, dx: int, dy: int) -> None:
        """Move in the pane that has the focus."""
        if isinstance(self.focused, Drawn):
            self.focused.move(dx, dy)

    def action_page(self, direction: int) -> None:
        """Move a page."""
        if isinstance(self.focused, Drawn):
            self.focused.move(0, direction * self.focused.page)

    def action_open(self) -> None:
        """Enter what the cursor is on."""
        enter = getattr(self.focused, "enter", None)
        if enter:
            enter()

    def panes(self) -> list[Widget]:
        """The panes that tab goes through, in order."""
        return [widget for widget in self.query(Drawn) if widget.pane and widget.display]

    def action_pane_next(self) -> None:
        """Focus the next pane."""
        self._turn(1)

    def action_pane_previous(self) -> None:
        """Focus the previous pane."""
        self._turn(-1)

    def _turn(self, step: int) -> None:
        panes = self.panes()
        if panes:
            at = panes.index(self.focused) if self.focused in panes else -step
            self.go_to(panes[(at + step) % len(panes)])

    def go_to(self, pane: Widget) -> None:
        """Focus ``pane``."""
        self.set_focus(pane)

    def action_article(self, number: int = 0) -> None:
        """Numbers choose articles in Compare; elsewhere they say so."""
        self.say(BY_ID["article"].help.of(self.language), "dim")

    # Keeping

    def action_undo(self) -> None:
        """Take back the last decision."""
        self._change(self.library.undo, words.UNDONE, words.NOTHING_TO_UNDO)

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self._change(self.library.redo, words.REDONE, words.NOTHING_TO_REDO)

    def _change(self, act: "Callable[[], Decision | None]", done: "Text", nothing: "Text") -> None:
        try:
            decision = act()
        except AibriefError as error:
            self.say(str(error), "bad")
            return
        if decision is None:
            self.say(nothing.of(self.language), "dim")
            return
        what = self._told(decision)
        self.retell()
        self.say(done.of(self.language).format(what=what), "good")

    def _told(self, decision: "Decision") -> str:
        if decision.field != "settlement":
            return words.decision(decision.field, decision.target, self.language)
        from aibrief_tui.views.settled import decided_on

        return words.mark_on(decided_on(self.library, decision, self.language), self.language)

    def collect(self, target: str, what: str) -> None:
        """Put ``target`` ('claim:ID' …) into the collection or take it out."""
        try:
            kept = self.library.collect(target)
        except AibriefError as error:
            self.say(str(error), "bad")
            return
        text = words.COLLECTED if kept else words.UNCOLLECTED
        self.say(text.of(self.language).format(what=what), "good" if kept else "dim")

    def action_settle(self) -> None:
        """Mark the comparison that the cursor's claim is in: settled, disputed or wrong."""
        from aibrief_tui.screens.settle import ask
        from aibrief_tui.views.settled import question_at

        claim = self.claim_here()
        entity = self.entity_here() if self is self.app.screen_stack[0] else None
        ask(self, question_at(self.library, claim, entity) if claim else None)

    # Adding

    def source_here(self) -> str | None:
        """The article that the cursor is on."""
        target = self.target()
        if target and target.sources:
            return target.sources[0]
        return self.library.claim(target.claims[0]).source if target and target.claims else None

    def action_address(self) -> None:
        """Show the article's address, and open it once it was seen whole."""
        source = self.source_here()
        url = self.library.source(source).url if source else ""
        if not url:
            self.say(words.NO_ADDRESS.of(self.language), "warn")
            return
        # The line below can be too short for it, and shows its end alone.
        self._ask(f"{words.OPEN.of(self.language)} {url}", url, self._open_address)

    def _open_address(self, url: str) -> None:
        from aibrief_tui.opening import open_address

        said, style = open_address(url)
        self.say(said.of(self.language).format(url=url), style)

    def action_edit(self) -> None:
        """Add what the article lacks: FIELD=VALUE."""
        source = self.source_here()
        if not source:
            return
        record = self.library.source(source)
        lacking = [name for name in FIELDS if not getattr(record, name)]
        if record.container_title and lacking[:1] == ["publisher"]:
            lacking = [*lacking[1:], "publisher"]  # a newspaper is cited without its publisher
        missing = next(iter(lacking), FIELDS[0])
        question = words.ASK_FIELD.of(self.language).format(source=source)
        shown = words.FIELDS[missing].of(self.language)
        self._ask(question, f"{shown}=", lambda answer: self._set(source, answer))

    def _set(self, source: str, answer: str) -> None:
        named, value = words.field_and_value(answer)
        if not named:
            self.say(words.FIELD_FORM.of(self.language), "warn")
            return
        try:
            done = self.library.set_field(source, words.field_id(named), value)
        except AibriefError as error:
            self.say(str(error), "bad")
            return
        self.retell()
        text = words.CHANGED if done.before else words.SAVED
        self.say(text.of(self.language).format(source=source, field=named), "good")

    def action_attach(self) -> None:
        """Attach a copy of an article: a path, or a paste."""
        self._ask(words.ASK_ATTACH.of(self.language), "", self._attach_answer, paths=True)

    def _attach_answer(self, answer: str) -> None:
        self.aibrief.attach(answer)

    def action_add(self) -> None:
        """Add an article of the reader's own: a path, an address, a feed or a paste."""
        from aibrief_tui.screens.review_adding import ASK, add

        self._ask(ASK.of(self.language), "", lambda answer: add(self, answer), paths=True)

    def action_review(self) -> None:
        """Review what was read in the article here, else in the first that waits for it."""
        from aibrief_tui.screens.review import Review

        self._lay(Review(self.source_here()))

    def action_reviewing(self, what: str) -> None:
        """What is only done in Review says so elsewhere."""
        self.say(BY_ID[what].help.of(self.language), "dim")

    def action_audit(self) -> None:
        """Audit a draft: a path, or a paste."""
        self._ask(words.ASK_AUDIT.of(self.language), "", self._audit_answer, paths=True)

    def _audit_answer(self, answer: str) -> None:
        from aibrief_tui.screens.audit import Audit, draft_of

        try:
            self.app.push_screen(Audit(draft_of(answer)))
        except AibriefError as error:
            self.say(str(error), "bad")

    def _ask(
        self, question: str, value: str, then: Callable[[str], None], paths: bool = False
    ) -> None:
        """Ask, and do ``then`` with an answer that is not empty."""
        from aibrief_tui.screens.ask import Ask

        def answered(answer: str | None) -> None:
            if answer and answer.strip():
                then(answer)

        self.app.push_screen(Ask(question, value, paths), answered)

    def run_named(self, action: Action) -> None:
        """Run an action that was chosen by name."""
        self.call_later(self.run_action, action.action)

    def go_to_entity(self, id: str, claim: str | None = None) -> None:
        """Explore, on the entity, at the claim if given."""
        self._uncovered().open_entity(id, claim)

    def go_to_claim(self, id: str) -> None:
        """Explore, at the claim."""
        self._uncovered().open_claim(id)

    def _uncovered(self) -> "Explore":
        """Explore, without any screen over it."""
        while len(self.app.screen_stack) > 1:
            self.app.pop_screen()
        explore = cast("Explore", self.app.screen)
        explore.forget_search()
        return explore

    def action_show_help(self) -> None:
        """The table of actions and the legend."""
        from aibrief_tui.screens.help import Help

        self._lay(Help())

    def action_conflicts(self) -> None:
        """Everything the articles disagree on."""
        from aibrief_tui.screens.conflicts import Conflicts

        self._lay(Conflicts())

    def action_collection(self) -> None:
        """What was collected."""
        from aibrief_tui.screens.collection import Collection

        self._lay(Collection())

    def action_why(self) -> None:
        """All about the row of the claim under the cursor."""
        from aibrief_tui.screens.why import Why

        claim = self.claim_here()
        if claim:
            self._lay(Why(self.panel_of(claim), claim))
        else:
            self.say(words.NO_CLAIMS_HERE.of(self.language), "dim")

    def panel_of(self, claim: str) -> str:
        """The entity on whose panel ``w`` looks at ``claim``: where most speak of the same."""
        return home(self.library, claim)

    def action_speakers(self) -> None:
        """Who is said to say what, on the speaker of the claim under the cursor."""
        from aibrief_tui.screens.speakers import Speakers

        self._lay(Speakers(self.entity_here(), self.claim_here()))

    def action_relations(self) -> None:
        """How the entity is connected with others."""
        from aibrief_tui.screens.relations import Relations

        self._lay(Relations(self.entity_here()))

    def action_silence(self) -> None:
        """What one article says and the others leave out."""
        from aibrief_tui.screens.compare import Compare

        speaking = self.library.sources_of(self.entity_here())
        sources = list(dict.fromkeys([*filter(None, [self.source_here()]), *speaking]))
        sources += [source for source in self.library.sources if source not in sources]
        if len(sources) < 2:
            self.say(words.NEEDS_TWO.of(self.language), "dim")
        else:
            self.app.push_screen(Compare(sources[:2], alone=True))

    def _lay(self, screen: "BaseScreen") -> None:
        """Lay a screen over this one, or take this one away where it is of the same kind."""
        if type(self) is type(screen):
            self.app.pop_screen()
        else:
            self.app.push_screen(screen)

    def claim_here(self) -> str | None:
        """The claim that the cursor is on."""
        target = self.target()
        return target.claims[0] if target and target.claims else None

    def entity_here(self) -> str:
        """The entity that Explore shows; elsewhere the one that the cursor's claim is about."""
        explore = cast("Explore", self.app.screen_stack[0])
        claim = self.claim_here()
        if claim is None or explore is self:
            return explore.entity
        return self.library.entity(self.library.claim(claim).subject).id

    def action_quit(self) -> None:
        """Leave the app; from a screen that lies over another, leave that screen."""
        if len(self.app.screen_stack) > 1:
            self.app.pop_screen()
        else:
            self.app.exit()

    def action_back(self) -> None:
        """Leave this screen; on the first one nothing lies behind."""
        if len(self.app.screen_stack) > 1:
            self.app.pop_screen()
