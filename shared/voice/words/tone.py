"""Phrases that press the reader, and phrases that joke: for the settings `urgency` and `humour` of a guide.

Only what does so wherever it stands: “hurry” presses, “soon” does not. A guide's own lists of these names add to them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from shared.voice.words.listing import by_language

_URGENCY = """
ar: الفرصة الأخيرة | آخر فرصة | فرصة أخيرة | اليوم فقط | لفترة محدودة | عرض محدود | سارع* | لا تفوت* | لا تفوّت* | قبل فوات الأوان | الآن أو أبدا* | حتى نفاد الكمية | الكمية محدودة | تصرف الآن
de: nur heute | nur noch heute | nur für kurze zeit | letzte chance | letzte gelegenheit | jetzt zugreifen | sofort zugreifen | greifen sie zu | greif zu | jetzt oder nie | beeil* | solange der vorrat reicht | nicht verpassen | nicht entgehen | letzte plätze | endet bald | endet heute | nur noch wenige | die zeit läuft | sofort handeln | handeln sie jetzt | handeln sie sofort | umgehend handeln
en: act now | act fast | act immediately | respond immediately | hurry | last chance | final chance | only today | today only | limited time | limited-time | while stocks last | while supplies last | don't miss | don't wait | now or never | ends soon | ends tonight | ending soon | final hours | before it's too late | selling fast | almost gone | nearly gone | going fast | time is running out | expires soon | urgent action | immediate action | asap
es: última oportunidad | últimas horas | últimas plazas | solo hoy | sólo hoy | tiempo limitado | date prisa | dese prisa | no te lo pierdas | no se lo pierda | ¡corre | hasta agotar existencias | ahora o nunca | no esperes más | no espere más | quedan pocas | quedan pocos | actúa ya | actúe ya | actúe ahora | antes de que sea tarde | antes de que sea demasiado tarde
fr: dernière chance | dernières heures | derniers jours | dernières places | aujourd'hui seulement | uniquement aujourd'hui | offre limitée | durée limitée | temps limité | dépêche* | ne ratez pas | ne rate pas | ne manquez pas | ne manque pas | faites vite | fais vite | profitez-en vite | profites-en vite | maintenant ou jamais | jusqu'à épuisement | plus que quelques | agissez maintenant | agissez vite | agis vite | avant qu'il ne soit trop tard | se termine bientôt
it: ultima occasione | ultima possibilità | ultime ore | ultimi posti | solo oggi | solo per oggi | tempo limitato | affrett* | non perdere l'occasione | non perdere questa | non perderti | non perda l'occasione | fino a esaurimento | ora o mai più | scade presto | sta per scadere | agisci subito | agisca subito | prima che sia troppo tardi
ja: 今すぐ | 今だけ | 本日限り | 残りわずか | お急ぎください | ラストチャンス | 最後のチャンス | 期間限定 | お見逃しなく | 急いで | 先着 | まもなく終了 | 間もなく終了 | 早い者勝ち
ko: 지금 바로 | 오늘만 | 단 하루 | 마지막 기회 | 기간 한정 | 한정 수량 | 수량 한정 | 서두르 | 놓치지 마 | 마감 임박 | 품절 임박 | 곧 종료 | 선착순 | 지금 아니면
nl: laatste kans | laatste uren | laatste plaatsen | alleen vandaag | beperkte tijd | op is op | wees er snel bij | wees snel | mis het niet | mis deze | nu of nooit | zolang de voorraad strekt | haast je | haast u | bijna uitverkocht | handel nu | wacht niet langer | eindigt vandaag | eindigt binnenkort
pl: ostatnia szansa | ostatnie godziny | ostatnie miejsca | tylko dziś | tylko dzisiaj | ograniczony czas | oferta ograniczona | pospiesz się | pośpiesz się | proszę się pospieszyć | nie przegap | nie czekaj | teraz albo nigdy | do wyczerpania zapasów | działaj teraz | zanim będzie za późno
pt: última chance | última oportunidade | últimas horas | últimos lugares | só hoje | somente hoje | apenas hoje | tempo limitado | corra e | não perca | não percas | enquanto durar* | agora ou nunca | não espere mais | restam poucos | restam poucas | aja agora | está acabando | antes que seja tarde
ru: последний шанс | последние часы | последние места | только сегодня | ограниченное время | успейте | успей | торопитесь | торопись | поторопитесь | поторопись | спешите | не упустите | не упусти | не пропустите | сейчас или никогда | пока не поздно | количество ограничено | действуйте сейчас | действуйте немедленно
"""

_HUMOUR = """
ar: ههه* | هاها* | مزحة | نمزح | أمزح
de: haha* | hihi* | hoppla | huch | juhu* | juchhu* | spaß beiseite | scherz beiseite | kleiner scherz | kein scherz | tja | upsi | autsch
en: haha* | ha ha | lol | rofl | lmao | oops | oopsie* | whoops | yay | woohoo | woo-hoo | yippee | ta-da | just kidding | no kidding | pun intended | easy peasy | d'oh | uh-oh | holy moly
es: jaja* | jeje* | jiji* | ja, ja | bromas aparte | es broma | yupi | yuju | madre mía
fr: haha* | hihi* | lol | mdr | ptdr | oups | youpi | blague à part | sans blague | on plaisante | je plaisante
it: ahah* | hihi* | ops | oplà | evviva | scherzi a parte | scherziamo | scherzavamo | yuppi
ja: （笑） | (笑) | ｗｗ | てへ | なんちゃって | 冗談 | わーい | やったー
ko: ㅋㅋ | ㅎㅎ | 헤헤 | 농담 | 아이쿠 | 앗싸 | 야호
nl: haha* | hihi* | lol | oeps | joepie | grapje* | geintje* | zonder gekheid | jippie
pl: haha* | hihi* | hehe* | żart* | jupi* | ojej | ojoj
pt: haha* | hehe* | rsrs* | kkk* | brincadeira* | estamos a brincar | estamos brincando | ops | uhul
ru: хаха* | ха-ха | хи-хи | хехе* | лол | упс | шутка | шутим | шучу | кроме шуток | ура
"""

TONE: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "urgency": by_language(_URGENCY),
    "humour": by_language(_HUMOUR),
}
"""By the name of the setting and the language."""
