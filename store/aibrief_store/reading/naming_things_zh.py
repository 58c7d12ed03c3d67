"""Products, models, chips, laws and events in Chinese texts: 大模型“山海3.0”, 轿车锐驰E7."""

import re
from collections.abc import Iterator

from aibrief_store.reading.naming import Candidate
from aibrief_store.reading.spelling import any_of, begun, words

_H = "\u4e00-\u9fff"
_KINDS = {
    "model": words("大模型 语言模型 模型 推理模型 基座模型 多模态模型 开源模型 视频模型"),
    "chip": words("芯片 处理器 加速器 加速卡 显卡 内存 SoC GPU NPU"),
    "policy": words("法案 条例 办法 规划 计划 行动 方案 意见 通知 法 政策 协定"),
    "event": words("大会 论坛 博览会 展会 峰会 节 展览 车展 会议 比赛 发布会"),
    "benchmark": words("基准 测试集 榜单 评测"),
    "product": words(
        "机器人 火箭 运载火箭 卫星 飞船 汽车 轿车 SUV 车型 新车 手机 平板 电脑 应用 软件 系统 "
        "操作系统 平台 助手 智能体 游戏 无人机 疫苗 新药 药物 产品 新品 眼镜 手表 耳机 音箱 电池 "
        "飞机 客机 船 邮轮 货轮 列车 车 App 服务 品牌 设备 仪器 生物药 注射液 卡车 重卡 皮卡 "
        "摩托车 降脂药 药 聊天机器人 浏览器 搜索引擎 工具 插件 专车 巴士 轮 探测器 望远镜 奶茶 "
        "饮料 白酒 号"
    ),
}
_NAMED = {word: kind for kind, each in _KINDS.items() for word in each}
_ANY = any_of(sorted(_NAMED, key=len, reverse=True))
_QUOTED = re.compile(
    rf"[“「](?P<name>[{_H}A-Z][{_H}A-Za-z0-9 .+·-]{{0,16}}[{_H}A-Za-z0-9+])[”」](?:（(?P<other>[^"
    rf"（）\n]{{2,40}})）)?"
)
_BEFORE = re.compile(rf"(?P<kind>{_ANY})(?:（[^（）\n]{{1,20}}）)?$")
_AFTER = re.compile(rf"(?:的)?[{_H}]{{0,3}}?(?P<kind>{begun(_NAMED)})")
_RELEASED = re.compile(
    r"(?:[，,]|系列|遥[一二三四五六七八九十]|正式|成功|已经|已|将|今日|的){0,3}(?:上市|发布|亮相"
    r"|推出|开源|量产|发售|上线|首飞|发射|售价|起售|下线|流片|交付|问世|面世|投产|获批|内测|公测"
    r"|预售)"
)
_LAUNCHED = re.compile(
    r"(?:推出|发布|研发|开发|上线|展示|搭载|开源|发射|研制|预售|带来|名为|叫做?|命名为|取名)(?:了"
    r"|的|出)?(?:[^，。“”\n]{0,16}?)$"
)
_VERSION = re.compile(
    r"(?:[0-9]+(?:\.[0-9]+)?(?:Pro|Max|Plus|Ultra|Mini|Lite)?|[一二三四五六七八九十]号"
    r"|[A-Z]+[0-9]+[A-Za-z]*)$"
)
_SENTENCE = re.compile(r"[的了吗呢吧们着过很太不]|[，。]")
_NUMBERED = re.compile(
    rf"(?P<kind>{_ANY})(?P<name>[{_H}]{{2,4}}[A-Z]{{0,3}}-?[0-9]{{1,3}}(?:\.[0-9])?(?:Pro|Max|Plus"
    rf"|Ultra)?[A-Z]?)(?![0-9年月日元万亿个台辆次人%.])"
)
_OWNED = re.compile(rf"[A-Z]{{1,3}}-?[0-9]{{1,3}}(?:Pro|Max|Plus)?(?=[{_H}，。])")
_MAKER = re.compile(rf"(?<![{_H}])[{_H}]{{2,4}}$")
_EVENT = re.compile(
    r"(?:大会|博览会|峰会|论坛|电影节|车展|艺术节|音乐节|马拉松)(?=[0-9]|在|上|于|期间|，|。|将|日前"
    r"|近日|开幕)"
)
_SEATED = re.compile(
    rf"(?:世界|中国|全球|国际|亚洲|(?:(?![届第的在])[{_H}]){{2,4}}国际)[{_H}]{{1,10}}$"
)
_ACT = re.compile(
    rf"《(?P<name>[{_H}（）]{{3,24}}(?:法|条例|办法|规划|方案|意见|法案|行动计划|协定|公约|指南"
    rf"|规定|标准))》"
)


def things(text: str) -> Iterator[Candidate]:
    """What is made, launched, held or enacted, with its signals."""
    for found in _QUOTED.finditer(text):
        if candidate := _quoted(text, found):
            yield candidate
    for found in _NUMBERED.finditer(text):
        kind = _NAMED[found["kind"]]
        if kind in ("model", "chip", "product"):
            yield Candidate(*found.span("name"), found["name"], kind, ("descriptor", "number"))
    for found in _OWNED.finditer(text):
        if maker := _MAKER.search(text, max(found.start() - 5, 0), found.start()):
            start, end = maker.start(), found.end()
            yield Candidate(start, end, text[start:end], "product", ("number",))
    for found in _EVENT.finditer(text):
        if seat := _SEATED.search(text, max(found.start() - 14, 0), found.start()):
            start, end = seat.start(), found.end()
            yield Candidate(start, end, text[start:end], "event", ("suffix", "place"))
    for found in _ACT.finditer(text):
        yield Candidate(*found.span("name"), found["name"], "policy", ("quoted", "suffix"))


def _quoted(text: str, found: re.Match[str]) -> Candidate | None:
    name, (start, end) = found["name"], found.span()
    if _SENTENCE.search(name):
        return None
    signals, kind = ["quoted"], ""
    told = _BEFORE.search(text, max(start - 16, 0), start) or _AFTER.match(text, end)
    if told:
        kind = _NAMED.get(told["kind"], "product")
        signals.append("descriptor")
    if _VERSION.search(name):
        signals.append("number")
        kind = kind or "product"
    if _RELEASED.match(text, end) or _LAUNCHED.search(text, max(start - 26, 0), start):
        signals.append("released")
        kind = kind or "product"
    if found["other"]:
        signals.append("bracket")
    names = (found["other"],) if found["other"] else ()
    return Candidate(*found.span("name"), name, kind, tuple(signals), names) if kind else None
