"""The words around English figures."""

import re

from aibrief_store.reading.numerals_en import numerals
from aibrief_store.reading.units import ISO, SIGNS
from aibrief_store.reading.units_en import UNITS
from aibrief_store.reading.wording import Wording, listed

_SIGN = "|".join(map(re.escape, sorted(SIGNS, key=len, reverse=True)))
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)

WORDING = Wording(
    numerals=numerals,
    units=UNITS,
    unit=re.compile(rf"(?: ?[\[<{{] ?|[ -]|- )?(?P<name>{UNITS.pattern})[\]>]?"),
    sign=re.compile(
        rf"(?:(?i:c \$|{_SIGN})|(?<![A-Za-z])(?i:{'|'.join(ISO)}|dollars?|sen|M(?:USD|EUR|AUD|GBP"
        rf"|CNY)))[ ]{{0,2}}\Z"
    ),
    yuan="JPY",
    before=listed(
        (
            "about",
            r"(?i:\b(?:about|around|approximately|roughly|some|nearly|almost|close to|an estimated"
            r"|circa|ca\.)) ",
        ),
        (
            "over",
            r"(?i:\b(?:more than|over|above|exceeding|exceeded|exceeds|surpassing|surpassed"
            r"|upwards of|north of|topped)) ",
        ),
        ("at_least", r"(?i:\b(?:at least|no less than|no fewer than|a minimum of)) "),
        (
            "at_most",
            r"(?i:\b(?:at most|up to|no more than|a maximum of|as (?:many|much|high) as)) ",
        ),
        ("under", r"(?i:\b(?:less than|fewer than|under|below|just under|short of)) "),
        ("just_over", r"(?i:\b(?:just over|slightly more than|a little over)) "),
        ("at_most rank", r"\b[Tt]op[- ]"),
        ("about", "~ ?"),
        behind=True,
    ),
    after=listed(
        ("at_least", r" or (?:more|greater|above|higher)\b| and (?:above|up)\b"),
        ("at_most", r" or (?:less|fewer|below|lower|under)\b"),
        ("about", r" or so\b"),
        ("over", r" ?\+(?![0-9])"),
    ),
    rate=listed(
        ("d", r"\b(?:daily|each day|every day),? "),
        ("mo", r"\b(?:monthly|each month|every month),? "),
        ("a", r"\b(?:annual|annually|yearly|each year|every year|a year) "),
        behind=True,
    ),
    rate_after=re.compile(
        r"(?: ?- ?an?[ -]|,? an? | per |/|-per-| each |- ?a ?- ?)(?P<unit>day|week|month|year"
        r"|hour|minute|second|share"
        r"|person|ton|barrel|million tokens|token|millisecond|ms|s|h)\b"
        r"(?! (?:earlier|ago|later|before))"
    ),
    each=re.compile(r"(?!)"),
    level=None,
    level_before=None,
    to_one=re.compile(r"-to-(?:1|one)\b(?![0-9.,-])"),
    stretch=re.compile(r"(?i:\b(?:past|last|next|coming|previous|following|first|final) )\Z"),
    lasting=None,
    days={},
    among=re.compile(r" (?:out )?of (?:the |its |all |these |some |about |more than |over )?"),
    part_first=True,
    half=re.compile(r" and a half\b"),
    also=re.compile(r"(?: and | |, )"),
    again=re.compile(r"(?:or |about |around |approximately |roughly |some |equivalent to |US)*+"),
    skip=re.compile(
        rf"\b(?:{_MONTH}\.? [0-9]{{1,2}}(?:st|nd|rd|th)?(?![0-9:,.]*[0-9]* ?(?:%|percent"
        rf"|million))(?: (?:and|or) [0-9]{{1,2}}(?=[,.;)]| (?:is|was|are|were|at|in|for|to"
        r"|by|with|but|as)\b))?"
        r"(?:,? ?[12][0-9]{3})?"
        rf"|[0-9]{{1,2}}(?:st|nd|rd|th)? {_MONTH}\b(?:,? ?[12][0-9]{{3}})?"
        rf"|{_MONTH}\.?,? [12][0-9]{{3}}"
        r"|[12][0-9]{3}[-–—][12]?[0-9]{1,3}(?![0-9,])|[0-9]{4}(?:[./-][0-9]{1,2}){2}"
        r"|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}"
        r"|[0-9]{1,2}:[0-9]{2}|[0-9]{1,2} ?[ap]\.?m\b\.?|[12][0-9]{3}s\b|[Qq][1-4]\b|H[12]\b"
        r"|(?<![$€£¥])(?:19|20)[0-9]{2}(?![0-9,%]|\.[0-9]| ?(?:%|percent|million|billion|yuan"
        r"|dollars|won|yen|euros)))"
    ),
    skip_digits=False,
    label=re.compile(r"(?:\b[Nn]o\.? ?|#|№ ?)\Z"),
    many={},
    blocked=re.compile(
        r"second(?= (?:time|half|quarter|place|largest|most))|in(?= )|turn(?= )|marks?(?= (?:the"
        r"|a))"
    ),
)
