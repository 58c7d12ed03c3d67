"""Names in Chinese texts: 董事长秦越, 商用车流通协会, 《晨江快报》, 分析机构鼎石咨询."""

import re
from collections.abc import Iterator

from aibrief_store.reading.naming import Candidate
from aibrief_store.reading.naming_words_zh import (
    AFTER,
    COMPANY,
    GENERIC,
    INSTITUTION,
    SURNAMES,
    TITLES,
)
from aibrief_store.reading.spelling import begun

_NEXT = (
    r"(?=[，。、：“（]|在|说|称|表示|认为|指出|对|向|介绍|透露|告诉|坦言|强调|也|还|则|和|与|的"
    r"|是|曾|于|接受|带|算|及|宣布|补充|回应|如|证实|否认|解释|呼吁|建议|警告|分析|预计|回忆|感叹|算|举例|[0-9])"
)
_AFTER_TITLE = re.compile(rf"(?:{TITLES})(?P<name>[{SURNAMES}][\u4e00-\u9fff]{{1,2}}?){_NEXT}")
_BEFORE_TITLE = re.compile(
    rf"(?<![\u4e00-\u9fff])(?P<name>[{SURNAMES}][\u4e00-\u9fff]{{1,2}})(?:教授|博士|院士|先生"
    rf"|女士|主任|研究员|院长|总经理|董事长)"
)
_LEFT = (
    r"(?:(?<=[，。；：、“”《》（）\s])|(?<=据)|(?<=根据)|(?<=机构)|(?<=公司)|(?<=企业)|(?<=与)"
    r"|(?<=和)|(?<=由)|(?<=的)|(?<=从)|(?<=向)|(?<=在)|(?<=平台)|^)"
)
_INSTITUTION, _COMPANY = begun(INSTITUTION.split("|")), begun(COMPANY.split("|"))
_SUFFIXED = re.compile(
    _LEFT + r"(?P<name>(?:(?![的了是与据称说引])[\u4e00-\u9fff]){2,9}?"
    rf"(?:(?P<institution>{_INSTITUTION})|(?P<company>{_COMPANY})(?!{_INSTITUTION})))"
    rf"(?:（(?P<other>[A-Z][A-Za-z0-9 .&-]{{1,40}})）)?(?P<after>{AFTER})?"
)
_LEAD = re.compile(
    r"(?:据|根据|由|与|和|从|向|在|另据|而|但)?(?:[\u4e00-\u9fff]{0,4}?(?:机构|公司|企业|厂商"
    r"|平台|媒体|智库))?(?=[\u4e00-\u9fff]{4})"
)
_GENERIC = re.compile(GENERIC)
_DESCRIBED = re.compile(
    r"(?:机构|公司|企业|厂商|平台|媒体|品牌|智库)(?P<name>[\u4e00-\u9fff]{3,8}?)(?P<after>认为"
    r"|预计|预测|表示|指出|称|透露|宣布|发布|统计)"
)
_PAPER = re.compile(
    r"《(?P<name>[\u4e00-\u9fff]{2,10}(?:报|刊|周刊|杂志|时报|日报|快报|晚报|晨报|评论|新闻"
    r"|导报|观察))》(?P<after>[^，。]{0,4}(?:援引|报道|称|指出|引述|说))?"
)
_NO_GIVEN = re.compile(r"[们说称的是了在也还则和与对向将从被把及等，。]")


def candidates(text: str) -> Iterator[Candidate]:
    """Names that a Chinese text may hold, with their signals; the same name may come twice."""
    for found in (*_AFTER_TITLE.finditer(text), *_BEFORE_TITLE.finditer(text)):
        if not _NO_GIVEN.search(found["name"]):
            yield Candidate(*found.span("name"), found["name"], "person", ("person", "title"))
    for found in _SUFFIXED.finditer(text):
        kind = "institution" if found["institution"] else "company"
        lead = _LEAD.match(found["name"])
        start = found.start("name") + (lead.end() if lead else 0)
        name = text[start : found.end("name")]
        stem = name[: -len(found[kind])]
        if (
            len(stem) < 2
            or _GENERIC.fullmatch(stem)
            or re.search(r"[的了是在和与为]|一些|这", stem)
        ):
            continue
        signals = [
            "suffix",
            *(["bracket"] if found["other"] else []),
            *(["speaker"] if found["after"] else []),
        ]
        if re.search(r"(?:机构|公司|企业|厂商|平台)$", text[max(start - 2, 0) : start]):
            signals.append("descriptor")
        names = (found["other"],) if found["other"] else ()
        yield Candidate(start, found.end("name"), name, kind, tuple(signals), names)
    for found in _DESCRIBED.finditer(text):
        if not re.search(r"[的了是在还也]", found["name"]):
            yield Candidate(
                *found.span("name"), found["name"], "company", ("descriptor", "speaker")
            )
    for found in _PAPER.finditer(text):
        signals = ["suffix", "quoted"] if found["after"] else ["suffix"]
        yield Candidate(*found.span("name"), found["name"], "publication", tuple(signals))
