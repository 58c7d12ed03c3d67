"""What Review says: headings, the head and foot of a card, progress, what was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aibrief_store.records import Claim, Text
from aibrief_tui import words
from aibrief_tui.views.article import PARTS
from aibrief_tui.views.lines import Piece, Pieces
from aibrief_tui.views.review import (
    READY,
    STATES,
    STYLES,
    Card,
    Pile,
    readable,
    waiting,
)
from aibrief_tui.views.review_fields import Field
from aibrief_tui.views.review_names import MISSPELT, SIGNALS, UNKNOWN, Unknown

if TYPE_CHECKING:
    from aibrief_store.library import Library
    from aibrief_store.records import Decision, Entity, Pack

TITLE = Text("Review", "검토")
NOTHING_AT_ALL = Text(
    "Nothing to review yet. + adds an article of yours: a file, an address, a folder, a feed, or "
    "a paste. What is read in it comes here, to accept, edit or reject.",
    "아직 검토할 것이 없음. + 로 기사를 추가: 파일, 주소, 폴더, 피드, 붙여넣기. 읽어 낸 것이 "
    "여기로 와서 받아들이고, 고치고, 버릴 수 있음.",
)
NO_TEXT = Text(
    "no text of this article here: a attaches your copy", "이 기사의 원문이 없음: a 로 붙이기"
)
NOTHING_HERE = Text(
    "Nothing was read in this sentence. M makes a claim from it; space first selects several.",
    "이 문장에서 읽어 낸 것이 없음. M 으로 주장을 직접 씀; space 로 여러 문장 고르기.",
)
NOTHING = Text("nothing to decide here: n goes on", "여기서 판단할 것이 없음: n 으로 다음")
OF = Text("{done} of {all}", "{all}개 중 {done}개")
REJECTED = Text("{count} rejected", "버림 {count}")
ELSEWHERE = Text(
    "{count} more in {articles} other articles", "다른 기사 {articles}편에 {count}개 더"
)
ELSEWHERE_1 = Text("{count} more in another article", "다른 기사에 {count}개 더")
ALL_DONE = Text("everything is reviewed; u takes back", "모두 검토함; u 로 되돌림")
GO_ON = Text(
    "this article is done; {count} wait in the next", "이 기사는 끝; 다음 기사에 {count}개"
)
ACCEPTED = Text("accepted: {what}", "받아들임: {what}")
WAS_REJECTED = Text("rejected: {what}", "버림: {what}")
KEPT = Text("kept: a claim of your own; u takes it back", "남김: 직접 쓴 주장; u 로 되돌림")
ALREADY = Text("rejected already; enter takes it back in", "이미 버림; enter 로 다시 받아들임")
OF_PACK = Text("a claim of the pack: e edits it, m marks it", "팩의 주장: e 고치기, m 표시")
DROPPED = Text("dropped", "그만둠")
WRITING = Text(
    "writing a claim: e edits a field, enter keeps it, esc drops it",
    "주장 쓰는 중: e 고치기, enter 남기기, esc 그만두기",
)
SELECTING = Text(
    "selecting: j on, M makes a claim, esc ends", "고르는 중: j 로 더, M 으로 주장, esc 그만"
)
JOINED = Text("joined; u takes both back", "합침; u 로 둘 다 되돌림")
NONE_TO_JOIN = Text("no other claim of this sentence to join", "이 문장에 합칠 다른 주장이 없음")
NONE_ALIKE = Text("nothing else of this kind is undecided", "같은 종류로 미정인 것이 더 없음")
NO_NAMES = Text("no unknown name in this article", "이 기사에 모르는 이름이 없음")
NOT_ACCEPTED = Text("accept the claim first", "먼저 주장을 받아들이세요")
CHOOSE = Text("choose what the name is", "무엇의 이름인지 고르세요")
SAME = Text("as it was", "그대로임")
CHANGED = Text("{field} changed; u takes it back", "{field} 고침; u 로 되돌림")
MADE = Text("made: {name} ({kind}); u takes it back", "만듦: {name} ({kind}); u 로 되돌림")
NAMED = Text(
    "{text} is now a name of {name}; u takes it back",
    "이제 {text}: {name}의 이름; u 로 되돌림",
)
HIDDEN = Text("clutter hidden; z shows it", "군더더기 숨김; z 로 보임")
SHOWN = Text("clutter shown, dimmed; z hides it", "군더더기 흐리게 보임; z 로 숨김")
NO_CLUTTER = Text("no clutter was found around this article", "이 기사에서 군더더기를 찾지 못함")
IS_BODY = Text("this line is body now; u takes it back", "이 줄은 이제 본문; u 로 되돌림")
IS_CLUTTER = Text("this line is clutter now; u takes it back", "이 줄은 이제 군더더기; u 로 되돌림")
SURE = Text("ready {percent}%", "확실 {percent}%")
UNSURE = Text("needs a look {percent}%", "살펴볼 것 {percent}%")
WHY = Text("Why", "까닭")
ALSO = Text("In this sentence too", "이 문장에서 함께")
IN_CLUTTER = Text("clutter: # takes this line in as body", "군더더기: # 이 줄을 본문으로")


def first_source(library: Library, wanted: str | None) -> str | None:
    """The article to begin with: the one here if it is the reader's own, else one that waits."""
    if wanted and library.is_own(wanted):
        return wanted
    known = readable(library)
    ahead = [*waiting(library), *([wanted] if wanted in known else ()), *known]
    return next(iter(ahead), None)


