"""Phrases that sell, words that do so beside a price or a percentage, and words that make amends.

Only what sells wherever it stands: “book now” does, “order now” does not (“you can track your order now”). `low-price`
stands before a sum, `gain` in a sentence with a percentage. A lower price next time sells unless it makes amends; that a
discount was given says neither. A guide's own lists of these names add
to them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from shared.voice.words.listing import by_language

_SELLING: Final = """
ar: احجزوا الآن | احجز الآن | تسوقوا الآن | تسوق الآن | اشتروا الآن | تسوقوا من | تسوق من | عرض خاص لكم | عرض خاص لك | عروضنا الخاصة | عروضنا الحصرية | أحدث عروضنا | أقوى عروضنا | أفضل الأسعار | خصومات تصل | خصم يصل | خصومات على جميع | بدأت تخفيضات | بدأت التخفيضات | موسم التخفيضات | اكتشفوا عروضنا | اكتشف عروضنا | دللوا أنفسكم | دلل نفسك | انضموا إلى برنامج الولاء | انضم إلى برنامج الولاء | بسعر ليلة واحدة
de: jetzt buchen und | jetzt buchen: | jetzt kaufen | jetzt bestellen und | jetzt shoppen | jetzt zuschlagen | jetzt sparen | buchen sie jetzt und | bestellen sie jetzt und | entdecken sie unser* | entdecken sie jetzt unser* | entdecken sie die neu* | entdecke unser* | entdecke jetzt unser* | stöbern sie | stöbere in | shoppen sie | sonderangebot für sie | sonderangebot für dich | unser sonderangebot | unsere sonderangebote | unsere sonderaktion | angebot der woche | angebote der woche | unsere aktuellen angebote | unsere neuesten angebote | unsere besten angebote | exklusives angebot für | rabatt auf alle | rabatt auf alles | rabatt auf unser* | rabatt auf das gesamte | *schlussverkauf hat begonnen | *schlussverkauf beginnt | *schlussverkauf läuft | unser sale | unsere rabattaktion | schnäppchen* | gönnen sie sich | gönn dir | zum bestpreis | unschlagbar günstig* | zum preis von einer | zum preis von einem | werden sie jetzt mitglied | jetzt mitglied werden | sichern sie sich jetzt | exklusive angebote direkt | heute im angebot | nutzen sie unsere angebote
en: book now | buy now | shop now | book today and | order now and | order today and | shop our new | shop our latest | discover our | explore our new | explore our latest | check out our new | check out our latest | check out our offers | check out our deals | our latest offers | our latest deals | our best offers | our best deals | special offer for you | special offers for you | our special offers | exclusive offer for you | exclusive offers for you | our exclusive offers | great deals | hot deals | % off all | % off our | % off everything | % off selected | our winter sale | our summer sale | our spring sale | our autumn sale | our sale | sale has started | sale starts | sale ends | sale is on | now on sale | treat yourself | upgrade now and | upgrade today and | upgrade now from | unbeatable price* | at the best price | lowest prices | for the price of one | buy one, get one | join our loyalty | join our club | become a member today | bargains | take advantage of our | our deals | today's deals
es: reserve ahora | reserve ya | reserva ahora tu | reserva ya tu | compre ahora | compre ya | compra ahora tu | descubra nuestr* | descubre nuestr* | oferta especial para usted | oferta especial para ti | nuestras ofertas especiales | nuestras ofertas exclusivas | últimas ofertas | nuestras mejores ofertas | descuento en todos | descuento en todas | descuento en toda | descuento en nuestr* | nuestras rebajas | dese el gusto | dese un capricho | date un capricho | al mejor precio | precios imbatibles | al precio de una | únase a nuestr* | únete a nuestr* | hágase socio | hazte socio | gangas | aproveche la oferta | aprovecha la oferta | aproveche nuestr* | aprovecha nuestr* | rebajas de hasta | hoy en oferta
fr: réservez maintenant | réservez dès maintenant | réserve dès maintenant | achetez maintenant | achetez dès maintenant | commandez dès maintenant | découvrez nos | découvrez notre | découvre nos | découvre notre | offre spéciale pour vous | offre spéciale pour toi | nos offres spéciales | nos offres exclusives | nos dernières offres | nos meilleures offres | nos offres du moment | réduction sur tous | réduction sur toutes | réduction sur tout | réduction sur nos | remise sur tous | remise sur toutes | nos soldes | nos ventes privées | offrez-vous | offre-toi | faites-vous plaisir | fais-toi plaisir | craquez pour | au meilleur prix | prix imbattable* | pour le prix d'une | pour le prix d'un | rejoignez notre programme | rejoignez notre club | bonnes affaires | profitez de nos | profite de nos | profitez de l'offre | profite de l'offre | nos offres de la semaine | nos offres et
it: prenoti ora | prenota ora | prenoti subito | prenota subito | acquisti ora | acquista ora | scopra le nostre | scopra la nostra | scopra i nostri | scopra il nostro | scopri le nostre | scopri la nostra | scopri i nostri | scopri il nostro | offerta speciale per lei | offerta speciale per te | nostre offerte speciali | nostre offerte esclusive | nostre ultime offerte | nostre migliori offerte | sconto su tutti | sconto su tutte | sconto su tutto | sconto sui nostri | sconto sulle nostre | nostri saldi | si conceda | si regali | concediti | al miglior prezzo | prezzi imbattibili | al prezzo di una | nel nostro programma fedeltà e | occasione unica | approfitti dell'offerta | approfitta dell'offerta | approfitti delle nostre | approfitta delle nostre | alle nostre offerte | le nostre offerte | saldi fino | oggi in offerta
ja: 今すぐ予約 | 今すぐ購入 | 今ご予約いただくと | 今ご購入いただくと | ぜひお買い求め | お得なプラン | お得なセール | お得な料金 | お得です | 特別価格で | 特別オファー | 特別セール | 限定オファー | 限定セール | セール開催 | セールが始ま | セールを開催 | ％オフです | %オフです | 自分へのご褒美 | 自分にご褒美 | 入会すると | 贅沢なひととき
ko: 지금 예약하고 | 지금 구매하고 | 지금 주문하고 | 할인 행사를 | 세일이 시작 | 특별 할인 혜택 | 만나보세요 | 만나 보세요 | 놀라운 가격
nl: boek nu | koop nu | bestel nu en | shop nu | shop onze nieuwe | ontdek onze | ontdek de nieuw* | speciale aanbieding voor u | speciale aanbieding voor jou | onze speciale aanbiedingen | nieuwste aanbiedingen | onze beste aanbiedingen | onze aanbiedingen | korting op alle | korting op alles | korting op onze | korting op het hele | onze uitverkoop | onze winteruitverkoop | onze zomeruitverkoop | onze sale | trakteer uzelf | trakteer jezelf | verwen uzelf | verwen jezelf | scherpste prijs | voor de beste prijs | voor de prijs van één | word lid van ons | koopjes | profiteer nu van | vandaag in de aanbieding
pl: zarezerwuj teraz | zarezerwuj już | kup teraz | zamów teraz i | odkryj nasz* | odkryj nowe | oferta specjalna dla | nasze specjalne oferty | nasze najnowsze oferty | nasze najlepsze oferty | rabat na wszystk* | rabatu na wszystk* | zniżki na wszystk* | zniżka na wszystk* | nasza wyprzedaż | wyprzedaż trwa | wyprzedaż rozpoczęta | spraw sobie | w najlepszej cenie | w cenie jednej | w cenie jednego | dołącz do naszego programu | dołącz do naszego klubu | poznaj ofertę | skorzystaj z oferty | dziś w promocji
pt: reserve agora | reserve já | compre agora | compre já | descubra as nossas | descubra a nossa | descubra os nossos | descubra o nosso | descubra nossas | descubra nossos | descubra nossa | descobre as nossas | descobre os nossos | oferta especial para | nossas ofertas | nossas últimas ofertas | desconto em todos | desconto em todas | desconto em tudo | nossos saldos | promoção imperdível | dê-se ao luxo | mime-se | ao melhor preço | pelo preço de uma | pelo preço de um | junte-se ao nosso | aproveite a oferta | aproveita a oferta | aproveite as nossas | aproveite nossas | confira as ofertas | confira nossas
ru: забронируйте сейчас | бронируйте сейчас | купите сейчас | закажите сейчас и | откройте для себя | специальное предложение для вас | наши специальные предложения | выгодное предложение для вас | скидка на все | скидки на все | скидки до | наша распродажа | распродажа началась | побалуйте себя | порадуйте себя | по лучшей цене | по цене одной | по цене одного | вступайте в нашу | вступайте в наш | присоединяйтесь к нашей программе | сегодня со скидкой
"""

_LOW_PRICE: Final = """
ar: بأسعار تبدأ من | بسعر يبدأ من | ابتداء من سعر
de: schon ab | bereits ab | ab nur | für nur
en: from only | from just | for only | for just | at only | at just
es: desde solo | desde sólo | por solo | por sólo | por tan solo | desde tan solo
fr: à partir de seulement | dès seulement | pour seulement
it: da soli | a soli | da sole | per soli | a partire da soli
ja: わずか | たったの
ko: 단돈 | 불과
nl: al vanaf | vanaf slechts | vanaf maar | voor maar | voor slechts
pl: już od | już za | tylko od | za jedyne
pt: por apenas | desde apenas | a partir de apenas | por só
ru: всего от | всего за | от всего
"""

_GAIN: Final = """
ar: وفروا | وفر | استفيدوا | استفد
de: sparen sie | spare | spar | profitieren sie | profitiere | sichern sie sich | sichere dir
en: save | enjoy
es: aproveche | aprovecha | ahorre | ahorra | disfrute | disfruta | consiga | consigue
fr: profitez | profite | économisez | économise
it: approfitti | approfitta | risparmi | risparmia
ja: お得
ko: 할인받으세요 | 할인을 누리세요 | 절약하세요
nl: profiteer | bespaar
pl: skorzystaj | oszczędź | oszczędzaj
pt: aproveite | aproveita | economize | poupe | poupa
ru: сэкономьте | экономьте | воспользуйтесь скидкой | получите скидку
"""

_BARGAIN: Final = """
ar: على طلبكم القادم | على رحلتكم القادمة | على حجزكم القادم | على طلبك القادم | على رحلتك القادمة | على مشترياتكم القادمة
de: rabatt auf ihre nächste | rabatt auf ihren nächsten | rabatt auf ihr nächstes | rabatt auf deine nächste | rabatt auf deinen nächsten | rabatt bei ihrer nächsten | rabatt bei der nächsten | nachlass auf ihre nächste | nachlass auf ihren nächsten | nachlass auf deine nächste | gutschein für ihre nächste | gutschein für ihren nächsten | gutschein für deine nächste | gutschein für deinen nächsten
en: off your next | off the next | discount on your next | discount on the next | discount off your next | voucher for your next | credit towards your next | save on your next
es: descuento en su próxim* | descuento en tu próxim* | descuento para su próxim* | descuento para tu próxim* | descuento sobre su próxim* | vale para su próxim* | vale para tu próxim*
fr: réduction sur votre prochain* | réduction sur ton prochain* | réduction sur ta prochain* | remise sur votre prochain* | remise sur ton prochain* | remise sur ta prochain* | bon d'achat pour votre prochain* | réduction lors de votre prochain*
it: sconto sul prossimo | sconto sulla prossima | sconto sul suo prossimo | sconto sulla sua prossima | sconto sul tuo prossimo | sconto sulla tua prossima | buono per il prossimo | buono per la prossima
ja: マイルをプレゼント | ポイントをプレゼント | 次回のご注文が | 次回のご注文で | 次回のご予約で | 次回のご予約が | 次回のご購入で | 次回ご利用いただける | 次回のご搭乗で
ko: 다음 주문 시 | 다음 예약 시 | 다음 구매 시 | 다음 주문에 사용
nl: korting op uw volgende | korting op je volgende | korting op jouw volgende | korting bij uw volgende | korting bij je volgende | tegoedbon voor uw volgende | voucher voor uw volgende | voucher voor je volgende
pl: rabatu na następn* | rabat na następn* | rabat na kolejn* | rabatu na kolejn* | zniżki na następn* | zniżka na następn* | zniżki na kolejn* | zniżka na kolejn*
pt: desconto na sua próxima | desconto no seu próximo | desconto na tua próxima | desconto no teu próximo | desconto na próxima | desconto no próximo | vale para a próxima
ru: скидка на следующ* | скидку на следующ* | скидки на следующ* | скидка на ваш следующ* | скидку на ваш следующ*
"""

_AMENDS: Final = """
ar: تعويض* | التعويض* | كبادرة | بادرة حسن
de: wiedergutmachung* | wiedergutmachen | entschädig* | kulanz* | als kleine geste | als geste | für die unannehmlichkeiten | für ihre geduld | für deine geduld
en: compensat* | goodwill | as a gesture | make up for | make it up to you | make amends | make this right | make it right | for the inconvenience | for the trouble | for your patience
es: compensa* | como gesto | por las molestias | por su paciencia | por tu paciencia
fr: compens* | dédommag* | à titre de geste | geste commercial | pour la gêne | pour votre patience | pour ta patience
it: compensa* | risarc* | come gesto | per il disagio | per i disagi | per la pazienza
ja: 補償 | お詫びのしるし | ご迷惑をおかけ | ご不便をおかけ
ko: 보상 | 사과의 뜻 | 불편을 드려 | 불편을 끼쳐
nl: compens* | schadeloos* | vergoeding | als gebaar | tegemoetkoming | voor het ongemak | voor uw geduld | voor je geduld
pl: rekompens* | zadośćuczyn* | w geście | za niedogodności | za cierpliwość
pt: compensa* | como gesto | pelo incómodo | pelo incômodo | pelo transtorno | pelos transtornos | pela paciência
ru: компенса* | в качестве жеста | за неудобства | за терпение | загладить
"""

SELLING: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "selling": by_language(_SELLING),
    "low-price": by_language(_LOW_PRICE),
    "gain": by_language(_GAIN),
    "bargain": by_language(_BARGAIN),
    "amends": by_language(_AMENDS),
}
"""By the name of the list and the language."""
