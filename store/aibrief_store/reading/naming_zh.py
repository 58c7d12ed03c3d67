"""Names in Chinese texts: 董事长秦越, 商用车流通协会, 《晨江快报》, 分析机构鼎石咨询."""

import re
from collections.abc import Iterator

from aibrief_store.reading.naming import Candidate
from aibrief_store.reading.naming_people_zh import people
from aibrief_store.reading.naming_things_zh import things
from aibrief_store.reading.naming_words_zh import (
    COMPANY,
    CUTS,
    GENERIC,
    INSTITUTION,
    MINISTRY,
    SPEAKING,
    TITLES,
    WEAK,
)
from aibrief_store.reading.spelling import any_of, begun, words

_GOES_ON = words(
    "发布 统计 推出 公布 近日 日前 创始人 首席 联合创始 的 在 宣布 已 也 则 将 今 昨 旗下 获 完成 "
    "首次 上市 正 计划"
)
_SHORT = words(
    "协会 学会 基金会 研究院 研究所 委员会 联盟 商会 实验室 中心 医院 学院 大学 中学 工会 智库"
)

_H = "\u4e00-\u9fff"
_SUFFIXED = re.compile(any_of((*INSTITUTION, *MINISTRY, *COMPANY)))
_INSTITUTIONS = frozenset((*INSTITUTION, *MINISTRY))
_RUN = re.compile(rf"[{_H}]{{2,14}}$")
_CUT = re.compile(rf"{any_of(CUTS)}|(?<=[0-9])[年月日]")
_SEATS = words("欧洲 亚洲 非洲 美国 国家 中国 全国 世界 国际 全球")
_GENERIC = re.compile(GENERIC)
_OTHER = re.compile(
    r"（(?:以下)?(?:简称)?[“]?(?P<other>[A-Za-z\u4e00-\u9fff][A-Za-z0-9 .&'’·\u4e00-\u9fff-]{1,5"
    r"0})”?[，,）]"
)
_LATIN = re.compile(
    r"(?<![A-Za-z])(?P<name>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,3}(?: (?:Inc|Corp|Ltd|Labs|AI))?)"
)
_DESCRIBED = re.compile(
    r"(?<![该本此各家])(?:机构|公司|企业|厂商|平台|媒体|品牌|智库|车企|药企|开发商|供应商|运营商"
    r"|制造商|零售商|巨头|独角兽|事务所"
    r"|App)(?![的在将也和与是为了等们方由])(?P<open>[“])?"
)
_AHEAD = re.compile(
    rf"(?:(?P<name>[{_H}A-Za-z]{{2,5}}?)”?(?P<other>（[^（）\n]{{2,40}}）)?(?"
    rf":{begun((*SPEAKING, *_GOES_ON))}|[，。0-9]))"
)
_SPEAKS = re.compile(
    rf"(?:（[^（）\n]{{1,50}}）)?(?:方面|相关负责人|发言人|有关负责人)?(?:[0-9]{{1,2}}日|近日|日前"
    rf"|昨日|今日|昨天|今天"
    rf"|周[一二三四五六日])?(?:在[^，。\n]{{1,14}})?(?:{begun(SPEAKING)}|统计|报告|发布|数据|公布"
    rf"|报道|调查|测算|研报|研究|公告"
    rf"|的(?:[{_H}]{{0,4}}(?:数据|报告|研究|调查|统计)))"
)
_ROLE = re.compile(
    rf"(?:（[^（）\n]{{1,50}}）)?(?:的|，)?[{_H}]{{0,3}}?{begun(t for t in TITLES if len(t) > 1)}"
)
_DOES = re.compile(
    r"(?:（[^（）\n]{1,50}）)?(?:[0-9]{1,2}日|近日|日前|昨日|今日|昨天|今天|周[一二三四五六日]"
    r"|今年|去年|[上下本]月|自|已|将|正|也|则|曾"
    r"|计划|拟|旗下|股价|员工|总部|[副]?总|"
    r"参与|加入|跟投|代工|生产|获得|签下|承建|承办|牵头|宣布|推出|完成|获|发布|收购|关闭|供应|研发"
    r"|生产|派出|展示|成功|首次|上市|投产|裁员|起诉|参展|印发|部署"
    r"|要求|批准|启动|召开|成立|位于|通报|决定|约谈|联合|出资|领投|跟投|建设|举办|开设|把|共有"
    r"|拥有|去年|在[^，。]{1,12}(?:举|发|开|设|建))"
)
_BEFORE = re.compile(
    r"(?:机构|公司|企业|厂商|平台|媒体|品牌|智库|车企|药企|供应商|开发商|运营商|制造商|零售商|巨头"
    r"|独角兽|新秀)[“]?$"
)
_HELD = re.compile(
    r"(?:由|与|和|从|向|被|收购|起诉|入股|投资|委托|联手|携手|加入|来自|供职于|任职于|毕业于|据"
    r"|根据|联合|在|走进|走访)$"
)
_PAPER = re.compile(
    r"《(?P<name>[\u4e00-\u9fff·]{2,12})》(?P<after>[^，。\n]{0,6}?(?:援引|报道|称|指出|引述|说"
    r"|杂志|期刊|周刊|上|发表|刊发|刊登|记者|采访))?"
)
_PRESS = re.compile(
    r"(?:报|刊|周刊|杂志|时报|日报|快报|晚报|晨报|评论|新闻|导报|观察|邮报|学报|期刊|财经|商报"
    r"|经济报|通讯|先驱报|月刊|画报)$"
)
_PRESSED = re.compile("杂志|期刊|发表|刊|援引|引述|报道")


