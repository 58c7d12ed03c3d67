"""The library: the one door through which screens and commands reach everything.

A library is a file of the reader's own. The bundled pack is planted in it, the reader's
decisions are laid over the pack's records, and copies of articles lie beside them. What a library
can do stands in layers: `aibrief_store.catalog` looks things up, `decided` takes decisions,
`copied` holds the reader's copies, `worked_out` compares, surveys and searches, `reviewed` adds
the reader's own articles.
"""

from pathlib import Path

from aibrief_store.attaching import Attachment
from aibrief_store.library.reviewed import Reviewed
from aibrief_store.place import default_path
from aibrief_store.planting import plant
from aibrief_store.records import Text
from aibrief_store.storage import open_store

__all__ = ["Attachment", "Library", "default_path"]


class Library(Reviewed):
    """A reader's library, opened."""

    @classmethod
    def open(
        cls,
        path: Path | None = None,
        *,
        who: str = "",
        prepared: Path | None = None,
        write: bool = True,
        articles: bool = True,
    ) -> "Library":
        """Open the library at ``path``, or make it, with the bundled pack planted.

        Without a path: ``AIBRIEF_LIBRARY``, else ``library.aibrief`` in the user's data folder.
        A new library is made without the pack's articles and claims where ``articles`` is false.
        ``prepared`` is another pack's prepared file to plant instead. Without ``write`` the
        file is not locked and nothing is kept, so that reading stands in no writer's way.

        Raises:
            LibraryDamaged, LibraryTooNew: says what is wrong and what to do; the file is kept.
        """
        path = (path or default_path()).expanduser()
        store = open_store(path, write=write)
        try:
            plant(store, prepared, articles=articles)
            return cls(store, path, who)
        except BaseException:
            store.close()
            raise

    @property
    def read_only(self) -> bool:
        """Nothing can be written; ``notice`` says why."""
        return self._store.read_only

    @property
    def notice(self) -> Text | None:
        """What the reader must know about this library, if anything."""
        return self._store.notice

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()
