"""Words that Chinese has for dates, by what they are counted from; both scripts."""

YEARS = {
    "今年": 0, "本年度": 0, "本年": 0, "去年": -1, "前年": -2, "明年": 1,
    "后年": 2, "後年": 2, "本财年": 0, "本財年": 0, "上财年": -1, "上財年": -1,
}  # fmt: skip
"""From the year of publication."""
TEXT_YEARS = {"同年": 0, "上一年": -1, "上年": -1, "次年": 1, "翌年": 1, "当年": 0, "當年": 0}
"""From the year named last."""
QUARTERS = {
    "本季度": 0, "这一季度": 0, "這一季度": 0, "上季度": -1, "上一季度": -1, "上个季度": -1,
    "上個季度": -1, "下季度": 1, "下一季度": 1, "下个季度": 1, "下個季度": 1,
}  # fmt: skip
TEXT_QUARTERS = {"前一季度": -1, "当季": 0, "當季": 0}
MONTHS = {
    "本月": 0, "这个月": 0, "這個月": 0, "上个月": -1, "上個月": -1, "上月": -1, "下个月": 1,
    "下個月": 1, "下月": 1,
}  # fmt: skip
TEXT_MONTHS = {"同月": 0, "当月": 0, "當月": 0}
WEEKS = {
    "本周": 0, "这周": 0, "上周": -1, "上星期": -1, "下周": 1, "下星期": 1, "本週": 0, "這週": 0,
    "上週": -1, "下週": 1, "本星期": 0,
}  # fmt: skip
WEEKENDS = {
    "本周末": 0, "这个周末": 0, "這個週末": 0, "本週末": 0, "上周末": -1, "上个周末": -1,
    "上週末": -1, "下周末": 1, "下个周末": 1, "下週末": 1,
}  # fmt: skip
DAYS = {
    "今天": 0, "今日": 0, "今晨": 0, "今早": 0, "今晚": 0, "今夜": 0, "昨天": -1, "昨日": -1,
    "昨晚": -1, "昨夜": -1, "昨晨": -1, "前天": -2, "前晚": -2, "明天": 1, "明日": 1, "明晚": 1,
    "明早": 1, "后天": 2, "後天": 2,
}  # fmt: skip
TEXT_DAYS = {
    "当天": 0, "當天": 0, "当日": 0, "當日": 0, "当晚": 0, "當晚": 0, "同日": 0, "同一天": 0,
    "次日": 1, "翌日": 1, "第二天": 1, "前一天": -1, "前一日": -1,
}  # fmt: skip
"""From the day that the text tells of."""
AGAINST = frozenset(["上月", "上个月", "上個月"])
"""Behind 比 the month before the one that is told of."""

DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "兩": 2}
UNITS = {
    "年": "years", "个月": "months", "個月": "months", "周": "weeks", "週": "weeks",
    "个星期": "weeks", "個星期": "weeks", "天": "days", "日": "days",
}  # fmt: skip
ALONE = {"年初": 1, "年中": 2, "年底": 3, "年末": 3, "月初": 1, "月中": 2, "月底": 3, "月末": 3}
"""Stages of the year or the month that is."""
STAGES = {
    "初": 1, "上旬": 1, "伊始": 1, "中": 2, "中旬": 2, "底": 3, "末": 3, "下旬": 3,
} | {word: stage for word, stage in ALONE.items() if word[0] == "年"}  # fmt: skip
"""Behind a year or a month."""
SEASONS = {"春": 1, "夏": 2, "秋": 3, "冬": 4}
SEASON_YEARS = {"今": 0, "去": -1, "明": 1}
