"""What Chinese tells of the names in a sentence: by the words before and behind them."""

import re
from typing import cast

from aibrief_store.reading.claiming_grammar import Compared, Grammar, Linked, Role, comparisons
from aibrief_store.records.claim import Relation

_CLOSED = r"[”’」』》]*+(?:[（(][^（）()\n]{0,60}[）)])?+[”’」』》]*+"
_BEHIND = re.compile(
    _CLOSED + r"(?:(?P<of>的|旗下)|(?P<list>、|和(?=[^，。]{1,12}(?:等|的|均|都|将|已|在)))"
    r"|(?P<topic>则|也|还|已|将|今年|去年|目前|正|于|拥有|表示|估值|累计|宣布))"
)
_BEFORE = re.compile(
    r"(?:(?P<than>比|较|相比)|(?P<with>与|和|同|跟)|(?P<from>据|由|被|来自|从|获)"
    r"|(?P<to>在|于|向|对|给|为)"
    r"|(?P<object>发布了?|推出了?|开发了?|使用了?|采用了?|收购了?|投资了?))[“‘「『《]?\Z"
)
_START = re.compile(r"(?:^|[，。；！？：\n“「])[“‘「『《]?$")


def role(text: str, start: int, end: int) -> Role:
    """A name's part in its sentence: before 的, behind 比 or 与, at a clause's start."""
    behind, before = _BEHIND.match(text, end), _BEFORE.search(text, max(start - 6, 0), start)
    if behind and behind["of"]:
        return "of"
    if before and before.lastgroup:
        return cast(Role, before.lastgroup)
    if behind and behind.lastgroup:
        return cast(Role, behind.lastgroup)
    return "subject" if start == 0 or _START.search(text, max(start - 3, 0), start) else "bare"


def _behind(relation: Relation, words: str) -> Compared:
    noun = r"(?:的)?(?:性能|水平|表现)?"
    return Compared(re.compile(_CLOSED + noun + f"(?:{words})"), relation)


def _before(relation: Relation, words: str) -> Compared:
    owner = r"(?:了)?(?:[A-Za-z\u4e00-\u9fff]{1,8}的)?[“‘「『《]?\Z"
    return Compared(re.compile(f"(?:{words}){owner}"), relation)


_LINKED = (
    Linked("developer", re.compile(_CLOSED + r"(?:的"
        r"|旗下(?:的)?)(?:[\u4e00-\u9fffA-Z]{0,8})[“‘「『《]?"), True),
    Linked("developer", re.compile(r"[ (（]?"), True),
    Linked("developer", re.compile(_CLOSED + r"(?:开发|研发|推出|发布"
        r"|训练)的?[\u4e00-\u9fffA-Z]{0,8}[“‘「『《]?"), True),
    Linked("founder", re.compile(_CLOSED + r"的?(?:联合)?创始人")),
    Linked("founder", re.compile(_CLOSED + r"由")),
    Linked("founder", re.compile(r"(?:创立|创办)(?:了|的)?[“‘「『《]?"), True),
    Linked("leader", re.compile(_CLOSED + r"的?(?:首席执行官|CEO|董事长|总裁|掌门人)")),
    Linked("owner", re.compile(_CLOSED + r"旗下的?"), True),
    Linked("set_up_by", re.compile(_CLOSED + r"由")),
    Linked("chip_used", re.compile(_CLOSED + r"(?:使用|采用|用)(?:了)?[\u4e00-\u9fff0-9]{0,8}")),
    Linked("partner", re.compile(_CLOSED + r"(?:与|和"
        r"|同)[“‘「『《]?"), False, re.compile(_CLOSED + r"(?:合作|联手|携手)")),
)  # fmt: skip

