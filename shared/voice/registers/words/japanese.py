"""Japanese forms for the detection of the register."""

from __future__ import annotations

import re
from collections.abc import Mapping

from shared.voice.registers.lexicon import listed
from shared.voice.registers.model import Belief, Side

# The rows of kana that a conjugated stem ends in.
_I_ROW, _E_ROW = "いきぎしじちにびみり", "えけげせぜてでねべめれ"
_PLAIN = "うくぐすつぬぶむるただい"
ONE_LETTER_STEMS = "見来寝出着得食観似煮居経"
# Stands for any Chinese character or katakana in the sets below, and for any character at all.
WRITTEN, ANY = "漢", "＊"

# What a casual sentence ends in, by the characters that may stand before the ending.
CASUAL_ENDINGS: Mapping[str, list[str]] = {
    _PLAIN + "んな" + WRITTEN: listed("よ よね よな よー"),
    _PLAIN + "てな" + WRITTEN: listed("ね ねえ ねぇ ねー ね〜 ね～"),
    "だいうくるたよ": listed("な なあ なぁ なー"),
    _PLAIN + "の": listed("わ わよ わね"),
    "のんらどて": listed("さ"),
    "るいただう": listed("ぞ ぜ"),
    "だる": listed("もん"),
    _PLAIN: listed("って けど から し のに かも んだけど けどな からな けどね からね しね のにな のにね"),
    "るいたな": listed("の"),
    "るた": listed("とこ"),
    "しい" + ONE_LETTER_STEMS + _I_ROW + _E_ROW + "っ": listed("""
    てよ てみて てみてよ てみてね てる てた てるよ てるね てるの てるから てたよ てたね てたの でる でた でるよ
    でたよ でるの てない てないよ てないね てないの てないから てないけど てなかった てなかったよ
"""),
    "ん": listed("でる でた でない でるよ でたよ でるね でたね でるの でるから でないよ でなかった"),
    _E_ROW + _I_ROW: listed("ろ ろよ"),
    _E_ROW + "しみきじいり": listed("よう ようよ ようぜ ようね ようか ようかな"),
    "くすむるいたう": listed("なよ"),
    "くすむる": listed("な"),
    ANY: listed("""
    でね かな かなあ かなぁ かなー かね かしら んだ んだよ んだね んだけど んだもん んだろ んだって なんだ
    なんだよ なんだね なんだけど だよ じゃん じゃんか じゃね じゃねえ じゃねー じゃない じゃないか じゃないの
    じゃないよ じゃないね っけ ってば だって だろ でしょ っしょ じゃおう じゃお ちゃう ちゃった ちゃって ちゃえ
    ちゃおう ちゃお じゃう じゃった とく といて とこう なきゃ なくちゃ なの のよ のね くれ くれよ くれない くれる
    しろ しろよ なさい なさいよ なさいね かもね かもな かもよ ないで ないでね ないでよ んでね てて ててね ててよ ごらん ごらんよ
    ありがと ごめん ごめんね ごめんな またね じゃあね バイバイ だぞ だぜ ってこと おいで おいでよ っす って何 ってなに ってどこ って誰
    っていつ ってどう
"""),
}
# Invitations of verbs whose stem ends in the row of o: 行こう.
_INVITING = listed("""
    行こ いこ 歩こ 聞こ 書こ 働こ 泳ご 急ご 話そ 探そ 過ごそ 出そ 待と 持と 勝と 遊ぼ 学ぼ 選ぼ 呼ぼ 飲も 楽しも
    読も 休も 進も つかも 始まろ やろ 取ろ 知ろ 作ろ 走ろ 頑張ろ がんばろ 入ろ 乗ろ 帰ろ 送ろ 守ろ なろ 手に入れよ
    買お 使お 会お もらお 笑お 歌お 味わお 思お 言お
""")
CASUAL_ENDINGS = {
    **CASUAL_ENDINGS,
    ANY: [
        *CASUAL_ENDINGS[ANY],
        *(stem + "う" + tail for stem in _INVITING for tail in ("", "よ", "ぜ", "ね", "か", "かな")),
    ],
}

