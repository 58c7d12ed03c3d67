"""Who speaks in a Korean sentence: the words of the topic or subject, without its particle."""

import re

from aibrief_store.reading.saying import HIDDEN, Piece, Place
from aibrief_store.reading.spelling import words

_WORD = re.compile(r"[^ \u00a0]+")
# A verb that makes a relative clause, not a topic: 하는, 만드는, 받은.
_VERBAL = re.compile(
    r"(?:하|되|쓰|만드|드|늘리|열리|걸리|알리|올리|내리|달리|팔리|들어가|나가|오가|이끄|보내"
    r"|나오|따르|다루|이루|이르|가르치|미치|마치|거치|지키"
    r"|시키|남기|즐기|맡기|넘기|생기|이기|넘어서|나서|앞서|들어서|오는|다가오|내|보이|쓰이|높이"
    r"|줄이|들이|움직이|모이|벌이|노리|누리|그리"
    r"|버리|기다리|두|배우|키우|세우|태우|채우|띄우|싸우|바꾸|나누|갖추|맞추|낮추|늦추|멈추"
    r"|부르|오르|모르|흐르|고르|려|(?<!나)라|다|하자|되자|가자|냐|지내"
    r"|불리|돌리|살리|물리|밀리|치르|커지|떨어지|이어지|만들어지|알려지|주어지|들려오|가져오|돕"
    r"|꼽히|잡히|밝히|하지|있지|되지|않지|이지|크지)는$"
    r"|[가-힣]*[가-힣&&[^가]](?:받|높|많|같|맡|젊|좋|얻|찾|넣|않|앉|놓|잃|읽|늦|짧|넓|밝|깊|잡"
    r"|뽑|꼽|쌓)은$".replace("&&[^가]", "")
    + r"|(?:받|높|많|같|맡|젊|좋|작|적|얻|입|남|찾|담|넣|않|앉|놓|늦|짧|넓|밝|깊)은$"
)
_HAS_FINAL_NEUN = re.compile(r"는$")
_TOPIC = re.compile(r"(?P<stem>.*?)(?P<particle>에서는|에선|께서는|에게는|은|는)$")
_SUBJECT = re.compile(r"(?P<stem>.*?)(?P<particle>께서|이|가|도)$")
_NOT_SPEAKER = re.compile(
    r"(?:(?:^|■)(?:때|수|점|뒤|후|중)|것|이번|경우|이후|결과|이유|까닭|배경|다만|또|가운데|지금"
    r"|오늘|현재|최근|당시|앞으로|[0-9]+(?:년|월|일)(?:에)?|이|그것|이것|올해|내년|지난해|작년"
    r"|하반기|상반기|[0-9]분기)$"
)
_LEADING = frozenset(
    words("그러나 하지만 한편 이어 또 또한 특히 다만 그런데 그리고 반면 이에 이에 대해 앞서 "
          "이날 전날 최근 지난달 지난해 올해 당시 실제로 "
    "이후 물론 따라서 그래서 다음날 현재 오늘 어제 결국 심지어 아울러 더구나 게다가 이와 관련 "
    "관련해 대해 통해 위해 따라 오전 오후 이번 "
    "지난주 이달 내달 내년 작년 재작년 처음에는 이제 이제는 그럼에도 반대로 마침내 정작 역시 "
    "사실 뒤 후 전 때 중 ― - – — • ■ ▲ ◇ ◆ △ ▶ ○ ● = 기자 "
    "그러면서 이로써 덕분에 때문에 그러자 나아가 무엇보다 그동안 여기에")
)  # fmt: skip
_DATE = re.compile(
    r"(?:[0-9]{1,4}(?:년|월|일|시|분)|지난|오는|다음|상반기|하반기|[0-9]분기)+(?:에|에는|부터)?,?$"
)
_STOP = re.compile(
    r"(?:에서|에서는|에게|에|로|으로|부터|까지|대해|대한|관해|관련해|통해|위해|따라|하고|이고"
    r"|하며|이며|면서|지만|는데|은데|한데|하자|되자|하면|되면|하니|해서|아서|어서|여서"
    r"|[았었했였됐났갔왔혔졌렸쳤]고|[았었했였됐났갔왔혔졌렸쳤]다"
    r"|[았었했였됐났갔왔혔졌렸쳤]으[나며]|[가-힣]고|보다|처럼|되어|하여|이어|만에|뒤|후|전|때"
    r"|가운데|중|만큼|듯이|해|채|며|은|는|도|라는|다는|때문에)$"
)
_ADNOMINAL = re.compile(
    r"(?:[한된던린진친긴킨인낸든른운온본난간은는끈쓴준둔춘찬큰깬꾼룬힌띤떤낀펼뛴갠센댄잰련션]|[가-힣](?:할|될|일|던))$"
)
# A date behind one of these stands within a phrase: '신문의 2월 3일 기사', '학회가 3월 낸 자료'.
_OWNS = frozenset("의이가")
_CASE = re.compile(r"(?:을|를|이|가)$")
_NOUN_ENDS = ("원", "인", "관", "단", "진", "권", "민", "군", "선")
# 는 behind a consonant, or behind these, is a verb's: 있는, 찾는, 아는.
_CLOSED = "".join(chr(code) for code in range(0xAC00, 0xD7A4) if (code - 0xAC00) % 28)
_STEM = re.compile(rf"(?:[{_CLOSED}]|^(?:아|사|가|오|주|보|서|쓰|두|타|파|자|펴|켜))는$")
_ADVERBIAL = re.compile(r"(?:에서|에|로|으로|보다|부터|까지|에게|와|과)$")
_TIMES = frozenset(
    words("최근 지난달 지난해 올해 당시 현재 오늘 어제 지난주 이달 내년 작년 재작년")
)
_ADVERBS = frozenset(
    words("처음 가장 직접 함께 처음으로 새로 공동 잇따라 제일 먼저 다시 이미 막 갓")
)
_JOINED = re.compile(r" [가-힣]{0,3}[아어여려러나와해겨켜쳐줘춰] ")
_CLAUSE = re.compile(r"(?:[았었했였됐났갔왔혔졌렸쳤]|이)(?:고|지만|는데|으나|으며|다)[,.]? ")


