"""Claims whose value is an entity: maker, founder, head, investors, members."""

import re
from collections.abc import Iterator

from aibrief_store.reading.claiming_drafts import Draft, Reason, because
from aibrief_store.reading.claiming_grammar import Grammar, Linked, any_of
from aibrief_store.reading.claiming_memory import Memory
from aibrief_store.reading.claiming_rows import listed_behind, listed_with, rows_of
from aibrief_store.reading.claiming_scenes import Named, Scene
from aibrief_store.reading.claiming_subjects import subject_of
from aibrief_store.reading.claiming_words import Words
from aibrief_store.records import MADE, Property, Value
from aibrief_store.records.claim import Qualifier

_MAKERS = ("company", "institution", "person")
_BETWEEN = 60
"""Characters between two names that words join, at most."""


def name_drafts(scene: Scene, words: Words, memory: Memory) -> Iterator[Draft]:
    """Every draft whose value is an entity."""
    yield from _linked(scene, words)
    yield from _named_within(scene, words)
    yield from _investors(scene, words, memory)
    yield from _members(scene, words)


def _linked(scene: Scene, words: Words) -> Iterator[Draft]:
    taken: set[tuple[str, str, str]] = set()
    for index, first in enumerate(scene.named):
        for second in scene.named[index + 1 : index + 4]:
            if second.start - first.end > _BETWEEN:
                break
            if first.entity == second.entity or first.aside > second.aside:
                continue
            links, between = _fitting(scene.grammar, words, first.kind, second.kind)
            if not links or not between.fullmatch(scene.text, first.end, second.start):
                continue
            for link in links:
                draft = _joined(scene, first, second, link, words)
                if draft and (both := _key(draft)) not in taken:
                    taken.add(both)
                    yield draft


def _fitting(
    grammar: Grammar, words: Words, first: str, second: str
) -> tuple[list[Linked], re.Pattern[str]]:
    """The links whose property may join these kinds, and what fits between the names of any.

    Worked out once for each pair.
    """
    found = words.links.get((id(grammar), first, second))
    if found is None:
        links = [
            link
            for link in grammar.linked
            if (known := words.properties.get(link.property))
            and _allows(known, *((second, first) if link.turned else (first, second)))
        ]
        found = links, any_of(link.between for link in links)
        words.links[id(grammar), first, second] = found
    return found


def _allows(known: Property, subject: str, value: str) -> bool:
    of, takes = known.of, known.takes
    return (not of or subject in of) and (not takes or value in takes)


def _key(draft: Draft) -> tuple[str, str, str]:
    return draft.subject, draft.property, draft.value.entity or ""


def _joined(scene: Scene, first: Named, second: Named, link: Linked, words: Words) -> Draft | None:
    known = words.properties[link.property]
    subject, value = (second, first) if link.turned else (first, second)
    if not link.between.fullmatch(scene.text, first.end, second.start):
        return None
    between = scene.text[first.end : second.start]
    if link.after and not link.after.match(scene.text, second.end, scene.end):
        return None
    weak = not between.strip(" (‘“'\"")
    points = 0.72 if link.property != "developer" else 0.35 if weak else 0.5
    printed = scene.text[first.start : second.end]
    reasons = [because(points, f"{known.label.en}: “{printed}”", f"{known.label.ko}: ‘{printed}’")]
    if link.property == "developer":
        reasons.append(known_maker(subject.entity, value.entity, words))
        # 'A beats B' is no making, where another is known to have made B.
        if (link.after and reasons[-1].points < 0) or (weak and reasons[-1].points <= 0):
            return None
    return Draft(
        (first.start, second.end), subject.entity, link.property, Value(entity=value.entity),
        tuple(reasons), (subject.start, subject.end), presupposed=True,
    )  # fmt: skip


def known_maker(made: str, maker: str, words: Words) -> Reason:
    """Whether the pack has a thing as part of its maker."""
    wholes = words.wholes(made)
    if maker in wholes:
        return because(0.25, "the pack knows it as theirs", "팩에도 그 회사 것으로 있음")
    if any(words.kind(each) in _MAKERS for each in wholes):
        return because(-0.3, "the pack knows another maker", "팩에는 다른 회사 것으로 있음")
    return because(0.0, "the pack knows no maker", "팩에는 만든 곳이 없음")


