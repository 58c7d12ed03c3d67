"""Articles are broken into rows that hold every word and no more than has room."""

from hypothesis import example, given
from hypothesis import strategies as st

from aibrief_tui.door import clean, width
from aibrief_tui.widgets.source_pane import broken

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
