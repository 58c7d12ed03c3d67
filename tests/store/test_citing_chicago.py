"""Chicago author-date: the manual's own examples, and what is missing."""

import pytest

from aibrief_store.citing import cite_source, in_text
from aibrief_store.records import Passage, Person, Source, Text

MANJOO = Source(
    id="manjoo-2017",
    title="Snap Makes a Bet on the Cultural Supremacy of the Camera",
    author=[Person(family="Manjoo", given="Farhad")],
    container_title="The New York Times",
    issued="2017-03-08",
    url="https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet.html",
)
LEPPERT = Source(
    id="leppert-2022",
    type="webpage",
    title="10 Facts about U.S. Renters During the Pandemic",
    author=[Person(family="Leppert", given="Rebecca")],
    container_title="Pew Research Center",
    issued="2022-12-19",
    url="https://www.pewresearch.org/fact-tank/2022/12/19/10-facts/",
)
GOOGLE = Source(
    id="google-2017",
    type="webpage",
    title="Privacy Policy",
    author=[Person(literal="Google")],
    container_title="Privacy & Terms",
    issued="2017-04-17",
    issued_kind="edited",
    url="https://www.google.com/policies/privacy/",
)
YALE = Source(
    id="yale",
    type="webpage",
    title="About Yale: Yale Facts",
    author=[Person(literal="Yale University")],
    accessed="2017-05-01",
    url="https://www.yale.edu/about-yale/yale-facts",
)
UNSIGNED = Source(
    id="nyt-2002",
    title="In Texas, Ad Heats Up Race for Governor",
    container_title="New York Times",
    issued="2002-07-30",
)


@pytest.mark.parametrize(
    ("source", "entry", "cited"),
    [
        (
            MANJOO,
            "Manjoo, Farhad. 2017. “Snap Makes a Bet on the Cultural Supremacy of the Camera.” "
            "New York Times, March 8, 2017. "
            "https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet.html.",
            "(Manjoo 2017)",
        ),
        (
            LEPPERT,
            "Leppert, Rebecca. 2022. “10 Facts about U.S. Renters During the Pandemic.” Pew "
            "Research Center. December 19, 2022. "
            "https://www.pewresearch.org/fact-tank/2022/12/19/10-facts/.",
            "(Leppert 2022)",
        ),
        (
            GOOGLE,
            "Google. 2017. “Privacy Policy.” Privacy & Terms. Last modified April 17, 2017. "
            "https://www.google.com/policies/privacy/.",
            "(Google 2017)",
        ),
        (
            YALE,
            "Yale University. n.d. “About Yale: Yale Facts.” Accessed May 1, 2017. "
            "https://www.yale.edu/about-yale/yale-facts.",
            "(Yale University n.d.)",
        ),
        (
            UNSIGNED,
            "New York Times. 2002. “In Texas, Ad Heats Up Race for Governor.” July 30, 2002.",
            "(New York Times 2002)",
        ),
    ],
)
def test_examples_of_the_manual(source: Source, entry: str, cited: str) -> None:
    assert cite_source(source, "chicago") == entry
    assert in_text(source, "chicago") == cited


@pytest.mark.parametrize(
    ("issued", "year"),
    [
        ("", "n.d."),
        ("1750?", "[1750?]"),
        ("1750~", "[ca. 1750]"),
        ("[2025-02-03..2025-02-09]", "[2025]"),
        ("[2025-01-20..]", "n.d."),
    ],
)
def test_a_guessed_at_year_stands_in_brackets_and_a_missing_one_is_n_d(
    issued: str, year: str
) -> None:
    source = Source(
        id="s", title="T", author=[Person(family="Miller", given="Samuel")], issued=issued
    )
    entry = cite_source(source, "chicago")
    assert entry.startswith(f"Miller, Samuel. {year.rstrip('.')}. “T.”")
    assert in_text(source, "chicago") == f"(Miller {year})"


def test_without_author_and_newspaper_the_title_leads() -> None:
    source = Source(id="s", title="Snow falls early on the hills of the north", issued="2020-01-02")
    assert cite_source(source, "chicago") == (
        "“Snow falls early on the hills of the north.” 2020. January 2, 2020."
    )
    assert in_text(source, "chicago") == "(“Snow falls early” 2020)"


def test_an_untitled_article_is_described_without_quotation_marks() -> None:
    outline = [Passage(id="p1", part="body", gist=Text(en="Snow falls"))]
    source = Source(id="s", outline=outline)
    assert cite_source(source, "chicago") == "Untitled newspaper article: Snow falls. n.d."
    assert in_text(source, "chicago") == "(Untitled newspaper article: Snow falls, n.d.)"


def test_quotation_marks_within_a_title_become_single() -> None:
    source = Source(id="s", title="The “new” wave", author=[Person(literal="A")], issued="2020")
    assert cite_source(source, "chicago") == "A. 2020. “The ‘new’ wave.”"


def test_a_question_mark_ends_a_title_by_itself() -> None:
    source = Source(id="s", title="Why?", author=[Person(literal="A")], issued="2020")
    assert cite_source(source, "chicago") == "A. 2020. “Why?”"


def test_korean_names_are_never_divided_and_keep_their_order_in_latin_script() -> None:
    hangul = Source(id="s", title="T", author=[Person(family="홍", given="순도")], issued="2020")
    latin = Source(
        id="s",
        title="T",
        author=[Person(family="Park", given="Chung-hee"), Person(family="Ban", given="Ki-moon")],
        issued="2020",
        language="ko",
    )
    assert cite_source(hangul, "chicago").startswith("홍순도. 2020.")
    assert cite_source(latin, "chicago").startswith("Park Chung-hee, and Ban Ki-moon. 2020.")
    assert in_text(latin, "chicago") == "(Park and Ban 2020)"


def test_only_the_first_author_is_inverted_and_seven_shrink_to_three() -> None:
    people = [Person(family=f"F{n}", given="G") for n in range(1, 8)]
    six = Source(id="s", title="T", author=people[:6], issued="2020")
    seven = Source(id="s", title="T", author=people, issued="2020")
    assert cite_source(six, "chicago").startswith("F1, G, G F2, G F3, G F4, G F5, and G F6. 2020.")
    assert cite_source(seven, "chicago").startswith("F1, G, G F2, G F3, et al. 2020.")
    assert in_text(seven, "chicago") == "(F1 et al. 2020)"
