"""English words that report: verbs with their hedges, and what each needs behind it."""

from typing import cast

from aibrief_store.reading.saying import Hedge
from aibrief_store.reading.spelling import words

_REGULAR = {
    "none": "announce explain note report confirm disclose reveal insist stress emphasise "
    "emphasize respond recall declare acknowledge admit concede contend assert maintain argue "
    "complain "
    "remark "
    "conclude counter boast vow pledge promise quip joke observe urge ask answer recount state add "
    "comment elaborate lament muse affirm reiterate proclaim protest retort exclaim shout "
    "recommend "
    "rule propose testify threaten demand blame signal assure inform clarify repeat volunteer "
    "grumble concur rebut interject whisper mutter murmur sigh cry laugh shrug smile grin chuckle "
    "sniff continue tweet post advise "
    "stipulate mention underline underscore",
    "alleged": "claim allege accuse",
    "opinion": "believe suggest call describe dismiss indicate agree praise criticise criticize "
    "doubt suspect consider condemn denounce hail label brand dub slam blast decry characterise "
    "characterize liken reason",
    "estimated": "estimate reckon calculate",
    "forecast": "expect predict project anticipate envisage hope",
    "worry": "warn caution fear",
    "denied": "reject refute dispute",
}
_IRREGULAR = {
    "none": "say says said saying|tell tells told telling|write writes wrote written writing"
    "|reply replies replied replying|testify testifies testified testifying|cry cries cried crying"
    "|clarify clarifies clarified clarifying|swear swears swore",
    "opinion": "think thinks thought|find finds found|show shows showed|feel feels felt",
    "estimated": "put puts",
    "forecast": "forecast forecasts forecasted|see sees",
    "worry": "worry worries worried",
    "denied": "deny denies denied denying",
}


_DOUBLING = frozenset(words("admit concur dub quip rebut slam"))


def _forms(base: str) -> tuple[str, ...]:
    """claim, claims, claimed, claiming; pledge, pledges, pledged, pledging."""
    stem = base.removesuffix("e")
    stem += stem[-1] if base in _DOUBLING else ""
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
    return found


VERBS = _verbs()
"""Every form, with the dictionary form and hedge."""
WITH_CLAUSE = frozenset(
    words(
        "argue believe insist contend maintain concede acknowledge admit assert reckon fear worry "
        "hope complain allege warn caution deny claim estimate expect forecast predict anticipate "
        "say boast add swear think"
    )
)
"""Verbs that report with a clause at once behind: 'argue the rule is unfair'."""
WITH_THING = frozenset(words("claim estimate expect forecast predict anticipate deny say"))
"""Of those, the ones that report with a noun behind: 'expects a surplus'."""
FINDING = frozenset(words("show find suggest indicate reveal"))
"""What studies and figures do, with a clause behind."""
OUTCRY = frozenset(words("dismiss reject dispute criticise criticize condemn denounce refute"))
"""Verbs that take what others say or do: 'rejected the claim', 'condemned the raid'."""
ONLY_QUOTES = frozenset(
    words("hail label brand dub slam blast decry characterise characterize liken shrug smile "
        "grin chuckle sniff exclaim shout interject whisper mutter murmur sigh "
        "cry laugh continue volunteer post "
          "tweet quip joke muse ask answer call describe dismiss put see demand comment")
)  # fmt: skip
"""Verbs that do other things too: they report with a quotation, if no rule says otherwise."""
NAMING = frozenset(
    words(
        "call describe dismiss denounce praise welcome criticise criticize condemn hail label "
        "brand "
        "dub slam blast decry characterise characterize liken"
    )
)
"""Verbs that quote what they call something: 'hailed it as “a triumph”'."""
SPEAKING = frozenset(
    ("says", "said", "argues", "argued", "explains", "explained", "warns", "warned")
)
"""Forms that may stand before their subject: 'Rents will fall, says Kofi Mensah.'"""
NOUNS = frozenset(
    words(
        "report reports claim claims forecast forecasts estimate estimates project projects state "
        "states answer answers promise promises note notes worry worries fear fears call calls "
        "show shows pledge pledges vow vows urge doubt doubts caution dispute disputes suspect "
        "suspects comment comments remark remarks thought reply repeat hope hopes finding rule "
        "rules stress post posts demand demands boast joke protest protests quip protest cry "
        "cries blame signal signals reason reasons concern mention put"
    )
)
"""Forms that are nouns as well."""
ROLE = (
    r"(?:chief|head|director|president|chair(?:man|woman|person)?|chief executive|executive|founder"
    r"|co-founder|minister|secretary|spokes(?:man|woman|person)|analyst|economist|professor"
    r"|scientist|engineer|researcher|manager|partner|mayor|governor|senator|lawyer|editor|author"
    r"|officer|boss|adviser|commissioner|chancellor|ambassador|owner|leader|chaplain|coach"
    r"|superintendent|treasurer|strategist)"
)
"""What a person is, as a title stands before or behind a name."""
