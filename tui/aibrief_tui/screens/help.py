"""Help: the table of actions, and what the words and marks mean."""

from itertools import zip_longest

from aibrief_store.records import Text
from aibrief_tui import words
from aibrief_tui.actions import ACTIONS, COPIES, SECTIONS, Action, key_names
from aibrief_tui.door import fit, width
from aibrief_tui.screens.listed import Listed
from aibrief_tui.views.panel import GRADE_STYLES, GRADES, VERDICTS
from aibrief_tui.widgets.listing import Item

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
FOUND = (
    ("slip", Text("a printed figure that can't be right", "맞을 수 없는 인쇄 수치")),
    ("doubt", Text("a printed figure that does not follow", "앞뒤가 맞지 않는 수치")),
    ("note", Text("it may follow from what is not printed", "인쇄되지 않은 것이 있으면 맞음")),
)  # fmt: skip
"""Grades of what does not add up within one article."""
MARKS = (
    ("~", Text("about", "약, 가량")),
    (">  >=", Text("over, at least", "초과, 이상")),
    ("5000+", Text("just over 5000 (여)", "5000여")),
    ("V3", Text("said of this part, not of the whole", "전체가 아니라 이 모델에 대한 말")),
    ("!", Text("a printed figure does not add up", "인쇄된 수치가 맞지 않음")),
    ("differ*", Text("you marked it (m); below is how", "직접 표시한 줄 (m); 내용은 아래에")),
    ("differ?", Text("you marked it, and it changed since", "표시한 뒤에 바뀐 줄")),
    ("2: a, b", Text("the article asserts two things here", "한 기사에 두 가지 주장")),
    ("outline, 개요", Text("our words; a: attach your copy", "우리가 쓴 요약; a 로 원문 붙이기")),
)  # fmt: skip


Pieces = tuple[tuple[str, str], ...]
TWO_COLUMNS = 110
THREE_COLUMNS = 186
"""Cells from which so many columns have room for their words."""
KEYS = 15
"""Cells for the keys of an action."""


class Help(Listed):
    """The table of actions and the legend; in columns where they have room."""

    title_words = Text("Help", "도움말")
    still = True
    offered = ("back", "language", "theme", "quit")

    def items(self) -> list[Item]:
        """Sections of actions, then what the words and marks mean."""
        first = [*self._section("move"), *self._section("find")]
        second = [*self._section("copy"), *self._section("keep"), *self._section("review")]
        third = [*self._section("app"), *self._legend()]
        cells = self.app.size.width
        if cells >= THREE_COLUMNS:
            columns = [first, second, third]
        elif cells >= TWO_COLUMNS:
            columns = [first + self._section("app"), second + self._legend()]
        else:
            columns = [first + second + third]
        room = (cells - 4) // len(columns)
        return [
            Item("", tuple(piece for one in row for piece in _padded(one, room)))
            for row in zip_longest(*columns, fillvalue=())
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
        for grade, meaning in FOUND:
            word = fit(GRADES[grade].of(language), KEYS)
            lines.append(((" " + word, GRADE_STYLES[grade]), (meaning.of(language), "text")))
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
