"""A group's answers and verdict in words: who says what, and why that meets or differs."""

from collections.abc import Sequence

from aibrief_store.comparing.comparison import Context
from aibrief_store.comparing.figures import spelled
from aibrief_store.comparing.judging import Judged
from aibrief_store.comparing.origins import speaker, unsure
from aibrief_store.comparing.sentences import articles, listed
from aibrief_store.comparing.stances import Stance

SHOWN = 3  # answers named in a reason; the cells show the rest

_COUNTS = {2: "Two answers", 3: "Three answers", 4: "Four answers", 5: "Five answers"}


def in_words(stances: Sequence[Stance], context: Context, to: str) -> str:
    """A statement in words, which is not judged, and who makes it."""
    who = _who(stances, context, to)
    if to == "ko":
        return f"{who}: 말로 된 내용이라 견주지 않고 그대로 둠."
    return f"{who}: a statement in words, listed and not judged."


def given(group: Judged, context: Context, to: str, *, brief: bool) -> str:
    """What one article alone says: 'Only joongang says so, citing DeepSeek'."""
    article = context.article(group.stances[0].claim.source)
    if len(group.answers) > 1 and group.pairs[0].verdict != "rounding":
        shown = listed([_quoted(one, context, to, brief=brief) for one in group.answers], to)
        return f"{article}만 밝힘: {shown}" if to == "ko" else f"Only {article} says so: {shown}"
    said = _citing(group.stances, context, to)
    if to == "ko":
        return f"{article}만 밝힘" + (f" ({said})" if said else "")
    return f"Only {article} says so" + (f", {said}" if said else "")


def verdict(group: Judged, context: Context, to: str, *, brief: bool) -> str:
    """The answers and what they come to: 'Two answers: 1/18 (…) and 1/10 (…).'."""
    if group.verdict == "differ":
        return _differ(group, context, to, brief=brief)
    if group.verdict == "agree":
        return _agreed(group, context, to)
    why = _why(group, to)
    shown = [_answer(answer, context, to) for answer in group.answers[:SHOWN]]
    return f"{_with_rest(shown, group.answers, to)}: {why}"


def _differ(group: Judged, context: Context, to: str, *, brief: bool) -> str:
    """The answers that contradict each other, then those that meet all the others."""
    against = {place for pair in group.pairs if pair.verdict == "differ" for place in pair.answers}
    rival = [answer for place, answer in enumerate(group.answers) if place in against]
    meeting = [answer for place, answer in enumerate(group.answers) if place not in against]
    count = len(rival)
    shown = _shown(rival, context, to, brief=brief)
    both = _shown(meeting, context, to, brief=brief)
    if to == "ko":
        every = "둘 다와" if count == 2 else "모두와"
        return f"답이 {count}가지: {shown}." + (f" {every} 양립: {both}." if both else "")
    told, every = _COUNTS.get(count, f"{count} answers"), "both" if count == 2 else "all"
    return f"{told}: {shown}." + (f" Compatible with {every}: {both}." if both else "")


def _agreed(group: Judged, context: Context, to: str) -> str:
    """The answer agreed on, and which other articles give it less exactly."""
    first, *others = group.answers
    known = {taken.claim.source for taken in first}
    less = [answer for answer in others if {taken.claim.source for taken in answer} - known]
    told = _answer(first, context, to)
    rest = listed([_answer(answer, context, to) for answer in less], to)
    if to == "ko":
        return f"일치: {told}." + (f" 덜 자세함: {rest}." if rest else "")
    return f"Agreed: {told}." + (f" Less exact: {rest}." if rest else "")


def _shown(answers: Sequence[list[Stance]], context: Context, to: str, *, brief: bool) -> str:
    """Answers with their articles and speakers; briefly without speakers that have no name."""
    shown = [
        f"{_text(answer, context, to)} ({_who(answer, context, to, brief=brief)})"
        for answer in answers[:SHOWN]
    ]
    return _with_rest(shown, answers, to)


def _quoted(answer: list[Stance], context: Context, to: str, *, brief: bool) -> str:
    """An answer with its speakers: '>4,400 (citing Ann Lee)'."""
    text, said = _text(answer, context, to), _citing(answer, context, to, brief=brief)
    return f"{text} ({said})" if said else text


