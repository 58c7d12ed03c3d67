"""Index files: opened where they are whole and of the library as it is, else built."""

from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from numpy.typing import NDArray

from aibrief_store.search.indexed.arrays import Arrays, read
from aibrief_store.search.indexed.child import Kind, build

R = TypeVar("R", bound=tuple[Any, ...])


def kept(
    kind: Kind,
    path: Path | None,
    stamp: str,
    rows: Callable[[], Iterable[R]],
    here: Callable[[Iterable[R]], dict[str, NDArray[Any]]],
) -> Arrays:
    """The arrays of an index: from its file, else built by another process, else built here.

    Args:
        path: of the file; without one, or where none can be written, nothing is kept.
        stamp: what the index must have been built from.
        here: builds from the rows in this process, where another can't.
    """
    if path is not None:
        found = read(path, stamp)
        if found is None and build(kind, path, stamp, rows()):
            found = read(path, stamp)
        if found is not None:
            return found
    # What is mapped stays there when its file is gone; Windows lets it go with the process.
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        path = Path(folder) / kind
        found = read(path, stamp) if build(kind, path, stamp, rows()) else None
        return here(rows()) if found is None else found
