"""What a page says to its user, by kind: calls, conditions, the publisher's particulars.

Expressions that are searched for in a line without its quotations. Each holds a call to the user
or a term of the trade in its formula ('sign up to our …', '未经授权不得'), so that an article on
newsletters, licences or accounts keeps its sentences.
"""

from aibrief_store.articles.part import Clutter

_OUR = r"(?:our|my|these|free|daily|weekly|morning|the\s\S{2,20})"
_LETTERS = r"(?:news\s?letters?|e-?mails?|briefings?|letters?|alerts?|digest|updates|roundup)"

TALK: dict[Clutter, str] = {
    "comments": r"""
        required\sfields|\b(?:log|sign)\s?in\s(?:or\s\w+\s)?to\scomment|\bto\scomment,\s(?:please
        |you)|\bour\scomment|\b(?:this\sdiscussion|comments)\s(?:is|are)\s(?:now\s)?(?:closed
        |moderated)|closed\sfor\scomments|\b(?:our|read\sthe)\scommunity\s(?:guidelines|standards
        |rules)|\byou\smust\sbe\slogged\sin|^\W{0,3}join\sthe\s(?:conversation|discussion)
        |\bposting\srules|\byour\scomment|评论千万条|文明(?:上网|发言)|理性发言|登录后(?:参与|评论
        |发表|可)|参与讨论$|提交评论|评论服务协议|跟帖评论自律|网友(?:评论|留言)仅|(?:댓글|게시물
        |의견)(?:은|이|을|의).{0,60}(?:삭제될|삭제됩|제한됩|제한될|금지됩|책임은)
        |욕설.{0,12}비방.{0,60}(?:니다|세요|[.,]?$)|\d{2,4}자\s?(?:이내|까지)로?\s|건전한\s(?:토론
        |댓글)\s?문화
    """,
    "newsletter": rf"""
        ^\W{{0,3}}sign\sup\b|[.!?]\ssign\sup\b|\bsign(?:ing)?\sup\s(?:to
        |for)\b.{{0,60}}\bnewsletters?\b|\bsign(?:ing)?\sup\s(?:to
        |for)\s{_OUR}\s(?:\S+\s){{0,4}}?{_LETTERS}|\bin\syour\sinbox|\b(?:straight|direct(?:ly)?
        |delivered)\sto\syour\s(?:inbox|e-?mail)|^\W{{0,3}}(?:type\s)?your\se-?mail
        |\benter\s(?:your|a\svalid)\se-?mail|\benter\syour\s
        |^\W{{0,3}}get\s{_OUR}\s.{{0,40}}\b{_LETTERS}|\bget\s(?:our|the)\s.{{0,40}}\b(?:letter
        |briefing|alerts)\b|\bnewsletters?\smay\scontain|\bafter\snewsletter|^free\s(?:daily
        |weekly|monthly)\snewsletter|\bnewsletter\spromotion|^unsubscribe\b
        |\byou\scan\sunsubscribe|\benjoying\sthis\b|^by\s(?:submitting|signing\sup|subscribing
        |clicking|providing)\b.{{0,60}}\byou\b|뉴스레터.{{0,30}}(?:구독하|신청하|받아\s?보|보내드
        |만나\s?보)|이메일로\s.{{0,16}}(?:보내드|받아\s?보)
    """,
    "subscribe": r"""
        ^\W{0,3}(?:please\s)?subscribe\s(?:for|now|today|and|to\s(?:our|my|the|this))\b
        |\bsubscribe\s(?:for\sfree|now|today)\b|^thanks?\s(?:you\s)?for\sreading
        |reader[- ]supported\spublication|\bto\scontinue\sreading|\b(?:become
        |upgrade\sto)\sa\s(?:paid|free|founding|digital)\s(?:subscriber|member)|^continue\sreading
        |^already\s(?:a|have\san)\s(?:subscriber|member|account)
        |\bfor\sas\slittle\sas\s[£$€¥]\d.{0,30}\b(?:a|per)\s(?:week|month|year)
        |\bcancel\sany\s?time|\b(?:support|fund)\s(?:our|us|my)\s(?:work|journalism|reporting
        |newsroom|independent)|\byour\s(?:support|subscription)\s(?:helps|means|makes|keeps|today
        |now)|\byour\sfree\sarticles?|^\W{0,3}(?:download|get)\s(?:our|the)\s(?:\S+\s){0,2}app\b
        |^start\syour\sfree|^try\sour\b|^follow\s@|^not\sa\s(?:member|subscriber)\b
        |\bmembership\scosts\b|^unlock\s(?:all|unlimited|this|the\sfull)|^unlimited\saccess
        |^ad-free\b|^remind\sme\b|\bfollow\s(?:us|me|\S+)\son\s(?:x|twitter|facebook|instagram
        |linkedin|google|whatsapp|threads)\b|^(?:support|donate|join)\s[£$€]\d
        |^join\sour\s(?:channel|group|community)|\bas\syour\spreferred\b|\bpreferred\ssource\b
        |^never\smiss\b|\b(?:tens|hundreds)\sof\sthousands\sof\syou\b|\bplease\s(?:consider
        |help\sus|support\sus)|^(?:点击|长按|请|欢迎|扫码|扫描).{0,14}(?:关注|二维码|公众号|客户端
        |APP)|关注我们|^(?:关注|扫一扫|扫码|点击(?:打开|查看|收起|展开|进入))|^打开.{0,8}(?:APP
        |[，,])|阅读体验|分享(?:至|到)(?:朋友圈|微信)|公众号(?:[:：]|ID|后台回复)|^扫码(?:关注
        |下载|加|进群|阅读|查看|咨询)|(?:长按|识别).{0,8}二维码|^(?:立即|点击|扫码)?(?:下载
        |安装).{0,12}(?:客户端|APP)|尽在.{0,12}(?:APP|客户端)|^获取更多|点个[“"「]?(?:赞|在看)
        |点亮[“"「]|^欢迎(?:关注|订阅|投稿|转发|下载|扫码|加入)|加入(?:我们的|本)?社群|^请(?:登录
        |关注|先登录|扫码|点击)|(?:구독|후원|팔로우)(?:하기|해\s?주세요|을\s부탁|과\s좋아요
        |\s?신청)|(?:카카오톡?|텔레그램)?\s?채널\s?(?:추가|구독)|구독.{0,12}(?:하세요|보세요
        |주세요)|(?:회원|구독자|유료).{0,8}전용\s(?:기사|콘텐츠|서비스)(?:입|를|을)|앱(?:을|에서
        |으로)\s.{0,16}(?:설치하|보세요|만나\s?보|보기$|읽기$)|채널\s.{0,14}추가$
    """,
    "advertisement": r"""
        ^\W{0,3}register\snow\b|^\W{0,3}book\s(?:now|your)\b|^\W{0,3}save\s(?:up\sto\s[£$€¥]?\d
        |now)|\bsave\sup\sto\s[£$€¥]?\d.{0,40}\b(?:before\sprices|tickets?|pass(?:es)?)\b
        |^buy\snow$|\blimited[- ]time\soffer|\bwe\smay\s(?:earn|receive|collect)\s(?:a\s|an\s
        |some\s)?(?:\S+\s)?(?:commission|share|payment)|^(?:paid|sponsored|partner|advertiser
        |presented|brought\sto\syou)\s(?:content|post|by|from|partner)\b
        |^get\s(?:your\s)?tickets?\b|^paid\s(?:post|content)\b|파트너스\s활동|수수료를\s(?:제공
        |지급)받|유료\s?광고(?:를|가)\s포함|海量资讯
    """,
    "report": r"""
        ^(?:do\syou\s)?(?:got|have)\s(?:a|any)\s(?:news\s|confidential\s)?(?:tip
        |story)\b.{0,30}[?.]|\btips?@|\bcontact\sor\sverify|^get\sin\stouch\b
        |\bcan\sbe\sreached\sat\s\S+@|\breach\s(?:him|her|them|us)\s(?:at|on)\s\S+@|^(?:e-?mail
        |contact)\s(?:us|the\sauthor)|^send\sus\b|^(?:新闻|报料|爆料|投诉)(?:热线|电话)
        |^我要(?:反馈|纠错|举报|爆料)|(?:投稿|举报|联系|商务)(?:邮箱|电话|热线)\s?[:：]
        |^\W{0,3}제보[는은를]|제보\s?[:：]|제보(?:하기|를\s기다리|해\s?주|하세요)|기사\s?제보\s?및
    """,
    "copyright": r"""
        may\snot\sbe\s(?:published|reproduced|redistributed|copied)|^purchase\slicensing
        |licensing\srights,|^reprints?\b|^published\sin\sthe\sprint|\bappear(?:s
        |ed)?\sin\s(?:print|the\s.{2,40}\sprint)|^(?:notice|disclaimer)\s?:|\bcontent\sabove\s\(
        |^republish|(?:不代表|仅代表|不代表).{0,14}(?:观点|立场|意见)|(?:观点|内容)仅代表
        |^\W{0,3}(?:特别|免责|郑重|版权)声明|如有侵权|侵权(?:必究|请联系)|侵删|未经.{0,10}(?:授权
        |许可|允许|同意).{0,4}(?:不得|禁止|严禁|请勿)|^\W{0,3}转载|转载(?:请|须注明|需注明)
        |授权(?:发布|转载)。?$|信息存储(?:空间|服务)|(?:조건|유형|범위)에\s따라\s.{0,16}이용
        |제3자에게\s저작권|不构成(?:任何)?(?:投资)?(?:建议|决策)|市场有风险|投资需谨慎|文责自负
        |무단\s?(?:이용|사용|전재|복제|도용|배포)(?:하는\s경우|을?\s?금|[,·])
        |저작권은\s.{0,24}있(?:으며|습니다)|AI\s?학습.{0,8}(?:금지|불가)
    """,
    "other": r"""
        \bthis\s(?:web)?site\suses\scookies|^powered\sby\b|^原标题[:：]|\bwe\s(?:use\scookies
        |value\syour\sprivacy)|\bwe\sand\sour\b.{0,20}partners|\bour\s(?:privacy|terms\sof
        |cookies?\spolicy|standards:|use\sof\scookies)|\b(?:we|our)\b.{0,60}\byour\s(?:browser
        |device|privacy|consent|preferences)|\byour\s(?:browser\sdoes|privacy\schoices)
        |^privacy\s(?:policy|notice)|\bclick\shere\b|\bopens?\sin\s(?:a\s)?new\s(?:tab|window)
        |opens\snew\stab|\bquotes?\sdelayed|^(?:manage|accept|reject)\s(?:all|options|cookies
        |choices|preferences)|^prefer\s\S+\son\b|^prefer\sus\b|\b(?:enable|requires?)\sjavascript
        |\brecaptcha\b.{0,30}\bgoogle|^(?:error\s)?loading\b|\bplease\s(?:try\sagain|enable
        |refresh)|registered\sin\s(?:england|wales)|\bVAT\s(?:no|number|reg)\b|\ball\squotes\s
        |(?:信息服务|经营|视听节目|出版|传播).{0,8}许可证|网安备|举报(?:电话|邮箱|中心)\s?[:：]
        |违法和?不良信息|法律顾问\s?[:：]|(?:主办|承办)单位\s?[:：]|(?:등록|사업자|신고)\s?(?:번호
        |일자)\s?[:：|]|(?:발행|편집)\s?(?:[·.ㆍ]\s?편집)?인\s?[:：|]|대표이사\s?[:：|]
        |청소년\s?보호\s?책임자|기사\s?배열\s?(?:책임|기본)|법인명\s?[:：]|제호\s?[:：]
        |고충\s?처리인\s?[:：|]|통신판매업\s?(?:신고|[:：])|이메일\s?무단\s?수집|(?:기능
        |서비스)[은는을를]\s.{0,40}(?:브라우저|사용하실|이용하실|제공합)|由.{0,10}AI.{0,16}(?:总结
        |生成|提炼|翻译)|尽在掌握|^推荐(?:进入|阅读)
        |\bis\snot\sresponsible\sfor\s(?:the\s)?(?:accuracy|content)|^(?:your\s\w+
        |\w+)\s?\(required\)|^이\s?기사.{0,12}(?:어땠|어떠|어떻)|요약한?\s?결과(?:이며|로|입)
        |생성형?\s?AI(?:가|로|를\s활용해)\s.{0,20}(?:요약|작성|생성|번역)(?:한|했|하|된|됐
        |되).{0,30}(?:니다|습니다|있으며|바랍)
    """,
}

TALK_POLITELY = (
    r"댓글|로그인|회원|게시물|게시판|구독|알림|이메일|비밀번호|섹션|분류|서비스|이용자|욕설"
    r"|비방|글자|\d+자|클릭|다운로드|언론사|본\s?기사|이\s?기사|복구|삭제|쿠키|제보|홈페이지"
    r"|버튼|QR|추천|요약|번역|뉴스|광고|무료|링크|채널|앱|동의|개인정보|집계|저작권|응원|채팅"
)
"""Of which a page speaks politely to its user; it counts where the article is in the plain form."""

TALK_TO_A_READER = (
    r"\b(?:stor(?:y|ies)|news|newsletters?|inbox|phone|community|whatsapp|telegram|apps?|comments?"
    r"|bookmarks?|google|feed|e-?mails?|subscri\w+|sign(?:ing)?\s(?:up|in)|accounts?|(?:web)?site|page"
    r"|articles?|journalism|reporting|newsroom|readers?|follow|updates|alerts|topics|ads?|feedback|privacy"
    r"|cookies|experience|members?(?:hip)?|support|podcasts?|videos?|editors?|coverage|mission|donat\w+)\b"
)
"""Of which a page speaks to 'you'; it counts where the article has no 'you'."""
