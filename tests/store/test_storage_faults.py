"""A short form of ``benchmarks/faults.py``: writers killed at random points lose nothing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and kill -9")
def test_a_hundred_killed_writers_lose_nothing() -> None:
    path = os.pathsep.join(str(ROOT / room) for room in ("store", "seeds"))
    done = subprocess.run(
        [sys.executable, "benchmarks/faults.py", "--kills", "100"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    counts = dict(line.split() for line in done.stdout.splitlines())
    assert (counts["lost"], counts["unreadable"], counts["halves"]) == ("0", "0", "0"), done.stderr
    assert counts["kills"] == "100"
    assert int(counts["acknowledged"].replace(",", "")) >= 100
    assert done.returncode == 0
