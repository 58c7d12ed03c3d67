"""Why a name matched, in a few words of English and Korean."""

from aibrief_store.records import Text

# For each rule: {name} is the name as written, {query} what was typed, {shown} what a rule
# puts beside them (`hit.Match`).
RULES: dict[str, Text] = {
    "exact": Text("the name {name}", "이름 {name}"),
    "spacing": Text("{name}, spaced otherwise", "띄어쓰기만 다른 {name}"),
    "prefix": Text("beginning of {name}", "{name}의 앞부분"),
    "part": Text("part of {name}", "{name}의 일부"),
    "words": Text("words of {name}", "{name}의 낱말"),
    "owner": Text("{name} and its owner", "{name}, 소속과 함께"),
    "choseong": Text("choseong {query} = {shown}", "초성 {query} = {shown}"),
    "layout": Text("other keyboard: {query} = {shown}", "자판 전환: {query} = {shown}"),
    "romanised": Text("romanised {query} = {name}", "로마자 {query} = {name}"),
    "pinyin": Text("pinyin {shown} = {name}", "병음 {shown} = {name}"),
    "initials": Text("pinyin initials {shown} = {name}", "병음 머리글자 {shown} = {name}"),
    "hanja_reading": Text("Korean reading {shown} = {name}", "한자음 {shown} = {name}"),
    "traditional": Text("traditional {shown} = {name}", "번체 {shown} = {name}"),
    "simplified": Text("simplified {shown} = {name}", "간체 {shown} = {name}"),
    "abbreviation": Text("first letters of {name}", "{name}의 머리글자"),
    "aloud": Text("said aloud {shown} = {name}", "소리대로 {shown} = {name}"),
    "typo": Text("{shown} typo{s} from {name}", "{name}에서 오타 {shown}개"),
    "sounds": Text("{name}, by the sound of {shown}", "{name}, {shown}의 소리로"),
    "typo_word": Text("{name}, with a typo in {shown}", "{name}, {shown}에 오타"),
    "nearest": Text("no {query}; nearest: {name}", "{query} 없음, 가장 가까운 것: {name}"),
    "claim": Text("words of the claim", "주장의 낱말"),
    "passage": Text("words of the outline", "개요의 낱말"),
}

# What an exact name is, where it is not the usual one.
KINDS: dict[str, Text] = {
    "name": RULES["exact"],
    "alias": Text("also called {name}", "다른 이름 {name}"),
    "former": Text("once called {name}", "옛 이름 {name}"),
    "abbreviation": Text("short for it: {name}", "줄임말 {name}"),
}
_MISPRINT = Text("{name}: misprint in an article", "{name}: 기사의 오기")


def why(rule: str, name: str, kind: str, query: str, shown: str) -> Text:
    """The reason for a match of ``name``, a name of ``kind``, by ``rule``."""
    pattern = RULES[rule]
    if kind == "misspelling" and rule in ("exact", "spacing", "prefix", "part", "words"):
        pattern = _MISPRINT
    elif rule == "exact":
        pattern = KINDS.get(kind, pattern)
    words = {"name": name, "query": query, "shown": shown, "s": "s" * (shown != "1")}
    return Text(pattern.en.format_map(words), pattern.ko.format_map(words))
