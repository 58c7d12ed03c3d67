"""How pages in Korean, English and Chinese name those who made an article."""

import re
from typing import Literal

Work = Literal["author", "editor", "compiler", "helper", "paper"]

_PAPER_END = (
    r"(?:일보|신문|뉴스|뉴시스|투데이|통신|방송|경제|타임스|타임즈|저널|데일리|닷컴|헤럴드|포스트"
    r"|미디어|매거진|매일|비즈|조선|신화|로이터|TV|News|Times|Post|뉴스1)"
)
_PAPER = rf"[가-힣A-Za-z0-9·]{{1,14}}{_PAPER_END}"
PAPER = re.compile(_PAPER)
PAPER_ALONE = re.compile(
    r"[가-힣]{1,8}(?:일보|신문|투데이|통신|헤럴드|저널|타임스|데일리)"
    r"|[가-힣]{2,6}(?:뉴스|방송|경제)"
    r"|[\u3400-\u9fff]{2,8}(?:日报|晚报|早报|时报|新闻网|周刊)"
    r"|The (?:[A-Z][\w'’&-]{1,20} ){1,4}?(?:Ledger|Times|Post|News|Gazette|Herald|Tribune|Journal"
    r"|Courier|Review|Weekly|Daily|Mail|Observer|Chronicle|Telegraph|Standard|Press)"
)

ROLE = (
    r"(?:[가-힣A-Za-z]{0,8}(?:기자|특파원|논설위원|논설실장|편집위원|통신원|칼럼니스트|에디터"
    r"|리포터|앵커|PD|작가))"
)
_NAME = r"[가-힣]{2,4}"
NAMES = rf"{_NAME}(?:\s?[·,ㆍ]\s?{_NAME}){{0,5}}"
_BETWEEN = r"[가-힣A-Za-z]{1,10}\s"
"""A word between name and role: '홍길동 산업부 선임기자'."""

KOREAN = re.compile(
    rf"(?<![가-힣])(?!{_PAPER}\s|기자명\s)"
    rf"(?P<names>{_NAME}(?:\([A-Za-z .,\-]{{2,40}}\))?(?:\s?[·,/ㆍ]\s?{_NAME}){{0,5}})"
    rf"\s(?:(?!{ROLE}(?![가-힣])){_BETWEEN}){{0,2}}?(?P<role>{ROLE})(?![가-힣])"
)
SOLID = re.compile(
    r"(?<![가-힣])(?!전문|객원|인턴|수습|선임|취재|사진|편집|시민|학생|다른|담당|현장)"
    r"(?P<names>[가-힣]{3})(?P<role>기자|특파원)(?![가-힣])"
)
WORKS: tuple[tuple[Work, str], ...] = (
    (
        "helper",
        r"사진|그래픽|영상(?:편집|취재)?|일러스트|인포그래픽|삽화|디자인|촬영(?:기자)?|번역|자막|CG",
    ),
    ("compiler", r"정리"),
    ("editor", r"편집|감수|데스크|교열"),
    ("author", r"글\s?[·‧ㆍ]\s?사진|글|글쓴이|취재|작성자?|필자|기고|인터뷰"),
)
LABELLED = re.compile(
    "(?<![가-힣])(?P<label>"
    + "|".join(f"(?P<{work}>{words})" for work, words in WORKS)
    + rf")\s?[=:：]\s?(?P<names>{_NAME}(?:\s?[·,ㆍ]\s?{_NAME}(?!\s?[=:：])){{0,5}})(?![가-힣])"
    rf"(?:\s(?:{_BETWEEN}){{0,2}}?{ROLE})?"
)

