"""Pages: the article without what stands around it, and what the page says of itself."""

import json

import pytest

from aibrief_store.errors import Unreadable
from aibrief_store.importing import Imported, read_any

SENTENCES = (
    "등대청은 1일 올해 예산을 두 배로 늘린다고 밝혔다. 지난해 예산은 40억원이었다.",
    "이에 따르면 새 등대 열두 곳이 세워진다. 전문가들은 “늦었지만 다행”이라고 평가했다.",
    "다만 어민 단체는 예산이 더 필요하다고 주장했다. 단체 관계자는 “바다는 넓다”고 말했다.",
)
CLUTTER = ("가람경제", "정치", "글자크기 키우기", "다른 기사 하나의 제목", "무단전재 금지")
LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "가람경제", "url": "https://garam.example/"},
        {
            "@type": ["NewsArticle", "Article"],
            "headline": "등대 예산 &quot;두 배로&quot;",
            "author": [
                {"@type": "Person", "name": "한바람"},
                {"@type": "Person", "name": "문파도", "url": "https://garam.example/moon"},
            ],
            "editor": "서물결",
            "publisher": {"@type": "Organization", "name": "가람미디어"},
            "datePublished": "2025-03-01T23:40:00+09:00",
            "dateModified": "2025-03-02T00:10:00+09:00",
            "inLanguage": "ko-KR",
        },
    ],
}


