"""Where a Chinese sentence reports: 表示, 据…报道, 未予置评."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from aibrief_store.reading.saying import Piece, Place
from aibrief_store.reading.saying_words_zh import GOING_ON, TRADITIONAL, VERBS
from aibrief_store.reading.spelling import words

_OLD = frozenset(map(chr, TRADITIONAL))
# Before these a verb stands that reports: a comma, a colon, a quotation, an end.
_STOP = re.compile('[，,：:“「『"。；！]|$')
_LONGEST = max(map(len, VERBS)) + 1
_LAST = frozenset(verb[-1] for verb in VERBS) | frozenset("道到")
_TELLS = re.compile(
    r"(?P<verb>告诉了?(?:(?!说)[^，。：“”■]){1,16}?(?=[，,：:“。]|$)"
    r"|(?:提醒|警告|呼吁|敦促|告诫|劝告|告知)[^，。：“”■]{1,14}?(?=[，,：:]))(?P<after>[，,：:]?)"
)
_SAYS_ON = re.compile(
    rf"(?P<verb>{'|'.join(sorted(GOING_ON, key=len, reverse=True))})"
    r"(?=[\u4e00-\u9fff0-9A-Za-z“《])"
)
_NO_VERB_BEHIND = {
    "称": re.compile("[号为赞之呼得霸帝王职]"),
    "说": re.compile("[法明服不起到话辞教唱理]"),
    "透露": re.compile("(?:姓名|身份|姓|真名|更多|具体|出|了)"),
    "报道": re.compile("[的了过]"),
    "介绍": re.compile("[的了给]"),
    "判断": re.compile("[的出力]"),
    "估计": re.compile("[值数]"),
    "预测": re.compile("[的值模到]"),
    "表示": re.compile("(?:[了过]|感谢|欢迎|祝贺|哀悼|慰问|敬意|歉意)"),
    "证实": re.compile("[的了]"),
    "承认": re.compile("[的]"),
    "宣布": re.compile("[的]"),
    "质疑": re.compile("[声的]"),
    "担心": re.compile("[的]"),
    "要求": re.compile("[的]"),
    "直言": re.compile("不讳"),
}
"""What behind a verb makes it a noun, or another word."""
_OTHER_WORD = {
    "说": re.compile(
        r"(?:可以|也就是|就是|比如|例如|应该|难|听|小|传|据|来|胡|老实|再|敢|按理|所|俗话|常言|学|解|演|邪|劝|游|法"
        r"|这么|怎么|可|换句话|换言之|总的来|一般来|具体来|简单来|相对来|按道理|谁|话|众)$"
    ),
    "称": re.compile(
        r"(?:职|名|简|俗|人|号|声|宣|统|对|堪|并|自|通|别|昵|被|相|著|匀|官|素|美|全|旧|古|誉|史|尊|辩|笑|戏|敬|蔑|专|公)$"
    ),
    "期待": re.compile(r"(?:万众|备受|值得|令人)$"),
    "分析": re.compile(r"(?:数据|技术|统计|风险)$"),
}
"""What before a verb makes another word of it: 听说, 小说; 职称, 号称."""
# Nouns and what is not done: 这一预测, 并未透露, 被认为.
_NO_VERB = re.compile(
    r"(?:被|未|没有?|不|无法|不愿意?|不肯|拒绝|难以|不会|不能"
    r"|不便|不予|尚未|从未|并未|避免|停止|可以|能够?|如果|若|想|需要?|为了"
    r"|无需|不得|不敢|不用|令人|让人|值得|有待|不(?:这么|这样))$"
)
# 这一预测, 新闻报道: nouns.
_NOUN = re.compile(
    r"(?:这一|这个|一个|一|上述|该|其|(?<![对就因])此|相关|有关|这些|任何|所有|的|项|种|份|篇|些|以及|和|与|新闻|追踪|跟踪|专题|连续"
    r"|详细|自我|情况|作|增长|盈利|业绩|通胀|降息|加息|收入|利润|新|要|本次|最新)$"
)
_NOUNS = frozenset(
    words("预测 预期 报道 分析 介绍 判断 估计 评价 批评 质疑 要求 承诺 声明 公告 通报 回应 "
        "解释 说明 "
          "建议 评论 警告 担忧 保证 总结 推测 猜测 展望 测算 推算 指控 指责 抱怨 呼吁 主张 描述")
)  # fmt: skip
_ACCORDING = re.compile(
    r"(?:另?据|根据|依据|按照|按)(?P<who>[^，,。；：“”■据]{1,40}?)(?P<verb>"
    r"报道|统计|透露|介绍|估计|估算|预计|预测|显示|称|消息|数据|调查|披露|测算|分析|说|公布的[^，]{1,16}"
    r"|发布的[^，]{1,16}|提供的[^，]{1,16}|研究报告|报告|研报|通报|测定|监测|测量|计算|核实|了解|反映|回忆|的说法|的观点|的预测|的估算|的统计)"
    r"(?:显示|称|说)?[，,]"
)
_LEARNT = re.compile(r"(?:从|自)(?P<who>[^，。]{1,40}?)(?:处|方面)?(?P<verb>获悉|了解到|得知)[，,]")
_HEARSAY = re.compile(
    r"(?:据悉|据了解|据报道|据报|据称|据传|据说|据介绍|据闻|据透露|据信|相传|网传(?:(?<=[，。；]网传)|(?<=^网传))(?![^，]{0,8}(?:消息|传闻|说法))|盛传|传闻称|坊间传|外界传(?:言|闻)?|传言称"
    r"|(?:有|另有|也有|还有|一度有)(?:消息|报道|传言|传闻|分析|观点|评论|声音|说法|猜测|意见|看法)(?:称|说|认为|指出|指))[，,]?"
)
_PASSED_ON = re.compile(
    r"(?:(?:另?据)(?P<paper>[^，,。；：“”■据]{1,20}?))?(?:援引|引述|援用|引用|转引)(?P<source>[^，。“”]{1,20}?)"
    r"(?:(?:的话|的消息|的数据|的说法|的观点|的分析|的报道|消息)?(?:报道称|报道说|报道|称|说|表示|指出|认为|警告|透露|披露|写道|显示)"
    r"|的话|的消息|的说法)[，,：:]?"
)
_IN_VIEW = re.compile(r"[在用](?P<who>[^，。在用]{1,24}?)(?P<verb>看来|的话[说讲]|的说法)[，,]")
_SHOWS = re.compile(
    r"(?:报告|数据|调查|研究|统计|财报|公告|文件|民调|论文|实验|文章|报道(?=显示|指出|认为)|资料|结果|纪要|年报|社论|白皮书|通知|判决书"
    r"|招股书|声明)(?P<verb>显示|称|指出|认为|表明|披露|预测|预计|发现|写道|提到|警告|强调|建议)(?!的)[，,：:]?"
)
REPLIED = re.compile(
    r"(?P<verb>(?:不予|未予)(?:置评|评论|回应|答复|理会)"
    r"|(?:拒绝|未|没有|不愿|不便|谢绝)(?:就此|对此|立即|及时|就[^，。]{1,20}?|对[^，。]{1,20}?)?(?:进行|作出|做出|作|发表)?(?:任何)?"
    r"(?:置评|评论|回应|回复|答复|接受[^，。]{0,8}采访)"
    r"|(?:暂?未|尚未|没有)(?:立即|及时|就此|对此)?(?:作出|做出|作)?(?:回应|答复|回复)"
    r"|不作(?:出)?(?:评论|回应|答复)|无可奉告)"
)
_DENIED = re.compile(r"(?:予以|加以|坚决|断然|矢口)(?P<verb>否认|反驳|驳斥)")
_HEADLINE = re.compile(r"^(?:[\u4e00-\u9fff]{0,4}媒)(?P<verb>)(?P<after>：)")
_SUM = re.compile(r"(?P<verb>算了一笔账|打了个比方|举例说|给出了答案)(?P<after>[：:，])")


class Cue(NamedTuple):
    """Reporting words: a rule's match, or a verb before a mark, which ``end`` takes in."""

    start: int
    end: int
    kind: str
    verb: str
    match: re.Match[str] | None = None

    @property
    def span(self) -> Place:
        """Where they stand."""
        return self.start, self.end


