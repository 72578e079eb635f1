"""Words and signs beside figures, where CLDR has none: for shares, currencies, times, and that a code follows.

Signs are those of Unicode's currency block and the ISO 4217 list; words are the usual ones of shops and airlines.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

CURRENCIES: Final = (
    *("EUR", "USD", "GBP", "CHF", "JPY", "CNY", "KRW", "RUB", "UAH", "PLN", "CZK", "HUF", "SEK", "NOK", "DKK", "ISK"),
    *("RON", "BGN", "TRY", "ILS", "AED", "SAR", "EGP", "MAD", "INR", "IDR", "THB", "VND", "PHP", "MYR", "SGD", "HKD"),
    *("TWD", "AUD", "NZD", "CAD", "MXN", "BRL", "ARS", "CLP", "COP", "PEN", "ZAR", "NGN", "KES"),
)
"""ISO 4217 codes of the currencies that are read; a sign or name of any other is a word like others."""

CURRENCY_SIGNS: Final = {
    "€": "EUR",
    "£": "£",
    "$": "$",
    "¥": "¥",
    "kr.": "kr",
    "kr": "kr",
    "Rs.": "Rs",
    "Rs": "Rs",
    "₽": "RUB",
    "₴": "UAH",
    "₩": "KRW",
    "₪": "ILS",
    "₺": "TRY",
    "₹": "INR",
    "฿": "THB",
    "₫": "VND",
    "₱": "PHP",
    "zł": "PLN",
    "Kč": "CZK",
    "R$": "BRL",
    "US$": "USD",
    "CA$": "CAD",
    "C$": "CAD",
    "A$": "AUD",
    "HK$": "HKD",
    "NT$": "TWD",
    "S$": "SGD",
    "MX$": "MXN",
    "Fr.": "CHF",
    "SFr.": "CHF",
    "euro": "EUR",
    "euros": "EUR",
    "Euro": "EUR",
    "Euros": "EUR",
    "евро": "EUR",
    "євро": "EUR",
    "ευρώ": "EUR",
    "dollars": "$",
    "dollar": "$",
    "Dollar": "$",
    "dólares": "$",
    "dollari": "$",
    "долларов": "$",
    "ドル": "$",
    "달러": "$",
    "Franken": "CHF",
    "francs": "CHF",
    "franchi": "CHF",
    "руб.": "RUB",
    "руб": "RUB",
    "рублей": "RUB",
    "рубля": "RUB",
    "рубль": "RUB",
    "грн": "UAH",
    "złotych": "PLN",
    "złote": "PLN",
    "円": "JPY",
    "元": "CNY",
    "원": "KRW",
    "엔": "JPY",
    "ريال": "SAR",
    "درهم": "AED",
    "جنيه": "EGP",
    "شيكل": "ILS",
    "שקלים": "ILS",
    'ש"ח': "ILS",
    "ש״ח": "ILS",
}
"""What money is called everywhere: its currency, or the sign itself where several have it."""

CURRENCY_WORDS: Final = {
    "bg": {"лв.": "BGN", "лв": "BGN"},
    "hu": {"Ft": "HUF", "forint": "HUF"},
    "pl": {"zl": "PLN"},
    "ro": {"lei": "RON", "leu": "RON"},
    "tr": {"TL": "TRY", "lira": "TRY"},
}
"""What money is called in one language, and is another word in others."""

PERCENT: Final = {
    "ar": ("بالمئة", "بالمائة", "في المئة", "في المائة"),
    "bg": ("процента", "процент", "на сто"),
    "cs": ("procent", "procenta", "procento"),
    "da": ("procent", "pct."),
    "de": ("Prozent", "Proz."),
    "el": ("τοις εκατό",),
    "en": ("percent", "per cent", "pct"),
    "es": ("por ciento", "por cien"),
    "fa": ("درصد",),
    "fi": ("prosenttia", "prosentin", "prosentti", "pros."),
    "fr": ("pour cent", "p. cent"),
    "he": ("אחוזים", "אחוז"),
    "hi": ("प्रतिशत", "फ़ीसदी"),
    "hu": ("százalékos", "százalék"),
    "id": ("persen",),
    "it": ("per cento",),
    "ja": ("パーセント",),
    "ko": ("퍼센트", "프로"),
    "nb": ("prosent",),
    "nl": ("procent",),
    "no": ("prosent",),
    "pl": ("procentowej", "procentowy", "procentu", "procent", "proc."),
    "pt": ("por cento",),
    "ro": ("la sută", "procente"),
    "ru": ("процентов", "процента", "процент", "проц."),
    "sk": ("percent", "percentá", "percento"),
    "sv": ("procent",),
    "th": ("เปอร์เซ็นต์",),
    "tr": ("yüzde",),
    "uk": ("відсотків", "відсотка", "відсотки", "процентів"),
    "vi": ("phần trăm",),
    "zh": ("百分之",),
}
"""Words for per cent beside the signs; some stand before the figure."""

DURATIONS: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "ar": {"day": ("يوما", "يومًا", "أيام", "يوم"), "month": ("أشهر", "شهرا", "شهر"), "hour": ("ساعات", "ساعة")},
    "de": {"day": ("tagen",), "month": ("monaten",), "year": ("jahren",), "hour": ("std",), "minute": ("min",)},
    "en": {"hour": ("hrs", "hr"), "minute": ("mins",), "day": ("business days", "working days")},
    "he": {"day": ("ימים", "יום"), "month": ("חודשים", "חודש"), "hour": ("שעות", "שעה")},
    "ja": {"day": ("日間",), "week": ("週間",), "month": ("か月", "ヶ月", "カ月"), "year": ("年間",)},
    "ko": {"day": ("일간", "일 동안"), "week": ("주",), "month": ("개월",), "year": ("년간",)},
    "pl": {"day": ("dniach",), "hour": ("godzinach",), "minute": ("minutach",)},
    "ru": {"day": ("дней", "днём"), "hour": ("часах",), "minute": ("минутах",)},
    "zh": {"day": ("天", "日内", "天内"), "week": ("周", "星期"), "month": ("个月", "個月"), "hour": ("小时", "小時")},
}
"""Further words for units of time: other cases, and what Babel does not hold of CLDR."""

CLOCK: Final = {
    "de": ("Uhr",),
    "ja": ("時",),
    "ko": ("시",),
    "lb": ("Auer",),
    "nl": ("uur",),
    "zh": ("点", "點", "时", "時"),
}
"""Words after the hour of the day."""

CLOCK_OR_LENGTH: Final = frozenset({"uur"})
"""Of these, the ones that mean hours as well."""

NO_CLOCK: Final = ("間", "间", "간")
"""What makes a length of time of the hour before it."""

BEFORE_THE_HOUR: Final = (
    *("à", "dès", "avant", "après", "jusqu'à", "vers", "de", "entre", "às", "até", "das", "a las", "las", "hasta"),
    *("kl.", "kl", "klo", "ore", "alle", "dalle", "le", "at", "from", "until", "by", "um", "ab", "bis", "om", "tot"),
    *("godz.", "o", "do", "в", "до", "с", "om", "kello"),
)
"""Words that make a time of the figure behind them, where the letter h alone could mean hours as well."""

DAY_PARTS: Final = {
    "午前": False,
    "午後": True,
    "上午": False,
    "早上": False,
    "清晨": False,
    "午夜": False,
    "凌晨": False,
    "中午": True,
    "下午": True,
    "晚上": True,
    "오전": False,
    "오후": True,
    "저녁": True,
}
"""Parts of the day before a time, with whether they are after noon."""

BEFORE_A_DOTTED_TIME: Final = ("ore", "alle", "dalle", "kl.", "kl", "klo", "kello", "um", "om")
"""Words that make a time of 14.30 behind them."""

MULTIPLES: Final = (
    *("k", "K", "M", "m", "bn", "million", "millions", "billion", "thousand", "Tsd.", "Mio.", "Mrd.", "Millionen"),
    *("Tausend", "Million", "Milliarden", "mille", "millier", "milliers", "milliard", "milliards", "mil", "millones"),
    *("mila", "milioni", "milhões", "milhão", "tys.", "mln", "mld", "tysięcy", "milionów", "тыс.", "млн", "млрд"),
    *("тысяч", "миллионов", "duizend", "miljoen", "ألف", "مليون", "אלף", "מיליון", "bin", "milyon"),
)
"""What multiplies the figure before it: such amounts are rounded and are not compared."""

MYRIADS: Final = {
    "千": 1_000,
    "万": 10_000,
    "萬": 10_000,
    "億": 10**8,
    "亿": 10**8,
    "천": 1_000,
    "만": 10_000,
    "억": 10**8,
}
"""What multiplies exactly in Chinese, Japanese and Korean: 10万円."""

BETWEEN_DAYS: Final = (
    *("to", "and", "bis", "und", "au", "et", "al", "a", "y", "e", "ed", "t/m", "tot en met", "en"),
    *("do", "i", "по", "до", "и", "til", "till", "og", "och", "ja", "až", "a", "ile", "ve", "إلى", "و", "עד"),
)
"""What stands between the first and the last day of a month that are named together: from 5 to 8 May."""

CODE_WORDS: Final = (
    *("code", "codes", "gutscheincode", "rabattcode", "code promo", "código", "codice", "kod", "kód", "kode", "koodi"),
    *(
        "código promocional",
        "код",
        "промокод",
        "κωδικός",
        "κωδικό",
        "コード",
        "コード：",
        "코드",
        "代码",
        "代碼",
        "优惠码",
        "رمز",
    ),
    *("الرمز", "كود", "קוד", "kodu", "voucher", "coupon", "cupón", "cupom", "gutschein"),
)
"""What a code is introduced by."""
