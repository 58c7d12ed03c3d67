"""Claims weighed: gathered by property, parted by basis and judged, not yet put into words.

What a library of many entities is gone through with: a verdict costs a tenth of its words
(`panel.worded` adds them to what is worth showing).
"""

from collections.abc import Sequence
from itertools import chain

import msgspec

from aibrief_store.comparing.basis import order
from aibrief_store.comparing.between import Link, linked, links, mislabelled, torn
from aibrief_store.comparing.comparison import Basis, Context, GroupVerdict
from aibrief_store.comparing.judging import judge_answers
from aibrief_store.comparing.money import rates
from aibrief_store.comparing.rows import Ground, Row
from aibrief_store.comparing.stances import Stance, shades
from aibrief_store.records import Claim


class Weighed(msgspec.Struct, gc=False, eq=False):
    """All that is said of one property of one entity, and of its parts.

    Attributes:
        ground: whose panel it is, which property, and what the claims are judged by.
        rows: the claims by their bases, in the order of the panel.
    """

    ground: Ground
    rows: list[Row]
    _verdicts: list[GroupVerdict] | None = None
    _links: list[Link] | None = None

    @property
    def verdicts(self) -> list[GroupVerdict]:
        """Each row's verdict."""
        if self._verdicts is None:
            found = [row.verdict for row in self.rows]
            # A row that one article fills alone, while others speak on another basis.
            if len(found) > 1 and "single" in found:
                for place in linked(self.rows):
                    found[place] = "other_basis" if found[place] == "single" else found[place]
            self._verdicts = found
        return self._verdicts

    @property
    def links(self) -> list[Link]:
        """What links the rows or keeps them apart."""
        if self._links is None:
            self._links = links(self.rows) if len(self.rows) > 1 else []
        return self._links

    @property
    def disputed(self) -> bool:
        """Whether claims differ, or one figure stands under two labels, or fact and forecast are
        far apart.
        """
        if "differ" in self.verdicts:
            return True
        return len(self.rows) > 1 and (mislabelled(self.rows) or torn(self.rows))


def weigh(
    entity: str, claims: Sequence[Claim], context: Context, beside: Sequence[Claim] = ()
) -> list[Weighed]:
    """Every property of ``entity`` weighed, in the pack's order of properties.

    Args:
        entity: an id.
        claims: all claims whose subject is the entity or a part of it, at any depth; those
            of parts count for properties that roll up only.
        context: where names and words are looked up.
        beside: further claims of the panel, for the rates of exchange that they print.
    """
    whole, known = context.entity(entity), rates(beside or claims)
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        of = found.get(claim.property)
        if of is None:
            found[claim.property] = [claim]
        else:
            of.append(claim)
    weighed = []
    for id in sorted(found, key=context.place) if len(found) > 1 else found:
        ground = Ground(whole, context.property(id), context, known)
        if counted := _counted(found[id], ground):
            weighed.append(Weighed(ground, _rows(counted, ground)))
    return weighed


def _counted(claims: list[Claim], ground: Ground) -> list[Claim]:
    """Claims of parts count for a property that rolls up."""
    if ground.property.rolls_up:
        return claims
    whole, context = ground.whole, ground.context
    return [one for one in claims if one.subject == whole or context.entity(one.subject) == whole]


def _rows(claims: list[Claim], ground: Ground) -> list[Row]:
    if len(claims) == 1:
        return [Row(claims, ground)]
    found: dict[Basis, list[Claim]] = {}
    for claim in claims:
        found.setdefault(ground.basis(claim), []).append(claim)
    if len(found) > 1:
        _place_undated(found, ground)
        keys = sorted(found, key=lambda key: order(key, ground.whole))
    else:
        keys = list(found)
    return [Row(found[key], ground, key) for key in keys]


def _place_undated(found: dict[Basis, list[Claim]], ground: Ground) -> None:
    """Move each claim without a time to the one dated group that it is at one with.

    Where it is at odds with all of them, or at one with several, it stays on a basis of its
    own: 'time not stated' is then what keeps them apart.
    """
    undated = [key for key in found if not key.period and key.kind != "text"]
    if not undated or len(undated) == len(found):
        return
    dated: dict[Basis, list[Basis]] = {}
    for key in found:
        if key.period:
            dated.setdefault(msgspec.structs.replace(key, period=""), []).append(key)
    for key in undated:
        if key in dated:
            _share_out(key, dated[key], found, ground)


def _share_out(
    key: Basis, dated: list[Basis], found: dict[Basis, list[Claim]], ground: Ground
) -> None:
    members = {other: ground.stances(found[other]) for other in dated}
    own = ground.stances(found[key])
    mixed = len({taken.unit for taken in chain(own, *members.values())}) > 1
    fewer = {other: _told_apart(stances, mixed=mixed) for other, stances in members.items()}
    for alike in _told_apart(own, mixed=mixed):
        fits = [other for other in dated if _at_one(alike, fewer[other], ground)]
        if len(fits) == 1:
            moved = {taken.claim.id for taken in alike}
            found[fits[0]] += [claim for claim in found[key] if claim.id in moved]
            found[key] = [claim for claim in found[key] if claim.id not in moved]
    if not found[key]:
        del found[key]


def _told_apart(stances: list[Stance], *, mixed: bool) -> list[list[Stance]]:
    """Stances that give one answer in one shade, together.

    Mixed: each by itself, since what an article prints beside it decides between currencies.
    """
    if mixed:
        return [[taken] for taken in stances]
    found: dict[object, list[list[Stance]]] = {}
    for taken in stances:
        shaded = found.setdefault(taken.key, [])
        same = next((each for each in shaded if len(shades([each[0], taken])) == 1), None)
        if same is None:
            shaded.append([taken])
        else:
            same.append(taken)
    return [each for shaded in found.values() for each in shaded]


def _at_one(alike: list[Stance], others: list[list[Stance]], ground: Ground) -> bool:
    found = (
        judge_answers(alike[:1], other[:1], ground.context, ground.rates)[0] for other in others
    )
    return not any(verdict in ("differ", "uncompared") for verdict in found)
