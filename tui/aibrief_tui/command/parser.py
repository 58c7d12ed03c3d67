"""The command line's grammar, its help, and the way from words to an answer."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from aibrief_store.citing import STYLES
from aibrief_store.deciding.settling import STATES
from aibrief_tui.command import (
    adding,
    auditing,
    citing,
    comparing,
    conflicting,
    copies,
    keeping,
    listing,
    packs,
    reviewing,
    searching,
    setting,
    settling,
    showing,
    surveying,
)
from aibrief_tui.command.asked import Answer, Asked
from aibrief_tui.command.output import speak_utf8
from aibrief_tui.command.teaching import EXAMPLES, STATUSES, SUMMARIES
from aibrief_tui.state import system_language
from aibrief_tui.views.conflicts import KINDS

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction["Parser"]


def answer(words: Sequence[str]) -> int:
    """Read the words, answer, and return the exit status (see `aibrief_tui.command.main`)."""
    speak_utf8()
    try:
        asked = grammar().parse_args(words, namespace=Asked())
    except SystemExit as done:  # after --help, --version or a complaint
        return done.code if isinstance(done.code, int) else 0
    status = asked.answer(asked)
    print(end="", flush=True)
    return status


class Parser(argparse.ArgumentParser):
    """A parser that complains as the rest of aibrief does."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong on stderr and where to read on; exit with 2."""
        self.exit(2, f"aibrief: {message}\n{self.format_usage()}see {self.prog} --help\n")


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import PackageNotFoundError, version

        try:
            number = version("aibrief")
        except PackageNotFoundError:
            number = "(not installed)"
        print(f"aibrief {number}")
        parser.exit()


def grammar() -> Parser:
    """All subcommands with their options and help."""
    parser = _parser("aibrief", SUMMARIES["aibrief"], EXAMPLES["aibrief"])
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version")
    _add_shared(parser, library=None, lang=system_language())
    commands = parser.add_subparsers(required=True, metavar="COMMAND", title="commands")
    _add_reading(commands)
    _add_adding(commands)
    return parser


def _add_reading(commands: "Commands") -> None:
    """What only looks."""
    search = _command(commands, "search", searching.search)
    search.add_argument("query", nargs="+", metavar="QUERY", help="words; - reads lines of stdin")
    search.add_argument("--limit", type=_count, default=20, metavar="N", help="at most N (20)")

    show = _command(commands, "show", showing.show)
    show.add_argument("ids", nargs="+", metavar="ID", help="of an entity, article or claim")

    claims = _command(commands, "claims", listing.claims)
    claims.add_argument("--entity", metavar="ID", help="about this entity or a part of it")
    claims.add_argument("--source", metavar="ID", help="of this article")
    claims.add_argument("--property", metavar="P", help="of this property: founded, price …")

    compare = _command(commands, "compare", comparing.compare)
    compare.add_argument("entity", nargs="?", metavar="ENTITY", help="its id; all without it")

    conflicts = _command(commands, "conflicts", conflicting.conflicts)
    conflicts.add_argument("--source", metavar="ID", help="that this article has a part in")
    conflicts.add_argument("--entity", metavar="ID", help="about this entity")
    conflicts.add_argument("--kind", choices=KINDS, help="of this kind")

    silence = _command(commands, "silence", surveying.silence)
    silence.add_argument("ids", nargs="+", metavar="SOURCE", help="two articles or more")

    speakers = _command(commands, "speakers", surveying.speakers)
    speakers.add_argument("entity", nargs="?", metavar="ENTITY", help="its id; all without it")

    relations = _command(commands, "relations", surveying.relations)
    relations.add_argument("entity", metavar="ENTITY", help="its id")

    audit = _command(commands, "audit", auditing.audit)
    audit.add_argument("draft", metavar="FILE", help="a draft's text; - reads it from stdin")
    audit.add_argument("--strict", action="store_true", help="exit 1 where something fails")
    audit.add_argument(
        "--allow", action="append", default=[], choices=auditing.FAILING, metavar="STATUS",
        help="with --strict: let this status pass",
    )  # fmt: skip

    cite = _command(commands, "cite", citing.cite)
    cite.add_argument("ids", nargs="+", metavar="ID", help="of a claim or an article")
    cite.add_argument("--style", choices=STYLES, default="apa", help="apa without it")
    cite.add_argument("--quote", action="store_true", help="the words of your attached copy")

    read = _command(commands, "read", adding.read)
    read.add_argument("files", nargs="+", metavar="WHERE", help="file, folder, address; - is stdin")
    read.set_defaults(feed=False)

    anchors = _command(commands, "anchors", copies.anchors)
    anchors.add_argument("source", nargs="?", metavar="SOURCE", help="its id; all without it")


