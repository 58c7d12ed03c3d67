"""Screens that are one list: Conflicts, Collection and Help."""

from textual.app import ComposeResult

from aibrief_store.errors import UnknownId
from aibrief_store.records import Text
from aibrief_tui import words
from aibrief_tui.actions import ACTIONS, COPIES, SECTIONS, Action, key_names
from aibrief_tui.door import fit, width
from aibrief_tui.screens.base import BaseScreen
from aibrief_tui.views.conflicts import conflicts, word
from aibrief_tui.views.panel import VERDICTS
from aibrief_tui.views.target import Target
from aibrief_tui.widgets.footer import Footer
from aibrief_tui.widgets.listing import Item, Listing
from aibrief_tui.widgets.top_bar import TopBar


class Listed(BaseScreen):
    """A title over a `Listing`."""

    DEFAULT_CSS = """
    Listed { layout: grid; grid-size: 1 3; grid-rows: 1 1fr 2; }
    Listed Listing { padding: 1 1 0 1; }
    """
    title_words = Text()
    still = False

    def compose(self) -> ComposeResult:
        """The list between the two bars."""
        yield TopBar()
        yield Listing(still=self.still)
        yield Footer()

    @property
    def listing(self) -> Listing:
        """The list."""
        return self.query_one(Listing)

    def on_mount(self) -> None:
        """Fill the list."""
        self.retell()
        self.listing.focus()

    def retell(self) -> None:
        """List everything again."""
        items = self.items()
        self.listing.show(items, self.empty())
        title = self.title_words.of(self.language)
        where: list[tuple[str, str]] = [(title, "strong")]
        if not self.still:
            where.append((str(len(items)), "dim"))
        self.query_one(TopBar).show(where, "en" if self.language == "en" else "한국어")
        self.show_keys()

    def items(self) -> list[Item]:
        """What is listed."""
        raise NotImplementedError

    def empty(self) -> str:
        """What stands in place of nothing."""
        return ""


KIND = 12
"""Cells for a conflict's kind."""


class Conflicts(Listed):
    """What articles disagree on and what does not add up, worst first."""

    title_words = Text("Conflicts", "충돌")

    def items(self) -> list[Item]:
        """One item a disagreement, or a figure that does not add up."""
        language = self.language
        return [
            Item(
                f"{one.entity}|{one.claims[0]}",
                (
                    (" " + fit(word(one.kind, language), KIND), one.style),
                    (one.name, "accent_strong"),
                    (f"  {one.label}  ", "strong"),
                    (one.answers, "text"),
                ),
                one.reason,
                indent=KIND + 2,
            )
            for one in conflicts(self.library, language)
        ]

    def empty(self) -> str:
        """No disagreement."""
        return words.NO_CONFLICTS.of(self.language)

    def on_listing_entered(self, message: Listing.Entered) -> None:
        """To the words."""
        entity, _, claim = message.item.key.partition("|")
        self.go_to_entity(entity, claim)

    def action_collect(self) -> None:
        """Collect the claim in question, or take it out."""
        target = self.target()
        if target:
            claim = self.library.claim(target.claims[0])
            self.collect(f"claim:{claim.id}", claim.statement.of(self.language))

    def target(self) -> Target | None:
        """The conflict's claims."""
        item = self.listing.item
        claim = item.key.partition("|")[2] if item else ""
        return Target((claim,)) if claim else None


class Collection(Listed):
    """What the reader collected, in order."""

    title_words = Text("Collection", "모음")

    def items(self) -> list[Item]:
        """One item a claim, article or entity."""
        return [self._collected(target) for target in self.library.collection]

    def _collected(self, target: str) -> Item:
        language = self.language
        kind, _, id = target.partition(":")
        try:
            if kind == "claim":
                claim = self.library.claim(id)
                label, what = claim.source, claim.statement.of(language)
            elif kind == "source":
                label, what = id, self.library.source(id).title
            else:
                entity = self.library.entity(id)
                label, what = entity.label(language), entity.description.of(language)
        except UnknownId:
            # A newer version of the pack may have dropped it.
            label, what = id, words.GONE.of(language)
        return Item(target, ((" " + label, "strong"),), what, "text")

    def empty(self) -> str:
        """How to collect."""
        return words.NOT_COLLECTED.of(self.language)

    def on_listing_entered(self, message: Listing.Entered) -> None:
        """To the claim, or the entity."""
        kind, _, id = message.item.key.partition(":")
        if kind == "claim":
            self.go_to_claim(id)
        elif kind == "source":
            claims = self.library.claims_in(id)
            if claims:
                self.go_to_claim(claims[0].id)
        else:
            self.go_to_entity(id)

    def action_collect(self) -> None:
        """Take the item out."""
        item = self.listing.item
        if item:
            self.collect(item.key, item.parts[0][0].strip())
            self.retell()

    def target(self) -> Target | None:
        """The claim or article under the cursor."""
        item = self.listing.item
        if not item:
            return None
        kind, _, id = item.key.partition(":")
        if kind == "claim":
            return Target((id,))
        if kind == "source":
            return Target((), (id,))
        return Target((), tuple(self.library.sources_of(id)))


