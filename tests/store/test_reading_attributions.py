"""Who is said to say what, in sentences of ours in three languages."""

import pytest

from aibrief_store.reading import Attribution, Language, attributions

SENTENCES: list[tuple[Language, str, list[tuple[str | None, bool]]]] = [
    (
        "ko",
        "박서준 한울전자 부사장은 12일 기자간담회에서 “하반기 흑자 전환이 목표”라고 말했다.",
        [("박서준 한울전자 부사장", True)],
    ),
    (
        "ko",
        "산업통상자원부에 따르면 지난달 수출은 3.2% 늘었다.",
        [("산업통상자원부", False)],
    ),
    (
        "ko",
        "22일 금융감독원에 따르면 지난해 말 연체율은 0.5%로 집계됐다.",
        [("금융감독원", False)],
    ),
    (
        "ko",
        "블룸버그통신은 소식통을 인용해 이 회사가 상장을 미룰 수 있다고 보도했다.",
        [("블룸버그통신", False)],
    ),
    (
        "ko",
        "이 회사는 내년 3월 공장을 새로 짓는 것으로 알려졌다.",
        [(None, False)],
    ),
    (
        "ko",
        "전문가들은 금리가 더 오를 가능성을 우려했다.",
        [("전문가들", False)],
    ),
    (
        "ko",
        "회사 관계자는 “아직 결정된 것이 없다”며 말을 아꼈다.",
        [("회사 관계자", True)],
    ),
    (
        "ko",
        "“이대로면 3년 안에 따라잡힌다”는 지적이 나온다.",
        [(None, True)],
    ),
    (
        "ko",
        "업계에서는 경쟁이 더 심해질 것이라는 전망이 우세하다.",
        [("업계", False)],
    ),
    (
        "ko",
        "김 교수는 “기술 격차가 줄었다”고 진단하면서도 “데이터 품질은 여전히 문제”라고 지적했다.",
        [("김 교수", True), ("김 교수", True)],
    ),
    (
        "ko",
        "한국은행은 올해 성장률을 1.6%로 전망했다.",
        [("한국은행", False)],
    ),
    (
        "ko",
        "시장조사업체 노바리서치가 발표한 보고서에 따르면 이 시장은 2030년까지 두 배로 커진다.",
        [("시장조사업체 노바리서치가 발표한 보고서", False)],
    ),
    (
        "ko",
        "그는 이어 “우리는 포기하지 않는다”고 덧붙였다.",
        [("그", True)],
    ),
    (
        "ko",
        "정부는 소문을 전면 부인했다.",
        [("정부", False)],
    ),
    (
        "ko",
        "미국 재무부는 이번 조치가 불가피했다는 입장이다.",
        [("미국 재무부", False)],
    ),
    (
        "ko",
        "이 기술이 아직 이르다는 평가도 있다.",
        [(None, False)],
    ),
    (
        "ko",
        "회사 측은 사실이 아니라고 해명했지만 의혹은 가라앉지 않았다.",
        [("회사 측", False)],
    ),
    (
        "ko",
        "최 대표는 창업 초기를 떠올리며 “직원 월급도 밀렸다”고 회상했다.",
        [("최 대표", True)],
    ),
    (
        "ko",
        "로이터는 이 공장의 가동률이 40%를 밑돈다고 전했다.",
        [("로이터", False)],
    ),
    (
        "ko",
        "이날 발표는 시장의 기대를 밑돌았다.",
        [],
    ),
    (
        "ko",
        "서울시는 올해 버스 300대를 새로 도입한다.",
        [],
    ),
    (
        "ko",
        "연구진은 논문에서 이 방식이 비용을 절반으로 줄인다고 주장했다.",
        [("연구진", False)],
    ),
    (
        "ko",
        "“값이 너무 비싸다.” 시장 상인 박모씨는 이렇게 말했다.",
        [("시장 상인 박모씨", True)],
    ),
    (
        "ko",
        "새 규정이 중소기업에 부담이 될 수 있다는 우려가 제기된다.",
        [(None, False)],
    ),
    (
        "ko",
        "증권사들은 이 회사의 영업이익을 2조원 안팎으로 추정한다.",
        [("증권사들", False)],
    ),
    (
        "ko",
        "이 소식통은 “협상이 거의 끝났다”고 귀띔했다.",
        [("이 소식통", True)],
    ),
    (
        "ko",
        "윤하늘 의원은 정부가 자료를 숨겼다고 주장했고, 장관은 사실과 다르다고 반박했다.",
        [("윤하늘 의원", False), ("장관", False)],
    ),
    (
        "ko",
        "유엔 보고서는 지난 10년간 기온이 1도 올랐다고 지적했다.",
        [("유엔 보고서", False)],
    ),
    (
        "ko",
        "관계자들은 이번 사고의 원인이 노후 설비에 있다고 보고 있다.",
        [("관계자들", False)],
    ),
    (
        "ko",
        "“성능이 떨어진다”는 게 현장 기사들의 설명이다.",
        [("현장 기사들", True)],
    ),
    (
        "ko",
        "국제에너지기구(IEA)는 내년 원유 수요가 하루 100만 배럴 늘어날 것으로 내다봤다.",
        [("국제에너지기구(IEA)", False)],
    ),
    (
        "ko",
        "회사는 신제품을 다음 달 공개할 계획이라고 밝혔다.",
        [("회사", False)],
    ),
    (
        "ko",
        "이 지역 주민은 물이 부족하다고 호소했다.",
        [("이 지역 주민", False)],
    ),
    (
        "ko",
        "실제로 지난해 이 회사의 매출은 20% 늘었다.",
        [],
    ),
    (
        "ko",
        "뉴욕타임스(NYT)는 4일(현지시간) “양국이 합의에 가까워졌다”고 보도했다.",
        [("뉴욕타임스(NYT)", True)],
    ),
    (
        "ko",
        "경찰 조사 결과 이들은 서류를 꾸민 것으로 드러났다.",
        [],
    ),
    (
        "ko",
        "업계 관계자에 따르면 이 칩의 수율은 60%를 넘지 못한다.",
        [("업계 관계자", False)],
    ),
    (
        "ko",
        "유럽연합 집행위원회가 과징금을 매길 것이라는 관측이 나오고 있다.",
        [(None, False)],
    ),
    (
        "en",
        "“We will not raise prices,” Ms. Ortega said on Monday.",
        [("Ms. Ortega", True)],
    ),
    (
        "en",
        "The ministry said exports rose 3.2% in May.",
        [("ministry", False)],
    ),
    (
        "en",
        "According to the International Transport Council, freight volumes fell by a fifth.",
        [("International Transport Council", False)],
    ),
    (
        "en",
        "The plant has reportedly been idle since March.",
        [(None, False)],
    ),
    (
        "en",
        "“It is a gamble,” said Piotr Lewandowski, an analyst at Fennel Capital.",
        [("Piotr Lewandowski, an analyst at Fennel Capital", True)],
    ),
    (
        "en",
        "Officials warned that reserves could run out by August.",
        [("Officials", False)],
    ),
    (
        "en",
        "The company, which employs 4,000 people, said it would close two sites.",
        [("company", False)],
    ),
    (
        "en",
        "Marta Quill, the firm's chief executive, told reporters that sales had doubled.",
        [("Marta Quill, the firm's chief executive", False)],
    ),
    (
        "en",
        "Sales grew 12% last year, the group said.",
        [("group", False)],
    ),
    (
        "en",
        "Analysts expect profit of $3bn.",
        [("Analysts", False)],
    ),
    (
        "en",
        "The bank declined to comment.",
        [("bank", False)],
    ),
    (
        "en",
        "The reactor is said to have cost $2 billion.",
        [(None, False)],
    ),
    (
        "en",
        "He argued that the rule was unfair and added that it would be challenged.",
        [("He", False), ("He", False)],
    ),
    (
        "en",
        "A spokesman for the union denied the report.",
        [("spokesman for the union", False)],
    ),
    (
        "en",
        "The Daily Courier, citing people familiar with the matter, reported that the deal had "
        "collapsed.",
        [("Daily Courier", False)],
    ),
    (
        "en",
        "The trial ended in June.",
        [],
    ),
    (
        "en",
        "“Nobody asked us,” she said. “Nobody ever does.”",
        [("she", True)],
    ),
    (
        "en",
        "The study found that children slept an hour less.",
        [("study", False)],
    ),
    (
        "en",
        "Ford's finance chief predicted that margins would recover in 2026.",
        [("Ford's finance chief", False)],
    ),
    (
        "en",
        "Under the plan, the agency will spend $5m, according to a person briefed on it.",
        [("person briefed on it", False)],
    ),
    (
        "en",
        "Last week, Norwegian regulators said the ship was unsafe.",
        [("Norwegian regulators", False)],
    ),
    (
        "en",
        "The firm believes that demand will return.",
        [("firm", False)],
    ),
    (
        "en",
        "Critics call the scheme “a tax on the poor”.",
        [("Critics", True)],
    ),
    (
        "en",
        "Inspectors wrote in a letter that the valves were cracked.",
        [("Inspectors", False)],
    ),
    (
        "en",
        "But economists at Halden Bank said the data were noisy.",
        [("economists at Halden Bank", False)],
    ),
    (
        "en",
        "Rates will rise in spring, Halden Bank predicts.",
        [("Halden Bank", False)],
    ),
    (
        "en",
        "The village has 400 people and one shop.",
        [],
    ),
    (
        "en",
        "As one driver put it, “the road is the office”.",
        [("one driver", True)],
    ),
    (
        "zh",
        "海岚科技首席执行官周予安表示，公司明年将扩产。",
        [("海岚科技首席执行官周予安", False)],
    ),
    (
        "zh",
        "据路透社报道，双方已接近达成协议。",
        [("路透社", False)],
    ),
    (
        "zh",
        "据悉，该项目总投资约三十亿元。",
        [(None, False)],
    ),
    (
        "zh",
        "分析人士认为，价格战还会持续。",
        [("分析人士", False)],
    ),
    (
        "zh",
        "他指出，目前仍缺乏统一标准。",
        [("他", False)],
    ),
    (
        "zh",
        "“我们没有裁员计划。”该公司发言人说。",
        [("该公司发言人", True)],
    ),
    (
        "zh",
        "中国气象局预计，未来三天北方有大风。",
        [("中国气象局", False)],
    ),
    (
        "zh",
        "世界银行在最新报告中警告，全球增长将放缓至2.3%。",
        [("世界银行", False)],
    ),
    (
        "zh",
        "李教授说：“这只是第一步。”",
        [("李教授", True)],
    ),
    (
        "zh",
        "公司昨日宣布，将回购五亿元股票。",
        [("公司", False)],
    ),
    (
        "zh",
        "根据国家统计局的数据，五月物价上涨0.2%。",
        [("国家统计局", False)],
    ),
    (
        "zh",
        "有分析称，这一目标难以实现。",
        [(None, False)],
    ),
    (
        "zh",
        "外交部发言人否认了这一说法。",
        [("外交部发言人", False)],
    ),
    (
        "zh",
        "财报显示，公司上半年净利润下降一成。",
        [("财报", False)],
    ),
    (
        "zh",
        "他还强调，安全永远是第一位的。",
        [("他", False)],
    ),
    (
        "zh",
        "工厂占地两千亩，去年投产。",
        [],
    ),
    (
        "zh",
        "华尔街日报援引知情人士的话称，交易可能在年底前完成。",
        [("华尔街日报", False)],
    ),
    (
        "zh",
        "多位业内人士告诉记者，订单正在减少。",
        [("多位业内人士", False)],
    ),
    (
        "zh",
        "消费者王女士抱怨说，客服电话根本打不通。",
        [("消费者王女士", False)],
    ),
    (
        "zh",
        "该机构预测明年需求将增长15%。",
        [("该机构", False)],
    ),
]


