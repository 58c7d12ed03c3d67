"""``aibrief pack check``: everything that is wrong with a pack, at once."""

from aibrief_store.packs import check
from aibrief_store.records import Text
from aibrief_tui.command.asked import Asked
from aibrief_tui.command.output import say, say_json, well_formed

SOUND = Text("{pack}: no findings", "{pack}: 문제 없음")


def check_pack(asked: Asked) -> int:
    """Print every finding of the pack; 1 where there is one."""
    findings = check(asked.folder)
    pack = well_formed(str(asked.folder))
    for finding in findings:
        if asked.json:
            say_json({"pack": pack, "finding": well_formed(finding)})
        else:
            say(finding)
    if not findings and not asked.json:
        say(SOUND.of(asked.lang).format(pack=pack))
    return 1 if findings else 0
