"""What a figure or date of a draft is about: of whom, against whom, of what time.

The rule, by the words alone:

1. The subject is the nearest name before the figure in its clause; in English rather a name
   behind it that 'of', 'on', 'for' or 'in' ties to it. Names that only frame the statement
   (a person, a paper, a chip, a place) give way to another, unless figures of this kind are
   asserted of them.
2. A clause without a name has the subject of the clause before it; a sentence without one
   that of the sentence before it, if that names one alone and this one says 'it', 'the company',
   'the cost'. A subject so inherited can be supported, never contradicted. What another is
   measured by ('than GPT-4') is no subject.
3. A ratio has a subject and something that it is against: what follows 'of', 'than',
   'compared with'; what stands before 의, 보다, 대비, 的.
4. What another is put above or below ('beat GPT-4', 'GPT-4를 앞섰다'), where something comes
   from ('from Google', '구글에서') and the maker of a chip in use ('엔비디아의 H800') is no
   subject where another name can be one; 'R1's 9.4%' is R1's whatever stands before.
5. The time is the date that stands nearest in the clause, else the last one before it in the
   sentence.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from aibrief_store.auditing.drafted import Drafted
from aibrief_store.auditing.naming import Mention
from aibrief_store.auditing.roles import (
    JOINED,
    MARKED,
    OBJECT,
    OBJECT_MARK,
    another_topic,
    given_way,
    holds_figure,
    is_measure,
    is_object,
    sources,
    speaks,
    without_owners,
    words_before,
)
from aibrief_store.auditing.timing import time_of
from aibrief_store.reading import Dated

_TIED = re.compile(
    r"[^,;.]{0,40}?\b(?:of|on|for|in|into|at)\s+(?:the\s+|its\s+|an?\s+)?(?:\w+\s+)?$"
)
_FROM = re.compile(r"\s*\w*\s*from\s+(?:the\s+)?")
_AGAIN = re.compile(
    r"(?:it|its|they|their|the (?:company|firm|start-?up|lab|model|chip|market|developer)"
    r"|this (?:company|firm|start-?up|lab|model|chip|market)"
    r"|(?:the )?(?:training|development)? ?costs?)\b(?:'s)?"
    r"|(?:이|그|해당|같은)?\s?(?:회사|기업|모델|업체|스타트업|시장|칩)(?:의|은|는|이|가|측)"
    r"|(?:총|전체)?\s?(?:개발|훈련|학습)?\s?(?:비용|개발비|가격|기업 ?가치|몸값|매출|점유율)"
    r"(?:은|는|이|가)"
    r"|其|它|该公司|该模型"
)
_AGAINST = re.compile(
    r"\b(?:of|than|with|to|as|against|versus|vs\.?|over)\s+(?:what\s+|that\s+of\s+)?"
    r"(?:the\s+)?(?:(?:cost|price|cost of|development|its rival)\s+)?(?:[\w'’]+\s+){0,4}?$"
)
_HELD = re.compile(r"(?:\s?\([^()]{0,40}\))?(?:의|的|'s|’s| ?[가-힣]{1,5}의)")
_FRAMES = frozenset(
    {"person", "publication", "place", "chip", "benchmark", "institution", "event", "policy"}
)


class Bound(NamedTuple):
    """What a figure is about.

    Attributes:
        subjects: ids of entities: the one named, and what is named with it in the sentence.
        main: the mention that led; ``None`` where nobody is named.
        stated: the subject stands in the sentence itself.
        joined: another subject is named in one breath ('Meta and DeepSeek'), or it is nobody
            that the library knows.
        against: ids of what a ratio is against.
        when: EDTF, or '' where the sentence names no time.
        dated: the date itself.
        sources: names from which something comes: 'from Google', '구글에서'.
    """

    subjects: frozenset[str] = frozenset()
    main: Mention | None = None
    stated: bool = True
    joined: bool = False
    against: frozenset[str] = frozenset()
    when: str = ""
    dated: Dated | None = None
    sources: tuple[Mention, ...] = ()


class Binder:
    """Binds figures by an entity's kind, and by whether such figures are asserted of it.

    Args:
        kind: of an entity.
        related: whether two entities are whole and part of one another, or the same.
    """

    def __init__(self, kind: Callable[[str], str], related: Callable[[str, str], bool]) -> None:
        self._kind = kind
        self._related = related

    def bind(
        self,
        sentence: Drafted,
        start: int,
        end: int,
        has: Callable[[str], bool],
        *,
        ratio: bool = False,
    ) -> Bound:
        """What the figure or date at ``start:end`` is about.

        ``has`` tells whether the library has figures of this kind on an entity.
        """
        against = self._against(sentence, start, end) if ratio else None
        dated = time_of(sentence, start, end)
        free = [one for one in sentence.mentions if not _same(one, against)]
        main, stated = self._subject(sentence, free, start, end, has)
        if main is None:
            main = self._inherited(sentence, has)
            stated = False
        near = free if stated else []
        return Bound(
            self._with(main, near, sentence, start),
            main,
            stated,
            self._is_joined(sentence, main, near)
            or self._spends_on(sentence, main, near, start, end),
            frozenset((against.entity,)) if against else frozenset(),
            dated.date if dated else "",
            dated,
            tuple(sources(sentence)),
        )

    # Subject

    def _subject(
        self,
        sentence: Drafted,
        mentions: list[Mention],
        start: int,
        end: int,
        has: Callable[[str], bool],
    ) -> tuple[Mention | None, bool]:
        # What another is measured by is nobody's subject.
        mentions = [
            one
            for one in mentions
            if not is_measure(sentence, one) or holds_figure(sentence, one, start)
        ]
        mentions = [one for one in mentions if not self._owns_frame(sentence, one)]
        for mute in (True, False):
            mine = [one for one in mentions if not (mute and speaks(sentence, one))]
            found = self._nearest(sentence, mine, start, end, has)
            if found:
                return found, True
        return None, True

    def _owns_frame(self, sentence: Drafted, one: Mention) -> bool:
        """'엔비디아의 H800', 'Nvidia H800': the maker of a chip that somebody else uses."""
        following = [each for each in sentence.mentions if each.start >= one.end][:1]
        if not following or self._kind(following[0].entity) != "chip":
            return False
        between = sentence.words(one.end, following[0].start)
        maker = self._related(one.entity, following[0].entity) if one.entity else False
        return maker and bool(re.fullmatch(r"(?:'s|의)?\s", between))

    def _nearest(
        self,
        sentence: Drafted,
        mentions: list[Mention],
        start: int,
        end: int,
        has: Callable[[str], bool],
    ) -> Mention | None:
        """In the figure's clause, then in those before it."""
        number = sentence.clause(start)
        for clause in range(number, -1, -1):
            first, last = sentence.within(clause)
            here = [one for one in mentions if first <= one.start < last]
            if clause == number:
                here = self._by_nearness(sentence, here, start, end)
                here = given_way(sentence, here, mentions, start)
            else:
                here = [one for one in here if not is_object(sentence, one)] or here
            if found := self._leading(here, has):
                return found
        return None

    def _by_nearness(
        self, sentence: Drafted, mentions: list[Mention], start: int, end: int
    ) -> list[Mention]:
        """Tied behind the figure, then those before it, nearest first."""
        before = [one for one in mentions if one.end <= start][::-1]
        behind = [one for one in mentions if one.start >= end][:2]
        if sentence.language != "en":
            # '그는 2023년 문샷 AI를 창업했다': nobody else is named before it.
            base = sentence.start
            made = [one for one in behind if OBJECT_MARK.match(sentence.text, one.end - base)]
            return [*before, *made]
        return [*(one for one in behind if self._tied(sentence, one, end)), *before]

    def _tied(self, sentence: Drafted, one: Mention, end: int) -> bool:
        text, base = sentence.text, sentence.start
        between = text[end - base : one.start - base]
        if text.startswith(("'s", "’s"), one.end - base):
            return False
        if _FROM.fullmatch(between):
            return self._kind(one.entity) == "place"
        return bool(_TIED.fullmatch(between))

    def _leading(self, ordered: list[Mention], has: Callable[[str], bool]) -> Mention | None:
        """The first that is no frame; a frame of which such figures are asserted is none."""
        for one in ordered:
            if not one.entity or self._kind(one.entity) not in _FRAMES or has(one.entity):
                return one
        return None

    def _inherited(self, sentence: Drafted, has: Callable[[str], bool]) -> Mention | None:
        before = sentence.before
        if before is None or any(not one.entity for one in sentence.mentions):
            return None
        if not _AGAIN.match(sentence.words()):
            return None
        leading = [one for one in before.mentions if self._leading([one], has)]
        if not leading:
            return None
        alone = all(one.entity and self._related(one.entity, leading[0].entity) for one in leading)
        return leading[0] if alone else None

    def _with(
        self, main: Mention | None, mentions: list[Mention], sentence: Drafted, at: int
    ) -> frozenset[str]:
        """The leading entity, and its wholes and parts that are named along with it."""
        if main is None or not main.entity:
            return frozenset()
        spans = (sentence.segment(at), sentence.segment(main.start))
        near = [one for one in mentions if any(a <= one.start < b for a, b in spans)]
        if not mentions and sentence.before:
            near = sentence.before.mentions
        named = {one.entity for one in near if one.entity}
        return frozenset({main.entity, *(id for id in named if self._related(id, main.entity))})

    def _is_joined(self, sentence: Drafted, main: Mention | None, mentions: list[Mention]) -> bool:
        if main is None or not main.entity:
            return main is not None
        if sentence.language == "ko" and another_topic(sentence, main):
            return True
        for one in mentions:
            if one.entity and self._related(one.entity, main.entity):
                continue
            if speaks(sentence, one) or self._frames(sentence, one, main):
                continue
            left, right = sorted((one, main))
            between = without_owners(sentence, left.end, right.start)
            if JOINED.fullmatch(between):
                return True
        return False

    def _frames(self, sentence: Drafted, one: Mention, main: Mention) -> bool:
        """'On that exam, Deep Research …': where it is, or what it is measured by."""
        frame = self._kind(one.entity) in _FRAMES and self._kind(main.entity) not in _FRAMES
        return frame and bool(
            OBJECT.search(words_before(sentence.text, one.start - sentence.start))
        )

    def _spends_on(
        self, sentence: Drafted, main: Mention | None, mentions: list[Mention], start: int, end: int
    ) -> bool:
        """'Alibaba spent 5 million on DeepSeek': whose figure that is, is open."""
        if main is None or main.start < end:
            return False
        first, _ = sentence.within(sentence.clause(start))
        return any(
            first <= one.start < start
            and not (one.entity and self._related(one.entity, main.entity))
            and self._kind(one.entity) not in _FRAMES
            for one in mentions
        )

    # What a ratio is against

    def _against(self, sentence: Drafted, start: int, end: int) -> Mention | None:
        text, base = sentence.text, sentence.start
        marked = [one for one in sentence.mentions if MARKED.match(text, one.end - base)]
        if marked:
            return min(marked, key=lambda one: abs(one.start - start))
        if sentence.language == "en":
            return self._english(sentence, start, end)
        before = [one for one in sentence.mentions if one.end <= start]
        if before and _HELD.match(text, before[-1].end - base):
            return before[-1]
        return None

    @staticmethod
    def _english(sentence: Drafted, start: int, end: int) -> Mention | None:
        text, base = sentence.text, sentence.start
        for one in sentence.mentions:
            if one.start >= end and _AGAINST.search(text[end - base : one.start - base]):
                return one
        for one in sentence.mentions:
            if re.search(
                r"(?:compared|relative|next) (?:with|to)\s+$", words_before(text, one.start - base)
            ):
                return one
        return None


def _same(one: Mention, other: Mention | None) -> bool:
    return other is not None and one.entity == other.entity
