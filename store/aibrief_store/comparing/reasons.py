"""Why a group has its verdict, in a sentence or two that fit two lines."""

import msgspec

from aibrief_store.comparing.circumstances import hedges, subjects, unlike
from aibrief_store.comparing.comparison import Basis, Context
from aibrief_store.comparing.judging import Judged
from aibrief_store.comparing.labels import NAMES
from aibrief_store.comparing.origins import origin, originals, origins, unsure
from aibrief_store.comparing.sentences import ROOM, articles, converted, listed, width
from aibrief_store.comparing.verdicts import given, in_words, verdict
from aibrief_store.records import Claim, Text


class Surroundings(msgspec.Struct, frozen=True):
    """What a group's reason says of the property's other groups.

    Attributes:
        linked: whether there is anything to say.
        apart: the parts of the basis that keep others apart.
        notes: equal figures under another label, figures far apart where one is a forecast.
        akin: figures that answer another question.
    """

    linked: bool = False
    apart: tuple[str, ...] = ()
    notes: tuple[Text, ...] = ()
    akin: tuple[Text, ...] = ()


def reason(whole: str, basis: Basis, group: Judged, around: Surroundings, context: Context) -> Text:
    """The group's reason in both languages.

    Args:
        whole: the entity whose panel this is; another subject is named.
        basis: of the group.
        group: its answers, judged.
        around: what lies between it and other groups.
        context: where names are looked up.
    """
    return Text(
        _reason(whole, basis, group, around, context, "en"),
        _reason(whole, basis, group, around, context, "ko"),
    )


def _reason(
    whole: str, basis: Basis, group: Judged, around: Surroundings, context: Context, to: str
) -> str:
    """At length; briefer where that takes more than two lines."""
    if basis.kind == "text":
        return in_words(group.stances, context, to)
    said = ""
    for brief, akin in ((False, around.akin), (True, around.akin), (True, ())):
        pieces = [
            _only(group, around, context, to, brief=brief) if group.verdict == "single"
            else verdict(group, context, to, brief=brief),
            unlike(basis, group, context, to, brief=brief) if group.verdict != "single" else "",
            subjects(whole, basis, group, context, to, brief=brief),
            hedges(group, context, to),
            _money(group, context, to),
            _origins(group, context, to, brief=brief) if group.verdict != "single" else "",
            *(note.of(to) for note in around.notes[: 1 if brief else None]),
            *(note.of(to) for note in akin),
        ]  # fmt: skip
        said = " ".join(piece for piece in pieces if piece)
        if width(said) <= ROOM:
            break
    return said


def _only(group: Judged, around: Surroundings, context: Context, to: str, *, brief: bool) -> str:
    """'Only joongang says so, citing DeepSeek; others differ in time.'."""
    names = listed([NAMES[name].of(to) for name in around.apart], to)
    text = given(group, context, to, brief=brief)
    if to == "ko":
        return text + (f"; 다른 기사는 기준({names})이 다름." if names else ".")
    return text + (f"; others differ in {names}." if names else ".")


def _money(group: Judged, context: Context, to: str) -> str:
    """The conversion between the answers that lie furthest apart."""
    found = [pair.conversion for pair in group.pairs if pair.conversion]
    return converted(max(found, key=lambda way: way.factor), context, to) if found else ""


def _origins(group: Judged, context: Context, to: str, *, brief: bool) -> str:
    """How many independent origins stand behind it, and who; conflicts name them before."""
    claims = [taken.claim for taken in group.stances]
    if len(originals(claims, context)) == 1 and len({claim.source for claim in claims}) > 1:
        return "한쪽은 전재 기사." if to == "ko" else "One is a reprint of the other."
    named = origins(claims, context)
    if named and group.verdict == "differ":
        return ""
    if not named:
        return "출처는 밝히지 않음." if to == "ko" else "No origin named."
    sure = {origin(claim, context) for claim in claims if not unsure(claim)}
    mark = " (불확실)" if to == "ko" else " (perhaps)"
    who = listed([context.label(id, to) + mark * (id not in sure) for id in named], to)
    some, count = _naming(claims, context, to), len(named)
    if to == "ko":
        return f"밝힌 출처: {who}{f' ({some})' if some else ''}."
    if some and brief:
        return f"Origin ({some}): {who}."
    only = f" ({some})" if some else ""
    return f"{'One origin' if count == 1 else f'{count} origins'} named: {who}{only}."


def _naming(claims: list[Claim], context: Context, to: str) -> str:
    """Which articles name an origin, where others in the group name none; else ''.

    'joongang only', or 'not chosunbiz' where fewer name none.
    """
    sources = list(dict.fromkeys(claim.source for claim in claims))
    naming = {claim.source for claim in claims if origin(claim, context)}
    silent = [one for one in sources if one not in naming]
    if not silent:
        return ""
    if len(silent) < len(naming):
        who = ", ".join(articles(silent, context))
        return f"{who}에는 없음" if to == "ko" else f"not {who}"
    who = ", ".join(articles((one for one in sources if one in naming), context))
    return f"{who}만" if to == "ko" else f"{who} only"
