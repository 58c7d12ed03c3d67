"""Auditing: each number, date, name and quotation of a reader's own draft, traced to claims.

``plain`` takes the Markdown away; `drafted` parts the text into sentences with their clauses,
`naming` finds entities in it; `binding` tells what a figure is about, by the `roles` that words
give to names, `cues` which property it is of; `tracing` asks every claim, by the rules that
stand there: `lacking` what keeps it from speaking, `answering` and `agreeing` what it says;
`owning` finds makers and founders whom the articles contradict; `dating` traces dates,
`quotations` words: where they stand (`quoting`) and whose they are (`speaking`). What becomes an
item is a `spot` of the draft. Computed, never stored.
"""

from aibrief_store.auditing.auditor import Auditor
from aibrief_store.auditing.item import FAILING, STATUSES, Item, Kind, Status

__all__ = ["FAILING", "STATUSES", "Auditor", "Item", "Kind", "Status"]