_PLACED = re.compile(
    rf"国家|中国|美国|英国|德国|法国|日本|韩国|欧盟|全国|世界|国际|全球|[{_H}]{{2,3}}[市省县区州]"
)
_ALONE = re.compile(
    rf"(?<![{_H}])(?:该)?"
    rf"({any_of(_SHORT)})(?={any_of((*TITLES, *SPEAKING))})"
)
_WITHIN = frozenset("和同向对由为时到")
"""Words that a name may end its stem in: 泰和光电."""
_SAYING = re.compile(any_of(SPEAKING))
_STARTS_TITLE = re.compile(any_of(TITLES))


def candidates(text: str) -> Iterator[Candidate]:
    """Names that a Chinese text may hold, with their signals; the same name may come twice."""
    yield from people(text)
    yield from _organisations(text)
    yield from _described(text)
    yield from things(text)
    for found in _LATIN.finditer(text):
        if _BEFORE.search(text, max(found.start() - 4, 0), found.start()):
            yield Candidate(*found.span(), found[0], "", ("descriptor",))
    for found in _PAPER.finditer(text):
        press, told = _PRESS.search(found["name"]), found["after"]
        if press or (told and _PRESSED.search(told)):
            signals = ["quoted", *(["suffix"] if press else []), *(["descriptor"] if told else [])]
            yield Candidate(*found.span("name"), found["name"], "publication", tuple(signals))


def around(text: str, start: int, end: int, name: str) -> Iterator[str]:
    """The signals of the words around a name that may be an organisation's."""
    if _SPEAKS.match(text, end):
        yield "speaker"
    if _BEFORE.search(text, max(start - 4, 0), start):
        yield "descriptor"
    if _ROLE.match(text, end):
        yield "title"
    if _DOES.match(text, end):
        yield "topic"
    if start == 0 or text[start - 1] in "，。；：！？、\n":
        yield "topic"
    if _HELD.search(text, max(start - 4, 0), start):
        yield "role"


