"""How a page speaks to its user, where its article tells of others.

In Korean politely, where the article is in the plain form; in English to 'you', of 'us', where
the article has neither outside quotations.
"""

import re

from aibrief_store.articles.alone import Mark
from aibrief_store.articles.page import Page
from aibrief_store.articles.talk import QUOTED
from aibrief_store.articles.talk_words import TALK_POLITELY, TALK_TO_A_READER

_POLITE = re.compile(r"(?:니다|니까|세요|시오|[어아여해네예에]요|까요|[죠지]요?)[.!?~ㅎㅋ]{0,4}$")
_PLAIN = re.compile(r"(?<!니)다[.!?…]{0,4}$")
_OF_THE_PAGE = re.compile(TALK_POLITELY)
_I_OR_YOU = re.compile(r"\b(?:I|my|My|me|you|You|your|Your|our|Our|us|we|We)\b")
_YOU = re.compile(r"\b(?:you|your|yours|our|us|we)\b", re.IGNORECASE)
_TO_A_READER = re.compile(TALK_TO_A_READER, re.IGNORECASE)
_PERSONAL = 0.1
_FEW = 0.4
_LEAST = 3
_LONGEST = 300


def mark(page: Page) -> None:
    """Mark what speaks to the user."""
    _mark_polite(page)
    _mark_personal(page)


def _mark_personal(page: Page) -> None:
    """English: lines with 'you' or 'our' that speak of the page, in an article without an 'I'."""
    running = [page.lines[at].text for at in range(len(page.lines)) if page.runs(at)]
    own = [line for line in running if _is_personal(line) and not _TO_A_READER.search(line)]
    if len(own) > _PERSONAL * len(running):
        return
    for at, line in enumerate(page.lines):
        short = page.open(at) and len(line.text) <= _LONGEST
        if short and _YOU.search(_unquoted(line.text)) and _TO_A_READER.search(line.text):
            page.marks[at] = Mark("clutter", "other", "speaks to you, as the article does not")


def _unquoted(line: str) -> str:
    return QUOTED.sub(" ", line[:_LONGEST])


def _is_personal(line: str) -> bool:
    found = _I_OR_YOU.search(line, 0, _LONGEST)  # Most lines end here, quotations and all.
    return found is not None and _I_OR_YOU.search(_unquoted(line)) is not None


def _mark_polite(page: Page) -> None:
    """Korean: polite lines before the first plain one and behind the last are not the article's.

    Only where it tells in the plain form throughout: an article may be polite itself, or hold
    answers that are. Between, only those go that speak of the page.
    """
    running = [at for at in range(len(page.lines)) if page.runs(at)]
    plain = [at for at in running if _PLAIN.search(page.lines[at].text[-12:])]
    polite = [at for at in running if _is_polite(page.lines[at].text)]
    if len(plain) < _LEAST or len(polite) > len(plain):
        return
    first, last = plain[0], plain[-1]
    between = sum(first < at < last for at in polite)
    behind = sum(len(page.lines[at].text) for at in polite if at > last)
    told = sum(len(page.lines[at].text) for at in plain)
    ends = not between and behind < _FEW * told
    for at, line in enumerate(page.lines):
        if not page.open(at) or len(line.text) > _LONGEST or not _is_polite(line.text):
            continue
        if at < first or (at > last and ends) or _OF_THE_PAGE.search(line.text):
            page.marks[at] = Mark("clutter", "other", "speaks politely, as the article does not")


def _is_polite(line: str) -> bool:
    return line[0] not in "“\"‘'「" and _POLITE.search(line[-12:]) is not None
