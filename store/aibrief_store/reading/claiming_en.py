"""What English tells of the names in a sentence: by the words before and behind them."""

import re
from typing import cast

from aibrief_store.reading.claiming_grammar import Compared, Grammar, Linked, Role, comparisons
from aibrief_store.records.claim import Relation

_BEFORE = re.compile(
    r"\b(?:(?P<than>than|versus|against|compared (?:with|to))|(?P<with>with|alongside)"
    r"|(?P<from>from)|(?P<of>of)"
    r"|(?P<to>to|at|in|on|for|by|into|via|behind|over)"
    r"|(?P<object>(?:launch|releas|unveil|introduc|develop|us|buil|beat|mak|train|own|acquir"
    r"|back)(?:e|ed|es|ing|s|t)?))"
    r" (?:the |its |a |an |their |new |latest )?(?:[A-Za-z-]+ (?=$))?$"
)
_OWNS = re.compile(r"[’']s\b")
_LIST = re.compile(r"(?:,| and|,? and) (?:the )?[A-Z0-9]")
_DOES = re.compile(
    r"[’”\"']*+(?:\s?\([^()\n]{0,120}\))?(?:, [^,.\n]{2,60},)? (?:has|have|had|is|was|are|were|will"
    r"|would|could|may|also|now|already"
    r"|cost|held|holds|won|put|grew|rose|fell|beat|sold|said|led|built|made|took|ran|became"
    # 'Nvidia engineers, who …' is no verb.
    r"|[a-z]{2,}(?:ed|es|s)(?!,| and| of| who| that| from| in| at))\b"
)


def role(text: str, start: int, end: int) -> Role:
    """A name's part in its sentence: owner, subject, behind a preposition or a verb."""
    if _OWNS.match(text, end):
        return "of"
    found = _BEFORE.search(text, max(start - 48, 0), start)
    if found and found.lastgroup:
        return cast(Role, found.lastgroup)
    if _DOES.match(text, end):
        return "subject"
    return "list" if _LIST.match(text, end) else "bare"


def _before(relation: Relation, words: str) -> Compared:
    owner = r"(?:the |rivals? )?(?:(?:[A-Z][A-Za-z]*|the performance) ?(?:[’']s|of) )?\Z"
    return Compared(re.compile(rf"\b(?:{words}) {owner}"), relation)


_KIND = r"(?:(?:AI |LLM |large |language |flagship |latest |new |own |[a-z-]{3,12} )){0,4}[“‘\"']?"
_LINKED = (
    Linked("developer", re.compile(r"[’']s " + _KIND), True),
    Linked("developer", re.compile(r"[ (]"), True),
    Linked(
        "developer",
        re.compile(r",? (?:which (?:is|was) |is |was )?(?:developed|built|made|created"
            r"|trained) by (?:[a-zA-Z-]+ ){0,3}"),
    ),
    Linked("founder", re.compile(r"(?:[’']s)? (?:co-)?founder,? ")),
    Linked("founder", re.compile(r",? (?:which (?:is|was) |was )?(?:co-)?founded by ")),
    Linked("founder", re.compile(r",? (?:the |who )?(?:co-)?found(?:er of|ed) "), True),
    Linked("leader", re.compile(r"(?:[’']s)? (?:chief executive(?: officer)?|CEO|chairman"
        r"|president),? ")),
    Linked("leader", re.compile(r",? (?:the )?(?:chief executive(?: officer)?|CEO|chairman"
        r"|president) of "), True),
    Linked("owner", re.compile(r",? (?:is )?(?:a|an|the) (?:[a-z]+ )?(?:unit|subsidiary|arm) of ")),
    Linked("set_up_by", re.compile(r",? (?:which )?(?:was )?(?:set up|established) by ")),
    Linked("chip_used", re.compile(r" (?:used|uses|was trained on|is trained on"
        r"|runs on) (?:[a-z0-9,-]+ ){0,3}")),
    Linked("partner", re.compile(r" (?:has )?(?:partnered|teamed up|joined hands) with ")),
)  # fmt: skip

