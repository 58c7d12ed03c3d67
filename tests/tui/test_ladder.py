"""A ladder goes from the article down to who knows, a step a line, with every hedge in words."""

from collections.abc import Iterator

import msgspec
import pytest
from piloted import Desk
from rich.cells import cell_len

from aibrief_store.library import Library
from aibrief_store.records import MODALITIES as NAMES
from aibrief_store.records import Claim, Saying, Text
from aibrief_tui.views.ladder import MODALITIES, Ladder, drawn, ladder

OPEN_SPEAKER = "the sentence leaves open who speaks"


@pytest.fixture
def library(desk: Desk) -> Iterator[Library]:
    library = desk.open()
    yield library
    library.close()


def said(library: Library, *chain: Saying, **fields: object) -> Claim:
    claim = library.claim("courier-2031.leader")
    return msgspec.structs.replace(claim, said_by=list(chain), **fields)


def page(shown: Ladder, cells: int = 100, language: str = "en") -> list[str]:
    return ["".join(text for text, _ in pieces) for pieces in drawn(shown, cells, language)]


def test_an_article_that_speaks_itself_says_so(library: Library) -> None:
    head, own, statement, note = page(ladder(library, said(library), "en"))
    assert head == "courier-2031  p1   stated as fact   paraphrase"
    assert own == "+- the article itself"
    assert statement == "   +- Ada Quill leads Beacon."
    assert note.strip() == "our note: perhaps only its board"


def test_each_speaker_stands_a_step_further_in_with_manner_and_day(library: Library) -> None:
    chain = (
        Saying(Text("the editor", "편집자"), "쓰다", in_=Text("a note", "편집자 주")),
        Saying("beacon", "발표하다", direct=True, on="2031-02"),
    )
    lines = page(ladder(library, said(library, *chain), "en"))
    assert lines[1:5] == [
        "+- in: a note",
        "   +- the editor wrote   in reported speech",
        "      +- Beacon announced   in direct speech, 2031-02",
        "         +- Ada Quill leads Beacon.",
    ]


def test_hearsay_and_an_open_speaker_are_told_in_words(library: Library) -> None:
    nobody = said(library, Saying(None, "알려지다"))
    english = page(ladder(library, nobody, "en"))
    assert english[0] == "courier-2031  p1   passed on   paraphrase"
    assert english[1] == "+- it is reported   ? hearsay: who says so is not told"
    korean = page(ladder(library, nobody, "ko"), 100, "ko")
    assert korean[1] == "+- 알려짐   ? 전언: 누가 말했는지 밝히지 않음"
    perhaps = said(library, Saying("beacon", "주장하다", unsure=True))
    english = page(ladder(library, perhaps, "en"))
    assert english[0] == "courier-2031  p1   perhaps as said by Beacon   paraphrase"
    assert english[1].endswith("Beacon claimed   in reported speech   ? " + OPEN_SPEAKER)
    korean = page(ladder(library, perhaps, "ko"), 100, "ko")
    assert "비컨의 말인 듯" in korean[0]
    assert "비컨 주장" in korean[1]


def test_no_hedge_denies_a_speaker_whom_the_chain_names(library: Library) -> None:
    chain = (Saying(None, "추산되다"), Saying(Text("the keepers", "등대지기들"), "관측하다"))
    lines = page(ladder(library, said(library, *chain), "en"))
    assert lines[0] == "courier-2031  p1   as said by the keepers   paraphrase"
    assert lines[1:3] == ["+- it is estimated", "   +- the keepers supposed   in reported speech"]


def test_a_verb_that_is_not_known_says_no_more_than_according_to(library: Library) -> None:
    for verb, shown in (("murmured", " (murmured)"), ("웅얼거리다", ""), ("", "")):
        lines = page(ladder(library, said(library, Saying("beacon", verb)), "en"))
        assert lines[1] == f"+- according to Beacon{shown}   in reported speech"


@pytest.mark.parametrize("modality", NAMES)
def test_every_modality_is_a_word_on_the_articles_line(library: Library, modality: str) -> None:
    for language in ("en", "ko"):
        shown = ladder(library, said(library, modality=modality), language)
        assert MODALITIES[modality].of(language) in page(shown, 100, language)[0]


def test_the_figure_is_told_in_short_and_as_printed(library: Library) -> None:
    shown = ladder(library, library.claim("gazette-2031.cost"), "en")
    lines = page(shown)
    assert "$3M" in lines[0]
    assert lines[-1].endswith("Ray-2 took three million dollars.  [3 million]")


@pytest.mark.parametrize("cells", [40, 60, 80])
def test_nothing_is_cut_however_narrow_it_is(library: Library, cells: int) -> None:
    chain = [
        Saying("beacon", "발표하다", unsure=True, in_=Text("a long report " * 4, "보고서"))
    ] * 3
    lines = page(ladder(library, said(library, *chain), "en"), cells)
    assert max(cell_len(line) for line in lines) <= cells
    told = " ".join(" ".join(lines).split())
    assert told.count("a long report a long report a long report a long report") == 3
    assert told.count("the sentence leaves open who speaks") == 3
    assert "Ada Quill leads Beacon." in told
