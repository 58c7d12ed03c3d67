"""Numbers without a unit, where they still say how many: what is counted, ranks, levels."""

import re

from aibrief_store.reading.figure import Measured, Numeral
from aibrief_store.reading.units import Unit
from aibrief_store.reading.wording import Wording

NUMBER = Unit("1", "number")
_RANK = Unit("rank", "count")
_LATIN_TAIL = re.compile(r"-?[A-Za-z]|\.[A-Za-z0-9]|-[0-9가-힣]|-?(?:st|nd|rd|th)\b")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
_NOUN = re.compile(
    r"[ -](?:(?!of |the |a |and |or |in |to )[A-Za-z][A-Za-z0-9-]{1,14} ){0,2}?"
    r"(?P<noun>[A-Za-z]{2,20}(?<![iu]s)(?<!ss)s|people|men|women|children)\b(?! (?:of|the)\b"
    r"| a\b(?! (?:day|week|month|quarter|year)))"
)
# A name in front of a number makes it a name's; these begin a sentence and are none.
_NAME = re.compile(
    r"(?<![A-Za-z])(?!(?:The|In|Some|About|Over|Under|Nearly|Almost|Only|Just|At|Its|Their|And|But"
    r"|These|Those|Of|For|By|With|From|To|All|Around|Roughly|Than|On|More|Less|Fewer|Another) )"
    r"[A-Z][A-Za-z&]+ \Z"
)
_NO_NOUN = frozenset(
    [
        "is",
        "was",
        "has",
        "its",
        "this",
        "does",
        "as",
        "us",
        "yes",
        "plus",
        "less",
        "always",
        "across",
        "perhaps",
        "towards",
        "times",
        "ones",
        "others",
    ]
)
_OF_NOUN = re.compile(
    r" of (?:(?!the |its |their |our )[A-Za-z][A-Za-z0-9-]{1,14} ){0,2}?"
    r"(?P<noun>[A-Za-z]{2,20}(?<![iu]s)(?<!ss)s|people|men|women|children)\b"
)
# Shares whose reading is a matter of taste.
_HALVES = frozenset(["절반", "반", "半数", "半數", "一半", "half", "a half"])
_VOTES = re.compile(r"[-–][0-9]")
_DECIMALS = re.compile(r"[0-9][0-9,]{0,8}[0-9]\.[0-9]{2}|[0-9][0-9,]{1,8}[0-9]\.[0-9]")
_RATE = re.compile(r"[0-9][0-9,]{0,8}\.[0-9]{2,5}")
_VERSION = re.compile(r"(?:버전|판|[A-Za-z]|[vV]er\.) ?\Z")
_YEAR = range(1800, 2100)


def bare(plain: str, numeral: Numeral, before: str, wording: Wording) -> Measured | None:
    """A number without a unit, where it still says how many."""
    if numeral.spelled and plain[numeral.start : numeral.end].lower() in _HALVES:
        return None
    here = Measured(numeral.start, numeral.end, NUMBER, numeral.low, numeral.high)
    if wording.part_first and _VOTES.match(plain, numeral.end):
        return None
    if _LATIN_TAIL.match(plain, numeral.end) and (
        not wording.part_first or _ORDINAL.match(plain, numeral.end) or plain[numeral.end] != "-"
    ):
        return None
    if wording.part_first:
        return _english_count(plain, numeral, before, here)
    bound = wording.before.behind(before)
    if bound and wording.before.meaning(bound).endswith("rank"):
        return here._replace(unit=_RANK)
    says = (
        numeral.scaled
        or numeral.vague
        or numeral.fraction
        or numeral.bound
        or "," in plain[numeral.start : numeral.end]
    )
    says = says or _level(plain, numeral, before, wording)
    if wording.level_before and _RATE.fullmatch(plain, numeral.start, numeral.end):
        says = says or bool(wording.level_before.search(before))
    return here if says or bound or (numeral.spelled and numeral.digits > 1) else None


def _level(plain: str, numeral: Numeral, before: str, wording: Wording) -> bool:
    """'2640.57에', '2640선', '2640을 넘은': the level of an index."""
    found = wording.level.match(plain, numeral.end) if wording.level else None
    if not found or numeral.low is None or numeral.spelled or numeral.low < 10:
        return False
    if found["line"]:
        return True
    if _DECIMALS.fullmatch(plain, numeral.start, numeral.end):
        return not _VERSION.search(before)
    passed = wording.after.pattern.match(plain, numeral.end)
    return bool(passed) and numeral.low >= 100


def _english_count(plain: str, numeral: Numeral, before: str, here: Measured) -> Measured | None:
    """What stands behind an English number is counted, unless the number is part of a name."""
    if re.search(r"\b[Tt]op[- ]\Z", before):
        return here._replace(unit=_RANK)
    if _NAME.search(before) and not numeral.scaled:
        return None
    noun = None if numeral.fraction else _NOUN.match(plain, numeral.end)
    if numeral.vague:
        noun = noun or _OF_NOUN.match(plain, numeral.end)
    if noun and numeral.low == 1 and noun["noun"].endswith("s") and numeral.spelled:
        noun = None
    if noun and noun["noun"] not in _NO_NOUN:
        return here._replace(end=noun.end(), unit=Unit(noun["noun"].lower(), "count"))
    printed = plain[numeral.start : numeral.end]
    year = numeral.low in _YEAR and "," not in printed and not numeral.spelled
    return None if year or printed.lower() == "one" else here
