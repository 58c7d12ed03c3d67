"""Numbers of a draft traced to claims.

A claim speaks to a figure only if all of this holds:

- it is about the figure's subject (`Evidence.about`): the entity named, or a part of it where
  the property rolls up; never another part, never a like name;
- its figure is of the same kind: a currency, %, a ratio, a rank, the same counted thing;
- the sentence has a word of its property, and more of no other property of such figures;
- what it is relative to, per and of, its scope, and the time it is about are those that the
  draft states. A forecast or a plan needs its time in the draft; a claim without a time is
  about the year before its article and the article's own.

It then says the figure, only meets it, or denies it (`agreeing`). 'Contradicted' takes more: no
claim that says it, a property of one value at a time, the subject in the sentence itself, a
time that both state or neither (or the draft none, and the library one only), no scope left out,
no condition that other claims have otherwise, a unit of its own, and nobody else in the sentence
of whom the figure is asserted. Otherwise the figure is 'not found', with the nearest.
"""

from collections.abc import Callable
from typing import NamedTuple

from aibrief_store.auditing.agreeing import Answer
from aibrief_store.auditing.answering import Answers, one_unit
from aibrief_store.auditing.asked import RATIOS, Asked, is_ratio
from aibrief_store.auditing.binding import Binder, Bound
from aibrief_store.auditing.drafted import Drafted
from aibrief_store.auditing.evidence import MONEY, Evidence
from aibrief_store.auditing.groups import Groups
from aibrief_store.auditing.lacking import Lacking
from aibrief_store.comparing import Comparison
from aibrief_store.reading import Quantity as Printed
from aibrief_store.records import Claim


class Spoken(NamedTuple):
    """A claim with what it says to a figure."""

    claim: Claim
    answer: Answer
    derived: bool = False


class Traced(NamedTuple):
    """What the claims say to one figure.

    ``deny`` holds only claims that may contradict; ``near`` those that miss by ``missing``:
    'subject', 'property', 'time', 'scope', 'value', 'against', 'stated' …
    """

    bound: Bound
    say: list[Spoken]
    deny: list[Claim]
    near: list[Claim]
    missing: str = ""


class _Heard(NamedTuple):
    """Claims by what they say to one figure.

    Attributes:
        say, deny: of the subject itself; ``say_whole``, ``deny_whole`` of what it is a part of.
        met: could be true with it; ``apart`` likewise, in another unit.
        lacking: say it, but for what they lack, by that.
    """

    say: list[Spoken]
    say_whole: list[Spoken]
    deny: list[Claim]
    deny_whole: list[Claim]
    met: list[Claim]
    apart: list[Claim]
    lacking: dict[str, list[Claim]]


