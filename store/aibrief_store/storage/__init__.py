"""Where a library's records lie: a `Store`, today on TinyDB in one file."""

from aibrief_store.storage.kept import Kept, Marks, Planted, Readings
from aibrief_store.storage.opening import open_store
from aibrief_store.storage.protocol import Store

__all__ = ["Kept", "Marks", "Planted", "Readings", "Store", "open_store"]
