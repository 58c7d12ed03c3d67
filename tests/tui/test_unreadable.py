"""What could not be read is told in the reader's language, and briefly in the app."""

from typing import get_args

import pytest

from aibrief_store.errors import AibriefError, Unreadable
from aibrief_store.importing import Reason
from aibrief_tui.unreadable import KOREAN, told


def test_every_reason_has_its_korean() -> None:
    assert set(KOREAN) == set(get_args(Reason))


@pytest.mark.parametrize("short", [True, False])
def test_a_reason_is_told_in_the_readers_language_with_what_the_store_says(short: bool) -> None:
    error = Unreadable("/a/long/folder/locked.pdf", "encrypted", "save it without a password")
    where = "locked.pdf" if short else "/a/long/folder/locked.pdf"
    assert told(error, "en", short) == f"{where}: save it without a password"
    korean = told(error, "ko", short)
    assert korean.startswith(f"{where}: 암호가 걸린 PDF")
    assert korean.endswith("(save it without a password)")


def test_an_address_is_told_whole_and_other_errors_as_they_are() -> None:
    error = Unreadable("https://news.example/a/b", "status", "it answers 404")
    assert told(error, "en", short=True) == "https://news.example/a/b: it answers 404"
    assert told(AibriefError("no such thing"), "ko") == "no such thing"
    assert told(Unreadable("", "missing", "nothing was named"), "en") == "nothing was named"
