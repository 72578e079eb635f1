"""Whom a verb means whose subject is left unsaid, in Spanish, Italian and Portuguese: the reader, or somebody else."""

from __future__ import annotations

import pytest

from shared.voice.registers import register_of

# What the reader is asked or told, and a sentence much like it that tells of somebody, or something, else.
PAIRS = [
    # A name alone behind a verb that takes an object is the object.
    ("es", "¿Usa Spotify para escuchar música?", "¿Usa Marta el coche?"),
    ("it", "Ha letto Il nome della rosa?", "Ha letto Marta il giornale?"),
    ("pt", "Já leu Os Maias?", "Já leu a Marta o jornal?"),
    # How my own people are I do not ask the reader.
    ("es", "Mi mujer es de Galicia, ¿ha estado allí?", "¿Mi mujer ha estado allí?"),
    ("it", "Mia moglie è sarda, è mai stato in Sardegna?", "Mia moglie è mai stata in Sardegna?"),
    ("pt", "A minha mulher é dos Açores, já lá esteve?", "A minha mulher já lá esteve?"),
    # What one has just learnt, from the reader.
    ("es", "Ah, entonces trabaja en un hospital.", "Ah, entonces funciona con pilas."),
    ("it", "Capisco, preferisce i documentari.", "Capisco, il problema è nel cavo."),
    ("pt", "Pelo que vejo, aderiu ao tarifário em maio.", "Pelo que vejo, o voo saiu a horas."),
    # Praise, and what is deserved.
    ("es", "Enhorabuena por el nuevo trabajo, se lo merece.", "El actor se lo merece."),
    ("it", "Parla molto bene l'italiano.", "Mio cugino parla molto bene l'italiano."),
    ("pt", "Fala muito bem português.", "O meu primo fala muito bem português."),
    # With “se” it is not “I”.
    ("es", "No tenía por qué molestarse.", "No tenía por qué acabar así."),
    ("pt", "Não precisava de se incomodar.", "Não precisava de acabar assim."),
    # What only persons do.
    ("es", "¿Dónde creció?", "¿Dónde creció Picasso?"),
    ("it", "Ha cambiato la password di recente?", "È cambiata la password di recente?"),
    ("pt", "Onde é que nasceu?", "Onde é que nasceu o Picasso?"),
    ("es", "¿Sigue el baloncesto?", "¿Sigue el concierto?"),
    ("it", "Che fortuna ha!", "Che fortuna ha avuto il Milan!"),
    ("pt", "Acho que ia gostar.", "Acho que ia gostar de ter um gato."),
    # To whom, and for whom.
    ("it", "Io sono di Bari. E lei?", "Mia sorella canta. E lei?"),
    ("it", "Il tecnico le ha spiegato tutto?", "Il tecnico ha spiegato tutto?"),
    ("it", "Me lo dica, per favore.", "Non credo che me lo dica Marta."),
    ("pt", "O médico passou-lhe uma receita?", "O médico passou-lhe uma receita."),
    ("pt", "Confio em si.", "A coisa em si é simples."),
    ("pt", "Pode devolvê-lo em qualquer loja.", "O meu irmão pode devolvê-lo em qualquer loja."),
]


@pytest.mark.parametrize(("language", "to_reader", "of_others"), PAIRS)
def test_a_verb_without_subject_means_the_reader_where_it_can_mean_nobody_else(
    language: str, to_reader: str, of_others: str
) -> None:
    assert register_of(to_reader, language).label == "formal"
    assert register_of(of_others, language).label in {"neutral", "unknown"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Parli molto bene l'italiano."),
        ("it", "Ah, allora lavori in ospedale."),
        ("pt", "A fatura, mandámos-ta por e-mail."),
    ],
)
def test_the_same_said_to_a_friend_is_informal(language: str, text: str) -> None:
    assert register_of(text, language).label == "informal"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Lleva dos horas esperando en la puerta."),
        ("es", "Nunca ha estado en Islandia, pero habla de ir."),
        ("it", "Ha vinto l'Oscar a soli ventidue anni."),
        ("it", "Non ha mai vinto un Oscar."),
        ("pt", "Como é que funciona a máquina?"),
        ("pt", "Quando chegar o correio, levo-o à Marta."),
    ],
)
def test_what_is_told_of_somebody_or_something_is_left_alone(language: str, text: str) -> None:
    assert register_of(text, language).label in {"neutral", "unknown"}
