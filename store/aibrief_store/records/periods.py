"""EDTF periods and ISO 8601 durations as people write them."""

_HALVES = {
    "-40": ("H1 {}", "{} 상반기"), "-41": ("H2 {}", "{} 하반기"),
    "-33": ("Q1 {}", "{} 1분기"), "-34": ("Q2 {}", "{} 2분기"),
    "-35": ("Q3 {}", "{} 3분기"), "-36": ("Q4 {}", "{} 4분기"),
    "-21": ("spring {}", "{} 봄"), "-22": ("summer {}", "{} 여름"),
    "-23": ("autumn {}", "{} 가을"), "-24": ("winter {}", "{} 겨울"),
}  # fmt: skip
_DURATIONS = {
    "Y": ("year", "년"), "M": ("month", "개월"), "W": ("week", "주"), "D": ("day", "일"),
    "TH": ("hour", "시간"), "TM": ("minute", "분"),
}  # fmt: skip


def period(edtf: str, language: str) -> str:
    """A period as people write it: '2014-2023', 'to 2023', 'H1 2025', '5 years'."""
    korean = language == "ko"
    if edtf.startswith("P"):
        return _duration(edtf, korean=korean)
    if any(mark in edtf for mark in "~%?"):
        return "~" + period(certain(edtf), language)
    if edtf.startswith("["):
        return edtf.strip("[]")
    if "/" in edtf:
        return _interval(*edtf.split("/", 1), korean=korean)
    if edtf[4:] in _HALVES:
        year = f"{edtf[:4]}년" if korean else edtf[:4]
        return _HALVES[edtf[4:]][korean].format(year)
    return f"{edtf}년" if korean and len(edtf) == 4 else edtf


def certain(edtf: str) -> str:
    """The date without its marks of doubt."""
    return edtf if edtf[-1:].isdigit() and "/" not in edtf else edtf.translate(_MARKS)


_MARKS = {ord(mark): None for mark in "~?%"}


def _duration(iso: str, *, korean: bool) -> str:
    """'P18D' as '18 days'; a duration of several parts as it stands."""
    count = iso[1:-1].lstrip("T")
    unit = _DURATIONS.get(iso[1:2].strip("0123456789") + iso[-1])
    if unit is None or not count.isdigit():
        return iso
    return f"{count}{unit[1]}" if korean else f"{count} {unit[0]}{'' if count == '1' else 's'}"


def _interval(first: str, last: str, *, korean: bool) -> str:
    if first in ("", ".."):
        return f"{last}까지" if korean else f"to {last}"
    if last in ("", ".."):
        return f"{first}부터" if korean else f"from {first}"
    return f"{first}~{last}" if korean else f"{first}-{last}"