def heading(pile: Pile | None, language: str) -> tuple[Piece, ...]:
    """Over the article: its id and title."""
    return (("  ", "text"), (pile.source, "strong"), (f"  {pile.title}", "dim")) if pile else ()


def progress(library: Library, pile: Pile | None, language: str) -> list[Piece]:
    """The top bar's: how far this article is, and what waits in others."""
    told: list[Piece] = [(TITLE.of(language), "strong")]
    if pile is None:
        return told
    all_ = pile.suggested
    if all_:
        style = "good" if pile.decided == all_ else "accent_strong"
        told.append((OF.of(language).format(done=pile.decided, all=all_), style))
        told.append((REJECTED.of(language).format(count=pile.rejected), "dim"))
    if len(pile.cards) > all_:
        told.append((words.counted("claims", len(pile.cards) - all_, language), "dim"))
    others = {id: count for id, count in waiting(library).items() if id != pile.source}
    if others:
        form = ELSEWHERE_1 if len(others) == 1 else ELSEWHERE
        count = sum(others.values())
        told.append((form.of(language).format(count=count, articles=len(others)), "dim"))
    return told


def nothing(pile: Pile | None, alone: bool, language: str) -> str:
    """What stands in place of an article's text; the card beside it says what to do."""
    if pile is None and not alone:
        return ""
    return (NO_TEXT if pile else NOTHING_AT_ALL).of(language)


def lit(pile: Pile) -> list[tuple[int, int, str]]:
    """The words of the cards, by what was decided; where cards share them the first of these."""
    styles: dict[tuple[int, int], str] = {}
    rank = ("text", "good", "info", "faint")
    for card in pile.cards:
        of: str = {"open": "text", "rejected": "faint", "pack": "info"}.get(card.state, "good")
        before = styles.get(card.place, "faint")
        styles[card.place] = min(of, before, key=rank.index)
    return sorted((start, end, style) for (start, end), style in styles.items() if start < end)


def read_from(pile: Pile, card: Card) -> list[tuple[int, int]]:
    """Where in its sentence the card's subject and figures are printed."""
    spans = [one for one in card.claim.anchor.spans if one.role != "value"]
    moved = card.place[0] - card.claim.anchor.value.start
    found = [(one.start + moved, one.end + moved) for one in spans]
    for figure in (*card.claim.value.figures, *card.claim.printed):
        start = pile.text.find(figure.as_printed, *card.place) if figure.as_printed else -1
        if start >= 0:
            found.append((start, start + len(figure.as_printed)))
    return found


def no_card(pile: Pile | None, sentence: int, language: str, quoted: bool) -> list[Pieces]:
    """The card's page where there is none; ``quoted``: under its sentence."""
    if pile is None:
        return [(), ((NOTHING_AT_ALL.of(language), "dim"),)]
    lines: list[Pieces] = [()]
    place = pile.span(sentence)[0]
    if quoted and pile.text:
        lines += [((" ".join(pile.text[slice(*pile.span(sentence))].split()), "lit"),), ()]
    if pile.text and pile.is_clutter(place):
        lines += [((IN_CLUTTER.of(language), "warn"),), ()]
    return [*lines, ((NOTHING_HERE.of(language), "dim"),), ()]


def head(
    library: Library, pile: Pile, card: Card, beside: list[Card], language: str, quoted: bool
) -> list[Pieces]:
    """The state, how sure the reading is, and the statement; ``quoted``: under its sentence."""
    first: list[Piece] = [(STATES[card.state].of(language), STYLES[card.state])]
    if card.suggestion:
        sure = card.suggestion.confidence
        form = SURE if sure >= READY else UNSURE
        percent = form.of(language).format(percent=round(sure * 100))
        first.append((f"   {percent}", "good" if sure >= READY else "warn"))
    if len(beside) > 1 and card in beside:
        first.append((f"   {beside.index(card) + 1}/{len(beside)}", "dim"))
    passage = _passage(library, card.claim, language)
    if passage:
        first.append((f"   {passage}", "dim"))
    if card.health not in ("exact", "unattached"):
        first.append((f"   {words.HEALTH[card.health].of(language)}", "warn"))
    lines: list[Pieces] = [tuple(first)]
    said = card.claim.statement.of(language)
    if quoted and pile.text:
        sentence = " ".join(pile.text[slice(*card.place)].split())
        lines += [((sentence, "lit"),)] if sentence.rstrip(".。") not in said else []
    return [*lines, ((said, "strong"),), ()]


