"""Chinese reporting words: 据…报道, 表示, 称, 认为, 指出, 预计, 据悉."""

import re
from collections.abc import Iterator

from aibrief_store.reading.saying import HIDDEN, Hedge, Piece, Place, Said
from aibrief_store.reading.spelling import words

_VERBS: dict[str, Hedge] = {
    **dict.fromkeys(
        words(
            "抱怨说 抱怨 笑称 笑说 戏称 感叹 感叹道 反问 追问 告诉记者 回应称 报道称 补充说 "
            "补充道 介绍说 介绍称 解释说 解释称 坦言 直言 强调 指出 表示 透露 宣布 介绍 声称 "
            "宣称 反映 写道 说道 回答 "
            "回应 报道 解释 呼吁 补充 承认 证实 提到 谈到 说明 提醒 答复 说 称 告诉 披露 公告称 "
            "公布 通报 发文称 援引 重申 要求 主张 感慨 获悉 "
            "了解到 說 稱 報道 報導 宣佈 強調 承諾 承诺"
        ),
        "none",
    ),
    **dict.fromkeys(
        words("认为 觉得 评价 批评 相信 判断 分析 分析称 质疑 認為 建议 主张"), "opinion"
    ),
    **dict.fromkeys(words("预计 预测 预期 展望 預計 預測"), "forecast"),
    **dict.fromkeys(words("估计 估算 推算 测算 估計"), "estimated"),
    **dict.fromkeys(words("担心 担忧 警告 忧虑 警示 擔心"), "worry"),
    **dict.fromkeys(words("否认 驳斥 否認"), "denied"),
    **dict.fromkeys(["指控", "指责"], "alleged"),
}
_WORDS = "|".join(sorted(_VERBS, key=len, reverse=True))
# A verb that reports stands before a comma, a colon, a quotation, or at once before a clause.
_TELLS = r"告诉(?:了)?(?:(?!说)[^，。：“”■]){1,10}"
_SAYS = re.compile(
    rf"(?P<verb>{_WORDS}|{_TELLS})[说称道]?(?P<after>[，,：:]|(?=[“「『\"])|(?=[。；]))"
)
_SAYS_ON = re.compile(
    r"(?P<verb>认为|表示|指出|称(?!号|为|赞|之|呼|得)|说(?!法|明|服|不|起|到)|透露|预计|预测"
    r"|估计|担心|强调|宣布|坦言|警告|否认|声称|相信|判断|质疑|证实|否认|披露|承认|介绍|呼吁|报道|報道|認為|預計|預測|稱"
    r"|說)(?=[\u4e00-\u9fff0-9A-Za-z“])"
)
_ACCORDING = re.compile(
    r"(?:据|根据|據|根據)(?P<who>[^，,。；：“”■据據]{1,30}?)(?P<verb>报道|報道|報導|统计|統計"
    r"|透露|介绍|介紹|估计|估計|估算|预计|預計|预测|預測|显示|顯示|称|稱|消息|数据|調查|调查"
    r"|披露|测算|分析|说|說|公布的[^，]{1,12}|研究报告|报告|研报|通报)"
    r"(?:显示|称)?[，,]"
)
_HEARSAY = re.compile(
    r"(?:据悉|据了解|据报道|据称|据传|据介绍|據悉|據了解|據報道|相传|有(?:消息|报道|传言|传闻"
    r"|分析|观点|评论|声音|说法)(?:称|说|认为|指出)|传闻称|坊间传|外界传)[，,]?"
)
_PASSED_ON = re.compile(
    r"(?P<from>[据據](?P<paper>[^，,。；：“”■据據]{1,20}?))?(?:援引|引述|援用|引用|转引)(?P<source>[^，。“”]{1,24}?)"
    r"(?:(?:的话|的消息|的数据|的说法|的观点|的分析|的报道|消息)?(?:报道称|报道说|报道|称|说|表示|指出|认为|警告|透露|披露|写道)"
    r"|的话|的消息|的说法)[，,：:]"
)
_IN_VIEW = re.compile(r"在(?P<who>[^，。在]{1,16}?)(?P<verb>看来)[，,]")
_LEARNT = re.compile(r"(?:从|自)(?P<who>[^，。]{1,40}?)(?P<verb>获悉|了解到|得知)[，,]")
_SHOWS = re.compile(
    r"(?:报告|数据|调查|研究|统计|报道|财报|公告|文件)(?P<verb>显示|称|指出|认为|表明|披露|预测"
    r"|预计)[，,：:]?"
)
_REPLIED = re.compile(
    r"(?P<verb>(?:不予|拒绝|未予|未)(?:置评|评论|回应|答复|理会)|(?:暂?未|尚未|没有)(?:立即|及时|就此|对此)?(?:作出|做出|作)?(?:回应|答复|回复)"
    r"|拒绝(?:对此)?(?:作出|做出)?(?:回应|答复|采访)|(?:未|不)作(?:出)?(?:评论|回应|答复))"
)
_DENIED = re.compile(r"(?:予以|加以|坚决|断然|矢口)(?P<verb>否认|反驳|驳斥)")
_SUM = re.compile(r"(?P<verb>算了一笔账|打了个比方|举例说|给出了答案)[：:，]")
_REASON = re.compile(r"以“■{1,200}”为由$")
_BREAK = re.compile(r"[，,。；;：:！!？?”」』—…]")
_LEADS_IN = re.compile(
    r"^(?:(?:不过|但是|但|而且|而|此外|同时|另外|其中|因此|所以|然而|不料|当时|随后|事后|目前"
    r"|对此|对于此|也有|还有|有|又|今日|近日|日前|昨日|当天|[0-9一二三四五六七八九十]+月[0-9]+日|[0-9]+日"
    r"|去年|今年|上周|本周)+)"
)
# Words between the speaker and the verb: 还, 则, 在…上, 对…, 接受…采访时.
_TRAILS = re.compile(
    r"(?:还|也|则|又|并|曾|均|都|就|却|再次|近日|日前|昨日|当天|随后|此前|明确|公开|多次|一直"
    r"|反复|补充|普遍|纷纷|坦率地|率先|首次|同时|甚至|仍|如是|这样|如此|这么|曾经|已|笑着|无奈地|再|更|在[^，]{1,30}?(?:上"
    r"|中|时|里|后|前|会|内|间)"
    r"|[0-9一二三四五六七八九十]+月[0-9]+日|[0-9]+日|对[^，]{1,20}?|向[^，]{1,16}?"
    r"|接受[^，]{0,20}?采访时|通过[^，]{1,16}?|于[^，]{1,12}?|告诉[^，]{1,8}?|发文|发布公告"
    r"|(?:上|本|下)?(?:周|星期)[一二三四五六日天]|(?:今|昨|前|明)[天日]|当地时间|予以|截至发稿(?:时|前)?"
    r"|回应时|回复[^，]{0,8}?|以[^，]{1,10}?)+$"
)
# 听说, 小说, 据说; 职称, 号称, 堪称: words of their own.
_NOT = {
    "说": re.compile(
        r"(?:可以|也就是|就是|比如|例如|应该|难|听|小|传|据|来|胡|话|老实|再|敢|没|被|按理|不|所)$"
    ),
    "称": re.compile(r"(?:职|名|简|俗|人|号|宣|声|统|对|堪|并|自|通|别|昵|被|相|著|匀)$"),
}
# 这一预测, 该报道: nouns.
_NOUN = re.compile(r"(?:这一|一|上述|该|其|此|本|的|项|种|个)$")
_PEOPLE = re.compile(r"^(?:他|她|我|其|他们|我们|记者|該|该)")


