"""One SMTP conversation seen from the server: bytes in, replies out, no I/O (RFC 5321).

Extensions: PIPELINING (RFC 2920), 8BITMIME (RFC 6152), SMTPUTF8 (RFC 6531), SIZE (RFC 1870), ENHANCEDSTATUSCODES
(RFC 2034). How the bytes are cut into packets makes no difference to replies and messages.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from standins.smtp_grammar import MailParameters, Refusal, parse_mail_parameters, parse_mailbox, parse_path

DEFAULT_MAX_SIZE = 10 * 1024 * 1024
"""Octets in a message, unless the server's rules say otherwise."""

MAX_COMMAND = 1000
"""Octets in a command line; RFC 5321 §4.5.3.1.4 asks for 512, and the extensions' parameters add to that."""

MAX_TEXT_LINE = 998
"""Octets in a line of the message without its CRLF (RFC 5321 §4.5.3.1.6)."""

_END_OF_DATA = b"\r\n.\r\n"

_REJECTIONS = {
    421: b"421 4.3.2 Service not available, closing the connection",
    450: b"450 4.2.0 Mailbox unavailable, try again later",
    451: b"451 4.7.1 Greylisted, try again later",
    452: b"452 4.2.2 Mailbox full",
    550: b"550 5.1.1 No such mailbox",
    552: b"552 5.2.2 Mailbox full",
    553: b"553 5.1.3 Mailbox name not allowed",
    554: b"554 5.7.1 Refused",
}


@dataclass(frozen=True, slots=True)
class SmtpRules:
    """What this server allows: sizes in octets; `rejections` maps a recipient in lower case to its reply code."""

    hostname: str = "sink.localhost"
    max_size: int = DEFAULT_MAX_SIZE
    max_recipients: int = 100
    rejections: Mapping[str, int] = field(default_factory=dict)


Deliver = Callable[[str, tuple[str, ...], bytes], None]
"""Takes envelope sender, recipients and message; the client hears of success after it has returned."""