_LATIN = (
    r"(?!(?:FOR|AND|IN|THE|OF|AT|FROM)\b)"
    r"(?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ž.'’\-]+|(?:de|van|von|der|al|bin)\b)"
)
LATIN_NAME = rf"{_LATIN}(?:\s{_LATIN}){{1,3}}"
_WHERE = rf"\s(?i:in)\s{_LATIN}(?:\s{_LATIN})?"
_LATIN_NAMES = rf"{LATIN_NAME}(?:(?:{_WHERE})?(?:,\s(?:and\s)?|\sand\s|\s&\s){LATIN_NAME}){{0,7}}"
ALONE = re.compile(rf"^(?P<names>{LATIN_NAME})$")
ENGLISH = re.compile(
    r"\b(?P<label>(?i:"
    r"(?P<helper>(?:(?:additional|further)\sreporting|photo(?:graph)?s?|graphics?|illustrations?"
    r"|video|translated)\sby|photographer:)"
    r"|(?:reporting|words|story|written|text|posted)\sby:?|by:?"
    r"|(?P<editor>edit(?:ed|ing)\sby|editors?:)))"
    rf"\s{{1,3}}(?P<names>{_LATIN_NAMES})(?:{_WHERE})?"
)
BETWEEN_NAMES = re.compile(rf"\([^)]*\)|{_WHERE}(?=,|\s(?:and|&)\s|$)")
"""What stands behind a name and is none: its spelling in brackets, where its bearer was."""

_BEAT = (
    r"(?:senior|staff|chief|deputy|political|business|science|technology|health|economics"
    r"|education|environment|climate|energy|foreign|world|national|international|social|legal"
    r"|sports?|arts|media|culture|city|local|rural|security|defen[cs]e|transport|markets)\b"
)
_PLAIN_NAME = rf"{_LATIN}(?:\s(?!(?i:{_BEAT})){_LATIN}){{1,3}}"
TITLED = re.compile(
    rf"^(?P<names>{_PLAIN_NAME}(?:(?:,\s(?:and\s)?|\sand\s|\s&\s){_PLAIN_NAME}){{0,7}}),?\s"
    r"(?P<role>(?:[A-Z][\w&-]{1,20}\s(?:(?:and\s)?[a-z]\w{1,14}\s){0,2}){0,3}?"
    r"(?i:correspondent|reporter|(?:staff\s)?writer|columnist|bureau\schief|journalist)s?)$"
)

HELPED = re.compile(
    r"^\W{0,3}(?i:with\sassistance\s(?:from|by))\b|\bcontributed\s(?:to\sthis|reporting)\b|\bcontributed\.$"
    r"|\b(?:edited|produced)\sthis\s(?:\w+\s)?(?:story|piece|interview|report)\b"
)
"""The line of those who added reporting."""

_OCCUPATION = (
    r"(?:시인|소설가|작가|교수|변호사|평론가|번역가|연구원|연구위원|연구소장|대표|원장|소장|박사"
    r"|명예교수|논설위원|논설실장|의사|감독|건축가|활동가|농부|교사)"
)
WITH_OCCUPATION = re.compile(
    rf"^(?P<names>{_NAME})\s(?:[가-힣A-Za-z]{{2,14}}\s){{0,2}}[가-힣]{{0,6}}{_OCCUPATION}$"
)
"""'홍길동 시인', '홍길동 고은대 농학과 교수': a byline only where one stands."""

_HAN = r"[\u3400-\u9fff·]"
CHINESE = re.compile(
    r"(?P<label>(?P<editor>责任编辑|责编|(?:文字|执行)?编辑|编审|主编|审核)"
    r"|(?P<helper>(?:图片|视频|视觉|版面|美术|新媒体|海报)(?:编辑|设计)?|摄影|制图|摄像|翻译"
    r"|校对|设计|初审|复审|终审|监制|统筹|策划)|(?P<paper>来源|稿源|来源于)"
    r"|(?:本报|本刊|特约|见习|实习)?记者|作者|撰文|(?<![\u3400-\u9fff])文(?=\s?[:：/／|｜丨])|采写)"
    r"(?P<joint>\s?[:：/／|｜丨]\s?|\s|(?<=记者)(?=[\u3400-\u9fff]{2,4}(?:[、\s）)，,/／]|$)))"
    rf"(?:{_HAN}{{2,10}}[－—\-])?(?P<names>{_HAN}{{2,10}}"
    rf"(?:[、\s](?!编辑|责编|责任|摄影|来源|记者|作者){_HAN}{{2,4}}(?=[、\s）)]|$)){{0,4}})"
)

