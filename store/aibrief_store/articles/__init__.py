"""From a clean text to an article: its parts, what it says of itself, and whether it is known.

Pure functions. A page's text is taken apart (`parts`), nothing thrown away; `metadata` reads what
it says of itself, `outline` gives its passages, `article` drafts its source of all that; `kin`
tells whether it is known.
"""

from aibrief_store.articles.drafting import Article, article
from aibrief_store.articles.duplicates import Kin, Kinship, changed, kin
from aibrief_store.articles.fingerprints import Fingerprint, fingerprint
from aibrief_store.articles.metadata import metadata
from aibrief_store.articles.outline import outline
from aibrief_store.articles.part import ASSERTING, Clutter, Part, Role, turned
from aibrief_store.articles.parts import parts

__all__ = [
    "ASSERTING",
    "Article",
    "Clutter",
    "Fingerprint",
    "Kin",
    "Kinship",
    "Part",
    "Role",
    "article",
    "changed",
    "fingerprint",
    "kin",
    "metadata",
    "outline",
    "parts",
    "turned",
]
