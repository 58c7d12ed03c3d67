"""Words of page furniture by kind: what news pages print around an article.

Read off the templates that Korean (ND Soft, portals), English and Chinese news pages share. A
line is furniture when nothing but such words, figures and marks stands in it, so a word here
never takes a sentence out. Tables of regular expressions, one alternative behind the other; line
ends count for nothing.
"""

from aibrief_store.articles.part import Clutter

WORDS: dict[Clutter, str] = {
    "share": r"""
        공유하기|공유|기사\s?공유하기|기사\s?공유|(?:[가-힣A-Za-z]{2,10})\(으\)로\s?기사\s?보내기
        |카카오톡|카카오\s?스토리|카카오|네이버\s?(?:밴드|블로그)|밴드|페이스북|트위터|엑스|라인
        |텔레그램|인스타그램|링크드인|레딧|핀터레스트|(?:URL|링크|주소|기사)\s?복사
        |SNS\s?(?:보내기|공유)|퍼가기|이\s기사를\s추천합니다
        |share(?:\s(?:this|on|via|article|story|page|to|by))*|tweet|facebook|twitter|whatsapp
        |linkedin|reddit|telegram|pinterest|flipboard|x\.com|bluesky|threads|messenger|pocket|instagram
        |email(?:\sthis)?|e-mail|copy\s(?:link|url)|copied|link|分享(?:到|至)?|微信(?:好友)?
        |朋友圈|微博|新浪微博|QQ空间|QQ好友|QQ|豆瓣|复制链接|转发|推特|脸书
    """,
    "font": r"""
        글자\s?크기(?:\s?(?:변경하기|변경|조절|설정))?|글자\s?(?:크게|작게|보통)
        |글씨\s?(?:키우기|줄이기|크기)|폰트\s?크기|확대|축소|가|매우\s?작게|작게|보통|크게
        |매우\s?크게|font\ssize|text\ssize|larger\stext|smaller\stext|increase\sfont
        |decrease\sfont|字号|字体|字级|大号|中号|小号|大|中|小
    """,
    "audio": r"""
        (?:기사|뉴스|본문)\s?듣기(?:\s?중지)?|음성으로\s?듣기|음성\s?재생|오디오|듣기|재생속도
        |listen(?:\sto\sthis\s(?:article|story))?|play\saudio|audio|min(?:utes?)?(?:\sread)?
        |read\stime|听新闻|语音播报|收听|朗读|播放
    """,
    "controls": r"""
        닫기|열기|이전|다음|이전\s?기사(?:\s?보기)?|다음\s?기사(?:\s?보기)?|프린트|인쇄(?:하기)?
        |스크랩(?:하기)?|메일\s?보내기|이메일|다른\s?찾기|바로가기|목록|쓰기|글쓰기|더\s?보기
        |전체\s?보기|펼치기|접기|위로|맨\s?위로|새로고침|추천|비추천|신고|저장|북마크|설정
        |조회(?:\s?수)?|번역(?:하기)?|요약\s?보기|간편\s?보기|print(?:\sthis)?|save|bookmark|close
        |open|next|previous|prev|back(?:\sto\stop)?|load\smore|show\smore|read\sfull\sstory
        |reuse\sthis\scontent|report\sthis|toggle|play|pause|expand|gift|打印|收藏|关闭|打开
        |返回(?:顶部)?|展开(?:全文)?|收起|点赞|纠错|举报|阅读全文|查看更多|更多
    """,
    "subscribe": r"""
        구독(?:하기|자|중)?|기자\s?구독|팔로우|알림\s?받기|앱\s?다운로드|후원(?:하기)?|정기구독
        |채널\s?추가|subscribe(?:\s(?:now|today|for\sfree))?|follow(?:\sus)?|donate
        |become\sa\smember|support\sus|free\strial|get\sthe\sapp|download\sthe\sapp
        |for\s\$?\d+\sa\s(?:week|month)|订阅|关注|下载客户端|下载APP|客户端
    """,
    "menu": r"""
        메뉴(?:\s?(?:열기|닫기|건너뛰기|바로가기))?|본문\s?(?:바로가기|으로)|검색|전체\s?메뉴
        |로그인|로그아웃|회원\s?가입|마이페이지|홈|뉴스\s?홈|뉴스|고객센터|회사\s?소개|이용\s?약관
        |개인정보\s?(?:처리방침|취급방침)|청소년\s?보호정책|광고\s?문의|사이트맵|자유게시판|게시판
        |정치|경제|사회|문화|생활|세계|국제|스포츠|연예|오피니언|사설|칼럼|과학|IT|기술|산업|증권
        |금융|부동산|지역|전국|영상|포토|라이프|건강|에너지|랭킹
        |skip\sto\s(?:main\s)?(?:content|navigation)|menu|search|sign\s(?:in|up|out)
        |log\s(?:in|out)|register|home(?:page)?|news|sports?|business|world|politics|opinion
        |culture|technology|tech|science|health|travel|video|live|weather|entertainment|lifestyle
        |climate|money|markets|uk|us|asia|europe|africa|editions?|newsletters?|podcasts?|arts?
        |terms(?:\s(?:of|and|&)\s(?:use|service|conditions))?|privacy(?:\s(?:policy|notice))?
        |cookies?(?:\spolicy)?|contact(?:\sus)?|about(?:\sus)?|advertise(?:\swith\sus)?|careers
        |site\s?map|help|accessibility|account|首页|即时|新闻|财经|体育|娱乐|科技|视频|国际|国内|社会
        |军事|汽车|房产|健康|教育|文化|旅游|评论频道|登录|注册|退出|搜索|导航|正文|频道|交通
        |当前位置|您的位置|关于我们|联系我们|网站地图|广告服务|隐私政策|法律声明|手机版|加入我们
    """,
    "advertisement": r"""
        AD|광고|스폰서|협찬|advertisements?|advertising|sponsored(?:\scontent)?|promoted
        |story\scontinues\sbelow|广告|推广|赞助
    """,
    "image": r"""
        이미지|사진|사진\s?(?:확대|보기)|원본보기|image|photo|picture|img|view\simage|图片
        |点击查看大图
    """,
    "comments": r"""
        댓글(?:\s?(?:쓰기|달기|보기|삭제|입력|등록|닫기|열기|모두\s?보기|작성))?
        |의견\s?(?:쓰기|남기기)|등록|답글(?:\s?쓰기)?|공감|비공감|좋아요|화나요|슬퍼요|훈훈해요
        |싫어요|후속기사\s?원해요|유용해요|흥미진진|비밀번호|닉네임|작성자|최신순|추천순|공감순
        |비회원|leave\sa\s(?:comment|reply)|comments?|view\s(?:all\s)?comments|add\sa\scomment
        |post\s(?:a\s)?comment|join\sthe\sconversation|reply|replies|likes?|dislikes?|cancel
        |submit|most\s(?:liked|recent)|newest|oldest|(?:网友|发表|查看|全部|最新|热门)?评论|跟帖
        |留言|发表|回复|点赞数|条|参与
    """,
    "other": r"""
        기사\s?원문|기사\s?섹션\s?분류\s?안내|수정요청|기사\s?제목|기사\s?본문|본문
        |(?:\d+|a|an)\s(?:second|minute|min|hour|hr|day|week|month|year)s?\sago
        |\d+\s?(?:초|분|시간|일|주|개월|달|년)\s?전|\d+\s?(?:分钟|小时|天|个月|年)前|阅读|浏览量?
        |次
    """,
    "qr": r"""
        扫一扫(?:在手机(?:上)?打开(?:当前页)?)?|扫码(?:关注|下载)?|QR\s?코드|scan\sto\sread
    """,
    "report": r"""
        기사\s?제보(?:하기)?|제보하기|제보|독자\s?제보|send\sus\sa\stip|报料|爆料|投诉
    """,
}

