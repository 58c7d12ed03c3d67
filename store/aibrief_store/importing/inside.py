"""The child's program: ``python -m aibrief_store.importing.inside JOB``.

Sets its own limits before it looks at a byte, and answers with one JSON object.
"""

import os
import sys
import warnings

import msgspec

from aibrief_store.errors import Unreadable
from aibrief_store.importing import parsing
from aibrief_store.importing.child import Answer, Failure, Job, Limits

_NO_MEMORY = b'{"failure":{"reason":"memory","message":"it takes more memory than it is given"}}'
_TOO_DEEP = b'{"failure":{"reason":"broken","message":"nested too deeply to be read"}}'


def main() -> int:
    """Do the job that the command line holds."""
    job = msgspec.json.decode(sys.argv[1], type=Job)
    out = _only_ours()
    _limit(job.limits)
    warnings.simplefilter("ignore")  # of libraries, about documents: nothing a reader could do
    try:
        said = msgspec.json.encode(_answer(job))
    except MemoryError:
        said = _NO_MEMORY
    except RecursionError:
        said = _TOO_DEEP
    with os.fdopen(out, "wb") as pipe:
        pipe.write(said)
        pipe.flush()
        # Freeing a bomb's objects takes as long as making them.
        os._exit(0)


def _answer(job: Job) -> Answer:
    try:
        if job.wish is not None:
            from aibrief_store.importing.fetching import fetch

            return Answer(fetched=fetch(job.wish))
        data = sys.stdin.buffer.read(job.limits.input + 1)
        if len(data) > job.limits.input:
            raise Unreadable("", "too big", too_big(job.limits.input))
        return Answer(imported=parsing.read(data, job.document or parsing.Document()))
    except Unreadable as error:
        return Answer(failure=Failure(error.reason, error.message))


def too_big(largest: int) -> str:
    """The message for a file past the limit, bytes."""
    return f"more than {largest // 1_000_000} MB, larger than any article; save a part alone"


def _only_ours() -> int:
    """A copy of standard output for the answer; what libraries print goes to standard error."""
    out = os.dup(1)
    os.dup2(2, 1)
    return out


def _limit(limits: Limits) -> None:
    """Where the system can. Time is limited here too, for a parent that was killed itself."""
    try:
        import resource
    except ImportError:  # Windows: the parent's clock alone
        return
    seconds = int(limits.seconds) + 2
    for what, most in (
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_DATA, limits.memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
    ):
        try:
            resource.setrlimit(what, (most, most))
        except (ValueError, OSError):  # macOS refuses limits of memory
            continue


if __name__ == "__main__":
    raise SystemExit(main())
