"""Drafts as they are written: Markdown, odd characters, long ones, quotations of copies."""

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from invented import ARTICLES, write_prepared

from aibrief_store.anchoring import canonical
from aibrief_store.auditing import STATUSES, Item
from aibrief_store.library import Library
from aibrief_store.records import Name


@pytest.fixture(scope="module")
def lamps(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The invented library, with both articles attached."""
    folder = tmp_path_factory.mktemp("lamps")
    library = Library.open(folder / "library.json", prepared=write_prepared(folder))
    for text in ARTICLES.values():
        library.attach(text)
    yield library
    library.close()


@pytest.fixture(scope="module")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    library = Library.open(tmp_path_factory.mktemp("bundled") / "library.json")
    library.audit(PLAIN)  # The first audit works out what all others share.
    yield library
    library.close()


def told(items: list[Item]) -> list[tuple[str, str]]:
    return [(one.text, one.status) for one in items]


def quoted(library: Library, words: str) -> Item:
    (found,) = (one for one in library.audit(f"He wrote “{words}”.") if one.kind == "quotation")
    return found


# Markdown

PLAIN = "DeepSeek trained V3 for about $5.6 million. People of Hangzhou heard of GPT-4."


@pytest.mark.parametrize(
    "draft",
    [
        "**DeepSeek** trained *V3* for about **$5.6 million**. "
        "People of Hangzhou heard of `x` GPT-4.",
        "[DeepSeek](https://a.example/GPT-4?n=99) trained V3 for about $5.6 million[^7]. People "
        "of Hangzhou heard of GPT-4.\n\n[^7]: see https://b.example/R1",
        "---\ntitle: 77 things\n---\n# Report\n\n> DeepSeek trained V3 for about $5.6 million. "
        "People of Hangzhou heard of GPT-4.\n\n```\nR1 = 12 GPUs\n```",
        "1. DeepSeek trained V3 for about\n   $5.6 million. People of Hangzhou heard of GPT-4.",
        "<!-- 44 GPUs --><b>DeepSeek</b> trained V3 for about\r\n$5.6 million. "
        "People of Hangzhou heard of\r\nGPT-4.",
    ],
)
def test_markdown_changes_nothing(bundled: Library, draft: str) -> None:
    plain = told(bundled.audit(PLAIN))
    assert len(plain) == 5
    found = [(text, status) for text, status in told(bundled.audit(draft)) if text != "Report"]
    assert found == plain


def test_a_line_broken_in_a_paragraph_does_not_break_a_sentence(bundled: Library) -> None:
    draft = (
        "According to what was printed, DeepSeek needed for the training of V3\n"
        "about $5.6 million, no more."
    )
    (number,) = (one for one in bundled.audit(draft) if one.kind == "number")
    assert number.status == "supported"


@pytest.mark.parametrize("mark", ["- ", "* ", "1. ", "# ", "> ", "| "])
def test_a_list_or_heading_behind_a_long_line_is_no_part_of_it(bundled: Library, mark: str) -> None:
    draft = f"According to what was printed nobody knows more\n{mark}DeepSeek is small."
    (name,) = bundled.audit(draft)
    assert "nobody" not in name.sentence


@given(
    st.lists(
        st.sampled_from(
            ["DeepSeek ", "딥시크의 ", "V3 ", "$5.6 million ", "**", "[", "](", ")", "“", "”", "\n",
             "\r\n", "\n\n", "# ", "- ", "`", "한글\u1112\u1161 ", "\x1b[31m", "\u202e", "\ud800",
             "1/18 ", "2025년 1월 ", "😀", "---\n", "cost ", "GPT-4", "의 ", "[^1]", "<b>", "<!--",
             "this September ", "last July ", "1월 29일 ", "512 ", "Tencent released ", "텐센트가 ",
             "공개한 ", "Moonshoot ", "from ", "에서 ", "Kevin Roose said: ", "13 of 22 "]
        ),
        max_size=40,
    )
)  # fmt: skip
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None
)
def test_whatever_is_written_every_item_is_what_stands_there(
    bundled: Library, pieces: list[str]
) -> None:
    draft = canonical("".join(pieces))
    items = bundled.audit(draft)
    assert [one.start for one in items] == sorted(one.start for one in items)
    for one in items:
        assert draft[one.start : one.end] == one.text
        assert one.text
        assert one.status in STATUSES


def test_a_long_draft_takes_seconds(bundled: Library) -> None:
    paragraph = (
        "DeepSeek trained V3 for about $5.6 million, and by 2030 the Chinese AI market may reach "
        "154.8 billion dollars, says Mistral Research.\n\n"
        "독일의 대형 데이터센터는 2024년 521개소이고, 딥시코의 개발비는 GPT-4의 18분의 1이다.\n\n"
    )
    draft = paragraph * (200_000 // len(paragraph))
    start = time.process_time()
    items = bundled.audit(draft)
    assert time.process_time() - start < 8
    assert len(items) > 4000


@pytest.mark.parametrize(
    "hostile",
    ["[" * 50_000, "**" * 50_000, "a, " * 50_000, "<" * 50_000, "“" * 50_000, "V3-" * 30_000,
     "A " * 50_000, "1," * 20_000, "V3 1, " * 4_000, "딥" * 50_000,
     "https://" + "a" * 50_000, "(" * 50_000,
     "---\n" * 20_000, "> " * 50_000, "A-" * 50_000, "\\" * 50_000, "_a" * 50_000],
    ids=lambda text: text[:8],
)  # fmt: skip
def test_a_hostile_draft_does_not_stall_it(bundled: Library, hostile: str) -> None:
    start = time.process_time()
    bundled.audit(hostile)
    assert time.process_time() - start < 10


# Quotations


def test_the_words_of_a_copy_are_found_whatever_the_spaces_and_quotes(lamps: Library) -> None:
    found = quoted(lamps, "Lumora put 4.5 million  dollars into its newest model")
    assert (found.status, found.sources) == ("single", ["courier-2031"])


def test_words_left_out_may_be_marked(lamps: Library) -> None:
    found = quoted(lamps, "Lumora put 4.5 million dollars … people there say")
    assert found.status == "single"
    assert quoted(lamps, "people there say … Lumora put 4.5 million dollars").status != "single"


def test_changed_words_are_shown_word_by_word(lamps: Library) -> None:
    found = quoted(lamps, "Lumora put 5.4 million dollars into its latest model, people there say")
    assert found.status == "misquoted"
    assert found.sources == ["courier-2031"]
    assert "[-5.4-]{+4.5+} million dollars into its [-latest-]{+newest+} model" in (
        found.difference.en
    )
    assert found.claims == ["courier-2031.cost"]


def test_changed_words_at_the_very_beginning_of_a_copy_are_found(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.json", prepared=write_prepared(tmp_path))
    library.attach(ARTICLES["gazette-2031"].strip())
    found = quoted(library, "Lumora spent little. Building Glow-2 took 3 million dollars")
    assert (found.status, found.sources) == ("misquoted", ["gazette-2031"])
    assert found.difference.en.startswith("Lumora [-spent little.-]{+spends little+} Building")
    library.close()


def test_an_audit_follows_what_is_attached_and_decided(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.json", prepared=write_prepared(tmp_path))
    words = "Building Glow-2 took 3 million dollars"
    assert quoted(library, words).status == "unchecked"
    library.attach(ARTICLES["gazette-2031"])
    assert quoted(library, words).status == "single"
    assert library.undo()
    assert quoted(library, words).status == "unchecked"
    lamp = "They say that Lanternia is small."
    assert told(library.audit(lamp)) == [("Lanternia", "not_found")]
    names = library.entity("lumora").names
    library.rename("lumora", [*names, Name(value="Lanternia")])
    assert told(library.audit(lamp)) == [("Lanternia", "supported")]
    library.close()


def test_words_of_nobody_are_not_found(lamps: Library) -> None:
    assert quoted(lamps, "every lamp on this coast was lit by hand that night").status == (
        "not_found"
    )


def test_a_quotation_in_another_language_than_the_copies_is_unchecked(lamps: Library) -> None:
    found = quoted(lamps, "그날 밤 바닷가의 모든 등불은 사람 손으로 켰다")
    assert found.status == "unchecked"
    assert "another language" in found.why.en


def test_scare_quotes_are_no_quotation(lamps: Library) -> None:
    items = lamps.audit("A “newest model”, so to say.")
    assert [one for one in items if one.kind == "quotation"] == []


def test_a_pack_with_words_of_its_own_is_audited_by_its_labels(lamps: Library) -> None:
    items = lamps.audit("Building Glow-2 cost Lumora 3 million dollars.")
    (number,) = (one for one in items if one.kind == "number")
    assert number.status in ("single", "disputed")
    assert "gazette-2031.cost" in number.claims


# Who says it


def said_by(library: Library, speaker: str, words: str) -> Item:
    items = library.audit(f"{speaker} said: “{words}”.")
    return next(one for one in items if one.kind == "quotation")


OWN_WORDS = "Building Glow-2 took 3 million dollars"


def test_words_given_to_their_own_speaker_stand(lamps: Library) -> None:
    assert said_by(lamps, "Lumora", OWN_WORDS).status == "single"


def test_words_given_to_another_speaker_are_misquoted_and_say_whose_they_are(
    lamps: Library,
) -> None:
    found = said_by(lamps, "Ada Quill", OWN_WORDS)
    assert (found.status, found.difference.en) == ("misquoted", "Lumora")
    assert found.claims == ["gazette-2031.cost"]
    assert found.why.en == "Said by Lumora, not Ada Quill, in gazette."
    assert found.why.ko == "gazette에서는 에이다 퀼 아닌 루모라의 말."


def test_words_of_somebody_without_a_name_are_whose_the_article_says(lamps: Library) -> None:
    items = lamps.audit("Ada Quill said: “Glow-2 beats Tern-1 on most tests”.")
    (found,) = (one for one in items if one.kind == "quotation")
    assert found.status == "misquoted"
    assert found.why.en == "Said by Harbor Labs, not Ada Quill, in gazette."


def test_nobody_unknown_is_given_anothers_words_and_a_pronoun_is_nobody(lamps: Library) -> None:
    assert said_by(lamps, "Yesterday Jane Doe", OWN_WORDS).status == "misquoted"
    assert said_by(lamps, "She", OWN_WORDS).status == "single"


def test_words_like_anothers_are_no_misquotation_of_a_named_speaker(lamps: Library) -> None:
    changed = OWN_WORDS.replace("3 million", "9 million")
    assert said_by(lamps, "Lumora", changed).status == "misquoted"
    assert said_by(lamps, "Ada Quill", changed).status == "not_found"


def test_without_a_copy_only_the_speakers_own_statements_are_near(bundled: Library) -> None:
    found = said_by(bundled, "Kevin Roose", "nobody at DeepSeek had seen such a lamp before")
    assert found.status == "unchecked"
    assert found.near == ["joongang-2025.roose-on-deepseek"]
    said = {one.who for id in found.near for one in bundled.claim(id).said_by}
    assert said == {"kevin-roose"}


# Readers that slip


def test_each_sentence_of_a_mixed_paragraph_is_read_in_its_language(bundled: Library) -> None:
    draft = (
        "DeepSeek released R1 on 20 January 2025. 독일의 대형 데이터센터는 2024년 521개소이고, "
        "영국은 514개소이다. V3 cost about $5.6 million to train."
    )
    assert told([one for one in bundled.audit(draft) if one.kind != "name"]) == [
        ("20 January 2025", "supported"), ("2024년", "single"), ("521개소", "single"),
        ("514개소", "single"), ("$5.6 million", "supported"),
    ]  # fmt: skip


def test_a_date_that_begins_with_another_word_is_read(bundled: Library) -> None:
    items = bundled.audit("As of this September, of last October and next May, nothing is known.")
    assert [one.text for one in items if one.kind == "date"] == [
        "this September", "last October", "next May",
    ]  # fmt: skip
    assert all("which year" in one.why.en for one in items if one.kind == "date")


@given(
    st.lists(
        st.sampled_from(
            ["China has 449 large data centres", "Germany 512", "the United Kingdom 514",
             "1월 29일", "지난해 1월 20일", "last July", "six times as many", "43.5", "1,234",
             "$5.6 million", "2014년", "13 of 22 benchmarks", "특허 3만8210건"]
        ),
        min_size=1,
        max_size=8,
    )
)  # fmt: skip
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_every_number_and_date_is_an_item_or_the_time_of_one(
    bundled: Library, pieces: list[str]
) -> None:
    draft = "".join(f"{piece}.\n\n" for piece in pieces)
    covered = {at for one in bundled.audit(draft) for at in range(one.start, one.end)}
    left = [found[0] for found in re.finditer("[0-9][0-9,.]*(?<![.,])", draft)
            if found.start() not in covered]  # fmt: skip
    assert set(left) <= {"2014"}