def said(sentence: Piece) -> list[Said]:
    """Who is said to say what in a Chinese sentence, in order."""
    found: list[Said] = []
    reach = 0
    cues = sorted(_cues(sentence), key=lambda cue: (cue[0].start(), -cue[0].end()))
    for match, kind in cues:
        if match.start() < reach:
            continue
        if told := _told(sentence, match, kind, found):
            found.append(told)
            reach = match.end()
    return found


def _cues(sentence: Piece) -> Iterator[tuple[re.Match[str], str]]:
    rules = (
        (_HEARSAY, "hearsay"), (_ACCORDING, "according"), (_LEARNT, "according"),
        (_IN_VIEW, "according"), (_PASSED_ON, "passed_on"), (_REPLIED, "replied"),
        (_DENIED, "denied"), (_SHOWS, "shows"), (_SUM, "says"), (_SAYS, "says"),
        (_SAYS_ON, "says_on"),
    )  # fmt: skip
    for rule, kind in rules:
        for match in rule.finditer(sentence.outer):
            yield match, kind


def _told(sentence: Piece, match: re.Match[str], kind: str, before: list[Said]) -> Said | None:
    content = _clean(sentence, match.end(), len(sentence.text))
    if kind == "hearsay":
        return Said(match.span(), None, content, False, match[0].strip("，,"), "hearsay")
    if kind in ("according", "shows"):
        shows = kind == "shows"
        who = (
            _subject(sentence, match.start("verb"))
            if shows
            else _trimmed(sentence, *match.span("who"))
        )
        if shows and who and "援引" in sentence.text[who[0] : who[1]]:
            return None
        verb = match["verb"]
        hedge: Hedge = "opinion" if verb == "看来" else _VERBS.get(verb, "none")
        return Said(match.span(), who, content, False, verb, hedge) if who else None
    if kind in ("replied", "denied"):
        return _refers_back(sentence, match, kind)
    if kind == "passed_on":
        who = match.span("paper") if match["paper"] else _subject(sentence, match.start())
        chain = (who, match.span("source")) if who else ()
        return Said(match.span(), who, content, False, "报道", "none", chain, unsure=who is None)
    return _says(sentence, match, kind, content, before)


