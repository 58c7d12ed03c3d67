"""Claims whose value is a date: released, founded; with a release goes its maker."""

from collections.abc import Iterator

from aibrief_store.reading.claiming_drafts import Draft, because
from aibrief_store.reading.claiming_names import known_maker
from aibrief_store.reading.claiming_rows import listed_with
from aibrief_store.reading.claiming_scenes import Named, Scene
from aibrief_store.reading.claiming_times import day_of
from aibrief_store.reading.claiming_words import Words
from aibrief_store.reading.dates import Dated
from aibrief_store.records import MADE, Value
from aibrief_store.records.claim import Qualifier, Saying

_MAKERS = ("company", "institution")


def day_drafts(scene: Scene, words: Words) -> Iterator[Draft]:
    """Releases with their day and maker, and foundings."""
    for named in scene.named:
        if named.kind in MADE:
            yield from _release(scene, named, words)
    yield from _foundings(scene, words)


def _release(scene: Scene, last: Named, words: Words) -> Iterator[Draft]:
    start = max(last.start - 60, scene.start)
    found = scene.grammar.released.match(scene.text, last.end, scene.end)
    found = found or scene.grammar.released_before.search(scene.text[start : last.start])
    if not found:
        return
    verb = found["verb"]
    made = [*listed_with(scene, last), last]
    maker = _maker(scene, last)
    day = day_of(scene, last.start) if scene.dates else None
    for each in made:
        by = because(0.34, f"a release: “{verb}”", f"공개: ‘{verb}’")
        if maker and "developer" in words.properties:
            yield Draft(
                (maker.start, last.end), each.entity, "developer", Value(entity=maker.entity),
                (by, because(0.14, f"{maker.text} does it", f"{maker.text}이(가) 함"),
                 known_maker(each.entity, maker.entity, words)),
                (each.start, each.end), modality="stated",
            )  # fmt: skip
        if day and day.date and "release_date" in words.properties:
            relative = day.text if day.relative_to else ""
            yield Draft(
                (min(day.start, each.start), max(day.end, last.end)), each.entity, "release_date",
                Value(date=day.date),
                (by, because(0.4, f"on {day.date}: “{day.text}”", f"{day.date}: ‘{day.text}’")),
                (each.start, each.end), resolved_from=relative,
                qualifiers=(Qualifier("by", maker.entity),) if maker else (),
                modality="planned" if found["planned"] else None,
                said_by=(Saying(maker.entity, verb),) if maker and found["planned"] else (),
            )  # fmt: skip


def _maker(scene: Scene, made: Named) -> Named | None:
    """The company that does it: the nearest before with a subject's part, or 'of' it."""
    before = [each for each in scene.named if each.kind in _MAKERS and each.end <= made.start]
    doing = [each for each in before if each.role in ("topic", "subject")]
    return doing[-1] if doing else None


def _foundings(scene: Scene, words: Words) -> Iterator[Draft]:
    if "founded" not in words.properties:
        return
    for dated in scene.dates:
        found = scene.grammar.founded.match(scene.text, dated.end, scene.end)
        if not found:
            yield from _founded_in(scene, dated)
            continue
        if not dated.date:
            continue
        for named in _founded(scene, dated.start, found.end()):
            around = "~" if "전후" in found[0] and "~" not in dated.date else ""
            yield Draft(
                (dated.start, found.end()), named.entity, "founded",
                Value(date=dated.date + around),
                (
                    because(0.5, f"founded: “{found['verb']}”", f"설립: ‘{found['verb']}’"),
                    because(0.2, f"{named.text} stands beside", f"{named.text}이(가) 곁에 있음"),
                ),
                (named.start, named.end),
                resolved_from=dated.text if dated.relative_to else "",
                presupposed=found.end() <= named.start or scene.text[found.end()] in ")）",
            )  # fmt: skip


def _founded_in(scene: Scene, dated: Dated) -> Iterator[Draft]:
    """'Founded in 2019, …': the verb stands before the date, its subject before that."""
    begin = max(dated.start - 40, scene.start)
    found = scene.grammar.founded_before.search(scene.text[begin : dated.start])
    firms = [each for each in scene.named if each.kind in _MAKERS]
    before = [each for each in firms if each.end <= dated.start]
    if not found or not dated.date or not firms:
        return
    named = before[-1] if before else firms[0]
    yield Draft(
        (begin + found.start(), dated.end), named.entity, "founded", Value(date=dated.date),
        (
            because(0.5, f"founded: “{found['verb']}”", f"설립: ‘{found['verb']}’"),
            because(0.15, f"{named.text} stands beside", f"{named.text}이(가) 곁에 있음"),
        ),
        (named.start, named.end), resolved_from=dated.text if dated.relative_to else "",
    )  # fmt: skip


def _founded(scene: Scene, start: int, end: int) -> list[Named]:
    """Whose bracket the date stands in, else the organisations right behind."""
    firms = [each for each in scene.named if each.kind in _MAKERS]
    for each in firms:
        if each.end <= start and scene.text[each.end : start].strip("’”'\" ") in ("(", "（"):
            return [each]
    behind = [each for each in firms if 0 <= each.start - end <= 24 and not each.aside]
    found = behind[:1]
    for each in behind[1:]:
        if scene.grammar.listed.fullmatch(scene.text[found[-1].end : each.start]):
            found.append(each)
    if not found:
        before = [each for each in firms if each.end <= start and each.role in ("topic", "subject")]
        found = before[-1:]
    return found
