"""Japanese: です・ます and honorifics against the plain and casual style.

What counts is the predicate at the end of each sentence: polite forms anywhere in it are formal, casual particles,
contractions, requests and invitations at its end are informal. A plain predicate alone (る, た, い, だ) is weak: so
write newspapers, too; with a sign of conversation beside it the text is informal. である and sentences that end in a
noun say nothing. What stands in 「」 inside a sentence is quoted and does not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from shared.voice.registers.characters import Characters
from shared.voice.registers.model import Evidence, Side, Weight

_SENTENCE = re.compile(r"[^。．！？!?\n…♪]+[。．！？!?…♪]*")
_QUOTED = re.compile(r"「[^「」]{0,200}」|『[^『』]{0,200}』|“[^“”]{0,200}”")
_ASIDE = re.compile(r"[（(][^（）()]{0,200}[）)]")
_PREDICATE_LETTER = re.compile(r"[ぁ-ゖァ-ヺー一-龥々]")
# Everything after the last letter: punctuation, brackets, emoji, “w” and “笑” for laughter.
_TRAIL = re.compile(r"(?:[^ぁ-ゖァ-ヺー一-龥々A-Za-z0-9０-９Ａ-Ｚａ-ｚ]|[wWｗ笑]+(?=[^ぁ-ゖァ-ヺ一-龥]*$))*$")
# The stems that ます follows end in the rows of i and e, or in a Chinese character; 励ます and the like are plain verbs.
_STEM = r"(?<=[いきぎしじちにびみりえけげせぜてでねべめれ一-龥々])(?<![励済澄冷悩覚醒騙])"
_POLITE = re.compile(
    rf"{_STEM}(?:ます(?!ます)|ました|まして|ません|ましょう|ますれば)|ませ(?=[。！!♪\s]|$)"
    r"|です(?!ら)|でした|でして|でしょう|ください|下さい|くださ[いるり]|ござい|いただ[いきくけこ]|頂[いきくけこ]"
    r"|致し|いたし|申し上げ|存じ|恐れ入|いらっしゃ|おっしゃ|召し上が|なさいま|お越し|お待ち|拝[見読啓受借]|敬具|謹啓|何卒|賜[りわ]"
    r"|貴社|御社|貴殿|弊社|お客様|お客さま|ご覧に|承[りっ]|お伺い|くださいませ"
)
_HONORIFIC_NOUN = re.compile(r"[ご御][一-龥]{2}|お(?:問い?合わ?せ|申し?込み|支払い|知らせ|届け|引き?立て|世話|願い|名前|電話)|皆様|みなさま|様(?=[。、,\s]|$)")
_ENDS_POLITE_WITHIN = 8

_CASUAL_END = re.compile(
    r"(?:"
    r"(?:[だいうくぐすつぬぶむるたんな]|[一-龥ァ-ヺー々])よ(?:ね|な|ー|〜|～)?|(?:[だいうくぐすつぬぶむるたてな]|[一-龥ァ-ヺー々])ね(?:え|ぇ|ー|〜|～)?"
    r"|[だいうくるたよ]な(?:あ|ぁ|ー)?|か(?:な|ね)(?:あ|ぁ|ー)?|かしら|[るいただの]わ(?:よ|ね)?|[のんらどて]さ|[るいただう][ぞぜ]"
    r"|んだ(?:よ|ね|けど|もん|ろ|って)?|なん?だ(?:よ|ね|けど|って)|[だる]もん|じゃん(?:か)?|じゃね(?:え|ー)?|じゃない(?:か|の|よ|ね)?"
    r"|っけ|ってば|だって|[るたいだ]って|だろ|でしょ|っしょ"
    r"|(?:[しいん見来寝出得食着]|[いきぎしじちにびみりえけげせぜねべめれっ])(?:て|で)[るた](?:の|よ|ね|から|けど)?"
    r"|ちゃ(?:う|った|って|え|おう|お)|じゃ(?:う|った)|と(?:く|いて|こう)|な(?:きゃ|くちゃ)|[るいた]の|なの|のよ|のね"
    r"|くれ(?:よ|ない|る)?|しろ(?:よ)?|[べめけせてれえげねみいきりち]ろ(?:よ)?|なさい(?:よ|ね)?|(?:ない|ん)で(?:ね|よ)?|てて(?:ね|よ)?|ごらん(?:よ)?"
    r"|(?:し|み|え|け|せ|て|ね|べ|め|れ|げ|で|き|じ|い|り)よう(?:よ|ぜ|ね|か|かな)?"
    r"|(?:行こ|いこ|歩こ|聞こ|書こ|働こ|泳ご|急ご|話そ|探そ|過ごそ|出そ|待と|持と|勝と|遊ぼ|学ぼ|選ぼ|呼ぼ|飲も|楽しも|読も|休も|進も|つかも"
    r"|始まろ|やろ|取ろ|知ろ|作ろ|走ろ|頑張ろ|がんばろ|入ろ|乗ろ|帰ろ|送ろ|守ろ|なろ|手に入れよ|買お|使お|会お|もらお|笑お|歌お|味わお|思お|言お)う(?:よ|ぜ|ね|か|かな)?"
    r"|[くすむるいたう]な(?:よ)?|ありがと|ごめん(?:ね|な)?|またね|じゃあ?ね|バイバイ|だぞ|だぜ|っす"
    r"|(?:[るたい]|だ)(?:けど|から|し|のに|かも|んだけど)"
    r")$"
)
_REQUEST = re.compile(r"(?:[いきぎしじちにびみりえけげせぜねべめれっん]|[見来寝出着])[てで]$")
_PLAIN_VERB = re.compile(r"(?:[うくぐすつぬぶむる]|[っいしじちにびみりえけげせぜてでねべめれ見来出着寝]た|[んい]だ|なかった|かった|だった|ない)$")
_PLAIN_OTHER = re.compile(r"(?:だ|い|たい|好き|嫌い|元気|大丈夫|本当|ほんと|かも|だろう)$")
_WRITTEN = re.compile(r"(?:である|であった|であろう|べきだ|のだ|とする|ものとする|という)$")
_NOT_PLAIN = re.compile(r"(?:ありがとう|おめでとう|おはよう|さようなら|そう|どう|よう|とう|ほう|ごう|もう|[一-龥]い|合い|扱い|使い|違い|祝い|思い|願い|くらい|ぐらい|せい|いす|きす|です|ます)$")
_CHUMMY = re.compile(
    r"お前|おまえ|(?<![一-龥ァ-ヺ])(?:君|きみ|キミ)(?=[はがのをにともへ、も])|あんた|てめ[えぇー]|(?<![一-龥])(?:俺|オレ|おれ)(?=[はがのをにとも、ら])|あたし|(?<![一-龥下])僕(?=[はがのをにとも、ら])"
)
_TALK = re.compile(r"^(?:うん|ううん|ねえ|ねぇ|おい|ほら|えっ|うわ|あー|いや|まじ|マジ|ああ|へえ|やあ|よお|おーい|はあ|まあ|じゃあ|そっか|なるほど|やった)[、！!。？?\sー～〜…]")
_GREETING = re.compile(r"(?:よろしく|ありがとう|おめでとう|おはよう|おやすみ|サンキュー|やっほー)$")


class Japanese:
    """Finds evidence in Japanese text."""

    def evidence(self, text: str) -> list[Evidence]:
        """Evidence in `text`, sentence by sentence."""
        page = Characters(text)
        found: list[Evidence] = []
        for start, sentence in _sentences(page.text):
            found.extend(
                page.evidence(start + first, start + last, side, rule, weight)
                for first, last, side, rule, weight in _weigh(sentence)
            )
        return found


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    prose = _QUOTED.sub(lambda quoted: "」" * len(quoted[0]), text)
    if not _PREDICATE_LETTER.search(prose):
        prose = text.translate(dict.fromkeys(map(ord, "「」『』"), "。"))
    for found in _SENTENCE.finditer(prose):
        yield found.start(), found[0]


def _weigh(sentence: str) -> Iterator[tuple[int, int, Side, str, Weight]]:
    """Pairs of place and evidence in one sentence."""
    body = _ASIDE.sub(lambda aside: "　" * len(aside[0]), sentence)
    end = _TRAIL.search(body)
    last = end.start() if end else len(body)
    polite_until = -_ENDS_POLITE_WITHIN - 1
    for found in _POLITE.finditer(sentence):
        polite_until = found.end()
        yield found.start(), found.end(), "formal", "polite-form", "strong"
    for found in _CHUMMY.finditer(body):
        yield found.start(), found.end(), "informal", "pronoun", "strong"
    if polite_until < 0 and (noun := _HONORIFIC_NOUN.search(sentence)):
        yield noun.start(), noun.end(), "formal", "honorific", "weak"
    if not last or last - polite_until <= _ENDS_POLITE_WITHIN:
        return
    yield from _final(body, last)


def _final(body: str, last: int) -> Iterator[tuple[int, int, Side, str, Weight]]:
    """Evidence of the predicate that ends at `last`, which is not polite."""
    first = max(0, last - 12)
    tail, trail = body[first:last], body[last:]
    asks, calls = "?" in trail or "？" in trail, bool(re.search("[!！♪]", trail))
    if talk := _TALK.match(body.lstrip()):
        yield 0, min(talk.end(), last), "informal", "interjection", "weak"
    if greeting := _GREETING.search(tail):
        yield first + greeting.start(), last, "informal", "greeting", "weak"
        return
    if _WRITTEN.search(tail):
        return
    if casual := _CASUAL_END.search(tail):
        yield first + casual.start(), last, "informal", "casual-ending", "strong"
        return
    if request := _REQUEST.search(tail):
        yield first + request.start(), last, "informal", "request", "strong" if calls or asks else "weak"
        return
    plain = _PLAIN_VERB.search(tail) if not _NOT_PLAIN.search(tail) else None
    if plain is None and not _NOT_PLAIN.search(tail):
        plain = _PLAIN_OTHER.search(tail)
        if plain and not asks and not calls and plain[0] not in {"だ", "たい", "い"}:
            return
    if plain:
        yield first + plain.start(), last, "informal", "plain-form", "weak"
        if asks or calls:
            yield last, last + len(trail.rstrip()), "informal", "tone", "weak"
