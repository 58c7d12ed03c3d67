"""Settling: what a reader says of a comparison holds until its claims change, wherever it shows."""

from collections.abc import Callable, Container, Mapping
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented import write_prepared

from aibrief_store.deciding.settling import Question, Settlement, Settlements, digest
from aibrief_store.errors import AibriefError, LibraryReadOnly
from aibrief_store.library import Library
from aibrief_store.questions import of_finding, of_group, of_row
from aibrief_store.records import Anchor, Claim, Decision, Span, Text, Value

Open = Callable[..., Library]


@pytest.fixture
def reopen(tmp_path: Path) -> Open:
    """Opens one library again and again; with edits, the pack has a newer version."""

    def open(*edits: tuple[str, str], write: bool = True) -> Library:
        file = write_prepared(tmp_path)
        if edits:
            text = file.read_text("utf-8").replace('"version":1,"digest"', '"version":2,"digest"')
            for before, after in edits:
                assert before in text
                text = text.replace(before, after)
            file = tmp_path / "newer.json"
            file.write_text(text, "utf-8")
        return Library.open(tmp_path / "library.json", who="mina", prepared=file, write=write)

    return open


def asked(library: Library, entity: str, property: str) -> Question:
    [comparison] = [one for one in library.comparisons(entity) if one.property == property]
    return of_row(comparison, 0)


def said(library: Library, entity: str, property: str) -> Settlement | None:
    return library.settlement(asked(library, entity, property))


def test_what_was_said_is_known_in_later_sessions_and_can_be_taken_back(reopen: Open) -> None:
    library = reopen()
    assert not library.any_settled
    library.settle(asked(library, "lumora", "training_cost"), "settled", " two\n models ")
    library.settle(asked(library, "lumora", "training_cost"), "wrong")
    library.close()

    library = reopen()
    told = said(library, "lumora", "training_cost")
    assert told is not None
    assert (told.state, told.note, told.who, told.changes) == ("wrong", "", "mina", ())
    library.undo()
    told = said(library, "lumora", "training_cost")
    assert told is not None
    assert (told.state, told.note) == ("settled", "two models")
    library.undo()
    assert said(library, "lumora", "training_cost") is None
    library.redo()
    library.settle(asked(library, "lumora", "training_cost"), "open")
    assert said(library, "lumora", "training_cost") is None
    library.undo()
    assert said(library, "lumora", "training_cost") is not None
    library.close()


def test_said_of_the_whole_it_holds_for_the_part_but_not_the_other_way(reopen: Open) -> None:
    library = reopen()
    library.settle(asked(library, "glow-2", "training_cost"), "settled")
    assert said(library, "glow-2", "training_cost")
    assert said(library, "lumora", "training_cost") is None
    library.settle(asked(library, "lumora", "training_cost"), "disputed")
    for entity in ("lumora", "glow", "glow-2"):
        told = said(library, entity, "training_cost")
        assert told is not None
        assert told.state == "disputed"
    library.close()


@pytest.mark.parametrize(
    ("one", "other"), [("glow-2", "lumora"), ("lumora", "glow-2"), ("glow", "glow-2")]
)
def test_the_same_claims_are_settled_once_for_every_panel(
    reopen: Open, one: str, other: str
) -> None:
    library = reopen()
    library.settle(asked(library, one, "performance"), "settled")
    told = said(library, other, "performance")
    assert told is not None
    assert told.state == "settled"
    library.settle(asked(library, other, "performance"), "open")
    assert said(library, one, "performance") is None
    library.close()


def test_a_question_is_not_taken_for_another(reopen: Open) -> None:
    library = reopen()
    library.settle(asked(library, "lumora", "training_cost"), "settled")
    assert said(library, "lumora", "founded") is None
    assert said(library, "lumora", "performance") is None
    assert said(library, "lumora", "leader") is None
    library.close()


@pytest.mark.parametrize(
    ("edits", "changes"),
    [
        ([('"4500000"', '"4600000"')], [("edited", "courier-2031.cost")]),
        (
            [('"courier-2031.cost":{\n"id":"courier-2031.cost"',
              '"courier-2031.sum":{\n"id":"courier-2031.sum"')],
            [("added", "courier-2031.sum"), ("removed", "courier-2031.cost")],
        ),
        ([('"property":"leader"', '"property":"training_cost"'),
          ('"value":{"entity":"ada-quill"}',
           '"value":{"quantity":{"amount":"9","digits":1,"unit":"USD"}}')],
         [("added", "courier-2031.leader")]),
        ([('"digits":2,"unit":"USD"}}', '"digits":2,"unit":"USD"}},\n"period":"2030"')],
         [("edited", "courier-2031.cost")]),
    ],
)  # fmt: skip
def test_a_later_change_of_its_claims_opens_it_again_and_says_which(
    reopen: Open, edits: list[tuple[str, str]], changes: list[tuple[str, str]]
) -> None:
    library = reopen()
    library.settle(asked(library, "lumora", "training_cost"), "settled", "both")
    library.close()

    library = reopen(*edits)
    told = said(library, "lumora", "training_cost")
    assert told is not None
    assert told.reopened
    assert (told.state, told.note) == ("settled", "both")
    assert [(one.what, one.claim) for one in told.changes] == changes
    library.settle(asked(library, "lumora", "training_cost"), "settled")
    told = said(library, "lumora", "training_cost")
    assert told is not None
    assert not told.reopened
    library.close()


