"""Search over every name as a person types it, each result with the reason why it matched."""

from aibrief_store.search.hit import Hit
from aibrief_store.search.keys import Key
from aibrief_store.search.searcher import Searcher

__all__ = ["Hit", "Key", "Searcher"]
