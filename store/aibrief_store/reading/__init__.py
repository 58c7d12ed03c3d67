"""Reading: what an article's text says, as pure functions with spans into the text.

Each stage stands alone: sentences, numerals, quantities, dates, mentions of known entities,
proposals of new ones, attributions, suggested claims. Korean, English and Chinese;
nothing is loaded but the language that is read.
"""

from aibrief_store.reading.attributions import Attribution, attributions
from aibrief_store.reading.claiming_words import Words
from aibrief_store.reading.claims import READY, claims
from aibrief_store.reading.dates import Dated, dates
from aibrief_store.reading.figure import Numeral, Quantity
from aibrief_store.reading.language import Language, language_of
from aibrief_store.reading.mentions import Mention, Names, mentions
from aibrief_store.reading.proposals import Proposal, proposals
from aibrief_store.reading.quantities import numerals, quantities
from aibrief_store.reading.sentences import Sentence, sentences

__all__ = [
    "READY",
    "Attribution",
    "Dated",
    "Language",
    "Mention",
    "Names",
    "Numeral",
    "Proposal",
    "Quantity",
    "Sentence",
    "Words",
    "attributions",
    "claims",
    "dates",
    "language_of",
    "mentions",
    "numerals",
    "proposals",
    "quantities",
    "sentences",
]
