"""Words of the interface that are no action's: messages, headings, empty states."""

import re

from aibrief_store.records import Text

ARTICLES = Text("articles", "기사")
ENTITIES = Text("entities", "대상")
CLAIMS = Text("claims", "주장")
WHY = Text("Why", "왜")
NO_CLAIMS_HERE = Text("no claim here to look into", "여기에는 살펴볼 주장이 없음")

WELCOME = Text(
    "Who said what? Try  / search  c compare  yy copy a citation.  "
    "A row is one question, a column one article.",
    "누가 무엇이라 했나?  / 검색  c 비교  yy 인용 복사.  한 줄은 물음 하나, 한 칸은 기사 하나.",
)
NOTHING_FOUND = Text(
    "nothing found\n\nTry fewer letters, another\nspelling or script, or a\nword of a statement.\n"
    "esc takes the search away",
    "찾은 것이 없음\n\n글자를 줄이거나 다른 표기,\n문장 속 낱말로 찾아 보세요.\nesc 검색 지우기",
)
OF = Text("{found} of {total} entities", "대상 {total}개 중 {found}개")
ALL = Text("{total} entities", "대상 {total}개")
IN_ARTICLES = Text("in {count} articles", "기사 {count}편")
IN_ARTICLE = Text("in 1 article", "기사 1편")
NO_CLAIMS = Text(
    "No article asserts anything of it; it is only named. / to search on.",
    "이름만 나오고 주장은 없음. / 로 계속 검색.",
)
NOT_NAMED = Text(
    "No article here names it. / to search on.", "어느 기사에도 나오지 않음. / 로 계속 검색."
)
NO_ARTICLES = Text(
    "No article here yet. + adds one of yours: a file, a folder, an address, a feed or a paste.",
    "아직 기사가 없음. + 로 기사를 추가: 파일, 폴더, 주소, 피드, 붙여넣기.",
)
WELCOME_EMPTY = Text(
    "Who said what? Begin with  + an article of yours;  R reviews what is read in it.",
    "누가 무엇이라 했나?  + 로 기사를 추가하고  R 로 읽어 낸 것을 검토.",
)
WAITING = Text(
    "{count} that were read in your articles wait for you: R to review.",
    "기사에서 읽은 {count}이 검토를 기다림: R 로 검토.",
)
OUTLINE = Text("outline", "개요")
YOUR_COPY = Text("your copy", "내 사본")
ATTACH_HINT = Text("a: attach", "a: 원문")
NO_OTHER = Text("No other article says anything in this row.", "이 줄에 다른 기사는 없음.")
HEALTH = {
    "exact": Text("words exact", "원문과 일치"),
    "moved": Text("words moved", "자리만 옮겨짐"),
    "changed": Text("words changed", "말이 바뀜"),
    "ambiguous": Text("anchor ambiguous", "자리 여럿"),
    "lost": Text("words not found", "말을 못 찾음"),
    "unattached": Text("paraphrase", "풀어 씀"),
}
SAID_BY_NO_ONE = Text("the article itself", "기사가 직접")
NO_ADDRESS = Text("no address known: e to add", "주소를 모름: e 로 추가")
NOTHING_HERE = Text("nothing to copy here", "여기서 복사할 것이 없음")
PARAPHRASE = Text(
    "a paraphrase of ours: attach your copy for the words (a)",
    "우리가 풀어 쓴 말: 원문을 붙이면 그대로 인용 (a)",
)
ALSO_IN = Text("also in {file}", "{file} 에도 있음")
COLLECTED = Text("collected: {what}", "모음에 넣음: {what}")
UNCOLLECTED = Text("taken out: {what}", "모음에서 뺌: {what}")
UNDONE = Text("undone: {what}", "되돌림: {what}")
REDONE = Text("done again: {what}", "다시 함: {what}")
NOTHING_TO_UNDO = Text("nothing to undo", "되돌릴 것이 없음")
NOTHING_TO_REDO = Text("nothing to do again", "다시 할 것이 없음")
NO_MORE = Text("no further difference that way", "그쪽에는 차이가 더 없음")
READ_ONLY = Text("read-only", "읽기 전용")
STYLE_IS = Text("citation style: {style}", "인용 양식: {style}")
DOUBT = Text("our note: ", "확인할 점: ")
ASK_ATTACH = Text(
    "Attach your copy of an article: a file's path, or paste its text",
    "기사 사본 붙이기: 파일 경로를 쓰거나 본문을 붙여넣기",
)
ASK_AUDIT = Text(
    "Audit a draft of yours: a file's path, or paste its text",
    "내 초안 검사: 파일 경로를 쓰거나 글을 붙여넣기",
)
ATTACHING = Text("attaching.. {percent} %; esc stops", "붙이는 중.. {percent}%; esc 로 멈춤")
STOPPED = Text("stopped; nothing was attached", "멈춤; 붙이지 않음")
ATTACHED = Text("attached to {source}: {health}", "{source}에 붙임: {health}")
ASK_FIELD = Text(
    "{source} - add: title, author, newspaper, publisher, date or address",
    "{source} - 채울 것: 제목, 저자, 신문, 발행처, 날짜, 주소",
)
SAVED = Text("{source}: {field} added; u takes it back", "{source}: {field} 추가함; u 로 되돌림")
NEEDS_TWO = Text("comparing takes two articles at least", "비교하려면 기사가 둘은 있어야 함")
COPY_TITLE = Text("y  copy:", "y  복사:")
NOT_COLLECTED = Text(
    "Nothing collected yet. space on a cell, an entity or an article puts it here.",
    "아직 모은 것이 없음. 칸이나 대상, 기사에서 space를 누르면 여기로.",
)
NO_CONFLICTS = Text("The articles disagree on nothing.", "기사끼리 어긋나는 것이 없음.")
COMPARE = Text("Compare", "비교")
SHARED = Text("{count} shared", "함께 말하는 것 {count}")
DIFFER = Text("{count} differ", "어긋남 {count}")
ALONE = Text("{count} said by one only", "한쪽만 말하는 것 {count}")
ONLY = Text(
    "Only {source} says this; the others here leave it out.",
    "{source}만 말함; 여기 다른 기사에는 없음.",
)
LEGEND = Text("What the words and marks mean", "말과 표시의 뜻")
OPEN = Text(
    "Open this address in the browser? enter opens, esc leaves:",
    "이 주소를 브라우저로 열까요? enter 열기, esc 그만:",
)
FIELD_FORM = Text("write FIELD=VALUE, for instance title=..", "칸=값 꼴로 씁니다, 예: title=..")
BELOW = Text("+{count} rows", "+{count} 줄 더")
WIDER = Text(
    "On {entity}'s panel {count} more: {reason}", "{entity} 화면에는 기사 {count}편 더: {reason}"
)
WARMING = Text("getting the search ready ..", "검색을 준비하는 중 ..")
STATEMENTS = Text("{found} statements", "주장 {found}개")
FIELDS = {
    "title": Text("title", "제목"),
    "author": Text("author", "저자"),
    "container_title": Text("newspaper", "신문"),
    "publisher": Text("publisher", "발행처"),
    "issued": Text("date", "날짜"),
    "url": Text("address", "주소"),
}
"""What a reader can add to an article, by the record's field."""

