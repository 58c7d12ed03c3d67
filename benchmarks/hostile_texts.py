"""Texts that attack a terminal, a reader's eyes or a program that reads them, made from a seed."""

import random
from collections.abc import Iterator

MARK = "7707"
"""Stands in every control sequence below and in none that an app writes of its own accord."""

WORST = (
    f"\x1b]52;c;{MARK}aGFjaw==\x07",
    f"\x1b]52;p;{MARK}?\x1b\\",
    f"\x9d52;c;{MARK}aGFjaw==\x9c",
    f"\x1b]8;;http://evil.example/{MARK}\x1b\\link\x1b]8;;\x1b\\",
    f"\x1b]0;title{MARK}\x07",
    f"\x1b]2;title{MARK}\x1b\\",
    f"\x1b]4;1;rgb:{MARK}/0/0\x07",
    f"\x1b]1337;File=;{MARK}:aGk=\x07",
    f"\x1b]777;notify;{MARK};x\x07",
    f"\x1b]9;{MARK}\x07",
    f"\x1b]22;{MARK}\x07",
    f"\x1b[{MARK}m",
    f"\x9b{MARK}m",
    f"\x1b[?{MARK}h",
    f"\x1b[?1049l\x1b[?{MARK}l",
    f"\x1b[2J\x1b[{MARK};1H",
    f"\x1b[{MARK}A",
    f"\x1b[6n\x1b[{MARK}n",
    f"\x1b[>4;{MARK}m",
    f"\x1b[21t\x1b[{MARK}t",
    f"\x1b[{MARK}S\x1bM",
    f"\x1b[!p\x1b[{MARK}J",
    "\x1bc" + MARK,
    f"\x1bP+q{MARK}\x1b\\",
    f"\x1bPtmux;\x1b\x1b]52;c;{MARK}\x07\x1b\\",
    f"\x90q{MARK}\x9c",
    f"\x1b_G{MARK};aGk=\x1b\\",
    f"\x1b^{MARK}\x1b\\",
    f"\x1bX{MARK}\x1b\\",
    f"\x9f{MARK}\x9c",
    f"\x0e{MARK}\x0f\x1b(0",
    f"\x1b%@{MARK}\x1b#8",
    f"{MARK}\x07\x07\x08\x08\x7f\x00\x0b\x0c\x85",
    f"{MARK}\r\nforged\n\rline\u2028x\u2029y",
    f"[@click=app.quit]{MARK}[/] [@click=app.exit()]x[/]",
    f"[/x][bold red]{MARK}[/][link=http://evil.example]y[/link][$error]\\[",
    f"{{{MARK}}}%s{{0.a}}$x",
    f"\u202egnp.{MARK}\u202c\u2066\u2067x\u2069\u200f\u061c",
    f"\u200b\u200d\ufeff\u2060{MARK}\U000e0041\u00ad",
    MARK
    + "a"
    + "\u0301\u0323\u0489" * 700
    + "\u1100\u1161\u11a8\u0e47" * 20
    + "한\ufe0f\U0001f3fd"
    + "W" * 300,
)
"""Forty of the worst: clipboard writes, links, titles, modes, questions that the terminal answers
by typing, resets, device strings, other character sets, bells, markup that runs actions, text
that turns round, hides, or piles up."""

PIECES = (
    *WORST,
    *map(chr, range(0x20)),
    *map(chr, range(0x7F, 0xA0)),
    *"\ud800\udbff\udc00\udfff",
    *"\u061c\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067"
    "\u2068\u2069\ufeff\u00ad\u034f\u115f\u1160\u17b4\u180e\u2800\u3164\uffa0\ufff9\ufffe\uffff",
    "\U000e0001\U000e0041\U000e007f",
    "\u0301\u0323" * 30,
    "\u1112\u1161\u11ab",
    "👩\u200d👩\u200d👧",
    "[@click=app.quit]",
    "[/]",
    "[b",
    "\\[",
    "\x1b[",
    "\x1b]",
    "\x1b\\",
    "\x9b",
    "漢字",
    "가나다",
    "plain text",
    " ",
    "  ",
    "é",
    "ﷺ",
    "𒐫",
    "ᄒ" * 9,
    "W" * 90,
)


def strings(count: int, seed: int) -> Iterator[str]:
    """``count`` strings of such pieces and of any characters at all."""
    chance = random.Random(seed)
    for _ in range(count):
        pieces = chance.choices(PIECES, k=chance.randrange(1, 6))
        pieces += [chr(chance.randrange(0x110000)) for _ in range(chance.randrange(0, 6))]
        chance.shuffle(pieces)
        yield "".join(pieces)


def unicode(text: str) -> str:
    """``text`` as a record can hold it: half a surrogate pair is no text."""
    return text.encode("utf-8", "replace").decode()
