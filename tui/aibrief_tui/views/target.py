"""What a copy acts on."""

import msgspec

from aibrief_tui.views.panel import Row


class Target(msgspec.Struct, frozen=True, gc=False):
    """What the cursor is on: claims, else sources; ``row`` and its heading for a table.

    Attributes:
        more: rows of the same table below ``row``.
        remarks: lines to print under the table.
    """

    claims: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    row: Row | None = None
    heading: str = ""
    more: tuple[Row, ...] = ()
    remarks: tuple[str, ...] = ()
