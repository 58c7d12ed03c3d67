"""A claim's citation: statement or quotation, speakers, passage, reference."""

import json
from collections.abc import Mapping

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibrief_store.citing import (
    STYLES,
    bibliography,
    bibtex,
    cite_claim,
    cite_source,
    claim_note,
    clean,
    missing,
    speakers,
)
from aibrief_store.records import (
    Anchor,
    Claim,
    Entity,
    Name,
    Passage,
    Person,
    Saying,
    Source,
    Text,
    Value,
)

GISTS = [
    ("p1", "headline"), ("p2", "summary"), ("p3", "body"), ("p4", "caption"), ("p5", "body"),
    ("p6", "editor_note"),
]  # fmt: skip

SOURCE = Source(
    id="lake-2025",
    title="The lake",
    author=[Person(family="조", given="상록")],
    container_title="Lake News",
    issued="2025-02-24",
    outline=[Passage(id=id, part=part) for id, part in GISTS],  # type: ignore[arg-type]
)


def entity(id: str, en: str, ko: str) -> Entity:
    return Entity(id=id, kind="company", names=[Name(value=en), Name(value=ko, lang="ko")])


ENTITIES: Mapping[str, Entity] = {
    "idc-korea": entity("idc-korea", "IDC Korea", "한국IDC"),
    "deepseek": entity("deepseek", "DeepSeek", "딥시크"),
    "nature": entity("nature", "Nature", "네이처"),
    "older-name": Entity(id="older-name", kind="company", names=[], merged_into="old-name"),
    "old-name": Entity(id="old-name", kind="company", names=[], merged_into="deepseek"),
}


def claim(*said_by: Saying, passage: str = "p5") -> Claim:
    return Claim(
        id="lake-2025.depth",
        source="lake-2025",
        subject="lake",
        property="depth",
        value=Value(text=Text(en="deep")),
        said_by=list(said_by),
        anchor=Anchor(passage=passage, spans=[]),
        statement=Text(en="The lake is deep.", ko="호수가 깊다."),
    )


@pytest.mark.parametrize(
    ("said_by", "english", "korean"),
    [
        ([], "", ""),
        (
            [Saying(who="idc-korea", verb="따르다")],
            "according to IDC Korea",
            "한국IDC에 따르면",
        ),
        (
            [Saying(who="deepseek", verb="밝히다", in_=Text(en="its report", ko="보고서"))],
            "according to DeepSeek, in its report",
            "딥시크에 따르면(밝히다), 출처: 보고서",
        ),
        (
            [Saying(who="deepseek", verb="낯설다", in_="nature", on="2025-01-20")],
            "according to DeepSeek, in Nature, on January 20, 2025",
            "딥시크에 따르면(낯설다), 출처: 네이처, 2025년 1월 20일",
        ),
        (
            [Saying(verb="알려지다")],
            "it is said (알려지다)",
            "말한 이를 밝히지 않음(알려지다)",
        ),
        (
            [Saying(verb="추산되다")],
            "it is estimated (추산되다)",
            "말한 이를 밝히지 않음(추산되다)",
        ),
        (
            [Saying(who=Text(en="an official", ko="관계자"), verb="말하다", unsure=True)],
            "according to an official; the sentence leaves open who speaks",
            "관계자에 따르면(말하다); 문장이 말한 이를 분명히 하지 않음",
        ),
        (
            [Saying(who="nature", verb="보도하다"), Saying(who="deepseek", verb="밝히다")],
            "Nature reports, citing DeepSeek",
            "네이처에 따르면(보도하다), 재인용: 딥시크(밝히다)",
        ),
        (
            [Saying(who="nature"), Saying(verb="알려지다")],
            "according to Nature, citing others (알려지다)",
            "네이처에 따르면, 말한 이를 밝히지 않음(알려지다)",
        ),
        (
            [Saying(verb="따르다", in_=Text(en="its report", ko="보고서"))],
            "it is said (따르다), in its report",
            "말한 이를 밝히지 않음(따르다), 출처: 보고서",
        ),
        ([Saying(who="old-name")], "according to DeepSeek", "딥시크에 따르면"),
        ([Saying(who="older-name")], "according to DeepSeek", "딥시크에 따르면"),
        ([Saying(who="nobody-known")], "according to nobody-known", "nobody-known에 따르면"),
        ([Saying(who="nature", direct=True, on="2025")],
         "according to Nature, in 2025, in direct speech",
         "네이처에 따르면, 2025년, 직접 화법"),
    ],
)  # fmt: skip
def test_the_chain_of_speakers_reads_as_words(
    said_by: list[Saying], english: str, korean: str
) -> None:
    assert speakers(claim(*said_by), ENTITIES, "en") == english
    assert speakers(claim(*said_by), ENTITIES, "ko") == korean


