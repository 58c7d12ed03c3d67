"""Where a library lies; imported by a launch before anything else is."""

import os
from pathlib import Path


def default_path() -> Path:
    """``AIBRIEF_LIBRARY``, else ``library.aibrief`` in the user's data folder.

    A library that lies there under the name it had at first, ``library.json``, stays.
    """
    if named := os.environ.get("AIBRIEF_LIBRARY"):
        return Path(named).expanduser()
    from platformdirs import user_data_path

    folder = user_data_path("aibrief")
    first = folder / "library.json"
    return first if first.exists() else folder / "library.aibrief"
