"""The one table of actions: footer, palette, help, a user's keymap and the README read it."""

import msgspec

from aibrief_store.records import Text


class Action(msgspec.Struct, frozen=True, gc=False):
    """Something a reader can do.

    Attributes:
        id: stable; a user's keymap and the palette name it.
        keys: Textual key names; where the first is a letter, one of the others is none, so that
            an input method can't swallow the action.
        label: a word or two, for the footer.
        help: one line.
        section: where Help puts it.
        call: the method that the screen or the app has for it (``action_…``).
    """

    id: str
    keys: tuple[str, ...]
    label: Text
    help: Text
    section: str
    call: str = ""

    @property
    def action(self) -> str:
        """What Textual is to run."""
        return self.call or self.id


def _t(en: str, ko: str) -> Text:
    return Text(en, ko)


SECTIONS = {
    "move": _t("Moving", "이동"),
    "find": _t("Finding and comparing", "찾기와 비교"),
    "copy": _t("Copying", "복사"),
    "keep": _t("Adding and keeping", "추가와 보관"),
    "review": _t("Reviewing what was read", "읽은 것 검토"),
    "app": _t("The app", "앱"),
}

ACTIONS = (
    Action("search", ("slash", "ctrl+f"), _t("search", "검색"),
           _t("find an entity however you type it", "어떤 철자로든 대상을 찾는다"), "find"),
    Action("pane_next", ("tab",), _t("pane", "창"),
           _t("go to the next pane", "다음 창으로 간다"), "move"),
    Action("pane_previous", ("shift+tab",), _t("back a pane", "이전 창"),
           _t("go to the previous pane", "이전 창으로 간다"), "move"),
    Action("up", ("up", "k"), _t("up", "위"), _t("one up", "한 줄 위로"), "move",
           call="move(0,-1)"),
    Action("down", ("down", "j"), _t("down", "아래"), _t("one down", "한 줄 아래로"), "move",
           call="move(0,1)"),
    Action("left", ("left", "h"), _t("left", "왼쪽"),
           _t("one article to the left", "왼쪽 기사로"), "move", call="move(-1,0)"),
    Action("right", ("right", "l"), _t("article", "옆 기사"),
           _t("one article to the right", "오른쪽 기사로"), "move", call="move(1,0)"),
    Action("top", ("home", "g"), _t("top", "처음"), _t("to the top", "처음으로"), "move",
           call="move(0,-100000)"),
    Action("bottom", ("end", "G"), _t("bottom", "끝"), _t("to the bottom", "끝으로"), "move",
           call="move(0,100000)"),
    Action("page_up", ("pageup", "ctrl+b"), _t("page up", "이전 쪽"),
           _t("one page up", "한 쪽 위로"), "move", call="page(-1)"),
    Action("page_down", ("pagedown", "ctrl+d"), _t("page down", "다음 쪽"),
           _t("one page down", "한 쪽 아래로"), "move", call="page(1)"),
    Action("open", ("enter",), _t("open", "열기"),
           _t("into what the cursor is on", "원문 자리로 가거나 고른 것을 연다"),
           "move"),
    Action("back", ("escape",), _t("back", "뒤로"),
           _t("leave, or take the search away", "닫거나 검색을 지운다"), "move"),
    Action("next_difference", ("n", "f10"), _t("next difference", "다음 차이"),
           _t("go to the next difference or doubt", "다음 차이나 의심으로"), "find"),
    Action("previous_difference", ("N", "f9"), _t("previous difference", "이전 차이"),
           _t("go to the previous difference or doubt", "이전 차이나 의심으로"), "find"),
    Action("compare", ("c", "f6"), _t("compare", "비교"),
           _t("lay articles side by side", "기사를 나란히 놓는다"), "find"),
    Action("article", ("1", "2", "3", "4", "5", "6", "7", "8", "9"), _t("article", "기사"),
           _t("in Compare: that article in or out", "비교에서: 그 기사를 넣거나 뺀다"), "find",
           call="article"),
    Action("why", ("w", "f12"), _t("why", "왜"),
           _t("all about one row: reason, figures, speakers", "한 줄의 까닭, 수치, 말한 이"),
           "find"),
    Action("conflicts", ("x", "f7"), _t("conflicts", "충돌"),
           _t("everything the articles disagree on", "기사끼리 어긋나는 모든 것"), "find"),
    Action("silence", ("i", "ctrl+n"), _t("only one", "한쪽만"),
           _t("what one says and the others leave out", "한쪽만 말하고 나머지는 빠뜨린 것"),
           "find"),
    Action("speakers", ("s", "ctrl+s"), _t("said by", "말한 이"),
           _t("everybody who is said to say something", "누가 무엇을 말했다고 하는지"), "find"),
    Action("relations", ("r", "ctrl+g"), _t("relations", "관계"),
           _t("makers, parts, founders, investors as a tree", "개발사, 소속, 창업자, 투자자"),
           "find"),
    Action("audit", ("A", "ctrl+a"), _t("audit", "초안 검사"),
           _t("trace a draft of yours: a path, or paste it", "내 초안의 수치, 이름, 인용을 대조"),
           "find"),
    Action("copy", ("y", "f5"), _t("copy..", "복사.."),
           _t("begin a copy; the footer shows the keys", "복사 시작; 이어 누를 키는 아래에"),
           "copy"),
    Action("edit", ("e", "f4"), _t("edit", "편집"),
           _t("add a missing title, address or date", "빠진 제목, 주소, 날짜를 채운다"),
           "keep"),
    Action("attach", ("a", "f3"), _t("attach", "원문 붙이기"),
           _t("attach your copy of an article", "기사 사본을 파일이나 붙여넣기로"),
           "keep"),
    Action("address", ("o", "ctrl+o"), _t("address", "주소"),
           _t("show the article's address and open it", "기사 주소를 보이고 연다"), "keep"),
    Action("collect", ("space",), _t("collect", "모으기"),
           _t("put into the collection, or take out", "모음에 넣거나 뺀다"), "keep"),
    Action("collection", ("v", "f8"), _t("collection", "모음"),
           _t("what you collected, in order", "모은 것을 차례로"), "keep"),
    Action("settle", ("m", "ctrl+e"), _t("mark", "표시"),
           _t("mark as settled, disputed or wrong", "정리됨, 다툼, 틀림으로 표시한다"),
           "keep"),
    Action("add", ("plus",), _t("add", "추가"),
           _t("add an article: path, address, feed, paste", "기사를 추가: 경로, 주소, 붙여넣기"),
           "keep"),
    Action("review", ("R", "ctrl+y"), _t("review", "검토"),
           _t("what was read in your articles, to decide", "내 기사에서 읽어 낸 것을 판단한다"),
           "review"),
    Action("reject", ("d", "delete"), _t("reject", "버림"),
           _t("in Review: this is no claim", "검토에서: 주장이 아님"), "review",
           call="reviewing('reject')"),
    Action("alike", ("full_stop",), _t("next alike", "같은 종류"),
           _t("in Review: the next of the same kind", "검토에서: 같은 종류의 다음 것"), "review",
           call="reviewing('alike')"),
    Action("split", ("S", "vertical_line"), _t("split", "나누기"),
           _t("in Review: one more claim like this", "검토에서: 이와 비슷한 주장 하나 더"),
           "review", call="reviewing('split')"),
    Action("join", ("J", "ampersand"), _t("join", "합치기"),
           _t("in Review: make one of two of a sentence", "검토에서: 한 문장의 둘을 하나로"),
           "review", call="reviewing('join')"),
    Action("by_hand", ("M", "insert"), _t("by hand", "직접"),
           _t("in Review: a claim from these words", "검토에서: 이 말로 주장을 쓴다"), "review",
           call="reviewing('by_hand')"),
    Action("unknown", ("at",), _t("new name", "새 이름"),
           _t("in Review: the next name not known", "검토에서: 모르는 다음 이름으로"), "review",
           call="reviewing('unknown')"),
    Action("clutter", ("z", "minus"), _t("clutter", "군더더기"),
           _t("in Review: hide the page's clutter, or show it", "검토에서: 군더더기를 숨긴다"),
           "review", call="reviewing('clutter')"),
    Action("line", ("b", "number_sign"), _t("body/clutter", "본문/군더더기"),
           _t("in Review: this line is body, or is none", "검토에서: 이 줄은 본문이다, 아니다"),
           "review", call="reviewing('line')"),
    Action("undo", ("u", "ctrl+u"), _t("undo", "취소"),
           _t("take back the last change", "마지막 변경을 되돌린다"), "keep"),
    Action("redo", ("ctrl+r",), _t("redo", "다시"),
           _t("do again what was taken back", "되돌린 것을 다시 한다"), "keep"),
    Action("palette", ("ctrl+p",), _t("palette", "명령"),
           _t("all actions and entities by name", "모든 동작과 대상을 이름으로"), "app",
           call="app.command_palette"),
    Action("language", ("L", "f2"), _t("English/Korean", "한/영"),
           _t("change the interface's language", "화면 언어를 바꾼다"), "app",
           call="app.language"),
    Action("theme", ("T", "ctrl+t"), _t("dark/light", "명암"),
           _t("change between dark and light", "어둡게, 밝게"), "app", call="app.toggle_light"),
    Action("help", ("question_mark", "f1"), _t("help", "도움말"),
           _t("all keys and what the words mean", "모든 키와 말뜻"), "app",
           call="show_help"),
    Action("suspend", ("ctrl+z",), _t("stop", "멈춤"),
           _t("back to the shell; fg returns here", "셸로 나간다, fg로 돌아온다"), "app",
           call="app.suspend_process"),
    Action("quit", ("q", "ctrl+q"), _t("quit", "끝내기"), _t("leave aibrief", "aibrief를 끝낸다"),
           "app"),
)  # fmt: skip

