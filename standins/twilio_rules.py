"""What Twilio's Messages API refuses, with its error codes, and how Twilio signs its webhooks.

Sources: Twilio's error dictionary (one page per code under /docs/api/errors), the Messages resource reference and
"Security" (signature validation).
"""

import base64
import hashlib
import hmac
import re
from collections.abc import Mapping
from http import HTTPStatus
from urllib.parse import urlsplit

from standins.failures import Failure

MAX_BODY = 1600
"""Characters in a message; counted here in UTF-16 units, so that a character beyond them counts as two."""

MAX_CALLBACK_URL = 4000

_E164 = re.compile(r"\+[1-9][0-9]{6,14}")
_SHORT_CODE = re.compile(r"[0-9]{3,8}")
_SENDER_NAME = re.compile(r"(?=.*[A-Za-z])[A-Za-z0-9 +\-_&]{1,11}")
_SERVICE_SID = re.compile(r"MG[0-9a-fA-F]{32}")
_HOST = re.compile(r"[0-9A-Za-z.\-]+")

_MESSAGES = {
    20003: "Authenticate",
    20404: "The requested resource {value} was not found",
    20429: "Too Many Requests",
    20500: "An internal server error has occurred",
    20503: "Service is unavailable. Please try again.",
    21211: "The 'To' number {value} is not a valid phone number.",
    21212: "The 'From' number {value} is not a valid phone number, shortcode, or alphanumeric sender ID.",
    21266: "'To' and 'From' number cannot be the same: {value}",
    21602: "Message body is required.",
    21603: "A 'From' phone number is required.",
    21604: "A 'To' phone number is required.",
    21609: "The StatusCallback URL {value} is not a valid URL.",
    21610: "Attempt to send to unsubscribed recipient",
    21617: "The concatenated message body exceeds the 1600 character limit",
    21701: "The Messaging Service {value} does not exist.",
}
_STATUSES = {20003: 401, 20404: 404, 20429: 429, 20500: 500, 20503: 503}
_CODES = {status: code for code, status in _STATUSES.items()}


class TwilioError(Exception):
    """A refusal: `code` is Twilio's error code, `status` the HTTP status; `retry_after` is in seconds."""

    def __init__(
        self, code: int, value: str = "", *, status: int | None = None, retry_after: int | None = None
    ) -> None:
        self.code = code
        self.status = status or _STATUSES.get(code, 400)
        self.retry_after = retry_after
        reason = HTTPStatus(self.status).phrase
        super().__init__(_MESSAGES.get(code, reason).format(value=value))

    @classmethod
    def planned(cls, failure: Failure) -> "TwilioError":
        """The error for a planned failure; without a code, the one that goes with its HTTP status (20500 if none)."""
        code = failure.code or _CODES.get(failure.status, 20500)
        return cls(code, status=failure.status, retry_after=failure.retry_after)

    def document(self) -> dict[str, object]:
        """The JSON document in Twilio's shape."""
        return {
            "code": self.code,
            "message": str(self),
            "more_info": f"https://www.twilio.com/docs/errors/{self.code}",
            "status": self.status,
        }


def check_message(form: Mapping[str, str]) -> None:
    """Raise the `TwilioError` that the API answers to this form, if it refuses it."""
    _check_recipient(form.get("To", ""))
    _check_sender(form)
    body = form.get("Body", "")
    if not body:
        raise TwilioError(21602)
    if len(body.encode("utf-16-le")) // 2 > MAX_BODY:
        raise TwilioError(21617)
    callback = form.get("StatusCallback", "")
    if callback and not _is_url(callback):
        raise TwilioError(21609, callback)


def _check_recipient(to: str) -> None:
    if not to:
        raise TwilioError(21604)
    if not _E164.fullmatch(to):
        raise TwilioError(21211, to)


def _check_sender(form: Mapping[str, str]) -> None:
    sender, service = form.get("From", ""), form.get("MessagingServiceSid", "")
    if service and not _SERVICE_SID.fullmatch(service):
        raise TwilioError(21701, service)
    if not sender and not service:
        raise TwilioError(21603)
    if sender and not any(kind.fullmatch(sender) for kind in (_E164, _SHORT_CODE, _SENDER_NAME)):
        raise TwilioError(21212, sender)
    if sender == form["To"]:
        raise TwilioError(21266, sender)


def _is_url(text: str) -> bool:
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError:
        return False
    return len(text) <= MAX_CALLBACK_URL and parts.scheme in {"http", "https"} and bool(_HOST.fullmatch(host))


def signature(url: str, parameters: Mapping[str, str], auth_token: str) -> str:
    """The `X-Twilio-Signature` of a webhook request.

    HMAC-SHA1, keyed with the account's auth token and written in base64, over the URL exactly as it was given to
    Twilio (query included) followed by each POST parameter's name and value, sorted by name.
    """
    signed = url + "".join(name + parameters[name] for name in sorted(parameters))
    return base64.b64encode(hmac.new(auth_token.encode(), signed.encode(), hashlib.sha1).digest()).decode()
