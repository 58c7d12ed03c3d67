"""Addresses: only public ones, politely, within limits; against a server that misbehaves."""

import gzip
import ipaddress
import shutil
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from loopback import Loopback, dripping, moved, pouring, said, serving

from aibrief_store.errors import Unreadable
from aibrief_store.importing import Fetcher, Limits, read_any
from aibrief_store.importing.addresses import is_public, place

PAGE = """<!doctype html><html lang="ko"><head><title>등대 신문</title></head><body><article>
<h1>바닷가 마을의 새 등대</h1>
<p>마을 사람들은 지난달 새 등대를 세웠다. 높이는 31미터이고 두 해가 걸렸다.</p>
<p>등대지기는 불빛이 40킬로미터 밖에서도 보인다고 말했다.</p></article></body></html>"""
WORDS = "마을 사람들은 지난달 새 등대를 세웠다. 높이는 31미터이고 두 해가 걸렸다."
HTML = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


@pytest.fixture
def site() -> Iterator[Loopback]:
    with serving() as here:
        here.answers["/page"] = said(PAGE.encode())
        yield here


def fetcher(site: Loopback, **more: float) -> Fetcher:
    return Fetcher(Limits(seconds=more.get("seconds", 20)), site.open_to, "", more.get("pause", 10))


def refusal(site: Loopback, path: str, **more: float) -> Unreadable:
    with pytest.raises(Unreadable) as raised:
        read_any(site.url(path), fetch=fetcher(site, **more))
    assert raised.value.where == site.url(path)
    assert str(raised.value).startswith(site.url(path))
    return raised.value


def test_a_page_is_read_with_where_it_came_from(site: Loopback) -> None:
    found = read_any(site.url("/page"), fetch=fetcher(site))
    assert WORDS in found.text
    assert (found.origin, found.media_type) == (site.url("/page"), "text/html")
    assert (found.encoding, found.language) == ("utf-8", "ko")
    assert found.first("title") == "등대 신문"
    assert site.paths() == ["/robots.txt", "/page"]


def test_a_site_is_told_who_asks(site: Loopback) -> None:
    read_any(site.url("/page"), fetch=fetcher(site))
    assert all("User-Agent: aibrief/" in request for request in site.asked)
    assert not any("Cookie" in request or "Referer" in request for request in site.asked)


def test_without_leave_this_very_machine_is_not_reached(site: Loopback) -> None:
    for url in (site.url("/page"), f"http://localhost:{site.port}/page", "http://127.0.0.1/"):
        with pytest.raises(Unreadable) as raised:
            read_any(url)
        assert raised.value.reason == "refused"
    assert site.asked == []


@pytest.mark.parametrize(
    "url",
    [
        "http://localhost/",
        "http://0/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://169.254.169.254/latest",
        "ftp://example.org/x",
        "file:///etc/hostname",
        "gopher://example.org/",
        "http://reader:secret@example.org/",
        "http://example.org:22/",
        "http://example.org:8000/",
        "http://exa mple.org/",
        "http://example.org/a\r\nHost: b",
        "http:///nowhere",
        "http://[::1",
        "https://" + "a" * 3000,
    ],
)
def test_addresses_that_are_no_public_page_are_refused(url: str) -> None:
    with pytest.raises(Unreadable) as raised:
        read_any(url)
    assert raised.value.reason == "refused"
    assert "Traceback" not in str(raised.value)


@pytest.mark.parametrize(
    "onward",
    [
        "file:///etc/hostname",
        "http://127.0.0.1/",
        "http://localhost/",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data",
        "http://[64:ff9b::7f00:1]/",
        "http://127.0.0.1:1/",
        "javascript:alert(1)",
        "//reader@127.0.0.1/",
    ],
)
def test_a_redirect_is_checked_like_the_first_address(site: Loopback, onward: str) -> None:
    site.answers["/page"] = moved(onward)
    assert refusal(site, "/page").reason == "refused"
    assert site.paths() == ["/robots.txt", "/page"]