COPIES = (
    Action("citation", ("y",), _t("citation", "인용"),
           _t("citation in your style", "정한 양식의 인용"), "copy"),
    Action("quotation", ("q",), _t("quotation", "인용문"),
           _t("the words with their citation", "말과 그 인용"), "copy"),
    Action("table", ("t",), _t("table", "표"),
           _t("this comparison as a Markdown table", "이 비교를 마크다운 표로"),
           "copy"),
    Action("url", ("u",), _t("address", "주소"), _t("the article's address", "기사 주소"), "copy"),
    Action("key", ("k",), _t("key", "키"), _t("the citation key", "인용 키"), "copy"),
    Action("bibtex", ("b",), _t("BibTeX", "BibTeX"), _t("a BibTeX entry", "BibTeX 항목"), "copy"),
    Action("csl", ("j",), _t("CSL-JSON", "CSL-JSON"), _t("CSL-JSON", "CSL-JSON"), "copy"),
    Action("style", ("s",), _t("style", "양식"),
           _t("change the style: APA, Chicago, Korean", "양식 바꾸기: APA, 시카고, 한국"),
           "copy"),
)  # fmt: skip
"""What can follow ``y``."""


def key_table() -> str:
    """All keys as a Markdown table, for the README."""
    rows = [
        f"| {', '.join(f'`{key}`' for key in key_names(action, before))} | {action.help.en} |"
        for before, actions in (("", ACTIONS), ("y ", COPIES))
        for action in actions
    ]
    return "\n".join(("| keys | what |", "|---|---|", *rows)) + "\n"


BY_ID = {action.id: action for action in ACTIONS}

KEY_NAMES = {
    "slash": "/", "question_mark": "?", "escape": "esc", "pageup": "pgup", "pagedown": "pgdn",
    "up": "up", "down": "down", "ctrl+f": "ctrl+f", "plus": "+", "minus": "-", "full_stop": ".",
    "vertical_line": "|", "ampersand": "&", "at": "@", "number_sign": "#",
}  # fmt: skip


def key_name(key: str) -> str:
    """A key as people write it."""
    return KEY_NAMES.get(key, key)


def key_names(action: Action, before: str = "") -> list[str]:
    """An action's keys as people write them; nine digits in a row as one range."""
    if "".join(action.keys) == "123456789":
        return ["1-9"]
    return [before + key_name(key) for key in action.keys]
