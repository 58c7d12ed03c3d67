"""A pack is read whole, and everything wrong with it is said at once, each with its place."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from invented import write_pack

from aibrief_store.errors import PackError
from aibrief_store.packs import check, read_pack

COURIER = "sources/courier-2031.toml"
GAZETTE = "sources/gazette-2031.toml"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return write_pack(tmp_path / "lamps")


def change(pack: Path, file: str, old: str, new: str) -> None:
    text = (pack / file).read_text()
    assert old in text
    (pack / file).write_text(text.replace(old, new, 1))


def test_a_sound_pack_has_no_findings(pack: Path) -> None:
    assert check(pack) == []


def test_records_carry_their_pack_and_its_version(tmp_path: Path) -> None:
    records = read_pack(write_pack(tmp_path / "lamps", version=7))
    for record in (records.entities["glow-2"], records.claims["gazette-2031.cost"]):
        assert (record.pack, record.rev) == ("lamps", 7)


def test_a_claim_takes_its_source_from_the_file(pack: Path) -> None:
    assert read_pack(pack).claims["courier-2031.founded"].source == "courier-2031"


def test_a_source_holds_its_outline_and_its_mentions(pack: Path) -> None:
    source = read_pack(pack).sources["gazette-2031"]
    assert [passage.gist.ko for passage in source.outline] == ["회사와 모델"]
    assert [mention.entity for mention in source.mentions] == ["lumora", "glow-2", "harbor-labs"]


def test_the_pack_knows_its_properties_and_scopes(pack: Path) -> None:
    found = read_pack(pack).pack
    assert found.properties["training_cost"].rolls_up
    assert found.scopes["home"].within == "world"


def test_reading_a_faulty_pack_raises_all_findings(pack: Path) -> None:
    change(pack, "entities.toml", 'kind = "person"', 'kind = "persn"')
    change(pack, GAZETTE, 'subject = "glow-2"', 'subject = "glow-3"')
    with pytest.raises(PackError) as raised:
        read_pack(pack)
    assert raised.value.findings == check(pack)
    assert len(raised.value.findings) == 2


# file, what stands there, what takes its place, and what the one finding must tell
FAULTS = [
    (GAZETTE, 'subject = "glow-2"', 'subject = "glow-22"', "gazette-2031.cost: subject: unknown "
     "entity 'glow-22'; did you mean 'glow-2'"),
    (GAZETTE, '"training_cost"', '"trainig_cost"', "property: unknown property 'trainig_cost'; "
     "did you mean 'training_cost'"),
    (GAZETTE, 'property = "founded"', 'property = "founded"\nscope = "hoem"', "gazette-2031."
     "founded: scope: unknown scope 'hoem'; did you mean 'home'"),
    (GAZETTE, 'unit = "USD"', 'unit = "users"', "value.quantity.unit: training_cost takes USD"),
    (COURIER, "subject", 'printed = [{ amount = "1", unit = "usr" }]\nsubject',
     "courier-2031.cost: printed.0.unit: unknown unit 'usr'; did you mean 'user'"),
    (GAZETTE, '"3000000"', '"3 million"', "value.quantity.amount: '3 million' is no figure"),
    (GAZETTE, '"3000000"', '"1/0"', "value.quantity.amount: '1/0' is no figure"),
    (GAZETTE, 'amount = "3000000", ', "", "gazette-2031.cost: value.quantity: no amount"),
    (GAZETTE, 'amount = "3000000"', "amount = 3000000", "value.quantity.amount: expected `str"),
    (GAZETTE, 'digits = 1, unit = "USD"', 'digits = 1, unit = "USD", bound = "abut"',
     "value.quantity.bound: unknown bound 'abut'; did you mean 'about'"),
    (GAZETTE, 'digits = 1, unit = "USD"', 'digits = 1, unit = "USD", of = { unit = "USD" }',
     "value.quantity.of: no amount"),
    (GAZETTE, 'date = "2027"', 'date = "27"', "value.date: '27' is no EDTF date"),
    (GAZETTE, 'date = "2027"', 'text = { en = "27", ko = "27" }', "founded takes date, not text"),
    (GAZETTE, '{ date = "2027" }', '{ date = "2027", entity = "lumora" }',
     "value: has date and entity; write exactly one"),
    (GAZETTE, '{ date = "2027" }', "{}", "gazette-2031.founded: value: is empty"),
    (COURIER, '[2031-02-03..2031-02-09]', "February", "issued: 'February' is no EDTF date"),
    (GAZETTE, 'property = "founded"', 'property = "founded"\ndue = "2027-13"', "due: '2027-13'"),
    (GAZETTE, 'property = "founded"', 'property = "founded"\nelapsed = "18 days"',
     "elapsed: '18 days' is no ISO 8601 duration"),
    (GAZETTE, ', to = { entity = "tern-1" }', "", "gazette-2031.beats: value.to: missing"),
    (GAZETTE, 'entity = "tern-1"', 'entity = "turn-1"', "value.to.entity: unknown entity"),
    (GAZETTE, 'who = "lumora"', 'who = "lumra"', "said_by.0.who: unknown entity 'lumra'; did "),
    (GAZETTE, 'in = "harbor-labs"', 'in = "harbour"', "said_by.0.in: unknown entity 'harbour'"),
    (GAZETTE, 'entity = "ada-quill"', 'entity = "ada"', "qualifiers.0.entity: unknown entity"),
    (GAZETTE, 'passage = "p1"', 'passage = "p2"', "anchor.passage: unknown passage 'p2'"),
    (GAZETTE, 'role = "value", start = ', 'role = "value", start = 9', "anchor.spans.0: start 9"),
    (GAZETTE, 'role = "value"', 'role = "context"', "anchor.spans: no span has the role value"),
    (GAZETTE, 'digest = "', 'digest = "0', "anchor.spans.0.digest: '0"),
    (GAZETTE, ', length = ', ", length = -", "anchor.spans.0.length: -"),
    (GAZETTE, 'ko = "지어낸 문장"', 'ko = ""', "gazette-2031.cost: statement.ko: missing"),
    (GAZETTE, 'id = "gazette-2031.beats"', 'id = "courier-2031.leader"', "id: 'courier-2031."
     "leader' stands already at sources/courier-2031.toml: claim courier-2031.leader"),
    (GAZETTE, 'id = "gazette-2031"', 'id = "gazette-2032"', "gazette-2031.toml: id: "
     "'gazette-2032' is not the file's name; name the file gazette-2032.toml"),
    (GAZETTE, 'language = "en"', 'langage = "en"', "gazette-2031.toml: langage: unknown field"),
    (GAZETTE, 'language = "en"', 'url = "gazette.example"', "url: 'gazette.example' is no addr"),
    (GAZETTE, 'language = "en"', 'digest = "xyz"\nlength = 3', "toml: digest: 'xyz' is no digest"),
    (GAZETTE, 'entity = "glow-2"\nname', 'entity = "glw-2"\nname', "mentions 2: entity: unknown "
     "entity 'glw-2'; did you mean 'glow-2'"),
    (GAZETTE, 'name = "Glow-2"\nstart = ', 'name = "Glow-2"\nstart = 9', "mentions 2: start 9"),
    (GAZETTE, 'name = "Glow-2"', 'name = "Glow"', "mentions 2: name: 'Glow' has 4 characters"),
    (GAZETTE, 'en = "The firm and its model", ', "", "outline p1: gist.en: missing"),
    (GAZETTE, "[[outline]]", '[[outline]]\nid = "p1"\npart = "body"\n'
     'gist = { en = "a", ko = "ㄱ" }\n[[outline]]', "outline: two passages have the id 'p1'"),
    (GAZETTE, 'said_by = [{ who = "lumora", verb = "say" }]', 'said_bye = []',
     "gazette-2031.cost: said_bye: unknown field"),
    ("entities.toml", 'kind = "model"', 'kind = "modell"', "glow: kind: unknown kind 'modell'; "
     "did you mean 'model'"),
    ("entities.toml", 'part_of = ["glow"]', 'part_of = ["glo"]', "glow-2: part_of: unknown"),
    ("entities.toml", 'id = "tern-1"', 'id = "glow-2"', "entity glow-2: id: 'glow-2' stands"),
    ("entities.toml", '{ value = "Tern-1" }', '{ value = "Tern-1", kind = "nick" }',
     "tern-1: names.0.kind: invalid enum value 'nick'"),
    ("entities.toml", '[{ value = "Tern-1" }]', "[]", "entity tern-1: names: a name is missing"),
    ("properties.toml", 'value = ["date"]', 'value = ["dat"]', "founded: value: unknown tag"),
    ("properties.toml", 'units = ["USD"]', 'units = ["USS"]', "units: unknown unit 'USS'; did"),
    ("properties.toml", '"subject", ', '"subjekt", ', "performance: basis: unknown part of a"),
    ("properties.toml", 'basis = ["subject", ', 'akin = ["x"]\nbasis = ["subject", ',
     "performance: akin: unknown property 'x'"),
    ("properties.toml", ', ko = "설립"', "", "property founded: label.ko: missing"),
    (GAZETTE, "start = 2", "start = 9", "cost: anchor.spans.0: 22 to 89 lies outside the pass"),
    (GAZETTE, '[{ who = "lumora", verb = "say" }]', "[{}]", "said_by.0: is empty; write who"),
    ("pack.toml", 'id = "lamps"', 'id = "my lamps"', "pack.toml: id: 'my lamps'"),
    ("pack.toml", ', ko = "달러"', "", "pack.toml: units.USD.ko: missing; write it"),
    ("pack.toml", 'ko = "인물"', 'ko = ""', "pack.toml: kinds.person.ko: missing"),
    ("pack.toml", 'opening = "lumora"', 'opening = "lumara"', "opening: unknown entity 'lumara'"),
    ("pack.toml", 'within = "world"', 'within = "word"', "scopes.home.within: unknown scope"),
    ("pack.toml", "[kinds]", 'colour = "red"\n[kinds]', "pack.toml: colour: unknown field"),
    ("pack.toml", 'licence = "CC0-1.0"\n', "", "pack.toml: licence: missing; write it"),
    ("pack.toml", "version = 1", "version = 0", "pack.toml: version: 0; versions count from 1"),
    ("pack.toml", 'ko = "전 세계"', "ko = 3", "pack.toml: scopes.world.ko: expected `str`"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "told"), FAULTS)
def test_a_fault_is_told_with_its_file_item_and_field(
    pack: Path, file: str, old: str, new: str, told: str
) -> None:
    change(pack, file, old, new)
    findings = check(pack)
    assert any(finding.startswith(file) and told in finding for finding in findings), findings


def test_entities_merged_into_each_other_are_told(pack: Path) -> None:
    change(pack, "entities.toml", 'id = "lumora"', 'id = "lumora"\nmerged_into = "glow"')
    change(pack, "entities.toml", 'id = "glow"\n', 'id = "glow"\nmerged_into = "lumora"\n')
    circles = [finding for finding in check(pack) if "merged_into: goes round" in finding]
    assert len(circles) == 2


def test_a_circle_of_parts_is_told_for_each_entity_on_it(pack: Path) -> None:
    change(pack, "entities.toml", 'id = "lumora"', 'id = "lumora"\npart_of = ["glow-2"]')
    circles = [finding for finding in check(pack) if "circle" in finding]
    assert len(circles) == 3
    assert "lumora → glow-2 → glow → lumora" in circles[0]


def test_one_broken_file_hides_nothing_in_the_others(pack: Path) -> None:
    change(pack, GAZETTE, "language =", "language = =")
    change(pack, COURIER, '"4500000"', '"many"')
    change(pack, "entities.toml", 'part_of = ["glow"]', 'part_of = ["nobody"]')
    findings = check(pack)
    assert [finding.partition(":")[0] for finding in findings] == [
        "entities.toml",
        COURIER,
        GAZETTE,
    ]
    assert "line 4, column 12" in findings[2]


def test_several_faults_in_one_claim_are_told_together(pack: Path) -> None:
    change(pack, GAZETTE, 'amount = "3000000"', "amount = 3, colour = 4")
    change(pack, GAZETTE, 'who = "lumora"', 'who = "moon"')
    change(pack, GAZETTE, 'digest = "', 'digest = "X')
    fields = [finding.split(": ")[2] for finding in check(pack)]
    assert sorted(fields) == [
        "anchor.spans.0.digest",
        "said_by.0.who",
        "value.quantity.amount",
        "value.quantity.colour",
    ]


def test_a_faulty_pack_file_still_tells_which_units_there_are(pack: Path) -> None:
    change(pack, "pack.toml", 'licence = "CC0-1.0"\n', "")
    change(pack, "pack.toml", ', ko = "달러"', "")
    change(pack, COURIER, 'unit = "USD"', 'unit = "UDS"')
    assert [finding.partition("; ")[0] for finding in check(pack)] == [
        "pack.toml: units.USD.ko: missing",
        "pack.toml: licence: missing",
        "sources/courier-2031.toml: claim courier-2031.cost: value.quantity.unit: unknown unit "
        "'UDS'",
        "sources/courier-2031.toml: claim courier-2031.cost: value.quantity.unit: training_cost "
        "takes USD only",
    ]


def test_a_record_that_can_not_be_read_is_still_known_by_its_id(pack: Path) -> None:
    change(pack, "entities.toml", 'id = "ada-quill"\nkind = "person"', 'id = "ada-quill"')
    assert check(pack) == ["entities.toml: entity ada-quill: kind: missing; write it"]


@pytest.mark.parametrize("file", ["pack.toml", "properties.toml", "entities.toml"])
def test_a_missing_file_is_told_once_and_not_by_all_that_follows(pack: Path, file: str) -> None:
    (pack / file).unlink()
    assert [finding.partition(":")[0] for finding in check(pack)] == [file]


def test_a_folder_without_a_pack_is_told_file_by_file(tmp_path: Path) -> None:
    assert [finding.partition(":")[0] for finding in check(tmp_path)] == [
        "entities.toml",
        "pack.toml",
        "properties.toml",
        "sources",
    ]


def test_a_file_that_is_no_utf8_is_told(pack: Path) -> None:
    (pack / "entities.toml").write_bytes("# 엔티티".encode("cp949"))
    assert check(pack)[0].startswith("entities.toml: no UTF-8 at byte 2")


FILES = ("pack.toml", "properties.toml", "entities.toml", GAZETTE)
ODD = ('""', "3", "-0.5", "true", "[]", "{}", "[[]]", "[{}]", "{ a = 1 }", '["x", "x"]',
       "2031-01-01", "nan", "99999999999999999999", '"' + "가" * 99 + '"', '"\\u0000"')  # fmt: skip


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(file=st.sampled_from(FILES), line=st.integers(0, 80), value=st.sampled_from(ODD))
def test_whatever_stands_in_a_field_is_a_finding_and_no_crash(
    tmp_path: Path, file: str, line: int, value: str
) -> None:
    pack = tmp_path / f"{len(list(tmp_path.iterdir()))}"
    write_pack(pack)
    lines = (pack / file).read_text().splitlines()
    key, equals, _ = lines[line % len(lines)].partition(" = ")
    if equals:
        lines[line % len(lines)] = f"{key} = {value}"
    (pack / file).write_text("\n".join(lines))
    for finding in check(pack):
        assert finding.partition(":")[0] in (*FILES, COURIER)


@pytest.mark.parametrize(
    ("text", "told"),
    [("x" * 20_001, "20,001 characters; write 20,000 at most"),
     ("x" + "\u0301" * 1_001, "more than 1,000 marks on one letter")],
)  # fmt: skip
def test_a_text_too_large_for_what_it_is_is_told_with_its_place(
    pack: Path, text: str, told: str
) -> None:
    file = pack / GAZETTE
    file.write_text(f'publisher = "{text}"\n' + file.read_text())
    [finding] = check(pack)
    assert GAZETTE in finding
    assert f"publisher: {told}" in finding