def _named_within(scene: Scene, words: Words) -> Iterator[Draft]:
    """'램프웍스 루모': the maker is part of the name as printed."""
    if "developer" not in words.properties:
        return
    for named in scene.named:
        if named.kind not in MADE or " " not in named.text:
            continue
        for maker in words.wholes(named.entity):
            names = words.entities[maker].names
            if words.kind(maker) in _MAKERS and any(
                named.text.startswith(name.value) and named.text[len(name.value)] == " "
                for name in names
                if len(name.value) < len(named.text)
            ):
                reasons = (
                    because(0.3, "the maker stands in the name", "만든 곳이 이름에 들어 있음"),
                    known_maker(named.entity, maker, words),
                )
                yield Draft(
                    (named.start, named.end), named.entity, "developer", Value(entity=maker),
                    reasons, (named.start, named.end), presupposed=True,
                )  # fmt: skip
                break


def _investors(scene: Scene, words: Words, memory: Memory) -> Iterator[Draft]:
    """'A와 B로부터 3억 원을 투자받았다': who gave, and the round's subject."""
    if "investors" not in words.properties:
        return
    for cue in scene.cues.properties:
        if not {"funding", "investors"} & set(cue.ids):
            continue
        clause = scene.clause(cue.start)
        givers = _from(scene, clause)
        kinds = words.properties["investors"].takes
        givers = [each for each in givers if each.kind in kinds]
        if not givers:
            continue
        ids = list(dict.fromkeys(each.entity for each in givers))
        subject = subject_of(
            scene,
            (min(givers[0].start, cue.start), cue.end),
            words.properties["investors"].of,
            memory,
            "investors",
            ids,
        )
        if subject is None:
            continue
        printed = scene.text[cue.start : cue.end]
        more = "등" in scene.text[givers[-1].end : givers[-1].end + 3]
        value = Value(entities=ids, open=more) if more or len(ids) > 1 else Value(entity=ids[0])
        yield Draft(
            (givers[0].start, cue.end), subject.entity, "investors", value,
            (
                because(0.42, f"investors: “{printed}” and “from”", f"투자자: ‘{printed}’와 출처"),
                subject.reason,
            ),
            subject.named and (subject.named.start, subject.named.end),
        )  # fmt: skip
        return


def givers(scene: Scene, place: int) -> tuple[Qualifier, ...]:
    """Whom a sum that stands at ``place`` came from."""
    found = _from(scene, scene.clause(place))
    return tuple(Qualifier("by", each.entity) for each in found)


def _from(scene: Scene, clause: int) -> list[Named]:
    """The names marked 'from' in a clause, with those listed before them."""
    for last in reversed(scene.named):
        if last.role != "from" or scene.clause(last.start) != clause:
            continue
        return [*listed_with(scene, last), last, *listed_behind(scene, last)]
    return []


def _members(scene: Scene, words: Words) -> Iterator[Draft]:
    """Three names or more in a row, and the group that the sentence calls them."""
    if "members" not in words.properties or len(scene.named) < 3:
        return
    known = words.properties["members"]
    for row in rows_of(scene, known.takes, 3):
        behind = scene.text[row[-1].end : row[-1].end + 24]
        group = _group_of(scene, row, known.of)
        if group is None:
            continue
        is_open = bool(scene.grammar.others.match(behind))
        ids = list(dict.fromkeys(each.entity for each in row))
        yield Draft(
            (row[0].start, row[-1].end), group.entity, "members",
            Value(entities=ids, open=is_open),
            (
                because(0.4, f"{len(ids)} names in a row", f"이름 {len(ids)}개가 이어짐"),
                because(0.3, f"called “{group.text}”", f"‘{group.text}’(으)로 불림"),
            ),
            (group.start, group.end), presupposed=True,
        )  # fmt: skip


def _group_of(scene: Scene, row: list[Named], kinds: list[str]) -> Named | None:
    for each in scene.named:
        if each.kind not in kinds:
            continue
        if each.end <= row[0].start and scene.grammar.called.search(
            scene.text[each.end : row[0].start]
        ):
            return each
        if each.start > row[-1].end and scene.grammar.others.fullmatch(
            scene.text[row[-1].end : each.start].rstrip("‘“'\" ")
        ):
            return each
    return None
