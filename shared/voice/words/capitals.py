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
