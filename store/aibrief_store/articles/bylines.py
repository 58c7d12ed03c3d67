"""Who wrote, edited and drew: the lines of a page that name people by what they did."""

import re
from typing import NamedTuple

from aibrief_store.articles.byline_words import (
    ALONE,
    BEHIND,
    BETWEEN_NAMES,
    CHINESE,
    DATELINE,
    EMAIL,
    ENGLISH,
    FILLERS,
    HELPED,
    KOREAN,
    LABELLED,
    NAMED_MAIL,
    NAMES,
    ONE,
    ORIGINAL,
    PAPER,
    PAPER_ALONE,
    PREFIX,
    ROLE,
    SOLID,
    TAKEN_FROM,
    TITLED,
    WITH_OCCUPATION,
    WORKS,
    Work,
)  # fmt: skip
from aibrief_store.articles.printed_dates import printed_dates
from aibrief_store.articles.script import simplified


class Credited(NamedTuple):
    """A name on a byline and what its bearer did; ``start`` and ``end`` in the line.

    ``work`` 'paper' is what published it; 'compiler' (정리=) is the author where no other is;
    'helper' drew, photographed, filmed or added reporting.
    """

    name: str
    work: Work
    start: int
    end: int
    rule: str


class Byline(NamedTuple):
    """What a byline says; ``end`` where it ends and the article's text begins."""

    people: tuple[Credited, ...]
    start: int
    end: int
    rule: str


_LONGEST = 160
_SENTENCES = ("다.", "요.", "다.”", "。", "。”", "?", "!")
_LEFT_OVER = re.compile(r"[^\W\d_ㅣ]")


def byline(line: str) -> Byline | None:
    """What ``line`` (trimmed) says, where it is a byline through and through."""
    if len(line) > _LONGEST or (line.endswith(_SENTENCES) and not TAKEN_FROM.match(line)):
        return None
    people = credited(line)
    line = simplified(line)
    if people and TAKEN_FROM.match(line):
        return Byline(people, 0, len(line), "says where the article is from, and who wrote it")
    if HELPED.search(line):
        return Byline((), 0, len(line), "names who added reporting")
    left = list(line)
    for start, end in _stretches(line):
        left[start:end] = " " * (end - start)
    if _LEFT_OVER.search(FILLERS.sub(" ", "".join(left))):
        return None
    if not people and not EMAIL.search(line) and not printed_dates(line):
        return None
    return Byline(people, 0, len(line), "names, days and addresses of those who made it, alone")


def byline_in_front(line: str) -> Byline | None:
    """The byline before the first words: '(서울=연합뉴스) 홍길동 기자 =', '本报…电（记者 …）'."""
    head = simplified(line[:200])
    if chinese := DATELINE.match(head):
        reporters = tuple(
            each._replace(name=line[each.start : each.end]) for each in _of_dateline(chinese)
        )
        return Byline(reporters, 0, chinese.end(), "a dateline with its reporter")
    found = PREFIX.match(head)
    if not found:
        return None
    people = _of_prefix(found)
    if not people:
        return None
    return Byline(tuple(people), 0, found.end(), "paper and reporter in brackets before the text")


def byline_behind(line: str) -> Byline | None:
    """The byline behind an article's last words: '… 홍길동 기자 hong@…', '（责任编辑：…）'."""
    cut = max(len(line) - 120, 0)
    found = BEHIND.search(simplified(line[cut:]))
    if not found:
        return None
    start = cut + found.start()
    people = tuple(_moved(each, start) for each in credited(line[start:]))
    return Byline(people, start, len(line), "the reporter behind the last words")


def credited(line: str) -> tuple[Credited, ...]:
    """Everyone whom ``line`` names by what they did, in its order, each once."""
    if len(line) > _LONGEST:
        return ()
    printed, line = line, simplified(line)
    found: list[Credited] = []
    for match in LABELLED.finditer(line):
        work = next(work for work, _ in WORKS if match[work])
        found += _named(match, work, f"behind '{match['label']}='")
    for match in (*KOREAN.finditer(line), *SOLID.finditer(line)):
        found += _named(match, "author", f"before '{match['role']}'")
    for match in ENGLISH.finditer(line):
        work = "editor" if match["editor"] else "helper" if match["helper"] else "author"
        found += _named(match, work, f"behind '{match['label']}'")
    if mail := NAMED_MAIL.match(line):
        found += _named(mail, "author", "before an address for mail")
    if titled := TITLED.match(line):
        found += _named(titled, "author", f"before '{titled['role']}'")
    for match in CHINESE.finditer(line):
        work = next((w for w in ("editor", "helper", "paper") if match[w]), "author")
        found += _named(match, work, f"behind '{match['label']}'")
    if original := ORIGINAL.match(line):
        found += _named(original, "author", "behind '原创'")
        found.append(Credited("", "paper", *original.span("paper"), "the account behind '原创'"))
    if paper := _paper_alone(line):
        found.append(Credited("", "paper", *paper, "the name of a paper, alone or beside a day"))
    apart: list[Credited] = []
    for each in found:
        if all(each.end <= other.start or other.end <= each.start for other in apart):
            apart.append(each)
    apart = [each._replace(name=printed[each.start : each.end]) for each in apart]
    return tuple(sorted(apart, key=lambda each: each.start))