def test_a_claim_is_a_paraphrase_with_speaker_paragraph_and_reference() -> None:
    said = Saying(who="idc-korea", verb="따르다", in_=Text(en="its report"), unsure=True)
    assert cite_claim(claim(said), SOURCE, "apa", ENTITIES) == (
        "The lake is deep (조상록, 2025, para. 2).\n"
        "Paraphrase; according to IDC Korea, in its report; the sentence leaves open who speaks.\n"
        "\n"
        "조상록. (2025, February 24). The lake. Lake News."
    )


@pytest.mark.parametrize(
    ("style", "cited"),
    [
        ("apa", "(조상록, 2025, para. 2)"),
        ("chicago", "(조상록 2025, para. 2)"),
        ("korean", "(조상록 2025: 2문단)"),
    ],
)
def test_without_words_the_first_line_is_the_citation_alone(style: str, cited: str) -> None:
    said = claim(Saying(who="idc-korea"))
    with_words = cite_claim(said, SOURCE, style, ENTITIES).splitlines()
    assert with_words[0] == f"The lake is deep {cited}."
    alone = cite_claim(said, SOURCE, style, ENTITIES, words=False).splitlines()
    assert alone == [cited, *with_words[1:]]
    assert alone[1] == "Paraphrase; according to IDC Korea."


def test_a_claim_that_the_article_makes_itself_is_labelled_and_no_more() -> None:
    assert cite_claim(claim(), SOURCE, "apa", ENTITIES).splitlines()[1] == "Paraphrase."
    quoted = cite_claim(claim(), SOURCE, "apa", ENTITIES, "깊다", "ko")
    assert quoted.splitlines()[:2] == ["“깊다” (조상록, 2025, para. 2).", "인용."]


def test_a_quotation_alone_gets_quotation_marks() -> None:
    said = cite_claim(claim(), SOURCE, "chicago", ENTITIES, quotation="깊은 “큰”\n호수")
    assert said.split("\n\n")[0] == "“깊은 ‘큰’ 호수” (조상록 2025, para. 2).\nQuotation."
    paraphrase = cite_claim(claim(), SOURCE, "chicago", ENTITIES).split("\n\n")[0]
    assert not set(paraphrase) & set("“”‘’\"'「」")


def test_the_korean_citation_speaks_korean_where_asked() -> None:
    said = Saying(verb="알려지다")
    assert cite_claim(claim(said), SOURCE, "korean", ENTITIES, language="ko") == (
        "호수가 깊다 (조상록 2025: 2문단).\n풀어 씀; 말한 이를 밝히지 않음(알려지다).\n\n"
        "조상록, 「The lake」, 『Lake News』, 2025. 2. 24."
    )


@pytest.mark.parametrize(
    ("passage", "place"),
    [
        ("p1", ", headline)"),
        ("p2", ", summary)"),
        ("p3", ", para. 1)"),
        ("p4", ", caption)"),
        ("p5", ", para. 2)"),
        ("p6", ", editor’s note)"),
        ("gone", ", 2025)"),
    ],
)
def test_only_the_body_is_counted_in_paragraphs(passage: str, place: str) -> None:
    first = cite_claim(claim(passage=passage), SOURCE, "apa", ENTITIES).split("\n")[0]
    assert first.endswith(f"{place}.")


def test_data_formats_carry_the_claim_in_their_note() -> None:
    said = claim(Saying(who="deepseek", verb="밝히다"))
    note = "Paraphrase: The lake is deep; according to DeepSeek; para. 2"
    assert f"note = {{{note}}}" in cite_claim(said, SOURCE, "bibtex", ENTITIES)
    (item,) = json.loads(cite_claim(said, SOURCE, "csl-json", ENTITIES))
    assert (item["note"], item["locator"]) == (note, "para. 2")
    assert item["id"] == "lake-2025"
    assert "note" not in bibtex(SOURCE)
    wordless = cite_claim(said, SOURCE, "bibtex", ENTITIES, words=False)
    assert "note = {Paraphrase; according to DeepSeek; para. 2}" in wordless


HILL = Source(id="hill-2025", title="The hill", issued="2025")
DEEP = claim(Saying(who="deepseek"))
WIDE = msgspec.structs.replace(DEEP, id="lake-2025.width", statement=Text(en="It is wide."))
COLD = msgspec.structs.replace(WIDE, id="lake-2025.cold", anchor=Anchor(passage="p2", spans=[]))


