"""The bundled corpus: where its files lie."""

from pathlib import Path

BUNDLED = "china-ai-2025"

_HERE = Path(__file__).parent


def pack_folder(id: str) -> Path:
    """The folder of a pack, in files that a person can edit."""
    return _HERE / id


def prepared_file(id: str) -> Path:
    """The same pack with its search keys, as a library takes it; made from the folder."""
    return _HERE / f"{id}.json"
