"""Why an item has its status, in a sentence or two of English and Korean."""

from collections.abc import Sequence

from aibrief_store.auditing.owning import Wrong
from aibrief_store.comparing import Context, short
from aibrief_store.comparing.origins import originals, origins
from aibrief_store.records import Claim, Text
from aibrief_store.records.periods import period

_MISSING = {
    "": Text("No claim of the library says so.", "자료에 그런 주장이 없음."),
    "subject": Text("No claim says so of this subject, as far as the words tell.",
                    "이 대상에 대한 그런 주장은 없음."),
    "property": Text("No claim says so of this matter, as far as the words tell.",
                     "이 내용에 대한 그런 주장은 없음."),
    "time": Text("The claims are of another time, or of a time that the draft does not name.",
                 "주장의 때가 다르거나 초안에 때가 없음."),
    "scope": Text("The claims are of another field or scope.", "주장의 분야나 범위가 다름."),
    "against": Text("The claims compare it with something else.", "주장의 비교 상대가 다름."),
    "per": Text("The claims give it per something else.", "주장의 기준 단위가 다름."),
    "value": Text("No claim gives this very value.", "바로 이 값은 어느 주장에도 없음."),
    "denied": Text("The sentence denies or only supposes it.", "문장이 부정하거나 가정함."),
    "from": Text("The articles say that it came from others.", "기사에서는 다른 곳에서 나옴."),
    "unread": Text("No claim is compared with a figure of this kind.",
                   "이런 수치는 주장과 견주지 않음."),
    "undated": Text("The draft does not say of which year, so it is not compared.",
                    "초안에 연도가 없어 견주지 않음."),
    "figure": Text("It is compared together with its figure.", "수치와 함께 견줌."),
    "change": Text("A change is told, not the figure itself.", "수치 자체가 아니라 변화량임."),
}  # fmt: skip
MOST = 3
"""Claims told in a reason."""


def missing(lacks: str, near: Sequence[Claim], context: Context) -> Text:
    """Why nothing was found, and the nearest claims."""
    said = _MISSING.get(lacks, _MISSING[""])
    if not near:
        return said
    return Text(
        f"{said.en} Nearest: {told(near, 'en', context)}",
        f"{said.ko} 가장 가까운 것: {told(near, 'ko', context)}",
    )


def told(claims: Sequence[Claim], language: str, context: Context) -> str:
    """The statements of the first claims, with their articles."""
    return " / ".join(
        f"{claim.statement.of(language)} ({context.article(claim.source)})"
        for claim in claims[:MOST]
    )


def supported(claims: Sequence[Claim], context: Context, derived: bool) -> Text:
    """Who says so, and how many origins are named."""
    articles = _articles(claims, context)
    named = origins(claims, context)
    count = len(originals(claims, context))
    if count == 1:
        en, ko = f"Only {articles} says so.", f"{articles}만 말함."
    else:
        en, ko = f"{count} articles say so: {articles}.", f"기사 {count}편이 말함: {articles}."
    by = ", ".join(context.label(id, "en") for id in named)
    origin = "origin" if len(named) == 1 else "origins"
    en += f" {len(named)} {origin} named: {by}." if named else " No origin named."
    by = ", ".join(context.label(id, "ko") for id in named)
    ko += f" 밝힌 출처 {len(named)}: {by}." if named else " 출처를 밝히지 않음."
    times = dict.fromkeys(claim.period for claim in claims if claim.period)
    if times:
        en += f" Time: {', '.join(period(one, 'en') for one in times)}."
        ko += f" 시점: {', '.join(period(one, 'ko') for one in times)}."
    if derived:
        en += " Derived: by a rate of exchange."
        ko += " 자체 계산: 환율로 바꿈."
    return Text(en, ko)


def otherwise(claims: Sequence[Claim], context: Context) -> Text:
    """What these claims say, each value with its articles: '1/10 (village) | 1/18 (joongang)'."""
    return Text(_values(claims, "en", context), _values(claims, "ko", context))


