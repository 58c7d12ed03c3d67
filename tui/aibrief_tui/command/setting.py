"""``aibrief source set``: what an article lacks, added by the reader."""

from aibrief_store.deciding.metadata import FIELDS, read_field
from aibrief_store.errors import AibriefError
from aibrief_store.records import Text
from aibrief_tui.command.asked import Asked, opened
from aibrief_tui.command.finding import find_source
from aibrief_tui.command.output import one_line, say, say_json, well_formed

SET = Text("{source}: {field} = {value}", "{source}: {field} = {value}")
CLEARED = Text("{source}: {field} cleared", "{source}: {field} 지움")


def set_fields(asked: Asked) -> int:
    """Set each FIELD=VALUE, all or none of them."""
    with opened(asked, write=True) as library:
        source = find_source(library, asked.id).id
        settings = [_setting(well_formed(word)) for word in asked.settings]
        for field, value in settings:
            decision = library.set_field(source, field, value)
            if asked.json:
                change = {"before": decision.before, "after": decision.after}
                say_json({"source": source, "field": field, **change, "decision": decision.id})
            else:
                told = (SET if value.strip() else CLEARED).of(asked.lang)
                say(told.format(source=source, field=field, value=one_line(value)))
    return 0


def _setting(word: str) -> tuple[str, str]:
    """FIELD=VALUE, the value known to parse.

    Raises:
        AibriefError: it has no such form, no such field, or the value does not parse.
    """
    field, equals, value = word.partition("=")
    if not equals:
        raise AibriefError(f"{word!r}: write FIELD=VALUE; the fields are {', '.join(FIELDS)}")
    read_field(field, value)
    return field, value
