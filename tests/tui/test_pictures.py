"""A few pages as plain text, to be looked at when they change.

``AIBRIEF_PICTURES=1 python -m pytest tests/tui/test_pictures.py`` draws them anew.
"""

import os
from pathlib import Path

import pytest
from piloted import Desk, Reader, Size

PICTURES = Path(__file__).parent / "snapshots"

PAGES: dict[str, tuple[Size, tuple[str, ...]]] = {
    "explore-120": ((120, 36), ("l",)),
    "explore-80-korean": ((80, 24), ("L",)),
    "compare-120": ((120, 30), ("c", "n")),
    "conflicts-60": ((60, 16), ("x",)),
    "help-200": ((200, 45), ("question_mark",)),
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_looks_as_it_did(desk: Desk, name: str) -> None:
    size, keys = PAGES[name]
    file = PICTURES / f"{name}.txt"

    async def scenario(reader: Reader) -> None:
        await reader.press(*keys)
        drawn = reader.text + "\n"
        if os.environ.get("AIBRIEF_PICTURES"):
            file.write_text(drawn, "utf-8")
        assert drawn == file.read_text("utf-8")

    desk.sit(scenario, size)
