"""Words of page furniture by kind: what news pages print around an article.

Read off the templates that Korean (ND Soft, portals), English and Chinese news pages share. A
line is furniture when nothing but such words, figures and marks stands in it, so a word here
never takes a sentence out. Tables of regular expressions, one alternative behind the other; line
ends count for nothing.
"""

import re

from aibrief_store.articles.part import Clutter

WORDS: dict[Clutter, str] = {
    "share": r"""
        공유하기|공유|기사\s?공유하기|기사\s?공유|(?:[가-힣A-Za-z]{2,10})\(으\)로\s?기사\s?보내기
        |카카오톡|카카오\s?스토리|카카오|네이버\s?(?:밴드|블로그)|밴드|페이스북|트위터|엑스|라인
        |텔레그램|인스타그램|블로그|유튜브|스레드|단축\s?URL|퍼가기|내보내기|공유\s?버튼|카페
        |보내기|기사\s?(?:내보내기|퍼가기)|SNS|페북|링크드인|레딧|핀터레스트|(?:URL|링크|주소
        |기사)\s?복사|SNS\s?(?:보내기|공유)|퍼가기|이\s기사를\s추천합니다|share(?:\s(?:this|full
        |on|via|article|story|page|to|by))*|tweet|facebook|twitter|whatsapp|linkedin|reddit
        |telegram|pinterest|flipboard|x\.com|bluesky|threads|messenger|pocket|instagram
        |e-?mail(?:\sthis|\saddress)?|copy\s(?:link|url)|copied|link|copy|more|via|whats\s?app
        |mastodon|nextdoor|tumblr|hacker\snews|print|transcript|meta|icon|logo|story\ssaved
        |link\scopied|download|embed|分享(?:到|至)?|微信(?:好友)?|朋友圈|微博|新浪微博|QQ空间
        |QQ好友|QQ|豆瓣|复制链接|转发|推特|脸书
    """,
    "font": r"""
        글자\s?크기(?:\s?(?:변경하기|변경|조절|설정))?|글자\s?(?:크게|작게|보통)|글씨\s?(?:키우기
        |줄이기|크기)|폰트\s?크기|확대|축소|가|매우\s?작게|작게|보통|크게|매우\s?크게
        |글자\s?크기\s?조정|글꼴(?:\s?크기)?|본문\s?글씨|가장\s?(?:작은|큰)|아주\s?크게|줄\s?간격
        |font\ssize|text\ssize|larger\stext|smaller\stext|increase\sfont|decrease\sfont|字号|字体
        |字级|大号|中号|小号|大|中|小
    """,
    "audio": r"""
        (?:기사|뉴스|본문)\s?듣기(?:\s?중지)?|음성으로\s?듣기|음성\s?재생|오디오|듣기|재생속도
        |listen(?:\sto(?:\sthis)?\s(?:article|story))?|읽는\s?(?:데|시간)|listen\snow|음성|约|分钟
        |全文|字|play\saudio|audio|min(?:utes?)?(?:\sread)?|read\stime|(?:[a-z]\s)?speed
        |watch(?:\s(?:now|live|video))?|listen\snow|video|(?:성별|목소리)\s?(?:남성|여성)?
        |말하기\s?속도|느림|빠름|(?:텍스트\s)?음성\s변환(?:\s서비스(?:\s사용하기)?)?|자동\s?재생
        |고화질|표준화질|키보드\s?컨트롤(?:\s안내)?|전체\s?화면|음소거|재생|일시\s?정지|정지
        |AI\s?오디오|听全文|语音|朗读本文|听新闻|语音播报|收听|朗读|播放
    """,
    "controls": r"""
        닫기|열기|이전|다음|이전\s?기사(?:\s?보기)?|다음\s?기사(?:\s?보기)?|프린트|인쇄(?:하기)?
        |스크랩(?:하기)?|메일\s?보내기|이메일|다른\s?찾기|바로가기|목록|쓰기|글쓰기|더\s?보기
        |전체\s?보기|펼치기|접기|위로|맨\s?위로|새로고침|추천|비추천|신고|저장|북마크|설정
        |조회(?:\s?수)?|끝|클린뷰|다크\s?모드|화면\s?설정|통합\s?검색|(?:본문\s)?기타\s기능
        |읽기\s?모드|인쇄\s?미리보기|기사\s?(?:저장|스크랩|수정|삭제)|보관함|즐겨찾기|사이드바
        |상단\s?으로|맨\s?아래로|펼침|닫힘|옵션|더보기\s?\+|계속\s?보기|뒤로(?:\s?가기)?|홈으로
        |되돌리기|본문\s?요약(?:봇)?|팝업\s?닫기|취소|확인|번역(?:하기)?|요약\s?보기|간편\s?보기
        |이전\s?글|다음\s?글|홈으로(?:\s가기)?|본문|조정|크기|print(?:\sthis)?|save(?:\sfor\slater
        |\sarticle|\sstory)?|save\sthis\s(?:story|article)|add\sto\s(?:bookmarks|favou?rites|list)
        |bookmark|close|open|next|previous|prev|back(?:\sto\stop)?|load\smore|show\smore
        |read\sfull\sstory|reuse\sthis\scontent|end|fin|report\sthis|toggle|play|pause|expand|gift
        |see\s(?:all|more)|learn\smore|hide|view\sgallery|peer-reviewed\spublication|view\s(?:all
        |more|full\simage)|continue|cancel|ok|done|skip|dismiss|accept(?:\sall)?|reject\sall
        |manage\s(?:options|cookies|preferences)|i\saccept|got\sit|settings
        |purchase\slicensing\srights|licensing|reprints?|permissions?|advertisement\sfeedback
        |ad\sfeedback|report\san?\s(?:ad|error)|打印(?:本页)?|关闭窗口|生成海报|查看全文|打开APP
        |阅读量|收藏|关闭|打开|返回(?:顶部)?|展开(?:全文)?|收起|点赞|纠错|举报|阅读全文|阅读原文
        |查看更多|更多|查看全部|加载(?:中|更多)|点击加载更多|下拉刷新|返回列表|上一页|下一页|首页
        |尾页|已收藏|取消收藏|取消|确定|允许|知道了|去阅读|保存|保存网页|字数|举报|投诉|复制|预览
        |全屏|静音|倍速|分析|听过|订阅|取消订阅
    """,
    "subscribe": r"""
        구독(?:하기|자|중)?|기자\s?구독|팔로우|알림\s?(?:받기|설정)|앱\s?다운로드|후원(?:하기)?
        |정기구독|채널\s?추가|구독중|구독자\s?수?|응원수?|구독\s?신청|신문\s?구독|이웃\s?추가
        |관심\s?(?:기자|작가)|기자\s?페이지|언론사\s?(?:구독|홈)|회원\s?전용|멤버십|정기\s?후원
        |1회\s?후원|일시\s?후원|팔로워|팔로잉|앱\s?설치|앱으로\s?보기|already\sa\ssubscriber
        |open\sin\sapp|create\s(?:a\s)?free\saccount|followers?|following|subscribers?|remove\sads
        |try\s(?:it\s)?free|upgrade|members?\sonly|member-only\sstory|join|unlock
        |print\ssubscriptions?|support|subscribe(?:\s(?:now|today|for\sfree))?|follow(?:\sus)?
        |donate|become\sa\smember|support\sus|free\strial|get\sthe\sapp|download\sthe\sapp
        |for\s\$?\d+\sa\s(?:week|month)|订阅|关注|下载客户端|下载APP|客户端|客户端下载|APP下载
        |已关注|粉丝|关注度|文章数|打赏|赞赏|加粉|加入书架|Android版?|iPhone版?|iOS版?
    """,
    "menu": r"""
        메뉴(?:\s?(?:열기|닫기|건너뛰기|바로가기))?|본문\s?(?:바로가기|으로)|검색|전체\s?메뉴
        |로그인|로그아웃|회원\s?가입|마이페이지|홈|뉴스\s?홈|뉴스|고객센터|회사\s?소개|이용\s?약관
        |개인정보\s?(?:처리방침|취급방침)|청소년\s?보호정책|광고\s?문의|사이트맵|자유게시판|게시판
        |정치|경제|사회|문화|생활|세계|국제|스포츠|연예|오피니언|사설|칼럼|과학|IT|기술|산업|증권
        |금융|부동산|지역|환경|교육|노동|복지|여성|인물|피플|만평|사회일반|인터뷰|기획|연재|특집
        |이슈|속보|단독|최신|전체|전체보기|산업\s?일반|자동차|유통|중기|벤처|스타트업|반도체
        |디스플레이|모빌리티|보안|게임|통신|방송|미디어|종교|책|공연|전시|음악|영화|여행|음식|패션
        |날씨|운세|퍼즐|주식|시황|환율|코스피|코스닥|북한|국방|외교|행정|국회|법원|검찰|사건|사고
        |인사|부고|동정|서울|경기|인천|강원|충청|호남|영남|제주|수도권|엔터|프리미엄|지면\s?보기
        |신문\s?보기|오늘의\s?신문|언론사별|팩트\s?체크|마이\s?뉴스|내\s?정보|알림|장바구니|주문
        |이벤트|공지\s?사항|자주\s?묻는\s?질문|문의(?:하기)?|제휴\s?문의|기사\s?제보|독자\s?투고
        |구독\s?문의|윤리\s?(?:강령|헌장)|저작권\s?(?:규약|정책|안내)?|고충\s?처리(?:인)?
        |독자\s?(?:권익|위원회)|편집\s?규약|채용|RSS|PC\s?버전|모바일\s?버전|English|日本語|中文
        |Español|한국어|전국|영상|포토|라이프|건강|에너지|랭킹|skip\sto\s(?:main\s)?(?:content
        |navigation)|menu|search|sign\s(?:in|up|out)|log\s(?:in|out)|register|home(?:page)?|news
        |sports?|business|world|politics|opinion|culture|technology|tech|science|health|travel
        |video|live|weather|entertainment|lifestyle|climate|money|markets|startups?|venture|ai
        |security|apps?|gadgets|gaming|review|reviews|deals|longreads|magazine|gallery|photos?
        |graphics|investigations?|fact\s?check|analysis|interactive|obituaries|books|film|music|tv
        |radio|theatre|food|fashion|style|real\sestate|education|environment|energy|wildlife
        |pollution|law|crime|local|community|jobs|events|crossword|puzzles|games|recipes
        |today['’]?s\spaper|e-?paper|editions?|companies|commentary|sustainability|legal
        |my\s(?:news|account|feed|list)|watchlist|livestream|explore|browse|discover|feed
        |notifications?|profile|messages|site\sindex|subscribers?|media|archives?|status|press
        |blog|investors?|rss|corrections|modern\sslavery\sact|ethics|code\sof\s(?:conduct|ethics)
        |do\snot\ssell(?:\sor\sshare)?(?:\smy\spersonal\sinformation)?|ad\schoices
        |digital\saccessibility|imprint|masthead|staff|our\steam|start\swriting|(?:desktop|mobile
        |site)\slogo|uk|us|asia|europe|africa|editions?|newsletters?|podcasts?|arts?
        |terms(?:\s(?:of|and|&)\s(?:use|service|conditions))?|privacy(?:\s(?:policy|notice))?
        |cookies?(?:\spolicy)?|contact(?:\sus)?|about(?:\sus)?|advertise(?:\swith\sus)?|careers
        |site\s?map|help|accessibility|account|首页|即时|新闻|财经|体育|娱乐|科技|视频|国际|国内
        |社会|军事|汽车|房产|健康|教育|文化|旅游|评论频道|登录|注册|退出|搜索|导航|正文|频道|交通
        |当前位置|您的位置|关于我们|联系我们|网站地图|广告服务|隐私政策|法律声明|手机版|加入我们
        |要闻|热点|理论|观点|评论|港澳|台湾|时政|地方|法治|人事|图片|图集|直播|专题|专栏|博客|论坛
        |股票|基金|期货|外汇|理财|银行|保险|产经|公司|商业|创投|数码|手机|互联网|人工智能|游戏
        |时尚|女性|育儿|星座|美食|收藏|艺术|读书|历史|佛教|公益|天气|彩票|地产|家居|能源|农业|环保
        |生活|运动|全球|会员(?:中心)?|通行证|立即注册|忘记密码|邮箱|免费邮箱|微博|无障碍|精选|快讯
        |资讯|我的|账号|设置|消息|投稿|我要(?:入驻|投稿)|寻求报道|商务合作|友情链接|网站声明
        |网站律师|信息保护|招聘(?:信息|英才)?|供稿服务|数据服务|合作加盟|营销中心|版权(?:声明
        |所有)?|免责声明|用户协议|服务条款|隐私(?:权)?(?:声明|保护)?|不良信息举报
    """,
    "advertisement": r"""
        AD|광고|광고\s?(?:건너뛰기|보기|닫기)|스폰서|협찬|(?:article|story
        |content)\scontinues?(?:\s(?:below|after|reading)(?:\sthis)?)?
        |continue\sreading(?:\sbelow)?|scroll\sto\scontinue|powered\sby|taboola|outbrain|dable
        |데이블|advertisement\sfeatures?|ad\sfeatures?|advertisements?|advertising
        |sponsored(?:\scontent)?|promoted|story\scontinues\sbelow|广告|推广|赞助
    """,
    "image": r"""
        of|item|slide|이미지\s?확대|(?:큰|관련|원본|전체)\s?(?:사진|이미지|그림)\s?보기|view\smore
        |enlarge|(?:hide|toggle|show)\scaption|확대\s?이미지|프로필(?:\s?(?:이미지|사진))?|썸네일
        |이미지|사진|사진\s?(?:확대|보기)|원본보기|image|photo|picture|img|view\simage|图片
        |点击查看大图
    """,
    "comments": r"""
        \d+자평|도움말|삭제\s?기준|찬성순?|반대순?|답글\s?작성|쏠쏠정보|흥미진진|공감백배|분석탁월
        |후속강추|추천해요|감동이에요|응원해요|후속\s?(?:요청|원해요)|기대해요|놀랐어요|궁금해요
        |타임톡|베스트\s?댓글|전체\s?댓글|내\s?댓글|운영\s?정책|댓글(?:\s?(?:쓰기|달기|보기|삭제
        |입력|등록|닫기|열기|모두\s?보기|작성))?|의견\s?(?:쓰기|남기기)|등록|답글(?:\s?쓰기)?|공감
        |비공감|좋아요|화나요|슬퍼요|훈훈해요|싫어요|후속기사\s?원해요|유용해요|흥미진진|비밀번호
        |닉네임|작성자|최신순|추천순|공감순|비회원|leave\sa\s(?:comment|reply)|comments?
        |view\s(?:all\s)?comments|add\sa\scomment|post\s(?:a\s)?comment|join\sthe\sconversation
        |reply|replies|likes?|dislikes?|cancel|submit|most\s(?:liked|recent)|newest|oldest
        |responses?|write\sa\sresponse|respond|claps?|restacks?|discussion(?:\sabout\sthis\spost)?
        |expand\sfull\scomment|top|latest|follow\sthread|recommend(?:ed)?|upvotes?|share\sthoughts
        |sort\sby|(?:网友|发表|查看|全部|最新|热门)?评论|跟帖|留言|发表|回复|点赞数|条|参与|跟贴
        |赞|踩|在看|好看|写留言|精选留言|写评论|我来说两句|最热|最新|作者回复|发布|热评|顶|楼|置顶
        |网友|喜欢|鼓励|人(?:参与|评论|赞)
    """,
    "other": r"""
        기사\s?원문|기사\s?섹션\s?분류\s?안내|수정요청|기사\s?제목|기사\s?본문|본문|(?:\d+|a
        |an)\s(?:second|minute|min|hour|hr|day|week|month|year)s?\sago|\d+\s?(?:초|분|시간|일|주
        |개월|달|년)\s?전|\d+\s?(?:分钟|小时|天|个月|年)前|阅读|浏览量?|次|글|개|명|회|건|문장
        |기사|만|천|万|千|亿|人|阅读数|播放|播放量|浏览|热度|views?|words?|shares?|k|m
    """,
    "author_bio": r"""
        about\sthe\s(?:author|writer|reporter)s?|author\sbio|(?:view|read|full)\sbio
        |기자\s?(?:소개|프로필)|(?:필자|저자|글쓴이)\s?소개|作者简介|关于作者|特邀作者
    """,
    "qr": r"""
        扫一扫(?:在手机(?:上)?打开(?:当前页)?)?|扫码(?:关注|下载)?|扫描二维码|二维码|微信扫一扫
        |关注该公众号|使用小程序|QR\s?코드|scan\sto\sread
    """,
    "report": r"""
        기사\s?제보(?:하기)?|제보하기|제보|독자\s?제보|send\sus\sa\stip|报料|爆料|投诉
    """,
}

