"""How letters, mails and posts begin, by language: the words somebody is greeted with, in lower case.

Words that open other sentences as well (“welcome”, “good news”) are left out.
"""

from __future__ import annotations

from typing import Final

from shared.voice.words.listing import by_language

_GREETINGS = """
ar: مرحبا | مرحبًا | مرحباً | أهلا | أهلًا | أهلاً | السلام عليكم | عزيزي | عزيزتي | تحية طيبة | صباح الخير | مساء الخير
cs: dobrý den | dobré ráno | dobrý večer | ahoj | vážený | vážená | vážení | milý | milá
da: hej | kære | goddag | god dag | godmorgen | god morgen | godaften
de: hallo | hi | hey | guten tag | guten morgen | guten abend | grüß gott | grüezi | grüessech | moin | servus | liebe | lieber | liebes | sehr geehrte | sehr geehrter | sehr geehrtes | werte | werter
el: γεια σας | γεια σου | γεια | καλημέρα | καλησπέρα | αγαπητέ | αγαπητή | αγαπητοί
en: hello | hi | hey | dear | good morning | good afternoon | good evening | good day | greetings
es: hola | buenos días | buenas tardes | buenas noches | buen día | estimado | estimada | estimados | estimadas | querido | querida | apreciado | apreciada
fi: hei | moi | terve | hyvää päivää | hyvää huomenta | hyvää iltaa | arvoisa
fr: bonjour | bonsoir | salut | coucou | cher | chère | chers | chères | madame | monsieur
he: שלום | היי | בוקר טוב | ערב טוב | לכבוד
it: ciao | salve | buongiorno | buon giorno | buonasera | buona sera | gentile | gentili | egregio | egregia | caro | cara | cari | spettabile
ja: こんにちは | こんばんは | おはようございます | 拝啓 | お世話になっております | いつもお世話になっております
ko: 안녕하세요 | 안녕하십니까 | 안녕
nb: hei | hallo | kjære | god dag | god morgen | god kveld
nl: hallo | hoi | hi | hey | dag | beste | geachte | lieve | goedemorgen | goedemiddag | goedenavond | goedendag
pl: cześć | hej | witaj | dzień dobry | dobry wieczór | szanowny | szanowna | szanowni | drogi | droga | drodzy
pt: olá | oi | bom dia | boa tarde | boa noite | prezado | prezada | prezados | caro | cara | caros | estimado | estimada | querido | querida
ru: здравствуйте | здравствуй | привет | добрый день | добрый вечер | доброе утро | уважаемый | уважаемая | уважаемые | дорогой | дорогая | дорогие
sv: hej | hejsan | god morgon | god kväll | god dag | goddag | bästa | käre | kära
tr: merhaba | merhabalar | selam | sayın | sevgili | iyi günler | günaydın | iyi akşamlar
uk: вітаю | вітаємо | добрий день | доброго дня | добрий вечір | доброго ранку | привіт | шановний | шановна | шановні | дорогий | дорога
zh: 您好 | 你好 | 尊敬的 | 亲爱的 | 親愛的 | 敬爱的 | 早上好 | 下午好 | 晚上好 | 早安 | 午安
"""

GREETINGS: Final = by_language(_GREETINGS)
