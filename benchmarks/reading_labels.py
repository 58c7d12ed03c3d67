"""Score what reading finds in whole articles against labels by hand.

    python benchmarks/reading_labels.py [--misses STAGE …] [--of SET …] [--seeds FOLDER]

Prints a table: a row for each set and stage with the number of labels, how many things were
found, precision and recall, and the target. The sets: 'first four', invented articles written
before the code; 'other eight'; 'frozen', invented by someone who had not seen the reader, whose
misses are never printed; 'the five', real articles, which are skipped where their texts are
absent. Exit status 1 if a target is missed.

What counts as found: a quantity, the same span and the same amount, ends or vague word; a date,
the same span and EDTF; a mention, the same span and entity; an attribution, a cue in the same
sentence with the same speaker's span, direct or not as labelled; a proposal, the same words and
kind. Spans are compared without particles, quotation marks and articles.
"""

import argparse
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / each) for each in ("store", "seeds", "tests/store")]

import labelled  # noqa: E402

from aibrief_store.anchoring.folding import canonical  # noqa: E402
from aibrief_store.packs.files import load  # noqa: E402
from aibrief_store.reading import (  # noqa: E402
    Language,
    Names,
    attributions,
    dates,
    mentions,
    proposals,
    quantities,
    sentences,
)
from aibrief_store.records import Entity, Name  # noqa: E402

PACK = ROOT / "seeds/aibrief_seeds/china-ai-2025"
FIVE = ROOT / "tests/seeds/reading_labels"
SEEDS = ROOT.parent / "shared/seeds"
TARGETS = {
    ("invented", "quantities"): (0.93, 0.93), ("invented", "mentions"): (0.93, 0.93),
    ("invented", "attributions"): (0.93, 0.93), ("invented", "proposals"): (0.6, 0.7),
    ("real", "quantities"): (0.98, 0.98), ("real", "dates"): (0.98, 0.98),
    ("real", "mentions"): (0.98, 0.98), ("real", "proposals"): (0.6, 0.7),
}  # fmt: skip
FROZEN = "frozen"  # the set of which only totals are looked at
STAGES = ("quantities", "dates", "mentions", "attributions", "proposals")


class Case(NamedTuple):
    """An article and what is labelled in it, by stage, in a form that can be compared.

    ``optional``: what may be found or not; it counts neither way. ``clutter``: where the page
    around the article stands; what is found there is left out.
    """

    name: str
    text: str
    language: Language
    published: str
    names: Names
    labels: dict[str, list[Hashable]]
    optional: dict[str, list[Hashable]]
    clutter: tuple[tuple[int, int], ...] = ()


class Outcome(NamedTuple):
    """What is labelled and what is found in one article."""

    labels: list[Hashable]
    found: list[Hashable]

    @property
    def right(self) -> int:
        """Found things that are labelled, each label once."""
        return sum((Counter(self.labels) & Counter(self.found)).values())


_QUOTES = "“”\"‘’'《》〈〉「」『』 "


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without quotation marks and English articles around."""
    while start < end and text[start] in _QUOTES:
        start += 1
    while end > start and text[end - 1] in _QUOTES:
        end -= 1
    article = re.match(r"(?:the|a|an) ", text[start:end], re.IGNORECASE)
    return start + (article.end() if article else 0), end


def found_quantities(case: Case) -> list[Hashable]:
    return [
        (q.start, q.end, _short(q.amount), _short(q.low), _short(q.high), q.vague)
        for q in quantities(case.text, case.language)
    ]


def found_dates(case: Case) -> list[Hashable]:
    found = dates(case.text, case.published, case.language)
    return [(each.start, each.end, each.date) for each in found]


def found_mentions(case: Case) -> list[Hashable]:
    found = mentions(case.text, case.names, case.language)
    return [(each.start, each.end, each.entity) for each in found]


def found_attributions(case: Case) -> list[Hashable]:
    found = attributions(case.text, case.language)
    return [told(case.text, each.start, each.speaker, each.direct) for each in found]


def found_proposals(case: Case) -> list[Hashable]:
    known = mentions(case.text, case.names, case.language)
    return [(each.text, each.kind) for each in proposals(case.text, known, case.language)]


FINDERS: dict[str, Callable[[Case], list[Hashable]]] = {
    "quantities": found_quantities, "dates": found_dates, "mentions": found_mentions,
    "attributions": found_attributions, "proposals": found_proposals,
}  # fmt: skip


def outcome(case: Case, stage: str) -> Outcome:
    labels, optional = case.labels[stage], case.optional.get(stage, [])
    places = {each[:2] for each in optional if isinstance(each, tuple)}
    found = [
        each
        for each in FINDERS[stage](case)
        if each in labels
        or not isinstance(each, tuple)
        or not (each[:2] in places or any(a <= each[0] < b for a, b in case.clutter))
    ]
    return Outcome(labels, found)


def told(text: str, cue: int, who: tuple[int, int] | None, direct: bool) -> Hashable:
    """An attribution: the number of its sentence, the speaker's span, direct or not."""
    sentence = sum(each.start <= cue for each in sentences(text)) - 1
    return sentence, trimmed(text, *who) if who else None, direct