class Tracer:
    """Traces figures by one library."""

    def __init__(self, evidence: Evidence, comparisons: Callable[[str], list[Comparison]]) -> None:
        self._known = evidence
        self._comparisons = comparisons
        self._binder = Binder(evidence.kind, evidence.related)
        self._groups = Groups(evidence)
        self._lacking = Lacking(evidence)
        self._answers = Answers(evidence)

    def number(self, sentence: Drafted, figure: Printed) -> Traced:
        """What the library says to a figure of the sentence."""
        if not sentence.mentions and not (sentence.before and sentence.before.mentions):
            return Traced(Bound(), [], [], [], "subject")
        kinds = self._kinds(sentence, figure)
        if not kinds:
            return Traced(Bound(), [], [], [], "unread")
        pool = self._known.claims(kinds)
        described = self._groups.described(sentence)
        owners = {self._known.context.entity(claim.subject) for claim in pool}

        def has(entity: str) -> bool:
            here = {entity, *described.get(entity, ())}
            return any(self._known.related(one, owner) for one in here for owner in owners)

        ratio = bool(kinds & set(RATIOS))
        bound = self._binder.bind(sentence, figure.start, figure.end, has, ratio=ratio)
        if not ratio:
            # 'Ahead of GPT-4 in 13 of 22': whoever else is named is what it may be against.
            bound = bound._replace(against=frozenset(one.entity for one in sentence.mentions))
        if sentence.language == "ko" and bound.main and bound.main.start >= figure.end:
            # A Korean figure rarely belongs to a name behind it: enough to bear out, not to deny.
            bound = bound._replace(stated=False)
        bound = _widened(bound, described)
        asked = Asked(sentence, figure, bound, self._properties(sentence, figure, pool))
        traced = self._judged(asked, pool)
        return traced if traced.say or traced.deny else self._lasted(asked) or traced

    def _lasted(self, asked: Asked) -> Traced | None:
        """'18 days after its launch': a time that a claim of the sentence's subject tells."""
        figure = asked.figure
        if figure.unit not in _LENGTHS or not asked.bound.subjects or asked.blocked:
            return None
        words = asked.sentence.words()
        said = [
            Spoken(claim, "said")
            for claim in self._known.lasting
            if claim.elapsed == f"P{figure.amount}{_LENGTHS[figure.unit]}"
            and self._known.about(claim, asked.bound.subjects) == "it"
            and self._known.cues.properties(words, [claim.property])
        ]
        return Traced(asked.bound, said, [], []) if said else None

    def disputed(self, claims: list[Claim]) -> list[Claim]:
        """Claims on the same basis that the comparison says to differ from these."""
        ids = {claim.id for claim in claims}
        found: dict[str, None] = {}
        for claim in claims:
            for comparison in self._comparisons(claim.subject):
                for group in comparison.groups:
                    if group.verdict != "differ" or claim.id not in group.claims:
                        continue
                    for answer in group.answers:
                        if not ids & set(answer.claims):
                            found.update(dict.fromkeys(answer.claims))
        return [self._known.catalog.claims[id] for id in found]

    # What kind of figure, of which property

    def _kinds(self, sentence: Drafted, figure: Printed) -> set[str]:
        if figure.kind == "money":
            return {MONEY} if figure.currency else set()
        if figure.kind == "percent" or figure.unit in ("rank", "age"):
            return {figure.unit, "1"} if figure.unit == "%" else {figure.unit}
        if figure.kind == "dimension":
            return {figure.unit}
        if figure.fraction or (figure.kind == "number" and is_ratio(figure)):
            return {"1", "%"}
        return self._counted(sentence, figure)

    def _counted(self, sentence: Drafted, figure: Printed) -> set[str]:
        """The pack's units whose words stand nearest: at the figure, in the clause, before."""
        first, last = sentence.within(sentence.clause(figure.start))
        ahead = min(figure.end + 24, last)
        for start, end in (
            (figure.start, figure.end), (figure.start, ahead), (first, last),
            (sentence.start, figure.end), (sentence.start, sentence.end),
        ):  # fmt: skip
            found = self._known.cues.units(sentence.words(start, end))
            if found:
                return found | self._special(sentence, found, first, last)
        return set()

    def _special(self, sentence: Drafted, found: set[str], first: int, last: int) -> set[str]:
        """'5,000 companies are listed': the clause may say a narrower thing of the noun."""
        clause = self._known.cues.units(sentence.words(first, last))
        return {unit for unit in clause if unit.endswith(("_user", "_company"))} - found

    def _properties(self, sentence: Drafted, figure: Printed, pool: list[Claim]) -> dict[str, int]:
        """Properties that the words tell, by how many; the best ones only."""
        among = {claim.property for claim in pool}
        first, last = sentence.within(sentence.clause(figure.start))
        cues = self._known.cues
        found = cues.properties(sentence.words(first, last), among)
        if not found:
            found = cues.properties(sentence.words(), among)
        if not found and sentence.before and sentence.before.heading:
            found = cues.properties(sentence.before.words(), among)
        named = {one.entity for one in sentence.mentions if one.entity}
        for claim in pool:
            # A test that is named tells that a score is told.
            tests = {one.entity for one in claim.qualifiers if one.entity} & named
            if any(self._known.kind(one) == "benchmark" for one in tests):
                found.setdefault(claim.property, max(found.values(), default=1))
        best = max(found.values(), default=0)
        return {id: hits for id, hits in found.items() if hits == best}

    # Which claims speak to it

    def _judged(self, asked: Asked, pool: list[Claim]) -> Traced:
        if not asked.properties or not asked.bound.subjects:
            return self._missed(asked, pool, "subject" if asked.properties else "property")
        heard = self._heard(asked, pool)
        deny = heard.deny and heard.deny + heard.deny_whole
        met = heard.met if deny else heard.met + heard.apart
        if asked.blocked:
            near = [one.claim for one in heard.say] or deny
            return Traced(asked.bound, [], [], near, asked.blocked)
        if heard.say:
            return Traced(asked.bound, heard.say + heard.say_whole, deny, met)
        for lacks, claims in heard.lacking.items():
            # 'Its cost was 1/18 of Llama's', where the articles say so of GPT-4's, is denied.
            if lacks not in ("time", "against") or not deny:
                return Traced(asked.bound, [], [], claims, lacks)
        if heard.say_whole:
            near = [one.claim for one in heard.say_whole]
            return Traced(asked.bound, [], [], near, "subject")
        if met:
            return Traced(asked.bound, [], [], met, "value")
        if deny and not self._elsewhere(asked, pool, deny):
            return Traced(asked.bound, [], deny, [])
        return self._missed(asked, pool, "value" if deny else "")

    def _heard(self, asked: Asked, pool: list[Claim]) -> _Heard:
        heard = _Heard([], [], [], [], [], [], {})
        for claim in pool:
            about = self._known.about(claim, asked.bound.subjects)
            if about == "other" or claim.property not in asked.properties:
                continue
            lacks = self._lacking.of(asked, claim)
            answer, derived = self._answers.to(asked, claim)
            if lacks:
                if answer == "said":
                    heard.lacking.setdefault(lacks, []).append(claim)
            elif answer == "said":
                said = Spoken(claim, answer, derived)
                (heard.say_whole if about == "whole" else heard.say).append(said)
            elif not one_unit(asked, claim):
                heard.apart.append(claim)
            elif answer == "met":
                heard.met.append(claim)
            elif self._answers.may_deny(asked, claim):
                (heard.deny if about == "it" else heard.deny_whole).append(claim)
        return heard

    def _elsewhere(self, asked: Asked, pool: list[Claim], deny: list[Claim]) -> bool:
        """Whether the figure is asserted of anybody the sentence names, or in other words."""
        named = {one.entity for one in asked.sentence.mentions if one.entity}
        properties = {claim.property for claim in deny}
        for claim in pool:
            subject = self._known.context.entity(claim.subject)
            near = any(self._known.related(subject, one) for one in named)
            about = self._known.about(claim, asked.bound.subjects)
            own = claim.property in properties and about != "other"
            if near and not own and self._answers.to(asked, claim)[0] == "said":
                return True
        return False

    def _missed(self, asked: Asked, pool: list[Claim], missing: str) -> Traced:
        """The claims nearest to the figure: those that say it, else those on the subject."""
        said = [claim for claim in pool if self._answers.to(asked, claim)[0] == "said"]
        named = {one.entity for one in asked.sentence.mentions if one.entity}
        own = [
            claim for claim in pool if any(self._known.related(claim.subject, one) for one in named)
        ]
        both = [claim for claim in said if claim in own]
        worded = [claim for claim in own if claim.property in asked.properties]
        near = both or worded or (said if not named else [])
        near = sorted(near, key=lambda claim: not one_unit(asked, claim))
        if both and not missing:
            missing = "property" if both[0].property not in asked.properties else "subject"
        return Traced(asked.bound, [], [], near[:3], missing if near else "")


def _widened(bound: Bound, described: dict[str, set[str]]) -> Bound:
    more = {group for one in bound.subjects for group in described.get(one, ())}
    return bound._replace(subjects=bound.subjects | more) if more else bound


_LENGTHS = {"d": "D", "wk": "W", "mo": "M", "a": "Y"}
