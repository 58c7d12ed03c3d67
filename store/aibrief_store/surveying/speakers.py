"""Speakers: who is said to say what, in which article, and through whom.

A claim's chain of attribution runs from the article outward. Everybody in it is said to say the
claim: 'the editor quotes DeepSeek' stands under both, under DeepSeek with the editor as the one
through whom. Who stands last is the origin (`aibrief_store.comparing.origins`). A link without a
speaker is hearsay: its origin is not named. A claim without a chain is the article's own.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import Literal

import msgspec

from aibrief_store.comparing import Context
from aibrief_store.comparing.origins import origin
from aibrief_store.records import Claim, Saying, Text

Kind = Literal["named", "report", "words", "unnamed", "article"]
KINDS: tuple[Kind, ...] = ("named", "report", "words", "unnamed", "article")


class Said(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One claim as one speaker is said to say it.

    Attributes:
        claim, source: ids.
        role: 'report' where it stands in what this entity published, whoever speaks there.
        via: those through whom the article has it, the article's own informant first.
        verb: as printed, in its dictionary form; ``direct``: quoted word for word.
        on: EDTF; ``place``: the report or post it stands in.
        unsure: the sentence leaves open who speaks.
        origin: nobody named stands behind: comparing counts an entity as the claim's origin.
    """

    claim: str
    source: str
    role: Literal["speaker", "report"] = "speaker"
    via: list[Text] = []
    verb: str = ""
    direct: bool = False
    on: str = ""
    place: Text | None = None
    unsure: bool = False
    origin: bool = True


class Speaker(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody, or something, that is said to say something.

    Attributes:
        kind: 'named' (an entity speaks), 'report' (an entity in which it stands), 'words' (no
            name is printed: ours, after the article's words), 'unnamed' (hearsay) or 'article'.
        id: an entity's or article's; '' where there is none.
        name: what to call it; '' for 'unnamed'.
        said: in the order of the articles.
        sources: the articles that carry it.
    """

    kind: Kind
    id: str
    name: Text
    said: list[Said]
    sources: list[str]

    @property
    def key(self) -> str:
        """Stable, to come back to."""
        return f"{self.kind}:{self.id or self.name.en or self.name.ko}"


def speakers(
    claims: Iterable[Claim], context: Context, about: Collection[str] | None = None
) -> list[Speaker]:
    """Everybody who is said to say one of ``claims``.

    With ``about`` (an entity and its parts) only what is said about these, or by them.

    Those with a name first, the most claims first; then those without one, hearsay, and what
    the articles say themselves.
    """
    found: dict[_Who, list[Said]] = {}
    places = {id: place for place, id in enumerate(context.sources)}
    once = {claim.id: claim for claim in claims}.values()
    for claim in sorted(once, key=lambda one: (places[one.source], one.anchor.value.start)):
        here = about is None or context.entity(claim.subject) in about
        for who, said in _heard(claim, context):
            if not here and who.id not in (about or ()):
                continue
            found.setdefault(who, []).append(said)
    return sorted((_speaker(who, said) for who, said in found.items()), key=_order)


class _Who(msgspec.Struct, frozen=True):
    """Whom sayings are gathered under: an entity, words, an article, or nobody."""

    kind: Literal["entity", "words", "unnamed", "article"]
    id: str = ""
    name: Text = Text()


def _speaker(who: _Who, said: list[Said]) -> Speaker:
    kind: Kind = "report" if all(one.role == "report" for one in said) else "named"
    return Speaker(
        kind=kind if who.kind == "entity" else who.kind,
        id=who.id,
        name=who.name,
        said=said,
        sources=list(dict.fromkeys(one.source for one in said)),
    )


def _order(one: Speaker) -> tuple[int, int, int, str]:
    # A report stands among those with a name, an article's own words behind all others.
    place = KINDS.index("named" if one.kind == "report" else one.kind)
    return place, -len(one.said), -len(one.sources), one.name.en


def _heard(claim: Claim, context: Context) -> Iterator[tuple[_Who, Said]]:
    """Everybody in the claim's chain, each once."""
    if not claim.said_by:
        name = context.article(claim.source)
        who = _Who("article", claim.source, Text(name, name))
        yield who, Said(claim=claim.id, source=claim.source)
    seen = set()
    for at in range(len(claim.said_by)):
        for who, said in _link(claim, at, context):
            if who not in seen:
                seen.add(who)
                yield who, said


def _link(claim: Claim, at: int, context: Context) -> Iterator[tuple[_Who, Said]]:
    """One link's speaker, and the report that it stands in."""
    saying = claim.said_by[at]
    behind = origin(claim, context)
    later = any(_names(one) for one in claim.said_by[at + 1 :])
    said = Said(
        claim=claim.id,
        source=claim.source,
        via=[name for one in claim.said_by[:at] if (name := _name(one.who or one.in_, context))],
        verb=saying.verb,
        direct=saying.direct,
        on=saying.on or "",
        place=_name(saying.in_, context),
        unsure=saying.unsure,
        origin=not later,
    )
    report = isinstance(saying.in_, str) and bool(saying.in_)
    if saying.who or not report:
        who = _who(saying.who, context)
        yield who, msgspec.structs.replace(said, origin=who.id == behind) if who.id else said
    if report:
        who = _who(saying.in_, context)
        in_it = msgspec.structs.replace(said, role="report", place=None, origin=who.id == behind)
        yield who, in_it


def _who(who: str | Text | None, context: Context) -> _Who:
    if isinstance(who, str) and who:
        return _Who("entity", context.entity(who), _name(who, context) or Text())
    return _Who("words", name=who) if isinstance(who, Text) else _Who("unnamed")


def _names(saying: Saying) -> bool:
    """Whether it names an entity, so that it is the origin of what stands before it."""
    return any(isinstance(one, str) and one for one in (saying.who, saying.in_))


def _name(who: str | Text | None, context: Context) -> Text | None:
    if not isinstance(who, str):
        return who
    id = context.entity(who)
    return Text(context.label(id, "en"), context.label(id, "ko"))
