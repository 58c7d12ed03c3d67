"""Where a number stands on a line of cells: a linear or a logarithmic scale with round marks."""

import math
from collections.abc import Callable, Sequence
from fractions import Fraction

import msgspec

from aibrief_store.comparing.sentences import width
from aibrief_tui.views.lines import over

_STEPS = (Fraction(1), Fraction(2), Fraction(5, 2), Fraction(5), Fraction(10))
LOG_FROM = 50
"""From this ratio of the largest to the smallest on a linear scale shows nothing of the small."""
LABEL = 10
"""Cells for a mark with its label, at the least."""


class Scale(msgspec.Struct, frozen=True):
    """A line from ``low`` to ``high`` with ``marks``, its ends among them."""

    low: Fraction
    high: Fraction
    marks: tuple[Fraction, ...]
    log: bool = False

    def place(self, number: Fraction, cells: int) -> int:
        """The cell of ``number``, 0 to ``cells`` - 1; what lies beyond an end stands at it."""
        at, low, high = (self._along(each) for each in (number, self.low, self.high))
        return max(0, min(cells - 1, round((at - low) / (high - low) * (cells - 1))))

    def _along(self, number: Fraction) -> float:
        if not self.log:
            return float(number)
        return math.log10(max(number, self.low)) if number > 0 else math.log10(self.low)


def scale(numbers: Sequence[Fraction], cells: int, *, above: bool, below: bool) -> Scale:
    """A scale on which all ``numbers`` stand, with as many round marks as ``cells`` have room for.

    Logarithmic where the largest is `LOG_FROM` times the smallest. ``above`` and ``below``: an
    open end needs room to be seen beyond them.
    """
    low, high = min(numbers), max(numbers)
    most = max(1, (cells - 1) // LABEL)
    if low > 0 and high / low >= LOG_FROM:
        return _logarithmic(low, high, most, above=above, below=below)
    if low == high:
        reach = abs(low) / 2 or Fraction(1, 2)
        low, high = low - reach, high + reach
    room = (high - low) / 8
    if below:
        low = max(Fraction(0), low - room) if low >= 0 else low - room
    if above:
        high += room
    return _linear(low, high, most)


def _linear(low: Fraction, high: Fraction, most: int) -> Scale:
    """The smallest round step that needs at most ``most`` of them."""
    power = math.floor(math.log10((high - low) / most))
    for step in (size * Fraction(10) ** (power + up) for up in range(3) for size in _STEPS):
        first, last = math.floor(low / step), math.ceil(high / step)
        if last - first <= most:
            break
    return Scale(first * step, last * step, tuple(at * step for at in range(first, last + 1)))


def _logarithmic(low: Fraction, high: Fraction, most: int, *, above: bool, below: bool) -> Scale:
    """Powers of ten."""
    first = math.floor(math.log10(low / (2 if below else 1)))
    last = math.ceil(math.log10(high * (2 if above else 1)))
    stride = max(1, math.ceil((last - first) / most))
    last = first + stride * math.ceil((last - first) / stride)
    powers = tuple(Fraction(10) ** at for at in range(first, last + 1, stride))
    return Scale(powers[0], powers[-1], powers, log=True)


def ruler(scale: Scale, cells: int, label: Callable[[Fraction], str]) -> tuple[str, str]:
    """The marks' labels, and under them the line: ``+-----+-----+``.

    Both ends have their labels; of the others those that keep a blank on either side.
    """
    line, labels = "-" * cells, " " * cells
    for mark in scale.marks:
        line = over(line, "+", scale.place(mark, cells))
    first, *between, last = scale.marks
    for mark in (first, last, *between):
        text = label(mark)
        size = width(text)
        at = max(0, min(cells - size, scale.place(mark, cells) - size // 2))
        around = labels[max(0, at - 1) : at + size + 1]
        if not around.strip():
            labels = over(labels, text, at)
    return labels, line