def test_a_redirect_within_the_site_is_followed_and_told(site: Loopback) -> None:
    site.answers["/old"] = moved("/번역/새?쪽=1", "301 Moved")
    site.answers["/%EB%B2%88%EC%97%AD/%EC%83%88?%EC%AA%BD=1"] = said(PAGE.encode())
    found = read_any(site.url("/old"), fetch=fetcher(site))
    assert found.origin.endswith("/%EB%B2%88%EC%97%AD/%EC%83%88?%EC%AA%BD=1")
    assert any(site.url("/old") in warning for warning in found.warnings)


def test_a_redirect_to_itself_or_round_ends(site: Loopback) -> None:
    site.answers["/page"] = moved("/page")
    assert refusal(site, "/page").reason == "unreachable"
    site.answers["/a"], site.answers["/b"] = moved("/b"), moved("/a")
    assert refusal(site, "/a").reason == "unreachable"
    assert len(site.asked) < 40


def test_robots_are_respected_on_the_way_and_at_its_end(site: Loopback) -> None:
    rules = b"User-agent: *\nDisallow: /private\n\nUser-agent: aibrief\nDisallow: /*/drafts\n"
    site.answers["/robots.txt"] = said(rules, media_type="text/plain")
    site.answers["/private/page"] = said(PAGE.encode())
    site.answers["/a/drafts/1"] = said(PAGE.encode())
    site.answers["/page"] = moved("/a/drafts/1")
    for path in ("/a/drafts/1", "/page"):
        error = refusal(site, path)
        assert error.reason == "refused"
        assert "robots.txt" in str(error)
    assert "/a/drafts/1" not in site.paths()
    # The rules for us by name stand instead of those for all (RFC 9309, 2.2.1).
    assert read_any(site.url("/private/page"), fetch=fetcher(site)).text


def test_robots_that_fail_forbid_and_robots_that_are_not_there_allow(site: Loopback) -> None:
    site.answers["/robots.txt"] = said(status="503 Busy")
    assert "robots.txt" in str(refusal(site, "/page"))
    site.answers["/robots.txt"] = said(b"<html>no such page</html>")
    assert read_any(site.url("/page"), fetch=fetcher(site)).text


@pytest.mark.parametrize(
    ("status", "word"),
    [
        ("401 Unauthorized", "login"),
        ("402 Payment Required", "paid"),
        ("403 Forbidden", "programs"),
        ("404 Not Found", "no such page"),
        ("429 Too Many", "later"),
        ("451 Unavailable", "legal"),
        ("500 Broken", "500"),
        ("302 Found", "302"),
    ],
)
def test_what_a_site_answers_is_said_clearly(site: Loopback, status: str, word: str) -> None:
    site.answers["/page"] = said(PAGE.encode(), status)
    error = refusal(site, "/page")
    assert error.reason == "status"
    assert word in str(error)


@pytest.mark.parametrize("media_type", ["image/png", "application/json", "video/mp4", "text/css"])
def test_what_is_no_page_is_not_read(site: Loopback, media_type: str) -> None:
    site.answers["/page"] = said(PAGE.encode(), media_type=media_type)
    error = refusal(site, "/page")
    assert error.reason == "type"
    assert media_type in str(error)


def test_bytes_without_a_name_are_known_by_their_beginning(site: Loopback) -> None:
    site.answers["/page"] = said(PAGE.encode(), media_type="application/octet-stream")
    assert WORDS in read_any(site.url("/page"), fetch=fetcher(site)).text
    site.answers["/page"] = said(b"PK\x03\x04" + b"\0" * 99, media_type="application/octet-stream")
    assert refusal(site, "/page").reason == "binary"


def test_a_page_without_a_type_is_known_by_its_beginning(site: Loopback) -> None:
    site.answers["/page"] = said(PAGE.encode(), media_type="")
    assert read_any(site.url("/page"), fetch=fetcher(site)).media_type == "text/html"


@pytest.mark.parametrize("header", ["iso-8859-1", "euc-kr", "utf-16", "base64"])
def test_a_wrong_charset_in_the_header_does_no_harm(site: Loopback, header: str) -> None:
    site.answers["/page"] = said(PAGE.encode(), media_type=f"text/html; charset={header}")
    found = read_any(site.url("/page"), fetch=fetcher(site))
    assert WORDS in found.text


