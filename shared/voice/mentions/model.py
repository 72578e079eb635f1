"""What a text states: amounts, dates, codes and addresses, in one form whatever the language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, Literal, NamedTuple

Kind = Literal["money", "percent", "number", "date", "time", "duration", "code", "url", "phone", "unclear"]
"""What is stated. `unclear`: something of that sort which can be read in two ways, such as 05/06 or 1.500."""


class Mention(NamedTuple):
    """Something that a text states, and where it stands, in code points.

    `value` is the same for the same thing in every language: `EUR 1234.5`, `15`, `2026-05-13` (`--05-13` without a
    year, `2026-05` without a day), `14:30`, `7200 s` or `3 months`, `SAVE20`, `https://skyline.example/offers`,
    `+41446681800`. Money in a currency that its sign leaves open has the sign: `$ 20`.
    """

    kind: Kind
    value: str
    start: int
    end: int


_OPEN: Final = {
    "$": frozenset({"USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP"}),
    "kr": frozenset({"SEK", "NOK", "DKK", "ISK"}),
    "¥": frozenset({"JPY", "CNY"}),
    "£": frozenset({"GBP", "EGP"}),
    "Rs": frozenset({"INR", "PKR", "LKR", "NPR"}),
}
"""The currencies that a sign may stand for."""


def agree(one: Mention, other: Mention) -> bool:
    """Whether two mentions of one kind may state the same: also if one of them says less than the other."""
    if one.kind != other.kind:
        return False
    if one.value == other.value:
        return True
    match one.kind:
        case "money":
            return _same_money(one.value, other.value)
        case "date":
            return _same_date(one.value, other.value)
        case "phone":
            return _same_phone(one.value, other.value)
        case _:
            return False


def _same_money(one: str, other: str) -> bool:
    (sign, amount), (other_sign, other_amount) = one.split(), other.split()
    if amount != other_amount:
        return False
    return other_sign in _OPEN.get(sign, ()) or sign in _OPEN.get(other_sign, ())


def _same_date(one: str, other: str) -> bool:
    """Whether a date without its year, or without its day, is the other one."""
    short, long = sorted((one.removeprefix("-"), other.removeprefix("-")), key=len)
    return long.endswith(short) if short.startswith("-") else long.startswith(f"{short}-")


def _same_phone(one: str, other: str) -> bool:
    """Whether a national number is the other one in its international form."""
    national, international = sorted((one, other), key=lambda number: number.startswith("+"))
    return international.startswith("+") and international.endswith(national.lstrip("0"))


def apart(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield mentions without those that overlap an earlier one."""
    taken: list[Mention] = []
    for one in mentions:
        if all(one.end <= other.start or other.end <= one.start for other in taken):
            taken.append(one)
            yield one
