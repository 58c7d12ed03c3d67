"""Articles are broken into rows that hold every word and no more than has room."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from aibrief_tui.door import clean, width
from aibrief_tui.views.laid import PIECE, Laid, Row, broken

WORDS = st.text("ab가漢 .\u0301\u202e", max_size=60)


def slowly(text: str, cells: int) -> list[str]:
    """Rows by trying every end, shortest first: as many whole words as fit, else characters."""
    rows = []
    rest = text.lstrip(" ")
    while rest:
        ends = [at for at in range(1, len(rest) + 1) if width_of(rest[:at]) <= cells]
        best = max([end for end in ends if at_blank(rest, end)] or ends or [1])
        rows.append(rest[:best].rstrip(" "))
        rest = rest[best:].lstrip(" ")
    return rows


def width_of(text: str) -> int:
    return sum(width(clean(one)) for one in text)


def at_blank(text: str, end: int) -> bool:
    return end == len(text) or (text[end] == " " and text[end - 1] != " ")


@given(WORDS, st.integers(8, 24))
@example("a" + " " * 40 + "b", 8)
@example("가나다라마바사 아자차카타파하", 9)
@example(" " * 30, 8)
def test_rows_are_what_trying_every_end_gives(text: str, cells: int) -> None:
    rows = [text[start:end] for start, end in broken(text, cells)]
    if width(clean(text)) <= cells:
        assert rows == [text]
    else:
        assert rows == (slowly(text, cells) or [""])


@given(WORDS, st.integers(8, 24))
def test_rows_follow_each_other_and_leave_out_blanks_only(text: str, cells: int) -> None:
    rows = broken(text, cells)
    last = 0
    for start, end in rows:
        assert last <= start <= end
        assert not text[last:start].strip(" ")
        last = end
    assert not text[last:].strip(" ")
    assert all(width_of(text[start:end]) <= cells for start, end in rows)


LONG = st.lists(
    st.one_of(
        st.sampled_from(["", "a lamp", "등대 " * 30, "x" * 90, " " * 40, "\u0301" * 70]),
        st.builds(lambda word, count: word * count, st.sampled_from(["lamp ", "등대", "a  b "]),
                  st.integers(1, 2 * PIECE)),
    ),
    max_size=6,
).map("\n".join)  # fmt: skip


def rows_of(laid: Laid) -> list[Row]:
    """All rows, from the first one on."""
    return laid.window(laid.row_at(0), len(laid.text) + 2)


@settings(max_examples=60, deadline=None)
@given(LONG, st.integers(8, 60))
@example("x" * (2 * PIECE), 9)
@example("a " * PIECE + "\n", 60)
def test_a_long_text_is_laid_out_whole_whatever_is_asked_for_first(text: str, cells: int) -> None:
    rows = rows_of(Laid(text, cells))
    last = 0
    for start, end in rows:
        assert last <= start <= end
        assert not text[last:start].strip(" \n")
        assert width_of(text[start:end]) <= cells
        last = end
    assert not text[last:].strip(" \n")
    laid = Laid(text, cells)
    back = [laid.row_at(len(text))]
    while before := laid.before(back[-1]):
        back.append(before)
    assert back[::-1] == rows
    for start, end in rows[:: max(1, len(rows) // 9)]:
        for place in {start, (start + end) // 2, max(start, end - 1)}:
            assert Laid(text, cells).row_at(place)[0] <= place
            assert Laid(text, cells).row_at(place) in rows


@given(WORDS, st.integers(8, 24))
def test_a_line_that_is_no_longer_than_a_piece_is_broken_as_one(text: str, cells: int) -> None:
    assert rows_of(Laid(text, cells)) == broken(text, cells)


def test_of_a_text_of_millions_only_what_is_looked_at_is_broken() -> None:
    class Counted(str):
        """A text that knows how much of it was taken."""

        taken = 0

        def __getitem__(self, at: object) -> str:
            part = str.__getitem__(self, at)  # type: ignore[index]
            self.taken += len(part)
            return part

    for text in (Counted("lamp " * 1_000_000), Counted("a lamp\n" * 700_000)):
        laid = Laid(text, 60)
        for place in (0, len(text) // 2, len(text)):
            laid.window(laid.moved(laid.row_at(place), -20), 40)
        assert text.taken < 20 * PIECE
