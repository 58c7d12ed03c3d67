"""Explore: the list, the claims panel, the reasons, and two sources at the words."""

import gc
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widget import Widget

from aibrief_tui import words
from aibrief_tui.actions import BY_ID
from aibrief_tui.screens.base import BaseScreen
from aibrief_tui.views import article as articles
from aibrief_tui.views import first, found, reasons
from aibrief_tui.views.panel import Panel, Row, home, panel
from aibrief_tui.views.target import Target
from aibrief_tui.widgets.claims_grid import ClaimsGrid, Heading
from aibrief_tui.widgets.finder import Finder
from aibrief_tui.widgets.footer import Footer
from aibrief_tui.widgets.reason import Reason
from aibrief_tui.widgets.source_pane import SourcePane
from aibrief_tui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from aibrief_store.records import Claim
    from aibrief_tui.actions import Action

WIDE, MEDIUM = 100, 72
"""Columns from which two sources, and from which list and claims, stand side by side."""
TALL = 34
"""Lines from which the reasons have room for every speaker."""


class Explore(BaseScreen):
    """Where the app opens."""

    DEFAULT_CSS = """
    Explore { layout: grid; grid-size: 3 5; grid-rows: 1 5fr 6 6fr 2; }
    Explore.tall { grid-rows: 1 5fr 8 6fr 2; }
    Explore TopBar, Explore Footer { column-span: 3; }
    Explore Finder { row-span: 3; }
    Explore ClaimsGrid, Explore Reason { column-span: 2; padding: 0 0 0 1; }
    Explore SourcePane { padding: 0 1 0 1; }
    Explore.wide { grid-columns: 32 1fr 1fr; }
    Explore.wider { grid-columns: 44 1fr 1fr; }
    Explore.medium { grid-columns: 25 1fr 0; grid-rows: 1 5fr 6 5fr 2; }
    Explore.medium #second { display: none; }
    Explore.medium #first { column-span: 2; }
    Explore.narrow { grid-size: 1 3; grid-rows: 1 1fr 2; grid-columns: 1fr; }
    Explore.narrow TopBar, Explore.narrow Footer { column-span: 1; }
    Explore.narrow Finder { row-span: 1; }
    Explore.narrow .away { display: none; }
    Explore.narrow.claims { grid-size: 1 4; grid-rows: 1 1fr 7 2; }
    Explore.narrow ClaimsGrid, Explore.narrow Reason { column-span: 1; padding: 0 0 0 1; }
    Explore.narrow SourcePane { column-span: 1; }
    """

    offered = (
        "search", "copy", "why", "compare", "conflicts", "open", "speakers", "relations", "settle",
        "pane_next", "attach", "edit", "collect", "language", "help",
    )  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self.entity = ""
        self._panel = Panel("")
        self._articles: dict[tuple[str, int, str], articles.Article] = {}
        self._before = ""
        self._shown: tuple[str, ...] = ()
        self._quiet = False
        self._told_at = 0
        self._following = False
        self._unready = False
        self._is_empty = self._is_waiting = False

    def compose(self) -> ComposeResult:
        """Seven widgets and no containers: a grid lays them out."""
        yield TopBar()
        yield Finder()
        yield ClaimsGrid()
        yield Reason()
        yield SourcePane("first")
        yield SourcePane("second")
        yield Footer()

    # Parts

    @property
    def finder(self) -> Finder:
        """The list."""
        return self.query_one(Finder)

    @property
    def grid(self) -> ClaimsGrid:
        """The claims panel."""
        return self.query_one(ClaimsGrid)

    def on_mount(self) -> None:
        """Show the page that was kept, if there is one, and open the library behind it."""
        self._arrange(self.app.size.width)
        self.grid.focus()
        self.show_keys()
        view = self.aibrief.first_view
        if view:
            self._show_first(view)
            self.set_timer(0.1, self._wake)
        else:
            self._begin()

    def _wake(self) -> None:
        """The page stands and keys were answered; now what stands behind it."""
        gc.enable()
        if not self.aibrief.opened():
            return
        if self.library.notice:
            self._begin()
        self._warm()

    def _follow(self) -> None:
        """Show what the process that writes the library has written meanwhile."""
        if self.library.follow() and self.is_current:
            self.retell()

    def _warm(self) -> None:
        """Have the search at hand before the first letter."""
        if self.library.read_only and not self._following:
            self._following = True
            self.set_interval(1.0, self._follow)
        self.run_worker(self._make_searchable, thread=True, exit_on_error=False)

    def _make_searchable(self) -> None:
        self.library.warm()
        self.app.call_from_thread(self._search_again)

    def _search_again(self) -> None:
        """What was typed before everything could be searched is searched now."""
        self._look_ahead()
        self.show_keys()
        if self._unready:
            self._unready = False
            self._list(self.finder.typed)

    def _begin(self) -> None:
        """Open where the reader was, or on what the pack opens with."""
        state = self.aibrief.state
        known = state.entity in self.library.entities
        self.entity = state.entity if known else self._opening()
        self._list("")
        self.open_entity(self.entity, state.claim if known and state.claim else None)
        self._tell_where()
        gc.enable()
        self._told_at = self.library.revision
        self.set_timer(0.3, self._warm)
        self.set_timer(1.0, self.aibrief.leave)
        if self.library.notice:
            self.say(self.library.notice.of(self.language), "warn")
        elif self.aibrief.first_launch:
            told = words.WELCOME if self.library.sources else words.WELCOME_EMPTY
            self.say(told.of(self.language), "why")

    def footer_actions(self) -> "Iterable[Action]":
        """Review where something waits for it, adding where there is no article yet."""
        first = "add" if self._is_empty else "review" if self._is_waiting else ""
        return [BY_ID[id] for id in (first, *self.offered) if id]

    def _look_ahead(self) -> None:
        """Whether there is something to add or review; looked up once the page stands."""
        from aibrief_tui.views.review import waiting

        self._is_empty = not self.library.sources
        self._is_waiting = bool(waiting(self.library))

    def _show_first(self, view: first.FirstView) -> None:
        self.entity = view.entity
        self._panel = view.panel
        self.query_one(TopBar).show(view.bar, view.bar_right)
        self.finder.show(view.entries, view.count, view.at)
        self._quiet = True
        self.grid.show(view.panel, Heading(view.heading), view.names, view.row, view.claim)
        self.query_one(Reason).show(view.reasons)
        for pane, shown in zip(self.query(SourcePane), view.panes, strict=True):
            pane.show(shown.article, shown.heading, shown.claims, shown.empty)

    @property
    def is_told(self) -> bool:
        """Whether what stands here is what the library holds now."""
        return bool(self._told_at == self.library.revision)

    def view(self, stamp: str) -> first.FirstView:
        """What stands on the screen, without a search, for the next launch."""
        grid, bar = self.grid, self.query_one(TopBar)
        entries, count, at = self._everything()
        panes = [
            first.Pane(pane.heading, pane.article, pane.claims, pane.empty)
            for pane in self.query(SourcePane)
        ]
        return first.FirstView(
            stamp=stamp,
            language=self.language,
            entity=self.entity,
            bar=bar.parts,
            bar_right=bar.right,
            entries=entries[: max(first.MOST_ENTRIES, at + 1)],
            count=count,
            at=at,
            panel=grid.panel,
            heading=grid.heading.parts,
            names=grid.names,
            row=grid.at,
            claim=grid.claims[0] if grid.claims else None,
            reasons=self.query_one(Reason).paragraphs,
            panes=(panes[0], panes[1]),
        )

    def _opening(self) -> str:
        opening: str = self.library.pack.opening
        if opening in self.library.entities:
            return opening
        return next(iter(self.library.entities), "")

    def retell(self) -> None:
        """Everything again, in the language and with the records of now."""
        claims = self.grid.claims
        self._told_at = self.library.revision
        self._articles.clear()
        self._list(self.finder.typed)
        self.open_entity(self.entity, claims[0] if claims else None)
        self._look_ahead()
        self.show_keys()
        self._tell_where()
        self.footer.say("")

    def on_screen_resume(self) -> None:
        """Back from another screen: show what was changed there."""
        if self.aibrief.changed_since(self._told_at):
            message, style = self.footer.message, self.footer.style_name
            self.retell()
            self.say(message, style)

    def _tell_where(self) -> None:
        library, language = self.library, self.language
        parts = [
            (library.pack.id, "strong"),
            (words.counted("articles", len(library.sources), language), "dim"),
            (words.counted("entities", len(library.entities), language), "dim"),
            (words.counted("claims", len(library.claims), language), "dim"),
        ]
        if library.read_only:
            parts.insert(1, (words.READ_ONLY.of(language), "warn"))
        self.query_one(TopBar).show(parts, "en" if language == "en" else "한국어")

    # The list

    def _list(self, query: str) -> None:
        language = self.language
        total = len(self.library.entities)
        if query.strip():
            entries = found.found(self.library, query, language)
            count = sum(entry.kind == "entity" for entry in entries)
            others = sum(entry.kind in ("claim", "passage", "source") for entry in entries)
            heading = words.OF.of(language).format(found=count, total=total)
            if not self.library.searchable:
                self._unready = True
                heading = words.WARMING.of(language)
            elif others and not count:
                heading = words.STATEMENTS.of(language).format(found=others)
            self.finder.show(entries, heading, 0, words.NOTHING_FOUND.of(language))
            return
        self.finder.show(*self._everything())

    def _everything(self) -> tuple[list[found.Entry], str, int]:
        """All entities, the line above them, and where the present one is."""
        entries = found.everything(self.library, self.language)
        at = next((k for k, entry in enumerate(entries) if entry.id == self.entity), 0)
        return entries, words.ALL.of(self.language).format(total=len(self.library.entities)), at

    def on_finder_asked(self, message: Finder.Asked) -> None:
        """Narrow the list; once it stands, show what the best match is about."""
        self._list(message.query)
        if message.query.strip():
            self.call_after_refresh(self._show_best, message.query)

    def _show_best(self, query: str) -> None:
        if query != self.finder.typed:
            return
        if self.finder.entry:
            self._show_entry(self.finder.entry)
        elif self.entity != self._before:
            # What an earlier letter found is no answer to what finds nothing.
            self.open_entity(self._before)

    def on_finder_chosen(self, message: Finder.Chosen) -> None:
        """Show what the cursor is on; go there if it was entered."""
        self._show_entry(message.entry)
        if message.open:
            article = message.entry.kind == "source"
            self.go_to(self.query_one("#first") if article else self.grid)

    def _show_entry(self, entry: found.Entry) -> None:
        if entry.kind == "entity":
            self.open_entity(entry.id)
        elif entry.kind == "claim":
            self.open_claim(entry.id)
        elif entry.kind == "passage":
            claim = self._claim_of_passage(entry.id)
            if claim:
                self.open_claim(claim)
        elif entry.kind == "source":
            claims = self.library.claims_in(entry.id)
            if claims:
                self.open_claim(claims[0].id)

    def _claim_of_passage(self, id: str) -> str | None:
        source, _, passage = id.rpartition("#")
        if source not in self.library.sources:
            return None
        claims = self.library.claims_in(source)
        return next((claim.id for claim in claims if claim.anchor.passage == passage), None)

    def on_finder_left(self) -> None:
        """Back to the claims."""
        self.go_to(self.grid)

    # The claims

    def open_entity(self, id: str, claim: str | None = None) -> None:
        """Show what is asserted about entity ``id``, at ``claim`` if given."""
        self.entity = id
        self.finder.point_at(id)
        self._panel = panel(self.library, id, self.language)
        at = self._panel.row_of(claim) if claim else None
        names = {key: self.library.source(key).short for key in self._panel.columns}
        self.grid.show(
            self._panel,
            Heading(reasons.heading(self.library, id, self.language)),
            names,
            self._panel.most_contested if at is None else at,
            claim,
            self._nothing_said(),
        )
        self.aibrief.state.entity = id

    def _nothing_said(self) -> str:
        """What stands in place of no claims, and what to do next."""
        from aibrief_tui.views.review import waiting

        count = sum(waiting(self.library).values()) if not self._panel.rows else 0
        named = words.NO_CLAIMS if self.library.sources_of(self.entity) else words.NOT_NAMED
        told = (named if self.library.sources else words.NO_ARTICLES).of(self.language)
        if not count:
            return told
        claims = words.counted("claims", count, self.language)
        return f"{told} {words.WAITING.of(self.language).format(count=claims)}"

    def forget_search(self) -> None:
        """All entities again."""
        if self.finder.typed:
            self.finder.typed = ""
            self._list("")

    def open_claim(self, id: str) -> None:
        """Show claim ``id`` where most articles speak of the same, with the cursor on it."""
        stays = self._panel.entity == self.entity and self._panel.row_of(id) is not None
        row = self._panel.rows[self._panel.row_of(id) or 0] if stays else None
        here = row is not None and not row.naming and len(row.cells) > 1
        self.open_entity(self.entity if here else home(self.library, id), id)

    def on_claims_grid_moved(self, message: ClaimsGrid.Moved) -> None:
        """Tell why, and take the sources to the words."""
        if self._quiet:
            self._quiet = False
            self._shown = message.claims
            return
        self._show_words(message.row, message.claims)

    def _show_words(self, row: Row | None, claims: tuple[str, ...]) -> None:
        self._shown = claims
        self.aibrief.state.claim = claims[0] if claims else ""
        reason = self.query_one(Reason)
        reason.show(reasons.reasons(self.library, row, claims, self.language))
        others = reasons.counterparts(row, claims)
        self._show_source("first", claims)
        self._show_source("second", others)

    def _show_source(self, pane: str, claims: tuple[str, ...]) -> None:
        widget = self.query_one("#" + pane, SourcePane)
        if not claims:
            only = pane == "second" and self._shown
            widget.show(None, (), (), words.NO_OTHER.of(self.language) if only else "")
            return
        claim = self.library.claim(claims[0])
        shown = self._article(claim.source)
        widget.show(shown, self._source_heading(shown, claim), claims)

    def _article(self, source: str) -> articles.Article:
        key = (source, self.library.revision, self.language)
        if key not in self._articles:
            self._articles[key] = articles.article(self.library, source, self.language)
        return self._articles[key]

    def _source_heading(
        self, shown: articles.Article, claim: "Claim"
    ) -> tuple[tuple[str, str], ...]:
        language = self.language
        where = (f"  {claim.anchor.passage}", "dim")
        name = (shown.id, "strong")
        if shown.kind == "outline":
            hint = words.ATTACH_HINT.of(language)
            return name, where, ("  " + words.OUTLINE.of(language), "info"), ("  " + hint, "faint")
        health = self.library.health(claim)
        style = "good" if health in ("exact", "moved") else "bad"
        copy = ("  " + words.YOUR_COPY.of(language), "info")
        return name, where, copy, ("  " + words.HEALTH[health].of(language), style)

    def on_claims_grid_entered(self, message: ClaimsGrid.Entered) -> None:
        """Into the words; a row that only names the entity leads to its subject."""
        if message.row.naming and message.claims:
            self.open_claim(message.claims[0])
        elif message.claims:
            self.go_to(self.query_one("#first"))

    def on_source_pane_pointed(self, message: SourcePane.Pointed) -> None:
        """The other panes follow the reader through the article."""
        if message.open:
            self.open_claim(message.claim)
            self.go_to(self.grid)
            return
        claim = self.library.claim(message.claim)
        pane = self.focused if isinstance(self.focused, SourcePane) else None
        if pane:
            shown = self._article(claim.source)
            pane.show(shown, self._source_heading(shown, claim), (claim.id,))
        self.query_one(Reason).show(reasons.reasons(self.library, None, (claim.id,), self.language))

    def action_next_difference(self) -> None:
        """To the next row on which the articles differ."""
        if not self.grid.next_difference(1):
            self.say(words.NO_MORE.of(self.language), "dim")

    def action_previous_difference(self) -> None:
        """To the row before on which the articles differ."""
        if not self.grid.next_difference(-1):
            self.say(words.NO_MORE.of(self.language), "dim")

    # Actions

    def action_search(self) -> None:
        """Type a name, in place of the one before."""
        self._bring(self.finder)
        self._before = self.entity
        if self.finder.typed:
            self.finder.clear()
        self.finder.begin()

    def action_back(self) -> None:
        """First the search goes, then the focus returns to the claims."""
        if self.finder.typed:
            self.finder.clear()
        self.go_to(self.grid)

    def target(self) -> Target | None:
        """A cell's claims, a row's, an article, or an entity's articles."""
        focused, row = self.focused, self.grid.row
        if not self.entity:
            return None
        name = self.library.entity(self.entity).label(self.language)
        heading = f"{name}: {row.name}" if row else name
        if isinstance(focused, SourcePane) and focused.article:
            return Target((), (focused.article.id,), row, heading)
        if row is None or isinstance(focused, Finder):
            return Target((), tuple(self.library.sources_of(self.entity)))
        claims = self.grid.claims or tuple(id for cell in row.cells.values() for id in cell.claims)
        return Target(claims, (), row, heading)

    def claim_here(self) -> str | None:
        """The cell's claim, or in a source the one that the words shown belong to."""
        return super().claim_here() or (self._shown[0] if self._shown else None)

    def panel_of(self, claim: str) -> str:
        """This one, unless its row only names the entity."""
        row = self.grid.row
        here = row is not None and not row.naming and self._panel.row_of(claim) is not None
        return self.entity if here else super().panel_of(claim)

    def source_here(self) -> str | None:
        """The article that the cursor is on."""
        focused = self.focused
        if isinstance(focused, SourcePane) and focused.article:
            return focused.article.id
        claims = self.grid.claims
        return self.library.claim(claims[0]).source if claims else None

    def action_collect(self) -> None:
        """Collect the claim, the article or the entity under the cursor."""
        focused = self.focused
        if isinstance(focused, Finder) and focused.entry and focused.entry.kind == "entity":
            self.collect(f"entity:{focused.entry.id}", focused.entry.label)
        elif self._shown:
            claim = self._shown[0]
            self.collect(f"claim:{claim}", self.library.claim(claim).statement.of(self.language))
        self._told_at = self.library.revision  # collecting changes nothing that stands here

    def action_compare(self) -> None:
        """Lay the articles of this row side by side."""
        from aibrief_tui.screens.compare import Compare

        row = self.grid.row
        sources = list(row.cells) if row else []
        here = self.source_here()
        if here:
            sources = [here, *(source for source in sources if source != here)]
        beside = self.query_one("#second", SourcePane).article
        likely = [beside.id] if beside else []
        for source in [*likely, *self._panel.columns, *self.library.sources]:
            if len(sources) < 2 and source not in sources:
                sources.append(source)
        claim = self.grid.claims[0] if self.grid.claims else None
        self.app.push_screen(Compare(sources[:4], claim))

    # Arrangement

    def on_resize(self) -> None:
        """Wide: all panes; medium: one source; narrow: one pane at a time."""
        self._arrange(self.app.size.width)

    def _arrange(self, width: int) -> None:
        self.set_class(width >= WIDE, "wide")
        self.set_class(width >= 160, "wider")
        self.set_class(self.app.size.height >= TALL, "tall")
        self.set_class(MEDIUM <= width < WIDE, "medium")
        self.set_class(width < MEDIUM, "narrow")
        focused = self.focused if isinstance(self.focused, Widget) else self.grid
        self._bring(focused)

    def _bring(self, pane: Widget) -> None:
        """Where there is room for one pane only, make it ``pane``."""
        narrow = self.has_class("narrow")
        on_claims = isinstance(pane, ClaimsGrid)
        self.set_class(on_claims, "claims")
        for widget in self.query(".pane, Finder, ClaimsGrid, SourcePane, Reason"):
            stays = widget is pane or (on_claims and isinstance(widget, Reason))
            widget.set_class(narrow and not stays, "away")

    def panes(self) -> list[Widget]:
        """All panes that this width can show, those that are away at present too."""
        panes: list[Widget] = [self.finder, self.grid, *self.query(SourcePane)]
        return [pane for pane in panes if pane.display or self.has_class("narrow")]

    def go_to(self, pane: Widget) -> None:
        """Focus ``pane``, bringing it into sight where only one has room."""
        self._bring(pane)
        self.set_focus(pane)