LEGEND = (
    ("agree", Text("articles say the same", "기사들이 같은 말을 함")),
    ("rounding", Text("they meet within the printed digits", "인쇄된 자릿수 안에서 같음")),
    ("compatible", Text("an open or vague figure, met by another",
                        "열린 수치나 어림수가 서로 맞음")),
    ("differ", Text("two answers to the same question", "같은 물음에 다른 답")),
    ("other_basis", Text("another time, scope, unit or thing",
                         "때, 범위, 단위나 대상이 다름")),
    ("same_figure", Text("one figure under two labels",
                         "같은 수치에 다른 이름표")),
    ("single", Text("one article only", "기사 하나만 말함")),
)  # fmt: skip
MARKS = (
    ("~", Text("about", "약, 가량")),
    (">  >=", Text("over, at least", "초과, 이상")),
    ("5000+", Text("just over 5000 (여)", "5000여")),
    ("V3", Text("said of this part, not of the whole", "전체가 아니라 이 모델에 대한 말")),
    ("!", Text("a printed figure does not add up", "인쇄된 수치가 맞지 않음")),
    ("2: a, b", Text("the article asserts two things here", "한 기사에 두 가지 주장")),
    ("outline, 개요", Text("our words; a: attach your copy", "우리가 쓴 요약; a 로 원문 붙이기")),
)  # fmt: skip


Pieces = tuple[tuple[str, str], ...]
TWO_COLUMNS = 110
KEYS = 15
"""Cells for the keys of an action."""


class Help(Listed):
    """The table of actions and the legend; in two columns where both have room."""

    title_words = Text("Help", "도움말")
    still = True
    offered = ("back", "language", "theme", "quit")

    def items(self) -> list[Item]:
        """Sections of actions, then what the words and marks mean."""
        left = [
            *self._section("move"), *self._section("find"), *self._section("app"),
        ]  # fmt: skip
        right = [*self._section("copy"), *self._section("keep"), *self._legend()]
        cells = self.app.size.width
        if cells < TWO_COLUMNS:
            return [Item("", line) for line in [*left, *right]]
        rows = max(len(left), len(right))
        left += [()] * (rows - len(left))
        right += [()] * (rows - len(right))
        room = (cells - 4) // 2
        return [
            Item("", (*_padded(one, room), *other)) for one, other in zip(left, right, strict=True)
        ]

    def _section(self, section: str) -> list[Pieces]:
        lines: list[Pieces] = [((" " + SECTIONS[section].of(self.language), "accent_strong"),)]
        lines += [self._action(one, "") for one in ACTIONS if one.section == section]
        if section == "copy":
            lines += [self._action(one, "y ") for one in COPIES]
        return [*lines, ()]

    def _action(self, action: Action, before: str) -> Pieces:
        keys = ", ".join(key_names(action, before))
        return (" " + fit(keys, KEYS), "strong"), (action.help.of(self.language), "text")

    def _legend(self) -> list[Pieces]:
        language = self.language
        lines: list[Pieces] = [((" " + words.LEGEND.of(language), "accent_strong"),)]
        for verdict, meaning in LEGEND:
            word = fit(VERDICTS[verdict].of(language), KEYS)
            lines.append(((" " + word, f"verdict:{verdict}"), (meaning.of(language), "text")))
        for mark, meaning in MARKS:
            lines.append(((" " + fit(mark, KEYS), "strong"), (meaning.of(language), "text")))
        return lines

    def on_resize(self) -> None:
        """One column or two."""
        if self.is_mounted:
            self.retell()


def _padded(pieces: Pieces, room: int) -> Pieces:
    """Pieces cut or padded to ``room`` cells."""
    fitted: list[tuple[str, str]] = []
    for text, style in pieces:
        fitted.append((fit(text, min(width(text), room)), style))
        room -= min(width(text), room)
    return (*fitted, (" " * room, "text"))
