"""The comparing against the hand-made gold: what an analyst may rely on."""

from gold_score import score


def test_verdicts_and_bases_are_those_of_the_gold() -> None:
    found = score()
    assert found.pairs >= 200
    assert found.basis >= 0.95
    assert found.named >= 0.95
    assert found.verdict >= 0.97


def test_no_agreement_is_called_a_conflict() -> None:
    assert score().called_conflicts == []


def test_no_conflict_is_explained_away() -> None:
    assert score().explained_away == []
