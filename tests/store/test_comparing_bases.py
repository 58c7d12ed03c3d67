"""On what basis claims are compared, and what lies between two bases."""

from typing import Any

import msgspec
import pytest
from comparing_world import by_paper, claim, compared, context, figure, group

from aibrief_store.comparing import Context, compare
from aibrief_store.records import Scope


def wheels(paper: str, amount: str, **fields: Any) -> Any:
    return claim(paper, "wheels", figure(amount, "wheel"), **fields)


@pytest.mark.parametrize(
    ("one", "other", "part"),
    [
        ({"period": "2023"}, {"period": "2025-09"}, "period"),
        ({"scope": "all"}, {"scope": "steam"}, "scope"),
        ({}, {"modality": "forecast"}, "modality"),
        ({}, {"modality": "target"}, "modality"),
        ({"due": "2027"}, {"due": "2030"}, "period"),
    ],
)
def test_another_time_scope_or_forecast_is_no_conflict(
    one: dict[str, Any], other: dict[str, Any], part: str
) -> None:
    found = compared(wheels("herald", "4", **one), wheels("gazette", "6", **other))
    assert by_paper(found.groups) == {"herald": "other_basis", "gazette": "other_basis"}
    (between,) = found.between
    assert (between.verdict, between.parts, between.groups) == ("other_basis", [part], (0, 1))


@pytest.mark.parametrize("modality", ["estimated", "alleged", "opinion"])
def test_the_speaker_and_the_hedge_are_no_basis(modality: str) -> None:
    found = group(
        wheels("herald", "4"),
        wheels("gazette", "6", modality=modality, said_by=[{"who": "ann"}]),
    )
    assert found.verdict == "differ"


def test_a_figure_denied_is_not_a_figure_asserted() -> None:
    found = compared(wheels("herald", "4"), wheels("gazette", "4", modality="denied"))
    assert len(found.groups) == 2


def test_what_is_said_of_a_later_year_is_a_forecast_whatever_the_verb() -> None:
    dated = context(herald={"issued": "2025-11-01"})
    found = group(
        wheels("herald", "4", period="2030", modality="estimated"),
        wheels("gazette", "6", period="2030", modality="forecast"),
        given=dated,
    )
    assert (found.verdict, found.basis.modality) == ("differ", "forecast")


def test_scopes_that_mean_the_same_are_one() -> None:
    assert group(wheels("herald", "4", scope="whole"), wheels("gazette", "4", scope="all"))


def test_figures_per_another_unit_are_not_compared() -> None:
    each: dict[str, Any] = {"per": {"amount": "1", "unit": "min"}}
    found = compared(
        claim("herald", "cost", figure("4", **each)), claim("gazette", "cost", figure("6"))
    )
    assert len(found.groups) == 2


def test_things_counted_are_kept_apart() -> None:
    found = compared(
        claim("herald", "riders", figure("60", "day_rider")),
        claim("gazette", "riders", figure("90", "month_rider")),
    )
    assert by_paper(found.groups) == {"herald": "single", "gazette": "single"}
    assert [each.basis.label.en for each in found.groups] == ["daily riders", "monthly riders"]


def test_a_conversion_of_what_is_relative_to_something_names_it_in_the_label() -> None:
    found = group(claim("herald", "cost", figure("1/18", "1"), relative_to={"entity": "rival"}))
    assert (found.basis.unit, found.basis.label.en) == ("1", "/ Rival")


def test_the_property_that_a_ratio_repeats_is_no_other_basis() -> None:
    found = group(
        claim(
            "herald", "cost", figure("1/2", "1"),
            relative_to={"entity": "rival", "property": "cost"},
        ),
        claim("gazette", "cost", figure("1/2", "1"), relative_to={"entity": "rival"}),
    )  # fmt: skip
    assert found.verdict == "agree"


def test_a_claim_without_a_time_joins_the_one_dated_group_that_it_meets() -> None:
    found = group(wheels("herald", "4", period="2025-01"), wheels("gazette", "4"))
    assert found.verdict == "agree"
    assert "No time stated: gazette." in found.reason.en


