"""How many of the claims that are labelled in invented articles are suggested.

Their labels are looser than a pack's claims: one is met if a ready suggestion of its sentence has
its subject and its value as printed. The first four were never shown to whoever made the rules.
"""

from labelled import ClaimLabel, labelled

from aibrief_store.packs import PackRecords
from aibrief_store.reading import READY, Words, claims
from aibrief_store.records import Claim, Entity, Name, Source


def invented(name: str, records: PackRecords) -> tuple[int, int, int, int]:
    """Ready suggestions in labelled sentences, labels that one meets, labels, known subjects.

    A label whose subject is no known entity ('the market') can't be met.
    """
    case = labelled(name)
    own = [
        Entity(id=each.id, kind=each.kind, names=[Name(word) for word in each.names])
        for each in case.labels.entity
    ]
    words = Words(records.pack, [*records.entities.values(), *own])
    source = Source(id=name, issued=case.labels.published, language=case.labels.language)
    suggestions = claims(case.text, words, source, case.labels.language)
    ready = [each.claim for each in suggestions if each.confidence >= READY]
    places = {case.text.find(label.sentence) for label in case.labels.claim}
    within = [each for each in ready if any(_holds_place(each, place) for place in places)]
    met = sum(
        any(_meets(each, label, case.text, words) for each in within) for label in case.labels.claim
    )
    known = {word for each in words.entities.values() for word in _names(each)}
    reachable = sum(label.subject in known for label in case.labels.claim)
    return len(within), met, len(case.labels.claim), reachable


def _names(entity: Entity) -> set[str]:
    return {entity.id, *(name.value for name in entity.names)}


def _holds_place(claim: Claim, place: int) -> bool:
    span = claim.anchor.value
    return span.start <= place < span.end


def _meets(claim: Claim, label: ClaimLabel, text: str, words: Words) -> bool:
    """The label's sentence, its subject by id or name, and its value as printed or by name."""
    if not _holds_place(claim, text.find(label.sentence)):
        return False
    names = _names(words.entities[claim.subject])
    values = [each.as_printed for each in (*claim.value.figures, *claim.printed)]
    for id in (claim.value.entity, *(claim.value.entities or ())):
        values += [name.value for name in words.entities[id].names] if id else []
    values += [claim.value.date, claim.resolved_from or ""] if claim.value.date else []
    bare = label.value.replace(" ", "")
    same = (each.replace(" ", "") for each in values if each)
    return label.subject in names and any(each in bare or bare in each for each in same)
