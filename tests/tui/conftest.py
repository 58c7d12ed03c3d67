"""What tests of the app share."""

from pathlib import Path

import pytest
from piloted import Desk


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """An English reader's desk, without programs that could fill a clipboard."""
    for name in ("TMUX", "SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT", "NO_COLOR", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    return Desk(tmp_path)
