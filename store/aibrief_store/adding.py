"""Adding an article: from where it lies to a draft of its records, held against the library.

article → importing → articles (parts, metadata) → reading (mentions, claims) → a draft, which
`put` makes part of the library in one action.
"""

import threading
from collections.abc import Sequence
from hashlib import sha256
from pathlib import PurePath

import msgspec

from aibrief_store.anchoring import Copy, canonical, recognise
from aibrief_store.articles import Article, Clutter, Kin, Part, Role, article, changed, kin, outline
from aibrief_store.errors import AibriefError
from aibrief_store.importing import Entry, Fetcher, Imported, Kind, read_any
from aibrief_store.keys import named
from aibrief_store.library import Library
from aibrief_store.proposed import entities
from aibrief_store.reading.claiming_scenes import Found, read
from aibrief_store.reading.claiming_words import Words
from aibrief_store.reading.claims import claims
from aibrief_store.reading.language import language_of
from aibrief_store.reading.proposals import Proposal, proposals
from aibrief_store.records import Decision, Entity, Mention, Source, Suggestion, Text
from aibrief_store.storage import Kept, Marks

_MANY = 20_000
"""Claims from which on a text is no longer held against those of articles without a copy; and
entities from which on claims about names that none of them has are not looked for."""
NEW_NAME = 0.2
"""What a suggestion about a new name is less sure of: the name is to be looked at as well."""
_NEW = Text("{name} is a new name; accepting makes it", "{name}: 모르는 이름; 받아들이면 새로 만듦")


class Draft(msgspec.Struct, frozen=True):
    """An article as it was read, before it is in the library.

    Attributes:
        article: its parts and what it says of itself, with the rules that told it.
        found: what the stages of reading found.
        proposals: names that no known entity has.
        kin: stored articles that it is akin to, the nearest first.
        warnings: for the reader, a line each.
    """

    article: Article
    source: Source
    kept: Kept
    suggestions: list[Suggestion]
    proposals: list[Proposal]
    found: Found
    kin: list[Kin]
    warnings: list[str]


def draft(
    where: str,
    library: Library,
    *,
    given: bytes | None = None,
    kind: Kind | None = None,
    stop: threading.Event | None = None,
    fetch: Fetcher | None = None,
    known: bool = False,
) -> Draft | list[Entry]:
    """Read what lies at ``where``; of a folder or a feed the places of its articles.

    Args:
        where: a path, an address, or what ``given`` bytes are called.
        kind: of content, if the reader knows better.
        stop: set by another thread to give up.
        known: an article that the library has may be read all the same.

    Raises:
        Unreadable: nothing can be read there; says why and what to do.
        AibriefError: the library has the article already.
    """
    imported = read_any(where, kind=kind, given=given, stop=stop, fetch=fetch or Fetcher())
    if imported.entries:
        return imported.entries
    return drafted(imported, library, known=known)


def drafted(imported: Imported, library: Library, *, known: bool = False) -> Draft:
    """An imported text as a draft. Raises AibriefError where the library has it already."""
    text = canonical(imported.text)
    language = imported.language.partition("-")[0] or language_of(text)
    whole = article(
        text, imported.metadata, taken=set(library.sources), language=language,
        called=PurePath(imported.origin).stem.rstrip("0123456789-_ "),
    )  # fmt: skip
    kindred = kin(whole.fingerprint, library.fingerprints())
    if not known:
        _refuse_known(text, whole, kindred, library)
    found = read(text, _words(library), whole.source.issued)
    source = _related(_mentioning(whole.source, found), kindred)
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    new = proposals(text, found.mentions, found.language)
    return Draft(
        whole,
        source,
        Kept(id=f"{source.id}.{digest}", source=source.id, text=text, parts=_parts(whole)),
        _suggested(text, library, source, found, new),
        new,
        found,
        kindred,
        [*imported.warnings, *_told(text, kindred, library)],
    )


def put(library: Library, draft: Draft) -> Decision:
    """Make the draft part of the library, whole or not at all.

    Raises:
        AibriefError: there is an article with its id.
        LibraryReadOnly: nothing can be written.
    """
    marks = Marks(id=draft.source.id, marks=msgspec.to_builtins(draft.article.fingerprint))
    return library.add(draft.source, draft.kept, draft.suggestions, marks)


def again(library: Library, source: str, *, keep: bool = False) -> int:
    """Read an article of the reader's own again, where other lines or names are known now.

    What was decided stands; with ``keep`` so do earlier suggestions. Returns how many were found.

    Raises:
        UnknownId, LibraryReadOnly.
        AibriefError: it is a pack's, or has no text.
    """
    record, copy = library.source(source), library.copy(source)
    if copy is None or not library.is_own(source):
        raise AibriefError(f"{source} is no article that you added")
    text = copy.text
    parts = [Part(start, end, *_role(part)) for start, end, part in library.stretches(source)]
    passages = outline(text, parts) if parts else record.outline
    found = read(text, _words(library), record.issued)
    whole = _mentioning(msgspec.structs.replace(record, outline=passages), found)
    new = proposals(text, found.mentions, found.language)
    suggestions = _suggested(text, library, whole, found, new)
    library.read_again(whole, suggestions, keep=keep)
    return len(suggestions)


