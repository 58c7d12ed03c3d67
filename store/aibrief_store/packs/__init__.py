"""Packs: folders of plain files that a person writes, checked and read into records."""

from aibrief_store.packs.checking import PackRecords, check
from aibrief_store.packs.reading import read_pack

__all__ = ["PackRecords", "check", "read_pack"]
