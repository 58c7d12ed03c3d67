"""Bytes to text: marks, declarations, then what the bytes themselves look like.

Encodings are taken as browsers take them (https://encoding.spec.whatwg.org/#names-and-labels):
'euc-kr' means CP949, 'gb2312' GB 18030, 'shift_jis' CP932, 'iso-8859-1' Windows-1252.
"""

import codecs
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from aibrief_store.anchoring.folding import canonical
from aibrief_store.errors import Unreadable
from aibrief_store.importing.sniffing import looks_like

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16's, which it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ZEROS = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_WIDER = {
    "euc_kr": "cp949", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932",
    "big5": "big5hkscs", "cp950": "big5hkscs", "iso8859-1": "cp1252", "ascii": "cp1252",
    "utf-16": "utf-16-le", "utf-32": "utf-32-le", "utf-8-sig": "utf-8", "iso8859-9": "cp1254",
}  # fmt: skip
_LABELS = {"x-sjis": "cp932", "windows-949": "cp949", "x-windows-949": "cp949", "x-gbk": "gb18030"}
_MANY_BYTES = (
    "cp949",
    "gb18030",
    "big5hkscs",
    "cp932",
    "euc_jp",
    "iso2022_jp",
    "iso2022_kr",
    "johab",
)
_ONE_BYTE = re.compile(r"cp125\d|cp874|iso8859-\d+|koi8-[ru]|mac-(?:roman|cyrillic)|tis-620")
_GUESSED = ("cp949", "gb18030", "big5hkscs", "cp932", "euc_jp", "iso2022_jp", "cp1252")
_SAMPLE = 100_000
_DAMAGED = 1_000
"""One damaged character in so many is let pass."""

_DECLARED = re.compile(
    rb"""<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})"""
    rb"""|<\?xml[^>]{0,100}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)


class Decoded(NamedTuple):
    """A text and how it was read; ``encoding`` is a Python codec."""

    text: str
    encoding: str
    warnings: list[str]


def decoded(data: bytes, declared: Sequence[str] = ()) -> Decoded:
    """The text in ``data``, NFC with LF.

    ``declared`` are the labels given with it, the most trusted first: of the HTTP header, of the
    document. They are believed where the bytes allow it; text that reads as UTF-8 is UTF-8.

    Raises:
        Unreadable: 'empty', 'binary' (with what it looks like) or 'encoding'.
    """
    if not data.strip(b"\0 \t\r\n"):
        raise Unreadable("", "empty", "there is nothing in it")
    if other := looks_like(data):
        raise Unreadable("", "binary", f"this is {other}, not text; save it as text, HTML or PDF")
    labels = [codec for label in declared if (codec := known(label))]
    read, encoding = _read(data, labels)
    _refuse_controls(read)
    if not read.strip("\ufeff \t\r\n"):
        raise Unreadable("", "empty", "there is nothing in it")
    warnings = _warned(labels, encoding, read)
    return Decoded(canonical(read.lstrip("\ufeff")), encoding, warnings)


def declared_in(data: bytes) -> list[str]:
    """The label that a page or an XML file itself gives, if any."""
    match = _DECLARED.search(data, 0, 4096)
    return [(match[1] or match[2]).decode("ascii")] if match else []


def known(label: str) -> str:
    """The codec that a label means; '' for one that is no text's (base64, rot13, utf-7)."""
    label = label.strip().strip("\"'").lower()
    try:
        name = codecs.lookup(_LABELS.get(label, label)).name
    except (LookupError, ValueError):
        return ""
    name = _WIDER.get(name, name)
    fine = name in ("utf-8", *_ZEROS, *_MANY_BYTES) or _ONE_BYTE.fullmatch(name)
    return name if fine else ""


def _read(data: bytes, labels: Sequence[str]) -> tuple[str, str]:
    """The text and its codec; the surest way first."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _whole(data, (codec,)) or _mended(data, (codec,))
    many = [label for label in labels if not _ONE_BYTE.fullmatch(label) and label != "utf-8"]
    one = [label for label in labels if _ONE_BYTE.fullmatch(label)]
    first = [label for label in many if label in _ZEROS] if b"\0" in data else ["utf-8", *many]
    if b"\x1b$" in data[:_SAMPLE]:  # ISO 2022 switches by escapes and is all ASCII else
        first = ["iso2022_jp", "iso2022_kr", *first]
    return (
        _whole(data, first)
        or _whole(data, _guessed(data, one))
        or _whole(data, one)
        or _mended(data, [*many, "utf-8", "cp949", "gb18030"])
    )


def _whole(data: bytes, codecs_: Iterable[str]) -> tuple[str, str] | None:
    for codec in codecs_:
        try:
            return data.decode(codec), codec
        except UnicodeDecodeError:
            continue
    return None


def _guessed(data: bytes, one: Sequence[str]) -> list[str]:
    """What charset-normalizer takes it for; a declared one-byte encoding goes before its guess
    of another.
    """
    from charset_normalizer import from_bytes

    zeros = b"\0" in data
    among = [name.replace("-", "_") for name in _ZEROS] if zeros else [*_GUESSED, "utf_16_le"]
    found = from_bytes(_sample(data), cp_isolation=among, enable_fallback=False).best()
    if found is None:
        return []
    codec = known(found.encoding)
    return [*one, codec] if _ONE_BYTE.fullmatch(codec) else [codec]


def _sample(data: bytes) -> bytes:
    """The beginning, cut where no character is."""
    if len(data) <= _SAMPLE:
        return data
    cut = data.rfind(b"\n", 0, _SAMPLE)
    return data[: cut + 1 if cut > 0 else _SAMPLE]


def _mended(data: bytes, codecs_: Sequence[str]) -> tuple[str, str]:
    """The reading with the fewest damaged characters, if they are few."""
    readings = [(data.decode(codec, "replace"), codec) for codec in codecs_]
    text, codec = min(readings, key=lambda reading: reading[0].count("\ufffd"))
    if text.count("\ufffd") * _DAMAGED > max(len(text), _DAMAGED):
        _refuse_controls(data[:_SAMPLE].decode("latin-1"))
        message = "text in no encoding that is known here; save it as UTF-8"
        raise Unreadable("", "encoding", message)
    return text, codec


def _refuse_controls(text: str) -> None:
    """Bytes that decode by chance have control characters all over."""
    controls = sum(c < " " and c not in "\t\n\r\f\x1b" for c in text[:_SAMPLE])
    if "\0" in text or controls * 100 > min(len(text), _SAMPLE):
        raise Unreadable("", "binary", "this is data, not text; save it as text, HTML or PDF")


def _warned(labels: Sequence[str], encoding: str, text: str) -> list[str]:
    warnings = []
    plain = encoding.replace("utf-8-sig", "utf-8")
    if labels and labels[0] != plain and plain not in ("utf-16", "utf-32") and not text.isascii():
        warnings.append(f"declared as {labels[0]}, read as {plain}: the bytes are that")
    if damaged := text.count("\ufffd"):
        warnings.append(f"{damaged} damaged characters stand as U+FFFD")
    return warnings
