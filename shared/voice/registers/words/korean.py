"""Korean words and endings for the detection of the register."""

from shared.voice.registers.lexicon import listed
from shared.voice.registers.model import Side, Weight

POLITE_ENDINGS = tuple(
    listed("""
    세요 셔요 해요 어요 아요 에요 예요 네요 군요 나요 가요 까요 게요 데요 든요 래요 려요 와요 봐요 줘요 워요 져요
    여요 돼요 죠 지요 구요 걸요 대요 켜요 춰요 십시오 십시요 십쇼 소서 습죠 텐데요 잖아요 랍니다 답니다 옵니다
""")
)
ADDRESSES = tuple(listed("고객님 회원님 손님 귀하 귀사 고객여러분"))
# Whom one may speak of as well, with a particle.
ROLES = tuple(listed("선생님 사장님 부장님 과장님 팀장님 어르신"))
PARTICLES = tuple(listed("은 는 이 가 께서 을 를 께 의"))
HONORIFIC_PARTS = tuple(
    listed("""
    하시는 하시면 하시고 하시기 하시길 하시려 하시거나 하신 하실 하셔 하셨 주시는 주시면 주시고 주시기 주시길 주신
    주실 주셔 주셨 되시는 되시면 되신 되실 되셨 오시는 오시면 오셔 오셨 가시는 가시면 가실 가셔 가셨 보시는 보시면
    보셔 보셨 으시는 으시면 으시고 으시기 으신 으실 으셔 으셨 계시 계신 계실 계셔 계셨 드시는 드시면 드신 드실
    드셔 드셨 이셨 께서 드립니 드려 드릴 드렸 드리겠 여쭤 여쭙 뵙 모시겠 시겠 받으시 원하시 말씀해 말씀하 시더라도
    시지요 시죠 주십 하십 이십니 으십
""")
)
FAMILIAR_ENDINGS = tuple(
    listed("""
    마셔 하셔 가셔 오셔 드셔 켜 쳐 져 겨 보여 숙여 줄여 높여 붙여 먹여 쌓여 들려 걸려 달려 올려 내려 돌려 불려 빌려
    때려 느려 어려 기다려 억나 떠나 만나 끝나 일어나 바라 바래 어때 쉬어 뛰어 되어 비어 튀어 는대 한대 된대 서둘러
    가져 뭐해 말해 신대 들어 물어 셨대 아네 사네 이네 리네 가네 오네 나가 들어가 올라가 나와 들어와 떠나가
    기뻐 슬퍼 아파 예뻐 바빠 나빠 고파 뽑아 찾아 써 꺼 커 뜯어 끊어 씻어 벗어 빗어 짜 봐라 줘라 골라라 없어 싶어
    같아 좋아 많아 않아 알아 몰라 받아 작아 괜찮아 맞아 남아 놓아 잡아 앉아 먹어 읽어 걸어 열어 늦어 길어 적어
    넣어 믿어 입어 신어 줄어 늘어 벌어 떨어 싫어 웃어 울어 놀아 팔아 날아 돌아 높아 낮아 짧아 좁아 넓어 젊어
    힘들어 죽어 막아 닫아 담아 쌓아 달아 골라 눌러 불러 빨라 흘러 해 봐 줘 돼 워 둬 춰 거야 이야 아니야 아냐 뭐야
    누구야 어디야 언제야 때야 건데 던데 텐데 잖아 거든 구나 더라 더라고 는구나 하자 보자 가자 먹자 놀자 떠나자
    되자 만나자 즐기자 시작하자 보내자 말자 지내자 자자 마시자 살자 모으자 나누자 키우자 바꾸자 지키자 만들자 걷자
    뛰자 웃자 누리자 챙기자 느끼자 살펴보자 다녀오자 두자 주자 내자 이기자 힘내자 서두르자 사귀자 쓰자 읽자 찾자
    알아보자 했지 있지 없지 겠지 었지 았지 알지 그렇지 맞지 좋지 렇지 않지 갔지 왔지 봤지 됐지 하니 했니 있니 없니
    었니 았니 겠니 싶니 않니 갔니 왔니 봤니 됐니 냐 느냐 해라 어라 아라 여라 와라 거라 마라 려무나 지마 말아 하네
    있네 없네 좋네 했네 었네 았네 겠네 되네 렇네 많네 같네 갔네 왔네 봤네 됐네 예쁘네 빠르네 비싸네 대박이네 을게
    을까 을래 을걸 할게 할까 할래 거지 잖니 냬 춰라 는데 보내 지내 끝내 힘내 아줘 어줘 해줘 드려라 라니까 다니까 라며 다며 단다 란다
""")
)
# Clause-final nouns that look like familiar endings.
NOUN_ENDINGS = tuple(listed("샤워 파워 타워 플라워 까지 페이지 메시지 이미지"))
NOUNS = frozenset(
    listed("""
    위해 통해 대해 인해 의해 향해 비해 이해 손해 올해 방해 피해 오해 동해 서해 남해 새해 한해 공해 자해 양해 침해
    재해 지난해 이듬해 상호이해 몰이해 해 워 분야 시야 심야 광야 전야 하자 여자 남자 의자 가수다 바다 냐 봐 둬
""")
)
NOUNS_IN_NE = frozenset(listed("동네 그네 우리네 여인네 부인네 아낙네 남정네 이네 노인네 옆동네 한동네 지네"))
NOUNS_IN_YO = frozenset(
    listed("""
    중요 필요 수요 주요 강요 동요 개요 소요 민요 가요 부요 불필요 최중요 대중가요 담요 트로트가요 요 월요 화요
    긴요 고요
""")
)
_Finding = tuple[Side, str, Weight]


def _listed() -> dict[str, _Finding]:
    pronouns: _Finding = ("informal", "pronoun", "strong")
    humble: _Finding = ("formal", "humble-pronoun", "weak")
    findings = dict.fromkeys(
        listed("""
    너 너는 넌 널 너를 너의 네가 니가 너도 너한테 너에게 너랑 너만 너희 너희는 너희들 너희도 너보다 너밖에 니네
    너네 네게 너야 너라면 너와 너처럼
"""),
        pronouns,
    )
    findings |= dict.fromkeys(
        listed("""
    저는 제가 저도 저를 저의 저희 저희는 저희가 저희도 저희를 저희의 저한테 저에게 여러분 여러분께 여러분의
"""),
        humble,
    )
    findings |= dict.fromkeys(listed("응 얘들아 얘 어이 ㅇㅇ 짜샤 인마 임마"), ("informal", "interjection", "strong"))
    findings |= dict.fromkeys(
        listed("야 안녕 미안 그래 ㅋㅋ ㅋㅋㅋ ㅎㅎ ㅎㅎㅎ ㅋ ㅠㅠ 헐 대박 자네"), ("informal", "interjection", "weak")
    )
    return findings


LISTED = _listed()
# Commands and wishes of one syllable, told from nouns by the punctuation behind them.
SHORT_FAMILIAR = frozenset(listed("해 와 가 마 봐 줘 돼 자 써 사 타 둬 놔 꺼 서 쉬어 뭐 왜 어"))
YES = frozenset(listed("네 예 넵"))
# Plain predicates whose last syllable but one has no final consonant that would tell.
PLAIN_ENDINGS = tuple(listed("있다 없다 이다 기쁘다 슬프다 크다 예쁘다 바쁘다 나쁘다 아프다 빠르다 하다 싫다 많다"))
