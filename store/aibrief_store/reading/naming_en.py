"""Names in English texts: Tobias Renk, the Tokyo Metals Forum, Batterymetrics, an agency."""

import re
from collections.abc import Iterator

from aibrief_store.reading.naming import Candidate
from aibrief_store.reading.saying_words_en import ROLE, VERBS
from aibrief_store.reading.spelling import any_of, words

_WORD = r"[A-Z][A-Za-z’'&.-]*[A-Za-z]"
_RUN = re.compile(
    rf"(?<![A-Za-z’'-])(?:The )?{_WORD}(?: (?:(?:of|for|and|&|de|van|von|del|al) )?{_WORD}){{0,5}}"
)
_TITLE = (
    rf"(?:{ROLE}|vice-president|teacher|nurse|doctor|CEO|CFO|CTO|COO|Dr|Mr|Ms|Mrs|Prof|Sir|Dame)"
)
_HONORIFIC = re.compile(
    r"(?:Dr|Mr|Ms|Mrs|Prof|Professor|Sir|Dame|Lord|Lady|President|Senator|Governor|Mayor|Judge"
    r"|Captain|Minister|Chancellor|Rev)\.? "
)
_TITLE_BEFORE = re.compile(
    rf"\b(?:{_TITLE}\.?,?|Professor|President|Senator|Governor|Judge) $", re.IGNORECASE
)
# Everyday verbs of `saying_words_en`, which also do other things.
_SAYING = sorted(
    set(VERBS) - {"put", "puts", "see", "sees", "call", "calls", "called", "feel", "feels"}
)
_TITLE_AFTER = re.compile(rf", (?:[^,.\n]{{0,48}}? )?{_TITLE}\b|, who\b|, (?:aged )?[0-9]{{2}},")
_SPEAKS_BEFORE = re.compile(
    r"(?:recalled|conceded|replied|explained|warned|insisted|published (?:on [A-Z][a-z]+ )?in"
    r"|quoted|cited|said|says|told|according to|adds|added|argued|asked|met|interviewed"
    r"|figures from|data "
    r"from|survey by|polled by|report by|study by|[Aa]ccording to(?: the)?) (?:the )?$"
)
_SPEAKS_AFTER = re.compile(
    r"(?:’s|'s)? ?,?(?: [a-z]+ly)?(?: \([^()\n]{1,20}\))?(?: (?:has|have|had|also|then|later))?"
    rf"(?:, an? [^,.\n]{{3,60}},)? (?:{any_of(_SAYING)}|quoted|cited|said|says|told|argued?|argues"
    r"|estimates?|estimated|reported|reports|warned|warns|expects?|predicts?|denied|wrote"
    r"|writes|believes|acknowledged|announced|forecasts?|polled|surveyed|analysts|researchers"
    r"|found)\b|, (?:citing|quoting)\b"
)
_APPOSED = re.compile(
    r", (?:an? |the )(?:[\w-]+ ){0,5}?(?:agency|firm|company|startup|start-up|maker|rival|bank"
    r"|group|charity|think-tank|consultancy|body|union|lender|broker|regulator|lab|laboratory"
    r"|provider|publisher|newspaper|magazine|[a-z]*maker|unit|developer|supplier|[a-z]+ company)\b"
)
# "Vantor's chief executive", 'analyst at Fennel Capital'.
_OWNS = re.compile(rf"['’]s (?:[a-z-]+ ){{0,2}}?{ROLE}\b")
_ROLE_AT = re.compile(rf"\b{ROLE}(?: [a-z]+)? (?:of|at|for|with) (?:the )?$")
_DESCRIBED = re.compile(
    r"\b(?:agency|firm|company|startup|start-up|[a-z]*maker|giant|rival|retailer|broker|bank|insurer|consultancy|think-tank|charity|called"
    r"|named|by|at|for|with|founded the|of the|runs) (?:the )?$"
)
_PUBLICATION = re.compile(
    r"(?:Post|Times|Daily|Ledger|Journal|Herald|Courier|Tribune|Gazette|Review|News|Weekly"
    r"|Chronicle|Observer|Telegraph|Mail|Star|Express|Standard|Sentinel|Dispatch|Examiner|Inquirer"
    r"|Bulletin|Globe|Monitor|Magazine|Advertiser|Reporter|Argus|Echo|Mercury|Record)$"
    r"|^(?:The )?(?:Journal|Annals|Proceedings|Archives|Bulletin|Review) of "
)
_COMPANY = re.compile(
    r"\b(?:Inc|Corp|Ltd|LLC|Group|Labs?|Capital|Partners|Holdings|Research|Motors|Robotics"
    r"|Systems|Technologies|Technology|Energy|Minerals|Mining|Ventures|Securities|Software"
    r"|Semiconductors?|Airlines|Foods|Pharma|Consulting|Analytics|Industries|Bank|Logistics"
    r"|Networks|Electric|Materials|Advisers|Advisors|Therapeutics|Dynamics|Pharmaceuticals"
    r"|Biosciences|Biotech|Aerospace|Aviation|Media|Studios|Games|Brands|Stores|Retail|Health|Healthcare"
    r"|Solutions|Services|Works|Instruments|Chemicals?|Steel|Oil|Gas|Petroleum|Resources|Power|Solar"
    r"|Shipping|Airways|Railways?|Telecom|Communications|Mobile|Digital|Data|Cloud|Interactive"
    r"|Entertainment|Insurance|Financial|Investments|Equity|Properties|Homes|Hotels|Beverages|Brewing"
    r"|Farms|Seeds|Automotive|Mobility|Vehicles|Trucks|Engineering|Construction|Cement|Packaging"
    r"|Machinery|Machines|Photonics|Optics|Sensors|Microsystems|Quantum|Genomics|Medical|Diagnostics"
    r"|Imaging|Associates|Insights?|Intelligence|Metrics|Ratings|Markets|Steelworks|Shipyards?|Fabrics"
    r"|Aluminium|Copper|Lithium|Batter(?:y|ies)|Cells|Chips|Devices|Computing|Computers|Microelectronics)$"
)
_INSTITUTION = re.compile(
    r"\b(?:Forum|University|Institute|Network|Association|Council|Ministry|Commission|Academy"
    r"|Society|Federation|Foundation|Agency|Authority|Union|Alliance|Centre|Center|Committee"
    r"|Department|College|School|Organi[sz]ation|Court|Observatory|Board|Bureau|Office|Service"
    r"|Trust|Coalition|Chamber|Institution|Laboratory|Museum|Hospital|Library|Fund|Party|Congress"
    r"|Parliament|Senate|Police|Inspectorate|Watch|Consortium|Federation|League|Guild|Programme"
    r"|Program)\b(?: of [A-Z].*)?$"
)
_NOT_FIRST = frozenset(
    words(
        "The A An In On At By For From It He She We They I You My Our Their His Her This "
        "That These Those But And Or So Yet If When While As After Before Since Until Not No "
        "Is Are Was Were Do Does Did Has Have Had What Who Why How Where Which There Here Its Your "
        "All Some Many Most More One Two Three Q MARKET WRAP Elsewhere Stocks Prices Nine Last "
        "Next "
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May "
        "June July August September October November December "
        "According Analysts Officials Researchers Governments Money Others Running Because Under "
        "Over Even Still Only Also However Meanwhile Critics Buyers Schools Warehouses Shares"
    )
)
_COUNTRYISH = frozenset(
    words(
        "Asia Europe Africa America Sydney Seoul Tokyo London Paris Washington Brussels "
        "English French German Chinese Korean Japanese American British European Asian SEOUL "
        "AI CEO UK US EU GDP Monday"
    )
)


