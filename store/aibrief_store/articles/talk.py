"""What a page says to its user, in sentences or in calls."""

import re
from functools import cache

from aibrief_store.articles.furniture_words import bare
from aibrief_store.articles.part import Clutter
from aibrief_store.articles.talk_words import TALK

QUOTED = re.compile(r"[“\"「『‘][^“”\"「」『』‘]{1,200}[”\"」』’]")
_PLAIN = re.compile(r"(?<!니)다[.…]$")
_LONGEST_HAN = 70
_HAN = re.compile(r"[\u3400-\u9fff]")
_OPENING = "“\"‘'「『"


def talk(line: str) -> Clutter | None:
    """Of which kind the page's words to its user are, that ``line`` holds outside quotations.

    A sentence in the Korean plain form is the article's, and so is a long one in Chinese, which
    says the same of others.
    """
    if line[0] in _OPENING or _PLAIN.search(line):
        return None
    if len(line) > _LONGEST_HAN and line[-1] == "。" and len(_HAN.findall(line)) > _LONGEST_HAN:
        return None
    for kind, regex in _tables():
        if regex.search(QUOTED.sub(" ", line)):
            return kind
    return None


@cache
def _tables() -> tuple[tuple[Clutter, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(bare(table), re.IGNORECASE)) for kind, table in TALK.items())