def _suggested(
    text: str, library: Library, source: Source, found: Found, new: Sequence[Proposal]
) -> list[Suggestion]:
    """Suggested claims, also about names that no entity has yet: these carry what they name."""
    known = {text[one.start : one.end].casefold() for one in found.mentions}
    few = len(library.entities) <= _MANY
    made = entities(new, text, library.entities, known) if few else []
    made = [one for one in made if _stands_in(text, source, one)]
    if not made:
        suggested = claims(text, _words(library), source, found=found)
    else:
        words = Words(library.pack, [*library.entities.values(), *made])
        suggested = claims(text, words, source, found=read(text, words, source.issued))
    by_id = {one.id: one for one in made}
    return [_with_names(one, by_id, library) for one in suggested]


def _stands_in(text: str, source: Source, one: Entity) -> bool:
    """Whether the article proper, and not only what stands around it, has one of its names."""
    return any(
        name.value in text[passage.start : passage.end]
        for passage in source.outline
        if passage.start is not None
        for name in one.names
    )


def _with_names(one: Suggestion, new: dict[str, Entity], library: Library) -> Suggestion:
    """With the entities of no pack that its claim names, and less sure of those that are new."""
    ids = list(dict.fromkeys((one.claim.subject, *named(one.claim))))
    first = [new[id] for id in ids if id in new]
    own = [library.entities[id] for id in ids if id in library.entities]
    names = [*first, *(each for each in own if not each.pack)]
    if not names:
        return one
    told = [Text(*(_NEW.of(lang).format(name=each.label(lang)) for lang in ("en", "ko")))
            for each in first]  # fmt: skip
    sure = max(0.0, one.confidence - NEW_NAME) if first else one.confidence
    return msgspec.structs.replace(
        one, names=names, confidence=round(sure, 2), reasons=[*one.reasons, *told]
    )


def _role(part: str) -> tuple[Role, Clutter]:
    role, _, kind = part.partition(".")
    return role, kind  # type: ignore[return-value]


def _words(library: Library) -> Words:
    """The library's names and cues, made ready once."""
    found: Words = library.once(
        "words", lambda: Words(library.pack, list(library.entities.values()))
    )
    return found


def _refuse_known(text: str, whole: Article, kindred: Sequence[Kin], library: Library) -> None:
    same = next((one for one in kindred if one.kinship == "same"), None)
    if same:
        raise AibriefError(
            f"the library has this article already, as {same.source} ({same.reason}); nothing was "
            "added"
        )
    if len(library.claims) > _MANY:
        return
    copied = recognise(Copy(text), list(library.claims.values()))
    if copied:
        raise AibriefError(
            f"this is a copy of {copied}, which the library has; attach it instead, so that its "
            "claims show the words: aibrief attach"
        )


def _mentioning(source: Source, found: Found) -> Source:
    """The source with every known entity that its own words name."""
    parts = [one for one in source.outline if one.start is not None and one.end is not None]
    mentions = [
        Mention(one.entity, one.text, one.start, one.end, part.part)
        for one in found.mentions
        for part in parts
        if (part.start or 0) <= one.start < (part.end or 0)
    ]
    return msgspec.structs.replace(source, mentions=mentions)


def _related(source: Source, kindred: Sequence[Kin]) -> Source:
    """The source with what it reprints, or the version that it replaces."""
    for one in kindred:
        if one.kinship == "reprint":
            return msgspec.structs.replace(source, origin=one.source)
        if one.kinship == "revision":
            return msgspec.structs.replace(source, revision_of=one.source)
    return source


def _parts(whole: Article) -> list[tuple[int, int, str]]:
    return [
        (one.start, one.end, f"{one.part}.{one.kind}" if one.kind else one.part)
        for one in whole.parts
    ]


def _told(text: str, kindred: Sequence[Kin], library: Library) -> list[str]:
    """What a reader should know of the articles that it is akin to."""
    told = []
    for one in kindred:
        if one.kinship == "revision":
            gone = changed(library.claims_in(one.source), text)
            told.append(
                f"a later version of {one.source}; changed or gone: {', '.join(gone) or 'no claim'}"
            )
        elif one.kinship == "reprint":
            told.append(f"a reprint of {one.source}: it counts as one voice with it")
        elif one.kinship == "alike":
            told.append(f"much like {one.source} ({one.reason})")
    return told
