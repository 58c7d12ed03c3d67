"""English words that report: verbs with their hedges, and what each needs behind it."""

from typing import cast

from aibrief_store.reading.saying import Hedge
from aibrief_store.reading.spelling import words

_REGULAR = {
    "none": "announce "
    "explain note report confirm disclose reveal insist stress emphasise emphasize "
    "respond recall declare acknowledge admit concede contend assert maintain argue complain "
    "remark "
    "conclude counter boast vow pledge promise quip joke observe urge ask answer recount state add "
    "comment elaborate lament muse affirm reiterate proclaim protest retort caution",
    "alleged": "claim allege",
    "opinion": "believe suggest call describe dismiss indicate agree praise criticise criticize "
    "argue doubt suspect consider accuse",
    "estimated": "estimate reckon calculate",
    "forecast": "expect predict project anticipate envisage",
    "worry": "warn caution fear",
    "denied": "reject refute dispute",
}
_IRREGULAR = {
    "none": "say says said saying|tell tells told telling|write writes wrote written writing"
    "|reply replies replied replying|testify testifies testified testifying",
    "opinion": "think thinks thought|find finds found|show shows showed|feel feels felt",
    "estimated": "put puts",
    "forecast": "forecast forecasts forecasted|see sees",
    "worry": "worry worries worried",
    "denied": "deny denies denied denying",
}


def _forms(base: str) -> tuple[str, ...]:
    """claim, claims, claimed, claiming; pledge, pledges, pledged, pledging."""
    stem = base.removesuffix("e")
    return (
        base,
        f"{base}{'es' if base.endswith(('ss', 'sh', 'ch')) else 's'}",
        f"{stem}ed",
        f"{stem}ing",
    )


def _verbs() -> dict[str, tuple[str, Hedge]]:
    found: dict[str, tuple[str, Hedge]] = {}
    for hedge, listed in _REGULAR.items():
        for base in listed.split():
            found |= dict.fromkeys(_forms(base), (base, cast(Hedge, hedge)))
    for hedge, listed in _IRREGULAR.items():
        for group in map(str.split, listed.split("|")):
            found |= dict.fromkeys(group, (group[0], cast(Hedge, hedge)))
    return found | dict.fromkeys(("quipped", "quipping"), ("quip", "none"))


VERBS = _verbs()
"""Every form, with the dictionary form and hedge."""
WITH_THAT = frozenset(
    words(
        "suggest find show indicate state feel observe conclude confirm reveal disclose agree "
        "think report write note promise pledge vow maintain recall answer respond project declare "
        "emphasise emphasize stress complain boast counter describe call dismiss criticise "
        "criticize "
        "praise joke reply explain announce ask urge remark add testify calculate see put "
        "reject fear "
        "feel recount comment elaborate lament muse affirm reiterate proclaim protest retort "
        "caution "
        "doubt suspect consider accuse dispute quip envisage"
    )
)
"""Verbs of everyday use: they report only with 'that' or a quotation behind them."""
ROLE = (
    r"(?:chief|head|director|president|chair(?:man|woman|person)?|chief executive|executive|founder"
    r"|co-founder|minister|secretary|spokes(?:man|woman|person)|analyst|economist|professor"
    r"|scientist|engineer|researcher|manager|partner|mayor|governor|senator|lawyer|editor|author"
    r"|officer|boss|adviser|commissioner|chancellor|ambassador|owner|leader|chaplain|coach"
    r"|superintendent|treasurer|strategist)"
)
"""What a person is, as a title stands before or behind a name."""