def _with_rest(shown: list[str], answers: Sequence[object], to: str) -> str:
    more = len(answers) - SHOWN
    if more > 0:
        shown = [*shown, f"외 {more}" if to == "ko" else f"{more} more"]
    return listed(shown, to)


def _answer(answer: list[Stance], context: Context, to: str) -> str:
    """An answer with its articles: '1/18 (chosunbiz, joongang)'."""
    names = articles((taken.claim.source for taken in answer), context)
    return f"{_text(answer, context, to)} ({', '.join(names)})"


def _text(answer: list[Stance], context: Context, to: str) -> str:
    """Of 'about 5.576M' and '5.576M' the latter."""
    plainest = min(
        answer, key=lambda taken: sum("about" in q.bounds for q in taken.claim.value.figures)
    )
    return spelled(plainest.claim.value, to, context)


def _who(stances: Sequence[Stance], context: Context, to: str, *, brief: bool = False) -> str:
    """'chosunbiz; joongang, citing DeepSeek': each article once, with its speakers."""
    found: dict[str, list[Stance]] = {}
    for taken in stances:
        found.setdefault(taken.claim.source, []).append(taken)
    said = [_citing(of, context, to, brief=brief) for of in found.values()]
    if not any(said):
        return ", ".join(articles(found, context))
    names = articles(found, context)
    told = [
        f"{name}, {cited}" if cited else name
        for name, cited in zip(names, said, strict=False)
        if not name.startswith("+")
    ]
    return "; ".join(told + names[len(told) :])


def _citing(stances: Sequence[Stance], context: Context, to: str, *, brief: bool = False) -> str:
    """'citing DeepSeek'; 'perhaps' where each sentence leaves open whose words they are.

    Brief: without speakers that have no name, and '?' for 'perhaps'.
    """
    found: dict[str, bool] = {}
    for taken in stances:
        if who := speaker(taken.claim, context, to, unnamed=not brief):
            found[who] = found.get(who, True) and unsure(taken.claim)
    if not found:
        return ""
    doubtful = all(found.values())
    mark = "?" * (doubtful and brief)
    if to == "ko":
        return f"{', '.join(found)} 인용{mark or '인 듯' * doubtful}"
    return f"{'perhaps ' * (doubtful and not brief)}citing {listed(list(found), to)}{mark}"


def _why(group: Judged, to: str) -> str:
    """Why answers are neither one nor a conflict."""
    stances = group.stances
    readings = [taken.reading for taken in stances if taken.reading]
    if group.verdict == "rounding" and stances[0].days:
        why = ("the same date, less exact in one.", "같은 날짜, 한쪽이 덜 자세함.")
    elif group.verdict == "rounding" and any(pair.conversion for pair in group.pairs):
        why = ("the same once converted.", "환산하면 같음.")
    elif group.verdict == "rounding":
        why = ("apart only by the digits printed.", "표기한 자릿수만 다름.")
    elif group.verdict == "other_basis":
        why = (
            "other currencies and no rate, so not compared.",
            "통화가 다르고 환율이 없어 견주지 않음.",
        )
    elif any(taken.open for taken in stances):
        why = ("an open list leaves room for the other names.", "열린 목록이라 어긋나지 않음.")
    elif any(reading.covers.is_open for reading in readings):
        why = ("a bound left open, so both can hold.", "한쪽이 열려 있어 함께 성립할 수 있음.")
    elif any(reading.loose for reading in readings):
        why = ("loose figures that meet.", "범위나 어림수라 서로 맞음.")
    elif any(pair.conversion for pair in group.pairs):
        why = ("they meet if the rate moves by a tenth.", "환율이 10% 움직이면 맞음.")
    elif readings:
        why = ("'about' reaches the other figure.", "'약'이 미치는 범위 안에 있음.")
    elif stances[0].days:
        why = ("the dates overlap.", "날짜가 겹침.")
    elif stances[0].lists:
        why = ("one names more than the other.", "한쪽이 더 많이 꼽음.")
    else:
        why = ("one is a part of the other.", "한쪽이 다른 쪽에 속함.")
    return why[to == "ko"]