def told(text: str, each: Attribution) -> tuple[str | None, bool]:
    if not each.speaker:
        return None, each.direct
    who = text[slice(*each.speaker)]
    for article in ("The ", "the ", "A ", "a "):
        who = who.removeprefix(article)
    return who.strip("《》“”‘’"), each.direct


@pytest.mark.parametrize(("language", "text", "said"), SENTENCES)
def test_each_speaker_is_found_and_nobody_else(
    language: Language, text: str, said: list[tuple[str | None, bool]]
) -> None:
    assert [told(text, each) for each in attributions(text, language)] == said


def only(text: str) -> Attribution:
    (found,) = attributions(text)
    return found


def test_the_reporting_words_and_what_is_said_are_shown() -> None:
    text = "윤 대표는 “올해는 버틴다”고 말했다."
    found = only(text)
    assert text[found.start : found.end] == found.cue == "고 말했다"
    assert found.content
    assert text[slice(*found.content)] == "올해는 버틴다"
    assert (found.verb, found.direct, found.unsure) == ("말하다", True, False)


@pytest.mark.parametrize(
    ("text", "hedge", "modality"),
    [
        ("한빛증권은 매출이 늘 것으로 내다봤다.", "forecast", "forecast"),
        ("이 회사는 곧 상장할 것으로 알려졌다.", "hearsay", "alleged"),
        ("노조는 사고가 잦아질 수 있다고 우려했다.", "worry", "forecast"),
        ("장관은 사실이 아니라고 부인했다.", "denied", "denied"),
        ("The firm estimates that demand fell.", "estimated", "estimated"),
        ("The bank claims it was never told.", "alleged", "alleged"),
        ("分析人士认为，价格还会下跌。", "opinion", "opinion"),
        ("정부는 예산을 늘렸다고 밝혔다.", "none", "stated"),
    ],
)
def test_a_hedge_becomes_a_modality(text: str, hedge: str, modality: str) -> None:
    found = only(text)
    assert (found.hedge, found.modality) == (hedge, modality)