def candidates(text: str) -> Iterator[Candidate]:
    """Names that an English text may hold, with their signals; the same name may come twice."""
    for found in _RUN.finditer(text):
        start, end = _without_opening(text, *found.span())
        end = _without_owner(text, end)
        name = text[start:end]
        if honorific := _HONORIFIC.match(name):
            start, name = start + honorific.end(), name[honorific.end() :]
        words = name.split()
        if not words or (
            len(words) == 1 and (name in _NOT_FIRST or name in _COUNTRYISH or len(name) < 4)
        ):
            continue
        if candidate := _judged(text, start, end, name, words):
            yield candidate


def _without_opening(text: str, start: int, end: int) -> tuple[int, int]:
    """Without a word that is a capital only because a sentence begins; 'The' of a paper stays."""
    while True:
        first = text[start:end].split(" ")[0]
        rest = text[start + len(first) + 1 : end]
        if (first == "The" and _PUBLICATION.search(rest)) or first not in _NOT_FIRST or not rest:
            return start, end
        start += len(first) + 1


def _without_owner(text: str, end: int) -> int:
    return end - 2 if text[end - 2 : end] in ("’s", "'s") else end


def _judged(text: str, start: int, end: int, name: str, words: list[str]) -> Candidate | None:
    kind = _kind(name, words)
    before, after = text[max(start - 40, 0) : start], text[end : end + 70]
    signals = ["suffix"] if kind in ("publication", "institution", "company") else []
    if _SPEAKS_BEFORE.search(before) or _SPEAKS_AFTER.match(after):
        signals.append("speaker")
    if _APPOSED.match(after) or _DESCRIBED.search(before):
        signals.append("descriptor")
    if _OWNS.match(text, end) or _ROLE_AT.search(before):
        signals.append("role")
    titled = bool(_TITLE_BEFORE.search(before) or _TITLE_AFTER.match(after))
    if not kind and titled and 2 <= len(words) <= 3:
        kind = "person"
        signals += ["person", "title"]
    if not kind and len(words) in (2, 3) and "speaker" in signals and "descriptor" not in signals:
        kind = "person"
        signals.append("person")
    if not signals or (not kind and len(words) > 1 and not {"descriptor", "role"} & set(signals)):
        return None
    if len(words) == 1 and not kind and not {"descriptor", "speaker", "role"} & set(signals):
        return None
    return Candidate(start, end, name, kind or "company", tuple(signals))


def _kind(name: str, words: list[str]) -> str:
    if len(words) == 1:
        return ""
    if _PUBLICATION.search(name):
        return "publication"
    if _INSTITUTION.search(name):
        return "institution"
    return "company" if _COMPANY.search(name) else ""
