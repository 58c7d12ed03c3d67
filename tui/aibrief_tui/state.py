"""Where the reader was: a small file beside the library, written on leaving."""

import os
from collections.abc import Mapping
from pathlib import Path

import msgspec


class State(msgspec.Struct, omit_defaults=True):
    """What a later launch comes back to. Unknown fields of newer versions are passed over."""

    entity: str = ""
    claim: str = ""
    language: str = ""
    theme: str = ""
    style: str = "apa"


def load(file: Path) -> State | None:
    """The state in ``file``; ``None`` at a first launch or where the file is no state."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=State)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return None


def save(file: Path, state: State) -> bool:
    """Write ``state``; ``False`` where the folder can't be written."""
    return put(file, msgspec.json.encode(state))


def put(file: Path, data: bytes) -> bool:
    """Write ``data`` in one step, for the reader's eyes only; ``False`` where that fails."""
    waiting = file.with_name(f"{file.name}.{os.getpid()}.tmp")
    try:
        handle = os.open(waiting, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as open_file:
            open_file.write(data)
        os.replace(waiting, file)
    except OSError:
        waiting.unlink(missing_ok=True)
        return False
    return True


def system_language(environ: Mapping[str, str] = os.environ) -> str:
    """'ko' where the system speaks Korean, else 'en'."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environ.get(name):
            return "ko" if value.lower().startswith("ko") else "en"
    return "en"
