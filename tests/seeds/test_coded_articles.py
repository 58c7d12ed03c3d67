"""Suggested claims on articles that a person labelled claim by claim: the level reached."""

import functools

from coded_articles import names
from coded_scores import Coding, coding

from aibrief_seeds import BUNDLED, pack_folder
from aibrief_store.packs import read_pack


def test_of_the_ready_suggestions_every_other_needs_no_edit() -> None:
    records = read_pack(pack_folder(BUNDLED))
    total = functools.reduce(Coding.plus, (coding(name, records) for name in names()))
    assert total.ready >= 100
    assert total.accepted >= 0.47 * total.ready
