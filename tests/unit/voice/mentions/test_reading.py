"""What people write beside what facts say, and what only looks like it."""

from __future__ import annotations

import pytest

from shared.voice.mentions import Mention, agree, mentions


def read(text: str, locale: str) -> list[str]:
    return [f"{one.kind} {one.value}" for one in mentions(text, locale)]


@pytest.mark.parametrize(
    ("locale", "text", "found"),
    [
        ("de", "Bis 13. Mai 2026: 20 % ab 1.234,50 €", ["date 2026-05-13", "percent 20", "money EUR 1234.5"]),
        ("en", "20% off €1,234.50 until May 13", ["percent 20", "money EUR 1234.5", "date --05-13"]),
        ("en", "May 13th, 13 May, the 13th of May", ["date --05-13"] * 3),
        ("en-GB", "on 05/06/2026", ["date 2026-06-05"]),
        ("en-US", "on 05/06/2026", ["date 2026-05-06"]),
        ("en", "on 05/06/2026 or 05/06", ["unclear 05/06/2026", "unclear 05/06"]),
        ("en", "on 13/05/2026", ["date 2026-05-13"]),
        (
            "en",
            "May 5–8, 2026, 5 to 8 May, 5 and 8 May",
            ["date 2026-05-05", "date 2026-05-08"] + ["date --05-05", "date --05-08"] * 2,
        ),
        ("de", "vom 5. bis 8. Mai", ["date --05-05", "date --05-08"]),
        ("fr", "le 5 et le 6 mai, du 5 au 8 mai", ["date --05-05", "date --05-06", "date --05-05", "date --05-08"]),
        ("it", "dal 5 all'8 maggio, il 1° maggio", ["date --05-05", "date --05-08", "date --05-01"]),
        ("ja", "5月5日〜8日、2026年夏", ["date --05-05", "date --05-08", "number 2026"]),
        ("ko", "5월 5일~8일, 10만원", ["date --05-05", "date --05-08", "money KRW 100000"]),
        ("es", "3x2, mayo de 2026", ["date 2026-05"]),
        ("en-US", "4:30pm–6pm", ["time 16:30", "time 18:00"]),
        ("en", "open 24/7", ["number 24", "number 7"]),
        ("de", "am 13.05. um 14.30 Uhr, Gate 5 am Ende", ["date --05-13", "time 14:30", "number 5"]),
        ("fr", "le 1er mai à 14 h, 2 h de retard", ["date --05-01", "time 14:00", "unclear 2 h"]),
        ("nl", "om 14 uur, 2 uur vertraging", ["time 14:00", "unclear 2 uur"]),
        ("it", "alle 14.30, 14.30 €", ["time 14:30", "money EUR 14.3"]),
        ("da", "kl. 14.30", ["time 14:30"]),
        ("en", "2:30 pm, 5pm, 12 am, 13 pm", ["time 14:30", "time 17:00", "time 00:00", "number 13"]),
        ("ja", "午後2時30分から3日間", ["time 14:30", "duration 259200 s"]),
        ("ja", "13日まで", ["unclear 13"]),
        ("zh", "8折，八五折，1,234元", ["percent 20", "percent 15", "money CNY 1234"]),
        ("ja", "2割引、約1,234円です", ["percent 20", "money JPY 1234"]),
        ("tr", "%20 indirim, yüzde 15", ["percent 20", "percent 15"]),
        ("ar", "خصم ٢٠٪ حتى ١٣ مايو، ١٬٢٣٤٫٥٠ €", ["percent 20", "date --05-13", "money EUR 1234.5"]),
        ("he", "20% עד 13 במאי, ב-120 ₪", ["percent 20", "date --05-13", "money ILS 120"]),
        ("hi", "₹1,23,456", ["money INR 123456"]),
        ("de-CH", "CHF 1’234.50, Fr. 20.–", ["money CHF 1234.5", "money CHF 20"]),
        ("en", "€20–30 and 10–15%", ["money EUR 20", "money EUR 30", "percent 10", "percent 15"]),
        ("de", "20 € 3 Nächte", ["money EUR 20", "number 3"]),
        ("en", "20 % 3 nights", ["percent 20", "number 3"]),
        ("en", "$1.5 million, 2 million", ["unclear 1.5", "unclear 2"]),
        ("en", "1.500 and 1,5 and 12.50", ["unclear 1.500", "number 1.5", "number 12.5"]),
        ("de", "1.500 und 1,500", ["number 1500", "unclear 1,500"]),
        ("en", "20 dollars, 20 US dollars, C$20", ["money $ 20", "money USD 20", "money CAD 20"]),
        (
            "en",
            "within 24 hours, a 2-hour ride, 12 months",
            ["duration 86400 s", "duration 7200 s", "duration 12 months"],
        ),
        ("de", "in 3 Tagen, 2 Wochen", ["duration 259200 s", "duration 1209600 s"]),
        ("ru", "за 3 дня, через 5 минут", ["duration 259200 s", "duration 300 s"]),
        ("en", "SAVE20, SK-417-A, code LISBON", ["code SAVE20", "code SK-417-A", "code LISBON"]),
        ("en", "A380, 5G, B2B, 14C, H2O, the 1st, 20kg, WE ARE OPEN", []),
        ("en", "COVID-19, ISO-9001, RFC 2369", ["number 19", "number 9001", "number 2369"]),
        ("de", "mit dem Code HERBST", ["code HERBST"]),
        ("en", "Your code is ABC-123. Your code is: ABC-124", ["code ABC-123", "code ABC-124"]),
        ("de", "Ihr Code lautet ABC-123", ["code ABC-123"]),
        ("fr", "Votre code est\u00a0: ABC-123", ["code ABC-123"]),
        ("ar", "الرمز هو ABC-123", ["code ABC-123"]),
        ("ja", "コードは「ABC-123」です", ["code ABC-123"]),
        ("fi", "Koodisi on ABC-123", ["code ABC-123"]),
        ("en", "Your code is EXPIRED, this code is island ISO-9001, the code on MD-11", ["number 9001", "number 11"]),
        ("en", "EUR20", ["money EUR 20"]),
        ("en", "https://www.Skyline.example/Offers/?x=1.", ["url https://skyline.example/Offers?x=1"]),
        ("en", "(see skyline.example/offers) or/and km/h", ["url https://skyline.example/offers"]),
        ("en", "Info@skyline.example", ["url mailto:info@skyline.example"]),
        ("en", "+44 (0)20 7946 0958, 0044 20 7946 0958", ["phone +442079460958"] * 2),
        ("de", "044 668 18 00 / 0800 123 456", ["phone 0446681800", "phone 0800123456"]),
        ("en", "1-800-555-0100 or (800) 555-0100", ["phone 18005550100", "phone 8005550100"]),
        ("fr", "1 000 000 000", ["number 1000000000"]),
        ("xx", "2026-05-13 at 20%", ["date 2026-05-13", "percent 20"]),
        ("en", "nothing at all", []),
        ("en", "", []),
    ],
)
def test_reading(locale: str, text: str, found: list[str]) -> None:
    assert read(text, locale) == found