def test_a_page_that_is_not_in_the_charset_of_its_header_says_so(site: Loopback) -> None:
    site.answers["/page"] = said(PAGE.encode("cp949"), media_type="text/html; charset=utf-8")
    found = read_any(site.url("/page"), fetch=fetcher(site))
    assert WORDS in found.text
    assert any("utf-8" in warning and "cp949" in warning for warning in found.warnings)


def test_a_packed_page_is_unpacked_and_a_bomb_is_not(site: Loopback) -> None:
    site.answers["/page"] = said(gzip.compress(PAGE.encode()), Content_Encoding="gzip")
    assert WORDS in read_any(site.url("/page"), fetch=fetcher(site)).text
    bomb = gzip.compress(gzip.compress(b"\0" * 300_000_000, 1), 9)
    layer = gzip.decompress(bomb)  # 300 MB in less than 2
    assert len(layer) < 2_000_000
    site.answers["/page"] = said(layer, Content_Encoding="gzip")
    assert refusal(site, "/page").reason == "too big"


def test_a_cut_or_broken_packing_is_told(site: Loopback) -> None:
    packed = gzip.compress(PAGE.encode())
    for body, packing in ((packed[:-20], "gzip"), (PAGE.encode(), "gzip")):
        site.answers["/page"] = said(body, Content_Encoding=packing)
        assert refusal(site, "/page").reason == "unreachable"
    site.answers["/page"] = said(packed, Content_Encoding="br")
    assert refusal(site, "/page").reason == "type"


def test_an_endless_body_ends(site: Loopback) -> None:
    site.answers["/page"] = pouring(HTML + b"\r\n", b"<p>more" * 10_000, 1_000)
    assert refusal(site, "/page").reason == "too big"


def test_a_length_that_lies_is_told(site: Loopback) -> None:
    body = PAGE.encode()
    site.answers["/page"] = said(body, Content_Length=str(len(body) + 500))
    assert "ends before its end" in str(refusal(site, "/page"))
    site.answers["/page"] = said(body, Content_Length="99999999999")
    assert refusal(site, "/page").reason in ("unreachable", "too big")
    site.answers["/page"] = said(body, Content_Length="", Transfer_Encoding="chunked")
    assert refusal(site, "/page").reason == "unreachable"


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"hello\r\n\r\n",
        b"HTTP/1.1 abc\r\n\r\n",
        b"SSH-2.0-OpenSSH_9.6\r\n",
        HTML + b"X: " + b"a" * 100_000 + b"\r\n\r\n",
        HTML + b"".join(b"X-%d: a\r\n" % number for number in range(500)) + b"\r\n",
    ],
)
def test_what_is_no_answer_is_told(site: Loopback, answer: bytes) -> None:
    site.answers["/page"] = answer
    assert refusal(site, "/page").reason == "unreachable"


@pytest.mark.parametrize(
    ("beginning", "drop"),
    [
        (HTML, b"X-Slow: a\r\n"),
        (b"HTTP/1.1 200 O", b"K"),
        (HTML + b"\r\n", b"<p>word"),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    ],
)
def test_a_slow_answer_is_given_up_as_a_whole(
    site: Loopback, beginning: bytes, drop: bytes
) -> None:
    site.answers["/page"] = dripping(beginning, drop, 0.2, 60)
    started = time.monotonic()
    assert refusal(site, "/page", seconds=1.2).reason == "too slow"
    assert time.monotonic() - started < 8


def test_silence_is_given_up(site: Loopback) -> None:
    site.answers["/page"] = dripping(b"", b"", 5, 1)
    error = refusal(site, "/page", pause=0.5)
    assert error.reason == "unreachable"
    assert "0.5 s" in str(error)