def _organisations(text: str) -> Iterator[Candidate]:
    # 滨海市消费者协会 … 协会秘书长: the suffix alone stands for the whole name.
    alone = {found[1] for found in _ALONE.finditer(text)}
    for found in _last_suffixes(text):
        suffix = found[0]
        kind = "institution" if suffix in _INSTITUTIONS else "company"
        run = _RUN.search(text, max(found.start() - 12, 0), found.end())
        if not run:
            continue
        start = _beginning(text, run.start(), found.start())
        end = found.end()
        stem = text[start : found.start()]
        if suffix == "学院" and "大学" in stem:
            end = start + stem.index("大学") + 2
            stem = stem[: stem.index("大学")]
        if len(stem) < (0 if _is_whole(suffix, kind) else 2):
            continue
        if stem and _GENERIC.fullmatch(stem) and not _is_seated(stem, kind, suffix):
            continue
        if suffix in WEAK and not _clean(text, run.start(), start):
            continue
        signals = ["ending" if suffix in WEAK and kind == "company" else "suffix"]
        if suffix in alone:
            signals.append("repeated")
        if kind == "institution" and _PLACED.match(stem):
            signals.append("place")
        other = _OTHER.match(text, end)
        names = (other["other"],) if other else ()
        signals += ["bracket"] if other else []
        yield Candidate(start, end, text[start:end], kind, tuple(signals), names)


def _last_suffixes(text: str) -> Iterator[re.Match[str]]:
    """Endings that no other follows: 集团 of 科技集团."""
    held: re.Match[str] | None = None
    for found in _SUFFIXED.finditer(text):
        if held and held.end() != found.start():
            yield held
        held = found
    if held:
        yield held


def _is_whole(suffix: str, kind: str) -> bool:
    """'教育部', '发改委', '央行': the ending is a name."""
    return kind == "institution" and (
        suffix.endswith("部")
        or (
            len(suffix) > 2
            and suffix.endswith(
                ("总局", "总署", "委", "办", "社科院", "中科院", "联合国", "世卫组织")
            )
        )
    )


def _is_seated(stem: str, kind: str, suffix: str) -> bool:
    """'国家能源局', '世界海洋基金会': ordinary words, but a country's or the world's."""
    return kind == "institution" and (
        (
            len(stem) > 3
            and stem.startswith(
                ("欧洲", "亚洲", "非洲", "美国", "国家", "中国", "全国", "世界", "国际", "全球")
            )
        )
        or (
            len(suffix) > 2
            and stem in ("国家", "中国", "世界", "国际", "全国", "美国", "日本", "韩国")
        )
    )


def _clean(text: str, run: int, start: int) -> bool:
    """Whether a name begins where a word must: at a stop or behind a word that ends one."""
    return start > run or run == 0 or not "\u4e00" <= text[run - 1] <= "\u9fff"


def _beginning(text: str, run: int, place: int) -> int:
    """Where the name begins: behind the last word that stands before names."""
    start = run
    for cut in _CUT.finditer(text, run, place):
        if cut[0] not in _WITHIN or place - cut.end() > 1:
            start = cut.end()
    return start


def _described(text: str) -> Iterator[Candidate]:
    """'平台优购达': as long as the name is elsewhere, or to the word behind it."""
    for found in _DESCRIBED.finditer(text):
        start = found.end()
        end = _again(text, start)
        if not end:
            ahead = _AHEAD.match(text, start)
            end = ahead.end("name") if ahead and len(ahead["name"]) > 2 else 0
        name = text[start:end]
        if (
            end
            and len(name) > 1
            and not _CUT.search(name)
            and not _GENERIC.fullmatch(name)
            and not _STARTS_TITLE.match(name)
        ) and not _SAYING.search(name):
            yield Candidate(start, end, name, "", ("descriptor",))


def _again(text: str, start: int) -> int:
    """The end of the longest word from here that the next two thousand characters repeat."""
    for length in (6, 5, 4, 3):
        word = text[start : start + length]
        if re.fullmatch(f"[{_H}]+", word) and text.find(word, start + length, start + 2000) > 0:
            return start + length
    return 0