LABELS_OF_LISTS = r"""
    관련\s?(?:기사|뉴스|글|콘텐츠|태그)|(?:많이|가장\s많이)\s?본\s?(?:뉴스|기사)|인기\s?(?:기사
    |뉴스|글)|주요\s?(?:기사|뉴스)|추천\s?(?:기사|뉴스|콘텐츠)|최신\s?(?:기사|뉴스)
    |실시간\s?(?:뉴스|랭킹|인기)|이\s시각\s(?:주요|핫)?\s?뉴스|핫\s?뉴스|오늘의\s?(?:뉴스|핫뉴스)
    |헤드라인|다른\s?기사(?:\s?보기)?|이\s?기사와\s?함께.{0,12}|함께\s?(?:볼|보면\s좋은
    |읽으면\s좋은)\s?(?:만한\s?)?(?:기사|뉴스)|속보|번호\s제목\s글쓴이\s날짜(?:\s조회\s?수?)?
    |related(?:\s(?:videos?|articles?|stories|news|content|posts?|links?|coverage))?
    |more\s(?:on\sthis(?:\sstory)?|from.{0,30}|stories|news|like\sthis)|read\s(?:more|next|also)
    |also\sread|most\s(?:read|popular|viewed|shared)|trending(?:\snow)?|recommended(?:\sfor\syou)?
    |you\s(?:may|might)\s(?:also\s)?like|editors?['’]?s?\spicks?|latest(?:\snews|\sstories)?
    |top\sstories|don['’]t\smiss|up\snext|elsewhere|see\salso|popular(?:\snow)?|you\s(?:may
    |might)\salso\sbe\sinterested\sin|upcoming\sevents|recommended\sstories|recent\s(?:posts
    |comments)|new\sfavou?rites|what\sto\sread\snext|相关(?:阅读|新闻|报道|文章|链接|推荐)|(?:热门
    |精彩|为您|猜你喜欢)?推荐(?:阅读|新闻)?|猜你喜欢|热门(?:文章|新闻|点击)|延伸阅读|更多(?:新闻
    |阅读|精彩)|in\sthis\s(?:article|story)|explore\smore(?:\son\sthese\stopics)?
    |suggested\s(?:topics|for\syou)|(?:people\sare|we['’]re|what\sothers\sare)\sreading
    |best\sof.{0,20}|more\sin\s.{0,20}|featured(?:\sstories)?|today['’]s\stop.{0,12}|(?:keep
    |continue)\sreading|our\spicks?|in\scase\syou\smissed\sit|stories\syou.{0,20}|further\sreading
    |from\sthe\sweb|around\sthe\sweb|에디터스\s?픽|이\s?시[각간]\s?(?:헤드라인|주요뉴스
    |추천\s?뉴스|핫클릭)|오래\s?머문\s?뉴스|지금\s?뜨는\s?(?:기사|뉴스)|.{0,6}\s?핫\s?클릭
    |랭킹\s?뉴스|베스트\s?(?:클릭|뉴스)|놓치면\s?안\s?되는.{0,10}|당신이\s?(?:좋아할|놓친).{0,10}
    |연관\s?(?:기사|뉴스)|더\s?볼만한.{0,6}|기획\s?연재|이\s?기자의.{0,8}|포토\s?뉴스|시선집중
    |투데이\s?이슈|이슈\s?(?:기사|포토)|화제의\s?(?:뉴스|기사)|추천\s?(?:영상|콘텐츠|읽을거리)
    |같은\s?섹션.{0,8}|섹션\s?(?:인기|주요).{0,6}|TOP\s?\d+|BEST\s?\d+|往期(?:推荐|回顾|精彩|文章)
    |阅读排行榜?|(?:一周|今日|24小时)?(?:热门|热)(?:排行|新闻|榜|文|推荐|搜)?|图片(?:故事|新闻)
    |最近(?:内容|更新|文章)|你可能(?:也)?(?:喜欢|感兴趣).{0,8}|更多(?:推荐|内容|文章)|(?:编辑|小编
    |本周|今日|热点|为你)推荐|大家都在(?:看|读)|头条要闻|要闻推荐|同类(?:文章|新闻)|猜你想看
    |上一则|下一则|看更多.{0,6}|点击榜|24小时.{0,6}|点击排行|新闻排行|今日(?:热点|头条)|上一篇
    |下一篇|热点(?:新闻|排行)
"""
"""What stands above, or before, titles of other articles."""

