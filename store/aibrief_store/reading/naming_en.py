"""Names in English texts: Tobias Renk, the Tokyo Metals Forum, Batterymetrics, an agency."""

import re
from collections.abc import Iterator

from aibrief_store.reading.naming import Candidate
from aibrief_store.reading.naming_around_en import (
    DOER,
    NEXT,
    PERSONAL,
    SMALL,
    VERSION,
    Run,
    behind_article,
    has_capitals,
    is_paper,
    kind_of,
    launched,
    model_or_product,
    number_end,
    titled_after,
    told_kind,
)
from aibrief_store.reading.naming_words_en import (
    COMPANY,
    DOING,
    GIVEN,
    HEADS,
    INSTITUTION,
    NOT_FIRST,
    PLACES,
    ROLES,
    SAYING,
)
from aibrief_store.reading.spelling import words

_LETTERS = "[A-Za-z0-9éèüöäøåñçáíóúãõ]"
_WORD = (
    rf"(?:[A-Z]\.|[A-Z][a-z]*['’][A-Z][a-z]+|[A-Z]{_LETTERS}*(?:[-.&]{_LETTERS}+)*"
    r"(?:(?<=s)['’](?= [A-Z]))?)"
)
_RUN = re.compile(
    rf"(?<![A-Za-z’'-]){_WORD}(?: (?:(?:&|de|van|von|del|al|der|la|da|bin|ten) )?{_WORD}){{0,6}}"
)
_TAIL = re.compile(rf" (?:of|for) (?:the )?{_WORD}(?:(?:,| and| &|) {_WORD}){{0,4}}")
_AND = re.compile(rf"(?:{_WORD} ){{0,2}}{_WORD} and $")
_BRACKET = re.compile(r" \((?:the )?([A-Z][A-Za-z0-9&-]{1,9}s?)\)")
_WORKS_AT = re.compile(
    rf",? (?:of|at|from) (?:the )?({_WORD}(?: (?:& |(?:of|for) (?:the )?)?{_WORD}){{1,4}})"
)
_WHICH = re.compile(r", (?:which|whose|based in)\b")
_OWNS = re.compile(r"['’]s (?:[\w-]+ ){0,3}?([a-z-]+)")
_ACRONYM = re.compile(r"[A-Z]{2,6}")


def candidates(text: str) -> Iterator[Candidate]:
    """Names that an English text may hold, with their signals; the same name may come twice."""
    for found in _RUN.finditer(text):
        run = _trimmed(text, *found.span())
        if run and (candidate := _judged(text, run)):
            yield candidate


def around(text: str, start: int, end: int, name: str) -> Iterator[str]:
    """The signals of the words behind a name that may be an organisation's."""
    word = NEXT.match(text, end)
    if word and word[1] in SAYING:
        yield "speaker"
    elif word and word[1] in DOING:
        yield "topic"


def _trimmed(text: str, start: int, end: int) -> Run | None:
    """Without words that are capitals for another reason; with what 'of' or 'and' adds."""
    titled: list[str] = []
    while True:
        first = text[start:end].split(" ", 1)[0]
        if first not in NOT_FIRST:
            break
        if first == "The" and is_paper(text[start + 4 : end]):
            break
        titled.append(first.lower())
        start += len(first) + 1
        if start >= end:
            return None
    name = text[start:end]
    words = name.split(" ")
    if words[-1] in HEADS and (tail := _TAIL.match(text, end)):
        end = tail.end()
    elif words[-1] in INSTITUTION and (before := _AND.search(text, max(start - 40, 0), start)):
        start = before.start()
        while (first := text[start:end].split(" ", 1)[0]) in NOT_FIRST:
            start += len(first) + 1
    name = text[start:end]
    if name.endswith(("’s", "'s")):
        name = name[:-2]
    before_words = [
        *(each.lower() for each in SMALL.findall(text, _sentence(text, start), start)[-4:]),
    ]
    if titled:
        before_words = (
            [*before_words, titled[-1]] if before_words[-1:] != titled[-1:] else before_words
        )
    return Run(start, start + len(name), name, name.split(" "), before_words)


_STOPS = re.compile(r"[.!?”\n](?=[^.!?”\n]*$)")


def _sentence(text: str, start: int) -> int:
    """Where the words before a name begin that are of its sentence; near it."""
    low = max(start - 44, 0)
    stop = _STOPS.search(text, low, start)
    return stop.end() if stop else low


