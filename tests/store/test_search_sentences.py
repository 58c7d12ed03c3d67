from search_world import searcher


def found(query: str) -> list[tuple[str, str, str]]:
    return [
        (hit.kind, hit.id, hit.matched) for hit in searcher().search(query) if hit.kind != "entity"
    ]


def test_claims_and_passages_are_found_by_their_english_words() -> None:
    assert found("tea") == [
        ("claim", "c1", "Training Koral cost 240 crates of tea."),
        ("passage", "invented-2031#p1", "Price of tea"),
    ]


def test_claims_and_passages_are_found_by_their_korean_words() -> None:
    assert found("찻상자") == [("claim", "c1", "코랄 훈련에 찻상자 240개가 들었다.")]
    assert found("찻값") == [("passage", "invented-2031#p1", "찻값 이야기")]


def test_all_words_must_be_there_in_any_order() -> None:
    assert [hit[1] for hit in found("crates training")] == ["c1"]
    assert found("crates umbrellas") == []


def test_entities_come_before_claims() -> None:
    kinds = [hit.kind for hit in searcher().search("koral")]
    assert kinds == sorted(kinds, key=["entity", "claim", "passage"].index)
    assert "claim" in kinds


def test_a_number_is_found_whole_only() -> None:
    assert [hit[1] for hit in found("240")] == ["c1"]
    assert found("24") == []


def test_a_word_is_found_from_its_beginning_not_from_its_middle() -> None:
    assert [hit[1] for hit in found("umbr")] == ["c2"]
    assert found("brellas") == []