def test_a_part_shows_that_the_whole_was_opened_again(reopen: Open) -> None:
    library = reopen()
    library.settle(asked(library, "lumora", "training_cost"), "settled")
    library.close()
    library = reopen(('"4500000"', '"4600000"'))
    told = said(library, "glow-2", "training_cost")
    assert told is not None
    assert [one.claim for one in told.changes] == ["courier-2031.cost"]
    library.settle(asked(library, "glow-2", "training_cost"), "disputed")
    told = said(library, "glow-2", "training_cost")
    assert told is not None
    assert (told.state, told.reopened) == ("disputed", False)
    whole = said(library, "lumora", "training_cost")
    assert whole is not None
    assert whole.reopened
    library.close()


def test_mending_our_own_sentence_or_the_basis_label_opens_nothing(reopen: Open) -> None:
    library = reopen()
    library.settle(asked(library, "lumora", "training_cost"), "settled")
    library.close()
    library = reopen(
        ('"ko":"지어낸 문장"', '"ko":"고친 문장"'), ('"ko":"개발 비용"', '"ko":"비용"')
    )
    told = said(library, "lumora", "training_cost")
    assert told is not None
    assert not told.reopened
    library.close()


def test_what_the_library_can_not_keep_is_refused_in_words(reopen: Open) -> None:
    library = reopen()
    question = asked(library, "lumora", "training_cost")
    with pytest.raises(AibriefError, match="settled, disputed, wrong or open"):
        library.settle(question, "done")
    with pytest.raises(AibriefError, match="nothing to open"):
        library.settle(question, "open")
    library.settle(question, "settled")
    library.close()
    reader = reopen(write=False)
    assert reader.settlement(question)
    with pytest.raises(LibraryReadOnly):
        reader.settle(question, "wrong")


def test_every_question_of_the_bundled_library_has_a_name_of_its_own(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.json", who="mina")
    targets = [
        of_group(comparison, at).target
        for entity in library.entities
        for comparison in library.comparisons(entity)
        for at in range(len(comparison.groups))
    ]
    targets += [of_finding(finding).target for finding in library.findings()]
    assert len(set(targets)) == len(targets)
    for finding in library.findings():
        library.settle(of_finding(finding), "settled")
        told = library.settlement(of_finding(finding))
        assert told is not None
        assert told.closed
    library.close()


# Against the plainest model: a pile of sets of claims.


def claim(id: str) -> Claim:
    span = Span("value", 0, 1, 1, "0" * 16)
    return Claim(
        id=id, source="s", subject="e", property="p", value=Value(text=Text(id, id)),
        anchor=Anchor("p1", [span]), statement=Text(id, id),
    )  # fmt: skip


CLAIMS: Mapping[str, Claim] = {id: claim(id) for id in "abcd"}
QUESTIONS = st.builds(
    lambda of, claims: Question(f"comparison:{of}|p|x", tuple(claims), "differ"),
    st.sampled_from(["whole", "part", "piece"]),
    st.sets(st.sampled_from("abcd"), min_size=1).map(sorted),
)


@given(st.lists(st.tuples(QUESTIONS, st.sampled_from(["settled", "disputed", "wrong"]))), QUESTIONS)
def test_the_last_word_on_all_claims_of_a_question_counts(
    words: list[tuple[Question, str]], question: Question
) -> None:
    now: dict[str, Question] = {question.target: question}
    decisions: list[Decision] = []

    def there(target: str, _: Container[str]) -> Question:
        return now[target]

    for number, (one, state) in enumerate(words):
        now[one.target] = one
        settlements = Settlements(decisions, CLAIMS, there)
        target, before, after = settlements.decided(one, state, "")
        decisions.append(
            Decision(
                id=str(number), target=target, field="settlement", before=before, after=after,
                action="settle",
            )
        )  # fmt: skip
        told = Settlements(decisions, CLAIMS, there).of(one)
        assert told is not None
        assert (told.state, told.reopened) == (state, False)
    now[question.target] = question
    told = Settlements(decisions, CLAIMS, there).of(question)
    speaking = [
        decision.after["state"]
        for at, decision in enumerate(decisions)
        if decision.target not in [later.target for later in decisions[at + 1 :]]
        and (
            decision.target == question.target or {*question.claims} <= {*decision.after["claims"]}
        )
    ]
    assert (told.state if told else None) == (speaking[-1] if speaking else None)
    if told and not told.reopened:
        assert any({*question.claims} <= {*one.after["claims"]} for one in decisions)


def test_another_verdict_on_the_same_claims_opens_it_too() -> None:
    judged = Question("comparison:e|p|x", ("a", "b"), "differ")
    target, before, after = Settlements([], CLAIMS, lambda *_: judged).decided(judged, "wrong", "")
    decision = Decision(id="1", target=target, before=before, after=after, action="settle")
    now = msgspec.structs.replace(judged, verdict="rounding")
    told = Settlements([decision], CLAIMS, lambda *_: now).of(now)
    assert told is not None
    [change] = told.changes
    assert (change.what, change.before, change.after) == ("verdict", "differ", "rounding")


@given(st.text(), st.text())
def test_a_claims_digest_follows_what_it_asserts_and_nothing_else(one: str, other: str) -> None:
    first = claim("a")
    assert digest(msgspec.structs.replace(first, statement=Text(one, other), rev=9)) == digest(
        first
    )
    changed = [
        msgspec.structs.replace(first, value=Value(text=Text(text, "x"))) for text in (one, other)
    ]
    assert (digest(changed[0]) == digest(changed[1])) == (one == other)


def test_digests_in_libraries_stay_good_in_later_versions() -> None:
    assert digest(claim("a")) == "b55e98bb601aa6f7"