def name_alone(line: str) -> Credited | None:
    """Whom ``line`` names, nothing beside but an occupation: 'Petra Lindqvist', '홍길동 시인'."""
    found = (ALONE.search(line) or WITH_OCCUPATION.search(line)) if len(line) <= 60 else None
    if not found:
        return None
    return Credited(found["names"], "author", *found.span("names"), "a name alone on the byline")


def emails(line: str) -> list[tuple[int, int]]:
    """Where addresses for mail stand in ``line``."""
    return [found.span() for found in EMAIL.finditer(line[:_LONGEST])]


def _stretches(line: str) -> list[tuple[int, int]]:
    """What a byline is made of: people with their roles, papers, days, addresses."""
    found = [match.span() for match in EMAIL.finditer(line)]
    found += [(each.whole_start, each.whole_end) for each in printed_dates(line)]
    for regex in (NAMED_MAIL, LABELLED, KOREAN, SOLID, ENGLISH, TITLED, CHINESE):
        found += [match.span() for match in regex.finditer(line)]
    found += [match.span() for match in PAPER.finditer(line)]
    found += [match.span() for match in ORIGINAL.finditer(line)]
    if paper := _paper_alone(line):
        found.append(paper)
    return found


def _paper_alone(line: str) -> tuple[int, int] | None:
    """Where a paper's name stands that is alone on its line, or has only days beside it."""
    left = line
    for each in printed_dates(line):
        blank = " " * (each.whole_end - each.whole_start)
        left = left[: each.whole_start] + blank + left[each.whole_end :]
    name = left.strip(" |·ㅣ,")
    start = left.find(name)
    return (start, start + len(name)) if name and PAPER_ALONE.fullmatch(name) else None


def _of_dateline(found: re.Match[str]) -> list[Credited]:
    """'本报…日电（记者 …）'; '（…社记者…15日电）' leaves open where the name ends."""
    people = _named(found, "author", "the dateline's 记者") if found["names"] else []
    if found["agency"]:
        agency = Credited(found["agency"], "paper", *found.span("agency"), "before 记者")
        return [agency, *people]
    return people


def _of_prefix(found: re.Match[str]) -> list[Credited]:
    """'[PAPER=NAME TITLE]' or '(PLACE=AGENCY) NAME 기자 ='."""
    left, right = found["left"].strip(), found["right"].strip()
    if PAPER.fullmatch(right):
        agency = Credited(
            right,
            "paper",
            found.start("right"),
            found.start("right") + len(right),
            "behind a place and '='",
        )
        after = found["after"] or ""
        people = [_moved(each, found.start("after")) for each in credited(after.rstrip(" ="))]
        return [agency, *people]
    name = re.match(rf"(?P<names>{NAMES})(?=\s|$)", right)
    if re.fullmatch("|".join(words for _, words in WORKS), left):
        return []
    if not name or not (PAPER.fullmatch(left) or found["joint"] == "=" or re.search(ROLE, right)):
        return []
    people = [
        _moved(each, found.start("right"))
        for each in _named(name, "author", f"behind '{left}{found['joint'].strip()}'")
    ]
    start = found.start("left")
    paper = Credited(left, "paper", start, start + len(left), "before the reporter, in brackets")
    return [paper, *people]


def _named(match: re.Match[str], work: Work, rule: str) -> list[Credited]:
    """Each of the names that a byline joins; a paper's name among them is none."""
    start = match.start("names")
    return [
        Credited(one[0], work, start + one.start(), start + one.end(), rule)
        for one in ONE.finditer(BETWEEN_NAMES.sub(lambda m: " " * len(m[0]), match["names"]))
        if work == "paper" or not PAPER.fullmatch(one[0])
    ]


def _moved(each: Credited, by: int) -> Credited:
    return each._replace(start=each.start + by, end=each.end + by)