def test_a_speaker_left_out_is_the_one_before_and_marked_as_unsure() -> None:
    text = "문 교수는 “값이 내린다”고 말했다. “곧 바닥을 친다”고 덧붙였다."
    first, second = attributions(text)
    assert not first.unsure
    assert second.unsure
    assert second.speaker == first.speaker


def test_nobody_is_guessed_where_nobody_spoke_before() -> None:
    found = only("“곧 바닥을 친다”고 덧붙였다.")
    assert found.speaker is None
    assert found.unsure


def test_a_paper_that_cites_passes_words_on() -> None:
    text = "한별일보는 정부 관계자를 인용해 협상이 끝났다고 보도했다."
    chain = [text[start:end] for start, end in only(text).chain]
    assert chain == ["한별일보", "정부 관계자"]


def test_an_english_sentence_in_a_korean_text_is_read_as_english() -> None:
    text = "누리상사는 새 공장을 열었다고 밝혔다.\nThe firm said it would hire 40 people."
    assert [each.verb for each in attributions(text, "ko")] == ["밝히다", "say"]


def test_what_stands_inside_a_quotation_reports_nothing() -> None:
    text = "배 대표는 “정부가 된다고 말했다는 소문은 못 들었다”고 했다."
    assert len(attributions(text)) == 1


def test_the_quotation_of_the_next_sentence_is_found() -> None:
    text = "그는 후기에 이렇게 적었다. “다시 쓰겠다.”"
    found = only(text)
    assert found.direct
    assert found.content
    assert text[slice(*found.content)] == "다시 쓰겠다."
