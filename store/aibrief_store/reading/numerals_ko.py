"""Korean numerals: 557만6000, 1천 1백 70만, 5조7천억, 이십삼, 10분의 1, 두세, 수천, 5~6만, 절반.

A numeral spelled with Chinese digits (이, 사, 만, 조 …) is a common syllable too; it counts only
where the word ends after it, at most with a particle, or where a unit follows.
"""

import re
from decimal import Decimal

from aibrief_store.reading.digits import narrowed
from aibrief_store.reading.figure import Numeral, significant, vague_word, walked
from aibrief_store.reading.run_ko import (
    DIGIT,
    GREAT,
    PARTICLE,
    SMALL,
    UNIT,
    Run,
    number_at,
    plain_at,
)
from aibrief_store.reading.units_ko import UNITS

_TENS = dict(
    zip(
        ["열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"],
        range(10, 100, 10),
        strict=True,
    )
)
_ONES = {
    "한": 1, "하나": 1, "두": 2, "둘": 2, "세": 3, "셋": 3, "석": 3, "네": 4, "넷": 4, "넉": 4,
    "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9,
}  # fmt: skip
_SEVERAL = {
    "한두": (1, 2), "두세": (2, 3), "두서너": (2, 4), "서너": (3, 4), "네댓": (4, 5),
    "너댓": (4, 5), "네다섯": (4, 5), "대여섯": (5, 6), "예닐곱": (6, 7), "일고여덟": (7, 8),
}  # fmt: skip

# Words of two syllables that are seldom numbers.
_HOMOGRAPHS = frozenset(
    {
        "천사",
        "천이",
        "천일",
        "천구",
        "백이",
        "백일",
        "백사",
        "백구",
        "백조",
        "구조",
        "사조",
        "이조",
        "오조",
        "삼조",
        "만이",
        "만일",
        "만사",
        "만구",
        "만삼",
        "사천",
        "이천",
        "삼천",
        "오만",
        "사만",
        "이만",
        "구만",
        "사경",
        "구경",
        "이경",
        "오경",
        "천만",
        "이백",
        "일일",
        "사사",
        "이이",
        "육영",
        "사이",
        "이사",
        "오일",
        "일이",
        "십일",
    }
)
_ALONE = frozenset("삼육칠")
# A one-syllable numeral written together with its counter, as words that mean something else.
_COMPOUNDS = frozenset(
    [
        "한편",
        "한대",
        "한점",
        "한인",
        "한통",
        "한시",
        "한배",
        "한평",
        "한종",
        "한표",
        "한등",
        "세대",
        "세종",
        "세인",
        "세회",
        "세장",
        "열대",
        "열병",
        "열등",
        "열점",
        "열장",
        "석권",
        "석장",
        "두통",
        "두표",
        "두개골",
        "열통",
        "한도",
    ]
)

_WORD_START = r"(?<![가-힣0-9])"
# No numeral starts with another character; looking here first makes the scan fast.
_FIRST = "".join(
    sorted(
        {w[0] for t in (_SEVERAL, _TENS, _ONES, DIGIT, SMALL) for w in t}
        | set("스수몇절반마만0123456789½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒.−")
    )
)
# What may follow a numeral's first letter; most words that begin with one are others.
_NEXT = "".join(
    sorted({name[0] for name in UNITS.names} | set("영일이삼사오육칠팔구십백천만억조경점분과와"))
    + sorted(set("입이으에까부보처밖은는가을를의도로여씩당"))
).translate({ord(mark): None for mark in "\\]^-["})
_START = re.compile(
    rf"(?=[-{_FIRST}])(?:"
    rf"(?P<several>{_WORD_START}(?:{'|'.join(_SEVERAL)}))"
    rf"|(?P<native>{_WORD_START}(?:(?:{'|'.join(_TENS)})(?:{'|'.join(_ONES)})?|스무"
    rf"|{'|'.join(_ONES)}))"
    rf"|{_WORD_START}(?P<vague>수|몇 ?)(?=[십백천만억조])"
    rf"|{_WORD_START}(?P<few>몇)(?= ?[가-힣])"
    rf"|{_WORD_START}(?P<half>절반|반(?=[이을] 넘| 이상| 이하|도 안))"
    r"|(?P<minus>마이너스 ?|(?<![\w).%])[-−])?"
    r"(?:(?P<digits>(?<![0-9])(?:(?<!\.)\.(?=[0-9]))?(?=[0-9½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒]))"
    rf"|(?P<chinese>(?:{_WORD_START}|(?<=마이너스))(?!만 [0-9]|만점"
    rf"|만[족약])(?=[영일이삼사오육칠팔구십백천만])(?=.(?:[^가-힣]|[{_NEXT}]|$)))))"
)
_POWER = re.compile(r"[십백천만억조]{1,4}")
_TILDE = re.compile(r" ?[~∼〜～–] ?(?=[0-9])|-(?=[0-9])")
# 100여만 원: somewhat more, in the middle of the number.
_MORE = re.compile(r"여(?P<scale>[만억조])(?=[ 원달위명개])")
_OVER = re.compile(rf"여(?= ?(?:{UNITS.pattern}))")
# What may stand between a unit and its particle, or behind it: 두 시간째, 세 배나, 수조원대.
_UNIT_TAIL = re.compile(
    r"째|여|짜리|어치|씩|당|간|(?<=[원러])대|뿐|마다|이나|나|반|쯤|가량|정도|이상|이하|미만|이면|이라도|이라면"
)


def numerals(text: str) -> list[Numeral]:
    """Every numeral of a Korean text, in order; none overlaps another."""
    return list(walked(narrowed(text), _START, _at))


