"""Where a library's records lie: a `Store`, today on TinyDB in one file."""

from aibrief_store.storage.kept import Kept, Planted, Readings
from aibrief_store.storage.opening import open_store
from aibrief_store.storage.protocol import Store

__all__ = ["Kept", "Planted", "Readings", "Store", "open_store"]
