"""Claims and figures drawn at random in the invented world, close enough to meet and to miss."""

from collections.abc import Sequence

import msgspec
from comparing_world import PAPERS, claim, figure
from hypothesis import strategies as st

from aibrief_store.records import Claim, Quantity

_NAMES = [paper.removesuffix("-2025") for paper in PAPERS]
_BOUNDS = ["exact"] * 3 + ["about", "just_over", "over", "under", "at_least", "at_most"]


@st.composite
def quantities(draw: st.DrawFn, *, bounds: Sequence[str] = _BOUNDS) -> Quantity:
    """Close figures, so that edges touch: single ones and ranges, exact and rounded."""
    digits = draw(st.sampled_from([1, 2, 3, "exact"]))
    step = 10 ** draw(st.integers(0, 1))
    ends = sorted(
        draw(
            st.lists(st.sampled_from([90, 95, 100, 105, 110]), min_size=1, max_size=2, unique=True)
        )
    )
    span = {"amount": str(ends[0] * step)}
    if len(ends) > 1:
        span = {"low": str(ends[0] * step), "high": str(ends[1] * step)}
    bound = draw(st.sampled_from(bounds))
    return msgspec.convert({**span, "digits": digits, "bound": bound, "unit": "wheel"}, Quantity)


@st.composite
def panels(draw: st.DrawFn, *, undated: bool = True) -> list[Claim]:
    """Claims on two properties: money in three currencies, things counted on several bases."""
    found = []
    for number in range(draw(st.integers(1, 8))):
        property = draw(st.sampled_from(["cost", "wheels"]))
        unit = draw(st.sampled_from(["USD", "USD", "KRW", "EUR"]))
        amount = msgspec.to_builtins(draw(quantities(bounds=["exact", "exact", "about", "over"])))
        printed = draw(st.sampled_from([[], [], [figure("150000", "KRW", 2)["quantity"]]]))
        found.append(
            claim(
                draw(st.sampled_from(_NAMES)),
                property,
                {"quantity": {**amount, "unit": unit if property == "cost" else "wheel"}},
                slug=f"c{number}",
                printed=printed if property == "cost" and unit != "KRW" else [],
                period=draw(st.sampled_from(["2023", "2024", *([None] if undated else [])])),
                scope=draw(st.sampled_from([None, None, "all", "whole", "steam"])),
                said_by=draw(st.sampled_from([[], [{"who": "ann"}], [{"who": "bob"}]])),
            )
        )
    return found