def test_a_claim_without_a_time_is_no_conflict_with_a_dated_one() -> None:
    found = compared(wheels("herald", "4", period="2022"), wheels("gazette", "6"))
    assert "differ" not in by_paper(found.groups).values()


def test_a_claim_without_a_time_chooses_between_no_two_dated_groups() -> None:
    found = compared(
        wheels("herald", "4", period="2022"),
        wheels("courier", "4", period="2023"),
        wheels("gazette", "4"),
    )
    assert len(found.groups) == 3


def test_parts_stand_under_the_whole_and_are_named_in_the_reason() -> None:
    found = group(
        claim("herald", "cost", figure("5576000", digits=4), subject="roller-2"),
        claim("gazette", "cost", figure("5600000", digits=2)),
    )
    assert found.verdict == "rounding"
    assert "herald says it of Roller 2." in found.reason.en


def test_a_part_counts_only_where_the_property_rolls_up() -> None:
    assert compare("acme", [wheels("herald", "4", subject="roller")], context()) == []


def test_parts_are_kept_apart_where_one_says_nothing_of_the_other() -> None:
    found = compared(
        claim("herald", "released", {"date": "2025-01-20"}, subject="roller"),
        claim("gazette", "released", {"date": "2024-12-01"}, subject="roller-2"),
    )
    assert by_paper(found.groups) == {"herald": "single", "gazette": "single"}
    assert found.groups[0].basis.label.en == "Roller"


def test_equal_figures_under_another_label_are_a_finding() -> None:
    found = compared(
        wheels("herald", "38210", scope="all"), wheels("gazette", "38210", scope="steam")
    )
    (between,) = found.between
    assert between.verdict == "same_figure"
    assert between.reason.en == (
        "38,210 stands under two labels: everything (herald) and steam (gazette); "
        "derived: one may be mislabelled."
    )
    assert "gazette prints 38,210 too, but for steam." in found.groups[0].reason.en


def test_small_equal_figures_are_chance() -> None:
    found = compared(wheels("herald", "4", scope="all"), wheels("gazette", "4", scope="steam"))
    assert [each.verdict for each in found.between] == ["other_basis"]


def test_the_same_ratio_against_something_else_is_told_and_is_no_mislabelling() -> None:
    ratio: dict[str, Any] = {"relative_to": {"entity": "rival"}}
    found = compared(
        claim("herald", "cost", figure("1/18", "1"), slug="a", **ratio),
        claim("gazette", "cost", figure("1/10", "1"), **ratio),
        claim("herald", "cost", figure("1/10", "1"), slug="b", relative_to={"entity": "bystander"}),
    )
    assert [each.verdict for each in found.between] == ["other_basis"]
    differing = next(each for each in found.groups if each.verdict == "differ")
    assert differing.reason.en.endswith("herald prints 1/10 too, but against Bystander.")
    assert differing.reason.ko.endswith("herald에도 1/10 있음, 단 Bystander 대비.")


def test_two_currencies_with_the_same_digits_are_not_the_same_figure() -> None:
    found = compared(
        claim("herald", "cost", figure("38210", "USD"), scope="all"),
        claim("gazette", "cost", figure("38210", "KRW"), scope="steam"),
    )
    assert "same_figure" not in [each.verdict for each in found.between]


def test_one_article_that_counts_two_things_alike_is_told_of_itself() -> None:
    found = compared(
        claim("herald", "riders", figure("300", "day_rider"), slug="a"),
        claim("herald", "riders", figure("300", "month_rider"), slug="b"),
    )
    assert [each.verdict for each in found.between] == ["other_basis"]
    assert found.groups[0].reason.en == (
        "Only herald says so. herald itself prints 300 too, but for monthly riders."
    )


def test_one_article_may_use_a_figure_twice() -> None:
    found = compared(
        wheels("herald", "38210", scope="all", slug="a"),
        wheels("herald", "38210", scope="steam", slug="b"),
    )
    assert found.between == []


def test_figures_that_would_meet_are_said_to_and_marked_as_derived() -> None:
    found = compared(
        claim("herald", "wheels", figure("50000-60000", "wheel", 1), scope="all"),
        claim("gazette", "wheels", figure("50000", "wheel", 1, bound="about"), scope="steam"),
    )
    assert found.between[0].reason.en == (
        "Another basis, scope: everything / steam. derived: the figures would meet."
    )
    assert found.notes(0) == found.between


