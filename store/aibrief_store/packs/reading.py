"""A pack's folder as records."""

from pathlib import Path

from aibrief_store.errors import PackError
from aibrief_store.packs.checking import PackRecords, examine


def read_pack(folder: Path) -> PackRecords:
    """The records of the pack in ``folder``: pack.toml, properties.toml, entities.toml, sources/.

    Raises:
        PackError: the pack has findings; carries all of them.
    """
    records, findings = examine(folder)
    if findings or records is None:
        raise PackError(findings)
    return records
