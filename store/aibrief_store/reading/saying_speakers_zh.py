"""Who speaks in a Chinese sentence: the words before the verb, without circumstances."""

import re

from aibrief_store.reading.saying import HIDDEN, Piece, Place
from aibrief_store.reading.saying_words_zh import PEOPLE, TITLES

BREAK = re.compile(r"[，,。；;：:！!？?”」』—…]")
_DAY = (
    r"(?:[0-9一二三四五六七八九十]{1,3}月(?:[0-9]{1,2}日)?|[0-9]{1,2}[日号]|(?:[0-9]{4}|今|去|明|前)年"
    r"|(?:[上本下这]周[一二三四五六日天]?|(?:周|星期|礼拜)[一二三四五六日天])|(?:今|昨|前|明|当)[天日晚]|近[日期来]|日前|早前|早些时候"
    r"|次日|翌日|隔日|稍后|稍早|当地时间|北京时间|上午|下午|晚间|晚上|凌晨|[上下本]个?月)"
)
_LEADS_IN = re.compile(
    rf"(?:不过|但是|但|而且|而|此外|同时|另外|其中|因此|所以|然而|不料|当时|随后|事后|目前|对此|对于此"
    rf"|也有|还有|仍有|依然有|依旧有|但|亦有|就有|曾有|更有|有|又|另据|另(?![一有名家位两外])|如今|现在|最近|{_DAY}|至于)+"
)
_MANNER = (
    r"私下里?|悄悄|当面|当众|还|也|则|又|并|曾|均|都|就|却|再次|随后|此前|明确|公开|多次|一直|反复|补充|普遍|纷纷|坦率地|率先|首次"
    r"|同时|甚至|仍|如是|这样|如此|这么|曾经|已|再|更|一致|一度|不止一次|一再|随即|后来|当时|事后|会后|赛后"
    r"|现场|直接|主动|特别|坚决|断然|矢口|予以|加以|正式|也曾|只|常|经常|总|最后|终于|接着|继续|忍不住|不禁"
    r"|[\u4e00-\u9fff]{2}地|小心翼翼地|斩钉截铁地|毫不犹豫地|[\u4e00-\u9fff]着[^，]{0,20}?|笑着|哭着|苦笑着?|含泪|哽咽着?|激动|无奈|摇摇头|摇头|点点头|叹了?口?气|边走边"
    r"|一边[^，]{1,12}?(?:一边)?|(?:指着?|拿着|望着|看着|捧着|抱着|拉着|握着|对着|回忆起)[^，]{0,12}?"
)
_WHERE = (
    r"在《[^》，]{1,20}》[^，的]{0,4}?|在[^，]{0,40}?(?:上|中|时|里|后|前|会|内|间|期间|现场|采访|论坛|演讲|活动|节目|社论|报告|信|文章|声明"
    r"|微博|朋友圈|社交媒体|平台|博客)(?:上|中|里|时)?|(?<![存现所正实内])在[^，的]{2,14}?|(?<![反应针面绝相校])对[^，]{1,24}?|(?<![方意取倾志走转])向[^，]{1,20}?|(?<![成早造迁])就[^，]{1,24}?"
    r"|针对[^，]{1,24}?|接受[^，]{0,24}?(?:采访|专访)[时中]?|通过[^，]{1,16}?|于[^，]{1,8}?[日年月天时]|告诉[^，]{1,8}?|发文|发帖|撰文|刊文|载文|刊登文章|口头"
    r"|发布(?:公告|声明|消息)|发表(?:声明|讲话)?|(?:谈到|谈及|提到|说到|说起|谈起|被问及|被问到|回应|(?<!方)面对|回忆)[^，]{1,20}?时?"
    r"|致(?:信|函|电)[^，]{1,12}?|以[^，]{1,10}?(?:口吻|方式|身份|为例|为由|名义)|截至发稿[时前]?|受访时|采访[时中]|回应时|回复[^，]{0,8}?|给(?:记者|本报|媒体)[^，]{0,4}?|用[^，]{0,6}?(?:语|话|口吻|方式|数字|手势)"
    r"|[0-9]{1,2}[日号]"
)
# The last letters of 数据, 报告, 调查, which say so themselves where 的 stands before.
_DOCUMENT = frozenset("据告查究计报件调文验料果要论书知明")
_LONGEST = 48
# Words between the speaker and the verb.
_TRAIL = re.compile(rf"(?:{_MANNER}|{_WHERE}|{_DAY})$")
# What stands behind the subject of a sentence's first clause.
_AFTER_SUBJECT = re.compile(
    rf"(?:{_DAY}|[在于将把对向就与和是为已曾也还则更却均不没并正的]|发布|宣布|接受|完成|召开|公布)"
)
# What may follow a speaker: 在, 近日, 举着, 没有.
_CIRCUMSTANCE = re.compile(
    rf"[在对向就于还也则又并曾已不没把将被从跟与和给为让用以]|{_DAY}|[\u4e00-\u9fff]着|接受|通过|发布|发表"
)
_SPEAKS = re.compile(rf"(?:{PEOPLE}|[（(■)）]+|{TITLES}[\u4e00-\u9fff·]{{2,8}})$")
_PRONOUN = re.compile(r"(?:他|她|我|其|他们|我们|记者|该)")


