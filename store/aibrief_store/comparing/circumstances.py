"""What differs between the claims of a group without parting them: named in the reason."""

from aibrief_store.comparing.basis import qualifiers
from aibrief_store.comparing.comparison import Basis, Condition, Context
from aibrief_store.comparing.judging import Judged
from aibrief_store.comparing.labels import NAMES, condition
from aibrief_store.comparing.sentences import articles, listed
from aibrief_store.records import Text

_HEDGES = {
    "estimated": Text("Estimated", "추정"),
    "alleged": Text("Alleged", "의혹"),
    "opinion": Text("An opinion", "의견"),
}
_ROLES = {
    "by": Text("by whom", "주체"),
    "for": Text("purpose", "용도"),
    "from": Text("from where", "출처"),
    "in": Text("where", "장소"),
    "ranking": Text("ranking", "순위표"),
    "type": Text("type", "종류"),
    "under": Text("framework", "근거"),
    "using": Text("means", "수단"),
    "with": Text("with whom", "상대"),
}
_CONDITION = Text("condition", "조건")


def subjects(
    whole: str, basis: Basis, group: Judged, context: Context, to: str, *, brief: bool
) -> str:
    """Whom each article says it of, where that is a part of the whole and not in the label."""
    if basis.subject:
        return ""
    found: dict[str, dict[str, None]] = {}
    for taken in group.stances:
        found.setdefault(context.entity(taken.claim.subject), {})[taken.claim.source] = None
    parts = {id: articles(of, context) for id, of in found.items() if id != whole}
    if parts and len(found) == 1:
        name = context.label(next(iter(found)), to)
        return f"대상은 {name}." if to == "ko" else f"Said of {name}."
    said = []
    for id, of in parts.items():
        names, name = listed(of, to), context.label(id, to)
        if to == "ko":
            said.append(f"{names}: 대상은 {name}.")
        elif brief:
            said.append(f"{names}: of {name}.")
        else:
            said.append(f"{names} {'says' if len(of) == 1 else 'say'} it of {name}.")
    return " ".join(said)


def unlike(basis: Basis, group: Judged, context: Context, to: str, *, brief: bool) -> str:
    """Qualifiers that are no basis but that articles state differently, and time not stated.

    Brief: what is stated differently, without saying how.
    """
    kinds = {} if basis.qualifiers else _kinds(group, context)
    missing = _undated(basis, group, context)
    if brief:
        names = [_ROLES.get(role, _CONDITION).of(to) for role in kinds]
        names = list(dict.fromkeys(names + ([NAMES["period"].of(to)] if missing else [])))
        if not names:
            return ""
        told = f"달리 적은 점: {listed(names, to)}." if to == "ko" else ""
        return told or f"Stated differently: {listed(names, to)}."
    said = [
        f"{condition(one, context, to)} ({listed(articles(sorted(of), context), to)})"
        for values in kinds.values()
        for one, of in values.items()
    ]
    alike = f"조건이 다름: {', '.join(said)}." if to == "ko" else f"Not alike: {listed(said, to)}."
    silent = listed(articles(missing, context), to)
    dated = f"{silent}: 시점 없음." if to == "ko" else f"No time stated: {silent}."
    return " ".join([alike] * bool(said) + [dated] * bool(missing))


def _kinds(group: Judged, context: Context) -> dict[str, dict[Condition, set[str]]]:
    """By role each value and the sources that give it; none where one is a part of the other."""
    found: dict[str, dict[Condition, set[str]]] = {}
    for taken in group.stances:
        for one in qualifiers(taken.claim, context):
            found.setdefault(one.role, {}).setdefault(one, set()).add(taken.claim.source)
    return {
        role: values
        for role, values in found.items()
        if len(values) > 1
        and len(set().union(*values.values())) > 1
        and not _nested([one.value for one in values], context)
    }


def _nested(ids: list[str], context: Context) -> bool:
    """Whether one of the entities is the whole of all the others."""
    return any(
        all(id == whole or whole in context.wholes(id) for id in ids) for whole in ids if whole
    )


def _undated(basis: Basis, group: Judged, context: Context) -> list[str]:
    """The sources that state no time, where the group has one."""
    if not basis.period:
        return []
    return [
        taken.claim.source
        for taken in group.stances
        if not (taken.claim.period or taken.claim.due or taken.claim.elapsed)
    ]


def hedges(group: Judged, context: Context, to: str) -> str:
    """Which articles give it as an estimate, an allegation, an opinion."""
    found: dict[str, dict[str, None]] = {}
    for taken in group.stances:
        if taken.claim.modality in _HEDGES:
            found.setdefault(taken.claim.modality, {})[taken.claim.source] = None
    return " ".join(
        f"{_HEDGES[key].of(to)}: {listed(articles(of, context), to)}." for key, of in found.items()
    )
