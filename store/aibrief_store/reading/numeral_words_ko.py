"""Korean words that numerals are made of, and those that only look like them."""

from aibrief_store.reading.spelling import words

TENS = dict(zip(words("열 스물 서른 마흔 쉰 예순 일흔 여든 아흔"), range(10, 100, 10), strict=True))
ONES = {
    "한": 1, "하나": 1, "두": 2, "둘": 2, "세": 3, "셋": 3, "석": 3, "네": 4, "넷": 4, "넉": 4,
    "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9,
}  # fmt: skip
SEVERAL = {
    "한두": (1, 2), "두세": (2, 3), "두서너": (2, 4), "서너": (3, 4), "네댓": (4, 5),
    "너댓": (4, 5), "네다섯": (4, 5), "대여섯": (5, 6), "예닐곱": (6, 7), "일고여덟": (7, 8),
}  # fmt: skip
HOMOGRAPHS = frozenset(words(
    """
    구경 구만 구조 만구 만사 만삼 만이 만일 백구 백사 백이 백일 백조 사경 사만 사사 사이 사조 사천
    삼조 삼천 십일 오경 오만 오일 오조 육영 이경 이만 이백 이사 이이 이조 이천 일이 일일 천구 천만
    천사 천이 천일
    """
))  # fmt: skip
"""Words of two syllables that are seldom numbers."""
ALONE = frozenset("삼육칠")
"""Digits that are one alone, with a particle."""
COMPOUNDS = frozenset(words(
    """
    두개골 두통 두표 석권 석장 세대 세인 세장 세종 세회 열대 열등 열병 열장 열점 열통 한대 한도
    한등 한배 한시 한인 한점 한종 한통 한편 한평 한표
    """
))  # fmt: skip
"""A numeral of one syllable written together with its counter, as a word of its own."""
APART = frozenset("기부번좌실량석발매족판구곡골승패도")
"""Counters that make another word of a numeral written together with them: 백기, 열매, 한판."""