def subject(sentence: Piece, end: int) -> Place | None:
    """The words between the last mark and the verb, without adverbs and circumstances."""
    begin = near = max(end - 2 * _LONGEST, 0)
    for found in BREAK.finditer(sentence.bare, near, end):
        begin = found.end()
    if begin == near > 0:
        return None
    doc = sentence.bare[end - 1 : end] in _DOCUMENT and "的" in sentence.bare[begin:end]
    return trimmed(sentence, begin, end, speaking=not doc)


def main_subject(sentence: Piece, end: int) -> Place | None:
    """The first words of the clause, which a later verb without a subject shares."""
    text = sentence.bare
    begin = max(text.rfind("；", 0, end), text.rfind(";", 0, end)) + 1
    if lead := _LEADS_IN.match(text, begin, end):
        begin = lead.end()
    end = min(end, begin + _LONGEST)
    comma = BREAK.search(text, begin, end)
    found = _AFTER_SUBJECT.search(text, begin + 1, comma.start() if comma else end)
    if found and short(text[begin : found.start()]):
        return begin, found.start()
    stop = comma.start() if comma else end
    said_by = (at for at in range(begin + 2, stop + 1) if speaks(text[begin:at]))
    first = next(said_by, None)
    return (begin, first) if first else None


def trimmed(sentence: Piece, begin: int, end: int, speaking: bool = False) -> Place | None:
    """Without what leads in and what trails."""
    text = sentence.bare
    while begin < end and text[begin] in " 　" + HIDDEN:
        begin += 1
    if (lead := _LEADS_IN.match(text, begin, end)) and lead.end() < end:
        begin = lead.end()
    while (trail := _TRAIL.search(text, max(begin, end - _LONGEST), end)) and trail.start() > begin:
        end = trail.start()
    while end > begin and text[end - 1] in "的 ":
        end -= 1
    if speaking and not speaks(text[begin:end]):
        end = _first_speaker(text, begin, end)
    if trail and not speaks(text[begin:end]):
        return None
    return (begin, end) if begin < end else None


def _first_speaker(text: str, begin: int, end: int) -> int:
    """Where the words of a person or an office end, if a circumstance follows them."""
    for found in _CIRCUMSTANCE.finditer(text, begin + 1, end):
        if speaks(text[begin : found.start()]):
            return found.start()
    return end


def speaks(who: str) -> bool:
    """Whether words end as those of a person, a paper or an office do."""
    return bool(_PRONOUN.match(who) or _SPEAKS.search(who))


def short(who: str) -> bool:
    """Whether words are few enough to be a name."""
    return len(re.sub(rf"[{HIDDEN}（）()]", "", who)) <= 12