def test_a_bibliography_of_one_claim_or_article_is_its_citation() -> None:
    for style in STYLES:
        one = bibliography([(SOURCE, [DEEP])], style, ENTITIES, "ko", {DEEP.id: "깊다"})
        assert one == cite_claim(DEEP, SOURCE, style, ENTITIES, "깊다", "ko")
        assert bibliography([(SOURCE, [])], style, ENTITIES) == cite_source(SOURCE, style)


def test_a_bibliography_prints_an_article_once_where_it_came_first() -> None:
    cited = [(SOURCE, [DEEP]), (HILL, []), (SOURCE, [WIDE, DEEP])]
    assert bibliography(cited, "apa", ENTITIES) == (
        "The lake is deep (조상록, 2025, para. 2).\nParaphrase; according to DeepSeek.\n\n"
        "It is wide (조상록, 2025, para. 2).\nParaphrase; according to DeepSeek.\n\n"
        f"{cite_source(SOURCE, 'apa')}\n\n{cite_source(HILL, 'apa')}"
    )


def test_a_merged_entry_holds_all_notes_and_a_locator_only_if_the_claims_share_it() -> None:
    together = bibliography([(SOURCE, [DEEP, WIDE]), (HILL, [])], "csl-json", ENTITIES)
    lake, hill = json.loads(together)
    assert (lake["locator"], "note" in hill, "locator" in hill) == ("para. 2", False, False)
    assert lake["note"] == (
        "Paraphrase: The lake is deep; according to DeepSeek; para. 2. "
        "Paraphrase: It is wide; according to DeepSeek; para. 2"
    )
    (apart,) = json.loads(bibliography([(SOURCE, [DEEP, COLD])], "csl-json", ENTITIES))
    assert "locator" not in apart
    entries = bibliography([(SOURCE, [DEEP]), (HILL, []), (SOURCE, [COLD])], "bibtex", ENTITIES)
    assert entries.count("@") == 2
    assert entries.count("Paraphrase: ") == 2


def test_a_claims_note_names_place_statement_and_speaker() -> None:
    said = claim(Saying(who="deepseek"))
    assert claim_note(said, SOURCE, ENTITIES) == "para. 2: The lake is deep; according to DeepSeek"
    assert claim_note(said, SOURCE, ENTITIES, "ko") == "2문단: 호수가 깊다; 딥시크에 따르면"
    assert claim_note(claim(passage="gone"), SOURCE, ENTITIES) == "The lake is deep"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "T"),
        ("author", [Person(literal="A")]),
        ("container_title", "News"),
        ("issued", "2025-02"),
        ("url", "https://a.example"),
    ],
)
def test_what_a_citation_lacks_is_named_until_it_is_added(field: str, value: object) -> None:
    every = ["title", "author", "container_title", "issued", "url"]
    bare = Source(id="s")
    assert missing(bare) == every
    added = msgspec.structs.replace(bare, **{field: value})
    assert missing(added) == [name for name in every if name != field]


def test_a_publisher_stands_for_a_newspaper_and_a_certain_year_is_a_date() -> None:
    assert "container_title" not in missing(Source(id="s", publisher="P"))
    assert "issued" not in missing(Source(id="s", issued="[2025-02-03..2025-02-09]"))
    assert "issued" not in missing(Source(id="s", updated="2025"))
    assert "issued" in missing(Source(id="s", issued="2025-01-20/.."))
    assert "title" in missing(Source(id="s", title=" \x1b "))


@given(st.text(max_size=30))
def test_cleaned_text_keeps_all_but_control_characters_on_one_line(text: str) -> None:
    cleaned = clean(text)
    assert not any(ord(c) < 32 or 127 <= ord(c) < 160 for c in cleaned)
    assert len(cleaned.splitlines()) <= 1
    assert "".join(cleaned.split()) == "".join(
        c for c in text if not (c.isspace() or ord(c) < 32 or 127 <= ord(c) < 160)
    )
    assert clean(cleaned) == cleaned


@given(
    title=st.text(st.characters(categories=["L", "Cc", "P"]), max_size=20),
    name=st.text(st.characters(categories=["L", "Cc"]), max_size=8),
)
@pytest.mark.parametrize("style", STYLES)
def test_nothing_copied_can_steer_a_terminal(style: str, title: str, name: str) -> None:
    source = Source(
        id="s\x1b[2J", title=title, author=[Person(literal=name)], container_title=name, url=name
    )
    speaker = Saying(who=Text(en=name), verb=name)
    for text in (
        cite_source(source, style),
        cite_claim(claim(speaker), source, style, {}, quotation=title),
    ):
        assert not any((ord(c) < 32 and c != "\n") or 127 <= ord(c) < 160 for c in text)