def page(head: str = "", body: str = "", lang: str = ' lang="ko"') -> bytes:
    article = body or "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    return f"""<!doctype html><html{lang}><head><meta charset="utf-8">
    <title>등대 예산 두 배로 - 가람경제</title>{head}</head>
    <body><h1 class="logo"><a href="/">가람경제</a></h1>
    <nav><ul><li>정치</li><li>경제</li></ul></nav>
    <article><h2>등대 예산 두 배로</h2>
    <div class="tools"><a>글자크기 키우기</a></div>{article}</article>
    <aside><ul><li><a href="/2">다른 기사 하나의 제목</a></li></ul></aside>
    <footer>무단전재 금지</footer></body></html>""".encode()


def linked(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def read(data: bytes, where: str = "page.html") -> Imported:
    return read_any(where, given=data)


def said(found: Imported, field: str) -> list[tuple[str, str]]:
    return [(each.value, each.rule) for each in found.metadata if each.field == field]


def test_the_article_stands_alone_under_its_headline_a_paragraph_a_line() -> None:
    found = read(page())
    assert found.text == "\n".join(["등대 예산 두 배로", *SENTENCES])
    title = found.metadata[0]
    assert (title.field, title.rule) == ("title", "h2")
    assert found.text[title.start : title.end] == title.value == "등대 예산 두 배로"


def test_what_was_left_out_is_kept_with_its_place() -> None:
    found = read(page())
    left_out = [each.text for each in found.left_out]
    assert all(any(words in line for line in left_out) for words in CLUTTER)
    assert not any(sentence in left_out for sentence in SENTENCES)
    assert [each.at for each in found.left_out] == sorted(each.at for each in found.left_out)
    logo, foot = found.left_out[0], found.left_out[-1]
    assert (logo.text, logo.at) == ("가람경제", 0)
    assert (foot.text, foot.at) == ("무단전재 금지", len(found.text))


def test_paragraphs_made_by_line_breaks_are_lines_too() -> None:
    body = f'<div id="articleBody">{"<br><br>".join(SENTENCES)}</div>'
    assert read(page(body=body)).text.split("\n")[-3:] == list(SENTENCES)


def test_lists_and_tables_are_lines_of_the_article() -> None:
    body = f"<p>{SENTENCES[0]}</p><ul><li>새 <b>등대</b></li><li>낡은 등대</li></ul><table><tr>"
    body += (
        f"<th>해</th><th>예산</th></tr><tr><td>2024</td><td>40억</td></tr></table><p>{SENTENCES[1]}"
    )
    found = read(page(body=body))
    assert "\n- 새 등대\n- 낡은 등대\n해 | 예산\n2024 | 40억\n" in found.text
    assert not {"새 등대", "낡은 등대", "해", "40억"} & {each.text for each in found.left_out}


def test_json_ld_says_who_and_when_and_each_word_has_its_rule() -> None:
    found = read(page(linked(LINKED)))
    assert said(found, "author") == [("한바람", "json-ld author"), ("문파도", "json-ld author")]
    assert said(found, "editor") == [("서물결", "json-ld editor")]
    assert said(found, "publisher") == [("가람미디어", "json-ld publisher")]
    assert said(found, "issued") == [("2025-03-01", "json-ld datePublished")]
    assert said(found, "issued_kind") == [("published", "json-ld datePublished")]
    assert said(found, "updated") == [("2025-03-02", "json-ld dateModified")]
    assert ('등대 예산 "두 배로"', "json-ld headline") in said(found, "title")
    assert found.first("type") == "article-newspaper"
    assert found.language == "ko-KR"
    issued = next(each for each in found.metadata if each.field == "issued")
    assert issued.printed == "2025-03-01T23:40:00+09:00"


def test_meta_tags_are_read_under_their_own_names() -> None:
    head = """
    <meta property="og:site_name" content="가람경제"><meta property="og:locale" content="ko_KR">
    <meta property="article:published_time" content="2025-03-01T01:00:00+09:00">
    <meta name="DC.date.issued" content="2025-03"><meta itemprop="datePublished" content="20250302">
    <meta name="citation_author" content="Wind, Han"><meta name="author" content="한바람 기자">
    <link rel="canonical" href="https://garam.example/1">"""
    found = read(page(head))
    assert said(found, "container_title") == [("가람경제", "og:site_name")]
    assert said(found, "issued") == [
        ("2025-03-01", "article:published_time"),
        ("2025-03", "dc.date.issued"),
        ("2025-03-02", "datepublished"),
    ]
    assert said(found, "issued_kind")[0] == ("published", "article:published_time")
    assert said(found, "author") == [("Wind, Han", "citation_author"), ("한바람 기자", "author")]
    assert said(found, "language") == [("ko-KR", "og:locale"), ("ko", "html lang")]
    assert said(found, "url") == [("https://garam.example/1", "link canonical")]


def test_a_byline_on_the_page_serves_where_it_says_nothing_of_its_author_elsewhere() -> None:
    words = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    found = read(page(body=f'<div class="author">Ann Lee</div>{words}'))
    assert said(found, "author") == [("Ann Lee", "trafilatura author")]


def test_nothing_is_guessed_from_what_is_no_value() -> None:
    head = f"""
    <meta property="article:author" content="https://social.example/garam">
    <meta property="article:published_time" content="03/04/2025">
    <meta property="og:article:published_time" content="soon">
    <meta name="author" content="  "><meta name="byl" content="{"a" * 5000}">
    <link rel="canonical" href="javascript:alert(1)"><link rel="canonical" href="/1">"""
    found = read(page(head))
    assert {each.field for each in found.metadata} == {"title", "language"}


def test_a_page_without_a_date_gets_none() -> None:
    found = read(page(body="<p>입력 2025.03.01 10:00</p>" + f"<p>{SENTENCES[0]}</p>" * 3))
    assert said(found, "issued") == said(found, "issued_kind") == []


ODD: tuple[object, ...] = (
    None, [], {}, "word", 7, [[[]]], {"@type": None}, {"@type": ["NewsArticle", 3]},
    {"@type": "NewsArticle", "author": {"name": {"name": "x"}}, "headline": ["a", {"b": 1}]},
    {"@type": "NewsArticle", "datePublished": 20250301, "publisher": None},
)  # fmt: skip


def test_odd_and_broken_json_ld_does_no_harm() -> None:
    broken = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>'
    found = read(page(broken + "".join(map(linked, [*ODD, LINKED]))))
    assert SENTENCES[0] in found.text
    assert said(found, "issued") == [("2025-03-01", "json-ld datePublished")]


def test_a_part_of_a_paid_article_says_so() -> None:
    data = {"@type": "NewsArticle", "headline": "등대", "isAccessibleForFree": "False"}
    assert any("not free" in warning for warning in read(page(linked(data))).warnings)


def test_a_page_of_another_encoding_is_read_by_its_own_word() -> None:
    old = page().decode().replace("“", '"').replace("”", '"').replace("utf-8", "euc-kr")
    found = read(old.encode("cp949"))
    assert SENTENCES[0] in found.text
    assert (found.encoding, found.warnings) == ("cp949", [])


def test_scripts_and_comments_are_no_words() -> None:
    extra = "<script>var words = 'secret';</script><!-- secret --><style>secret {}</style>"
    found = read(page(body=extra + "".join(f"<p>{each}</p>" for each in SENTENCES)))
    assert "secret" not in found.text + "".join(each.text for each in found.left_out)


def test_a_page_without_words_is_an_error() -> None:
    for data in (
        b"<!doctype html><html><head><title>x</title></head><body></body></html>",
        b"<html><body><div id=root></div><script>draw()</script></body></html>",
    ):
        with pytest.raises(Unreadable) as raised:
            read(data)
        assert raised.value.reason == "empty"


def test_a_page_that_is_hardly_one_is_kept_whole() -> None:
    assert read(b"<html><body>Two &amp; more</body></html>").text == "Two & more"
    long = "word " * 3_000
    found = read(f"<html><body><footer>{long}</footer></body></html>".encode())
    assert found.text == long.strip()


def test_the_same_page_gives_the_same_answer() -> None:
    data = page(linked(LINKED))
    assert read(data) == read(data)