class SmtpConversation:
    """Feed it what the client sent; it gives back what to reply, and calls `deliver` for each accepted message."""

    def __init__(self, rules: SmtpRules, deliver: Deliver) -> None:
        self.closed = False
        """True once the connection must be closed after the last reply."""
        self._rules = rules
        self._deliver = deliver
        self._buffer = bytearray()
        self._greeted = False
        self._extended = False
        self._reset()

    def greeting(self) -> bytes:
        """The line that opens the conversation."""
        return b"220 %s ESMTP\r\n" % self._rules.hostname.encode()

    def feed(self, data: bytes) -> bytes:
        """Take bytes from the client; return the replies to every command that is complete by now."""
        self._buffer += data
        replies = bytearray()
        while not self.closed:
            try:
                reply = self._take_message() if self._reading_message else self._take_command()
            except Refusal as refusal:
                reply = refusal.reply
            if reply is None:
                break
            replies += reply + b"\r\n"
        return bytes(replies)

    def _reset(self) -> None:
        self._sender: str | None = None
        self._parameters = MailParameters()
        self._recipients: list[str] = []
        self._refused = 0
        self._reading_message = False
        self._scanned = 0
        self._overflowed = False

    def _take_command(self) -> bytes | None:
        buffer = self._buffer
        end = buffer.find(b"\n")
        if (len(buffer) if end < 0 else end) > MAX_COMMAND:
            self.closed = True
            return b"500 5.5.2 Line too long, closing the connection"
        if end < 0:
            return None
        line = bytes(buffer[:end])
        del buffer[: end + 1]
        if not line.endswith(b"\r"):
            return b"500 5.5.2 Lines end with CRLF, not with LF alone"
        verb, _, rest = line[:-1].partition(b" ")
        command = _COMMANDS.get(verb.upper())
        return b"500 5.5.2 Command not recognized" if command is None else command(self, rest)

    def _helo(self, rest: bytes) -> bytes:
        self._greet(rest, extended=False)
        return b"250 " + self._rules.hostname.encode()

    def _ehlo(self, rest: bytes) -> bytes:
        self._greet(rest, extended=True)
        extensions = (b"PIPELINING", b"8BITMIME", b"SMTPUTF8", b"ENHANCEDSTATUSCODES")
        lines = [b"250-" + line for line in (self._rules.hostname.encode(), *extensions)]
        return b"\r\n".join([*lines, b"250 SIZE %d" % self._rules.max_size])

    def _greet(self, rest: bytes, *, extended: bool) -> None:
        if len(rest.split()) != 1:
            raise Refusal(b"501 5.5.4 Say who you are: EHLO your.host.name")
        self._greeted = True
        self._extended = extended
        self._reset()

    def _mail(self, rest: bytes) -> bytes:
        if not self._greeted:
            raise Refusal(b"503 5.5.1 Say EHLO first")
        if self._sender is not None:
            raise Refusal(b"503 5.5.1 A transaction is open already, RSET ends it")
        path = parse_path(rest, b"FROM")
        if path.parameters and not self._extended:
            raise Refusal(b"555 5.5.4 Parameters need EHLO")
        parameters = parse_mail_parameters(path.parameters)
        if parameters.size > self._rules.max_size:
            raise Refusal(self._too_large())
        self._sender = parse_mailbox(path.address, utf8=parameters.utf8) if path.address else ""
        self._parameters = parameters
        return b"250 2.1.0 Sender ok"

    def _rcpt(self, rest: bytes) -> bytes:
        if self._sender is None:
            raise Refusal(b"503 5.5.1 MAIL comes first")
        path = parse_path(rest, b"TO")
        if path.parameters:
            raise Refusal(b"555 5.5.4 Unknown parameter")
        recipient = parse_mailbox(path.address, utf8=self._parameters.utf8)
        if len(self._recipients) >= self._rules.max_recipients:
            raise Refusal(b"452 4.5.3 Too many recipients")
        code = self._rules.rejections.get(recipient.lower())
        if code is not None:
            self._refused += 1
            self.closed = code == 421
            raise Refusal(_REJECTIONS.get(code, b"%d %d.0.0 Refused" % (code, code // 100)))
        self._recipients.append(recipient)
        return b"250 2.1.5 Recipient ok"

    def _data(self, rest: bytes) -> bytes:
        _take_no_argument(b"DATA", rest)
        if not self._recipients:
            raise Refusal(b"554 5.5.1 No valid recipients" if self._refused else b"503 5.5.1 RCPT comes first")
        self._reading_message = True
        # With a CRLF before the first line, every line of the message starts right after one.
        self._buffer[:0] = b"\r\n"
        return b"354 End with <CR><LF>.<CR><LF>"

    def _take_message(self) -> bytes | None:
        buffer = self._buffer
        end = buffer.find(_END_OF_DATA, self._scanned)
        if end < 0:
            self._scanned = max(0, len(buffer) - len(_END_OF_DATA) + 1)
            # Stuffed dots can at most double a message, so beyond that it is too large whatever follows.
            if len(buffer) > 2 * self._rules.max_size + len(_END_OF_DATA):
                self._overflowed = True
                del buffer[: self._scanned]
                self._scanned = 0
            return None
        message = bytes(buffer[: end + 2]).replace(b"\r\n.", b"\r\n")[2:]
        del buffer[: end + len(_END_OF_DATA)]
        try:
            return self._accept(message)
        finally:
            self._reset()

    def _accept(self, message: bytes) -> bytes:
        if self._overflowed or len(message) > self._rules.max_size:
            raise Refusal(self._too_large())
        if not message.count(b"\n") == message.count(b"\r") == message.count(b"\r\n"):
            raise Refusal(b"550 5.6.11 Bare CR or LF in the message, lines end with CRLF")
        if max(map(len, message.split(b"\r\n"))) > MAX_TEXT_LINE:
            raise Refusal(b"500 5.6.0 A line is longer than %d octets" % MAX_TEXT_LINE)
        self._deliver(self._sender or "", tuple(self._recipients), message)
        return b"250 2.0.0 Accepted"

    def _too_large(self) -> bytes:
        return b"552 5.3.4 Message too large, the limit is %d octets" % self._rules.max_size

    def _rset(self, rest: bytes) -> bytes:
        _take_no_argument(b"RSET", rest)
        self._reset()
        return b"250 2.0.0 Ok"

    def _noop(self, _rest: bytes) -> bytes:
        return b"250 2.0.0 Ok"

    def _quit(self, rest: bytes) -> bytes:
        _take_no_argument(b"QUIT", rest)
        self.closed = True
        return b"221 2.0.0 Bye"

    def _vrfy(self, _rest: bytes) -> bytes:
        return b"252 2.5.0 Cannot verify, but will take mail and try"

    def _not_implemented(self, _rest: bytes) -> bytes:
        return b"502 5.5.1 Command not implemented"


def _take_no_argument(verb: bytes, rest: bytes) -> None:
    if rest:
        raise Refusal(b"501 5.5.4 %s takes no argument" % verb)


_COMMANDS: dict[bytes, Callable[[SmtpConversation, bytes], bytes]] = {
    b"HELO": SmtpConversation._helo,
    b"EHLO": SmtpConversation._ehlo,
    b"MAIL": SmtpConversation._mail,
    b"RCPT": SmtpConversation._rcpt,
    b"DATA": SmtpConversation._data,
    b"RSET": SmtpConversation._rset,
    b"NOOP": SmtpConversation._noop,
    b"QUIT": SmtpConversation._quit,
    b"VRFY": SmtpConversation._vrfy,
    b"EXPN": SmtpConversation._not_implemented,
    b"HELP": SmtpConversation._not_implemented,
    b"AUTH": SmtpConversation._not_implemented,
    b"STARTTLS": SmtpConversation._not_implemented,
}
