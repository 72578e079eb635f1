"""The small words that every text of a language is full of: articles, pronouns, prepositions, conjunctions, auxiliaries.

They tell languages apart, and that a word in capitals is a word and no abbreviation. Lower case, apostrophes left out
(“l'” is `l`). Words of one letter stand here only where the language has them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_ROWS: Final = """
ca: el la els les un una uns unes i o però perquè que quan com on si no amb per a de del dels al als en des fins sense sobre és són era seva seu seus nostre nostra vostre vostra aquest aquesta això ja més molt també hem ha han té tenim pot podeu us ens hi va
cs: a i ale nebo že když jak kde pokud ne není jsou je byl byla bylo jsme jste jsem být se si na v ve do od z ze za o po pro při s k ke u vás vám váš vaše vaší náš naše nás nám tento tato toto který která které už jen také velmi více může můžete máte máme mít bude budeme prosím
da: og eller men at der det den de en et er var har havde vil skal kan må ikke jeg du han hun vi jer jeres din dit dine vores os dig i på til af fra for med om over under ved efter før når hvis hvor hvad hvordan også meget mere kun nu her denne dette disse blive bliver
de: der die das den dem des ein eine einen einem einer und oder aber dass wenn weil ob wie wo was nicht kein keine ist sind war waren wird werden wurde haben hat hatte kann können muss müssen soll ich du er sie es wir ihr ihnen ihre ihren ihrem ihrer unser unsere unseren uns dich dir dein deine mit von zu zum zur auf in im an am bei nach aus für über um durch vor ab bis auch noch schon nur sehr mehr jetzt bitte hier diese dieser dieses
en: the a an and or but if when because that this these those which who what how where not is are was were be been being have has had will would can could should may must do does did i you he she it we they me him her us them my your his its our their of to in on at by for from with about into over under after before until than then there here as so no yes please just only also very more any some all now
es: el la los las un una unos unas y o pero porque que cuando como cómo donde dónde si no con por para a de del al en desde hasta sin sobre es son era está están ser estar ha han hay he su sus tu tus nuestro nuestra nuestros nuestras este esta esto estos estas ese esa usted ustedes le les lo se me te nos más muy también ya sólo solo puede pueden tiene todo todos
fi: ja tai mutta että kun jos niin kuin ei en et emme eivät ole on oli ovat olla olemme olet te me sinä minä hän he se ne tämä tämän nämä sen teidän sinun meidän teille sinulle meille voi voit voitte myös vain jo vielä nyt kanssa ilman ennen jälkeen sekä mitä missä miten kaikki joka jotka
fr: le la les l un une des du de d et ou mais que qu quand comme où si ne n pas plus est sont était être avoir a ont avons avez avec par pour à au aux en dans sur sous sans chez vers je tu il elle nous vous ils elles me te se lui leur mon ma mes ton ta tes son sa ses notre nos votre vos ce cet cette ces c s j qui dont aussi très tout toute tous bien déjà encore ici peut pouvez
hu: a az és vagy de hogy ha mert nem ne is van vannak volt lesz egy ez azt ezt ezek amely aki mint csak már még itt ott most kell lehet tud önnek ön öné az ön meg el fel ki be nagyon több minden után előtt szerint között által nélkül alatt
id: yang dan atau tetapi jika ketika karena untuk dari di ke dengan pada oleh dalam adalah ini itu tidak bukan akan sudah telah bisa dapat harus kami kita anda kamu saya dia mereka ada juga sangat lebih hanya saat sekarang sebelum setelah
it: il lo la i gli le l un uno una e o ma che quando come dove se non con per a di da in su del dello della dei degli delle al allo alla ai agli alle dal dalla nel nella nei sul sulla è sono era essere ha hanno ho abbiamo avete suo sua suoi sue tuo tua tuoi tue nostro nostra nostri questo questa questi queste ci si mi ti vi ce me te ve ne po perché poi io lui lei loro noi voi anche più molto già solo ancora può qui ed
nb: og eller men at som det den de en et er var har hadde vil skal kan må ikke jeg du han hun vi dere deres din ditt dine vår vårt våre oss deg i på til av fra for med om over under ved etter før når hvis hvor hva hvordan også veldig mer bare nå her denne dette disse bli blir
nl: de het een en of maar dat die als wanneer omdat hoe waar wat niet geen is zijn was waren wordt worden werd heeft hebben had kan kunnen moet moeten zal zullen ik je jij u hij zij ze wij we uw jouw onze ons mijn met van voor op in aan bij naar uit over door om tot na ook nog al alleen zeer meer nu hier deze dit er te
pl: i oraz lub albo ale że żeby gdy jeśli jeżeli jak gdzie co nie jest są był była było być będzie ma mają może można ja ty on ona my wy oni się mnie ci cię nas nam was wam pan pani państwo państwa twój twoje twoja nasz nasza nasze swój w we na do od z ze za o po przez dla przy pod nad bez też także już tylko bardzo więcej ten ta to te tego tej tym
pt: o a os as um uma uns umas e ou mas porque que quando como onde se não com por para de do da dos das no na nos nas ao aos à às em desde até sem sobre é são era está estão ser estar foi tem têm há seu sua seus suas teu tua nosso nossa nossos nossas este esta isto esse essa isso você vocês lhe lhes eu tu ele ela nós mais muito também já só pode podem pelo pela
ro: și sau dar că când cum unde dacă nu este sunt era fi fost are au am aveți avem cu pentru de din la în pe prin fără după până către spre un o unei unui cel cea cei cele acest această aceste dumneavoastră tău ta dvs noi voi vă ne îți ți se mai foarte doar deja aici poate puteți care ce lui
ru: и или но а что чтобы если когда как где не нет это этот эта эти быть был была было были есть будет я ты он она мы вы они меня тебя вас нас вам нам вами нами ваш ваша ваше ваши вашего вашей наш наша наше наши в во на к ко от из с со за о об по для при до без через под над у также уже только очень ещё еще более может можно все всё который которая которые
sv: och eller men att som det den de en ett är var har hade vill ska skall kan måste inte jag du han hon vi ni er ert era din ditt dina vår vårt våra oss dig i på till av från för med om över under vid efter innan när hur vad också mycket mer bara nu här denna detta dessa bli blir finns
tr: ve veya ama fakat çünkü eğer ne nasıl nerede değil bir bu şu için ile gibi kadar sonra önce göre var yok olan olarak olduğu ben sen siz biz onlar size bize sizin bizim daha çok da de mi mı en her şimdi lütfen
uk: і й або але а що щоб якщо коли як де не ні це цей ця ці бути був була було були є буде я ти він вона ми ви вони мене тебе вас нас вам нам ваш ваша ваше ваші вашого вашої наш наша наше наші в у на до від із зі з за про по для при без через під над також вже тільки дуже ще більше може можна всі який яка які
"""

FUNCTION_WORDS: Final[Mapping[str, frozenset[str]]] = {
    language.strip(): frozenset(words.split())
    for language, _, words in (row.partition(":") for row in _ROWS.strip().splitlines())
}
"""By language."""