# ます follows stems that end in the rows of i and e or in a Chinese character; 励ます and the like are plain verbs.
STEM_LETTERS = frozenset(_I_ROW + _E_ROW + "々")
PLAIN_IN_MASU = frozenset("励済澄冷悩覚醒騙")
# All alternatives begin with a letter: that is quicker to look for than sets of them.
POLITE = re.compile(
    r"ます(?!ます)|ました|まして|ません|ましょう|ませ(?=[。！!♪\s]|$)"
    r"|です(?!ら)|でした|でして|でしょう|くださ[いるり]|下さい|ござい|いただ[いきくけこ]|頂[いきくけこ]"
    r"|致し|いたし|申し上げ|存じ|恐れ入|いらっしゃ|おっしゃ|召し上が|なさいま|お(?:越し|待ち|伺い|客様|客さま)"
    r"|拝[見読啓受借]|敬具|謹啓|何卒|賜[りわ]|貴社|御社|弊社|貴殿|ご覧に|承[りっ]"
)
HONOURED_NOUN = re.compile("[おご御][一-龥ぁ-ん]{1,6}は")
HONORIFIC = re.compile(r"皆様|みなさま|様(?=[。、,\s]|$)")
# Begins with a set of characters, and looks back afterwards: that is quicker to look for.
CHUMMY = re.compile(
    r"[お君きキあて俺オ](?:(?<=お)(?:前|まえ)|(?<=あ)(?:んた|たし)|(?<=て)め[えぇー]"
    r"|(?<![一-龥ァ-ヺ].)(?:(?<=君)|(?<=き)み|(?<=キ)ミ)(?=[はがのをにともへ、も])"
    r"|(?<![一-龥].)(?:(?<=俺)|(?<=オ)レ|(?<=お)れ)(?=[はがのをにとも、らだ]))",
    re.DOTALL,
)
# Found by its last letter, which few sentences have before a comma.
CASUAL_INSIDE = re.compile(
    r"[よね](?=[、,，])(?:(?<=[るただ].)(?<!まし..)(?<!でし..)|(?<=い.)(?<!ださ..)|(?<=て.))", re.DOTALL
)
TALK = re.compile(
    r"\s{0,3}(?:うん|ううん|ねえ|ねぇ|おい|ほら|えっ|うわ|あー|いや|まじ|マジ|ああ|へえ|やあ|よお|おーい|はあ|まあ|じゃあ|そっか"
    r"|なるほど|やった|わかった|ごめん|ありがと|ねえねえ|あのさ)[、！!。？?\sー～〜…]"
)
# Said as they are: to anybody one is polite to, whatever the ending looks like, or to friends.
PHRASES: tuple[tuple[tuple[str, ...], Side, str, Belief], ...] = (
    (
        tuple(
            listed("""
    ごめんなさい おやすみなさい お休みなさい おかえりなさい お帰りなさい お大事に お元気で お幸せに お気をつけて
    お気軽に お早めに ご自由に どうぞ
""")
        ),
        "formal",
        "please",
        "weak",
    ),
    (tuple(listed("ありがとう おめでとう おはよう おやすみ サンキュー やっほー")), "informal", "greeting", "presumed"),
    (("よろしく",), "informal", "greeting", "weak"),
)
# “ご注意を。”: the verb is left out.
POLITE_WISH = re.compile(r"[ごお][一-龥]{2}を$")
# “今日中にお願い。”, “忘れたみたい。”; not “ご協力のお願い” nor “行ってみたい”.
FAVOUR_OR_HEARSAY = re.compile(r"(?<!の)お願い$|(?<![てで])みたい$")
# What is said rather than written.
COLLOQUIAL = re.compile(r"すごく|めっちゃ|めちゃ|ちょっと(?!した)|やっぱ|なんか|なんて、|ほんと|正直|くれると")
WRITTEN_ENDINGS = tuple(listed("である であった であろう べきだ のだ とする ものとする という"))
REQUEST = re.compile(rf"[{_I_ROW}{_E_ROW}っん{ONE_LETTER_STEMS}][てで]$")
PLAIN_VERB = re.compile(
    rf"(?:[うくぐすつぬぶむる]|[っ{_I_ROW}{_E_ROW}{ONE_LETTER_STEMS}]た|[んい]だ|かった|だった|ない|[{_I_ROW}{_E_ROW}見来出着寝]たい)$"
)
PLAIN_ADJECTIVES = tuple(listed("だ い"))
# “聴くの？”, “聞いてみたら？”: a question whose verb is left plain asks somebody one knows well.
ASKED_CASUALLY = re.compile(
    r"(?<=[はもが])どう$|[うくぐすつぬぶむるただい]の$|[てでみ見]たら$|(?:どこ|いつ|だれ|誰|いくつ|いくら)$"
)
# “包もう”: the invitation, with a stem that ends in the row of o.
INVITATION = re.compile(r"(?<!向)(?<=[一-龥])[おこごそとのぼもろ]う(?:か|よ|ぜ|ね|かな)?$")
PLAIN_IF_ASKED = tuple(listed("好き 嫌い 元気 大丈夫 本当 ほんと かも だろう ひま 暇 平気 だめ ダメ"))
QUESTION_ENDS = tuple(listed("何 なに どこ 誰 いつ なぜ どう"))
QUESTION_WORD = re.compile("なぜ|どう|何|いつ|どこ|誰|だれ|どんな|どれ|どちら|いくら|とは")
# Nouns and adverbs with the endings of plain predicates.
NOT_PLAIN = re.compile(
    r"(?:さようなら|[そどよとほごも]う|[一-龥合扱使違祝思願]い|[くぐ]らい|らっしゃい|せい|いす|きす|です)$"
)
