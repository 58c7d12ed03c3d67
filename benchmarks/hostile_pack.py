"""A pack whose records hold an attack in every field that may hold text."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from aibrief_store.anchoring import anchor_span, canonical
from aibrief_store.packs.checking import PackRecords
from aibrief_store.planting import laid_out
from aibrief_store.records import Claim, Entity, Pack, Source
from aibrief_store.search.preparing import prepare

SOURCES = ("gazette-2031", "courier-2031", "herald[/x]-2031")
ABOUT = "lumora"
"""The entity that the app opens on."""


def written(file: Path, texts: Sequence[str]) -> Path:
    """The pack, prepared, in ``file``; every field holds each of ``texts`` somewhere."""
    entities = [msgspec.convert(one, Entity) for one in _entities(texts)]
    properties = {f"p{k}": _property(k, text) for k, text in enumerate(texts)}
    records = PackRecords(
        msgspec.convert({**_pack(texts), "properties": properties}, Pack),
        {entity.id: entity for entity in entities},
        {id: msgspec.convert(_source(at, id, texts), Source) for at, id in enumerate(SOURCES)},
        {claim.id: claim for at in range(len(SOURCES)) for claim in _claims(at, texts)},
    )
    file.write_bytes(laid_out(records, prepare(entities)))
    return file


def article(source: str, texts: Sequence[str]) -> str:
    """The text of an article, as a reader would attach it."""
    return canonical("\n".join(f"{source} said: {text} indeed" for text in texts) + "\n")


def _both(text: str) -> dict[str, str]:
    return {"en": text, "ko": text}


def _all(texts: Sequence[str], at: int) -> str:
    """All of them in one text, another one first each time."""
    at = at * len(texts) // 7 % len(texts)
    return " ".join([*texts[at:], *texts[:at]])


def _pack(texts: Sequence[str]) -> dict[str, object]:
    return {
        "id": "china-ai-2025",  # in a later version, so that the bundled one is not planted over it
        "version": 1_000_000,
        "licence": _all(texts, 0),
        "title": _both(_all(texts, 1)),
        "opening": ABOUT,
        "order": list(SOURCES),
        "kinds": {"company": _both(_all(texts, 2)), "person": _both(_all(texts, 3))},
        "scopes": {
            f"s{k}": {**_both(text), "cues": {"en": [text]}} for k, text in enumerate(texts)
        },
        "units": {f"u{k}": {**_both(text), "cues": {"en": [text]}} for k, text in enumerate(texts)},
    }


def _property(k: int, text: str) -> dict[str, object]:
    return {
        "id": f"p{k}",
        "label": _both(text),
        "value": [("quantity", "text", "date", "entity")[k % 4]],
        "cues": {"en": [text]},
    }


def _entities(texts: Sequence[str]) -> Iterator[dict[str, object]]:
    own = {"pack": "china-ai-2025", "rev": 1}
    names = [{"value": "Lumora" + text, "kind": "alias"} for text in texts]
    yield {
        "id": ABOUT,
        "kind": "company",
        "description": _both(_all(texts, 0)),
        **own,
        "names": [
            {"value": "Lumora " + _all(texts, 1)},
            {"value": _all(texts, 2), "lang": "ko"},
            {"value": _all(texts, 3), "lang": "zh-Hans"},
            *names,
        ],
    }
    for k, text in enumerate(texts):
        yield {
            "id": f"e{k}",
            "kind": "person" if k % 2 else "company",
            "part_of": [ABOUT],
            **own,
            "names": [{"value": text}, {"value": text, "lang": "ko"}],
            "description": _both(text),
            "links": {"url": "http://example.org/" + text, "wikidata": text},
        }


def _source(at: int, id: str, texts: Sequence[str]) -> dict[str, object]:
    text = article(id, texts)
    passages: list[dict[str, object]] = []
    for k, one in enumerate(texts):
        passages.append({"id": f"p{k}", "part": ("body", "caption")[k % 2], "gist": _both(one)})
    return {
        "id": id,
        "type": "article-newspaper",
        "title": _all(texts, at),
        "author": [
            {"literal": _all(texts, at + 1)},
            {"family": texts[at], "given": texts[-at - 1]},
        ],
        "editor": [{"literal": _all(texts, at + 2)}],
        "container_title": _all(texts, at + 3),
        "publisher": _all(texts, at + 4),
        "series": {"title": _all(texts, at + 5), "number": texts[at]},
        "issued": "2031-02-03",
        "issued_kind": "published",
        "url": f"http://example.org/{at}/{texts[at]}",
        "language": texts[at],
        "outline": passages,
        "label": f"{id[:4]}{texts[-1 - at]}",
        "mentions": [{"entity": ABOUT, "name": texts[at], "start": 0, "end": min(9, len(text))}],
        "pack": "china-ai-2025",
        "rev": 1,
    }


def _claims(at: int, texts: Sequence[str]) -> Iterator[Claim]:
    source = SOURCES[at]
    text, start = article(source, texts), 0
    for k, line in enumerate(article(source, [one]).rstrip("\n") for one in texts):
        start = text.index(line, start)
        span = msgspec.to_builtins(anchor_span(text, start, start + len(line)))
        start += len(line)
        one = texts[k]
        yield msgspec.convert(
            {
                "id": f"{source}.c{k}",
                "source": source,
                "property": f"p{k}",
                "subject": ABOUT if k % 3 else f"e{k}",
                "value": _value(k, at, one),
                "printed": [_quantity(k, str(7 + at), one)] if k % 4 == 0 else [],
                "period": "2030",
                "resolved_from": one,
                "vague": one,
                "after": _both(one),
                "scope": f"s{k}" if k % 5 == 0 else None,
                "relative_to": {"text": _both(one)} if k % 7 == 0 else None,
                "qualifiers": [{"role": "by", "text": _both(one)}] if k % 6 == 0 else [],
                "said_by": [
                    {"who": _both(one) if k % 2 else f"e{k}", "verb": one, "in": _both(one)}
                ],
                "anchor": {"passage": f"p{k}", "spans": [span]},
                "statement": _both(one),
                "doubt": _both(one),
                "pack": "china-ai-2025",
                "rev": 1,
            },
            Claim,
        )


def _quantity(k: int, amount: str, printed: str) -> dict[str, object]:
    return {"amount": amount, "digits": 1, "unit": f"u{k}", "as_printed": printed}


def _value(k: int, at: int, text: str) -> dict[str, object]:
    if k % 4 == 0:
        return {"quantity": _quantity(k, str(3 + at), text)}
    if k % 4 == 1:
        return {"text": _both(f"{text} {at}")}
    return {"date": f"203{at}"} if k % 4 == 2 else {"entity": f"e{(k + at) % 40}"}
