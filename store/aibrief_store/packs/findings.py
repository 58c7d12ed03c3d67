"""What is wrong with a pack, said so that a person finds the place and mends it."""

from collections.abc import Collection


class Findings:
    """All findings, each 'file: item: field: what is wrong; what to do'."""

    def __init__(self) -> None:
        self.all: list[str] = []

    def at(self, file: str, item: str = "") -> "Place":
        """Where the next findings stand."""
        return Place(self.all, file, item)


class Place:
    """An item of a file: a claim, an entity, the third mention."""

    def __init__(self, all: list[str], file: str, item: str) -> None:
        self._all = all
        self.file = file
        self.name = f"{file}: {item}" if item else file
        #: Fields that could not be read; what follows from that is not said again.
        self.unread: list[str] = []

    def say(self, field: str, what: str) -> None:
        """Add a finding about ``field`` ('' for the item itself)."""
        if not any(path == field or path.startswith(f"{field}.") for path in self.unread):
            self._all.append(": ".join(part for part in (self.name, field, what) if part))

    def known(self, field: str, id: str | None, kind: str, among: Collection[str] | None) -> None:
        """Say that no ``kind`` has the id; ``among`` is ``None`` where that can't be known."""
        if id is not None and among is not None and id not in among:
            self.say(field, f"unknown {kind} {id!r}{did_you_mean(id, among)}")


def did_you_mean(id: str, among: Collection[str]) -> str:
    """'; did you mean x?', or where to declare it, from the ids there are."""
    from difflib import get_close_matches

    near = get_close_matches(id, among, n=2)
    return f"; did you mean {' or '.join(map(repr, near))}?" if near else "; declare it or mend it"
