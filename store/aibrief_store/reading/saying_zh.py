"""Chinese reporting words: 据…报道, 表示, 称, 认为, 指出, 预计, 据悉."""

import re

from aibrief_store.reading.saying import Hedge, Piece, Place, Said
from aibrief_store.reading.saying_cues_zh import REPLIED, Cue, cues, simplified
from aibrief_store.reading.saying_speakers_zh import (
    BREAK,
    main_subject,
    short,
    speaks,
    subject,
    trimmed,
)
from aibrief_store.reading.saying_words_zh import GUESSING, VERBS
from aibrief_store.reading.spelling import words

_REASON = re.compile(r"以“■{1,200}”为由$")
_CITES = re.compile(r"(?:援引|引述|引用|转引)")
_NOBODY = re.compile(
    r"(?:此|不完全|初步|最新|有关|相关|可靠|官方|内部|目前|现有|已有|公开|上述|以上|这些?|该|其|多方)+$"
)


def said(sentence: Piece) -> list[Said]:
    """Who is said to say what in a Chinese sentence, in order."""
    found: list[Said] = []
    reach = 0
    sentence = simplified(sentence)
    for cue in cues(sentence):
        if cue.start >= reach and (told := _told(sentence, cue, found)):
            found.append(told)
            reach = cue.end
    return found


def _told(sentence: Piece, cue: Cue, before: list[Said]) -> Said | None:
    match, kind = cue.match, cue.kind
    if kind == "hearsay":
        content = _clean(sentence, cue.end, len(sentence.text))
        return Said(cue.span, None, content, False, cue.verb.strip("，,"), "hearsay")
    if kind in ("according", "shows") and match:
        return _according(sentence, cue, match)
    if kind in ("replied", "denied"):
        return _refers_back(sentence, cue)
    if kind == "passed_on" and match:
        return _passed_on(sentence, match)
    return _says(sentence, cue, before)


def _according(sentence: Piece, cue: Cue, match: re.Match[str]) -> Said | None:
    """'据协会统计', '报告显示'."""
    if cue.kind == "shows":
        who = _publisher(sentence, subject(sentence, match.start("verb")))
        if who and _CITES.search(sentence.text, *who):
            return None
    else:
        who = trimmed(sentence, *match.span("who"), speaking=True)
    if not who or _NOBODY.match(sentence.text, *who):
        return None
    chain: tuple[Place, ...] = ()
    if cited := _CITES.search(sentence.bare, *who):
        source = (cited.end(), who[1])
        who = who[0], cited.start()
        chain = (who, source)
    hedge: Hedge = "opinion" if cue.verb == "看来" else VERBS.get(cue.verb, "none")
    content = _clean(sentence, cue.end, len(sentence.text))
    return Said(cue.span, who, content, False, cue.verb, hedge, chain)


_PUBLISHES = re.compile(r"(?:发布|发表|刊发|刊登|推出|出具|提交|公布)(?![^，]{0,40}的)")


def _publisher(sentence: Piece, who: Place | None) -> Place | None:
    """'世界气象组织日前发布报告称': who publishes what says so."""
    found = _PUBLISHES.search(sentence.bare, *who) if who else None
    return trimmed(sentence, who[0], found.start()) if who and found else who


def _passed_on(sentence: Piece, match: re.Match[str]) -> Said:
    who = match.span("paper") if match["paper"] else subject(sentence, match.start())
    chain = (who, match.span("source")) if who else ()
    content = _clean(sentence, match.end(), len(sentence.text))
    direct = _opens(sentence, match.end())
    return Said(match.span(), who, content, direct, "报道", "none", chain, unsure=who is None)


def _refers_back(sentence: Piece, cue: Cue) -> Said | None:
    """'公司未予置评', '对此予以否认': what is said stands elsewhere, or as the reason."""
    reason = _REASON.search(sentence.bare, 0, cue.start)
    who = subject(sentence, reason.start() if reason else cue.start)
    quote = next((q for q in sentence.quotes if reason and q[0] >= reason.start()), None)
    if not who:
        return None
    hedge: Hedge = "no_comment" if cue.kind == "replied" else "denied"
    content = sentence.inside(quote) if quote else None
    return Said(cue.span, who, content, bool(quote), cue.verb, hedge)