def _judged(text: str, run: Run) -> Candidate | None:
    words = run.words
    if len(words) == 1 and (
        run.name in PLACES or len(run.name) < 4 or run.name in ROLES or run.name.isdigit()
    ):
        return None
    before = behind_article(run.before)
    kind = kind_of(run.name, words)
    signals = ["suffix"] if kind else []
    if has_capitals(text, run):
        signals.append("capitals")
    bracket = _BRACKET.match(text, run.end)
    names = (bracket[1],) if bracket and len(words) > 1 else ()
    signals += ["bracket"] if names else []
    number = number_end(text, run)
    described = told_kind(text, run.end, before) or (told_kind(text, number, []) if number else "")
    if described:
        signals += [
            "descriptor",
            *(["topic"] if text.startswith((", a ", ", an "), run.end) else []),
        ]
    told = before[-1] if before else ""
    titled = told in ROLES or titled_after(text, run.end)
    if told in SAYING or before[-2:] == ["according", "to"]:
        signals.append("speaker")
    if told in _OF and len(before) > 1 and (before[-2] in ROLES or before[-2] in _MADE):
        signals.append("role")
    if told in (
        "runs",
        "owns",
        "founded",
        "founding",
        "leads",
        "manages",
        "joined",
        "left",
        "started",
        "heads",
        "chairs",
        "advises",
    ):
        signals.append("role")
    if (owns := _OWNS.match(text, run.end)) and owns[1] in ROLES:
        signals.append("role")
    if _WHICH.match(text, run.end) and not titled:
        signals.append("role")
    if kind:
        return _candidate(run, kind, signals, names)
    if number and (described or launched(text, run, number)):
        signals += ["number", "descriptor"]
        end = number
        kind = (
            described if described in ("model", "chip", "product") else model_or_product(text, run)
        )
        return _candidate(run._replace(end=end, name=text[run.start : end]), kind, signals, names)
    if person := _person(text, run, titled, signals, described):
        return person
    if described and described != "person":
        return _candidate(run, described, signals, names)
    if "role" in signals or (names and len(words) > 1):
        return _candidate(run, "", signals, names)
    word = NEXT.match(text, run.end) if len(words) > 1 and "capitals" in signals else None
    if (word and word[1] in DOING and word[1] not in _BEING) or (
        told in SAYING and len(words) == 1
    ):
        return _candidate(run, "", signals, names)
    return None


_BEING = ("is", "was", "has", "will", "would")
_OF = ("at", "of", "by", "with", "from", "for")
_MADE = frozenset(
    words(
        "made built developed owned run founded designed backed supplied published led funded "
        "paid commissioned figures data report study survey research note most shares stake "
        "stakes analysts researchers scientists engineers economists unit subsidiary plant "
        "factory deal contract order polled surveyed acquired bought works worked team joined "
        "headquarters owner rival"
    )
)


def _candidate(run: Run, kind: str, signals: list[str], names: tuple[str, ...]) -> Candidate:
    return Candidate(run.start, run.end, run.name, kind, tuple(signals), names)


def _person(
    text: str, run: Run, titled: bool, signals: list[str], described: str
) -> Candidate | None:
    words = run.words
    if not 2 <= len(words) <= 4 or any(
        each in COMPANY or each in INSTITUTION or each in PLACES for each in words
    ) or VERSION.search(run.name) or any(_ACRONYM.fullmatch(each) for each in words):  # fmt: skip
        return None
    reasons = [each for each in signals if each != "capitals"]
    word = NEXT.match(text, run.end)
    speaks = "speaker" in signals or bool(word and word[1] in SAYING)
    if titled:
        reasons.append("title")
    if words[0] in GIVEN:
        reasons.append("person")
    if speaks:
        reasons.append("speaker")
    if PERSONAL.match(text, run.end):
        reasons.append("role")
    works = _WORKS_AT.match(text, run.end)
    if works and kind_of(works[1], works[1].split(" ")):
        titled = True
    if described and not titled and words[0] not in GIVEN:
        if len(words) > 2 or not DOER.match(text, run.end):
            return None
        titled = True
    if titled or speaks or words[0] in GIVEN:
        if len(set(reasons)) == 1:
            reasons.append("person")
        return _candidate(run, "person", list(dict.fromkeys(reasons)), ())
    return None