GRAMMAR = Grammar(
    role=role,
    clause=re.compile(r"[，；](?![^（(]*[）)])|[。！？]”?(?=.)"),
    apart=14,
    parts=re.compile(r"[，。；]"),
    goes_on=re.compile(r"[“「]?(?:这|该|其|它|其中|此外|相比之下|同期|这一)"),
    pronouns=(
        (re.compile(r"(?:该|这款|这一)模型"), ("model", "product")),
        (re.compile(r"(?:该|这家)(?:公司|企业)|(?:^|，)公司"), ("company",)),
        (re.compile(r"(?:该|这家)(?:机构|研究院|大学)"), ("institution",)),
        (re.compile(r"(?:该|这款)(?:芯片|产品|应用)"), ("chip", "product", "model")),
        (re.compile(r"(?:^|，)[他她]"), ("person",)),
    ),
    modifies=re.compile(r"的[\u4e00-\u9fff]{0,6}[“‘「『《]?"),
    owns=re.compile(r"的?[\u4e00-\u9fff]{0,4}"),
    inward=re.compile(r"[（(]"),
    ranked=re.compile(r"第[0-9一二三四五六七八九十]+(?:名|位)?的?"),
    compared=comparisons(
        _behind("equal", "相当|持平|不相上下|旗鼓相当|媲美|一样"),
        _behind("near", "接近|相近|相似|类似"),
    ),
    compared_before=comparisons(
        _before("at_least_equal", "不亚于|不逊于|不输"),
        _before("below", "落后于|不及|低于|逊于|不如|弱于"),
        _before("exceeds", "超过|超越|优于|领先于|强于|高于|击败|赶超"),
        _before("equal", "媲美|比肩|等同于|追平"),
        _before("near", "接近|逼近"),
    ),
    denied=re.compile(r"(?!)"),
    against=re.compile(_CLOSED + r"(?:的(?:约|近)?|(?:的[\u4e00-\u9fff]{1,6})?(?:快|高|多|贵|低"
        r"|少|大)(?:了|出)?(?:约|近)?)"),
    against_behind=re.compile(r"(?!)"),
    compared_time=re.compile(r"(?:同期)?(?:相比)?"),
    released=re.compile(_CLOSED + r"(?:正式)?(?P<verb>发布|上线|推出|亮相|开源)(?P<planned>(?!))?"),
    released_before=re.compile(
        r"(?P<planned>将|拟|计划)?(?:正式)?(?P<verb>发布|推出|上线"
        r"|开源)(?:了)?(?:[\u4e00-\u9fffA-Z]{0,10})[“‘「『《]?\Z"
    ),
    founded=re.compile(r"(?:，)?(?P<verb>成立|创立|创办|创建)(?:的)?"),
    founded_before=re.compile(r"(?P<verb>成立|创立)于\Z"),
    linked=_LINKED,
    listed=re.compile(r"[”’」』》]*+(?:[（(][^（）()\n]{0,30}[）)])?(?:、|和|与|及"
        r"|以及)[“‘「『《]?"),
    others=re.compile(r"等(?!级)"),
    called=re.compile(r"(?:包括|如|有|：|为)[“‘「『《]?\Z"),
    falls=re.compile(r"的?(?:降幅|跌幅|下降|下跌)"),
    falls_before=re.compile(
        r"(?:下降|下跌|减少|下滑|跌|降低|降|缩减|萎缩|回落|收窄)(?:了|逾|超|约|近|超过)?\Z"
    ),
    each=re.compile(r"分别"),
    described=re.compile(r"[^，。\n]{0,24}?的[“‘「『《]?"),
    rising=re.compile(
        r"(?:上升|提高|增加|增长|扩大|上调|下调|下降|滑落|回落|升|降|增|跌|涨)?(?:至|到)"
        r"(?:[^，。；]{0,8}的)?(?:约|第)?\Z"
    ),
    plans=re.compile(r"计划|拟|将投|将建|将提供|打算|筹备"),
    targets=re.compile(r"目标"),
    forecasts=re.compile(r"预计|预测|有望|料将|将达|将超|可达"),
    estimates=re.compile(r"估计|估算|据估"),
    elapsed=re.compile(r"(?:之)?(?:后|内)"),
    past=re.compile(r"(?!)"),
    hearsay=((re.compile(r"据悉|据了解|据传"), "据悉"),),
    analysts=re.compile(r"分析师|研究员|经济学家|首席经济"),
    some=re.compile(r"(?:一位|某|有)(?=[\u4e00-\u9fff])"),
    ahead=re.compile(r"未来(?P<count>[0-9]{1,2})(?:年|个月)"),
)  # fmt: skip