def _says(sentence: Piece, cue: Cue, before: list[Said]) -> Said | None:
    verb, start, on = cue.verb, cue.start, cue.kind == "says_on"
    if on and before and not BREAK.search(sentence.outer, before[-1].cue[1] - 1, start):
        return None
    if (
        on
        and before
        and sentence.outer[start - 1] not in "，,"
        and verb in GUESSING
        and not before[-1].direct
        and not _TURN.search(sentence.outer, before[-1].cue[1], start)
    ):
        # '招股书披露，公司预计…': within what is said.
        return None
    who = subject(sentence, cue.match.start("verb") if cue.match else start)
    ends = sentence.outer[cue.end : cue.end + 1] in ("。", "；", "！", "？", "")
    if ends and not on and not any(q[1] <= start for q in sentence.quotes):
        return _at_the_end(sentence, cue, who)
    if verb == "觉得" and who and sentence.text[who[0]] == "我":
        return None
    content, direct = _content(sentence, cue, who, ends)
    if who is None:
        return _left_out(sentence, cue, content, direct, before)
    if on and not _may_go_on(sentence, who, cue):
        return None
    if sentence.text[slice(*who)] in _VIEWS:
        who = None
    hedge = VERBS.get(verb, "none")
    if REPLIED.search(sentence.text, start):
        hedge = "no_comment"
    return Said(cue.span, who, content, direct, verb, hedge)


def _content(sentence: Piece, cue: Cue, who: Place | None, ends: bool) -> tuple[Place | None, bool]:
    """What is said, and whether word for word: the quotation behind or before."""
    content = _clean(sentence, cue.end, len(sentence.text))
    following = next((q for q in sentence.quotes if q[0] >= cue.end), None)
    near = 8 if cue.verb in _JUDGING and cue.kind == "says_on" else 1 if cue.verb in "称说" else 0
    if (
        following
        and following[0] - cue.end <= near
        and (
            following[0] == cue.end
            or cue.verb not in "称说"
            or sentence.text[cue.end] in "其之他她它这"
        )
    ):
        return sentence.inside(following), True
    last = next((q for q in reversed(sentence.quotes) if q[1] <= cue.start), None)
    begin = who[0] if who else cue.start
    if last and not sentence.bare[last[1] : begin].strip("，, "):
        comma = sentence.text[cue.end - 1] in "，,"
        if ends or not content or last[0] < 2 or comma:
            return sentence.inside(last), True
    return content, False


_JUDGING = frozenset(words("批评 形容 谴责 指责 抨击 描述 痛斥"))
_TURN = re.compile("[；;则但而也]|另一|还")
_VIEWS = ("分析", "评论", "消息", "传闻", "有消息", "有观点", "观点")
_OWN_PLAN = re.compile(
    r"(?:20|[0-9今明后年将可会于在到总能需有超达最本下全未一两三四五六七八九十月]|投资)"
)


def _may_go_on(sentence: Piece, who: Place, cue: Cue) -> bool:
    """Whether words speak before a verb without a comma: '工程预计明年完工' has no speaker."""
    words = sentence.bare[slice(*who)]
    if "已有" in words:
        return False
    if cue.verb in GUESSING or "有" in words[:-1]:
        return speaks(words)
    return short(words) or speaks(words)


def _at_the_end(sentence: Piece, cue: Cue, who: Place | None) -> Said | None:
    """'…，他说。', and '他说。' behind a sentence that is quoted."""
    if not who or cue.end + 1 < len(sentence.text):
        return None
    ahead = sentence.outer[: who[0]]
    if not ahead.strip():
        return Said(cue.span, who, None, True, cue.verb, quote_before=True)
    if ahead[-1] not in "，," or not speaks(sentence.bare[slice(*who)]):
        return None
    content = _clean(sentence, 0, who[0])
    return Said(cue.span, who, content, False, cue.verb, VERBS.get(cue.verb, "none"))


_NEVER_ALONE = frozenset(words("要求 公布 介绍 报道 判断"))


def _left_out(
    sentence: Piece, cue: Cue, content: Place | None, direct: bool, before: list[Said]
) -> Said | None:
    """'，并表示，': the speaker before goes on."""
    plan = cue.verb.startswith("预") and _OWN_PLAN.match(sentence.outer, cue.end)
    if cue.verb in _NEVER_ALONE:
        return None
    clause = max(sentence.outer.rfind("；", 0, cue.start), 0)
    near = before and before[-1].cue[0] >= clause
    speaker = before[-1].speaker if near else main_subject(sentence, cue.start)
    if cue.kind == "says_on" and not speaker:
        return None
    if (
        plan
        and sentence.outer[cue.start - 1] in "，,"
        and (before or not speaker or not speaks(sentence.bare[slice(*speaker)]))
    ):
        return None
    return Said(
        cue.span, speaker, content, direct, cue.verb, VERBS.get(cue.verb, "none"), unsure=True,
        left_out=speaker is None,
    )  # fmt: skip


def _opens(sentence: Piece, at: int) -> bool:
    """Whether a quotation begins there."""
    return sentence.outer[at : at + 1] in ("“", "「", "『", '"')


def _clean(sentence: Piece, start: int, end: int) -> Place | None:
    while start < end and sentence.text[start] in " ，,：:“「『":
        start += 1
    while end > start and sentence.text[end - 1] in " 。，；”」』":
        end -= 1
    return (start, end) if start < end else None
