"""How things look: two themes of our own, and styles by what they mean.

Any Textual theme works, since every style is made from the theme's colours.
"""

import msgspec
from rich.style import Style
from textual.color import Color
from textual.theme import Theme

DARK = Theme(
    name="aibrief-dark",
    primary="#e3b341",
    secondary="#79b8ff",
    accent="#e3b341",
    foreground="#d8dde5",
    background="#0f1319",
    surface="#151a22",
    panel="#1e2632",
    success="#7fd18b",
    warning="#d6c55f",
    error="#ff7b72",
    dark=True,
)
LIGHT = Theme(
    name="aibrief-light",
    primary="#8a5a00",
    secondary="#0b5cad",
    accent="#8a5a00",
    foreground="#1d2430",
    background="#fbfaf7",
    surface="#f2f0ea",
    panel="#e6e2d6",
    success="#1e7a34",
    warning="#7a6a00",
    error="#b3261e",
    dark=False,
)


class Look(msgspec.Struct, frozen=True):
    """Styles by meaning. ``row`` and ``cell`` mark the cursor, ``lit`` an article's words."""

    text: Style
    strong: Style
    dim: Style
    faint: Style
    accent: Style
    accent_strong: Style
    why: Style
    good: Style
    bad: Style
    warn: Style
    info: Style
    rule: Style
    row: Style
    cell: Style
    idle_cell: Style
    lit: Style
    lit_here: Style
    base: Style
    side: Style

    def named(self, name: str) -> Style:
        """The style called ``name``, or ``verdict:NAME`` for a verdict's."""
        kind, _, verdict = name.partition(":")
        style: Style = self.verdict(verdict) if verdict else getattr(self, kind)
        return style

    def verdict(self, verdict: str) -> Style:
        """The colour of a verdict's word."""
        return {
            "differ": self.bad,
            "agree": self.good,
            "rounding": self.good,
            "compatible": self.warn,
            "same_figure": self.warn,
            "other_basis": self.info,
        }.get(verdict, self.faint)


def look(theme: Theme) -> Look:
    """The styles of ``theme``."""
    ground = Color.parse(theme.background or ("#101010" if theme.dark else "#ffffff"))
    ink = Color.parse(theme.foreground or ("#e0e0e0" if theme.dark else "#202020"))
    accent = Color.parse(theme.accent or theme.primary)
    surface = Color.parse(theme.surface) if theme.surface else ground.blend(ink, 0.04)
    panel = ground.blend(accent, 0.02).blend(ink, 0.10)

    def colour(name: str | None, fallback: str) -> Style:
        return Style(color=Color.parse(name or fallback).rich_color)

    def mix(share: float) -> Style:
        return Style(color=ground.blend(ink, share).rich_color)

    error = colour(theme.error, "#d04040")
    return Look(
        text=mix(0.92),
        strong=Style(color=ink.rich_color, bold=True),
        dim=mix(0.62),
        faint=mix(0.42),
        accent=Style(color=accent.rich_color),
        accent_strong=Style(color=accent.rich_color, bold=True),
        why=Style(color=accent.rich_color, italic=True),
        good=colour(theme.success, "#50b060"),
        bad=error + Style(bold=True),
        warn=colour(theme.warning, "#c0a040"),
        info=colour(theme.secondary, "#5090d0"),
        rule=Style(color=ground.blend(ink, 0.30).rich_color, underline=True),
        row=Style(bgcolor=panel.rich_color),
        cell=Style(color=ground.rich_color, bgcolor=accent.rich_color, bold=True),
        idle_cell=Style(bgcolor=ground.blend(accent, 0.30).rich_color),
        lit=Style(bgcolor=ground.blend(accent, 0.10).rich_color),
        lit_here=Style(
            color=ink.rich_color, bgcolor=ground.blend(accent, 0.26).rich_color, bold=True
        ),
        base=Style(color=ink.rich_color, bgcolor=ground.rich_color),
        side=Style(color=ink.rich_color, bgcolor=surface.rich_color),
    )
