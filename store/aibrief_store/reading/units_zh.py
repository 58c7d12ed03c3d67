"""What Chinese texts count and measure, in simplified and traditional characters."""

from aibrief_store.reading.units import BEHIND, CODES, SYMBOLS, units

_MONEY = """
money CNY 元人民币, 元人民幣, 人民币元, 人民币, 人民幣, 块钱, 塊錢, 块, 塊, 元, 圆, 圓
money jiao:CNY:0.1 角, 毛
money fen:CNY:0.01 分, 分钱
money USD 美元, 美圆, 美圓, 美金, 美刀
money cent:USD:0.01 美分
money HKD 港元, 港币, 港幣, 港圆
money TWD 台币, 臺幣, 台幣, 新台币, 新台幣, 新臺幣
money JPY 日元, 日圆, 日圓, 日币
money sen:JPY:0.01 日本銭, 钱日元
money KRW 韩元, 韓元, 韩圆, 韓圜, 韩币
money EUR 欧元, 歐元
money GBP 英镑, 英鎊
money CAD 加元, 加币, 加拿大元
money AUD 澳元, 澳大利亚元
money NZD 新西兰元
money SGD 新加坡元, 新元, 坡币
money CHF 瑞士法郎, 瑞郎
money franc 法郎
money INR 印度卢比
money rupee 卢比, 盧比
money RUB 卢布, 盧布
money THB 泰铢, 泰銖
money BTC 比特币, 比特幣, 个比特币, 個比特幣
"""

_MEASURES = """
percent %p 个 百 分 点, 個 百 分 點, 个 百 分 點, 百 分 点, 百 分 點
percent tenth 成, 折
percent bp 个基点, 個基點, 基点, 基點
number 1 倍
number point 点, 點, 个点, 個點
dimension km 公里, 千米
dimension m 公尺, 米
dimension dm 分米
dimension cm 厘米, 公分
dimension mm 毫米
dimension um 微米
dimension nm 纳米, 奈米, 納米

dimension [mi_i] 英里, 英哩
dimension [ft_i] 英尺, 英呎
dimension [in_i] 英寸, 英吋
dimension mu 亩, 畝
dimension m2 平方米, 平方公尺
dimension km2 平方公里, 平方千米
dimension m3 立方米
dimension ha 公顷, 公頃
dimension g 克
dimension kg 公斤, 千克
dimension mg 毫克
dimension t 吨, 噸, 公吨
dimension jin 斤, 市斤
dimension liang 两, 兩
dimension [lb_av] 磅
dimension [oz_av] 盎司
dimension L 升, 公升
dimension mL 毫升
dimension [gal_us] 加仑
dimension [bbl_us] 桶
dimension bit 比特, 位元
dimension By 字节, 位元組
dimension kBy 千字节
dimension MBy 兆字节
dimension GBy 吉字节
dimension Cel 摄氏度, 攝氏度
dimension deg 度
dimension dB 分贝
dimension [nmi_i] 海里
dimension [HP] 马力
dimension mA.h 毫安时
dimension hPa 百帕
dimension W 瓦, 瓦特
dimension kW 千瓦
dimension MW 兆瓦
dimension GW 吉瓦
dimension W.h 瓦时
dimension kW.h 千瓦时, 度电
dimension MW.h 兆瓦时
dimension Hz 赫兹, 赫茲
dimension MHz 兆赫, 兆赫兹
dimension GHz 吉赫, 吉赫兹
dimension s 秒, 秒钟
dimension min 分钟, 分鐘
dimension h 小时, 小時, 个小时, 個小時, 钟头, 个钟头
dimension d 天, 日
dimension wk 周, 週, 星期, 个星期, 個星期
dimension mo 个月, 個月
dimension a 年
dimension century 世纪, 世紀, 个世纪
"""

_COUNTS = """
count item 个, 個, 件, 种, 種, 款, 台, 臺, 辆, 輛, 架, 所, 座
count item 条, 條, 张, 張, 枚, 只, 隻, 项, 項, 篇, 部
count item 本, 双, 雙, 对, 對, 套, 颗, 顆, 块芯片, 片, 株, 艘, 栋, 幅, 批, 份
count item 笔, 筆, 匹, 头, 間, 间, 处, 起, 户, 戶, 股, 标箱, 標箱, 箱, 级, 級, 场, 場, 例, 宗
count item 口, 组, 組, 瓶, 盒, 袋, 册, 冊, 集, 页, 頁, 字, 列, 剂, 劑, 针, 針, 席, 票, 轮, 輪
count item 胜, 勝, 负, 負, 粒, 棵, 盏, 根, 单, 單, 桩, 架次, 艘次, 辆次, 车次, 剂次, 批次
count item 首, 卷, 尾, 羽, 床
count person 名, 人, 位, 人次
count company 家, 家企业, 家企業, 家公司, 个公司
count country 个国家, 個國家
count city 个城市, 個城市
count time 次, 遍, 趟
count rank 名次
count age 岁, 歲
count token 个token, token, tokens, 个词元, 词元
count parameter 参数, 參數, 个参数, 個參數
"""

_LABELS = """
label month 月
label clock 点钟, 點鐘, 时, 時
label quarter 季度
label decade 年代
label ordinal 号, 號, 期, 届, 屆, 楼, 樓, 层, 層, 版, 代, 线, 線
"""

UNITS = units(SYMBOLS, CODES, BEHIND, _LABELS, _COUNTS, _MEASURES, _MONEY)