def contradicted(claims: Sequence[Claim], context: Context) -> Text:
    """What the articles say instead."""
    said = otherwise(claims, context)
    return Text(f"The articles say otherwise: {said.en}.", f"기사는 달리 말함: {said.ko}.")


def disputed(say: Sequence[Claim], against: Sequence[Claim], context: Context) -> Text:
    """Both sides."""
    one, other = otherwise(say, context), otherwise(against, context)
    return Text(
        f"The articles disagree: {one.en} against {other.en}.",
        f"기사끼리 어긋남: {one.ko} / {other.ko}.",
    )


def owned(wrong: Wrong, doer: str, context: Context) -> Text:
    """Whose it is instead, and who says so."""
    en = " and ".join(context.label(one, "en") for one in wrong.owners)
    ko = ", ".join(context.label(one, "ko") for one in wrong.owners)
    thing_en, thing_ko = (context.label(wrong.thing.entity, one) for one in ("en", "ko"))
    if wrong.relation == "founded":
        said = Text(
            f"{thing_en} was founded by {en}, not by {doer}.",
            f"{thing_ko} 설립자: {doer} 아닌 {ko}.",
        )
    else:
        said = Text(f"{thing_en} is {en}'s, not {doer}'s.", f"{thing_ko}: {doer} 아닌 {ko}의 것.")
    if not wrong.claims:
        return said
    articles = _articles(wrong.claims, context)
    return Text(f"{said.en} So {articles}.", f"{said.ko} 출처 {articles}.")


def named(count: int, articles: str) -> Text:
    """Which articles write a name."""
    if count == 1:
        return Text(f"Only {articles} names it.", f"{articles}에만 나옴.")
    return Text(f"Named by {count} articles: {articles}.", f"기사 {count}편에 나옴: {articles}.")


def meant(name: str) -> Text:
    """A name that is probably misspelt."""
    return Text(
        f"No article names it so. Did you mean {name}?",
        f"이렇게 쓴 기사가 없음. 혹시 {name}?",
    )


NO_NAME = Text("No article names it.", "어느 기사에도 없는 이름.")
UNNAMED = Text("In the library, but no article names it.", "자료에는 있으나 기사에 없음.")
NO_COPY = Text(
    "No copy is attached, so the words can't be checked.", "붙인 사본이 없어 말을 확인할 수 없음."
)
OTHER_LANGUAGE = Text(
    "The copies are in another language, so the words can't be compared.",
    "사본의 언어가 달라 말을 견줄 수 없음.",
)
NOT_QUOTED = Text("These words stand in no attached copy.", "붙인 사본 어디에도 없는 말.")


def quoted(articles: str) -> Text:
    """Where a quotation stands."""
    return Text(f"Word for word in {articles}.", f"{articles}에 그대로 있음.")


def misquoted(article: str, words: str) -> Text:
    """What was changed."""
    return Text(f"{article} has it otherwise: {words}", f"{article}에는 달리 있음: {words}")


def other_speaker(article: str, there: Text, here: Text) -> Text:
    """The words are another's."""
    return Text(
        f"Said by {there.en}, not {here.en}, in {article}.",
        f"{article}에서는 {here.ko} 아닌 {there.ko}의 말.",
    )


def with_nearest(reason: Text, near: Sequence[Claim], context: Context) -> Text:
    """The reason, and the nearest statement."""
    if not near:
        return reason
    return Text(
        f"{reason.en} Nearest claim: {told(near[:1], 'en', context)}",
        f"{reason.ko} 가장 가까운 주장: {told(near[:1], 'ko', context)}",
    )


def _values(claims: Sequence[Claim], language: str, context: Context) -> str:
    found: dict[str, list[str]] = {}
    for claim in claims:
        said = found.setdefault(short(claim.value, language, context), [])
        article = context.article(claim.source)
        if article not in said:
            said.append(article)
    return " | ".join(f"{value} ({', '.join(said)})" for value, said in found.items())


def _articles(claims: Sequence[Claim], context: Context) -> str:
    return ", ".join(dict.fromkeys(context.article(claim.source) for claim in claims))