def speaker(sentence: Piece, start: int, end: int, quote: int | None) -> Place | None:
    """The speaker's words between ``start`` and the reporting word at ``end``.

    Before a quotation that begins at ``quote`` the last topic speaks; before words that are not
    quoted the first one of the clause; without a topic, the subject.
    """
    if quote is not None:
        return _pick(sentence, start, quote, _TOPIC, last=True) or _pick(
            sentence, start, quote, _SUBJECT, last=True
        )
    begin = _clause(sentence, start, end)
    return _pick(sentence, begin, end, _TOPIC) or _pick(sentence, begin, end, _SUBJECT)


def has_topic(sentence: Piece, start: int, end: int) -> bool:
    """Whether a topic stands there."""
    return _pick(sentence, start, end, _TOPIC) is not None


def phrase_before(sentence: Piece, end: int, start: int) -> Place | None:
    """The noun phrase that ends at ``end``: what stands before 에 따르면, 를 인용해."""
    words = [found.span() for found in _WORD.finditer(sentence.bare, start, end)]
    if not words or words[-1][1] != end:
        return None
    return _phrase(sentence, words, len(words) - 1, end, wide=True)


def _clause(sentence: Piece, start: int, end: int) -> int:
    """Where the last clause with a topic of its own begins."""
    begin = start
    for found in _CLAUSE.finditer(sentence.bare, start, end):
        if _pick(sentence, found.end(), end, _TOPIC):
            begin = found.end()
    return begin


def _pick(
    sentence: Piece, start: int, end: int, rule: re.Pattern[str], last: bool = False
) -> Place | None:
    words = [found.span() for found in _WORD.finditer(sentence.bare, start, end)]
    chosen = None
    for index, (a, b) in enumerate(words):
        word = sentence.bare[a:b].rstrip(",")
        found = rule.match(word)
        if not found or not _may_speak(word, found["stem"]):
            continue
        stem_end = a + len(found["stem"])
        chosen = _phrase(sentence, words, index, stem_end)
        if chosen and not last:
            return chosen
    return chosen


