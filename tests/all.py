"""Every check, one after the other: style, types, layers, tests. Stops at the first that fails.

python tests/all.py [PYTEST'S OWN ARGUMENTS]
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent

CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("lint-imports",),
    ("pytest", "-q", "-n", "auto"),
)


def main() -> int:
    # The module's bytecode serves the tests that start the app as a process.
    environ = {name: of for name, of in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for check in CHECKS:
        command = [str(BIN / check[0]), *check[1:]]
        if check[0] == "pytest":
            command += sys.argv[1:]
        print("==", *check, flush=True)
        done = subprocess.run(command, cwd=ROOT, env=environ, check=False)
        if done.returncode:
            return done.returncode
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
