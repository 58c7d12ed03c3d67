"""What a language's own module tells of names: a candidate, and the signals around it."""

from typing import NamedTuple


class Candidate(NamedTuple):
    """Words that may be a name.

    ``signals``: bracket, descriptor, person, quoted, speaker, suffix, title.
    """

    start: int
    end: int
    text: str
    kind: str
    signals: tuple[str, ...]
    names: tuple[str, ...] = ()
