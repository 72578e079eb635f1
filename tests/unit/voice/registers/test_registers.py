"""What counts as evidence, where it stands, and what becomes of it."""

from __future__ import annotations

import unicodedata

import pytest

from shared.voice.registers import SUPPORTED, Evidence, Label, register_of

# A word of each language whose place, side and rule are known.
EVIDENCE = [
    ("de", "Bitte bestätigen Sie das.", "Sie", "formal", "pronoun"),
    ("de", "Ihre Bestellung ist da.", "Ihre", "formal", "possessive"),
    ("de", "Hol dir das Angebot.", "Hol", "informal", "imperative"),
    ("de", "Das hast schon gesehen?", "hast", "informal", "verb"),
    ("de", "Habt ihr Zeit?", "ihr", "informal", "plural-pronoun"),
    ("fr", "Découvrez la collection.", "Découvrez", "formal", "verb"),
    ("fr", "Profite de nos prix.", "Profite", "informal", "imperative"),
    ("fr", "On t'attend.", "t", "informal", "pronoun"),
    ("nl", "Wij helpen u graag.", "u", "formal", "pronoun"),
    ("nl", "Heb je vragen?", "je", "informal", "pronoun"),
    ("ru", "Нажмите на кнопку.", "Нажмите", "formal", "verb"),
    ("ru", "Что думаешь?", "думаешь", "informal", "verb"),
    ("ja", "ご確認ください。", "ください", "formal", "polite-form"),
    ("ja", "一緒に行こうよ！", "行こうよ", "informal", "casual-ending"),
    ("ko", "무엇을 도와드릴까요?", "도와드릴까요", "formal", "polite-ending"),
    ("ko", "너 지금 어디야?", "너", "informal", "pronoun"),
    ("es", "Descubra las novedades.", "Descubra", "formal", "imperative"),
    ("es", "Si tienes dudas, escríbenos.", "tienes", "informal", "verb"),
    ("it", "Come posso aiutarLa?", "aiutarLa", "formal", "pronoun"),
    ("it", "Scopri le novità.", "Scopri", "informal", "verb"),
    ("pt", "Clique aqui.", "Clique", "formal", "imperative"),
    ("pt", "Já viste a série?", "viste", "informal", "verb"),
    ("pl", "Jesteśmy do Państwa dyspozycji.", "Państwa", "formal", "title"),
    ("pl", "Kupiłeś już bilet?", "Kupiłeś", "informal", "verb"),
]


@pytest.mark.parametrize(("language", "text", "word", "side", "rule"), EVIDENCE)
def test_evidence_names_its_place_its_side_and_its_rule(
    language: str, text: str, word: str, side: str, rule: str
) -> None:
    [found] = [piece for piece in register_of(text, language).evidence if piece.text == word]
    assert (found.start, found.end) == (text.index(word), text.index(word) + len(word))
    assert (found.label, found.rule, found.weight) == (side, rule, "strong")


def test_the_table_covers_every_language() -> None:
    assert {language for language, *_ in EVIDENCE} == set(SUPPORTED)


@pytest.mark.parametrize(
    ("locale", "text", "label"),
    [
        ("de-AT", "Ihr Paket ist da.", "formal"),
        ("de_CH", "Dein Paket ist da.", "informal"),
        ("PT-br", "Você ganhou.", "formal"),
        ("fr", "Dites-le-nous.", "formal"),
        ("fr", "Dis-le-nous.", "informal"),
        ("zh-Hant-TW", "您好", "unknown"),
        ("en-GB", "You have a new message.", "unknown"),
        ("", "Ihr Paket ist da.", "unknown"),
        ("nonsense", "Ihr Paket ist da.", "unknown"),
        ("-", "Ihr Paket ist da.", "unknown"),
    ],
)
def test_the_locale_chooses_the_rules_and_a_language_without_rules_is_unknown(
    locale: str, text: str, label: Label
) -> None:
    verdict = register_of(text, locale)
    assert verdict.label == label
    assert verdict.evidence or label == "unknown"


