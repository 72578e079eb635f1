"""How letters, mails and posts close, by language: a line of its own, in lower case."""

from __future__ import annotations

from typing import Final

from shared.voice.words.listing import by_language

_SIGN_OFFS = """
ar: مع أطيب التحيات | أطيب التحيات | مع خالص التحيات | خالص التحيات | مع التحية | تحياتنا | تحياتي | مع فائق الاحترام | وتفضلوا بقبول فائق الاحترام
cs: s pozdravem | s přátelským pozdravem | s úctou | hezký den
da: med venlig hilsen | venlig hilsen | venlige hilsner | de bedste hilsner | mange hilsner
de: mit freundlichen grüßen | mit freundlichen grüssen | mit freundlichem gruß | freundliche grüße | freundliche grüsse | mit besten grüßen | beste grüße | beste grüsse | mit herzlichen grüßen | herzliche grüße | herzliche grüsse | viele grüße | viele grüsse | liebe grüße | liebe grüsse | schöne grüße | hochachtungsvoll | alles gute | bis bald | lg | mfg | vg
en: kind regards | kindest regards | best regards | warm regards | warmest regards | regards | best wishes | all the best | sincerely | yours sincerely | sincerely yours | yours faithfully | yours truly | cheers | take care | see you soon | talk soon | best
es: un cordial saludo | un saludo cordial | cordiales saludos | saludos cordiales | un saludo | saludos | atentamente | muy atentamente | reciba un cordial saludo | un abrazo | hasta pronto
fi: ystävällisin terveisin | parhain terveisin | terveisin
fr: cordialement | bien cordialement | très cordialement | bien à vous | bien à toi | sincères salutations | salutations distinguées | meilleures salutations | cordiales salutations | avec nos meilleures salutations | amicalement | à bientôt | bonne journée
it: cordiali saluti | distinti saluti | cordialmente | un cordiale saluto | un caro saluto | i migliori saluti | tanti saluti | saluti | a presto
ja: 敬具 | 草々 | よろしくお願いいたします | よろしくお願い致します | 今後ともよろしくお願いいたします
ko: 감사합니다 | 안녕히 계세요 | 안녕히 계십시오
nb: med vennlig hilsen | vennlig hilsen | hilsen | beste hilsen
nl: met vriendelijke groet | met vriendelijke groeten | vriendelijke groet | vriendelijke groeten | met hartelijke groet | hartelijke groet | hartelijke groeten | groeten | groetjes | hoogachtend | tot snel | liefs | mvg
pl: z poważaniem | z wyrazami szacunku | z pozdrowieniami | pozdrawiamy | pozdrawiam | serdecznie pozdrawiamy | serdeczne pozdrowienia | pozdrowienia | do zobaczenia
pt: atenciosamente | cordialmente | com os melhores cumprimentos | melhores cumprimentos | cumprimentos | um abraço | abraços | saudações | até breve
ru: с уважением | с наилучшими пожеланиями | всего доброго | всего хорошего | искренне ваш | искренне ваши | до встречи | с теплом
sv: med vänliga hälsningar | med vänlig hälsning | vänliga hälsningar | vänlig hälsning | bästa hälsningar | hälsningar
tr: saygılarımızla | saygılarımla | sevgiler | sevgilerle | iyi günler dileriz
uk: з повагою | щиро ваш | щиро ваші | на все добре | до зустрічі
zh: 此致 | 敬礼 | 敬上 | 顺祝商祺 | 祝好
"""

SIGN_OFFS: Final = by_language(_SIGN_OFFS)
"""By language."""
