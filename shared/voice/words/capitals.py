"""Words that are written in capitals by custom, and words that are no abbreviation when they are."""

from __future__ import annotations

from typing import Final

_COMMANDS = """
stop start help info yes no ok join end quit cancel unsubscribe stopall optout baja alta ayuda si sí non oui arret arrêt
stopp aide hilfe ja nein ende abmelden parar sair ajuda aiuto fine uit aan nee tak nie pomoc стоп да нет
"""

_LOUD = """
free new now sale last today only hurry best win off save deal offer big great never always sorry important urgent
gratis neu jetzt nur heute letzte sofort wichtig achtung angebot rabatt dringend gewinnen sparen
gratuit nouveau maintenant aujourd'hui dernier dernière soldes promo attention offre gagnez
nuevo nueva ahora hoy última último oferta rebajas importante urgente gana aviso
nuovo nuova adesso oggi ultimo ultima offerta sconti attenzione novo nova agora hoje promoção atenção
nieuw nu vandaag laatste korting aanbieding belangrijk nowość teraz dziś ostatni promocja okazja uwaga
новинка сейчас сегодня последний скидка скидки акция внимание бесплатно важно срочно
"""

_ABBREVIATIONS = "who mit als aus era"

COMMANDS: Final = frozenset(_COMMANDS.split())
"""What a reader texts back, in small letters."""

LOUD: Final = frozenset(_LOUD.split())
"""Words of everyday advertising in all languages at once."""

ABBREVIATIONS: Final = frozenset(_ABBREVIATIONS.split())
"""Function words that are well-known abbreviations as well."""

_POLITE: Final = {
    "cs": "vy vás vám váš vaše vaši vaší ty tvůj",
    "da": "de dem deres i",
    "de": "sie ihr ihnen ihre ihren ihrem ihrer ihres du dich dir dein deine deinen deinem deiner euch euer eure",
    "es": "usted ustedes",
    "it": "lei le la suo sua suoi sue voi vi vostro vostra tu tuo tua",
    "nb": "de dem deres",
    "nl": "u uw",
    "pl": "ty ci cię ciebie twój twoja twoje twoi pan pani państwo państwa państwu wy was wam wasz wasza wasze",
    "ru": "вы вас вам вами ваш ваша ваше ваши вашего вашей вашему вашим вашу",
    "uk": "ви вас вам вами ваш ваша ваше ваші вашого вашої вашому вашу",
}

_IN_NAMES = """
the of and in on at by for a an may will no so la le les l el los las il lo i gli un une una de du des d da do dos das di
del della der die das dem den des am im an auf bei zum zur vom van het von 't saint san santa y e und et en o os as og i
på i na nad w we ii
"""

_EVERYDAY = """
new booking order offer account seat flight ticket delivery update confirmation password payment invoice receipt ready
confirmed cancelled shipped delayed thanks thank welcome free today tomorrow week save last chance get find see come back
next step steps start started important information reminder survey gift deal details changes changed
"""

POLITE: Final = {language: frozenset(words.split()) for language, words in _POLITE.items()}
"""Words that address the reader and may have a capital out of politeness, by language."""

IN_NAMES: Final = frozenset(_IN_NAMES.split())
"""Function words of all languages at once that names have with a capital: “The Hague”, “La Paz”, “May”."""

EVERYDAY: Final = frozenset(_EVERYDAY.split())
"""English words of everyday mail: two of them with a capital are no names."""