def _may_speak(word: str, stem: str) -> bool:
    if not stem or _NOT_SPEAKER.search(stem) or stem[-1].isdecimal():
        return False
    if word[-1] in "은는" and not word.endswith(("에서는", "께서는")):
        if _VERBAL.search(word) and stem != "나":
            return False
        # 는 stands behind a vowel and 은 behind a consonant where they mark a topic.
        final = stem[-1]
        if "가" <= final <= "힣":
            closed = (ord(final) - 0xAC00) % 28 > 0
            return closed == (word[-1] == "은")
        return final.isalnum() or final in ")’'”\"" or final == HIDDEN
    final = stem[-1]
    if word[-1] in "이가" and "가" <= final <= "힣":
        return ((ord(final) - 0xAC00) % 28 > 0) == (word[-1] == "이")
    return word[-1] != "도" or len(stem) > 1


def _phrase(
    sentence: Piece, words: list[Place], index: int, end: int, wide: bool = False
) -> Place | None:
    """The noun phrase up to ``end``, whose last word is ``words[index]``."""
    start = words[index][0]
    clause = _Clause()
    for a, b in reversed(words[:index]):
        word = sentence.bare[a:b]
        if word[-1] in ',;:”"·…' or word[0] in "([":
            break
        aside = word in _LEADING or bool(_DATE.match(word))
        if aside and wide and _owned(sentence.bare, a):
            continue
        if not (clause.takes(word) if aside else _goes_on(word, clause, wide)):
            if not aside and word[-1] in "을를":
                start = _behind_verb(sentence.bare, b, start, end)
            break
        start = a
    while start < end and sentence.text[start] in "“\"'‘[<◇■▲△▶●○-–—― ":
        start += 1
    return (start, end) if start < end else None


class _Clause:
    """A relative clause that is read from its verb to the left, and what it may still take."""

    def __init__(self) -> None:
        self._open = self._near = False
        self._taken: set[str] = set()

    def begin(self) -> None:
        """Its verb is read."""
        self._open = self._near = True
        self._taken = set()

    def takes(self, word: str) -> bool:
        """Whether an object, a subject, a place or a time belongs to the verb behind it."""
        if _cased(word):
            part = "object" if word[-1] in "을를" else "subject"
            taken = self._open and part not in self._taken
            self._taken.add(part)
            self._near = False
            # What stands before its subject is the sentence's.
            self._open = self._open and part == "object"
            return taken
        return self._near and bool(_ADVERBIAL.search(word) or word in _TIMES or _DATE.match(word))

    def passes(self, word: str) -> None:
        """A word that is no argument; behind an adverb the verb is still near."""
        self._near = self._near and word in _ADVERBS


def _cased(word: str) -> bool:
    """Whether a word ends in 을, 를, 이 or 가, as its last sound wants it: not '캐러웨이'."""
    if len(word) < 2 or not _CASE.search(word):
        return False
    closed = "가" <= word[-2] <= "힣" and (ord(word[-2]) - 0xAC00) % 28 > 0
    return not "가" <= word[-2] <= "힣" or closed == (word[-1] in "을이")


def _goes_on(word: str, clause: _Clause, wide: bool) -> bool:
    """Whether a word belongs to the phrase behind it."""
    if _relative_word(word):
        clause.begin()
        return True
    if _cased(word):
        return clause.takes(word) or (wide and word[-1] in "이가")
    if len(word) > 1 and _STOP.search(word):
        return clause.takes(word)
    clause.passes(word)
    return True


def _behind_verb(text: str, end: int, start: int, last: int) -> int:
    """'간담회를 열어 김 대표는': an object's verb is no part of the phrase."""
    found = _JOINED.match(text, end, last)
    return found.end() if found and found.end() <= last and found.end() > start else start


def _owned(text: str, end: int) -> bool:
    """Whether a date stands within a phrase: what is before it belongs to what is behind."""
    for word in reversed(text[max(end - 60, 0) : end].split()):
        if word not in _LEADING and not _DATE.match(word):
            return word.rstrip("’'”\"")[-1:] in _OWNS
    return False


def _relative_word(word: str) -> bool:
    if word.endswith(_NOUN_ENDS) and not word.endswith(("만든", "세운", "이끈")):
        return False
    return bool(_ADNOMINAL.search(word)) and (
        not word.endswith(("은", "는")) or bool(_VERBAL.search(word) or _STEM.search(word))
    )
