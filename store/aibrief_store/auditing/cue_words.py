"""The words of the usual properties, units and scopes, as stems: Latin ones begin a word.

Ours, from how such figures are told in news; a pack's other ids are known by their labels.
"""

PROPERTIES: dict[str, str] = {
    "training_cost": "cost, spent, spend, price tag, budget, trained, training, to develop, "
    "developed, development, needed, 비용, 개발비, 훈련비, 학습비, 들었, 들여, 들인, 들였, "
    "개발에, 투입, 썼, 쓴, "
    "成本, 花费, 花了, 训练, 投入, 耗资",
    "price": "price, priced, charge, offered at, sells for, 가격, 요금, 받는다, 제공, 价格, "
    "收费, 售价",
    "gpus_used": "trained on, trained, used, using, uses, developed on, built on, 사용, "
    "이용해, 썼, 쓰였, "
    "개발, 훈련, 학습, 使用, 训练",
    "gpus_held": "hold, own, has, have, stockpile, possess, 보유, 가지고, 확보, 拥有, 持有, 囤",
    "training_data": "token, 토큰, 词元",
    "active_experts": "expert, 전문가, 专家",
    "benchmark_score": "score, correct, accuracy, answered, 점수, 정답, 정확도, 정답률, 맞혔, "
    "맞췄, "
    "得分, 准确率",
    "benchmarks_won": "benchmark, beat, ahead, 앞섰, 이겼, 벤치마크, 분야, 基准",
    "performance": "performance, performs, 성능, 性能",
    "model_rank": "top ten, top 10, ranking, model, 톱, 순위, 모델",
    "throughput": "throughput, 처리량, 吞吐",
    "efficiency": "efficien, 효율, 效率",
    "energy_use": "energy, electricity, power, kwh, 전력, 电",
    "languages_added": "language, 언어, 语言",
    "release_date": "release, launch, unveil, came out, brought out, present, introduc, debut, "
    "published, showed, went public, 출시, 공개, 내놓, 내놨, 선보, 발표, 发布, 推出, 公开, "
    "上线",
    "founded": "found, establish, set up, started, born, 설립, 창업, 세워, 세운, 창립, 출범, "
    "成立, 创立, 创办",
    "announced": "announc, 발표, 宣布",
    "adopted": "adopt, drew up, plan, 수립, 마련, 制定",
    "event_date": "held, took place, launched, met, 열렸, 열린, 개최, 발사, 举行, 发射",
    "runs": "runs, began, begin, ends, 시행, 시작, 끝",
    "ipo": "ipo, listing, public offering, 상장, 기업공개, 上市",
    "age": "years old, aged, 세, 살, 岁",
    "funding": "rais, funding, received, round, secured, 유치, 투자받, 투자를 받, 融资, 获得",
    "valuation": "valu, worth, 기업 가치, 기업가치, 가치, 몸값, 평가, 估值",
    "unicorn": "unicorn, worth, valu, 유니콘, 가치, 独角兽",
    "time_to_unicorn": "unicorn, 유니콘, 独角兽",
    "revenue_growth": "revenue, sales, 매출, 收入, 营收",
    "users": "user, 이용자, 사용자, 用户",
    "user_growth": "user, grew, growth, 이용자, 사용자, 증가, 用户",
    "downloads": "download, 다운로드, 내려받, 下载",
    "download_rank": "download, 다운로드, 내려받, 下载",
    "time_after": "after, later, 뒤, 후, 만에, 后",
    "market_size": "market, 시장, 市场",
    "market_growth": "grow, growth, rate, 성장, 증가, 增长",
    "market_share": "share, 점유율, 비중, 份额",
    "investment": "invest, 투자, 投资",
    "financing": "financ, fund, announce, support, loan, lend, give, provide, commit, pledge, "
    "금융, 지원, 자금, 투입, 투자, 대출, 제공, 내놓, 金融, "
    "资金",
    "count": "compan, firm, start-up, startup, service, model, number, there are, 기업, 업체, "
    "회사, "
    "스타트업, 서비스, 모델, 公司, 企业, 模型",
    "field_share": "share, takes, account, field, percent, 비중, 분야, 차지, 占",
    "share": "share, account, 비중, 차지, 占",
    "patents": "patent, 특허, 专利",
    "data_centers": "data centre, data center, datacent, 데이터센터, 데이터 센터, 数据中心",
    "data_center_rank": "data centre, data center, datacent, 데이터센터, 데이터 센터, 数据中心",
    "university_rank": "nature index, university, 네이처 인덱스, 대학, 自然指数",
    "author_rank": "author, paper, conference, 저자, 논문, 학회, 论文, 作者",
    "institutions_ranked": "institution, universit, top, 기관, 대학, 机构",
    "rank": "rank, first, second, number, place, 순위, 번째, 排名",
    "visitors": "visit, tourist, 방문, 관광, 游客",
    "technology_gap": "gap, behind, 격차, 뒤처, 뒤져, 差距",
    "goal": "goal, aim, target, 목표, 目标",
    "plan": "plan, will, intend, going to, by 20, 계획, 방침, 마련, 육성, 키우, 지원, 확보, "
    "计划",
    "budget": "budget, 예산, 预算",
    "members": "member, 구성, 꼽, 成员",
}  # fmt: skip