LABELS_OF_LISTS = r"""
    관련\s?(?:기사|뉴스|글|콘텐츠|태그)|(?:많이|가장\s많이)\s?본\s?(?:뉴스|기사)
    |인기\s?(?:기사|뉴스|글)|주요\s?(?:기사|뉴스)|추천\s?(?:기사|뉴스|콘텐츠)|최신\s?(?:기사|뉴스)
    |실시간\s?(?:뉴스|랭킹|인기)|이\s시각\s(?:주요|핫)?\s?뉴스|핫\s?뉴스|오늘의\s?(?:뉴스|핫뉴스)
    |헤드라인|다른\s?기사(?:\s?보기)?|이\s?기사와\s?함께.{0,12}
    |함께\s?(?:볼|보면\s좋은|읽으면\s좋은)\s?(?:만한\s?)?(?:기사|뉴스)|속보
    |번호\s제목\s글쓴이\s날짜(?:\s조회\s?수?)?
    |related(?:\s(?:articles?|stories|news|content|posts?|links?|coverage))?
    |more\s(?:on\sthis(?:\sstory)?|from.{0,30}|stories|news|like\sthis)|read\s(?:more|next|also)
    |also\sread|most\s(?:read|popular|viewed|shared)|trending(?:\snow)?|recommended(?:\sfor\syou)?
    |you\s(?:may|might)\s(?:also\s)?like|editors?['’]?s?\spicks?|latest(?:\snews|\sstories)?
    |top\sstories|don['’]t\smiss|up\snext|elsewhere|see\salso|popular(?:\snow)?
    |what\sto\sread\snext|相关(?:阅读|新闻|报道|文章|链接|推荐)
    |(?:热门|精彩|为您|猜你喜欢)?推荐(?:阅读|新闻)?|猜你喜欢|热门(?:文章|新闻|点击)|延伸阅读
    |更多(?:新闻|阅读|精彩)|点击排行|新闻排行|今日(?:热点|头条)|上一篇|下一篇|热点(?:新闻|排行)
"""
"""What stands above, or before, titles of other articles."""

LABELS_OF_TAGS = r"""
    related\stopics?|topics?|tags?|keywords?|filed\sunder|more\sabout|태그|키워드|标签|关键词
    |关键字
"""

LABELS_OF_SUMMARIES = r"""
    기사\s?요약|요약|핵심\s?요약|세\s?줄\s?요약|3줄\s?요약|AI\s?요약|한눈에|summary|key\spoints
    |key\stakeaways|at\sa\sglance|in\sbrief|tl;?dr|highlights|摘要|核心提示|内容提要|导读|要点
"""
