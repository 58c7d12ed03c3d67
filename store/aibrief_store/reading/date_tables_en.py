"""Words that English has for dates, by what they are counted from; in lower case."""

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
WHICH = {"this": 0, "the current": 0, "last": -1, "next": 1}
"""From the day of publication."""
TEXT_WHICH = {
    "the previous": -1, "the prior": -1, "the preceding": -1, "the following": 1, "the same": 0,
}  # fmt: skip
"""From the date named last."""
DAYS = {
    "yesterday": -1, "last night": -1, "today": 0, "tonight": 0, "this morning": 0,
    "this afternoon": 0, "this evening": 0, "tomorrow": 1,
}  # fmt: skip
TEXT_DAYS = {
    "the same day": 0, "the previous day": -1, "the following day": 1, "the next day": 1,
}  # fmt: skip
_WORDS = "zero one two three four five six seven eight nine ten eleven twelve"
COUNTS = {word: i for i, word in enumerate(_WORDS.split())} | {
    "a": 1, "an": 1, "few": 0, "several": 0, "a few": 0, "a couple of": 0,
}  # fmt: skip
"""0: some."""
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
}  # fmt: skip
STAGES = {
    "early": 1, "the beginning of": 1, "the start of": 1, "mid": 2, "the middle of": 2, "late": 3,
    "the end of": 3, "end of": 3,
}  # fmt: skip
YEAR_ENDS = {"the end of the year": 3, "the year-end": 3, "year-end": 3, "the start of the year": 1}
