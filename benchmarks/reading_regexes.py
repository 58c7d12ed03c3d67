"""Every regex of the reading modules, timed on 100 kB that is meant to be its worst."""

import pkgutil
import re
import time
from collections.abc import Iterator
from importlib import import_module

import aibrief_store.reading
from aibrief_store.reading.wording import Wording

SIZE = 100_000
SEEDS = (
    "1", "1,", "1,234", "1.", "1 ", "1/", "1-", "9,999,", "2024", "2024-", "2024.1", "1~",
    "만", "천 ", "일", "수천", "이십", "1만", "만 1", "분의 ", "전 ", "한 달 ", "두 ", "(",
    "()", "(1", "“", "”", "\"", "‘", "“.”", ".", "?!", "a", "A ", "and ", "a few ", "one ",
    "one-", "twenty ", "hundred of ", "of ", "half ", "the ", "http://", "a@", "a.b", "@",
    "$", "c $", "US$ ", "百", "百 ", "分之", "一", "一二", "十", "万亿", "年", "2024年",
    "月1", "日", "지난 ", "첫 번째 ", "-", "- ", "+", "^", "e", "x10^", " ", "\n", "of a ",
    "약 ", "May ", "Jan. 1 ", "고 ", "다고 ", "는 ", "가나 ", "가나다 ", "김가나 ", "■", "A(",
    "Abc ", "Abc of ", "said ", ", said ", ", a ", "citing ", "据", "据说", "在", "的", "公司",
    "科技", "《", "援引", "“가”며 ", "은 말 ", "것으로 가 ", "가(A ", "시인 ", "대표 ", "기관 ",
)  # fmt: skip


def measured() -> list[tuple[float, str, str]]:
    """Seconds, name and text of each regex's worst case, slowest first."""
    texts = {seed: (seed * (SIZE // len(seed) + 1))[:SIZE] for seed in SEEDS}
    timed = []
    for name, regex in _regexes():
        worst = max((_seconds(regex, text), seed) for seed, text in texts.items())
        timed.append((worst[0], name, repr(worst[1])))
    return sorted(timed, reverse=True)


def _seconds(regex: re.Pattern[str], text: str) -> float:
    """Scanning the whole, as the modules do; patterns that end at a figure see a slice of it."""
    if regex.pattern.endswith(("$", r"\Z")):
        text = text[:64]
    start = time.process_time()
    for _ in regex.finditer(text):
        pass
    return time.process_time() - start


def _regexes() -> Iterator[tuple[str, re.Pattern[str]]]:
    for module in pkgutil.iter_modules(aibrief_store.reading.__path__):
        for name, value in vars(import_module(f"aibrief_store.reading.{module.name}")).items():
            if isinstance(value, re.Pattern):
                yield f"{module.name}.{name}", value
            if isinstance(value, Wording):
                yield from _wording(module.name, value)


def _wording(module: str, wording: Wording) -> Iterator[tuple[str, re.Pattern[str]]]:
    for field in wording._fields:
        value = getattr(wording, field)
        if isinstance(value, re.Pattern):
            yield f"{module}.{field}", value
        elif field in ("before", "after", "rate"):
            yield f"{module}.{field}", value.pattern