def _at(text: str, start: re.Match[str]) -> Numeral | None:
    match start.lastgroup:
        case "vague":
            return _vague(text, start)
        case "few":
            return _few(text, start)
        case "half":
            return _numeral(start.start(), start.end(), Decimal("0.5"), fraction=(1, 2))
        case "several":
            low, high = _SEVERAL[start[0]]
            return _counted(text, start, low, high)
        case "native":
            return _native(text, start)
    return _run_numeral(text, start)


def _numeral(
    start: int, end: int, value: Decimal, *, fraction: tuple[int, int] | None = None
) -> Numeral:
    return Numeral(start, end, value, value, 1, fraction=fraction, spelled=True)


def _vague(text: str, start: re.Match[str]) -> Numeral | None:
    power = _POWER.match(text, start.end())
    if not power:
        return None
    end = power.end()
    if over := _OVER.match(text, end):
        end = over.end()
    if not UNIT.match(text, end) and (len(power[0]) == 1 and power[0] in "조만억"):
        return None
    exponent = sum(len(str((SMALL | GREAT)[c])) - 1 for c in power[0])
    return Numeral(start.start(), end, None, None, vague=vague_word(exponent), spelled=True)


def _few(text: str, start: re.Match[str]) -> Numeral | None:
    if not _counts(text, start.end()):
        return None
    return Numeral(start.start(), start.end(), None, None, vague="several", spelled=True)


def _counted(text: str, start: re.Match[str], low: int, high: int) -> Numeral | None:
    if not _counts(text, start.end()):
        return None
    return Numeral(start.start(), start.end(), Decimal(low), Decimal(high), 1, spelled=True)


def _native(text: str, start: re.Match[str]) -> Numeral | None:
    word = start["native"]
    tens = 20 if word == "스무" else next((_TENS[t] for t in _TENS if word.startswith(t)), 0)
    rest = "" if word == "스무" else word[len(next((t for t in _TENS if word.startswith(t)), "")) :]
    value = tens + _ONES.get(rest, 0)
    alone = word not in ("한", "두", "세", "네", "석", "넉", "열", "스무")
    unit = _counts(text, start.end())
    licensed = (unit and word + unit[0] not in _COMPOUNDS) or (
        alone and PARTICLE.match(text, start.end()) and not _one_of(text, start)
    )
    return _counted_plain(start, value) if licensed else None


def _one_of(text: str, start: re.Match[str]) -> bool:
    """'하나' as in 'one of the …', or as a pronoun: no figure."""
    before = text[max(start.start() - 4, 0) : start.start()]
    return start[0] == "하나" and (
        before.endswith(("중 ", "중의 ", "가운데 "))
        or text[start.end() : start.end() + 1] in ("의", "로", "도", "같")
    )


def _counted_plain(start: re.Match[str], value: int) -> Numeral:
    digits = significant(Decimal(value))
    return Numeral(start.start(), start.end(), Decimal(value), Decimal(value), digits, spelled=True)


def _run_numeral(text: str, start: re.Match[str]) -> Numeral | None:
    run = number_at(text, start.start() if not start["minus"] else start.end("minus"))
    if run is None:
        return None
    if run.pure and not _licensed(text, start.end(), run):
        return None
    if start["minus"]:
        run = run._replace(value=-run.value)
    if more := _MORE.match(text, run.end):
        scale = GREAT[more["scale"]]
        end = more.end()
        return Numeral(
            start.start(), end, run.value * scale, run.value * scale, run.digits, True,
            bound="just_over",
        )  # fmt: skip
    low = run.value
    if range_ := _to(text, run):
        low, run = range_
    end, bound = run.end, ""
    if over := _OVER.match(text, end):
        end, bound = over.end(), "just_over"
    return Numeral(
        start.start(), end, low, run.value, run.digits, run.scale > 1, "", bound,
        run.fraction, run.pure,
    )  # fmt: skip


def _to(text: str, run: Run) -> tuple[Decimal, Run] | None:
    """The other end of a range: 5~6만 borrows the 만, 5000~1만 does not."""
    tilde = None if run.pure or run.fraction else _TILDE.match(text, run.end)
    high = plain_at(text, tilde.end()) if tilde else None
    if not high or not tilde or high.pure:
        return None
    low = run.value * high.scale if run.scale < high.scale else run.value
    low = low if low <= high.value else run.value
    if low >= high.value or ("-" in tilde[0] and not UNIT.match(text, high.end)):
        return None
    return low, high._replace(digits=max(run.digits, high.digits))


def _licensed(text: str, start: int, run: Run) -> bool:
    """Whether a numeral in Chinese digits is one, and no other word."""
    word = text[start : run.end]
    if len(word) == 1:
        return _single(text, start, run.end)
    if run.fraction or _counts(text, run.end):
        return True
    return word not in _HOMOGRAPHS and bool(PARTICLE.match(text, run.end))


def _single(text: str, start: int, end: int) -> bool:
    """One syllable: 이 개월, 삼 년, 백 명; but not 이 점 ('this point'), 사주, 구분."""
    unit = _counts(text, end)
    if unit:
        if unit["name"] in ("기", "부", "번") and text[end] != " ":
            # 백기, 천부, 백번: words of their own.
            return False
        return text[start] in "백천만십" or len(unit["name"]) > 1 or unit["name"] == "년"
    if len(text) < 8 and text.strip() == text[start:end]:
        return True
    return text[start] in _ALONE and bool(PARTICLE.match(text, end))


def _counts(text: str, end: int) -> re.Match[str] | None:
    """The unit behind a spelled numeral, where the word ends after it."""
    unit = UNIT.match(text, end)
    if not unit or not (PARTICLE.match(text, unit.end()) or _UNIT_TAIL.match(text, unit.end())):
        return None
    return None if UNITS.named(unit["name"]).kind == "label" else unit