def test_a_part_above_its_whole_is_said_and_marked_as_derived() -> None:
    found = compared(wheels("herald", "40", scope="all"), wheels("gazette", "60", scope="steam"))
    (between,) = found.between
    assert (between.verdict, between.parts) == ("other_basis", ["scope"])
    assert between.reason.en.endswith(
        "derived: the part, 60 (gazette), is above its whole, 40 (herald)."
    )
    assert between.reason.ko.endswith("자체 판단: 부분 60 (gazette), 전체 40 (herald)보다 큼.")


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        (wheels("herald", "60", scope="all"), wheels("gazette", "40", scope="steam")),
        (wheels("herald", "40", scope="steam"), wheels("gazette", "60", scope="all")),
        (
            claim("herald", "share", figure("40", "%"), scope="all"),
            claim("gazette", "share", figure("60", "%"), scope="steam"),
        ),
    ],
)
def test_a_part_within_its_whole_and_a_share_are_not_called_above_it(whole: Any, part: Any) -> None:
    (between,) = compared(whole, part).between
    assert "above" not in between.reason.en


@pytest.mark.parametrize(
    ("period", "english", "korean"),
    [
        ("2024", "2024", "2024년"),
        ("2014/2023", "2014-2023", "2014~2023"),
        ("../2023", "to 2023", "2023까지"),
        ("2025-40", "H1 2025", "2025년 상반기"),
        ("2025-01-20", "2025-01-20", "2025-01-20"),
    ],
)
def test_a_period_is_written_as_people_write_it(period: str, english: str, korean: str) -> None:
    label = group(wheels("herald", "4", period=period)).basis.label
    assert (label.en, label.ko) == (english, korean)


def test_a_time_counted_from_an_event_is_a_basis() -> None:
    found = group(wheels("herald", "4", elapsed="P18D", after={"en": "launch", "ko": "출시"}))
    assert (found.basis.label.en, found.basis.label.ko) == ("18 days", "18일")


def test_a_qualifier_that_the_property_counts_is_a_basis_in_both_languages() -> None:
    in_town = [{"role": "in", "text": {"en": "in town", "ko": "시내"}}]
    found = compared(
        claim("herald", "riders", figure("60", "day_rider"), qualifiers=in_town),
        claim("gazette", "riders", figure("90", "day_rider")),
    )
    assert by_paper(found.groups) == {"herald": "other_basis", "gazette": "other_basis"}
    assert found.groups[1].basis.label.ko == "시내 하루 이용자"


def test_a_qualifier_that_is_no_basis_is_named_where_it_differs() -> None:
    found = group(
        wheels("herald", "4", qualifiers=[{"role": "on", "entity": "roller"}]),
        wheels("gazette", "4", qualifiers=[{"role": "on", "entity": "rival"}]),
    )
    assert found.verdict == "agree"
    assert "Not alike: Rival (gazette) and Roller (herald)." in found.reason.en


def test_an_estimate_is_called_one() -> None:
    found = group(wheels("herald", "4", modality="estimated"), wheels("gazette", "4"))
    assert "Estimated: herald." in found.reason.en


@pytest.mark.parametrize(
    ("amount", "unit", "label"),
    [("1", "min", "/ minute"), ("1000000", "wheel", "/ 1 million wheels")],
)
def test_what_a_figure_is_per_stands_in_the_label(amount: str, unit: str, label: str) -> None:
    each: dict[str, Any] = {"per": {"amount": amount, "unit": unit}}
    assert group(claim("herald", "cost", figure("4", **each))).basis.label.en == label


def test_scopes_that_are_said_to_be_each_other_do_not_go_round() -> None:
    scopes = {
        "one": Scope(en="one", ko="하나", same_as="other"),
        "other": Scope(en="other", ko="둘", same_as="one"),
    }
    world = context()
    given = Context(
        world.entities, world.sources, msgspec.structs.replace(world.pack, scopes=scopes)
    )
    found = compared(wheels("herald", "4", scope="one"), given=given)
    assert by_paper(found.groups) == {"herald": "single"}
