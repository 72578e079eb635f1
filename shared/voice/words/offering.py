"""Words that make an offer, that lower a price, and that deny: how an offer is recognised in words somebody typed.

A guide's own lists of these names add to them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from shared.voice.words.listing import by_language

_OFFERING: Final = """
ar: نقدم لكم | نقدم لك | نمنحكم | نمنحك | يمكننا أن نقدم | ستحصلون | ستحصل | تحصلون على
de: wir bieten ihnen | wir bieten dir | bieten wir ihnen | biete ich ihnen | bieten wir dir | biete ich dir | können wir ihnen | kann ich ihnen | können wir dir | kann ich dir | wir geben ihnen | geben wir ihnen | gebe ich ihnen | erhalten sie | bekommen sie | sie erhalten | sie bekommen | du bekommst | bekommst du | du erhältst | erhältst du
en: we can offer | i can offer | we offer you | i offer you | we can give | i can give | we give you | you get | you'll get | you will get | you can have
es: le ofrecemos | le ofrezco | te ofrecemos | te ofrezco | podemos ofrecer* | puedo ofrecer* | le damos | le doy | obtiene | obtendrá | recibirá
fr: nous vous offrons | nous vous proposons | je vous propose | je vous offre | je peux vous offrir | je peux vous proposer | nous pouvons vous offrir | nous pouvons vous proposer | vous bénéficiez | vous bénéficierez | je te propose | tu bénéficies
it: le offriamo | le offro | ti offriamo | ti offro | possiamo offrir* | posso offrir* | riceverà | ha diritto | ottiene
ja: 割引いたします | 割引します | 引きいたします | オフにいたします | 差し上げます | ご提供いたします | ご提供します | ご利用いただけます
ko: 할인해 드립니다 | 할인해드립니다 | 드릴 수 | 제공해 드립니다 | 받으실 수
nl: wij bieden u | we bieden u | we bieden je | bieden wij u | kunnen wij u | kunnen we u | kunnen we je | kan ik u | kan ik je | u krijgt | je krijgt | krijgt u | krijg je | wij geven u | we geven u
pl: oferujemy | proponujemy | możemy zaoferować | mogę zaoferować | otrzyma pan* | otrzymasz | dostanie pan* | dostaniesz
pt: oferecemos | ofereço | podemos oferecer* | posso oferecer* | damos-lhe | receberá
ru: предлагаем | предлагаю | можем предложить | могу предложить | получите | получаете
"""

_REDUCTION: Final = """
ar: خصم* | تخفيض*
de: rabatt | nachlass | preisnachlass | ermäßigung | günstiger | billiger
en: off | discount | reduction | cheaper
es: descuento | rebaja
fr: réduction | remise | rabais
it: sconto | riduzione
ja: 割引 | オフ | 引き
ko: 할인
nl: korting
pl: zniżk* | rabat*
pt: desconto
ru: скидк* | дешевле
"""

_DENIAL: Final = """
ar: لا | ليس* | لن | لم | للأسف
de: nicht | kein* | nie | leider
en: not | no | never | cannot | can't | won't | isn't | doesn't | don't | unfortunately
es: no | ningun* | ningún | nunca | lamentablemente
fr: pas | plus | aucun* | jamais | malheureusement
it: non | nessun* | mai | purtroppo
ja: ません | ない | できかね | 残念
ko: 않 | 없 | 아니 | 아닙 | 못 | 안타깝
nl: niet | geen | nooit | helaas
pl: nie | żadn* | nigdy | niestety
pt: não | nenhum* | nunca | infelizmente
ru: не | нет | нельзя | никогда | к сожалению
"""

OFFERING: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "offering": by_language(_OFFERING),
    "reduction": by_language(_REDUCTION),
    "denial": by_language(_DENIAL),
}
"""By the name of the list and the language."""