def _add_adding(commands: "Commands") -> None:
    """What changes the library, and what checks a pack."""
    add = _command(commands, "add", adding.add)
    add.add_argument("files", nargs="+", metavar="WHERE", help="file, folder, address; - is stdin")
    add.add_argument("--feed", action="store_true", help="it is a feed: add its articles")

    attach = _command(commands, "attach", copies.attach)
    attach.add_argument(
        "files", nargs="+", metavar="FILE|FOLDER", help="text files; - reads the text from stdin"
    )
    attach.add_argument("--source", metavar="ID", help="the article it is, if you know better")

    settle = _command(commands, "settle", settling.settle)
    settle.add_argument("entity", metavar="ENTITY", help="its id")
    settle.add_argument("property", metavar="PROPERTY", help="its id: training_cost …")
    settle.add_argument("--basis", metavar="N", help="which row: its number or its words")
    settle.add_argument("--kind", metavar="KIND", help="of the row only this: slip, differ …")
    settle.add_argument("--as", dest="state", choices=(*STATES, "open"), required=True)
    settle.add_argument("--note", default="", metavar="TEXT", help="why")

    sources = _group(commands, "source")
    setter = _command(sources, "source set", setting.set_fields)
    setter.add_argument("id", metavar="ID", help="of the article")
    setter.add_argument("settings", nargs="+", metavar="FIELD=VALUE", help="no value clears it")

    review = _command(commands, "review", reviewing.review)
    review.add_argument("source", nargs="?", metavar="SOURCE", help="an article's id; all without")
    review.add_argument("--export", choices=("csv",), help="every decision, a line each")
    review.add_argument("--accept", action="append", default=[], metavar="ID", help="a suggestion")
    review.add_argument("--reject", action="append", default=[], metavar="ID", help="a suggestion")

    _add_keeping(commands)

    packed = _group(commands, "pack")
    check = _command(packed, "pack check", packs.check_pack)
    check.add_argument("folder", type=Path, metavar="DIR", help="the pack's folder")


def _add_keeping(commands: "Commands") -> None:
    """What looks after the library."""
    history = _command(commands, "history", keeping.history)
    history.add_argument("ids", nargs="+", metavar="ID", help="of an entity, article or claim")

    kept = _group(commands, "library")
    new = _command(kept, "library new", keeping.new_library)
    new.add_argument("file", type=Path, metavar="FILE", help="the new library's file")
    _command(kept, "library info", keeping.library_info)
    _command(kept, "library verify", keeping.verify_library)
    _command(kept, "library compact", keeping.compact_library)
    _command(kept, "library repair", keeping.repair_library)
    for name, answer in (("backup", keeping.back_up_library), ("restore", keeping.restore_library)):
        command = _command(kept, f"library {name}", answer)
        command.add_argument("file", type=Path, metavar="FILE", help="the backup's file")


def _command(commands: "Commands", name: str, answer: Answer) -> Parser:
    """A subcommand with the options that all have, before its own arguments or behind them."""
    parser = commands.add_parser(
        name.rpartition(" ")[2],
        help=SUMMARIES[name],
        description=SUMMARIES[name],
        epilog=EXAMPLES[name],
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    _add_shared(parser, library=argparse.SUPPRESS, lang=argparse.SUPPRESS)
    parser.set_defaults(answer=answer)
    return parser


def _group(commands: "Commands", name: str) -> "Commands":
    """A subcommand that only holds others."""
    parser = commands.add_parser(name, help=SUMMARIES[name], description=SUMMARIES[name])
    _add_shared(parser, library=argparse.SUPPRESS, lang=argparse.SUPPRESS)
    return parser.add_subparsers(required=True, metavar="COMMAND", title="commands")


def _parser(name: str, summary: str, epilog: str) -> Parser:
    return Parser(
        name,
        description=summary,
        epilog=f"{epilog}\n\n{STATUSES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def _add_shared(parser: Parser, library: str | None, lang: str) -> None:
    """Options that stand before a subcommand or behind it; a default would undo the first."""
    parser.add_argument(
        "--library",
        type=Path,
        default=library,
        metavar="FILE",
        help="the library's file; else $AIBRIEF_LIBRARY, else the user's own",
    )
    parser.add_argument(
        "--lang", choices=("en", "ko"), default=lang, help="of the words; else the system's"
    )


def _count(text: str) -> int:
    try:
        count = int(text)
    except ValueError:
        count = 0
    if count < 1:
        raise argparse.ArgumentTypeError(f"{text!r}: write a number from 1")
    return count