GRAMMAR = Grammar(
    role=role,
    clause=re.compile(
        r"(?:, (?:and|but|while|whereas|though|although|which|as)"
        r"|,(?= (?:went|was|is|has|had|will|did|came|sold|rose|fell)\b)"
        r"|;| (?:while|whereas|although|but)|,? and(?= (?:will|is|was|has|had|costs|sells"
        r"|employs|makes"
        r"|holds|owns|runs|plans|expects|aims|raised|posted|reported) ))(?= )"
        r"|[.?!][”\"’]? "
    ),
    apart=12,
    parts=re.compile(r"[,.;]"),
    goes_on=re.compile(r"[“\"]?(?:This|That|It|These|They|The (?:company|model|firm|chip|start-up"
        r"|startup)|Of these|Of those|By contrast)\b"),
    pronouns=(
        (re.compile(r"\b[Tt]h(?:e|is) (?:new )?model\b"), ("model", "product")),
        (re.compile(r"\b[Tt]h(?:e|is) (?:company|firm|start-?up|group)\b"), ("company",)),
        (re.compile(r"\b[Tt]h(?:e|is) (?:institute|university|agency)\b"), ("institution",)),
        (re.compile(r"\b[Tt]h(?:e|is) (?:chip|product|app|machine"
            r"|service)\b"), ("chip", "product", "model")),
        (re.compile(r"\b(?:He|She|he|she|his|her)\b"), ("person",)),
        (re.compile(r"^(?:It|Its|it)\b"), ("company", "model", "product", "institution", "market")),
    ),
    modifies=re.compile(r" (?:maker|developer|owner) "),
    owns=re.compile(r"(?:[’']s)? ?(?:[a-z]+ ){0,2}"),
    inward=re.compile(r" (?:of|for) (?:the )?|[ ]?\("),
    ranked=re.compile(r"(?:No\. ?)?[0-9]{1,5}(?:st|nd|rd|th)?[- ](?:ranked |placed )?"),
    compared=comparisons(),
    compared_before=comparisons(
        _before("at_least_equal", "at least as (?:good|fast|capable) as|no worse than"),
        _before("below", "behind|worse than|inferior to|lags?|lagg(?:ed|ing) behind|trail(?:s|ed"
            "|ing)?|slower than|weaker than"),
        _before("exceeds", "outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|beats?|beat"
            "|overtak(?:es|en|ing)|overtook|ahead of"
                           "|(?:better|faster|stronger|higher|larger|bigger) than|superior to"
                           "|exceed(?:s|ed|ing)?"),
        _before("equal", "on (?:a )?par with|equal to|as good as|match(?:es|ed|ing)?"
            "|equivalent to"),
        _before("near", "close to|similar to|comparable (?:to|with)"
            "|rival(?:s|ed|ling)?|approach(?:es|ed|ing)?"),
    ),
    denied=re.compile(r"(?!)"),
    against=re.compile(r"(?!)"),
    against_behind=re.compile(
        r"(?: (?:as |the )?[a-z]+){0,3}? (?:of|than|that of|compared (?:with"
        r"|to)) (?:what )?(?:the )?(?:(?:cost|price|size) of )?(?:[A-Z][A-Za-z]*[’']s )?"
    ),
    compared_time=re.compile(r"(?!)"),
    released=re.compile(r"[’”\"]*+ (?:was|were|is) (?P<verb>released|launched|unveiled"
        r"|introduced)(?P<planned>(?!))?"),
    released_before=re.compile(
        r"\b(?P<planned>will |plans? to |is to |set to )?(?P<verb>releas(?:e|ed|es|ing)"
        r"|launch(?:ed|es|ing)?|unveil(?:ed|s|ing)?"
        r"|introduc(?:e|ed|es|ing)"
        r"|roll(?:ed|s|ing)? out|open-sourced) (?:[A-Za-z,-]+ ){0,6}[“‘\"']?\Z"
    ),
    founded=re.compile(r"(?!)"),
    founded_before=re.compile(r"\b(?P<verb>[Ff]ounded|[Ee]stablished|[Ss]et up"
        r"|created)(?: [a-z]+){0,2}? (?:in|on) \Z"),
    linked=_LINKED,
    listed=re.compile(r"[’”\"']*+(?: ?\([^()\n]{0,30}\))?(?:,| and|, and| or) (?:the )?[“‘\"']?"),
    others=re.compile(r",? (?:and others|among others|and more)"),
    called=re.compile(r"(?:,? (?:such as|including|like|namely)|:) \Z"),
    falls=re.compile(r" (?:lower|less|fewer|down)\b"),
    falls_before=re.compile(
        r"\b(?:fell|fall|falls|falling|dropped|drop|declined|decline|decreased|slid|slipped|shrank"
        r"|down|lost|plunged|tumbled|slumped|sank)(?: by| of)?(?: (?:about|nearly|almost|around"
        r"|roughly|more than|over|as much as))? ?\Z"
    ),
    each=re.compile(r"\brespectively\b"),
    described=re.compile(r"(?!)"),
    rising=re.compile(r" to (?:about )?(?:joint )?\Z"),
    plans=re.compile(r"\b(?:plans?|planned|planning|intends?|is set|are set|is due|pledged"
        r"|promised|vowed|will (?:invest|build|buy|spend|provide|lift|launch))\b"),
    targets=re.compile(r"\b(?:targets?|goals?|aim(?:s|ed|ing)?)\b"),
    forecasts=re.compile(r"\b(?:expect(?:s|ed)?|forecasts?|predict(?:s|ed)?|projected|projects"
        r"|will|is likely to|on course)\b"),
    estimates=re.compile(r"\b(?:estimat(?:e|es|ed)|thought to|believed to|may have|probably)\b"),
    elapsed=re.compile(r" (?:after|later)"),
    past=re.compile(r"(?!)"),
    hearsay=(
        (re.compile(r"\b(?:is|are|was|were) (?:said|reported|rumou?red|understood"
            r"|believed) to"), "say"),
        (re.compile(r"\breportedly\b|\ballegedly\b"), "report"),
    ),
    analysts=re.compile(r"\b(?:analysts?|economists?|strategists?)\b"),
    some=re.compile(r"(?:an?|one|some) "),
    ahead=re.compile(r"(?:over )?the (?:next|coming) (?P<count>[0-9]{1,2}) (?:year|month)"),
    nearest_date=True,
)  # fmt: skip
