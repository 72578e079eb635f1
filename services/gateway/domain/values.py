"""Values people and devices write in many ways, brought into the one form everything behind the gateway relies on."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import lru_cache
from ipaddress import ip_address
from typing import Annotated

import phonenumbers
from babel import Locale
from email_validator import EmailNotValidError, validate_email
from pydantic import AfterValidator, AwareDatetime, Field, StringConstraints
from pydantic_core import PydanticCustomError

from shared.playbook.countries import countries

_PLACEHOLDERS = frozenset({"null", "none", "nil", "undefined", "nan", "[object object]"})
_FIRST_YEAR, _LAST_YEAR = 1970, 2200
_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(?:-(?P<script>[a-z]{4}))?(?:-(?P<region>[a-z]{2}|\d{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[a-z0-9](?:-[a-z0-9]{2,8})+)*",
    re.IGNORECASE | re.ASCII,
)
"""Language tag, its variants and its extensions (BCP 47, RFC 5646 section 2.1)."""


def refusal(kind: str, reason: str, mend: str) -> PydanticCustomError:
    """Return the error of a value that cannot be accepted: what is wrong with it, and how to mend it."""
    return PydanticCustomError(kind, "{reason}", {"reason": reason, "mend": mend})


def _real_id(value: str) -> str:
    # One id shared by everybody whose client forgot to fill it in would make one customer of all of them.
    if value.lower() in _PLACEHOLDERS:
        raise refusal("placeholder", f"{value!r} is a placeholder, not an id", "send the real id, or leave it out")
    return value


CustomerKey = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=320), AfterValidator(_real_id)
]
"""A userId, anonymousId or previousId."""


def _plausible(moment: datetime) -> datetime:
    if not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
        raise refusal(
            "implausible_time",
            f"the year {moment.year} is out of range",
            f"send a time between {_FIRST_YEAR} and {_LAST_YEAR}",
        )
    return moment.astimezone(UTC)


Moment = Annotated[AwareDatetime, Field(strict=True), AfterValidator(_plausible)]
"""A point in time as ISO 8601 with an offset; kept in UTC."""


@lru_cache(maxsize=4096)
def canonical_locale(tag: str) -> str:
    """Return a language tag (`de_DE`, `de-de`, `zh-Hans_CN`) in canonical case: language, script and region.

    Variants, extensions (BCP 47), encodings and modifiers (POSIX) are dropped: no copy is written for them.
    """
    found = _TAG.fullmatch(tag.partition("@")[0].partition(".")[0].replace("_", "-"))
    if found is None:
        raise _bad_locale(tag)
    language, script, region = (found[part] or "" for part in ("language", "script", "region"))
    language, script, region = language.lower(), script.title(), region.upper()
    if language not in _languages() or (region and region not in _territories()):
        raise _bad_locale(tag)
    return "-".join(part for part in (language, script, region) if part)


def _bad_locale(tag: str) -> PydanticCustomError:
    return refusal("bad_locale", f"{tag!r} is no language tag we know", "send a BCP 47 tag such as 'de' or 'pt-BR'")


@lru_cache(maxsize=1)
def _languages() -> frozenset[str]:
    return frozenset(str(code) for code in Locale("en").languages)


@lru_cache(maxsize=1)
def _territories() -> frozenset[str]:
    return frozenset(Locale("en").territories)


CanonicalLocale = Annotated[str, AfterValidator(canonical_locale)]
"""Any usual writing of a language tag; kept in the form of `contracts.values.LocaleTag`."""


def _country(value: str) -> str:
    code = value.strip().upper()
    if code not in countries():
        raise refusal("bad_country", f"{value!r} is no country code", "send the two letters of ISO 3166, such as 'CH'")
    return code


Country = Annotated[str, AfterValidator(_country)]
"""An ISO 3166-1 alpha-2 code in any case; kept in capitals."""


def _ip(value: str) -> str:
    try:
        return str(ip_address(value.strip()))
    except ValueError as error:
        raise refusal(
            "bad_ip", "is not an IP address", "send an address such as '192.0.2.7' or '2001:db8::7'"
        ) from error


IpAddress = Annotated[str, AfterValidator(_ip)]
"""An IPv4 or IPv6 address, in its shortest form."""


def _email(value: str) -> str:
    try:
        # Whether the domain has mail servers is not asked: the answer may be different tomorrow, and it takes time.
        return validate_email(value, check_deliverability=False, test_environment=True).normalized
    except EmailNotValidError as error:
        reason = f"is not an email address: {error}"
        raise refusal("bad_email", reason, "send an address such as 'jo@example.com'") from error


EmailAddress = Annotated[str, AfterValidator(_email)]
"""An address by the grammar of RFC 5321 and 5322, in normal form; nothing is looked up."""


def _possible(number: phonenumbers.PhoneNumber) -> bool:
    # Possible, not assigned: numbering plans change faster than the library's tables.
    return phonenumbers.is_possible_number_with_reason(number) == phonenumbers.ValidationResult.IS_POSSIBLE


def _phone(value: str) -> str:
    try:
        number = phonenumbers.parse(value, None)
    except phonenumbers.NumberParseException:
        number = None
    if number is None or not _possible(number):
        raise refusal(
            "bad_phone", "is not an international phone number", "send it with '+' and country code: '+41 44 668 18 00'"
        )
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


PhoneNumber = Annotated[str, AfterValidator(_phone)]
"""An international phone number in any usual writing; kept as E.164."""

Handle = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^\S+$", max_length=320)]
"""A social handle, as its network writes it."""
