"""Who is said to say it: a claim's chain of attribution in words.

The chain runs from the article outward: 'according to IDC Korea, citing the ministry'.
"""

from collections.abc import Mapping

from aibrief_store.citing.cleaning import clean
from aibrief_store.citing.dates import Issued, in_english
from aibrief_store.records import Claim, Entity, Saying, Text, merged
from aibrief_store.records.edtf import period

# Dictionary forms as articles print them. A verb that is not here, as 말하다 (say), says no more in
# English than 'according to': better plain than a wrong shade.
_SAYS = {
    "발표하다": "announces", "공개하다": "discloses",
    "전하다": "reports", "보도하다": "reports", "주장하다": "claims", "강조하다": "stresses",
    "설명하다": "explains", "평가하다": "judges", "전망하다": "forecasts", "예상하다": "expects",
    "추산하다": "estimates", "추정하다": "estimates", "지적하다": "points out",
    "인정하다": "admits", "부인하다": "denies", "경고하다": "warns",
}  # fmt: skip
_HEARSAY = {
    "전해지다": "it is reported", "평가되다": "it is judged", "평가받다": "it is judged",
    "전망되다": "it is forecast", "예상되다": "it is expected", "추산되다": "it is estimated",
    "추정되다": "it is estimated", "분석되다": "analysts find", "지적되다": "critics note",
    "관측되다": "it is supposed", "집계되다": "it is counted",
}  # fmt: skip
_OPEN = {
    "en": "the sentence leaves open who speaks",
    "ko": "문장이 말한 이를 분명히 하지 않음",
}


def speakers(claim: Claim, entities: Mapping[str, Entity], language: str = "en") -> str:
    """Return the chain in words, or nothing where the article speaks itself.

    Args:
        claim: the claim; its ``said_by`` is read.
        entities: entities by id; an id that is missing stands for itself.
        language: 'en' or 'ko'.
    """
    link, chain = _korean if language == "ko" else _english, claim.said_by
    said = ", ".join(link(saying, entities, index > 0) for index, saying in enumerate(chain))
    if any(saying.unsure for saying in chain):
        return f"{said}; {_OPEN['ko' if language == 'ko' else 'en']}"
    return said


def _english(saying: Saying, entities: Mapping[str, Entity], cited: bool) -> str:
    verb, who = clean(saying.verb), _name(saying.who, entities, "en")
    if not who:
        said = "citing others" if cited else _HEARSAY.get(verb, "it is said")
        said = f"{said} ({verb})" if verb else said
    elif cited:
        said = f"citing {who}"
    else:
        said = f"{who} {_SAYS[verb]}" if verb in _SAYS else f"according to {who}"
    place = _name(saying.in_, entities, "en").removeprefix("in ")
    day = _day(saying.on)
    details = [
        f"in {place}" if place else "",
        f"on {in_english(day)}" if day.day else f"in {in_english(day)}" if day.year else "",
        "in direct speech" if saying.direct else "",
    ]
    return ", ".join([said, *filter(None, details)])


def _korean(saying: Saying, entities: Mapping[str, Entity], cited: bool) -> str:
    verb, who = clean(saying.verb), _name(saying.who, entities, "ko")
    shown = f"({verb})" if verb and (verb != "따르다" or not who) else ""
    if not who:
        said = f"말한 이를 밝히지 않음{shown}"
    else:
        said = f"재인용: {who}{shown}" if cited else f"{who}에 따르면{shown}"
    place, day = _name(saying.in_, entities, "ko"), _day(saying.on)
    units = zip(day.parts, "년월일", strict=False)
    details = [
        f"출처: {place}" if place else "",
        " ".join(f"{part}{unit}" for part, unit in units),
        "직접 화법" if saying.direct else "",
    ]
    return ", ".join([said, *filter(None, details)])


def _name(who: str | Text | None, entities: Mapping[str, Entity], language: str) -> str:
    if who is None:
        return ""
    if isinstance(who, Text):
        return clean(who.of(language))
    entity = entities.get(merged(who, entities))
    return clean(entity.label(language) if entity else who)


def _day(text: str | None) -> Issued:
    try:
        days = period(text) if text else None
    except ValueError:
        days = None
    if not days or not days.first:
        return Issued()
    first = days.first
    month = first.month if days.grain in ("month", "day") else None
    return Issued(first.year, month, first.day if days.grain == "day" else None)
