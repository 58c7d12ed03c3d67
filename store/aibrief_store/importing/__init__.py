"""The way in: from a file, an address, a folder or a feed to clean text with its provenance.

Bytes of others are parsed, and addresses fetched, in a child process with limits (`child`,
`inside`); the libraries for that are imported there only.
"""

from aibrief_store.importing.child import Limits
from aibrief_store.importing.fetched import Fetched
from aibrief_store.importing.imported import Entry, Imported, Kind, LeftOut, Metadatum, Reason
from aibrief_store.importing.sourcing import STANDARD_INPUT, Fetcher, read_any

__all__ = [
    "STANDARD_INPUT",
    "Entry",
    "Fetched",
    "Fetcher",
    "Imported",
    "Kind",
    "LeftOut",
    "Limits",
    "Metadatum",
    "Reason",
    "read_any",
]