NOTHING_TO_SETTLE = Text("nothing to mark here", "여기에는 표시할 것이 없음")

_KEPT = {
    "collection": Text("collecting {target}", "모으기 {target}"),
    "copy": Text("the copy attached to {target}", "{target}에 붙인 원문"),
    "kept": Text("what was decided on {target}", "{target}에 대한 판단"),
}
_LINE = Text("whether a line of {target} is body", "{target}의 한 줄이 본문인지")
_MARK = Text("the mark on {what}", "{what}에 한 표시")


def field_id(named: str) -> str:
    """The record's field that a reader calls ``named``, in either language; else as it is."""
    for id, text in FIELDS.items():
        if named.casefold() in (text.en, text.ko):
            return id
    return named


_COUNTS = {
    "articles": (Text("1 article", "기사 1편"), Text("{} articles", "기사 {}편")),
    "entities": (Text("1 entity", "대상 1개"), Text("{} entities", "대상 {}개")),
    "claims": (Text("1 claim", "주장 1건"), Text("{} claims", "주장 {}건")),
    "answers": (Text("1 answer", "답 1개"), Text("{} answers", "답 {}개")),
    "origins": (
        Text("1 origin named", "밝힌 출처 1곳"), Text("{} origins named", "밝힌 출처 {}곳"),
    ),
}  # fmt: skip


