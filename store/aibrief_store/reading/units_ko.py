"""What Korean texts count and measure."""

from aibrief_store.reading.units import BEHIND, CODES, SYMBOLS, units

_MONEY = """
money KRW 원, 한국 원
money USD 달러, 미국 달러, 미 달러, 미달러, 불
money CNY 위안, 중국 위안, 위안화, 위안(元)
money jiao:CNY:0.1 마오, 자오
money JPY 엔, 일본 엔, 엔화
money EUR 유로
money GBP 영국 파운드, 스털링 파운드, 파운드화
money penny:GBP:0.01 펜스, 페니
money cent::0.01 센트
money CAD 캐나다 달러, 캐나다달러
money AUD 호주 달러, 호주달러
money NZD 뉴질랜드 달러
money HKD 홍콩 달러, 홍콩달러
money TWD 대만 달러, 대만달러, 신대만 달러
money SGD 싱가포르 달러, 싱가포르달러
money CHF 스위스 프랑, 스위스프랑
money franc 프랑
money mark 마르크
money INR 인도 루피
money LKR 스리랑카 루피
money PKR 파키스탄 루피
money rupee 루피
money RUB 루블
money VND 동화, 베트남 동
money THB 바트
money MYR 링깃
money IDR 루피아
money PHP 필리핀 페소
money MXN 멕시코 페소
money peso 페소
money BRL 헤알, 브라질 헤알
money TRY 튀르키예 리라, 터키 리라
money lira 리라
money GEL 라리
money SAR 리얄, 사우디 리얄
money AED 디르함
money SEK 스웨덴 크로나
money NOK 노르웨이 크로네
money DKK 덴마크 크로네
money ZAR 랜드
money BTC 비트코인
"""

_MEASURES = """
percent % 퍼센트, 퍼센티지, 프로센트
percent %p 퍼센트포인트, 퍼센트 포인트
percent bp bp, 베이시스포인트
number point 포인트
number 1 배, 갑절, 곱절
dimension km 킬로미터, 킬로
dimension m 미터
dimension cm 센티미터, 센티
dimension mm 밀리미터, 밀리
dimension um 마이크로미터
dimension nm 나노미터, 나노
dimension pm 피코미터
dimension [mi_i] 마일
dimension [ft_i] 피트
dimension [in_i] 인치
dimension [yd_i] 야드
dimension m2 제곱미터, 평방미터, 평방 미터
dimension km2 제곱킬로미터, 평방킬로미터, 평방 킬로미터
dimension m3 세제곱미터, 입방미터, 입방 미터
dimension [cft_i] 입방피트, 입방 피트
dimension [sft_i] 평방피트, 평방 피트, 제곱피트
dimension pyeong 평
dimension ha 헥타르
dimension [acr_us] 에이커
dimension g 그램
dimension kg 킬로그램
dimension mg 밀리그램
dimension t 톤, 미터톤, 메트릭톤
dimension [oz_av] 온스
dimension [lb_av] 파운드
dimension geun 근
dimension L 리터
dimension mL 밀리리터
dimension [gal_us] 갤런
dimension [bbl_us] 배럴
dimension bit 비트
dimension By 바이트
dimension kBy 킬로바이트
dimension MBy 메가바이트
dimension GBy 기가바이트
dimension TBy 테라바이트
dimension PBy 페타바이트
dimension W 와트
dimension kW 킬로와트
dimension MW 메가와트
dimension GW 기가와트
dimension kW.h 킬로와트시
dimension MW.h 메가와트시
dimension GW.h 기가와트시
dimension TW.h 테라와트시
dimension Hz 헤르츠
dimension MHz 메가헤르츠
dimension GHz 기가헤르츠
dimension Cel 도
dimension hPa 헥토파스칼
dimension dB 데시벨
dimension kcal 킬로칼로리
dimension [kn_i] 노트
dimension [nmi_i] 해리
dimension [HP] 마력
dimension s 초
dimension min 분
dimension h 시간
dimension d 일
dimension wk 주일, 주
dimension mo 개월, 달
dimension a 년, 해
dimension century 세기
"""

_COUNTS = """
count item 개, 가지, 건, 종, 대, 장, 편, 쪽, 페이지, 채, 척, 그루, 켤레, 쌍, 벌, 병, 잔
count item 통, 자루, 송이, 마리, 권, 조각, 개소, 군데, 곳, 종류, 항목, 문항, 글자, 단어, 문장
count item 기, 줄, 부, 포기, 거래일, 농가, 캔, 그릇, 봉지, 필지, 학급, 가마
count item 다발, 상자, 박스
count item 팩, 가구, 점, 표, 좌, 실, 량, 석, 발, 매, 족, 판, 구, 곡, 골, 승, 패, 타점, 홈런, 안타
count item 경기, 이닝, 세트, 계단, 라운드
count quarter 분기 연속, 분기째, 분기 만, 분기 내리
count person 명, 인, 사람
count company 개사, 개 사, 개 기업, 개 업체, 개 회사
count country 개국, 개 국가, 개 나라, 나라
count city 개 도시
count language 개 언어, 개 국어, 개국어
count time 번, 회, 차례, 끼
count rank 위, 등, 번째, 번 째
count age 살, 세
count token 토큰, 개 토큰
count parameter 개 파라미터, 파라미터, 매개변수, 개 매개변수
"""

_LABELS = """
label month 월
label clock 시
label quarter 분기, 사분기
label decade 년대
label ordinal 차, 호, 층, 학년, 번지, 호선, 번길, 연대, 세대, 강, 부작, 번가, 번국도
label version 버전, 프로, 맥스, 터보
"""

UNITS = units(SYMBOLS, CODES, BEHIND, _LABELS, _COUNTS, _MEASURES, _MONEY)