class _Rule(NamedTuple):
    """A pattern, its kind, and letters one of which it needs."""

    kind: str
    needs: frozenset[str]
    pattern: re.Pattern[str]


_RULES = (
    _Rule("hearsay", frozenset("据传有"), _HEARSAY),
    _Rule("according", frozenset("据按"), _ACCORDING),
    _Rule("according", frozenset("获解得"), _LEARNT),
    _Rule("according", frozenset("看话"), _IN_VIEW),
    _Rule("passed_on", frozenset("引"), _PASSED_ON),
    _Rule("replied", frozenset("予绝未没不谢"), REPLIED),
    _Rule("denied", frozenset("否驳"), _DENIED),
    _Rule("shows", frozenset("告据查究计报件调文验料果要论书明"), _SHOWS),
    _Rule("says", frozenset("账"), _SUM),
    _Rule("says", frozenset("媒"), _HEADLINE),
    _Rule("says", frozenset("诉醒警呼敦诫劝知"), _TELLS),
)
_MARKS = frozenset("".join(VERBS)).union(*(rule.needs for rule in _RULES))
"""Letters of reporting words: a sentence without any has none."""


def simplified(sentence: Piece) -> Piece:
    """With traditional letters of reporting words made simplified, place for place."""
    if _OLD.isdisjoint(sentence.text):
        return sentence
    return sentence._replace(
        outer=sentence.outer.translate(TRADITIONAL), bare=sentence.bare.translate(TRADITIONAL)
    )