LABELS_OF_ONE = r"""
    more|original\sstory|previous\scoverage(?:\sabove)?|related(?:\sstory)?|watch(?:\sthis|\snow)?
    |video|listen|photos?|in\spictures|gallery|podcast|live|opinion|analysis|explainer
    |from\sthe\sarchives?|관련\s?(?:영상|동영상)|영상|동영상|포토|화보|视频|专题|图集
"""
"""Behind which, and a colon, the title of another piece stands, alone on its line."""

LABELS_OF_RELATED = r"""
    관련\s?(?:기사|뉴스|글)|연관\s?기사|함께\s?(?:보면|읽으면).{0,10}|추천\s?기사|더\s?보기
    |related(?:\s\w+)?|read\s(?:more|also)|相关(?:阅读|新闻|报道|链接)|延伸阅读|推荐阅读|往期回顾
"""
"""In brackets before the title of another article."""

LABELS_OF_TAGS = r"""
    tagged|filed\sin|posted\sin|explore\smore\son\sthese\stopics|suggested\stopics|article\stags
    |in\sthis\sarticle:|관련\s?태그|해시\s?태그|文章关键词|话题|related\stopics?|topics?|tags?
    |keywords?|filed\sunder|more\sabout|태그|키워드|标签|关键词|关键字
"""

LABELS_OF_SUMMARIES = r"""
    in\sshort|(?:key\s)?takeaways(?:\sby.{0,24})?|자동\s?요약|요약\s?보기|이\s?기사의?\s?요약
    |AI\s?기사\s?요약|.{0,6}AI\s?요약|핵심\s?(?:정리|포인트)|the\sgist|quick\sread
    |what\syou\sneed\sto\sknow|tl;dr|AI摘要|快速阅读|划重点|기사\s?요약|요약|핵심\s?요약
    |세\s?줄\s?요약|3줄\s?요약|AI\s?요약|한눈에|summary|key\spoints|key\stakeaways|at\sa\sglance
    |in\sbrief|tl;?dr|highlights|摘要|核心提示|内容提要|导读|要点
"""


def bare(table: str) -> str:
    """A table as one expression: its line ends and what stands in front of lines left out."""
    return re.sub(r"\n\s*", "", table).strip()