def _value(written: str) -> Decimal | None:
    return _short(labelled.value_of(written)) if written else None


def _short(value: Decimal | None) -> Decimal | None:
    """Fractions are rounded to different lengths."""
    return None if value is None else round(value, 9).normalize()


def sets(seeds: Path, bundled: Sequence[Entity]) -> dict[str, list[Case]]:
    rest = [name for name in labelled.names() if name not in labelled.FIRST_FOUR]
    return {
        "first four": [invented(name, bundled) for name in labelled.FIRST_FOUR],
        "other eight": [invented(name, bundled) for name in rest],
        FROZEN: [invented(name, bundled) for name in labelled.frozen_names()],
        "the five": list(_five(seeds, Names(bundled))),
    }


def invented(name: str, bundled: Sequence[Entity]) -> Case:
    piece = labelled.labelled(name)
    own = [
        Entity(id=e.id, kind=e.kind, names=[Name(value=each) for each in e.names])
        for e in piece.labels.entity
    ]
    labels: dict[str, list[Hashable]] = {
        "quantities": [
            (
                p.start,
                p.end,
                *map(_value, (p.label.amount, p.label.low, p.label.high)),
                p.label.vague,
            )
            for p in piece.quantities
        ],
        "dates": [(p.start, p.end, p.label.edtf) for p in piece.dates],
        "mentions": [(p.start, p.end, p.label.entity) for p in piece.mentions],
        "attributions": [
            told(piece.text, a.cue.start, a.who, a.label.direct) for a in piece.attributions
        ],
        "proposals": [(p.label.text, p.label.kind) for p in piece.proposals],
    }
    names = Names([*bundled, *own])
    language, published = piece.labels.language, piece.labels.published
    return Case(name, piece.text, language, published, names, labels, {})


def _five(seeds: Path, names: Names) -> Iterator[Case]:
    """The real articles: no attributions or proposals are labelled there."""
    for path in sorted(FIVE.glob("*-2025.toml")) if seeds.is_dir() else []:
        rows = tomllib.loads(path.read_text("utf-8"))
        text = canonical((seeds / f"{path.stem}.txt").read_text("utf-8"))
        labels: dict[str, list[Hashable]] = {}
        optional: dict[str, list[Hashable]] = {}
        for stage, field in (
            ("quantities", "quantity"),
            ("dates", "date"),
            ("mentions", "mention"),
        ):
            for row in rows[field]:
                chosen = optional if row.get("optional") else labels
                chosen.setdefault(stage, []).append(_row_of(stage, row))
        clutter = _clutter(path.with_name(f"{path.stem}-parts.toml"))
        yield Case(path.stem, text, "ko", rows["published"], names, labels, optional, clutter)


def _row_of(stage: str, row: dict[str, Any]) -> Hashable:
    place = (row["start"], row["end"])
    if stage == "quantities":
        values = (_value(row.get(each, "")) for each in ("amount", "low", "high"))
        return (*place, *values, row.get("vague", ""))
    return (*place, row["edtf" if stage == "dates" else "entity"])


