"""The words around Chinese figures."""

import re

from aibrief_store.reading.numerals_zh import numerals
from aibrief_store.reading.units import SIGNS
from aibrief_store.reading.units_zh import UNITS
from aibrief_store.reading.wording import Wording, listed

WORDING = Wording(
    numerals=numerals,
    units=UNITS,
    unit=re.compile(rf" {{0,3}}(?P<name>{UNITS.pattern})"),
    sign=re.compile(
        rf"(?:(?i:{'|'.join(map(re.escape, sorted(SIGNS, key=len, reverse=True)))})|人民币|人民幣"
        rf"|RMB|美元|港币)[ ]{{0,2}}\Z"
    ),
    yuan="CNY",
    before=listed(
        ("about", "大约|大約|约|約|大概|将近|將近|接近|近"),
        ("over", "超过|超過|超|突破|逾|多于|高于|不止"),
        ("at_least", "至少|不少于|不低于|最少"),
        ("at_most", "最多|至多|不超过|不多于|高达"),
        ("under", "不到|不足|低于|少于|未满"),
        behind=True,
    ),
    after=listed(
        ("at_least", "(?:及|或)?以上"),
        ("at_most", "(?:及|或)?以下|以内|之内"),
        ("about", "左右|上下"),
        ("just_over", "[多余餘](?![家个人])"),
    ),
    rate=listed(
        ("d", "每(?:天|日)|日均|一天"),
        ("wk", "每(?:周|週|星期)|周均"),
        ("mo", "每(?:个)?月|月均"),
        ("a", "每年|年均|一年"),
        ("h", "每小时|每小時"),
        ("min", "每分钟"),
        ("s", "每秒"),
        ("share", "每股"),
        ("person", "每人|人均"),
        behind=True,
    ),
    rate_after=re.compile(r"[/每](?P<unit>年|月|天|日|小时|分钟|秒)"),
    each=re.compile(r"(?!)"),
    level=None,
    level_before=re.compile(r"(?:[报報]收?|[收报]于|[升降跌涨漲]至|为|為|达到?)\Z"),
    to_one=re.compile(r" ?[比:：] ?[1一](?![0-9.:：十百千万亿])"),
    stretch=re.compile(
        r"(?:(?:(?<![时達达了期隔过用])近|最近|过去|過去|未来|未來|今后|今後)的?|[前首头頭])\Z"
    ),
    lasting=None,
    days={},
    among=re.compile(r"中的?|其中"),
    part_first=False,
    half=re.compile(r"半(?![年月天个数])"),
    also=re.compile("[又零]? ?"),
    again=re.compile(r"(?:约合|折合|合|相当于|即)?(?:人民币|人民幣)? ?(?:约|大约)?"),
    skip=re.compile(
        r"(?<![0-9.])(?:[0-9]{4}[-~∼～–—至][0-9]{4}年?|[0-9]{4}[-/–][0-9]{2,4}(?:赛季|賽季|财年|財年|学年)"
        r"|[0-9]{4}年(?:[0-9]{1,2}月(?:[0-9]{1,2}[日号號])?)?|[0-9]{2}年(?:代|[0-9]{1,2}月)"
        r"|[0-9]{1,2}月(?:[0-9]{1,2}[日号號]|份)?|[0-9]{1,2}[日号號](?![元内內]|[以之][内內])"
        r"|(?:19|20)[0-9]{2}[./-](?:0?[1-9]|1[0-2])(?:[./-][0-9]{1,2})?(?![0-9])"
        r"(?! ?[点點元%万亿美])"
        r"|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?|(?:1?[0-9]|2[0-4])[点點时時](?![0-9零一二三四五六七八九])"
        r"|[〇零一二三四五六七八九]{4}年"
        r"|(?<![十百千万亿])[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}[日号])?)"
    ),
    skip_digits=False,
    label=re.compile(r"第\Z"),
    many={},
    blocked=re.compile(
        r"元(?=[件素首旦])|分|家(?=[庭长])|名(?=[为叫单])|位(?=[于置])|人(?=[工类们])"
        r"|个(?=[人性])|条(?=[件例])|台(?=[湾北])"
        r"|年(?=[代轻])|日(?=[本元])|项(?=目经)|种(?=[植子])|只(?=[有是要能])|块(?=[链])|笔(?=账)"
        r"|国(?=[家际内])|克(?=[服隆])|升(?=[至级])|户(?=[籍外])|股(?=[东权票市价份])|级(?=[市别])"
        r"|场(?=[景所地馆均])|口(?=[岸号])|组(?=[成织合])|集(?=[团中合装])|字(?=[节母符])|剂(?=[量型])"
        r"|针(?=[对剂])|席(?=[位卷])|票(?=[房价数据])|轮(?=[胎船换流])|根(?=[据本源])|单(?=[位独日个季])"
        r"|列(?=[入为出])|首(?=[次个批席先])|卷(?=[入土])|尾(?=[气部矿])|床(?=[位])(?!位)|盒(?=[子])(?!子)"
    ),
)
