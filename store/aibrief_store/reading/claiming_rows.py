"""Names and figures that stand in a row: 'A, B and C', '각각 3만 대와 2만 대', '2~3위, 7위'."""

from collections.abc import Iterator

from aibrief_store.reading.claiming_drafts import Draft
from aibrief_store.reading.claiming_scenes import Named, Scene
from aibrief_store.records import Value


def listed_with(scene: Scene, last: Named) -> list[Named]:
    """The names of its kind that stand in a row before ``last``: 'A, B and C'."""
    found: list[Named] = []
    follower = last
    for each in reversed([each for each in scene.named if each.end <= last.start]):
        if each.aside:
            continue
        between = scene.text[each.end : follower.start]
        if each.kind != last.kind or not scene.grammar.listed.fullmatch(between):
            break
        found.insert(0, each)
        follower = each
    return found


def listed_behind(scene: Scene, first: Named) -> list[Named]:
    """'from A, B and C': those behind the first."""
    found, follower = [], first
    for each in scene.named:
        if each.start < first.end or each.aside:
            continue
        between = scene.text[follower.end : each.start]
        if each.kind != first.kind or not scene.grammar.listed.fullmatch(between):
            break
        found.append(each)
        follower = each
    return found


def rows_of(scene: Scene, kinds: list[str], least: int) -> Iterator[list[Named]]:
    """Names of these kinds that stand in a row, at least so many."""
    row: list[Named] = []
    for each in scene.named:
        if each.kind not in kinds:
            continue
        if row and scene.grammar.listed.fullmatch(scene.text[row[-1].end : each.start]):
            row.append(each)
            continue
        if len(row) >= least:
            yield row
        row = [each]
    if len(row) >= least:
        yield row


def paired(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """'A와 B는 각각 3만 대, 2만 대': a row of figures goes with a row of names."""
    found = scene.grammar.each.search(scene.text, scene.start, scene.end) if drafts else None
    if not found:
        return drafts
    kinds = {each.kind for each in scene.named}
    rows = [row for kind in kinds for row in rows_of(scene, [kind], 2)]
    # The word stands before the figures, or behind them as in English.
    behind = [draft for draft in drafts if draft.place[0] > found.start()]
    told = behind or drafts
    for key in {_kind_of(draft) for draft in told}:
        alike = [draft for draft in told if _kind_of(draft) == key]
        places = sorted({draft.place for draft in alike})
        row = next((row for row in rows if len(row) == len(places) > 1), None)
        if row:
            drafts = [draft for draft in drafts if draft not in alike] + [
                next(draft for draft in alike if draft.place == place)._replace(
                    subject=named.entity, named=(named.start, named.end)
                )
                for place, named in zip(places, row, strict=True)
            ]
    return sorted(drafts, key=lambda draft: draft.place)


def _kind_of(draft: Draft) -> tuple[str, str]:
    return draft.property, draft.value.figures[-1].unit


def in_rows(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Ranks in a row are one value: '2~3위, 7위다'."""
    done: list[Draft] = []
    for draft in drafts:
        before = done[-1] if done else None
        if before and _in_row(scene, before, draft):
            done[-1] = before._replace(
                place=(before.place[0], draft.place[1]),
                value=Value(quantities=[*before.value.figures, *draft.value.figures]),
            )
        else:
            done.append(draft)
    return done


def _in_row(scene: Scene, before: Draft, draft: Draft) -> bool:
    figures = (before.value.figures[-1], draft.value.figures[0])
    between = scene.text[before.place[1] : draft.place[0]]
    same = before.subject == draft.subject and before.property == draft.property
    return (
        same
        and all(each.unit == "rank" for each in figures)
        and between.strip() in (",", "와", "과", "·", "and", "和", "、")
    )
