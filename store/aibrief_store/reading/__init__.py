"""Reading: what an article's text says, as pure functions with spans into the text.

Each stage stands alone: sentences, numerals, quantities, dates. Korean, English and Chinese;
nothing is loaded but the language that is read.
"""

from aibrief_store.reading.dates import Dated, dates
from aibrief_store.reading.figure import Numeral, Quantity
from aibrief_store.reading.language import Language, language_of
from aibrief_store.reading.quantities import numerals, quantities
from aibrief_store.reading.sentences import Sentence, sentences

__all__ = [
    "Dated",
    "Language",
    "Numeral",
    "Quantity",
    "Sentence",
    "dates",
    "language_of",
    "numerals",
    "quantities",
    "sentences",
]