def test_a_reader_can_give_up(site: Loopback) -> None:
    site.answers["/page"] = dripping(HTML, b"X: a\r\n", 0.2, 60)
    stop = threading.Event()
    timer = threading.Timer(0.3, stop.set)
    timer.start()
    with pytest.raises(Unreadable) as raised:
        read_any(site.url("/page"), fetch=fetcher(site), stop=stop)
    timer.join()
    assert raised.value.reason == "cancelled"


def test_no_one_there_is_told(site: Loopback) -> None:
    port = site.port
    with serving() as other:
        port = other.port
    with pytest.raises(Unreadable) as raised:
        read_any(f"http://127.0.0.1:{port}/", fetch=Fetcher(allowed=(f"127.0.0.1:{port}",)))
    assert raised.value.reason == "unreachable"


def test_tls_that_is_absent_is_told(site: Loopback) -> None:
    with pytest.raises(Unreadable) as raised:
        read_any(site.url("/page", "https"), fetch=fetcher(site))
    assert raised.value.reason == "unreachable"
    assert "secure" in str(raised.value)


@pytest.mark.skipif(shutil.which("openssl") is None, reason="makes its certificate with openssl")
def test_a_certificate_counts_and_https_never_leads_to_http(tmp_path: Path, site: Loopback) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
         "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
         "-keyout", key, "-out", certificate],
        check=True, capture_output=True,
    )  # fmt: skip
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with serving(context) as secure:
        secure.answers["/page"] = said(PAGE.encode())
        secure.answers["/down"] = moved(site.url("/page"))
        url, down = secure.url("/page", "https"), secure.url("/down", "https")
        with pytest.raises(Unreadable) as raised:
            read_any(url, fetch=Fetcher(allowed=secure.open_to))
        assert "certificate" in str(raised.value)
        both = Fetcher(allowed=secure.open_to + site.open_to, trusted=str(certificate))
        assert WORDS in read_any(url, fetch=both).text
        with pytest.raises(Unreadable) as raised:
            read_any(down, fetch=both)
        assert raised.value.reason == "refused"
    assert site.asked == []


def test_a_feed_leads_to_its_articles(site: Loopback) -> None:
    feed = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>Lamp News</title>
    <item><title>A lighthouse</title><link>/page</link>
    <pubDate>Mon, 24 Feb 2025 23:50:00 +0900</pubDate></item></channel></rss>"""
    site.answers["/feed"] = said(feed, media_type="application/rss+xml")
    found = read_any(site.url("/feed"), fetch=fetcher(site))
    assert [entry.where for entry in found.entries] == [site.url("/page")]
    assert WORDS in read_any(found.entries[0].where, fetch=fetcher(site)).text


PRIVATE = (
    "0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 127.9.9.9 169.254.169.254 172.16.0.1 172.31.255.255 "
    "192.0.0.8 192.0.2.1 192.168.1.1 198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1 240.0.0.1 "
    "255.255.255.255 :: ::1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 ::127.0.0.1 64:ff9b::7f00:1 "
    "64:ff9b::808:808 64:ff9b:1::1 100::1 2001::1 2001:db8::1 2002:7f00:1:: 2002:808:808:: "
    "3fff::1 fc00::1 fd12::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1 5f00::1"
)


def test_which_addresses_are_of_the_public_web() -> None:
    assert [ip for ip in PRIVATE.split() if is_public(ip)] == []
    public = "8.8.8.8 1.1.1.1 172.32.0.1 100.128.0.1 2606:4700::1 2a00:1450::5 2400:cb00::1"
    assert [ip for ip in public.split() if not is_public(ip)] == []


@given(st.ip_addresses())
def test_nothing_is_public_that_the_standard_library_calls_private(
    ip: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> None:
    if ip.is_private or ip.is_loopback or ip.is_link_local or ip.is_multicast or ip.is_reserved:
        assert not is_public(str(ip))


@given(st.text(min_size=1, max_size=40))
def test_no_address_puts_a_line_of_its_own_into_a_request(path: str) -> None:
    try:
        found = place(f"http://example.org/{path}")
    except Unreadable:
        return
    assert found.path.isascii()
    assert not any(c.isspace() for c in found.path + found.host)
    assert found.host.endswith("example.org")
