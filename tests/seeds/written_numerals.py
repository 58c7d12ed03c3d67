"""Numerals in Korean text: where they stand, in digits and in words."""

import re

GREAT = {"조": 10**12, "억": 10**8, "만": 10**4}
SMALL = {"천": 1000, "백": 100, "십": 10}

#: Numerals in words, as they stand before or without a counter.
WORDS = {
    "하나": 1, "한": 1, "첫": 1, "첫째": 1, "첫 번째": 1, "최초": 1,
    "둘": 2, "두": 2, "둘째": 2, "두 번째": 2,
    "셋": 3, "세": 3, "셋째": 3, "세 번째": 3, "삼": 3,
    "넷": 4, "네": 4, "넷째": 4, "네 번째": 4,
    "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10,
}  # fmt: skip

_NATIVE = (
    "하나|둘째?|셋째?|넷째?|다섯|여섯|일곱|여덟|아홉|열(?= ?(?:개|명|곳|번))|스물|서른|마흔|쉰"
)
_COUNTER = "개|명|곳|번|가지|차례|달|마디|대|종|건|배|쪽|살|군데|단계|축|쌍|사람|나라|회사|해"
_NUMERAL = re.compile(
    "|".join(
        (
            # Digits with what groups, joins or multiplies them: 3,566억, 43조 6943억, 22.54.
            r"[0-9]+(?:[.,][0-9]+)*(?:[조억만천백십]+(?: ?[0-9]+(?:,[0-9]+)*[조억만천백십]*)*)?",
            # 수백, 몇천, 수조, 몇; 수많은 counts nothing.
            r"수[십백천만억조]+|몇[십백천만억조]*",
            # Ten thousand and the like in words, before a counter.
            r"(?<![가-힣])[십백천만억조]+(?=여| ?(?:명|개|원|달러|위안|건|년|종|대))",
            # 첫째, 둘째, 첫 번째, 첫
            r"(?<![가-힣])첫(?:째| 번째)?|최초",
            rf"(?:(?<![가-힣])|(?<=하나))(?:{_NATIVE})",
            # A determiner as a word of its own (한 대학생, 두 번째, 세 곳), or joined to a counter.
            r"(?<![가-힣])(?:한|두|세|네)(?![가-힣])",
            rf"(?<![가-힣])(?:한|두|세|네)(?=(?:{_COUNTER})(?![가-힣]{{3}}))",
            # Sino-Korean numerals that count: 삼박자, 양대, 제삼
            r"(?<![가-힣])[이삼사오육칠팔구](?=박자|대 |분의|각|파전)",
            r"(?<![가-힣])양(?=대 |국|측|쪽)",
            r"제[일이삼사오](?=[의 ])",
            # Halves and doubles.
            r"절반|(?<=[상하])반(?=기)|갑절|곱절|(?<=년 )반(?![가-힣])",
        )
    )
)


def numerals(text: str) -> list[tuple[int, int]]:
    """Where a numeral stands in ``text``, as (start, end), in order."""
    found = [match.span() for match in _NUMERAL.finditer(text)]
    # Numerals of other scripts: 一, ①, ½, Ⅲ, fullwidth digits. Hangul is not numeric.
    taken = [range(start, end) for start, end in found]
    other = [
        (at, at + 1)
        for at, character in enumerate(text)
        if character.isnumeric() and not any(at in places for places in taken)
    ]
    return sorted(found + other)
