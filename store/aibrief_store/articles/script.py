"""Letters of the traditional script as the simplified one writes them, one for one.

Those that the tables of words in this package use (after OpenCC's s2t, s2tw and s2hk), so that
one table serves both scripts and positions stay.
"""

_TRADITIONAL = (
    "與個爲為舉樂習書於產僅們衆眾會體關內冊寫軍擊刪務參發號後聽國圖聲備復頭娛實審對導廣開當錄"
    "戶掃報攝數時機權條來標歡瀏遊點熱電碼籤糾約線經繪絡編網聯臉薦獲見視覽訂訊記論評訴詞譯語說"
    "説請讀財責資贊車轉載輯採鍾鏈錯鍵門閉間聞閱閲際隱頁頂頻"
)
_SIMPLIFIED = (
    "与个为为举乐习书于产仅们众众会体关内册写军击删务参发号后听国图声备复头娱实审对导广开当录"
    "户扫报摄数时机权条来标欢浏游点热电码签纠约线经绘络编网联脸荐获见视览订讯记论评诉词译语说"
    "说请读财责资赞车转载辑采钟链错键门闭间闻阅阅际隐页顶频"
)
_SCRIPT = str.maketrans(_TRADITIONAL, _SIMPLIFIED)


def simplified(line: str) -> str:
    """``line`` with these letters in the simplified script, as long as before."""
    return line.translate(_SCRIPT)