def _refers_back(sentence: Piece, match: re.Match[str], kind: str) -> Said | None:
    """'公司未予置评', '对此予以否认': what is said stands elsewhere, or as the reason."""
    reason = _REASON.search(sentence.bare, 0, match.start())
    who = _subject(sentence, reason.start() if reason else match.start())
    quote = next((q for q in sentence.quotes if reason and q[0] >= reason.start()), None)
    if not who:
        return None
    hedge: Hedge = "no_comment" if kind == "replied" else "denied"
    content = sentence.inside(quote) if quote else None
    return Said(match.span(), who, content, bool(quote), match["verb"], hedge)


def _says(
    sentence: Piece, match: re.Match[str], kind: str, content: Place | None, before: list[Said]
) -> Said | None:
    verb = match["verb"]
    start = match.start()
    if verb in _NOT and _NOT[verb].search(sentence.outer, max(start - 3, 0), start):
        return None
    if (
        before
        and kind == "says_on"
        and not _BREAK.search(sentence.outer, before[-1].cue[1] - 1, start)
    ):
        return None
    if kind == "says_on" and _NOUN.search(sentence.outer, max(start - 3, 0), start):
        return None
    who = _subject(sentence, start)
    quote = next((q for q in reversed(sentence.quotes) if q[1] <= start), None)
    ends = (
        "after" in match.groupdict()
        and match["after"] == ""
        and sentence.outer[match.end() : match.end() + 1] in "。；"
    )
    if ends and not quote:
        alone = (
            who and not sentence.outer[: who[0]].strip() and match.end() + 1 >= len(sentence.text)
        )
        return Said(match.span(), who, None, True, verb, quote_before=True) if alone else None
    direct = sentence.outer[match.end() : match.end() + 1] in ("“", "「", "『", '"')
    if quote and not direct and start - quote[1] < 16 and (ends or not content):
        content, direct = sentence.inside(quote), True
    elif direct:
        following = next((q for q in sentence.quotes if q[0] >= match.end()), None)
        content = sentence.inside(following) if following else content
    if who is None:
        return _left_out(sentence, match, verb, content, direct, before, kind)
    if kind == "says_on" and not _people(sentence.bare[who[0] : who[1]]):
        return None
    hedge = _VERBS.get(verb, "none")
    if _REPLIED.search(sentence.text, start):
        hedge = "no_comment"
    return Said(match.span(), who, content, direct, verb, hedge)


def _left_out(
    sentence: Piece, match: re.Match[str], verb: str, content: Place | None, direct: bool,
    before: list[Said], kind: str,
) -> Said | None:  # fmt: skip
    """'，并表示，': the speaker before goes on."""
    if kind == "says_on" and not direct:
        return None
    if sentence.outer[match.start() - 1 : match.start()] not in "，,并还也又" and match.start():
        return None
    speaker = before[-1].speaker if before else None
    return Said(
        match.span(), speaker, content, direct, verb, _VERBS.get(verb, "none"), unsure=True,
        left_out=speaker is None,
    )  # fmt: skip


def _subject(sentence: Piece, end: int) -> Place | None:
    """The words between the last mark and the verb, without adverbs and circumstances."""
    begin = 0
    for found in _BREAK.finditer(sentence.bare, 0, end):
        begin = found.end()
    return _trimmed(sentence, begin, end)


def _trimmed(sentence: Piece, begin: int, end: int) -> Place | None:
    while begin < end and sentence.bare[begin] in " 　" + HIDDEN:
        begin += 1
    if lead := _LEADS_IN.match(sentence.bare[begin:end]):
        begin += lead.end()
    if trail := _TRAILS.search(sentence.bare[begin:end]):
        end = begin + trail.start()
    for mark in "的":
        if end > begin and sentence.bare[end - 1] == mark:
            end -= 1
    return (begin, end) if begin < end else None


def _people(who: str) -> bool:
    """Whether words before a verb without a comma are a speaker: a short name or a pronoun."""
    return bool(_PEOPLE.match(who)) or len(re.sub(rf"[{HIDDEN}（）()]", "", who)) <= 12


def _clean(sentence: Piece, start: int, end: int) -> Place | None:
    while start < end and sentence.text[start] in " ，,：:“「『":
        start += 1
    while end > start and sentence.text[end - 1] in " 。，；”」』":
        end -= 1
    return (start, end) if start < end else None
