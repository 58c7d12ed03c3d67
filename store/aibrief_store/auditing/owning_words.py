"""By which words a sentence makes somebody the maker or the founder of something. Ours.

Each pattern is met by the text between two names, ``_A`` ones with the doer first, ``_S`` ones
with what was made first; Korean ones look behind the second name too.
"""

import re
from typing import Literal, NamedTuple

Relation = Literal["made", "founded"]


class Way(NamedTuple):
    """How a doer and a deed's object are named together.

    Attributes:
        doer_first: the doer stands before what was made.
        between: all that stands between the two names.
        after: what stands behind the second name.
        relation: '' where the kind of what was made tells it.
    """

    doer_first: bool
    between: re.Pattern[str]
    after: re.Pattern[str] | None = None
    relation: Relation | Literal[""] = ""


def _pattern(source: str, **words: str) -> re.Pattern[str]:
    for name, value in words.items():
        source = source.replace(f"<{name}>", value)
    return re.compile(source)


# What may stand before a name without making it another's: 'its new reasoning model Qwen'.
_PLAIN_EN = (
    r"(?:(?:its|the|their|a|an|new|newest|latest|own|open-source|large|small|language|ai|reasoning"
    r"|flagship|chinese|american|popular|model|models|chatbot|assistant|chip|chips|app|product"
    r"|start-?up|company|firm|lab|giant|called|named)\s+)*"
)
_PLAIN_KO = (
    r"(?:\s?(?:최신|신형|새|새로운|자체|대형|언어|추론|생성형|인공지능|ai|오픈소스|모델|모델인|챗봇"
    r"|챗봇인|서비스|앱|칩|제품|스타트업|스타트업인|기업|기업인|회사))*\s?[‘'“\"]?"
)
_MADE = "releas|launch|unveil|develop|built|build|train|creat|introduc|publish"
_FOUNDED = "founded|co-founded|founding|established|set up|started|created"
_MADE_KO = "공개|출시|발표|선보|내놓|내놨|내놓은|개발|만들|만든|제작|훈련"
_FOUNDED_KO = "설립|창업|창립|세우|세운|세웠|만들|만든"
_DOER_ROLE = "(?:co-?)?(?:founder|maker|developer|creator|owner)s?"
_DOER_ROLE_KO = r"(?:공동\s?)?(?:창업자|설립자|개발사|제조사|제작사)"

_ENGLISH = [
    (relation, doer_first, _pattern(source, verb=verb, plain=_PLAIN_EN, role=_DOER_ROLE))
    for relation, verb in (("made", rf"(?:{_MADE})[a-z]*"), ("founded", f"(?:{_FOUNDED})"))
    for doer_first, source in (
        (True, r",?\s+(?:who\s+|which\s+|that\s+|also\s+|first\s+|had\s+|has\s+)*<verb>\s+<plain>"),
        (False, r",?\s+(?:which\s+|that\s+|was\s+|is\s+|were\s+|has\s+been\s+|first\s+)*"
                r"(?:<verb>|made)(?:\s+(?:in|on|at)\s+[\w ]{2,20},?)?\s+by\s+<plain>"),
    )
] + [
    ("", True, _pattern(r",?\s+(?:is\s+|was\s+)?(?:the\s+|a\s+)?<role>\s+(?:of|behind)\s+<plain>",
                        role=_DOER_ROLE, plain=_PLAIN_EN)),
    ("", False, _pattern(r"(?:'s)?\s+<role>(?:\s+is|\s+was)?,?\s+", role=_DOER_ROLE)),
    ("made", True, _pattern(r"(?:'s|(?<=s)')\s+<plain>", plain=_PLAIN_EN)),
    ("made", False, _pattern(r",?\s+from\s+<plain>", plain=_PLAIN_EN)),
]  # fmt: skip

_KOREAN = [
    way
    for relation, verb in (("made", _MADE_KO), ("founded", _FOUNDED_KO))
    for way in (
        # A는 … S를 공개했다; not 'S를 공개한 B'.
        (relation, True, _pattern(r"\s?(?:측)?(?:이|가|은|는|에서|도)(?:\s[^.;]{0,50})?\s"),
         _pattern(r"\s?(?:을|를)\s[^,.;]{0,20}?(?:<verb>)(?<![든은운])(?!한 |하는|했던|은 |낸|된)",
                  verb=verb)),
        # A가 개발한 S
        (relation, True, _pattern(r"\s?(?:이|가|에서|의)?\s[^,.;]{0,25}?(?:<verb>)"
                                  r"(?:한|했던|하는|은|인|낸)?<plain>",
                                  verb=verb, plain=_PLAIN_KO), None),
        # S를 개발한 A
        (relation, False, _pattern(r"\s?(?:을|를)\s[^,.;]{0,15}?(?:<verb>)"
                                   r"(?:한|했던|하는|은|인|낸)?<plain>",
                                   verb=verb, plain=_PLAIN_KO), None),
        # S는 A가 개발했다
        (relation, False, _pattern(r"\s?(?:은|는|이|가|도),?\s<plain>", plain=_PLAIN_KO),
         _pattern(r"\s?(?:이|가|에서|에 의해)\s[^,.;]{0,25}?(?:<verb>)", verb=verb)),
    )
] + [
    ("made", True, _pattern(r"(?:\s?의)?<plain>", plain=_PLAIN_KO), None),
    ("", False, _pattern(r"\s?의?\s?<role>(?:인|는|은|이|,)?\s", role=_DOER_ROLE_KO), None),
    ("", True, re.compile(r"\s?(?:은|는|,)\s"), _pattern(r"\s?의?\s?<role>", role=_DOER_ROLE_KO)),
]  # fmt: skip

_CHINESE = [
    (relation, doer_first, _pattern(source, verb=verb))
    for relation, verb in (("made", "发布|推出|开发|研发"), ("founded", "创立|创办|成立"))
    for doer_first, source in (
        (True, r"(?:于|在)?[^，。；]{0,12}?(?:<verb>)(?:了|的)?[^，。；]{0,4}"),
        (False, r"(?:是)?由"),
    )
] + [("made", True, re.compile(r"(?:旗下)?的[^，。；]{0,4}"))]

WAYS: dict[str, list[Way]] = {
    "en": [Way(first, between, None, relation) for relation, first, between in _ENGLISH],  # type: ignore[arg-type]
    "ko": [Way(first, between, after, relation) for relation, first, between, after in _KOREAN],  # type: ignore[arg-type]
    "zh": [Way(first, between, None, relation) for relation, first, between in _CHINESE],  # type: ignore[arg-type]
}
"""The ways of each language."""
