"""Captions and credits of pictures, tables and graphics."""

import re
from typing import NamedTuple

from aibrief_store.articles.script import simplified

_CREDITED = (
    r"사진|출처|자료|(?i:supplied|handout|pool|news)(?=\s?:)|그래픽|이미지|일러스트|영상|제공|촬영|캡처|인포그래픽|삽화"
    r"|(?i:photo(?:graph|s)?|image|picture|credit|source|illustration|graphic|courtesy|getty"
    r"|reuters|AFP|EPA|AP)"
    r"|摄影|摄|供图|图片|图源|制图|来源|资料图"
)
_AGENCY = r"연합뉴스|뉴시스|뉴스1|로이터|신화|게티|셔터스톡|AP|AFP|EPA"
_CLOSED = re.compile(r"[\])）>】][.。,]{0,2}$")
_OPENING = {"]": "[", ")": "(", "）": "（", ">": "<", "】": "【"}
_WHOSE = re.compile(rf"{_CREDITED}|{_AGENCY}")
_TAKER = re.compile(r"^[A-Z][\w.'’-]{1,30}(?:\s[A-Z][\w.'’-]{1,30}){1,3}\s?/\s?[A-Z][\w .&-]{1,40}")
_PERSON = re.compile(
    r"\s?(?P<person>\([A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,3}\s?/\s?[A-Z][^()/]{1,40}\))$"
    r"|(?<=[.다”])\s(?P<given>[가-힣A-Za-z0-9·]{2,16}(?:\s[가-힣A-Za-z0-9·]{1,12})?\s?제공)$"
    r"|(?<=[。！？”])\s?(?P<taken>[^。！？\n]{1,24}(?:摄|供图|制图|绘))$"
    r"|(?P<taker>(?:[\u3400-\u9fff]{2,8})?记者\s?[\u3400-\u9fff]{2,4}\s?[／/]?\s?(?:摄影|摄|图))$"
    r"|(?<=[^\s(<\[「]{2})\s?(?P<holder>(?:\d{4}\.\d{1,2}\.\d{1,2}\.?\s?/\s?\S{2,12}\s)?[ⓒ©Ⓒ]\s?[^ⓒ©Ⓒ.\d<>]{2,24})$"
    r"|^(?P<courtesy>(?i:courtesy)\s(?i:of\s)?[A-Z][^.]{2,60})$"
    r"|^(?P<both>[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){1,2}\s?/\s?[A-Z][\w.'’& -]{2,40})$"
    r"|\s(?P<all>(?:本文)?图片均?为[^。]{2,30}图)$"
    r"|(?P<source>\s?[|｜丨]\s?(?:图源|图片来源|图|摄影|供图)[^|｜丨。:：－]{1,20})$"
)
_NAMED = re.compile(
    r"(?:^|[\s/.|])(?P<named>(?:사진|출처|자료|그래픽|이미지|일러스트|영상|삽화"
    r"|인포그래픽)\s?(?:제공)?\s?[=:：/·]\s?[^=:：]{1,40})$"
    r"|(?:^|\s)(?P<english>(?i:photo(?:graph)?s?|photographer|photo-?illustration|picture|image|illustration|graphic"
    r"|credit)(?i:\s(?:source|credit|by|courtesy of))?(?:\s?[:：,]|(?<=by)"
    r"|(?<=of))\s?[^.:：]{2,60})$"
    r"|(?P<han>(?:图片来源|图源|图片|摄影|制图|(?<=。)图)\s?[:：/|｜]\s?[^。：]{1,30})$"
)
_SLASH = re.compile(
    r"(?P<slash>(?<=[.。!?])\s?/\s?[^/\d][^/]{1,29}|\s/\s[^/.]{1,29}"
    r"|(?<=[.。])\s[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){1,2}\s?/\s?[A-Z][^/.]{2,40}"
    r"|(?<=[.。])\s?[A-Z]{2,20}(?:\s[A-Z]\w{1,20})?\s?/\s?[A-Z][^/.]{2,40})$"
)
_CAPTION = re.compile(
    r"[▲△▼▽]\s?\S|[\[(【<]?(?:사진|그래픽|사진\s?설명|자료|표|그림)\s?[\])】>:：]"
    r"|(?i:image caption|caption|pictured|above|figure \d)\W"
    r"|图[为：:\d]|图说|左图|右图|上图|下图"
)
_TABLE = re.compile(r"[<＜〈《]\s?[^<>＜＞〈〉]{2,80}\s?[>＞〉》]")
_MADE = re.compile(
    r"AI\s?(?:가\s)?(?:생성|로\s만든)|생성\s?이미지|자료\s?사진|기사와\s(?:직접\s)?(?:무관|관련)"
    r"|일러스트|게티이미지|셔터스톡|픽사베이|플럭스|미드저니"
    r"|(?i:ai[- ]generated|stock (?:photo|image)|file (?:photo|image)|illustrative|getty images"
    r"|shutterstock)|示意图|资料图|来自网络|AI生成"
)
_REACH = 120
_SENTENCE = ("다.", "요.", "다.”", '다."', "다”")
"""No credit ends so, and most lines do."""


class Credit(NamedTuple):
    """Where a credit starts in a line, and why it is one."""

    start: int
    rule: str


def credit(line: str) -> Credit | None:
    """The credit at the end of ``line``: whose picture it is; 0 where that is all it says."""
    if line.endswith(_SENTENCE):
        return None
    line = simplified(line)
    cut = max(len(line) - _REACH, 0)
    tail = line[cut:]
    if (start := _bracket(tail)) is not None:
        return _credit(line, cut + start, "a credit in brackets")
    for regex, rule in (
        (_PERSON, "who took it and for whom"),
        (_NAMED, "says whose picture it is"),
        (_SLASH, "a source behind a stroke"),
    ):
        found = regex.search(tail)
        if found and found.lastgroup:
            start = cut + found.start(found.lastgroup)
            if regex is _SLASH and line.count(" / ") > 1:
                continue  # a career, a list
            return _credit(line, start, rule)
    return None


def _credit(line: str, start: int, rule: str) -> Credit:
    return Credit(0 if not line[:start].strip(" [(（<") else start, rule)


def _bracket(tail: str) -> int | None:
    """Where the bracket opens that closes the line, if it says whose picture it is."""
    closed = _CLOSED.search(tail)
    if not closed:
        return None
    start = tail.rfind(_OPENING[closed[0][0]], 0, closed.start())
    inside = tail[start + 1 : closed.start()]
    if start < 0 or len(inside) > 90 or not (_WHOSE.search(inside) or _TAKER.fullmatch(inside)):
        return None
    return start


def is_about_the_picture(line: str) -> bool:
    """Whether a line says how a picture was made, and nothing that happened."""
    return len(line) <= _REACH and _MADE.search(simplified(line)) is not None


def starts_a_caption(line: str) -> bool:
    """Whether ``line`` begins as captions do: '▲ …', '图为…', 'Image caption, …'."""
    return _CAPTION.match(simplified(line[:20])) is not None


def heads_a_table(line: str) -> bool:
    """Whether ``line`` is the title of a table or graphic, in pointed brackets."""
    return len(line) <= _REACH and _TABLE.fullmatch(line) is not None