def _passage(library: Library, claim: Claim, language: str) -> str:
    outline = library.source(claim.source).outline
    part = next((one.part for one in outline if one.id == claim.anchor.passage), "")
    named = PARTS.get(part)
    return " ".join(filter(None, (claim.anchor.passage, named.of(language) if named else "")))


def foot(library: Library, card: Card, beside: list[Card], language: str) -> list[Pieces]:
    """Why it is suggested, and what else was read in the sentence."""
    lines: list[Pieces] = []
    if card.suggestion and card.suggestion.reasons:
        lines += [(), ((WHY.of(language), "accent"),)]
        lines += [(("- " + one.of(language), "dim"),) for one in card.suggestion.reasons]
    others = [one for one in beside if one.id != card.id]
    if others:
        lines += [(), ((ALSO.of(language), "accent"),)]
        for one in others:
            number = f"{beside.index(one) + 1}  "
            said = one.claim.statement.of(language)
            state = "" if one.state == "open" else f"  {STATES[one.state].of(language)}"
            lines.append(((number, "accent"), (said, "text"), (state, STYLES[one.state])))
    return lines


def name_field(library: Library, name: Unknown, language: str) -> Field:
    """An unknown name as a line of the card."""
    if name.misspelt:
        meant = library.entity(name.misspelt).label(language)
        return Field((), MISSPELT.of(language), "name", name.text, name.text, f"= {meant}?", "warn")
    kind = library.pack.kinds.get(name.kind)
    told = [kind.of(language) if kind else name.kind, *name.others[:2]]
    signals = [SIGNALS[one].of(language) for one in name.signals if one in SIGNALS]
    note = f"({told[0]}?) {'  '.join(told[1:])}".strip() + f"   {', '.join(signals)}"
    return Field((), UNKNOWN.of(language), "name", name.text, name.text, note.rstrip(), "dim")


# What was done


def done(library: Library, language: str) -> str:
    """That an article is through, or all of them."""
    ahead = waiting(library)
    if not ahead:
        return ALL_DONE.of(language)
    return GO_ON.of(language).format(count=next(iter(ahead.values())))


def decided(verdict: str, claim: Claim, language: str) -> str:
    """'accepted: Ray-2 took three million dollars.'"""
    form = ACCEPTED if verdict == "accepted" else WAS_REJECTED
    return form.of(language).format(what=claim.statement.of(language))


def changed(field: Field, language: str) -> str:
    """That a field has another value."""
    return CHANGED.of(language).format(field=field.label.strip())


def made(entity: Entity, pack: Pack, language: str) -> str:
    """That there is a new entity."""
    kind = pack.kinds.get(entity.kind)
    named = kind.of(language) if kind else entity.kind
    return MADE.of(language).format(name=entity.label(language), kind=named)


def named(entity: Entity, text: str, language: str) -> str:
    """That an entity has another name."""
    return NAMED.of(language).format(text=text, name=entity.label(language))


def clutter(count: int, bare: bool, language: str) -> str:
    """Whether the clutter shows."""
    return ((HIDDEN if bare else SHOWN) if count else NO_CLUTTER).of(language)


def turned(part: str, language: str) -> str:
    """What a line is now."""
    return (IS_BODY if part == "body" else IS_CLUTTER).of(language)


def source_of(library: Library, kind: str, id: str) -> str | None:
    """The article that a record is of, where it still is in the library."""
    if kind == "source":
        return id if id in library.sources else None
    if kind != "claim":
        return None
    if id in library.claims:
        return library.claims[id].source
    return next((one.source for one in library.suggestions() if one.id == id), None)


def of_decision(library: Library, decision: Decision, language: str) -> str:
    """The statement that a decision was about; '' where it was about no claim."""
    kind, _, id = decision.target.partition(":")
    if kind == "entity":
        return library.entities[id].label(language) if id in library.entities else id
    if kind != "claim":
        return ""
    known = library.claims.get(id)
    if known is None:
        known = next((one.claim for one in library.suggestions() if one.id == id), None)
    return known.statement.of(language) if known else id
