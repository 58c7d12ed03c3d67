"""Why a group has its verdict, in a sentence or two that fit two lines."""

from collections.abc import Sequence

import msgspec

from aibrief_store.comparing.circumstances import hedges, kinds, subjects, undated
from aibrief_store.comparing.comparison import Basis, Context
from aibrief_store.comparing.figures import spelled
from aibrief_store.comparing.judging import Judged
from aibrief_store.comparing.labels import NAMES
from aibrief_store.comparing.origins import articles, origins, speaker
from aibrief_store.comparing.sentences import converted, listed
from aibrief_store.comparing.stances import Stance
from aibrief_store.records import Text

SHOWN = 3  # answers named in a reason; the cells show the rest


class Surroundings(msgspec.Struct, frozen=True):
    """What a group's reason says of the property's other groups.

    Attributes:
        linked: whether there is anything to say.
        apart: the parts of the basis that keep others apart.
        notes: equal figures under another label.
    """

    linked: bool = False
    apart: tuple[str, ...] = ()
    notes: tuple[Text, ...] = ()


def reason(whole: str, basis: Basis, group: Judged, around: Surroundings, context: Context) -> Text:
    """The group's reason in both languages.

    Args:
        whole: the entity whose panel this is; another subject is named.
        basis: of the group.
        group: its answers, judged.
        around: what lies between it and other groups.
        context: where names are looked up.
    """
    return Text(
        _reason(whole, basis, group, around, context, "en"),
        _reason(whole, basis, group, around, context, "ko"),
    )


def _reason(
    whole: str, basis: Basis, group: Judged, around: Surroundings, context: Context, to: str
) -> str:
    if basis.kind == "text":
        return _in_words(group, context, to)
    if group.verdict == "single":
        said = [
            _only(group, around, context, to),
            subjects(whole, basis, group, context, to),
            hedges(group, context, to),
        ]
    else:
        said = [
            _verdict(group, context, to),
            kinds(basis, group, context, to),
            subjects(whole, basis, group, context, to),
            hedges(group, context, to),
            undated(basis, group, context, to),
            _money(group, to),
            _origins(group, context, to),
        ]
    said += [note.of(to) for note in around.notes]
    return " ".join(each for each in said if each)


def _in_words(group: Judged, context: Context, to: str) -> str:
    who = _who(group.stances, context, to)
    if to == "ko":
        return f"{who}: 말로 된 내용이라 견주지 않고 그대로 둠."
    return f"{who}: a statement in words, listed and not judged."


def _only(group: Judged, around: Surroundings, context: Context, to: str) -> str:
    """'Only joongang says so, citing DeepSeek; others differ in basis: time.'."""
    article = context.article(group.stances[0].claim.source)
    said = _speakers(group.stances, context, to)
    names = listed([NAMES[name].of(to) for name in around.apart], to)
    if to == "ko":
        text = f"{article}만 밝힘" + (f" ({', '.join(said)} 인용)" if said else "")
        return text + (f"; 다른 기사는 기준({names})이 다름." if names else ".")
    text = f"Only {article} says so" + (f", citing {listed(said, to)}" if said else "")
    return text + (f"; others differ in basis: {names}." if names else ".")


def _speakers(stances: Sequence[Stance], context: Context, to: str) -> list[str]:
    return list(dict.fromkeys(who for t in stances if (who := speaker(t.claim, context, to))))


def _verdict(group: Judged, context: Context, to: str) -> str:
    shown = [_answer(answer, context, to) for answer in group.answers[:SHOWN]]
    if group.verdict == "agree":
        shown = shown[:1]  # the others are the same articles, less exactly
    elif len(group.answers) > SHOWN:
        more = len(group.answers) - SHOWN
        shown.append(f"외 {more}" if to == "ko" else f"{more} more")
    answers = listed(shown, to)
    count = len(group.answers)
    if group.verdict == "differ":
        return f"답이 {count}가지: {answers}." if to == "ko" else f"{_count(count)}: {answers}."
    if group.verdict == "agree":
        return f"일치: {answers}." if to == "ko" else f"Agreed: {answers}."
    if group.verdict == "rounding" and group.stances[0].days:
        return (
            f"{answers}: 같은 날짜, 한쪽이 덜 자세함." if to == "ko"
            else f"{answers}: the same date, less exact in one."
        )  # fmt: skip
    if group.verdict == "rounding":
        return (
            f"{answers}: 표기한 자릿수만 다름." if to == "ko"
            else f"{answers}: apart only by the digits printed."
        )  # fmt: skip
    if group.verdict == "other_basis":
        return (
            f"{answers}: 통화가 다르고 환산율이 없어 견주지 않음." if to == "ko"
            else f"{answers}: other currencies and no printed rate, so not compared."
        )  # fmt: skip
    return f"{answers}: {_why_compatible(group, to)}"


def _count(count: int) -> str:
    words = {2: "Two answers", 3: "Three answers", 4: "Four answers", 5: "Five answers"}
    return words.get(count, f"{count} answers")


def _answer(answer: list[Stance], context: Context, to: str) -> str:
    return f"{spelled(_plainest(answer).claim.value, to, context)} ({_who(answer, context, to)})"


def _plainest(answer: list[Stance]) -> Stance:
    """Of 'about 5.576M' and '5.576M' the latter."""
    return min(
        answer, key=lambda taken: sum("about" in q.bounds for q in taken.claim.value.figures)
    )


def _who(stances: Sequence[Stance], context: Context, to: str) -> str:
    """'chosunbiz; joongang, citing DeepSeek': each article once, with its speakers."""
    found: dict[str, list[str]] = {}
    for taken in stances:
        said = found.setdefault(context.article(taken.claim.source), [])
        who = speaker(taken.claim, context, to)
        if who and who not in said:
            said.append(who)
    return _joined(found, to)


def _joined(found: dict[str, list[str]], to: str) -> str:
    if not any(found.values()):
        return ", ".join(found)
    if to == "ko":
        return "; ".join(
            f"{article}, {', '.join(said)} 인용" if said else article
            for article, said in found.items()
        )
    return "; ".join(
        f"{article}, citing {listed(said, to)}" if said else article
        for article, said in found.items()
    )


def _why_compatible(group: Judged, to: str) -> str:
    stances = group.stances
    readings = [taken.reading for taken in stances if taken.reading]
    if any(taken.open for taken in stances):
        why = ("an open list leaves room for the other names.", "열린 목록이라 어긋나지 않음.")
    elif any(reading.covers.is_open for reading in readings):
        why = ("a bound left open, so both can hold.", "한쪽이 열려 있어 함께 성립할 수 있음.")
    elif any(reading.loose for reading in readings):
        why = ("a range or loose figure that meets the other.", "범위나 어림수끼리 만남.")
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


def _money(group: Judged, to: str) -> str:
    """The conversion between the answers that lie furthest apart."""
    found = [pair.conversion for pair in group.pairs if pair.conversion]
    return converted(max(found, key=lambda way: way.factor), to) if found else ""


def _origins(group: Judged, context: Context, to: str) -> str:
    claims = [taken.claim for taken in group.stances]
    if len(articles(claims, context)) == 1 and len({claim.source for claim in claims}) > 1:
        return "한쪽은 전재 기사." if to == "ko" else "One is a reprint of the other."
    count = len(origins(claims, context))
    if count and group.verdict == "differ":
        return ""  # the answers name their speakers
    if not count:
        return "말한 이는 밝히지 않음." if to == "ko" else "No origin named."
    if to == "ko":
        return f"밝힌 출처 {count}곳."
    return "One origin named." if count == 1 else f"{count} origins named."
