"""Articles that the rules of claims were never shown: invented before them, and left alone."""

from claim_labels import invented
from labelled import FIRST_FOUR

from aibrief_seeds import BUNDLED, pack_folder
from aibrief_store.packs import read_pack


def test_something_is_ready_and_right_in_articles_never_shown() -> None:
    """The level reached; a change that only fits the five would show here."""
    records = read_pack(pack_folder(BUNDLED))
    counts = [invented(name, records) for name in FIRST_FOUR]
    ready, met, labels, reachable = (sum(each) for each in zip(*counts, strict=True))
    assert (labels, reachable) == (21, 14)
    assert met >= 4
    assert met / ready >= 0.5
