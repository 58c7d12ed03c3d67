"""How many independent origins stand behind an answer."""

from typing import Any

import pytest
from comparing_world import claim, context, figure, group


def wheels(paper: str, *said_by: Any) -> Any:
    return claim(paper, "wheels", figure("4", "wheel"), said_by=list(said_by))


@pytest.mark.parametrize(
    ("chains", "named"),
    [
        (([], []), []),
        (([{"who": "ann"}], []), ["ann"]),
        (([{"who": "ann"}], [{"who": "ann"}]), ["ann"]),
        (([{"who": "ann"}], [{"who": "bob"}]), ["ann", "bob"]),
        (([{"who": "bob"}, {"who": "ann"}], [{"who": "ann"}]), ["ann"]),
        (([{"who": "ann"}, {"verb": "is known"}], []), ["ann"]),
        (([{"who": {"en": "an official"}}], []), []),
        (([{"in": "rival"}], []), ["rival"]),
        (([{"who": "acme-old"}], [{"who": "acme"}]), ["acme"]),
    ],
)
def test_an_origin_is_the_last_one_named_and_counts_once(
    chains: tuple[Any, Any], named: list[str]
) -> None:
    found = group(wheels("herald", *chains[0]), wheels("gazette", *chains[1]))
    assert found.answers[0].named == named
    assert found.answers[0].origins == len(named)


def test_an_origin_not_named_is_said_and_not_counted() -> None:
    found = group(wheels("herald"), wheels("gazette"))
    assert found.answers[0].origins == 0
    assert found.reason.en.endswith("No origin named.")


def test_an_unnamed_official_is_cited_and_is_no_origin() -> None:
    found = group(wheels("herald", {"who": {"en": "an official", "ko": "관계자"}}))
    assert found.reason.en == "Only herald says so, citing an official."
    assert found.reason.ko == "herald만 밝힘 (관계자 인용)."


def test_a_reprint_is_called_one() -> None:
    found = group(
        wheels("herald"),
        wheels("gazette"),
        given=context(gazette={"origin": "herald-2025"}),
    )
    assert found.reason.en.endswith("One is a reprint of the other.")


def test_a_sentence_that_leaves_open_who_speaks_cites_perhaps() -> None:
    open_words = {"who": "ann", "unsure": True}
    found = group(wheels("herald", open_words))
    assert found.reason.en == "Only herald says so, perhaps citing Ann Lee."
    assert found.reason.ko == "herald만 밝힘 (이앤 인용인 듯)."
    both = group(wheels("herald", open_words), wheels("gazette", open_words))
    assert both.reason.en.endswith("One origin named: Ann Lee (perhaps).")
    assert both.reason.ko.endswith("밝힌 출처: 이앤 (불확실).")


def test_an_origin_that_one_sentence_names_for_sure_is_named_for_sure() -> None:
    found = group(
        wheels("herald", {"who": "ann", "unsure": True}), wheels("gazette", {"who": "ann"})
    )
    assert found.reason.en.endswith("One origin named: Ann Lee.")
