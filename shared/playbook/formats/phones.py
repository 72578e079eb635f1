"""Telephone numbers: as people in the reader's country write them, else in the international form."""

from __future__ import annotations

import re
from typing import Final

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberFormat

from shared.playbook.formats.reader import FormatError, Reader

PHONE_STYLES: Final = ("national", "international", "e164", "link")

_FORMS: Final = {
    "national": PhoneNumberFormat.NATIONAL,
    "international": PhoneNumberFormat.INTERNATIONAL,
    "e164": PhoneNumberFormat.E164,
    "link": PhoneNumberFormat.RFC3966,
}
_E164 = re.compile(r"\+[1-9][0-9]{6,14}")


def phone(value: object, reader: Reader, style: str | None = None) -> str:
    """Write a number given in E.164; style `link` is the address of a link (RFC 3966): `tel:+41-44-668-18-00`.

    Without a style it is national only where the reader's locale names the country the number is of (`de-CH`): a number
    in the international form works from everywhere.
    """
    number = _parsed(value)
    if style is None:
        style = (
            "national" if phonenumbers.region_code_for_number(number) == _country(reader.locale) else "international"
        )
    if style not in _FORMS:
        raise FormatError(f"phone knows no style {style!r}; use {', '.join(PHONE_STYLES)}")
    return phonenumbers.format_number(number, _FORMS[style])


def _parsed(value: object) -> PhoneNumber:
    if not isinstance(value, str) or not _E164.fullmatch(value):
        raise FormatError(f"{value!r} is not a phone number in E.164; give it as '+41446681800'")
    try:
        number = phonenumbers.parse(value)
    except NumberParseException:
        raise FormatError(f"{value!r} has a country code that does not exist") from None
    if not phonenumbers.is_possible_number(number):
        raise FormatError(f"{value!r} is too short or too long for a phone number of its country")
    return number


def _country(locale: str) -> str | None:
    last = locale.rpartition("-")[2]
    return last if len(last) == 2 and last.isupper() else None
