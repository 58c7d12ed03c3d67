"""APA 7: the guides' own examples, and what is missing."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from aibrief_store.citing import cite_source, in_text
from aibrief_store.records import Passage, Person, Source, Text

CAREY = Source(
    id="carey-2019",
    title="Can we get better at forgetting?",
    author=[Person(family="Carey", given="Benedict")],
    container_title="The New York Times",
    issued="2019-03-22",
    url="https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html",
    language="en",
)
STOBBE = Source(
    id="stobbe-2020",
    title="Cancer death rate in U.S. sees largest one-year drop ever",
    author=[Person(family="Stobbe", given="Mike")],
    container_title="Chicago Tribune",
    issued="2020-01-08",
)
AVRAMOVA = Source(
    id="avramova-2019",
    type="webpage",
    title="The secret to a long, happy, healthy life? Think age-positive",
    author=[Person(family="Avramova", given="Nina")],
    container_title="CNN",
    issued="2019-01-03",
    url="https://www.cnn.com/2019/01/03/health/respect-toward-elderly-leads-to-long-life-intl",
)
WHO = Source(
    id="who-2018",
    type="webpage",
    title="Questions and answers on immunization and vaccine safety",
    author=[Person(literal="World Health Organization")],
    container_title="World Health Organization",
    issued="2018-03",
    url="https://www.who.int/features/qa/84/en",
)


def whole(name: str) -> Person:
    return Person(literal=name)


def test_newspaper_and_webpage_examples_of_apastyle_org() -> None:
    assert cite_source(CAREY, "apa") == (
        "Carey, B. (2019, March 22). Can we get better at forgetting? The New York Times. "
        "https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html"
    )
    assert cite_source(STOBBE, "apa") == (
        "Stobbe, M. (2020, January 8). "
        "Cancer death rate in U.S. sees largest one-year drop ever. Chicago Tribune."
    )
    assert cite_source(AVRAMOVA, "apa") == (
        "Avramova, N. (2019, January 3). The secret to a long, happy, healthy life? Think "
        "age-positive. CNN. "
        "https://www.cnn.com/2019/01/03/health/respect-toward-elderly-leads-to-long-life-intl"
    )


def test_a_site_that_is_its_own_author_is_named_once() -> None:
    assert cite_source(WHO, "apa") == (
        "World Health Organization. (2018, March). Questions and answers on immunization and "
        "vaccine safety. https://www.who.int/features/qa/84/en"
    )


@pytest.mark.parametrize(
    ("author", "date", "title", "entry", "cited"),
    [
        ("A", "2025", "T", "A. (2025). T. Source.", "(A, 2025)"),
        ("", "2025", "T", "T. (2025). Source.", "(“T,” 2025)"),
        ("A", "", "T", "A. (n.d.). T. Source.", "(A, n.d.)"),
        ("A", "2025", "", "A. (2025). [Untitled newspaper article]. Source.", "(A, 2025)"),
        ("", "", "T", "T. (n.d.). Source.", "(“T,” n.d.)"),
        (
            "",
            "2025",
            "",
            "[Untitled newspaper article]. (2025). Source.",
            "([Untitled newspaper article], 2025)",
        ),
        ("A", "", "", "A. (n.d.). [Untitled newspaper article]. Source.", "(A, n.d.)"),
        (
            "",
            "",
            "",
            "[Untitled newspaper article]. (n.d.). Source.",
            "([Untitled newspaper article], n.d.)",
        ),
    ],
)
def test_every_line_of_table_9_1_on_missing_information(
    author: str, date: str, title: str, entry: str, cited: str
) -> None:
    source = Source(
        id="s",
        title=title,
        author=[whole(author)] if author else [],
        issued=date,
        container_title="Source",
    )
    assert cite_source(source, "apa") == entry
    assert in_text(source, "apa") == cited


def test_an_article_without_newspaper_ends_where_its_facts_end() -> None:
    assert cite_source(Source(id="s", title="T"), "apa") == "T. (n.d.)."


def test_a_missing_title_is_described_by_our_gist_of_the_first_passage() -> None:
    outline = [Passage(id="p1", part="body", gist=Text(en="Visitors come to a village."))]
    source = Source(id="s", container_title="Source", outline=outline)
    assert cite_source(source, "apa") == (
        "[Untitled newspaper article: Visitors come to a village]. (n.d.). Source."
    )


@pytest.mark.parametrize(
    ("title", "cited"),
    [
        ("New child vaccine gets funding boost again in the spring", "New Child Vaccine"),
        ("Forty characters and not one more, see.", "Forty Characters and Not One More, See"),
        ("호수 쇼크, AI 마을 현주소 진단", "호수 쇼크, AI 마을 현주소 진단"),
        ("호수 쇼크, AI 마을 현주소 진단과 그 다음 이야기를 다시 읽는 긴 겨울밤", "호수 쇼크"),
        ("One lake, two hills: what the maps of the region leave out", "One Lake"),
        ("One lake and – what the maps of the whole region leave out", "One Lake and"),
        ("The lake, again, and again, and what it says of the region", "The Lake"),
        ("[A series of parts (2)] and what it says of us", "[A Series of Parts (2)]"),
        ("Three wordsthatarelongerthanany otherswouldbe", None),
    ],
)
def test_only_a_long_title_is_shortened_and_never_ends_in_a_comma_or_an_open_bracket(
    title: str, cited: str | None
) -> None:
    source = Source(id="s", title=title, issued="2001")
    shown = cited or "Three Wordsthatarelongerthanany Otherswouldbe"
    assert in_text(source, "apa") == f"(“{shown},” 2001)"


@given(st.text(st.sampled_from("ab,.:;-([)] 가"), min_size=1, max_size=70))
def test_a_shortened_title_is_whole_words_from_the_beginning(title: str) -> None:
    source = Source(id="s", title=title, issued="2001")
    cleaned = cite_source(source, "apa")
    shown = in_text(source, "chicago").removeprefix("(").removesuffix(" 2001)")[1:-1]
    assume(cleaned != "[Untitled newspaper article]. (2001).")
    assert not shown.endswith((",", ".", ":", ";", "-", " "))
    assert title.strip().startswith(shown) or title.split()[: len(shown.split())] == shown.split()
    assert len(title.strip()) > 40 or shown == title.strip().rstrip(" ,.:;-")


def test_only_the_headlines_gist_is_a_translation_of_the_title() -> None:
    kicker = Passage(id="p1", part="body", gist=Text(en="Lamps are lit"))
    head = Passage(id="p2", part="headline", gist=Text(en="Lights on the coast"))
    source = Source(id="s", title="등대", language="ko", outline=[kicker, head])
    assert "[Lights on the coast]" in cite_source(source, "apa")


def test_a_title_in_another_language_gets_its_translation_in_brackets() -> None:
    title = "Peru jiken chosa iinkai no hokoku ni tsuite no Ikeda Gaimu Daijin no kishakaiken"
    english = (
        "Press interview with Foreign Minister Ikeda on the report of the investigation "
        "committee on the Peru Incident"
    )
    source = Source(
        id="s",
        title=title,
        author=[whole("Ministry of Foreign Affairs")],
        issued="1997-06-12",
        language="ja",
        outline=[Passage(id="p1", part="headline", gist=Text(en=english))],
    )
    assert cite_source(source, "apa") == (
        f"Ministry of Foreign Affairs. (1997, June 12). {title} [{english}]."
    )


def test_two_authors_are_both_named_and_more_are_et_al() -> None:
    people = [
        Person(family="Boseley", given="Matilda"),
        Person(family="Knaus", given="Christopher"),
        Person(family="Landis-Hanley", given="Justine"),
    ]
    three = Source(id="s", title="T", author=people, issued="2020-05-11")
    two = Source(id="s", title="T", author=people[:2], issued="2020")
    assert cite_source(three, "apa").startswith("Boseley, M., Knaus, C., & Landis-Hanley, J. (2020")
    assert in_text(three, "apa") == "(Boseley et al., 2020)"
    assert in_text(two, "apa") == "(Boseley & Knaus, 2020)"


def test_of_more_than_twenty_authors_the_first_nineteen_and_the_last_are_listed() -> None:
    people = [Person(family=f"F{n}", given="A") for n in range(1, 26)]
    entry = cite_source(Source(id="s", title="T", author=people, issued="2020"), "apa")
    assert "F19, A., . . . F25, A. (2020)" in entry
    assert "F20" not in entry


@pytest.mark.parametrize(
    ("family", "given", "printed"),
    [
        ("Chang", "Yi-Chun", "Chang, Y.-C."),
        ("Rivera-Gutierrez", "Diego J.", "Rivera-Gutierrez, D. J."),
        ("홍", "순도", "홍순도."),
        ("남궁", "민", "남궁민."),
        ("習", "近平", "習近平."),
    ],
)
def test_given_names_become_initials_but_east_asian_names_stay_whole(
    family: str, given: str, printed: str
) -> None:
    person = Person(family=family, given=given, other={"en": Person(family="H", given="S")})
    source = Source(id="s", title="T", author=[person], issued="2020")
    assert cite_source(source, "apa") == f"{printed} (2020). T."


@pytest.mark.parametrize(
    ("issued", "entry", "year"),
    [
        ("1972~", "(ca. 1972)", "ca. 1972"),
        ("2025?", "(ca. 2025)", "ca. 2025"),
        ("2025-02-24", "(2025, February 24)", "2025"),
        ("[2025-02-03..2025-02-09]", "(2025, February)", "2025"),
        ("[2025-01-31..2025-02-09]", "(2025)", "2025"),
        ("[2024-12-31..2025-02-09]", "(n.d.)", "n.d."),
        ("[2025-01-20..]", "(n.d.)", "n.d."),
        ("not a date", "(n.d.)", "n.d."),
    ],
)
def test_a_date_says_no_more_than_is_certain(issued: str, entry: str, year: str) -> None:
    source = Source(id="s", title="T", author=[whole("A")], issued=issued)
    assert cite_source(source, "apa") == f"A. {entry}. T."
    assert in_text(source, "apa") == f"(A, {year})"


def test_a_single_day_that_only_others_tell_is_certain_all_the_same() -> None:
    source = Source(
        id="s", title="T", author=[whole("A")], issued="2025-02-03", issued_kind="bounds"
    )
    assert cite_source(source, "apa") == "A. (2025, February 3). T."


def test_the_updated_date_stands_in_where_none_is_issued() -> None:
    source = Source(id="s", title="T", author=[whole("A")], updated="2025-03-01")
    assert cite_source(source, "apa") == "A. (2025, March 1). T."
