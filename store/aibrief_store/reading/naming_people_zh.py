"""People in Chinese texts: 董事长秦越, 贺晓岚介绍, 玛丽亚·冈萨雷斯; and who employs them."""

import re
from collections.abc import Iterator

from aibrief_store.reading.naming import Candidate
from aibrief_store.reading.naming_words_zh import (
    DOUBLE,
    SPEAKING,
    SURNAMES,
    TITLES,
    TRANSLITERATED,
)
from aibrief_store.reading.spelling import any_of, words

_H = "\u4e00-\u9fff"
_SAYS = any_of(SPEAKING)
_NEXT = (
    rf"(?=[，。、：；“”（）《\s]|{_SAYS}|在|对|向|也|还|则|和|与|的|是|曾|于|带|算|及|如|[0-9]|从"
    rf"|最|近|日|昨|今|当|去|把|将|正|已|种|一"
    rf"|说|为|给|等|用|到|有|以|又|都|就|没|不|却|便|只|参|率|领|出|获|主|担|因|来|每|每|团|所|同"
    rf"|先|女|认|回|感|呼|起|做|花|买|开|家|租|靠|刚"
    rf"|常|并|则|至|被|让|与|任|创|拿|站|坐|走|赶|打|看|见|写|发|点|指|提|负|研|接|代|宣|签|表|期"
    rf"|毕|就|拥|掌|执|组|制|拒|坚|选|喜|喊|笑|之|其"
    rf"|这|那|他|她|二|两|三|多|很|颇|十|自|亲|仍|始|继|持|批|赞|否)"
)
_GIVEN = "(?:(?![们说称的是了在也还则和与对向将从被把及等这那该所于曾带就都])[\u4e00-\u9fff])"
_NAME = rf"(?:(?:{DOUBLE}){_GIVEN}{{1,2}}|[{SURNAMES}]{_GIVEN}{{1,2}})"
_AFTER_TITLE = re.compile(rf"(?P<title>{any_of(TITLES)})(?P<name>{_NAME})(?!·)")
_BEFORE_TITLE = re.compile(
    rf"(?<![{_H}])(?P<name>(?:{DOUBLE}|[{SURNAMES}])[{_H}]{{1,2}})(?P<title>教授|博士|院士|先生"
    rf"|女士|主任|研究员"
    rf"|院长|总经理|董事长|律师|医生|老师|总裁|校长)"
)
_SPEAKER = re.compile(
    rf"(?<![{_H}A-Za-z0-9])(?P<name>(?:{DOUBLE})[{_H}]{{1,2}}|[{SURNAMES}][{_H}]{{2}})(?:{_SAYS})"
)
_DOTTED = re.compile(rf"(?:[·•][{_H}A-Z.]{{1,8}}){{1,3}}")
_ORIGINAL = re.compile(r"（(?P<other>[A-Z][A-Za-z.'’-]+(?: [A-Za-z.'’-]+){1,3})[），]")
_NO_GIVEN = re.compile(
    r"[们说称的是了在也还则和与对向将从被把及等，。这那个些该所于]|表示|认为|指出|方面|记者|公司"
    r"|人士|专家|时间|国家|经济|市场|年来|目前|白皮|高管|高层|任何|安全|成员"
    r"|成立|全国|全球|全体|全部|单位|方案|方式|方法|文件|文章|时候|易于|项目|关键|关注|关系|明确"
    r"|明显|高度|高达|向来|许多|万元|万人|金额|金融|石油|江苏|江西"
    r"|安徽|华东|华为|华南|甘肃|宁夏|海南|温度|水平|党委|包括|连续|连锁|应当|应该|应用|边境|简单"
    r"|房屋|房价|车辆|车主|米饭|商家|商业|商店|农民|农户|游客|游戏"
    r"|路线|盛大|成功|成本|成为|成果|毕竟|毕业|单纯|尚未|尚无|左右|乔迁|申请|申报|欧洲|欧盟|欧元"
    r"|路透|司法|司机|查询|查处|巩固|沙特|沙发|麻烦|容易|初步|初期"
    r"|储备|储能|闻讯|荣获|苗头|宗旨|席位|景区|景气|费用|戚|冷链|麦克|党员|应急|连日|项下|车企"
    r"|车型|简介|古代|农业|农村|时任|时报|阳光|尤其|艾滋"
)
_TITLE_END = re.compile(rf"(?:{any_of(TITLES)})$")
_NEXT_AT = re.compile(_NEXT)
_LOOSE = frozenset(
    words(
        "专家 学者 代表 记者 用户 消费者 患者 居民 市民 家长 学生 老板 顾问 经理 乘客 业主 同学 "
        "老师 工人 商户 村民 农户 骑手 司机 医生 护士 律师 部长 主任 代表 董事 组长 大户"
    )
)
"""Titles that stand before other words as often as before names."""
_SAYS_AT = re.compile(_SAYS)
_SAYS_BEHIND = re.compile(rf"(?:（[^（）\n]{{1,60}}）)?(?:{_SAYS})")


def people(text: str) -> Iterator[Candidate]:
    """People, and the organisations in front of their titles; a name may come twice."""
    for rule in (_AFTER_TITLE, _BEFORE_TITLE):
        for found in rule.finditer(text):
            name = found["name"]
            if found["title"] in _LOOSE and not (
                _NEXT_AT.match(text, found.end("name"))
                or _NEXT_AT.match(text, found.end("name") - 1)
            ):
                continue
            if len(name) == 3 and _is_two(text, found.end("name")):
                name = name[:2]
            if not _NO_GIVEN.search(name):
                start = found.start("name")
                yield Candidate(start, start + len(name), name, "person", ("person", "title"))
    for found in _SPEAKER.finditer(text):
        if not _NO_GIVEN.search(found["name"]):
            yield Candidate(*found.span("name"), found["name"], "person", ("person", "speaker"))
    yield from _foreign(text)


def _is_two(text: str, end: int) -> bool:
    """Whether the third letter of a name is the next word's first: 陶然认为."""
    return bool(
        _SAYS_AT.match(text, end - 1)
        or (_NEXT_AT.match(text, end - 1) and not _NEXT_AT.match(text, end))
    )


def _foreign(text: str) -> Iterator[Candidate]:
    """Names with a dot, as far as their characters are those that sounds are written with."""
    for found in _DOTTED.finditer(text):
        dot, last = found.start(), text.rindex(found[0][0], found.start(), found.end())
        start, end = dot, last + 1
        while start > 0 and text[start - 1] in TRANSLITERATED and dot - start < 6:
            start -= 1
        start += _title_within(text, max(start - 5, 0), start, dot)
        while end < found.end() and text[end] in TRANSLITERATED and end - last < 7:
            end += 1
        if start == dot or end == last + 1:
            continue
        before, original = text[max(start - 6, 0) : start], _ORIGINAL.match(text, end)
        signals = ["person"]
        if _TITLE_END.search(before):
            signals.append("title")
        if _SAYS_BEHIND.match(text, end):
            signals.append("speaker")
        if original:
            signals.append("bracket")
        name = text[start:end]
        if text[start - 1 : start] != "《":
            yield Candidate(
                start, end, name, "person", tuple(signals), (original["other"],) if original else ()
            )


def _title_within(text: str, low: int, start: int, dot: int) -> int:
    """How many of the first characters are a title's: 主席玛丽亚."""
    for title in TITLES:
        place = text.find(title, low, dot)
        if place >= 0 and place + len(title) > start:
            return place + len(title) - start
    return 0