ORIGINAL = re.compile(rf"^原创[:：]?\s(?P<names>{_HAN}{{2,4}})\s(?P<paper>{_HAN}{{2,12}})$")
"""On a messenger's public account: who wrote it, and the account."""
TAKEN_FROM = re.compile(
    r"^[*\W]{0,3}本文(?:来自|来源|转自|转载自|首发|原载|系).{0,60}(?:作者|来源|撰文)\s?[:：]"
)
"""The line of a contributed article that names where it is from and who wrote it."""

_MAIL = r"[\w.+\-]{1,64}@[\w\-]{1,40}(?:\.[\w\-]{2,20}){1,3}"
NAMED_MAIL = re.compile(rf"^(?P<names>{_NAME})\s{{0,2}}[(<]?{_MAIL}[)>]?")
EMAIL = re.compile(_MAIL)
FILLERS = re.compile(
    r"\b(?i:staff|writer|correspondent|reporter|by|and|in|gmt|bst|et|kst|editor|for|senior"
    r"|business|science|political)\b"
    r"|(?:^|(?<=[\s(]))[가-힣]{2,5}=|기자명|기자|특파원|온라인|디지털|보도자료|편집국|기사|오전|오후"
    r"|本报|讯|记者|作者|来源|时间|本文|客户端|全媒体|融媒体"
)
"""What may stand on a byline beside names, papers, days and addresses."""

_NO_BRACKET = r"[^\[\]()（）【】<>=\n]"
PREFIX = re.compile(
    r"\s{0,4}(?P<open>[\[(（【<])(?P<left>[^\[\]()（）【】<>=|/\n]{2,24}?)\s?"
    rf"(?P<joint>[=|/]|\s(?={_NAME}\s[가-힣]{{0,8}}(?:기자|특파원)))\s?"
    rf"(?P<right>{_NO_BRACKET}{{2,60}})[\])）】>]"
    rf"(?P<after>\s{{0,2}}(?:{_NAME}(?:[·,ㆍ\s]{{1,2}}{_NAME}){{0,4}}\s)?(?:{ROLE}\s?)?=)?"
)
DATELINE = re.compile(
    r"\s{0,4}(?P<paper>本报|[\u3400-\u9fff]{2,4}(?:社|网|日报|晚报|时报))[\u3400-\u9fff]{0,8}"
    r"(?:\d{1,2}月\d{1,2}日)?(?:电|讯|消息)\s?[（(][^（）()]{0,12}?记者\s?"
    rf"(?P<names>{_HAN}{{2,4}}(?:[、\s]{_HAN}{{2,4}}){{0,4}})[）)]"
    rf"|\s{{0,4}}[（(](?P<agency>{_HAN}{{2,8}}(?:社|报|网))记者{_HAN}{{2,12}}"
    r"(?:\d{1,2}月)?\d{1,2}日(?:专)?(?:电|讯)[）)]"
)
BEHIND = re.compile(
    rf"(?<=[.다”\"')\]。])\s{{1,4}}[(\[]?(?:{_NAME}[·,\s]{{0,2}}){{1,3}}\s?{ROLE}[)\]]?"
    r"(?:\s{0,3}[\w.+\-]{1,40}@[\w.\-]{3,60})?$"
    r"|(?<=[.다”\"')\]])\s{1,4}[\w.+\-]{1,40}@[\w.\-]{3,60}$"
    r"|(?<=[。”])\s{0,2}[（(](?:责任编辑|责编|编辑|记者)[:：\s][^（）()。]{2,30}[）)]$"
)
ONE = re.compile(rf"{_NAME}|(?<![A-Za-z]){LATIN_NAME}|{_HAN}{{2,10}}")
"""One of several joined names."""