@pytest.mark.parametrize(
    ("locale", "text", "label"),
    [
        # The plural of America is that of both registers; in Spain it is the formal one.
        ("es-ES", "Ustedes son los mejores.", "formal"),
        ("es-MX", "Ustedes son los mejores.", "unknown"),
        ("es-419", "Ustedes son los mejores.", "unknown"),
        # So it is with the plural of Portugal.
        ("pt-BR", "Vocês são os maiores.", "formal"),
        ("pt-PT", "Vocês são os maiores.", "unknown"),
        # Brazilians shorten commands without leaving “você”.
        ("pt-BR", "Clica aqui e veja o que você ganhou.", "formal"),
        ("pt-PT", "Clica aqui.", "informal"),
    ],
)
def test_regions_differ(locale: str, text: str, label: Label) -> None:
    assert register_of(text, locale).label == label


@pytest.mark.parametrize("language", SUPPORTED)
@pytest.mark.parametrize("text", ["", " ", "\n\n", "123", "!?…", "🎉", "{{ name }}", "https://example.org/du?tu=Sie"])
def test_what_has_no_words_addresses_nobody(language: str, text: str) -> None:
    assert register_of(text, language) == ("neutral", ())


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der Link lautet https://du.example/dein-konto."),
        ("de", "Schreiben an du@deine-bank.example genügt."),
        ("de", "Der Wert steht in {{ kunde.Sie }}."),
        ("fr", "La variable `tu` vaut 3."),
        ("de", "Das Wort „du“ hat zwei Buchstaben."),
        ("es", "El nombre <b class='tu'>Skyline</b> es nuevo."),
        ("nl", "Das is ge&#239;nstalleerd."),
        ("it", "Il profilo @tu_e_io è chiuso."),
    ],
)
def test_what_is_no_prose_and_what_is_only_mentioned_is_no_evidence(language: str, text: str) -> None:
    assert register_of(text, language).label == "neutral"


