"""Twilio's Message resource: what the API knows of an SMS, as its JSON document and as its callbacks' form."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime

from standins.sms_segments import count_segments

VERSION = "2010-04-01"


@dataclass(slots=True)
class SentSms:
    """A message that was accepted; `status` and `error_code` change while it is delivered.

    `from_` is None until a Messaging Service has chosen a number; `date_sent` until the message was sent.
    """

    sid: str
    to: str
    from_: str | None
    messaging_service_sid: str | None
    body: str
    status_callback: str | None
    num_segments: int
    created_at: datetime
    status: str
    date_sent: datetime | None = None
    error_code: int | None = None


def accept(form: Mapping[str, str], now: datetime) -> SentSms:
    """The message a checked form asks for: `queued`, or `accepted` while a Messaging Service looks for a sender."""
    service = form.get("MessagingServiceSid") or None
    return SentSms(
        sid="SM" + secrets.token_hex(16),
        to=form["To"],
        from_=form.get("From") or None,
        messaging_service_sid=service,
        body=form["Body"],
        status_callback=form.get("StatusCallback") or None,
        num_segments=count_segments(form["Body"]),
        created_at=now,
        status="accepted" if service else "queued",
    )


def resource(sms: SentSms, account_sid: str) -> dict[str, object]:
    """The JSON document, written as Twilio writes it: dates in RFC 2822, counts of segments and media as strings."""
    uri = f"/{VERSION}/Accounts/{account_sid}/Messages/{sms.sid}"
    return {
        "account_sid": account_sid,
        "api_version": VERSION,
        "body": sms.body,
        "date_created": format_datetime(sms.created_at),
        "date_sent": format_datetime(sms.date_sent) if sms.date_sent else None,
        "date_updated": format_datetime(sms.date_sent or sms.created_at),
        "direction": "outbound-api",
        "error_code": sms.error_code,
        "error_message": None,
        "from": sms.from_,
        "messaging_service_sid": sms.messaging_service_sid,
        "num_media": "0",
        "num_segments": "0" if sms.status == "accepted" else str(sms.num_segments),
        "price": None,
        "price_unit": "USD",
        "sid": sms.sid,
        "status": sms.status,
        "subresource_uris": {"media": f"{uri}/Media.json"},
        "to": sms.to,
        "uri": f"{uri}.json",
    }


def callback_form(sms: SentSms, account_sid: str) -> dict[str, str]:
    """The fields of the status callback for the status that the message has now."""
    form = {
        "AccountSid": account_sid,
        "ApiVersion": VERSION,
        "From": sms.from_ or "",
        "MessageSid": sms.sid,
        "MessageStatus": sms.status,
        "SmsSid": sms.sid,
        "SmsStatus": sms.status,
        "To": sms.to,
    }
    if sms.messaging_service_sid is not None:
        form["MessagingServiceSid"] = sms.messaging_service_sid
    if sms.error_code is not None:
        form["ErrorCode"] = str(sms.error_code)
    return form
