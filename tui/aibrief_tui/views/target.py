"""What a copy acts on."""

from dataclasses import dataclass

from aibrief_tui.views.panel import Row


@dataclass(frozen=True, slots=True)
class Target:
    """What the cursor is on: claims, else sources; ``row`` and its heading for a table."""

    claims: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    row: Row | None = None
    heading: str = ""
