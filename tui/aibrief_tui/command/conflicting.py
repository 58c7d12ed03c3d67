"""``aibrief conflicts``: disagreements between articles and findings within one, worst first."""

import msgspec

from aibrief_tui.command.asked import Asked, opened
from aibrief_tui.command.finding import find_entity, find_source
from aibrief_tui.command.output import complain, one_line, say, say_json
from aibrief_tui.views.conflicts import Conflict, word
from aibrief_tui.views.conflicts import conflicts as found
from aibrief_tui.views.settled import settled_words
from aibrief_tui.words import NO_CONFLICTS


def conflicts(asked: Asked) -> int:
    """Print what disagrees or does not add up; 1 where nothing does."""
    with opened(asked) as library:
        source = find_source(library, asked.source).id if asked.source else None
        entity = find_entity(library, asked.entity).id if asked.entity else None
        listed = [
            one
            for one in found(library, asked.lang)
            if source in (None, *one.sources)
            and entity in (None, one.entity, *one.about)
            and asked.kind in (None, one.kind)
        ]
        for one in listed:
            if asked.json:
                record = {**msgspec.to_builtins(one), "weight": list(one.weight)}
                say_json({**record, "question": one.question.target})
            else:
                _say(one, asked.lang)
        if not listed and not asked.json:
            complain(NO_CONFLICTS.of(asked.lang))
        return 0 if listed else 1


def _say(one: Conflict, language: str) -> None:
    heading = f"{one.name}: {one.label}: {one.answers}"
    say(f"[{word(one.kind, language)}] {one_line(heading)}")
    say(f"  {one_line(one.reason)}")
    if one.settled:
        say(f"  {one_line(settled_words(one.settled, language))}")
    say(f"  {' '.join(one.claims)}", "")
