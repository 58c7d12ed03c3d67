"""Chinese numerals: 1.5万亿, 四百五, 九万四, 五亿零六, 三又五分之一, 十多万, 二三十, 肆佰陸拾.

Simplified, traditional and the capital forms of cheques. A single character (一, 三) is a numeral
only before a measure word or where nothing else stands beside it.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from aibrief_store.reading.digits import narrowed
from aibrief_store.reading.figure import Numeral, vague_word, walked
from aibrief_store.reading.run_zh import DIGIT, GREAT, LETTERS, POWER, SMALL, UNIT, Reader

_START = re.compile(
    rf"(?=[-−.0-9½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒负負{LETTERS}数數几幾上半对對])(?:"
    rf"(?P<minus>(?<!正)[负負]|(?<![\w).%])[-−])?"
    rf"(?:(?P<digits>(?<![0-9])(?:(?<!\.)\.(?=[0-9]))?(?=[0-9½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒]))"
    rf"|(?P<letters>(?=[{LETTERS}])))"
    rf"|(?P<vague>[数數几幾](?=[十百千万萬亿億])|(?<![以网路线会史地海陆身市早晚桌基])上(?=[百千万萬亿億]))|(?P<half>一半|半数|半數|[对對]折|半(?=成)))"
)
_PARTS = re.compile(r"[ ]{0,2}分[ ]{0,2}之[ ]{0,2}(?P<minus>[负負-])?")
# 百分之, 万分之: a share in hundredths …; the numeral is what follows.
_SHARE_OF = re.compile(r"[百佰千万萬]{1,2}[ ]{0,2}分[ ]{0,2}之")
_OF_SHARE = re.compile(r"分[ ]{0,2}之[ ]{0,2}[负負]?\Z")
_AND = re.compile(r"[ ]{0,2}又[ ]{0,2}")
_TILDE = re.compile(r"[ ]?(?:[~∼〜～–—至到]|-(?=[0-9]))[ ]?")
_HAN = re.compile(r"[\u3400-\u9fff]")
# Words of numeral characters that are no numbers, and what makes a 一 another word.
_WORDS = re.compile(
    r"千万[别不要]|万一|万分(?!之)|十分(?!之|钟|鐘)|一一|千千万万|万万[不没]|三七|四六|五四"
    r"|百万富翁|千百|万千|万亿级|十[一二三四五六]五(?![十百千万亿年个])|三五[成年]群|[一两兩几三四]度(?![电電])|五一(?=假|劳|小|期|档)"
)
_NOT_ALONE = re.compile(
    r"一(?=[切些样樣般直定起旦致共向再度边邊味时時流带帶体體手面方下律心])|两(?=[会者])"
    r"|四(?=[川处])|万(?=[科达])"
)
_BEFORE = re.compile(r"(?:[第统統唯之进進万另星周週同]|[星学假周]期)\Z")


def numerals(text: str, skipped: Sequence[tuple[int, int]] = ()) -> Iterator[Numeral]:
    """Every numeral of a Chinese text, in order, none that begins in a skipped span."""
    return walked(narrowed(text), _START, _at, skipped)


def _at(text: str, start: re.Match[str]) -> Numeral | None:
    if start["vague"]:
        return _vague(text, start)
    if start["half"]:
        half = Decimal("0.5")
        return Numeral(start.start(), start.end(), half, half, 1, fraction=(1, 2), spelled=True)
    at = start.end("minus") if start["minus"] else start.start()
    if _WORDS.match(text, at) or _SHARE_OF.match(text, at):
        return None
    reader = Reader(text)
    if not reader.read(at) or not _licensed(text, start.start(), reader):
        return None
    return _finished(text, start, reader)


def _vague(text: str, start: re.Match[str]) -> Numeral | None:
    power = POWER.match(text, start.end())
    if not power:
        return None
    exponent = sum(len(str((SMALL | GREAT)[c])) - 1 for c in power[0])
    return Numeral(start.start(), power.end(), None, None, vague=vague_word(exponent), spelled=True)


def _finished(text: str, start: re.Match[str], reader: Reader) -> Numeral:
    """The numeral with its fraction, its sign and the other end of its range."""
    value, end, fraction = reader.value, reader.end, reader.fraction
    if part := _fraction(text, reader):
        value, end, fraction = part
    low = high = -value if start["minus"] else value
    digits, scaled = reader.digits, reader.scaled
    if reader.to:
        low, high = reader.value, reader.to
    elif other := _to(text, reader):
        # 5至6万: the first number borrows the second one's scale.
        borrowed = value * other.scale if other.scale > reader.scale else value
        low, high = (borrowed if borrowed < other.value else value), other.value
        end, digits, scaled = other.end, max(digits, other.digits), other.scaled
    bound = "just_over" if reader.more else ""
    return Numeral(
        start.start(), end, low, high, digits, scaled, "", bound, fraction, reader.pure
    )  # fmt: skip


def _to(text: str, reader: Reader) -> Reader | None:
    tilde = None if reader.fraction else _TILDE.match(text, reader.end)
    other = Reader(text)
    if not tilde or not other.read(tilde.end()) or other.value * 10**8 < reader.value:
        return None
    if tilde[0].strip() in "-至到" and not UNIT.match(text, other.end):
        return None
    return other if other.value > reader.value else None


def _fraction(text: str, reader: Reader) -> tuple[Decimal, int, tuple[int, int]] | None:
    """五分之一, 三又五分之一; also with digits. 百分之 with a bare 百 is a percentage."""
    whole = Decimal(0)
    if joint := _AND.match(text, reader.end):
        whole, under = reader.value, Reader(text)
        if not under.read(joint.end()):
            return None
        reader = under
    parts = _PARTS.match(text, reader.end)
    over = Reader(text)
    if not parts or not over.read(parts.end()) or not reader.value or reader.fraction:
        return None
    above = -over.value if parts["minus"] else over.value
    value = whole + above / reader.value
    over_all = whole * reader.value + above
    return (
        value,
        over.end,
        (int(over_all), int(reader.value)) if over_all == int(over_all) else (0, 0),
    )


def _licensed(text: str, start: int, reader: Reader) -> bool:
    """Whether one character is a numeral rather than part of a word."""
    word = text[reader.start : reader.end]
    if not reader.pure or _OF_SHARE.search(text, max(start - 6, 0), start):
        return True
    if len(word) > 1 and not all(c in DIGIT for c in word):
        return True
    if len(word) > 1 and reader.to is None and not reader.point:
        return text[reader.end : reader.end + 1] == "折"
    before, behind = text[start - 1 : start] if start else "", text[reader.end : reader.end + 1]
    if _NOT_ALONE.match(text, reader.start) or _BEFORE.search(text, max(start - 2, 0), start):
        return False
    if word[0] in GREAT or (word in SMALL and word not in "十拾"):
        return False
    if (
        word[-1] == "打"
        or UNIT.match(text, reader.end)
        or _PARTS.match(text, reader.end)
        or _AND.match(text, reader.end)
    ):
        return True
    if before == "是" or _to(text, reader):
        return True
    return not _HAN.match(behind or ".") and (not _HAN.match(before or ".") or before in "为為叫等")