@pytest.mark.parametrize(
    ("language", "text", "label"),
    [
        # “they” and “you” share a form; what the sentence before names, decides.
        ("de", "Sie sparen 20 %.", "formal"),
        ("de", "Unsere neuen Sneaker sind da! Sie bestehen aus Leder.", "unknown"),
        ("de", "Hol dir die neuen Sneaker! Sie sitzen bequem.", "informal"),
        ("de", "Hol dir die App! Sie können sich sofort anmelden.", "mixed"),
        # Whoever the sentence before tells of, may be meant: several, or a woman.
        ("de", "Elefanten sind klug. Sie erkennen sich im Spiegel.", "unknown"),
        ("de", "Elefanten sind klug. Sie haben recht!", "formal"),
        ("de", "Meine Tante lebt in Wien. Ihr Garten ist riesig.", "unknown"),
        ("de", "Unser Hund bellt oft. Ihr Garten ist riesig.", "formal"),
        ("de", "Frischer Fisch ist gesund. Ihr Rezept klingt gut.", "formal"),
        ("de", "Ella Fitzgerald ist unerreicht. Ihre Konzerte waren Feste.", "unknown"),
        ("de", "Wir haben geöffnet. Ihr Tisch ist frei.", "formal"),
        # The tense of stories tells of somebody, where talk asks, or says “I”.
        ("de", "Ihr Bruder starb jung.", "unknown"),
        ("de", "Ihr Bruder ist wirklich nett.", "formal"),
        ("de", "Ihnen fehlte die Kraft.", "unknown"),
        ("de", "Ihnen fehlt ein Stempel.", "formal"),
        ("de", "Sie Glückspilz!", "formal"),
        ("de", "Sie auch?", "formal"),
        # A noun stands before what follows it, a command before a comma or a prefix at the end.
        ("de", "Warte, ich komme mit.", "informal"),
        ("de", "Halt durch!", "informal"),
        ("de", "Pflanze des Jahres", "neutral"),
        ("fr", "Suis les flèches.", "informal"),
        ("fr", "Suis malade.", "neutral"),
        ("fr", "Rendez-vous compte !", "formal"),
        ("fr", "Rendez-vous le 4 mai.", "neutral"),
        ("fr", "Quand ça sonne, tire la poignée.", "informal"),
        # The hour is no pronoun.
        ("nl", "De film begint om 9 u 's avonds.", "neutral"),
        ("nl", "Om 9 u 's ochtends bellen wij u.", "formal"),
        # With “would” the imperative sets a condition; without, it has an object.
        ("ru", "Покажи это мастеру.", "informal"),
        ("ru", "Будь это правдой, все бы знали.", "neutral"),
        ("ru", "Как провели выходные?", "formal"),
        ("ru", "Как провели выходные дети?", "neutral"),
        # Phrases for anybody, contractions, and what is said rather than written.
        ("ja", "ごめんなさい。遅れました。", "formal"),
        ("ja", "まだ読んでない。", "informal"),
        ("ja", "まだ読んでいない。", "unknown"),
        ("ja", "ちょっと難しい。", "informal"),
        ("ja", "みんな忘れたみたい。", "informal"),
        ("ja", "いつか行ってみたい。", "unknown"),
        ("ja", "今日中にお願い。", "informal"),
        ("ja", "ご協力のお願い", "neutral"),
        ("ko", "잘 다뤄.", "informal"),
        ("ko", "우리 동네.", "neutral"),
        ("pl", "Nie bój się.", "informal"),
        ("pl", "To był ciężki bój.", "neutral"),
        ("pl", "Skąd państwo nas znają?", "formal"),
        # A request by an infinitive is polite, unless the text is familiar anyway.
        ("pl", "Proszę się zalogować.", "formal"),
        ("pl", "Proszę się zalogować, jeśli chcesz.", "informal"),
        # A question without a subject means the reader, unless the text is familiar anyway.
        ("es", "¿Conoce ese libro?", "formal"),
        ("es", "Te lo cuento: ¿conoce alguien ese libro?", "informal"),
        # Written plain style speaks to nobody in particular; a plain question does.
        ("ja", "政府は新しい法案を発表した。", "unknown"),
        ("ja", "新しい法案、もう読んだ？", "informal"),
        ("ja", "彼は「早く来いよ」と言いました。", "formal"),
    ],
)
def test_the_rest_of_the_text_decides_what_could_be_either(language: str, text: str, label: Label) -> None:
    assert register_of(text, language).label == label


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Qu'est-ce que tu en penses, t'es prêt à l'été ?"),
        ("es", "Regístrate ahora: tú también puedes."),
        ("pt", "Não percas, descobre já a coleção."),
        ("ru", "Твой заказ уже в пути, забери его."),
        ("ja", "ご確認ください。がんばりましょう。"),
        ("ko", "확인해 주세요."),
        ("de", "Für dich: schöne Grüße, hol sie dir!"),
    ],
)
def test_the_same_letters_count_however_they_are_encoded(language: str, text: str) -> None:
    plain = register_of(text, language)
    assert plain.label in {"formal", "informal"}
    decomposed = unicodedata.normalize("NFD", text)
    variants = [decomposed, text.replace("'", "’"), text.replace(" ", "\u00a0"), f"\ufeff{text}"]
    for variant in variants:
        verdict = register_of(variant, language)
        assert verdict.label == plain.label
        assert all(variant[piece.start : piece.end] == piece.text for piece in verdict.evidence)


def test_wide_and_narrow_letters_and_soft_hyphens_count() -> None:
    assert register_of("Ｓｉｅ haben gewonnen, hier ist Ｉｈｒ Preis.", "de").label == "formal"
    [found] = register_of("ﾃﾞｻﾞｲﾝが新しくなりました。", "ja").evidence
    assert (found.text, found.start, found.end) == ("ました", 12, 15)
    assert register_of("De\u00adine Bestellung ist da.", "de").label == "informal"
    [found] = register_of("De\u00adine Bestellung ist da.", "de").evidence
    assert (found.text, found.start, found.end) == ("De\u00adine", 0, 6)


def test_the_order_of_evidence_is_that_of_the_text() -> None:
    verdict = register_of("Dein Konto ist da. Klicken Sie hier, um dein Passwort zu ändern.", "de")
    assert verdict.label == "mixed"
    assert [(piece.text, piece.label) for piece in verdict.evidence] == [
        ("Dein", "informal"),
        ("Sie", "formal"),
        ("dein", "informal"),
    ]


def test_evidence_is_a_plain_value() -> None:
    [found] = register_of("Wir helfen Ihnen.", "de").evidence
    assert found == Evidence("Ihnen", 11, 16, "formal", "pronoun", "strong")
