"""``aibrief add`` and ``aibrief read`` as scripts use them, on articles of our own invention."""

import io
import json
from pathlib import Path

import pytest

from aibrief_tui.command import main

ARTICLE = """딥시크, 새 데이터센터에 3억달러 투자
홍길동 기자
입력 2026-03-02 09:10

중국 인공지능 기업 딥시크가 올해 새 데이터센터에 3억달러를 투자한다고 2일 밝혔다.
량원펑 대표는 "내년까지 직원을 500명으로 늘리겠다"고 말했다.
시장조사기관 별빛연구소에 따르면 이 회사의 이용자는 지난달 2200만명을 넘어섰다.

ⓒ 새벽일보 무단전재 및 재배포 금지
"""


@pytest.fixture
def library(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    file = tmp_path / "mine.aibrief"
    assert main(["library", "new", str(file)]) == 0
    capsys.readouterr()
    return file


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "article.txt"
    file.write_text(ARTICLE, "utf-8")
    return file


def told(library: Path, capsys: pytest.CaptureFixture[str], *words: str, status: int = 0) -> str:
    assert main(["--library", str(library), *words]) == status
    return capsys.readouterr().out


def test_a_new_library_knows_names_and_holds_no_articles(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = json.loads(told(library, capsys, "library", "info", "--json"))["records"]
    assert found["entity"] > 100
    assert "claim" not in found
    assert "DeepSeek" in told(library, capsys, "search", "ㄷㅅㅋ")
    assert main(["library", "new", str(library)]) == 3
    assert "there already" in capsys.readouterr().err


def test_an_added_article_is_there_with_its_words_and_metadata(
    library: Path, article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    added = json.loads(told(library, capsys, "add", str(article), "--json"))
    source = added["source"]
    assert source["title"] == "딥시크, 새 데이터센터에 3억달러 투자"
    assert source["author"] == [{"literal": "홍길동"}]
    assert source["issued"] == "2026-03-02"
    assert added["suggestions"] > 0
    assert source["id"] in told(library, capsys, "show", source["id"])
    assert any(one["entity"] == "deepseek" for one in source["mentions"])


def test_the_same_article_is_not_added_twice(
    library: Path, article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told(library, capsys, "add", str(article))
    copied = article.with_name("copied.txt")
    copied.write_text(ARTICLE.replace("\n", "\r\n\r\n"), "utf-8")
    assert main(["--library", str(library), "add", str(copied)]) == 1
    assert "already" in capsys.readouterr().err
    assert json.loads(told(library, capsys, "library", "info", "--json"))["records"]["source"] == 1


def test_a_folder_adds_what_it_can_and_says_what_it_cannot(
    library: Path, article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (article.parent / "empty.txt").write_bytes(b"")
    assert main(["--library", str(library), "add", str(article.parent)]) == 1
    shown = capsys.readouterr()
    assert "3억달러 투자" in shown.out
    assert "empty.txt" in shown.err


def test_an_article_comes_from_standard_input(
    library: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bytes_in = io.TextIOWrapper(io.BytesIO(ARTICLE.encode("cp949", "replace")))
    monkeypatch.setattr("sys.stdin", bytes_in)
    assert "데이터센터" in told(library, capsys, "add", "-")


def test_reading_prints_every_stage_and_adds_nothing(
    library: Path, article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = json.loads(told(library, capsys, "read", str(article), "--json"))
    text = found["text"]
    money = next(one for one in found["quantities"] if one["currency"] == "USD")
    assert (money["amount"], text[money["start"] : money["end"]]) == ("300000000", "3억달러")
    assert "별빛연구소" in [one["text"] for one in found["proposals"]]
    assert "deepseek" in [one["entity"] for one in found["mentions"]]
    assert {one["part"] for one in found["parts"]} >= {"headline", "byline", "body", "clutter"}
    assert found["suggestions"]
    assert "source" not in json.loads(told(library, capsys, "library", "info", "--json"))["records"]


def test_what_cannot_be_read_is_told(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--library", str(library), "read", str(library.parent / "nowhere.txt")]) == 1
    assert "nowhere.txt" in capsys.readouterr().err


def test_a_copy_of_a_bundled_article_is_for_attaching(tmp_path: Path) -> None:
    articles = Path(__file__).parents[2] / ".." / "shared" / "seeds"
    if not articles.exists():
        pytest.skip("the articles' text is not here (../shared/seeds)")
    library = str(tmp_path / "bundled.aibrief")
    assert main(["--library", library, "add", str(articles / "village-2025.txt")]) == 1