def counted(what: str, count: int, language: str) -> str:
    """'1 claim', '5 articles'; ``what``: 'articles', 'entities', 'claims', 'answers', 'origins'."""
    one, more = _COUNTS[what]
    return (one if count == 1 else more).of(language).format(count)


def mark_on(what: str, language: str) -> str:
    """The reader's word on a comparison or finding, to be undone: 'the mark on …'."""
    return _MARK.of(language).format(what=what)


def decision(field: str, target: str, language: str) -> str:
    """What a decision was about, in words: 'title of village-2025'."""
    id = target.partition(":")[2]
    if field == "settlement":
        return _MARK.of(language).format(what=", ".join(id.split("|")[:2]))
    if field.startswith("part:"):
        return _LINE.of(language).format(target=id)
    if field in _KEPT:
        return _KEPT[field].of(language).format(target=id)
    name = FIELDS[field].of(language) if field in FIELDS else field
    return f"{id}: {name}"


NOT_KNOWN = Text("not known: {fields} (e adds)", "모르는 것: {fields} (e 로 추가)")
CHANGED = Text("{source}: {field} changed; u takes it back", "{source}: {field} 바꿈; u 로 되돌림")
_WRITTEN_DATE = re.compile(r"(\d{4})\s*[.년]\s*(\d{1,2})\s*[.월]\s*(\d{1,2})\s*[.일]?")


def field_and_value(answer: str) -> tuple[str, str]:
    """What a reader wrote as FIELD=VALUE; ('', '') where it is neither.

    The last known field leads: typed behind the one that was suggested, it replaces it. A date
    as Koreans write it becomes an EDTF date.
    """
    field, equals, value = answer.partition("=")
    if not equals:
        return "", ""
    inner, again, rest = value.partition("=")
    if again and field_id(inner.strip()) in FIELDS:
        field, value = inner, rest
    value = value.strip()
    if field_id(field.strip()) == "issued" and (date := _WRITTEN_DATE.fullmatch(value)):
        value = f"{date[1]}-{int(date[2]):02}-{int(date[3]):02}"
    return field.strip(), value


GONE = Text("not in this version of the pack; space takes it out", "이 판에는 없음; space 로 뺌")
OF_FILES = Text("{count} of {total} attached", "{total}편 중 {count}편 붙임")
SILENT = Text("{source} says nothing of this", "{source}에는 이에 대한 말이 없음")
ON_OTHER_BASIS = Text("[on another basis] {what}", "[기준 다름] {what}")
NAMES_ONLY = Text(
    "{entity} is named, but this is not said of it: {sources}",
    "{entity} 이름만 나오고 이 말은 없음: {sources}",
)
NOT_EVEN_NAMED = Text("{entity} does not appear: {sources}", "{entity} 나오지 않음: {sources}")
SPEAKS_ELSEWHERE = Text(
    "{source}: not silent, on another basis - {what}", "{source}: 침묵 아님, 기준이 다름 - {what}"
)
WEIGHS = Text("why it stands here (derived): {why}", "순서의 이유 (자체 판단): {why}")
ONLY_ONE = Text("only one says: {count}", "한쪽만 말함: {count}")
RANKED = Text("weightiest first", "무거운 것부터")
ALL_ROWS = Text("i: all rows", "i: 모든 줄")
NONE_ALONE = Text("None of these articles says anything alone.", "한쪽만 말하는 것은 없음.")
