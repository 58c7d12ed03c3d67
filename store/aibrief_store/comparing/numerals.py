"""Numbers in short and in words, as English and Korean write them."""

from fractions import Fraction

from aibrief_store.comparing.digits import number, significant

_ENGLISH = ((10**12, "tn", "trillion"), (10**9, "bn", "billion"), (10**6, "M", "million"))
_KOREAN = ((10**12, "조"), (10**8, "억"), (10**4, "만"))


def brief(amount: Fraction, language: str) -> str:
    """A number for a table's cell: 5.576M, 50k, 38,210; 557.6만, 5만."""
    scaled, mark = brief_scale(amount, language)
    return scaled + mark


def brief_scale(amount: Fraction, language: str) -> tuple[str, str]:
    """The number and the mark of its scale apart: ('5.576', 'M')."""
    if not _scales(amount):
        return plain(amount), ""
    if language == "ko":
        steps = list(_KOREAN)
    else:
        steps = [(size, mark) for size, mark, _ in _ENGLISH] + [(1000, "k")]
    for size, mark in steps:
        if abs(amount) >= size:
            return plain(amount / size), mark
    return plain(amount), ""


def _scales(amount: Fraction) -> bool:
    """Whether a scale makes it shorter: 50,000 does, 38,210 and 9,000 don't."""
    size = abs(amount)
    return size >= 10**6 or (size >= 10**4 and significant(size) <= 2)


def plain(amount: Fraction) -> str:
    """A number with commas: '2,000', '94.2', '1/18'."""
    text = number(amount) or ""
    if "/" in text:
        return text
    whole, _, rest = text.partition(".")
    return f"{int(whole):,}".replace("-0", "0") + (f".{rest}" if rest else "")


def words(amount: Fraction, language: str) -> str:
    """A number in a sentence: '5.576 million', '50,000'; '557만6000', '5만'."""
    if language == "ko":
        return _korean_words(amount)
    for size, _, word in _ENGLISH:
        if abs(amount) >= size and significant(amount) <= 6:
            return f"{plain(amount / size)} {word}"
    return plain(amount)


def _korean_words(amount: Fraction) -> str:
    if amount.denominator != 1 or amount < 10**4:
        return plain(amount) if amount.denominator != 1 else str(amount)
    rest, found = int(amount), ""
    for size, mark in _KOREAN:
        if rest >= size:
            found += f"{rest // size}{mark}"
            rest %= size
    return found + (str(rest) if rest else "")


def ordinal(place: int) -> str:
    """An English rank: 1st, 2nd, 3rd, 11th."""
    if place % 100 in (11, 12, 13):
        return f"{place}th"
    return f"{place}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(place % 10, 'th') }"
