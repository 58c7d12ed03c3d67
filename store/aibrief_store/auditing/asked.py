"""A figure with what it is about, and what the words around it make of it."""

import re
from typing import NamedTuple

from aibrief_store.auditing.agreeing import quantity
from aibrief_store.auditing.binding import Bound
from aibrief_store.auditing.drafted import Drafted
from aibrief_store.auditing.evidence import MONEY
from aibrief_store.comparing.basis import is_currency
from aibrief_store.reading import Quantity as Printed
from aibrief_store.records import Claim, Quantity

RATIOS = ("1", "%")
_NOT = re.compile(
    r"\b(?:not|never|no longer|nor|neither|without|if|unless|would have|could have|denie[sd]|false"
    r"|wrong|myth|rather than|instead of|far from|hardly|cannot)\b|n't\b"
    r"|지 않|지는 않|지도 않|아니|않았|않는다|못했|못한|없[다는었]|라면|다면|거짓|사실무근|부인"
    r"|不是|没有|并非|並非|而非|如果|若"
)
_MORE = re.compile(
    r"\b(?:by|extra|additional|another|further|raised by|up|down|rose|fell)\s+"
    r"(?:about |some |around |over |nearly |almost |roughly )?$"
)
_CHANGED = re.compile(
    r"\s?(?:more|less|fewer|higher|lower|cheaper|extra|additional)\b"
    r"|\s?(?:이|가|을|를)?\s?(?:더|늘|증가|줄|감소|추가|절감|차이|적게|많이|싸|저렴|비싸)"
    r"|\s?(?:左右)?(?:的差距)"
)
_OTHERS = re.compile(
    r"\b(?:rivals?|competitors?|unlike|others?|another|peers?|predecessor|successor|clones?)\b"
    r"|경쟁|라이벌|다른 |여타|후속|전작|对手|竞争|其他"
)
_RIVAL_OF = re.compile(
    r"\b(?:rivals?|competitors?|peers?|predecessor|successor|clones?|cop(?:y|ies)|customers?"
    r"|investors?|backers?|users?|answers?|responses?|alternatives?)\s+(?:of|to|in|for)"
    r"\s+(?:the\s+)?(?:[\w.-]+(?: [\w.-]+)?'s\s+)?$|\b(?:unlike|not)\s+$"
)
_TIMES = re.compile(r"배|갑절|곱절|times|fold|倍|\bx\b")


class Asked(NamedTuple):
    """A figure with what it is about."""

    sentence: Drafted
    figure: Printed
    bound: Bound
    properties: dict[str, int]

    def unit(self, article: Quantity) -> str:
        """The figure's unit in the pack's words, seen beside an article's figure."""
        if self.figure.currency:
            return self.figure.currency
        if self.figure.unit in ("%", "rank", "age") or self.figure.kind == "dimension":
            return self.figure.unit
        if is_ratio(self.figure):
            return "1"
        return article.unit

    def quantity(self, article: Quantity | None) -> Quantity:
        """The figure as a record."""
        unit = self.unit(article) if article else self.figure.currency
        return quantity(self.figure, unit)

    def family(self, claim: Claim) -> str:
        """The family of the claim's figure."""
        unit = claim.value.figures[0].unit if claim.value.figures else ""
        return MONEY if is_currency(unit) else unit

    @property
    def around(self) -> str:
        """The sentence, with the heading over it."""
        before = self.sentence.before
        heading = before.words() if before and before.heading else ""
        return f"{heading} {self.sentence.words()}"

    @property
    def blocked(self) -> str:
        """Why the words around it make it another statement; '' if they don't."""
        sentence, figure = self.sentence, self.figure
        if lacks := turned_away(sentence, self.bound, figure.start):
            return lacks
        printed = figure.start - max(figure.as_printed.find(figure.text), 0)
        before = sentence.words(max(sentence.start, printed - 60), max(printed, sentence.start))
        after = sentence.words(figure.end, min(figure.end + 60, sentence.end))
        ratio = figure.unit in RATIOS
        if not ratio and (_MORE.search(before) or _CHANGED.match(after)):
            return "change"
        return ""


def is_ratio(figure: Printed) -> bool:
    """'1/18', '13 times', '13배'."""
    return bool(figure.fraction or _TIMES.search(figure.text))


def turned_away(sentence: Drafted, bound: Bound, at: int) -> str:
    """Why nothing can be traced there: several subjects, another's, or a denial; '' if it can."""
    first, last = sentence.within(sentence.clause(at))
    if bound.joined:
        return "subject"
    if _NOT.search(sentence.words(first, last)):
        return "denied"
    main = bound.main
    if main and _RIVAL_OF.search(
        sentence.words(max(sentence.start, main.start - 60), max(main.start, sentence.start))
    ):
        return "subject"
    if main and bound.stated and main.entity:
        start = main.end if first <= main.start < last else first
        if _OTHERS.search(sentence.words(start, last)):
            return "subject"
    return ""