def pack_mentions(seeds: Path, bundled: Sequence[Entity]) -> Outcome:
    """The pack's own mentions of the five articles: those that stand by a name of the entity's.

    Left out of what is found: the page's clutter, and what lies within a mention that the pack
    has by other words than a name ('당국').
    """
    labels: list[Hashable] = []
    found: list[Hashable] = []
    known = {entity.id: {name.value for name in entity.names} for entity in bundled}
    names = Names(bundled)
    for item in load(PACK).sources:
        source = item.record
        text = canonical((seeds / f"{source.id}.txt").read_text("utf-8"))
        named = [m for m in source.mentions if m.name in known[m.entity]]
        labels += [(source.id, m.start, m.end, m.entity, m.name) for m in named]
        aside = [(m.start, m.end) for m in source.mentions if m not in named]
        aside += _clutter(FIVE / f"{source.id}-parts.toml")
        found += [
            (source.id, m.start, m.end, m.entity, m.text)
            for m in mentions(text, names, "ko")
            if (source.id, m.start, m.end, m.entity, m.text) in labels
            or not any(a < m.end and m.start < b for a, b in aside)
        ]
    return Outcome(labels, found)


def _clutter(path: Path) -> tuple[tuple[int, int], ...]:
    """Where the page around an article stands, as labelled by hand."""
    parts = tomllib.loads(path.read_text("utf-8"))["parts"]
    return tuple((a, b) for a, b, part in parts if part.startswith(("clutter", "byline")))


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", nargs="*", default=[], metavar="STAGE", choices=STAGES)
    parser.add_argument("--of", nargs="*", default=None, metavar="SET")
    parser.add_argument("--seeds", type=Path, default=SEEDS)
    options = parser.parse_args(arguments)
    if options.misses and FROZEN in (options.of or ()):
        parser.error(f"only the totals of {FROZEN!r} are looked at, never its misses")
    bundled = [item.record for item in load(PACK).entities]
    missed = False
    print(f"{'':14}{'':14}{'labels':>8}{'found':>8}{'P':>8}{'R':>8}{'target':>8}")
    for name, cases in sets(options.seeds, bundled).items():
        if not cases or (options.of is not None and name not in options.of):
            continue
        for stage in [stage for stage in STAGES if stage in cases[0].labels]:
            outcomes = [outcome(case, stage) for case in cases]
            target = TARGETS.get(("real" if name == "the five" else "invented", stage))
            missed |= _row(name, stage, outcomes, target)
            if stage in options.misses and name != FROZEN:
                for case, each in zip(cases, outcomes, strict=True):
                    _differences(case.name, case.text, each)
    if options.seeds.is_dir() and (options.of is None or "pack" in options.of):
        told_by_pack = pack_mentions(options.seeds, bundled)
        missed |= _row("the five: pack", "mentions", [told_by_pack], (0.98, 0.98))
        if "mentions" in options.misses:
            _differences("pack", "", told_by_pack)
    return int(missed)


def _row(
    name: str, stage: str, outcomes: Sequence[Outcome], target: tuple[float, float] | None
) -> bool:
    labels = sum(len(each.labels) for each in outcomes)
    found = sum(len(each.found) for each in outcomes)
    right = sum(each.right for each in outcomes)
    precision, recall = right / max(found, 1), right / max(labels, 1)
    wanted = f"{target[0]:.0%}/{target[1]:.0%}" if target else "-"
    print(f"{name:15}{stage:13}{labels:8}{found:8}{precision:8.1%}{recall:8.1%}{wanted:>9}")
    return bool(target) and (precision < target[0] or recall < target[1]) if target else False


def _differences(name: str, text: str, outcome: Outcome) -> None:
    for sign, these, those in (
        ("-", outcome.labels, outcome.found),
        ("+", outcome.found, outcome.labels),
    ):
        left = list(those)
        for each in these:
            if each in left:
                left.remove(each)
            else:
                print(f"    {sign} {name} {_shown(text, each)}")


def _shown(text: str, each: Any) -> str:
    if not text:
        return repr(each)
    if isinstance(each[0], int) and len(each) == 3 and not isinstance(each[1], int):
        sentence = sentences(text)[each[0]]
        who = text[slice(*each[1])] if each[1] else None
        return f"{who!r} direct={each[2]} | {text[sentence.start : sentence.end]}"
    if isinstance(each[0], int):
        around = text[max(each[0] - 12, 0) : each[1] + 12].replace("\n", " ")
        return f"{text[each[0] : each[1]]!r} {each[2:]} | {around}"
    return repr(each)


if __name__ == "__main__":
    raise SystemExit(main())
