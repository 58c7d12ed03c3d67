"""Chinese words that report: verbs with their hedges, and what is no verb of saying."""

from aibrief_store.reading.saying import Hedge
from aibrief_store.reading.spelling import words

VERBS: dict[str, Hedge] = {
    **dict.fromkeys(
        words(
            "说 称 抱怨 吐槽 笑称 笑说 戏称 调侃 打趣 自嘲 感叹 感慨 惊呼 直呼 反问 追问 质问 "
            "回忆 讲述 "
            "坦言 直言 坦承 坦陈 强调 指出 表示 透露 宣布 介绍 声称 宣称 辩称 反映 写道 回答 回应 "
            "报道 解释 呼吁 补充 承认 证实 提到 谈到 提及 谈及 说明 提醒 答复 告诉 披露 公布 通报 "
            "援引 重申 要求 主张 获悉 了解到 承诺 保证 申明 声明 宣告 叮嘱 告诫 嘱咐 敦促 倡议 "
            "总结 "
            "阐述 形容 描述 认定 裁定 判定 断言 喊话 表态 爆料 举报 控诉 诉说 倾诉 记录道 告知 "
            "问道 喊道 确认 公告 反驳称 澄清 解读 强调说"
        ),
        "none",
    ),
    **dict.fromkeys(
        words(
            "认为 觉得 评价 批评 相信 判断 分析 质疑 建议 评论 点评 抨击 谴责 痛斥 主张 怀疑 坚信 "
            "推断 看来 归因于 感到"
        ),
        "opinion",
    ),
    **dict.fromkeys(
        words("预计 预测 预期 展望 预言 预判 预警 预料 预估 预报 研判 期待"), "forecast"
    ),
    **dict.fromkeys(words("估计 估算 推算 测算 推测 猜测"), "estimated"),
    **dict.fromkeys(words("担心 担忧 警告 忧虑 警示 忧心"), "worry"),
    **dict.fromkeys(words("否认 驳斥 反驳 辟谣"), "denied"),
    **dict.fromkeys(words("指控 指责"), "alleged"),
}
"""Every verb with its hedge; 说, 称 or 道 may stand behind any."""
GOING_ON = words(
    "认为 表示 指出 称 说 透露 预计 预测 预期 估计 担心 抱怨 吐槽 指控 强调 驳斥 反驳 谴责 "
    "抨击 批评 指责 宣布 坦言 警告 否认 声称 相信 判断 "
    "质疑 证实 披露 承认 介绍 呼吁 报道 预估 重申 坦承 直言 辩称 怀疑 认定 裁定 觉得 猜测 主张"
)
"""Of those, the ones that stand before a clause without a comma between."""
GUESSING = frozenset(words("预计 预测 预期 预估 估计 判断 说 称 介绍 报道 怀疑 质疑 相信"))
"""Of those, the ones that do other things too: '工程预计明年完工'."""
PEOPLE = (
    r"(?:他|她|我|其|者|人|人士|专家|分析师|教授|学者|官员|律师|医生|主任|局长|部长|总裁|经理|董事长"
    r"|首席[^，]{2,8}|负责人|发言人|总统|总理|主席|行长|机构|公司|集团|[银央]行|协会|商会|学会|联合会"
    r"|研究所|研究院|研究中心|实验室|大学|学院|医院|法院|检察院|政府|部门|警方|检方|校方|院方|方面"
    r"|[局部委署厅社报网台]|组织|基金|证券|管理|国际|标普|穆迪|惠誉|高盛|[大小]摩|摩根[士大][丹通]利?|瑞银|花旗|中金|汇丰|野村|渣打|资本|咨询|媒体|杂志|通讯社|员工|居民|村民|市民|网友"
    r"|[\u4e00-\u9fff]{2}[长员师官手商民友客户主家]|学生|老师|粉丝|青年|女孩|男子|女子|姑娘|小伙|阿姨|大妈|大爷|奶奶|爷爷|市场|外界|业界|业内|各界|院士|工程师|创始人|代表|议员|先生|女士|[老小][\u4e00-\u9fff]"
    r"|[中美俄乌日韩双对我英法德欧校院厂店资警军]方|[日美英韩俄德法外港台官党传]媒|团队|专家组|委员会|联盟|工会|平台|大学生|店主|老板|司机|教练|球员|队长|作者|导演|家属|父亲|母亲)"
)
"""How the words of one who speaks end."""
TITLES = (
    r"(?:总统|总理|主席|首相|部长|外长|防长|财长|局长|行长|会长|院长|所长|校长|主任|董事长|总裁|总经理|经理|创始人"
    r"|首席[^，]{2,6}|教授|研究员|分析师|院士|博士|律师|医生|记者|发言人|负责人|[\u4e00-\u9fff]学家|[\u4e00-\u9fff]作者|企业家|艺术家|市长|州长|议员|教练|队长|书记|代表|导演|作家|影评人|评论员|主播|博主|运动员|总监|主管|馆长|店主|村民|市民|居民|网友|家长|司机|老师"
    r"|护士|警官|船长|厨师|摄影师|设计师|工人|农民|商户|菜商|老板|员工|学者|专家|秘书|经纪人|歌手|演员)"
)
"""Titles that stand before a person's name."""
TRADITIONAL = str.maketrans(
    "說稱報導認為預計強調據證實應佈測擔憂慮評價對時發記訴聲該獲瞭達議顯數統調補寫問讓軍國際傳聞"
    "觀點論壇會據銀協學長員專經濟師買賣與從聽話導兩",
    "说称报导认为预计强调据证实应布测担忧虑评价对时发记诉声该获了达议显数统调补写问让军国际传闻"
    "观点论坛会据银协学长员专经济师买卖与从听话导两",
)
"""The letters of these words in their traditional form, one for one."""
