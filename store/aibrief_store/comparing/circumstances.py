"""What differs between the claims of a group without parting them: named in the reason."""

from aibrief_store.comparing.basis import qualifiers
from aibrief_store.comparing.comparison import Basis, Condition, Context
from aibrief_store.comparing.judging import Judged
from aibrief_store.comparing.labels import condition
from aibrief_store.comparing.sentences import listed
from aibrief_store.records import Text

_HEDGES = {
    "estimated": Text("Estimated", "추정"),
    "alleged": Text("Alleged", "의혹"),
    "opinion": Text("An opinion", "의견"),
}


def subjects(whole: str, basis: Basis, group: Judged, context: Context, to: str) -> str:
    """Whom each article says it of, where that is a part of the whole and not in the label."""
    if basis.subject:
        return ""
    found: dict[str, list[str]] = {}
    for taken in group.stances:
        subject = context.entity(taken.claim.subject)
        article = context.article(taken.claim.source)
        if article not in found.setdefault(subject, []):
            found[subject].append(article)
    parts = {id: of for id, of in found.items() if id != whole}
    if parts and len(found) == 1:
        name = context.label(next(iter(found)), to)
        return f"대상은 {name}." if to == "ko" else f"Said of {name}."
    said = [
        f"대상은 {context.label(id, to)} ({listed(of, to)})." if to == "ko"
        else f"{listed(of, to)} {'says' if len(of) == 1 else 'say'} it of {context.label(id, to)}."
        for id, of in parts.items()
    ]  # fmt: skip
    return " ".join(said)


def kinds(basis: Basis, group: Judged, context: Context, to: str) -> str:
    """Qualifiers that are no basis but that articles state differently: the type, the chip."""
    if basis.qualifiers:
        return ""
    found: dict[str, dict[Condition, set[str]]] = {}
    for taken in group.stances:
        for one in qualifiers(taken.claim, context):
            of = found.setdefault(one.role, {}).setdefault(one, set())
            of.add(context.article(taken.claim.source))
    said = [
        f"{condition(one, context, to)} ({listed(sorted(of), to)})"
        for values in found.values()
        if len(values) > 1 and len(set().union(*values.values())) > 1
        for one, of in values.items()
    ]
    if not said:
        return ""
    return f"조건이 다름: {', '.join(said)}." if to == "ko" else f"Not alike: {listed(said, to)}."


def hedges(group: Judged, context: Context, to: str) -> str:
    """Which articles give it as an estimate, an allegation, an opinion."""
    found: dict[str, dict[str, None]] = {}
    for taken in group.stances:
        if taken.claim.modality in _HEDGES:
            articles = found.setdefault(taken.claim.modality, {})
            articles[context.article(taken.claim.source)] = None
    return " ".join(f"{_HEDGES[key].of(to)}: {listed(list(of), to)}." for key, of in found.items())


def undated(basis: Basis, group: Judged, context: Context, to: str) -> str:
    """The articles that state no time, where the group has one."""
    if not basis.period:
        return ""
    missing = dict.fromkeys(
        context.article(taken.claim.source)
        for taken in group.stances
        if not (taken.claim.period or taken.claim.due or taken.claim.elapsed)
    )
    if not missing:
        return ""
    names = listed(list(missing), to)
    return f"{names}: 시점 밝히지 않음." if to == "ko" else f"No time stated: {names}."
