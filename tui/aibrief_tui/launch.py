"""The way into the app, before anything heavy is imported."""

import gc
import os
from pathlib import Path

FRAMES = "240"
"""Frames a second that Textual may paint at. At its usual 60 a key waits longer for its frame
than it takes to answer; nothing here is animated, so more frames cost nothing."""


def launch(path: Path | None) -> int:
    """Run the app on the library at ``path``; returns the exit status.

    Imports make objects that all live on; looking for garbage among them costs a tenth of the
    start. Explore turns the collector on again.
    """
    os.environ.setdefault("TEXTUAL_FPS", FRAMES)
    gc.disable()
    from aibrief_tui.app import run

    return run(path)
