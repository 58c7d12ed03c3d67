"""What a name does in its sentence, by the words around it: speaks, is measured by, is a source."""

import re

from aibrief_store.auditing.drafted import Drafted
from aibrief_store.auditing.naming import Mention

OBJECT = re.compile(r"\b(?:from|by|with|of|to|for|in|at|on|via)\s+(?:the\s+)?$")
_BEHIND = re.compile(r"\s?(?:에서|로부터|으로부터|에게|와의|과의|와 달리|과 달리|처럼)")
_MEASURE = re.compile(
    r"\b(?:than|unlike|like|versus|against|compared (?:to|with)|beat|beats|beaten"
    r"|outperform(?:s|ed)?|surpass(?:es|ed)?|ahead of|topped|defeat(?:s|ed)?|overtook)"
    r"\s+(?:the\s+)?$"
)
_TOPIC = re.compile(r"\s*(?P<who>[가-힣]{2,})(?:은|는|(?P<does>이|가))\s")
MARKED = re.compile(
    r"\s?(?:보다|대비|에 비해|에 비하면|와 비교|과 비교|에 견줘|比|相比"
    r"|(?:을|를|에|에게)\s[^,.]{0,24}?(?:앞섰|앞선|제쳤|이겼|능가|뛰어넘))"
)
_TOPIC_MARK = re.compile(r"\s?(?:측)?(?:은|는|이|가)(?![가-힣])")
OBJECT_MARK = re.compile(r"(?:을|를)(?![가-힣])")
_SPEAKS = re.compile(
    r"\s*(?:,\s*)?(?:says|said|estimates?|estimated|reports?|reported|thinks|counts?|counted|forecasts?"
    r"|expects?|predicts?|claims|claimed|puts|told|에 따르면|에 의하면|的数据|表示|称)"
)
_SPOKEN = re.compile(r"(?:\baccording to|\bsays|\bsaid|\bciting|据|根据)\s*(?:the\s+)?$")
JOINED = re.compile(r"\s*(?:,|and|or|&|,\s*and|와|과|및|이나|·|、|和|与)\s*")
_OWNER = re.compile(r"(?:'s|’s|의|的)\s?")
_SOURCE = re.compile(r"\bfrom\s+(?:the\s+)?$")
_FROM_MARK = re.compile(r"\s?(?:등)?(?:에서|로부터|으로부터|에게서|한테서)")
_PLAIN_TOPIC = re.compile(
    r"비용|개발비|가격|가치|몸값|시장|규모|특허|건수|이용자|사용자|매출|순위|점유율|성능|데이터|센터|기업|회사|모델|업체"
    r"|올해|지난해|당시|이는|이번|그는|우리|하지만|그러나|다만|또는"
)


def another_topic(sentence: Drafted, main: Mention) -> bool:
    """Whether the clause begins with somebody else whom nobody here knows: '미스트랄은 …'."""
    first, _ = sentence.within(sentence.clause(main.start))
    found = _TOPIC.match(sentence.text, first - sentence.start)
    if not found or found.start("who") + sentence.start >= main.start:
        return False
    # '인기가 높은 딥시크': only who does something to the subject is another.
    after = sentence.text[main.end - sentence.start :]
    if found["does"] and not OBJECT_MARK.match(after):
        return False
    at = found.start("who") + sentence.start
    if any(one.entity and one.start <= at < one.end for one in sentence.mentions):
        return False
    return not _PLAIN_TOPIC.search(found["who"])


def words_before(text: str, at: int) -> str:
    """The last words before a place."""
    return text[max(0, at - 60) : at].lower()


def is_measure(sentence: Drafted, one: Mention) -> bool:
    """'Cheaper than GPT-4', 'GPT-4보다'."""
    text, base = sentence.text, sentence.start
    before = words_before(text, one.start - base)
    return bool(MARKED.match(text, one.end - base) or _MEASURE.search(before))


def is_object(sentence: Drafted, one: Mention) -> bool:
    """'From Alibaba', 'by Liang Wenfeng', 'GPT-4와 달리'."""
    text, base = sentence.text, sentence.start
    before = words_before(text, one.start - base)
    return bool(OBJECT.search(before) or _BEHIND.match(text, one.end - base))


def holds_figure(sentence: Drafted, one: Mention, start: int) -> bool:
    """'R1's 9.4%', 'R1의 9.4%': whose figure it is, whatever stands before."""
    between = sentence.words(one.end, start) if one.end <= start else "-"
    return bool(re.fullmatch(r"(?:'s|의)\s(?:about |only |mere |약 )?", between))


def without_owners(sentence: Drafted, start: int, end: int) -> str:
    """The words of a stretch without those whose something is: 'and ByteDance's ' is 'and '."""
    text, base = sentence.text, sentence.start
    left = ""
    for one in sentence.mentions:
        if start <= one.start and one.end <= end:
            held = _OWNER.match(text, one.end - base)
            left += text[start - base : one.start - base]
            start = base + held.end() if held else one.start
    return left + text[start - base : end - base]


def sources(sentence: Drafted) -> list[Mention]:
    """Names behind 'from', before 에서, and those that are listed with them."""
    text, base = sentence.text, sentence.start
    found: list[Mention] = []
    for one in sentence.mentions:
        listed = found and JOINED.fullmatch(text[found[-1].end - base : one.start - base])
        if listed or _SOURCE.search(words_before(text, one.start - base)):
            found.append(one)
    for at, one in enumerate(reversed(sentence.mentions)):
        if _FROM_MARK.match(text, one.end - base):
            found.append(one)
            rest = sentence.mentions[: len(sentence.mentions) - at - 1]
            for before, after in zip(rest[::-1], [one, *rest[::-1]], strict=False):
                if not JOINED.fullmatch(text[before.end - base : after.start - base]):
                    break
                found.append(before)
    return found


def given_way(
    sentence: Drafted, here: list[Mention], mentions: list[Mention], at: int
) -> list[Mention]:
    """Who is marked as the topic instead of those from whom something comes: 'B는 A에서 …'."""
    base = sentence.start
    if not here or not _FROM_MARK.match(sentence.text, here[0].end - base):
        return here
    first, _ = sentence.segment(at)
    topics = [
        one
        for one in mentions
        if first <= one.start < at and _TOPIC_MARK.match(sentence.text, one.end - base)
    ]
    return topics[-1:] or here


def speaks(sentence: Drafted, one: Mention) -> bool:
    """Whether the words make somebody the one who says it."""
    text, base = sentence.text, sentence.start
    after = _SPEAKS.match(text, one.end - base)
    return bool(after or _SPOKEN.search(words_before(text, one.start - base)))
