"""One English number: groups of thousands, each of hundreds, tens and ones, then fractions."""

import re
from decimal import Decimal

from aibrief_store.reading.digits import digits_at
from aibrief_store.reading.figure import significant
from aibrief_store.reading.spelling import any_of

ONES = {
    "zero": 0, "nought": 0, "naught": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = dict(
    zip(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
        range(20, 100, 10),
        strict=True,
    )
)
_SCALES = {
    "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "quadrillion": 10**15, "lakh": 10**5, "crore": 10**7, "mil": 10**6, "mln": 10**6, "mn": 10**6,
    "bln": 10**9, "bn": 10**9, "tln": 10**12, "tn": 10**12,
}  # fmt: skip
_LETTERS = {"k": 10**3, "K": 10**3, "M": 10**6, "b": 10**9, "B": 10**9, "G": 10**9, "T": 10**12}
_DOZENS = {"dozen": 12, "dozens": 12, "doz": 12, "dozs": 12}
_ORDINALS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6,
    "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
    "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
    "eighteenth": 18, "nineteenth": 19, "sixtieth": 60, "twentieth": 20, "thirtieth": 30,
    "fortieth": 40, "fiftieth": 50, "hundredth": 100, "thousandth": 1000, "millionth": 10**6,
    "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip
_SECONDS = {f"{name}-first": tens + 1 for name, tens in _TENS.items()} | {
    f"{name}-{ordinal}": tens + value
    for name, tens in _TENS.items()
    for ordinal, value in _ORDINALS.items()
    if 2 < value < 10
}
_DENOMINATORS = _ORDINALS | _SECONDS
STARTS = any_of({*ONES, *_TENS, "hundred", *_SCALES, *_DOZENS, "half", "quarter"})
"""A word that a number starts with."""
AFTER_A = any_of({"hundred", "thousand", "million", "billion", "trillion", "dozen", *_DENOMINATORS})
"""What makes 'a' a number."""
_WORD = re.compile(r"[A-Za-z]{1,14}")
_GAP = re.compile(r" {1,3}(?:- )?|-")
_AND = re.compile(r"(?: {1,3}|-)and(?: {1,3}|-)(?:an? )?", re.IGNORECASE)
_BELOW_TEN = r"(?:zero|nought|naught|one|two|three|four|five|six|seven|eight|nine)(?![a-z-])"
_POINT = re.compile(
    rf" {{1,2}}point((?: {{1,2}}{_BELOW_TEN}){{1,12}}"
    rf"| {{1,2}}(?:{'|'.join(_TENS)})(?:-[a-z]{{3,5}})?)",
    re.IGNORECASE,
)
_SCALE = re.compile(r" (?:of a |a )?(hundred|thousand|million|billion|trillion|dozen)\b", re.I)
_DENOMINATOR = re.compile(r"[A-Za-z]{4,11}(?:[- ][A-Za-z]{4,8})?")
_LETTER = re.compile(r" ?[kKMBGT](?![A-Za-z0-9])|b(?![A-Za-z0-9])")


class Reader:
    """Reads one number: groups of thousands, each of hundreds, tens and ones, then fractions."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.start = self.end = 0
        self.value = Decimal(0)
        self.digits = 0
        self.scale = 1
        self.scaled = False
        self.spelled = True
        self.fraction: tuple[int, int] | None = None
        self._whole = self._group = Decimal(0)
        self._room = 10**4
        self._great = 10**20
        self._decimals = 0
        self._any = False
        self._after_scale = False

    def read(self, start: int, article: bool) -> bool:
        """Read a number from here, after 'a' where ``article``; False where there is none."""
        self.start = self.end = start
        self._group = Decimal(1) if article else Decimal(0)
        self._any = article
        if article and self._take_denominator(start):
            self._settle()
            return True
        at: int | None = start
        while at is not None and self._take(at):
            at = self._following()
        if self.end == start:
            return False
        self._settle()
        return True

    def _following(self) -> int | None:
        """Where the next word of the number would stand."""
        if self.fraction:
            return None
        if joint := _AND.match(self._text, self.end):
            # 'and' joins what is smaller, or a fraction.
            if self._and(joint):
                return None
            article = joint[0][-2:].lower() in ("a ", "n ")
            return joint.end() if self.scale > 1 and not article else None
        if gap := _GAP.match(self._text, self.end):
            return gap.end()
        return self.end if self._text[self.end : self.end + 1].isalpha() else None

    def _and(self, joint: re.Match[str]) -> bool:
        """'… and a half', '… and two thirds', '… and three quarters million'."""
        part = Reader(self._text)
        article = joint[0][-2:].lower() in ("a ", "n ")
        if not part.read(joint.end(), article) or not part.fraction:
            return False
        over, under = part.fraction
        worth = part.value
        if self._after_scale and part.scale == 1 and abs(over) < under:
            worth *= self.scale
        self._whole, self._group = self._whole + self._group + worth, Decimal(0)
        self.end, self._decimals = part.end, 1
        self.fraction = (round(self._whole * under), under)
        return True

    def _take(self, at: int) -> bool:
        letter = self._text[at : at + 1]
        if letter.isdecimal() or (letter and letter in ".½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒"):
            return self._take_digits(at)
        found = _WORD.match(self._text, at)
        return self._take_word(found[0].lower(), at, found.end()) if found else False

    def _take_digits(self, at: int) -> bool:
        if (self._any and not self._after_scale and self.scale == 1) or self._room <= 1:
            return False
        found = digits_at(self._text, at)
        first = self.end == self.start
        if not found or (
            not first
            and (found.fraction or not found.whole or found.value >= min(self._room, self._great))
        ):
            return False
        if not first and self.spelled is False and not self.scaled:
            return False
        self._group += found.value
        self._any, self._room, self.end = True, 1, found.end
        self.spelled = self.scaled = self._after_scale = False
        if found.fraction:
            self.fraction = found.fraction
        if first and not found.whole:
            self._decimals = found.digits
        return self._take_letter_scale()

    def _take_letter_scale(self) -> bool:
        """5.6M, 10k, 1.2b: a letter for the scale, right behind the digits."""
        letter = _LETTER.match(self._text, self.end)
        if letter and not self.fraction:
            self._scaled_by(_LETTERS[letter[0].strip()], letter.end())
        return True

    def _take_word(self, word: str, at: int, end: int) -> bool:
        if self._any and self._take_denominator(at):
            return True
        if word in ONES or word in _TENS:
            return self._take_small(ONES.get(word, _TENS.get(word, 0)), end, word in _TENS)
        if word == "hundred":
            return self._take_hundred(end)
        if word.rstrip("s") in _SCALES and (self._group or self._whole):
            scale = _SCALES[word.rstrip("s")]
            return not word.endswith("s") and self._scaled_by(scale, end)
        if word in _DOZENS:
            return self._take_dozen(word, end)
        if word in ("half", "quarter", "quarters") and not self._any:
            return self._take_part_of_scale(word, end)
        return False

    def _take_small(self, value: int, end: int, tens: bool) -> bool:
        limit = self._room
        if self._any and not self.spelled and not self.scaled:
            return False
        if value >= limit or value >= self._great or (value == 0 and self._any):
            return False
        self._group += value
        self._any, self.end, self.scaled, self._after_scale = True, end, False, False
        self._room = 10 if tens else 1
        return True

    def _take_hundred(self, end: int) -> bool:
        if self._room <= 0 or self.fraction or (self._any and not self._group):
            return False
        counted = self._group if self._group else Decimal(1)
        if counted >= 100:
            return False
        self._group = counted * 100
        self._any, self.scaled, self._after_scale = True, True, False
        self.end, self._room = end, 100
        self.scale = 100 if self.scale == 1 else self.scale
        return True

    def _scaled_by(self, scale: int, end: int) -> bool:
        if scale >= self._great:
            # 'three lakh crore': a scale of a scale.
            self._whole *= scale
        else:
            self._whole += (self._group or 1) * scale
        self._group, self._great, self.scale, self._room = Decimal(0), scale, scale, scale
        self._any = self.scaled = self._after_scale = True
        self.end = end
        return True

    def _take_dozen(self, word: str, end: int) -> bool:
        if not self._any and word != "dozen":
            return False
        self._group = (self._group or Decimal(1)) * 12
        self._any, self.end, self._room = True, end, 0
        return True

    def _take_part_of_scale(self, word: str, end: int) -> bool:
        """'half a million', 'quarter million', 'half of'."""
        under = 2 if word == "half" else 4
        self._any = True
        self.fraction, self._whole, self.end = (1, under), Decimal(1) / under, end
        self._take_scale_of_part()
        return True

    def _take_scale_of_part(self) -> None:
        """The million of 'half a million', 'three quarters of a million'."""
        if found := _SCALE.match(self._text, self.end):
            self.scale = _SCALES.get(found[1].lower(), 100 if found[1] == "hundred" else 12)
            self._whole *= self.scale
            self.end = found.end()

    def _take_denominator(self, at: int) -> bool:
        """'two thirds', 'three twenty-firsts', 'a hundredth', 'three quarters billion'."""
        if not self._any or self.fraction or (self.end == at and self.end > self.start):
            return False
        found = _DENOMINATOR.match(self._text, at)
        word = found[0].lower().replace(" ", "-") if found else ""
        name = next((w for w in (word, word.split("-")[0]) if _singular(w) in _DENOMINATORS), "")
        over = self._whole + self._group
        if not name or over != int(over) or (not name.endswith(("s", "es")) and over != 1):
            return False
        under = _DENOMINATORS[_singular(name)]
        self.fraction = (int(over), under)
        self._whole, self._group, self.end = over / under, Decimal(0), at + len(name)
        self._take_scale_of_part()
        return True

    def _settle(self) -> None:
        self.value = self._whole + self._group
        self.digits = self._decimals or significant(self.value)
        point = None if self.fraction or not self.spelled else _POINT.match(self._text, self.end)
        if point:
            words = re.findall(r"[a-z]+", point[1].lower())
            decimals = "".join(
                str(_TENS[w] // 10)
                if w in _TENS and len(words) > 1
                else str(_TENS.get(w, ONES.get(w, 0)))
                for w in words
            )
            self.value += Decimal(f"0.{decimals}")
            self.end, self.digits = point.end(), significant(self.value)
            scale = _SCALE.match(self._text, self.end)
            if scale and scale[1].lower() in _SCALES:
                self.scale, self.scaled = _SCALES[scale[1].lower()], True
                self.value, self.end = self.value * self.scale, scale.end()


def _singular(word: str) -> str:
    return word if word in _DENOMINATORS else word.removesuffix("s")
