"""Links and telephone numbers for readers of two languages."""

from __future__ import annotations

import pytest

from shared.voice.mentions.places import same_line, same_page

LOCALES = ("en", "de", "pt-BR", "en-GB")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://a.example/x1", "https://a.example/x1", True),
        ("https://a.example/en/x1", "https://a.example/de/x1", True),
        ("https://a.example/x1", "https://a.example/de/x1", True),
        ("https://a.example/pt-br/x1", "https://a.example/en_GB/x1", True),
        ("https://en.a.example/x1", "https://de.a.example/x1", True),
        ("https://a.co.uk/x1", "https://a.de/x1", True),
        ("https://a.example/offers", "https://a.example/angebote", True),
        ("https://a.example/our-offers", "https://a.example/angebote", True),
        ("https://a.example/offers/lisbon", "https://a.example/lissabon", True),
        ("https://a.example/x1?lang=en", "https://a.example/x1?lang=de", True),
        ("https://a.example/x1?utm_source=mail", "https://a.example/x1?utm_source=sms", True),
        ("https://a.example/x1?utm_source=mail", "https://a.example/x1", True),
        ("https://a.example/x1?id=1", "https://a.example/x1?id=2", False),
        ("https://a.example/x1?id=1", "https://a.example/x1", False),
        ("https://a.example/x1", "https://a.example/x2", False),
        ("https://a.example/offer-20", "https://a.example/angebot-20", False),
        ("https://a.example/x1", "https://b.example/x1", False),
        ("https://a.example/x1", "https://a.example/x1/2", False),
        ("mailto:info@a.example", "mailto:kontakt@a.example", True),
        ("mailto:info@a.example", "mailto:info@b.example", False),
        ("mailto:info1@a.example", "mailto:info2@a.example", False),
        ("mailto:info@a.example", "https://a.example/info", False),
    ],
)
def test_pages(one: str, other: str, same: bool) -> None:
    assert same_page(one, other, LOCALES) is same_page(other, one, LOCALES) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("+442079460958", "+41446681800", True),
        ("+41446681800", "+41446681801", False),
        ("0446681800", "+41446681800", True),
    ],
)
def test_lines(one: str, other: str, same: bool) -> None:
    assert same_line(one, other) is same_line(other, one) is same