def cues(sentence: Piece) -> list[Cue]:
    """The reporting words of a sentence with their kinds, the first and longest first."""
    letters = _MARKS.intersection(sentence.outer)
    if not letters:
        return []
    found = [
        Cue(*match.span(), rule.kind, match.groupdict().get("verb") or match[0], match)
        for rule in _RULES
        if not rule.needs.isdisjoint(letters)
        for match in rule.pattern.finditer(sentence.outer)
    ]
    found += _before_marks(sentence.outer)
    found += _going_on(sentence.outer)
    return sorted(found, key=lambda cue: (cue.start, -cue.end))


def _before_marks(text: str) -> Iterator[Cue]:
    for mark in _STOP.finditer(text):
        stop = mark.start()
        verb = _verb_before(text, stop) if text[stop - 1 : stop] in _LAST else ""
        if not verb:
            continue
        start = stop - len(verb)
        verb = verb if verb in VERBS else verb[:-1]
        if not _is_other(text, start, verb):
            yield Cue(start, stop + (mark[0] in tuple("，,：:")), "says", verb)


def _verb_before(text: str, stop: int) -> str:
    """The longest verb that ends there, with 说, 称, 道 or 到 behind it."""
    for start in range(max(stop - _LONGEST, 0), stop):
        word = text[start:stop]
        if word in VERBS or (word[-1] in "说称道到" and word[:-1] in VERBS):
            return word
    return ""


def _going_on(text: str) -> Iterator[Cue]:
    for match in _SAYS_ON.finditer(text):
        verb = match["verb"]
        behind = _NO_VERB_BEHIND.get(verb)
        noun = behind and behind.match(text, match.end())
        if not noun and not _is_other(text, match.start(), verb):
            yield Cue(*match.span(), "says_on", verb)


def _is_other(text: str, start: int, verb: str) -> bool:
    """Whether letters of a verb are a noun, another word, or say what nobody says."""
    near = max(start - 4, 0)
    other = _OTHER_WORD.get(verb)
    return bool(
        (other and other.search(text, near, start))
        or (verb in _NOUNS and _NOUN.search(text, near, start))
        or _NO_VERB.search(text, near, start)
    )
