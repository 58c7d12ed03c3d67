"""Whatever a document holds, only harmless text of a known width reaches the terminal."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from aibrief_tui.door import MARKS_KEPT, LastDefence, clean, fit, strip, width, wrap

ODD = (
    "\x00\x07\t\n\r\x1b\x7f\x85\x9b\x9d\xa0\xad\u034f\u061c\u115f\u1160\u1161\u11a8\u180e\u200b"
    "\u200d\u200e\u2028\u2029\u202e\u2066\u2069\u20dd\u2800\u3000\u3164\ufe0f\ufeff\uffa0\ufffe"
    "\ud800\udfff\U000e0041\U000e0100\U0001f3fd\u0301\u0323\u0e31\u0903\ue000"
)
"""What a terminal acts upon, what has no width, and what nobody sees."""

TEXTS = st.text(
    st.one_of(
        st.sampled_from(ODD),
        st.sampled_from("ab 12.가힣ㄱ漢字é❤👍[]@=/()\\"),
        st.characters(),
    ),
    max_size=60,
)
STYLE = Style(bold=True)


def seen(character: str) -> bool:
    """Whether a reader sees the character and a terminal only draws it."""
    return character == " " or (character.isprintable() and character not in "\u2800\u3164\uffa0")


def runs_of_marks(text: str) -> list[int]:
    runs, length = [0], 0
    for character in text:
        length = length + 1 if cell_len(character) == 0 else 0
        runs.append(length)
    return runs


@given(TEXTS)
@example("\x1b]52;c;aGk=\x07")
@example("\u202egnp.exe")
@example("a" + "\u0301\u0323" * 40)
@example("\u1100\u1161\u11a8")
@example("[@click=app.quit]name[/]")
def test_nothing_passes_that_a_terminal_acts_upon_or_a_reader_cannot_see(text: str) -> None:
    shown = clean(text)
    assert all(map(seen, shown))
    assert not any(unicodedata.category(one) in ("Cc", "Cf", "Cs", "Zl", "Zp") for one in shown)
    assert max(runs_of_marks(shown)) <= MARKS_KEPT
    shown.encode()


@given(TEXTS)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(TEXTS)
def test_a_text_is_as_wide_as_its_characters(text: str) -> None:
    shown = clean(text)
    assert width(shown) == sum(map(cell_len, shown))


@given(st.text("abz 09[]@=/.,가힣漢字éß‘’…", max_size=60))
def test_ordinary_text_and_markup_stay_as_they_are(text: str) -> None:
    assert clean(text) == text


def test_decomposed_hangul_is_shown_as_syllables() -> None:
    assert clean(unicodedata.normalize("NFD", "딥시크 한글")) == "딥시크 한글"


def test_controls_are_shown_and_not_swallowed() -> None:
    assert clean("a\x1b[31mb\u202ec\nd") == "a␛[31mb\\u202ec d"


@given(TEXTS, st.integers(0, 40))
def test_fitted_text_has_exactly_the_cells_asked_for(text: str, cells: int) -> None:
    assert cell_len(fit(text, cells)) == cells


@given(TEXTS, st.integers(0, 40))
def test_text_that_fits_is_only_padded(text: str, cells: int) -> None:
    shown = clean(text)
    if cell_len(shown) <= cells:
        assert fit(text, cells) == shown + " " * (cells - cell_len(shown))


def test_a_wide_character_is_never_cut_in_half() -> None:
    assert fit("한글", 3) == "한 "
    assert fit("등대지기", 6) == "등대.."


@given(TEXTS, st.integers(6, 30), st.integers(0, 4))
def test_wrapping_loses_nothing_and_keeps_to_the_width(text: str, cells: int, indent: int) -> None:
    lines = wrap(text, cells, indent)
    assert "".join("".join(lines).split()) == "".join(clean(text).split())
    assert all(cell_len(line) <= cells for line in lines)
    assert all(line.startswith(" " * indent) for line in lines[1:])


@given(st.lists(st.text("abc", min_size=1, max_size=6), max_size=12), st.integers(8, 30))
def test_wrapped_lines_break_at_blanks_only_and_are_as_full_as_can_be(
    words: list[str], cells: int
) -> None:
    lines = wrap(" ".join(words), cells)
    assert " ".join(lines).split() == words
    for line, after in pairwise(lines):
        assert len(line) + 1 + len(after.split()[0]) > cells


@given(st.lists(TEXTS, max_size=5), st.integers(0, 40))
def test_a_drawn_line_has_exactly_the_cells_of_its_place(texts: list[str], cells: int) -> None:
    drawn = strip([(text, STYLE) for text in texts], cells, Style())
    assert drawn.cell_length == cells
    assert sum(segment.cell_length for segment in drawn) == cells
    assert all(map(seen, drawn.text))


@given(TEXTS)
def test_what_passed_no_door_is_cleaned_at_the_last_and_keeps_its_width(text: str) -> None:
    known = Segment(text, STYLE)
    [left] = LastDefence().apply([known], Color(0, 0, 0))
    assert all(map(seen, left.text))
    assert left.cell_length == known.cell_length
    assert left.style == STYLE


@pytest.mark.parametrize("text", ["\x1b]0;title\x07", "plain", "한글"])
def test_textuals_own_control_codes_are_left_alone(text: str) -> None:
    control = Segment("\x1b[?25l", None, [(25,)])  # type: ignore[list-item]
    [left, _] = LastDefence().apply([control, Segment(text)], Color(0, 0, 0))
    assert left is control
