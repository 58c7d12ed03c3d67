"""Settling: what a reader says of a comparison or a finding, and whether it still holds.

What is settled is a *question*: one property on one basis about one entity (a row of its panel),
one figure under two labels, a fact and a forecast far apart, or one finding. Its target names it
by entity, property and basis, never by a place in a list, so that it is found again when rows come
and go. The decision keeps what it was taken on: a digest of each claim, and the verdict. Where
either has changed since, the question is open again, and the settlement says what changed.

A row of a part ('V3') and the row of its whole ('DeepSeek') share claims. A settlement speaks for
every question of its kind whose claims it holds all: settled on the whole, it shows on the parts;
settled on a part whose claims are all there is, it shows on the whole; where the whole has one
claim more, that claim was not judged, and the whole stays open. Of several the latest counts.
"""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any, Literal, get_args

import msgspec

from aibrief_store.errors import AibriefError, LibraryDamaged
from aibrief_store.records import Claim, Decision

Kind = Literal["comparison", "same_figure", "apart", "finding"]
State = Literal["settled", "disputed", "wrong"]
STATES: tuple[State, ...] = get_args(State)
LONGEST_NOTE = 20_000
"""Characters; more than any screen shows at once."""

# What a claim asserts. A statement of ours or an anchor may be mended without reopening anything.
_CONTENT = (
    "subject", "property", "value", "printed", "period", "due", "elapsed", "scope", "relative_to",
    "qualifiers", "modality", "said_by",
)  # fmt: skip
_ALONE = ("single", "other_basis")


class Question(msgspec.Struct, frozen=True):
    """What a reader can settle.

    Attributes:
        target: 'comparison:ENTITY|PROPERTY|BASIS', 'same_figure:ENTITY|PROPERTY|BASIS+BASIS',
            'apart:' likewise, or 'finding:SOURCE|KIND|CLAIM'; a basis by its digest.
        claims: ids, those in question.
        verdict: a verdict's name, or a finding's grade.
    """

    target: str
    claims: tuple[str, ...]
    verdict: str

    @property
    def kind(self) -> str:
        """'comparison', 'same_figure', 'apart' or 'finding'."""
        return self.target.partition(":")[0]

    @property
    def names(self) -> list[str]:
        """The parts of the target behind its kind."""
        return self.target.partition(":")[2].split("|")


class Change(msgspec.Struct, frozen=True, omit_defaults=True):
    """What happened to a settled question since.

    Attributes:
        what: 'added', 'edited', 'removed' (a claim) or 'verdict'.
        claim: its id; for a verdict '', and ``before`` and ``after`` say which.
    """

    what: Literal["added", "edited", "removed", "verdict"]
    claim: str = ""
    before: str = ""
    after: str = ""


class Kept(msgspec.Struct, frozen=True):
    """What the decision keeps as ``after``: the verdict and, by claim id, digests of that time."""

    state: State
    note: str
    verdict: str
    claims: dict[str, str]


class Settlement(msgspec.Struct, frozen=True):
    """What a reader said of a question.

    Attributes:
        target: of the question that it was said of.
        when: ISO 8601 with offset.
        changes: what is no longer as it was; the question is open again where there are any.
    """

    target: str
    state: State
    note: str
    who: str
    when: str
    changes: tuple[Change, ...] = ()

    @property
    def reopened(self) -> bool:
        """Whether the question is open again."""
        return bool(self.changes)

    @property
    def closed(self) -> bool:
        """Whether nothing is left to judge: settled or wrong, and not reopened."""
        return self.state != "disputed" and not self.changes


class Settled(msgspec.Struct, frozen=True):
    """A decision in effect about a question."""

    target: str
    kept: Kept
    who: str
    when: str

    def speaks_for(self, question: Question) -> bool:
        """Whether it was said of this question, or of one of its kind that holds its claims."""
        if self.target == question.target:
            return True
        same_kind = self.target.partition(":")[0] == question.kind
        return same_kind and bool(question.claims) and self.kept.claims.keys() >= {*question.claims}


Now = Callable[[str, Container[str]], Question]
"""From a target, and the claims it was settled on, to the question as it stands."""


