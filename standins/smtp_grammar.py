"""The syntax of SMTP's MAIL and RCPT commands: paths, mailboxes and parameters (RFC 5321 §4.1)."""

import re
from dataclasses import dataclass

_ENVELOPE = re.compile(rb"(FROM|TO):<([^<>\r\n]*)>((?: [!-~]+)*)", re.IGNORECASE)

_ATOM = rb"[0-9A-Za-z!#$%&'*+/=?^_`{|}~\x80-\xff-]+"
_LABEL = rb"[0-9A-Za-z\x80-\xff](?:[0-9A-Za-z\x80-\xff-]*[0-9A-Za-z\x80-\xff])?"
_MAILBOX = re.compile(
    rb"(?P<local>%(atom)s(?:\.%(atom)s)*|\"(?:[^\"\\\r\n]|\\[ -~])*\")"
    rb"@(?P<domain>%(label)s(?:\.%(label)s)*|\[[!-~]+\])" % {b"atom": _ATOM, b"label": _LABEL}
)

_MAIL_PARAMETER = re.compile(r"SIZE=(?P<size>[0-9]{1,20})|BODY=(?:7BIT|8BITMIME)|SMTPUTF8")
_KNOWN_PARAMETERS = {"SIZE", "BODY", "SMTPUTF8"}


class Refusal(Exception):
    """A command that is not carried out; `reply` is the line that says so, with its code."""

    def __init__(self, reply: bytes) -> None:
        super().__init__(reply.decode())
        self.reply = reply


@dataclass(frozen=True, slots=True)
class Path:
    """An address as written between < and >, empty for the null sender, and the parameters after it (upper case)."""

    address: bytes
    parameters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MailParameters:
    """What the client announces about the message: its size in octets (0: not said), and SMTPUTF8."""

    size: int = 0
    utf8: bool = False


def parse_path(rest: bytes, keyword: bytes) -> Path:
    """Read `FROM:<address> PARAMETERS` or `TO:<address>`; raises `Refusal` 501 when it is written differently."""
    envelope = _ENVELOPE.fullmatch(rest)
    if envelope is None or envelope[1].upper() != keyword:
        raise Refusal(b"501 5.5.4 Syntax: %s:<address>" % keyword)
    return Path(envelope[2], tuple(envelope[3].decode("ascii").upper().split()))


def parse_mail_parameters(parameters: tuple[str, ...]) -> MailParameters:
    """Read MAIL's parameters; raises `Refusal` 555 for one we do not know and 501 for one that is malformed."""
    names = [parameter.partition("=")[0] for parameter in parameters]
    if len(set(names)) < len(names):
        raise Refusal(b"501 5.5.4 A parameter is given twice")
    size = 0
    for name, parameter in zip(names, parameters, strict=True):
        known = _MAIL_PARAMETER.fullmatch(parameter)
        if known is None:
            raise Refusal(
                b"501 5.5.4 Malformed parameter" if name in _KNOWN_PARAMETERS else b"555 5.5.4 Unknown parameter"
            )
        size = int(known["size"]) if known["size"] else size
    return MailParameters(size, "SMTPUTF8" in names)


def parse_mailbox(address: bytes, *, utf8: bool) -> str:
    """The address as text; raises `Refusal` when it is no mailbox (§4.1.2), too long (§4.5.3.1) or needs SMTPUTF8."""
    if address.lower() == b"postmaster":
        return address.decode()
    mailbox = _MAILBOX.fullmatch(address)
    if mailbox is None or len(mailbox["local"]) > 64 or len(mailbox["domain"]) > 255 or len(address) > 254:
        raise Refusal(b"501 5.1.3 Not a mailbox address")
    if not address.isascii() and not utf8:
        raise Refusal(b"553 5.6.7 An address beyond ASCII needs SMTPUTF8")
    try:
        return address.decode()
    except UnicodeDecodeError as error:
        raise Refusal(b"501 5.1.3 The address is not UTF-8") from error
