"""Significant digits of a printed amount, and exact numbers as text."""

from fractions import Fraction


def unit_of_last_digit(amount: Fraction, digits: int) -> Fraction:
    """One unit of the last of ``digits`` significant digits: 1,000 for 5,576,000 with 4."""
    if not amount:
        return Fraction(0)
    return power_of_ten(_magnitude(amount) - digits + 1)


def power_of_ten(power: int) -> Fraction:
    """Ten to a whole power, below 0 too."""
    return Fraction(10**power) if power >= 0 else Fraction(1, 10**-power)


def _magnitude(amount: Fraction) -> int:
    """The power of ten of the first significant digit."""
    top, bottom = abs(amount.numerator), amount.denominator
    if bottom == 1:
        return len(str(top)) - 1
    power = len(str(top)) - len(str(bottom))
    return power - 1 if Fraction(top, bottom) < power_of_ten(power) else power


def significant(amount: Fraction) -> int:
    """Digits up to the last one other than zero; 1 for a fraction that never ends (1/18)."""
    places = _places(amount)
    return len(str(abs(int(amount * 10**places))).rstrip("0")) or 1 if places is not None else 1


def number(amount: Fraction | None) -> str | None:
    """A decimal where there is a finite one, else a fraction: '5576000', '0.05', '1/18'."""
    if amount is None:
        return None
    places = _places(amount)
    if not places:
        return str(amount)
    digits = str(abs(int(amount * 10**places))).rjust(places + 1, "0")
    return f"{'-' if amount < 0 else ''}{digits[:-places]}.{digits[-places:]}"


def _places(amount: Fraction) -> int | None:
    """Decimal places of a finite decimal, else ``None``."""
    rest, twos, fives = amount.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None