# What a pack's unit is called in texts; words with '+' must all stand there.
UNITS: dict[str, str] = {
    "gpu": "gpu, h800, h100, a100, graphics, 그래픽처리장치, 显卡",
    "chip": "chip, 칩, 芯片",
    "data_center": "data centre, data center, datacent, 데이터센터, 데이터 센터, 数据中心",
    "patent": "patent, 특허, 专利",
    "company": "compan, firm, 기업, 업체, 회사, 公司, 企业",
    "listed_company": "listed+compan, listed+firm, listed, 상장, 上市",
    "start_up": "start-up, startup, 스타트업, 初创",
    "unicorn": "unicorn, 유니콘, 独角兽",
    "service": "service, 서비스, 服务",
    "llm": "language model, llm, 언어모델, 언어 모델, 语言模型, 大模型",
    "university": "universit, 대학, 大学",
    "institution": "institution, 기관, 机构",
    "daily_user": "daily+user, 일일+이용자, 일일+사용자, 하루+이용자, 하루+사용자, dau, 日活",
    "monthly_user": "monthly+user, 월간+이용자, 월간+사용자, 한 달+이용자, mau, 月活",
    "user": "user, 이용자, 사용자, 用户",
    "tourist": "visitor, tourist, people, 방문객, 관광객, 방문자, 游客",
    "download": "download, 다운로드, 내려받, 下载",
    "token": "token, 토큰, 词元",
    "expert": "expert, 전문가, 专家",
    "language": "language, 언어, 语言",
    "benchmark": "benchmark, 벤치마크, 基准",
    "conference": "conference, 학회, 会议",
    "item": "vehicle, car, truck, smartphone, handset, robot, machine, 차량, 제품, 辆, 台",
    "person": "employee, worker, staff, 직원, 임직원, 员工",
    "country": "countr, nation, 개국, 国家",
    "time": "occasion, 차례",
    "parameter": "parameter, 매개변수, 파라미터, 参数",
}
NARROWER = {
    "company": ("listed_company", "start_up", "unicorn"),
    "user": ("daily_user", "monthly_user"),
    "institution": ("university",),
}
"""A text that names one of these does not count the wider thing."""

SCOPES: dict[str, str] = {
    "world": "world, global, 세계, 글로벌, 全球, 世界",
    "china": "chin, 중국, 中国",
    "us": "united states, american, u.s., 미국, 美国",
    "korea": "korea, 한국, 국내, 韩国",
    "ai": "ai, artificial intelligence, 인공지능, 人工智能",
    "generative_ai": "generative, genai, 생성형, 生成式",
    "computer_vision": "computer vision, 컴퓨터 비전, 计算机视觉",
    "conversational_ai": "conversational, 대화형, 对话",
    "general_ai_technology": "general ai, 일반 ai, 通用",
    "manufacturing_ai": "manufactur, 제조, 制造",
    "large_data_centers": "large, 대형, 대규모, 大型",
    "high_performance_gpus": "high-performance, high performance, high-end, 고성능, "
    "성능 높은, 高性能",
    "top_10": "top ten, top 10, 톱 10, 톱10, 상위 10, 10위, 前十",
    "top_20": "10 to 20, top 20, 10~20, 10위~20",
    "places_21_30": "21 to 30, 21~30, 21-30",
    "top_100": "top 100, top hundred, 상위 100, 100위, 100대, 톱 100",
    "top_3_conferences": "conference, 학회, 会议",
    "lung_cancer_diagnosis": "lung, 폐암, 肺癌",
    "reasoning": "reasoning, inference, 추론, 推理",
    "video_generation": "video, 동영상, 영상, 视频",
    "open_source": "open-source, open source, 오픈소스, 오픈 소스, 开源",
}