class Settlements:
    """Everything that the reader said of questions, beside the questions as they stand."""

    def __init__(
        self, decisions: Iterable[Decision], claims: Mapping[str, Claim], now: Now
    ) -> None:
        """Read the decisions in effect about questions, oldest first.

        Raises:
            LibraryDamaged: a decision's value is none.
        """
        latest: dict[str, Decision] = {}
        for decision in decisions:
            latest.pop(decision.target, None)
            latest[decision.target] = decision
        self._settled = [_read(one) for one in reversed(latest.values()) if one.after is not None]
        self._claims = claims
        self._now = now

    def of(self, question: Question) -> Settlement | None:
        """What was said last of the question, and what changed since."""
        found = self._speaking_for(question)
        if found is None:
            return None
        kept = found.kept
        changed = changes(kept, self._as_it_stands(found, question), self._claims)
        return Settlement(
            found.target, kept.state, kept.note, found.who, found.when, tuple(changed)
        )

    def decided(self, question: Question, state: str, note: str) -> tuple[str, Any, Any]:
        """A decision's target, before and after, for the question to be called ``state``.

        One set of claims is settled in one place, from whichever panel it is seen.

        Raises:
            AibriefError: there is no such state, or nothing to open.
        """
        found = self._speaking_for(question)
        if state == "open":
            if found is None:
                raise AibriefError("nothing was settled here, so there is nothing to open")
            return found.target, msgspec.to_builtins(found.kept), None
        if found:
            there = self._as_it_stands(found, question)
            question = there if {*there.claims} == {*question.claims} else question
        after = msgspec.to_builtins(kept(question, state, note, self._claims))
        before = found.kept if found and found.target == question.target else None
        return question.target, msgspec.to_builtins(before), after

    def _speaking_for(self, question: Question) -> Settled | None:
        return next((one for one in self._settled if one.speaks_for(question)), None)

    def _as_it_stands(self, found: Settled, question: Question) -> Question:
        if found.target == question.target:
            return question
        return self._now(found.target, found.kept.claims)


def _read(decision: Decision) -> Settled:
    try:
        kept = msgspec.convert(decision.after, Kept)
    except msgspec.ValidationError as error:
        raise LibraryDamaged(f"a decision about {decision.target} does not fit: {error}") from error
    return Settled(decision.target, kept, decision.who, decision.when)


def kept(question: Question, state: str, note: str, claims: Mapping[str, Claim]) -> Kept:
    """What to keep of a question that is being settled.

    Raises:
        AibriefError: there is no such state, or the note is too long.
    """
    found: State | None = next((one for one in STATES if one == state), None)
    if found is None:
        raise AibriefError(f"{state!r}: write {', '.join(STATES)} or open")
    note = note.encode("utf-8", "replace").decode()  # half a surrogate pair is no text
    if len(note) > LONGEST_NOTE:
        raise AibriefError(f"the note has {len(note):,} characters; {LONGEST_NOTE:,} at most")
    digests = {id: digest(claims[id]) for id in question.claims}
    return Kept(found, " ".join(note.split()), question.verdict, digests)


def changes(kept: Kept, now: Question, claims: Mapping[str, Claim]) -> Iterable[Change]:
    """What differs between a question as it was settled and as it stands now.

    A verdict that changed with the claims is not told apart: the claims say why.
    """
    found = [Change("added", id) for id in now.claims if id not in kept.claims]
    for id, before in kept.claims.items():
        if id not in claims:
            found.append(Change("removed", id))
        elif id not in now.claims or digest(claims[id]) != before:
            found.append(Change("edited", id))
    if not found and now.verdict != kept.verdict:
        found.append(Change("verdict", before=kept.verdict, after=now.verdict))
    return found


def digest(record: msgspec.Struct) -> str:
    """16 hex digits of what a claim asserts, or of a basis without its label."""
    fields = msgspec.to_builtins(record)
    if isinstance(record, Claim):
        fields = {name: fields[name] for name in _CONTENT if name in fields}
    fields.pop("label", None)
    return sha256(msgspec.json.encode(fields, order="sorted")).hexdigest()[:16]


def asked(
    kind: Kind,
    names: Sequence[str],
    bases: Sequence[msgspec.Struct],
    claims: Iterable[str],
    verdict: str,
) -> Question:
    """A question by what names it, in any order of ``bases``.

    That a claim stands alone is one verdict, whether or not others stand on another basis.
    """
    told = [*names, "+".join(sorted(map(digest, bases)))] if bases else names
    # A separator within an id would make two questions one.
    target = "|".join(name.replace("|", "/") for name in told)
    return Question(f"{kind}:{target}", tuple(claims), "single" if verdict in _ALONE else verdict)
