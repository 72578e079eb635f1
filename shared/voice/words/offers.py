"""What facts of offers are called, as parts of their names (`spring_discount`, `rabattcode`): which ones mean the same.

Names in playbooks are lower case without accents; the languages are those our playbooks are written in.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from shared.voice.words.listing import by_language

_CONCEPTS = """
discount: discount | rebate | reduction | saving | savings | off | rabatt | nachlass | remise | rabais | descuento | rebaja | sconto | korting | desconto | znizka | rabat | skidka
price: price | fare | cost | preis | tarif | prix | precio | tarifa | prezzo | tariffa | prijs | tarief | preco | cena | tsena
code: code | voucher | coupon | promo | promocode | vouchercode | couponcode | discountcode | gutschein | gutscheincode | rabattcode | bon | codigo | cupon | codice | kod | kupon
"""

CONCEPTS: Final[Mapping[str, str]] = {
    part: concept for concept, parts in by_language(_CONCEPTS).items() for part in parts
}
"""Part of a name → what the fact states: a discount, a price, a code."""

_GENERIC = """
generic: percent | percentage | pct | amount | value | rate | new | total | final | from | per | offer | deal | prozent | betrag | wert | neu | montant | importe | valor | importo | bedrag | kwota
"""

GENERIC: Final = frozenset(by_language(_GENERIC)["generic"])
"""Parts of a name that say nothing about what the fact is of."""
