"""How Mastodon reads a status: its length, its mentions.

Length is counted in graphemes; every URL with a scheme counts 23, and a mention of a remote account counts without its
domain (Mastodon's StatusLengthValidator). Top-level domains are not checked against the registry here.
"""

import re
import unicodedata

MAX_CHARACTERS = 500
CHARACTERS_PER_URL = 23

_SCHEME = r"(?:https?|dat|dweb|ipfs|ipns|ssb|gopher|gemini)://"
_DOMAIN = r"(?:\w(?:[\w-]*\w)?\.)+(?:xn--[0-9a-z]+|[^\W\d_]{2,})"
_PATH_CHARACTER = r"[^\s<>()?]"
_PATH_END = r"[^\s()?!*\"'「」<>;:=,.$%\[\]~&|@]"
_PARENTHESES = rf"\((?:{_PATH_CHARACTER}|\({_PATH_CHARACTER}+\))+\)"
_PATH = rf"/(?:(?:{_PATH_CHARACTER}|{_PARENTHESES})*(?:{_PATH_END}|{_PARENTHESES}))?"
_QUERY = r"\?[0-9a-z!?*'();:&=+$/%#\[\]\-_.,~|@^\u00a0-\U0010ffff]*[0-9a-z_&=#/\-\u00a0-\U0010ffff]"
_URL = rf"(?<![0-9a-z@＠$#＃\u202a-\u202e]){_SCHEME}{_DOMAIN}(?::\d+)?(?:{_PATH})?(?:{_QUERY})?"
_MENTION = r"(?<![=/\w])@(?P<user>[0-9a-z_]+(?:[0-9a-z_.-]*[0-9a-z_])?)(?:@(?P<domain>[\w.-]*\w))?"

_ENTITY = re.compile(rf"(?P<url>{_URL})|{_MENTION}", re.IGNORECASE)

_ZERO_WIDTH_JOINER = "\u200d"


def countable_length(text: str, spoiler_text: str = "") -> int:
    """The length that Mastodon compares with its limit: of the text with URLs and mentions cut short, and warning."""
    return grapheme_length(spoiler_text + _ENTITY.sub(_shortened, text))


def mentions(text: str) -> list[str]:
    """The accounts a status mentions, in order: `ana` on this server, `ana@remote.example` elsewhere."""
    found = [entity for entity in _ENTITY.finditer(text) if entity["user"]]
    return [f"{entity['user']}@{entity['domain']}" if entity["domain"] else entity["user"] for entity in found]


def grapheme_length(text: str) -> int:
    """How many characters a reader sees: marks, emoji sequences and flags count once (UAX #29, in outline)."""
    count, previous, open_flag = 0, "", False
    for character in unicodedata.normalize("NFC", text.replace("\r\n", "\n")):
        is_flag_half = "\U0001f1e6" <= character <= "\U0001f1ff"
        closes_flag = is_flag_half and open_flag
        if not (closes_flag or _extends(previous, character)):
            count += 1
        open_flag = is_flag_half and not closes_flag
        previous = character
    return count


def _extends(previous: str, character: str) -> bool:
    if not previous or previous == "\n":
        return False
    return (
        unicodedata.category(character) in {"Mn", "Me", "Mc"}
        or character == _ZERO_WIDTH_JOINER
        or "\U0001f3fb" <= character <= "\U0001f3ff"  # skin tones
        or "\U000e0020" <= character <= "\U000e007f"  # tags of regional flags
        or (previous == _ZERO_WIDTH_JOINER and unicodedata.category(character) == "So")
    )


def _shortened(entity: re.Match[str]) -> str:
    return f"@{entity['user']}" if entity["user"] else "x" * CHARACTERS_PER_URL
