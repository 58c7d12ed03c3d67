"""Figures short for a cell and in words for a sentence, in English and Korean."""

from typing import Any

import msgspec
import pytest
from comparing_world import PACK, context, figure

from aibrief_store.comparing import full, short
from aibrief_store.records import Quantity, Value

CELLS = [
    (figure("5576000"), "$5.576M", "557.6만 달러"),
    (figure("3300000000"), "$3.3bn", "33억 달러"),
    (figure("1500000000000", "CNY", bound="about"), "~1.5tn CNY", "~1.5조 위안"),
    (figure("8100000000", "KRW"), "8.1bn KRW", "81억원"),
    (figure("50000", "gpu", bound="about"), "~50k", "~5만"),
    (figure("50000-60000", "gpu"), "50-60k", "5~6만"),
    (figure("800-1500", "gpu"), "800-1,500", "800~1,500"),
    (figure("2000", "gpu"), "2,000", "2,000"),
    (figure("38210", "patent"), "38,210", "38,210"),
    (figure("25000000", "user", bound="over"), ">25M", ">2,500만"),
    (figure("300", "service", bound=["over", "just_over"]), ">300+", ">300+"),
    (figure("5000", "company", bound="just_over"), "5,000+", "5,000+"),
    (figure("30", "%", bound="at_least"), ">=30%", ">=30%"),
    (figure("3", "nm", bound="under"), "<3 nm", "<3 nm"),
    (figure("1/18", "1"), "1/18", "1/18"),
    (figure("2/4", "1"), "2/4", "2/4"),
    (figure("13", "1"), "13x", "13배"),
    (figure("48", "%", measure="increase"), "+48%", "+48%"),
    (figure("22.54", "%"), "22.54%", "22.54%"),
    (figure("6", "rank"), "6th", "6위"),
    (figure("6", "rank", tied=True), "=6th", "공동 6위"),
    (figure("21", "rank"), "21st", "21위"),
    (figure("11", "rank"), "11th", "11위"),
    (figure("1-2", "a"), "1-2 y", "1~2년"),
    (figure("2.4", "kW.h", per={"amount": "1", "unit": "min"}), "2.4 kWh/min", "2.4 kWh/분"),
    (
        figure("1", "CNY", per={"amount": "1000000", "unit": "token"}),
        "1 CNY/1M",
        "1 위안/100만",
    ),
    (
        figure("13", "benchmark", of={"amount": "22", "unit": "benchmark"}),
        "13 of 22",
        "22개 중 13개",
    ),
    (figure("", "gpu", vague="thousands"), "thousands", "수천"),
    ({"quantities": [{"amount": "1", "unit": "rank"}, {"amount": "10", "unit": "rank"}]},
     "1st, 10th", "1위, 10위"),
    ({"date": "2025-01-20"}, "2025-01-20", "2025-01-20"),
    ({"date": "2023-07~"}, "~2023-07", "~2023-07"),
    ({"date": "2025-40"}, "H1 2025", "2025년 상반기"),
    ({"relation": "exceeds", "to": {"entity": "rival"}}, "exceeds", "앞섬"),
    ({"entity": "ann"}, "Ann Lee", "이앤"),
    ({"entities": ["ann", "bob"], "open": True}, "Ann Lee +1, others", "이앤 외 1 등"),
    ({"text": {"en": "loud", "ko": "시끄럽다"}}, "loud", "시끄럽다"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "english", "korean"), CELLS)
def test_a_cell_says_the_figure_in_short(value: Any, english: str, korean: str) -> None:
    read = msgspec.convert(value, Value)
    assert short(read, "en", context()) == english
    assert short(read, "ko", context()) == korean


@pytest.mark.parametrize(
    ("given", "english", "korean"),
    [
        ({"amount": "5576000", "unit": "USD"}, "5.576 million US dollars", "557만6000달러"),
        ({"amount": "2612300000000", "unit": "KRW"}, "2.6123 trillion won", "2조6123억원"),
        ({"amount": "240", "unit": "wheel", "bound": "over"}, "over 240 wheels",
         "바퀴 수 240 초과"),
        ({"amount": "1", "unit": "a"}, "1 year", "1년"),
        ({"low": "50000", "high": "60000", "unit": "wheel"}, "50,000 to 60,000 wheels",
         "바퀴 수 5만~6만"),
        ({"amount": "1/18", "unit": "1"}, "1/18", "1/18"),
        ({"amount": "94.2", "unit": "%"}, "94.2%", "94.2%"),
        ({"amount": "38210", "unit": "wheel", "bound": "about"}, "about 38,210 wheels",
         "약 바퀴 수 3만8210"),
        ({"amount": "13", "unit": "wheel", "of": {"amount": "22", "unit": "wheel"}},
         "13 of 22 wheels", "바퀴 수 22 가운데 13"),
        ({"amount": "3", "unit": "USD", "per": {"amount": "1", "unit": "min"}},
         "3 US dollars per 1 minute", "1분당 3달러"),
    ],
)  # fmt: skip
def test_a_sentence_says_the_figure_in_words(given: Any, english: str, korean: str) -> None:
    quantity = msgspec.convert(given, Quantity)
    assert full(quantity, "en", PACK) == english
    assert full(quantity, "ko", PACK) == korean
