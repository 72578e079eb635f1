"""What a text has to do in a situation, and the phrases by which it is seen to do it.

A guide names moves in `manner.moves`; its own lists of the same name add to these. They are wide on purpose: what says
sorry in one of many ways has said it. An asterisk stands for the rest of a word.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from shared.voice.words.listing import by_language

_APOLOGY = """
ar: نعتذر* | اعتذار* | الاعتذار | آسف* | نأسف* | نتأسف* | يؤسفنا | معذرة | المعذرة
de: leid | leidtut | bedauer* | entschuldig* | verzeih* | um nachsicht | unser fehler | unser versehen
en: sorry | apolog* | we regret | our mistake | our fault | forgive us | excuse us | we let you down
es: sentimos | lamentamos | lo siento | disculp* | perdón | perdon* | error nuestro
fr: désolé* | navré* | excus* | pardon* | regrett*
it: scus* | spiacenti | dispiace | dispiaciut* | perdon* | rammaric* | rincresce
ja: 申し訳 | お詫び | おわび | すみません | ごめん | 失礼いたしました | 失礼しました | 謝罪 | 陳謝 | 深謝
ko: 죄송 | 사과드 | 사과 드 | 사과의 | 사과 말씀 | 미안 | 유감
nl: spijt* | sorry | excus* | excuus | verontschuldig* | betreur* | onze fout | vergeef*
pl: przepraszam* | przeprosin* | przeprosić | przykro | wybacz* | ubolewa*
pt: desculp* | lament* | sentimos muito | perdão | perdoe*
ru: извин* | простите | прости | прощени* | сожале* | жаль | нам жаль
"""

_THANKS = """
ar: شكر* | نشكر* | أشكر* | ممتن* | امتنان*
de: danke | vielen dank | herzlichen dank | besten dank | lieben dank | dankeschön | dankbar* | bedanken | wir danken | ich danke
en: thank* | appreciate | appreciated | grateful
es: gracias | agradec* | agradezc*
fr: merci | mercis | remerci* | reconnaissant*
it: grazie | ringrazi* | siamo grati | riconoscent*
ja: ありがとう | 有難う | 有り難う | 感謝 | お礼 | 御礼
ko: 감사 | 고맙 | 고마
nl: bedankt | dank je | dank u | dankjewel | dankuwel | dank jullie | hartelijk dank | veel dank | dankbaar | bedanken | danken
pl: dziękuj* | dzięki | podziękowani* | wdzięczn*
pt: obrigad* | agradec* | gratos | gratidão
ru: спасибо | благодар* | признательн*
"""

_EMPATHY = """
ar: نتفهم* | نفهم | إزعاج* | الإزعاج | خيبة | استياء* | إحباط* | متاعب | معاناة
de: verstehen | verständlich* | verständnis | nachvollzieh* | ärger* | enttäusch* | unannehmlichkeit* | zu recht | nicht anfühlen | frustrier* | von uns erwart* | umstände
en: we understand | understandabl* | we know how | frustrat* | disappoint* | not how | not the way | upset* | inconvenien* | must have been | you deserve* | you were right | you are right | you're right | better of us
es: entendemos | comprendemos | comprensible | molestia* | decepci* | frustra* | inconvenient* | no debería ser así | tiene razón | tienes razón | derecho a esperar | merec*
fr: comprenons | comprend* | compréhensible | déçu* | déception* | frustr* | désagrément* | contrariét* | en droit d'attendre | pas se passer ainsi | vous avez raison
it: comprendiamo | capiamo | comprensibil* | disagi* | delus* | frustra* | inconvenient* | disguid* | ha ragione | hai ragione | merit*
ja: ご不便 | ご迷惑 | ご不快 | お気持ち | ご心配 | ご不満 | ご期待に添え | ご期待に沿え | ごもっとも | ご負担
ko: 불편 | 심려 | 실망 | 이해합니다 | 이해하고 | 공감 | 답답 | 번거로
nl: begrijpen | begrijpelijk* | begrip | snappen | vervelend* | teleurgesteld* | teleurstell* | ongemak* | frustr* | terecht
pl: rozumiemy | rozumiem | zrozumiał* | niedogodnoś* | kłopot* | rozczarow* | frustr* | utrudnieni* | ma pan rację | ma pani rację | mają państwo rację | masz rację
pt: entendemos | compreendemos | compreensível | transtorn* | incómod* | incômod* | decepç* | deceç* | decepcion* | frustra* | inconvenient* | tem razão | merec*
ru: понимаем | понимаю | неудобств* | разочаров* | досад* | огорч* | неприятн* | расстро* | вы правы
"""

_NEXT_STEP = """
ar: سوف | سيتم | سنرد* | سنرسل* | سنخبر* | سنبلغ* | سنتواصل* | سنعود* | سنقوم* | سيصلك* | سيتواصل* | قريبا* | قريبًا | خلال | الخطوة التالية | الخطوات التالية | فور | في أقرب وقت | نعمل على
de: wir werden | nächste schritt* | nächster schritt | nächsten schritt* | als nächstes | melden uns | melden wir uns | meldet sich | innerhalb | in kürze | bis morgen | gleich | sobald | arbeiten daran | wir prüfen | prüfen wir | kümmern uns | kümmern wir uns | erhalten sie | bekommen sie | erhältst du | bekommst du | antworten sie | antworte | wir informieren | informieren wir | auf dem laufenden | kommt jemand | kommt zu
en: we will | we'll | you will | you'll | will come | will be | will contact | next step* | what happens next | from here | by tomorrow | within | as soon as | let you know | in touch | reply | in the next | working on | looking into
es: avisaremos | informaremos | contactaremos | en contacto | próximo paso | próximos pasos | siguiente paso | siguientes pasos | en breve | recibir* | enseguida | en cuanto | mayor brevedad | estamos trabajando | respond* | vamos a | en las próximas | dentro de | se acercar*
fr: nous allons | tiendrons | tenons | prochaine étape | prochaines étapes | d'ici | dans les prochain* | sous peu | dès que | va venir | vont venir | recevr* | vers vous | vers toi | répondez | réponds | contacter* | le nécessaire | vient vous voir | vient te voir | bientôt | prochainement
it: contatter* | prossimo passo | prossimi passi | ricever* | a breve | entro | appena | al più presto | stiamo lavorando | rispond* | faremo sapere | informeremo | nei prossimi | nelle prossime | ci occuperemo
ja: ご連絡 | お知らせいた | 今後 | 次の | まもなく | お送りし | お送りいた | 次第 | ご返信 | 以内に | 対応いた | 対応し | お待ちくだ | 手配 | 伺いま | うかがいま
ko: 연락드리 | 연락 드리 | 안내해 | 안내드리 | 안내 드리 | 다음 단계 | 곧 | 빠른 시일 | 이내 | 되는 대로 | 처리하겠 | 회신 | 답장 | 진행하겠 | 조치
nl: contact | volgende stap* | binnen | zodra | ontvangt | ontvang | houden u | houden je | we laten | wij laten | zo snel mogelijk | zullen | we gaan | wij gaan | we werken | wij werken | binnenkort | antwoord* | beantwoord* | komt iemand
pl: skontaktujemy | następny krok | kolejny krok | kolejne kroki | wkrótce | jak tylko | otrzyma* | w ciągu | niezwłocznie | poinformujemy | damy znać | pracujemy nad | odpisz* | odpowiedz* | odpowiemy | zajmiemy | będziemy
pt: entraremos | próximo passo | próximos passos | em breve | assim que | receber* | estamos a trabalhar | estamos trabalhando | respond* | avisaremos | informaremos | vamos | nas próximas | dentro de | retornaremos | mais rápido possível
ru: свяжемся | свяжется | следующий шаг | следующие шаги | в ближайшее | в течение | как только | получите | получишь | сообщим | работаем над | ответьте | ответь | в курсе | в скором времени | скоро | вернёмся | вернемся | подойдёт | подойдет
"""

_REASSURANCE = """
ar: لا تقلق* | لا داعي | لا حاجة | لا يلزمك | اطمئن* | نطمئن* | مطمئن* | بأمان | في أيد أمينة | سنهتم | نحن هنا | سارية المفعول | ساري المفعول
de: müssen nichts | müssen sich um nichts | musst nichts | brauchen nichts | brauchst nichts | keine sorge* | seien sie versichert | sei versichert | kein grund zur sorge | in guten händen | kümmern uns | kümmern wir uns | für sie da | für dich da | ist sicher | sind sicher | unbesorgt | nichts weiter tun | bleibt gültig | bleibt bestehen
en: nothing you need to do | need to do anything | needn't do anything | nothing else to do | no need to | don't worry | do not worry | rest assured | taken care of | take care of | in good hands | we're here | we are here | is safe | are safe | still valid | still confirmed | won't be charged | will not be charged | you're covered | you are covered
es: no tiene que hacer | no tienes que hacer | no hace falta que | no necesita hacer | no necesitas hacer | no se preocupe | no te preocupes | tranquil* | a salvo | en buenas manos | nos ocupamos | nos encargamos | sigue siendo válid* | sigue en pie | estamos aquí
fr: n'avez rien | n'as rien | rassur* | pas d'inquiétude | ne vous inquiétez pas | ne t'inquiète pas | en sécurité | reste valable | restent valables | nous nous occupons | nous occupons de tout | prenons en charge | bonnes mains | sans crainte | aucune démarche | à vos côtés | à tes côtés
it: non deve fare | non devi fare | non si preoccupi | non preoccuparti | tranquill* | al sicuro | in buone mani | ce ne occupiamo | ci pensiamo noi | resta valid* | rimane valid* | disposizione | siamo qui
ja: ご安心 | 必要はありません | 必要はございません | ご心配なく | ご心配には及びません | お任せ | 有効です | 不要です | 安全です
ko: 안심 | 걱정하지 | 걱정 마 | 필요가 없 | 필요는 없 | 필요하지 않 | 유효합니다 | 안전하게 | 저희가 처리
nl: hoeft niets | hoef niets | hoeft u niets | hoef je niets | geen zorgen | gerust* | in goede handen | wij zorgen | we zorgen | blijft geldig | is veilig | zijn veilig | staan voor u klaar | staan voor je klaar
pl: nie musi* | nie trzeba | nie martwić | nie martw się | bez obaw | w dobrych rękach | zajmiemy się | pozostaje ważn* | jest bezpieczn* | są bezpieczn* | do dyspozycji | spokojn*
pt: não precisa | não precisas | não se preocupe | não te preocupes | tranquil* | em boas mãos | cuidamos de tudo | tratamos de tudo | continua válid* | estamos aqui | em segurança | não é necessário | descansad*
ru: не нужно | не требуется | не волнуйтесь | не волнуйся | не переживайте | не переживай | не беспокойтесь | не беспокойся | в надёжных руках | в надежных руках | позаботимся | остаётся в силе | остается в силе | в безопасности | мы рядом | на связи
"""

_CONTACT = """
ar: تواصل* معنا | تواصل معنا | تواصلوا معنا | اتصل بنا | اتصلوا بنا | راسلنا | الرد على | يمكنك الرد
de: antworten sie | antworte | rufen sie | ruf uns | schreiben sie | schreib uns | melden sie sich | melde dich | kontakt* | erreichen sie uns | erreichst du uns | sind für sie da
en: reply | contact us | call us | write to us | get in touch | message us | reach us | let us know | chat with us | talk to us
es: respond* | contact* | llám* | escríb* | póngase en contacto | ponte en contacto | díganos | dinos
fr: répond* | contact* | appelez | appelle-nous | écrivez | écris-nous | joindre | dites-nous | dis-nous
it: rispond* | contatt* | chiam* | scriv* | ci faccia sapere | facci sapere
ja: ご返信 | お問い合わせ | お問合せ | ご連絡ください | お電話 | お知らせください | お申し付け
ko: 회신 | 답장 | 문의 | 연락 주 | 연락해 | 전화 | 알려 주 | 알려주
nl: antwoord* | beantwoord* | neem contact | bel ons | belt u | schrijf ons | laat het ons weten | laat ons weten | bereik*
pl: odpisz* | odpowiedz* | skontaktuj* | kontakt* | zadzwoń* | napisz*
pt: respond* | contact* | contat* | ligue | liga-nos | escrev* | fale conosco | fale connosco | avise-nos
ru: ответьте | ответь | свяжитесь | свяжись | напишите | напиши | позвоните | позвони | обратитесь | обращайтесь | сообщите
"""

MOVES: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "apology": by_language(_APOLOGY),
    "thanks": by_language(_THANKS),
    "empathy": by_language(_EMPATHY),
    "next-step": by_language(_NEXT_STEP),
    "reassurance": by_language(_REASSURANCE),
    "contact": by_language(_CONTACT),
}
"""By the name of the move and the language."""
