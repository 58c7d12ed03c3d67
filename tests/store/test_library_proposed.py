"""Articles about names that nobody knows: what is suggested, and what accepting makes of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from aibrief_store.adding import Draft, again, draft, put
from aibrief_store.errors import UnknownId
from aibrief_store.library import Library
from aibrief_store.proposed import entities, entity
from aibrief_store.reading.proposals import Proposal
from aibrief_store.records import Suggestion

ENGLISH = (
    "Lanternfish Robotics raises $240 million\n\n"
    "Lanternfish Robotics, a maker of harbour robots, said on Wednesday that it had raised "
    "$240 million in a funding round led by Pellworm Capital. Lanternfish Robotics was founded in "
    "2018.\n\n"
    "The market share of Lanternfish reached 22 percent in 2025, according to Marcus Oyelaran, an "
    "analyst at Brightwater Research.\n"
)
KOREAN = """누리로보틱스, 1200억원 투자 유치

물류 로봇 기업 누리로보틱스가 1200억원 규모의 투자를 유치했다고 10일 밝혔다.

누리로보틱스는 2017년 설립됐다. 누리로보틱스의 점유율은 15%라고 마루증권 이도윤 연구원은 말했다.
"""
CHINESE = """星河能源宣布投资120亿元

星河能源（Xinghe Energy）3月4日宣布，将投资120亿元。

星河能源董事长周明远表示，公司2025年营业收入增长27.5%。据东海证券研究报告，星河能源的市场份额约为22%，位居第二。
"""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "mine.aibrief", articles=False)
    yield library
    library.close()


def read(library: Library, text: str, where: str = "paste") -> Draft:
    found = draft(where, library, given=text.encode())
    assert isinstance(found, Draft)
    return found


def about(draft: Draft, name: str) -> list[Suggestion]:
    """The suggestions whose subject is a new entity of that name."""
    return [
        one
        for one in draft.suggestions
        if any(each.id == one.claim.subject and each.label() == name for each in one.names)
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [(ENGLISH, "Lanternfish Robotics"), (KOREAN, "누리로보틱스"), (CHINESE, "Xinghe Energy")],
)
def test_what_is_said_of_an_unknown_name_is_suggested(
    library: Library, text: str, name: str
) -> None:
    found = about(read(library, text), name)
    assert found
    for one in found:
        assert any("new name" in reason.en for reason in one.reasons)
        assert name in one.claim.statement.en
    assert all(id not in library.entities for one in found for id in [one.claim.subject])


def test_accepting_makes_the_names_and_taking_back_leaves_none(library: Library) -> None:
    article = read(library, ENGLISH)
    put(library, article)
    before = dict(library.entities)
    first = about(article, "Lanternfish Robotics")[0]
    assert library.proposed[first.claim.subject].label() == "Lanternfish Robotics"
    library.accept(first)
    assert library.entity(first.claim.subject).label() == "Lanternfish Robotics"
    assert first.claim.subject not in library.proposed
    hits = [hit.id for hit in library.search("lanternfish robotics", 3)]
    assert first.claim.subject in hits
    library.undo()
    library.undo()
    assert dict(library.entities) == before
    with pytest.raises(UnknownId):
        library.entity(first.claim.subject)


def test_a_name_that_was_made_and_taken_back_can_be_made_again(library: Library) -> None:
    article = read(library, ENGLISH)
    put(library, article)
    first, second = about(article, "Lanternfish Robotics")[:2]
    library.accept(first)
    again(library, article.source.id, keep=True)
    known = {one.id: one for one in library.suggestions()}
    assert known[second.id].confidence > second.confidence, "the name is known now"
    library.undo()
    library.undo()
    library.accept(known[second.id])
    assert second.claim.subject in library.entities


def test_an_article_mentions_a_name_once_it_was_made(library: Library) -> None:
    article = read(library, ENGLISH)
    put(library, article)
    id = about(article, "Lanternfish Robotics")[0].claim.subject
    assert id not in {one.entity for one in library.source(article.source.id).mentions}
    library.make(library.proposed[id])
    again(library, article.source.id, keep=True)
    named = [one.name for one in library.source(article.source.id).mentions if one.entity == id]
    assert "Lanternfish Robotics" in named
    assert "Lanternfish" in named


def test_a_name_of_two_articles_is_one_entity(library: Library) -> None:
    first = read(library, ENGLISH)
    put(library, first)
    other = "Lanternfish Robotics hires\n\nLanternfish Robotics, a maker of robots, said that it "
    other += "raised $9 million. Lanternfish Robotics was founded in 2018, Ada Quill said.\n"
    second = read(library, other)
    put(library, second)
    one, two = (about(each, "Lanternfish Robotics")[0] for each in (first, second))
    assert one.claim.subject == two.claim.subject
    library.accept(one)
    library.accept(two)
    assert {claim.source for claim in library.claims_on(one.claim.subject)} == {
        first.source.id, second.source.id,
    }  # fmt: skip


def proposal(text: str, kind: str, start: int = 0) -> Proposal:
    return Proposal(start, start + len(text), text, kind, (), ("person", "title"), ((start, 0),))


def names(text: str, *found: Proposal, known: tuple[str, ...] = ()) -> list[list[str]]:
    return [[name.value for name in one.names] for one in entities(found, text, (), known)]


def test_short_forms_are_names_of_the_long_one() -> None:
    text = "Tomas Keel leads Tarn Systems. Tarn grew, Keel said. The Harbour Ledger asked."
    company, person = proposal("Tarn Systems", "company"), proposal("Tomas Keel", "person")
    keel = proposal("Keel", "company")
    assert names(text, company, person, keel) == [["Tarn Systems", "Tarn"], ["Tomas Keel", "Keel"]]
    assert names(text, company, known=("tarn",)) == [["Tarn Systems"]], "it is another's name"
    assert names("Tarn Systems grew. Tarn Valley too.", company) == [["Tarn Systems"]]


def test_two_names_side_by_side_are_not_one() -> None:
    text = "Ilse Door and Tomas Keel founded it."
    both = proposal("Ilse Door and Tomas Keel", "company")
    assert names(text, both, proposal("Ilse Door", "person")) == [["Ilse Door"]]


def test_an_id_is_made_of_the_latin_name_and_never_taken_twice() -> None:
    assert entity("星河能源", "company", ("Xinghe Energy",), ()).id == "xinghe-energy"
    assert entity("Tarn", "company", (), ("tarn", "tarn-2")).id == "tarn-3"
    assert entity("누리", "company", (), ()).id == "누리"
