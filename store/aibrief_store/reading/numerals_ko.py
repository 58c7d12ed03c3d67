"""Korean numerals: 557만6000, 1천 1백 70만, 5조7천억, 이십삼, 10분의 1, 두세, 수천, 5~6만, 절반.

A numeral spelled with Chinese digits (이, 사, 만, 조 …) is a common syllable too; it counts only
where the word ends after it, at most with a particle, or where a unit follows.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from aibrief_store.reading.digits import narrowed
from aibrief_store.reading.figure import Numeral, significant, vague_word, walked
from aibrief_store.reading.numeral_words_ko import (
    ALONE,
    APART,
    COMPOUNDS,
    HOMOGRAPHS,
    ONES,
    SEVERAL,
    TENS,
)
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

# Behind a syllable these may make a longer number of it.
_GOES_ON = frozenset([*DIGIT, *SMALL, *GREAT, *"점분과와 \u00a0", *"0123456789"])

_WORD_START = r"(?<![가-힣0-9])"
# No numeral starts with another character; looking here first makes the scan fast.
_FIRST = "".join(
    sorted(
        {w[0] for t in (SEVERAL, TENS, ONES, DIGIT, SMALL) for w in t}
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
    rf"(?P<several>{_WORD_START}(?:{'|'.join(SEVERAL)}))"
    rf"|(?P<native>{_WORD_START}(?:(?:{'|'.join(TENS)})(?:{'|'.join(ONES)})?|스무"
    rf"|{'|'.join(ONES)}))"
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


def numerals(text: str, skipped: Sequence[tuple[int, int]] = ()) -> Iterator[Numeral]:
    """Every numeral of a Korean text, in order, none that begins in a skipped span."""
    return walked(narrowed(text), _START, _at, skipped)


def _at(text: str, start: re.Match[str]) -> Numeral | None:
    match start.lastgroup:
        case "vague":
            return _vague(text, start)
        case "few":
            return _few(text, start)
        case "half":
            return _numeral(start.start(), start.end(), Decimal("0.5"), fraction=(1, 2))
        case "several":
            low, high = SEVERAL[start[0]]
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
    tens = 20 if word == "스무" else next((TENS[t] for t in TENS if word.startswith(t)), 0)
    rest = "" if word == "스무" else word[len(next((t for t in TENS if word.startswith(t)), "")) :]
    value = tens + ONES.get(rest, 0)
    alone = word not in ("한", "두", "세", "네", "석", "넉", "열", "스무")
    unit = _counts(text, start.end())
    licensed = (unit and word + unit[0] not in COMPOUNDS and unit[0] not in APART) or (
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


def _is_word(text: str, at: int) -> bool:
    """이는, 사실, '만 하다': a numeral's syllable that no other and no counter follows."""
    here, behind = text[at], text[at + 1 : at + 2]
    if here in ALONE or len(text) < 8:
        return False
    if behind == " ":
        behind = text[at + 2 : at + 3]
    return behind not in _GOES_ON and not UNIT.match(text, at + 1)


def _run_numeral(text: str, start: re.Match[str]) -> Numeral | None:
    if start["chinese"] is not None and _is_word(text, start.end()):
        return None
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
    return word not in HOMOGRAPHS and bool(PARTICLE.match(text, run.end))


def _single(text: str, start: int, end: int) -> bool:
    """One syllable: 이 개월, 삼 년, 백 명; but not 이 점 ('this point'), 사주, 구분."""
    unit = _counts(text, end)
    if unit:
        if unit["name"] in APART and text[end] != " ":
            return False
        return text[start] in "백천만십" or len(unit["name"]) > 1 or unit["name"] == "년"
    if len(text) < 8 and text.strip() == text[start:end]:
        return True
    return text[start] in ALONE and bool(PARTICLE.match(text, end))


def _counts(text: str, end: int) -> re.Match[str] | None:
    """The unit behind a spelled numeral, where the word ends after it."""
    unit = UNIT.match(text, end)
    if not unit or not (PARTICLE.match(text, unit.end()) or _UNIT_TAIL.match(text, unit.end())):
        return None
    # '이 정도', '한 도': no degrees.
    other = unit["name"] == "도" or UNITS.named(unit["name"]).kind == "label"
    return None if other else unit
