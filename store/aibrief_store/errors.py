"""Every error that aibrief raises on purpose.

AibriefError
├── PackError        a pack does not say what it should; carries every finding
├── LibraryError     the library file
│   ├── LibraryDamaged    not JSON, truncated, not a library
│   ├── LibraryTooNew     written by a newer aibrief
│   └── LibraryReadOnly   another process writes, or the file can't be written
├── UnknownId        no such entity, source, claim or property; carries the nearest
├── AttachError      a file could not be read as an article
└── Unreadable       nothing to import there; carries why, in a word
"""

from collections.abc import Sequence


class AibriefError(Exception):
    """Base of all; ``str(error)`` says what was wrong, where, and what to do."""


class PackError(AibriefError):
    """A pack has findings.

    Attributes:
        findings: one line each: file, item, field, what to do.
    """

    def __init__(self, findings: Sequence[str]) -> None:
        super().__init__("\n".join(findings))
        self.findings = list(findings)


class LibraryError(AibriefError):
    """The library file can't be used as asked; the file is left byte for byte."""


class LibraryDamaged(LibraryError):
    """The file is not JSON, is cut short, or is no library."""


class LibraryTooNew(LibraryError):
    """The file was written by a newer version of aibrief."""


class LibraryReadOnly(LibraryError):
    """A write was asked of a library that is open for reading only."""


class UnknownId(AibriefError):
    """No record has this id.

    Attributes:
        kind: 'entity', 'source', 'claim' or 'property'.
        id: what was asked for.
        nearest: ids that look like it, best first.
    """

    def __init__(self, kind: str, id: str, nearest: Sequence[str] = ()) -> None:
        hint = f"; did you mean {', '.join(nearest)}?" if nearest else ""
        super().__init__(f"no {kind} has the id {id!r}{hint}")
        self.kind, self.id, self.nearest = kind, id, list(nearest)


class AttachError(AibriefError):
    """A file could not be read as an article's text, or is a copy of no known source."""


class Unreadable(AibriefError):
    """What was to be imported can't be read.

    Attributes:
        where: the path or address, '-' for standard input.
        reason: one word for it; see `aibrief_store.importing.imported.Reason`.
    """

    def __init__(self, where: str, reason: str, message: str) -> None:
        super().__init__(f"{where}: {message}" if where else message)
        self.where, self.reason, self.message = where, reason, message
