"""From a page's bylines to its authors, editors and paper."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from aibrief_store.articles.bylines import (
    Credited,
    byline_in_front,
    credited,
    emails,
    name_alone,
)
from aibrief_store.articles.part import Part

_FREE_MAIL = frozenset(
    [
        "gmail",
        "googlemail",
        "naver",
        "daum",
        "hanmail",
        "kakao",
        "nate",
        "outlook",
        "hotmail",
        "yahoo",
        "icloud",
        "qq",
        "163",
        "126",
        "sina",
        "foxmail",
        "protonmail",
        "proton",
    ]
)
_SECOND_LEVEL = frozenset(
    ["co", "com", "or", "ne", "go", "ac", "org", "net", "gov", "edu", "re", "pe"]
)
_COPYRIGHT = re.compile(
    r"(?:[ⓒ©Ⓒ]|\([cC]\)|(?i:copyright)|저작권자)[\s:：ⓒ©Ⓒ]*(?:\([cC]\)\s?)?(?:(?:19"
    r"|20)\d\d(?:\s?-\s?\d{4})?,?\s)?"
    r"(?:by\s)?(?!www\b|https?:|by\s)(?P<name>[^\s,.<>|ⓒ©Ⓒ()\d][^,.<>|ⓒ©Ⓒ()\n]{0,28}?)(?=\s?(?:[,.<>|&(（]|\S?ICP|(?:19|20)\d\d|무단|[Aa]ll\s"
    r"|版权|保留|Ltd|Inc|LLC|Co\b|Corp|$))"
)


_COMPANY = re.compile(
    r"(?i:\b(?:media|group|holdings|compan(?:y|ies)|publi(?:shing|cations)|networks?)),?\s(?:LLC|Ltd"
    r"|Limited|Inc|Corp|plc)\b|有限公司$|\sL\.(?:P|L\.C)\b|^\S.*\s&\s[A-Z]"
)
"""A company's name is not its paper's."""
_LEGAL = re.compile(r"[.,]?\s?(?:Ltd|Limited|Inc\b|LLC|LLP|plc|PLC|GmbH)")
_PAPERLIKE = re.compile(
    r"\b(?i:ledger|times|post|news|gazette|herald|tribune|journal|courier|review|weekly|daily|echo|mail"
    r"|star|observer|chronicle|telegraph|standard|press|today|globe|sun|mirror|record|ilbo)\b"
)


class Placed(NamedTuple):
    """A name in the text with what said so."""

    name: str
    start: int
    end: int
    rule: str


class People(NamedTuple):
    """Who made the article; ``others`` drew, photographed, filmed or helped."""

    authors: list[Placed]
    editors: list[Placed]
    others: list[Placed]
    papers: list[Placed]


def people(text: str, parts: Sequence[Part]) -> People:
    """Everyone on the bylines, each once, where they stand first.

    Who compiled (정리) is the editor where someone else is the author, else the author; an editor
    who is printed as a reporter elsewhere stays one.
    """
    first: dict[str, Placed] = {}
    works: dict[str, dict[str, str]] = {}
    for each in _everyone(text, parts):
        first.setdefault(each.name, Placed(each.name, each.start, each.end, each.rule))
        works.setdefault(each.name, {}).setdefault(each.work, each.rule)
    compilers = {name for name, did in works.items() if "compiler" in did}
    editors = {name for name, did in works.items() if "editor" in did}
    authors = {name for name, did in works.items() if "author" in did} - editors - compilers
    outlet = _papers_among(authors, works) | {each.name for each in papers(text, parts)}
    authors = authors - outlet or authors
    if authors:
        editors |= compilers
    else:
        authors = compilers
    drew = {name for name, did in works.items() if "helper" in did} - editors - authors
    outlets = {name for name, did in works.items() if "paper" in did}
    return People(*(
        [_with_rule(first[name], works[name], of) for name in first if name in chosen]
        for chosen, of in (
            (authors, "author"), (editors, "editor"), (drew, "helper"), (outlets, "paper"),
        )
    ))  # fmt: skip


def _papers_among(authors: set[str], works: dict[str, dict[str, str]]) -> set[str]:
    """'文｜知衡 聂远': who bears the name of a paper on the page is that paper; and so is 'The
    Ledger' beside an author."""
    papers = tuple(name for name, did in works.items() if "paper" in did)
    return {
        name
        for name in authors
        if any(paper.startswith(name) for paper in papers)
        or (len(authors) > 1 and name.startswith("The ") and _PAPERLIKE.search(name))
    }


def _with_rule(placed: Placed, works: dict[str, str], of: str) -> Placed:
    return placed._replace(rule=works.get(of) or works.get("compiler") or placed.rule)


def _everyone(text: str, parts: Iterable[Part]) -> Iterable[Credited]:
    for part in parts:
        credit = part.kind == "photo_credit"
        if part.part != "byline" and not credit:
            continue
        stretch = text[part.start : part.end]
        start = part.start + len(stretch) - len(stretch.lstrip())
        stretch = stretch.strip()
        front = byline_in_front(stretch) if not credit else None
        found = front.people if front else credited(stretch)
        if not found and not credit and (name := name_alone(stretch)):
            found = (name,)
        for each in found:
            if not credit or each.work == "helper":
                yield each._replace(start=each.start + start, end=each.end + start)


def papers(text: str, parts: Iterable[Part]) -> list[Placed]:
    """What the page's copyright lines name, one each; a company is no paper."""
    found = []
    for part in parts:
        if part.kind == "copyright":
            match = _COPYRIGHT.search(text, part.start, min(part.end, part.start + 200))
            name = match["name"].strip() if match else ""
            behind = text[match.end() : match.end() + 12] if match else ""
            behind = behind.partition("\n")[0]
            company = _COMPANY.search(name + behind) or (
                _LEGAL.match(behind) and not _PAPERLIKE.search(name)
            )
            if match and not company:
                found.append(Placed(name, *match.span("name"), "the copyright line"))
    return found


def domain(text: str, parts: Iterable[Part]) -> Placed | None:
    """The name in a reporter's address that no free mail has: 'chosunbiz' of 'a@chosunbiz.com'."""
    for part in parts:
        if part.part != "byline":
            continue
        for start, end in emails(text[part.start : part.end]):
            host = text[part.start + start : part.start + end].partition("@")[2]
            name = site_name(host)
            if name and name not in _FREE_MAIL:
                at = text.index(name, part.start + start + text[part.start + start :].index("@"))
                return Placed(name, at, at + len(name), "the domain of the reporter's address")
    return None


def site_name(host: str) -> str:
    """'asiatoday' of 'www.asiatoday.co.kr'."""
    labels = host.lower().split(":")[0].split(".")[:-1]
    if len(labels) > 1 and labels[-1] in _SECOND_LEVEL:
        labels = labels[:-1]
    return labels[-1] if labels else ""