@pytest.mark.parametrize(
    ("locale", "text", "excerpt"),
    [
        ("de", "nur 1.234,50 € je Nacht", "1.234,50 €"),
        ("ar", "فقط \u200f١٢٣\u00a0\u200f€ اليوم", "١٢٣\u00a0\u200f€"),
        ("en", "until May 13, 2026.", "May 13, 2026"),
        ("en", "see https://skyline.example/a).", "https://skyline.example/a"),
    ],
)
def test_places(locale: str, text: str, excerpt: str) -> None:
    [one] = mentions(text, locale)
    assert text[one.start : one.end] == excerpt


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("money", "$ 20"), ("money", "USD 20"), True),
        (("money", "$ 20"), ("money", "EUR 20"), False),
        (("money", "USD 20"), ("money", "CAD 20"), False),
        (("money", "¥ 20"), ("money", "JPY 20"), True),
        (("date", "2026-05-13"), ("date", "--05-13"), True),
        (("date", "2026-05-13"), ("date", "2026-05"), True),
        (("date", "2026-05-13"), ("date", "--05-14"), False),
        (("date", "2026-05"), ("date", "--05-13"), False),
        (("phone", "+41446681800"), ("phone", "0446681800"), True),
        (("phone", "+41446681800"), ("phone", "0446681801"), False),
        (("phone", "0446681800"), ("phone", "446681800"), False),
        (("percent", "20"), ("number", "20"), False),
        (("code", "A1"), ("code", "A1"), True),
    ],
)
def test_agreeing(one: tuple[str, str], other: tuple[str, str], same: bool) -> None:
    first, second = (Mention(kind, value, 0, 0) for kind, value in (one, other))  # type: ignore[arg-type]
    assert agree(first, second) is agree(second, first) is same
