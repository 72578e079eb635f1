"""Twilio: what is asked for, what each answer means, and receipts from the send to the ledger."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from urllib.parse import parse_qs

import httpx
import pytest
from fastapi import FastAPI
from pydantic import SecretStr, ValidationError
from pytest_httpserver import HTTPServer

from contracts.content import EmailContent, SmsContent
from contracts.events.delivery import DeliveryStatus
from contracts.provider import (
    Accepted,
    Ambiguous,
    OutgoingMessage,
    Refused,
    TryLater,
    WebhookRefusedError,
    WebhookRequest,
)
from contracts.values import Channel, Purpose
from services.channels.kit.api import webhook_router
from services.channels.kit.receipts import Receipts
from services.channels.sms.twilio import PROVIDER, TwilioProvider, signature
from shared.runtime.problems import install_problem_handlers
from shared.store import Store
from standins.failures import Failure
from standins.server import serve
from tests.support.waiting import eventually
from tests.unit.channels.doubles import Desk, planned_event
from tests.unit.channels.rehearsals import TwilioRehearsal, twilio_rehearsal


@pytest.fixture
async def sms() -> AsyncIterator[TwilioRehearsal]:
    async with twilio_rehearsal() as rehearsal:
        yield rehearsal


@pytest.fixture
async def provider(sms: TwilioRehearsal) -> AsyncIterator[TwilioProvider]:
    provider = TwilioProvider(sms.settings())
    yield provider
    await provider.close()


async def test_what_is_asked_for(sms: TwilioRehearsal, provider: TwilioProvider) -> None:
    callback = "https://unisono.example/webhooks/twilio?message_id=m-1"
    result = await provider.send(sms.message_to("+41791234567", "m-1", "Grüezi", receipt_url=callback))
    [sent] = sms.standin.messages
    assert result == Accepted(sent.sid)
    assert (sent.to, sent.from_, sent.body, sent.status_callback) == (
        "+41791234567",
        "+15005550006",
        "Grüezi",
        callback,
    )


async def test_a_messaging_service_chooses_the_sender(sms: TwilioRehearsal) -> None:
    service = "MG" + "1" * 32
    provider = TwilioProvider(sms.settings(from_number=None, messaging_service_sid=service))
    assert isinstance(await provider.send(sms.message("m-1", "Hello")), Accepted)
    assert sms.standin.messages[0].messaging_service_sid == service
    await provider.close()


@pytest.mark.parametrize(
    ("failure", "expected"),
    [
        (Failure(400, code=21610), Refused("Bad Request", "21610", DeliveryStatus.FAILED)),
        (Failure(400, code=21614), Refused("Bad Request", "21614", DeliveryStatus.BOUNCED)),
        (Failure(400, code=21408), Refused("Bad Request", "21408", DeliveryStatus.FAILED)),
        (Failure(400, code=99999), Refused("Bad Request", "99999", DeliveryStatus.FAILED)),
        (Failure(400, code=21606), TryLater("21606: Bad Request", None, "misconfigured")),
        (Failure(403, code=20003), TryLater("HTTP 403: 20003: Authenticate", None, "misconfigured")),
        (Failure(404, code=20404), TryLater),
        (Failure(429), TryLater("20429: Too Many Requests", None, "busy")),
        (Failure(429, retry_after=30), TryLater("20429: Too Many Requests", timedelta(seconds=30), "busy")),
        (Failure(503, retry_after=5), TryLater),
        (Failure(500), Ambiguous),
        (Failure(502), Ambiguous),
        (Failure(504), Ambiguous),
        (Failure(500, after_accepting=True), Ambiguous),
    ],
    ids=lambda value: f"{value.status}-{value.code}" if isinstance(value, Failure) else "",
)
async def test_what_an_answer_means(
    sms: TwilioRehearsal, provider: TwilioProvider, failure: Failure, expected: object
) -> None:
    sms.standin.failures.add(failure)
    result = await provider.send(sms.message("m-1", "Hello"))
    match expected:
        case Refused(code=code, status=status):
            assert isinstance(result, Refused)
            assert (result.code, result.status) == (code, status)
        case TryLater(after=after, cause=cause):
            assert isinstance(result, TryLater)
            assert (result.after, result.cause) == (after, cause)
        case _:
            assert type(result) is expected


@pytest.mark.parametrize(
    ("status", "body", "expected"),
    [
        (201, "{}", Ambiguous),
        (201, "not json", Ambiguous),
        (200, '{"sid": "SM1"}', Ambiguous),
        (302, "", TryLater),
        (413, "too large, says the proxy", Refused),
        (429, "slow down, says the proxy", TryLater),
        (502, "<html>bad gateway</html>", Ambiguous),
    ],
)
async def test_answers_that_are_not_twilios(
    sms: TwilioRehearsal, httpserver: HTTPServer, status: int, body: str, expected: type
) -> None:
    httpserver.expect_request("/2010-04-01/Accounts/" + sms.standin.account_sid + "/Messages.json").respond_with_data(
        body, status=status
    )
    provider = TwilioProvider(sms.settings(base_url=httpserver.url_for("/").rstrip("/")))
    assert type(await provider.send(sms.message("m-1", "Hello"))) is expected
    await provider.close()


async def test_what_cannot_be_a_text_message_is_refused(sms: TwilioRehearsal, provider: TwilioProvider) -> None:
    email = OutgoingMessage("k", "mia", "+41791234567", "en", Purpose.SERVICE, EmailContent(subject="Hi", text="Hi"))
    assert isinstance(await provider.send(email), Refused)
    nobody = await provider.send(sms.message_to(None, "k"))
    assert isinstance(nobody, Refused)
    nonsense = await provider.send(sms.message_to("0791234567", "k"))
    assert isinstance(nonsense, Refused)
    assert nonsense.status is DeliveryStatus.BOUNCED
    assert sms.standin.messages == []


def test_the_signature_is_twilios() -> None:
    """The example of Twilio's own documentation on validating requests."""
    form = [
        ("CallSid", "CA1234567890ABCDE"),
        ("Caller", "+14158675309"),
        ("Digits", "1234"),
        ("From", "+14158675309"),
        ("To", "+18005551212"),
    ]
    signed = signature("https://mycompany.com/myapp.php?foo=1&bar=2", form, "12345")
    assert signed == "RSOYDt4T1cUTdK1PDd93/VVr8B8="


@pytest.mark.parametrize("form", [{"MessageSid": "SM1"}, {"MessageStatus": "sent"}, {"Body": "Hello", "From": "+4179"}])
def test_a_signed_form_that_is_no_receipt(sms: TwilioRehearsal, provider: TwilioProvider, form: dict[str, str]) -> None:
    url = "https://unisono.example/webhooks/twilio"
    body = httpx.Request("POST", url, data=form).read()
    headers = {"x-twilio-signature": signature(url, list(form.items()), sms.standin.auth_token)}
    with pytest.raises(WebhookRefusedError, match="no status callback"):
        provider.parse_webhook(WebhookRequest(url, headers, body))
    assert parse_qs(body.decode())


async def test_receipts_from_the_send_to_the_ledger(sms: TwilioRehearsal, store: Store) -> None:
    """The stand-in calls back as Twilio does: at once, signed, and once only."""
    desk = Desk(store, spec=PROVIDER)
    app = FastAPI()
    install_problem_handlers(app)
    async with serve(app) as url:
        provider = TwilioProvider(sms.settings())
        desk.use(provider, receipts_at=url)
        receipts = Receipts(provider, store, desk.outlet.commit, desk.clock)
        app.include_router(webhook_router("twilio", receipts, url))
        sms.standin.undeliverable |= {"+41790000001": 30005, "+41790000002": 30007}
        numbers = {"m-1": "+41791234567", "m-2": "+41790000001", "m-3": "+41790000002"}
        events = [
            planned_event(name, address=number, content=SmsContent(text="Hello")) for name, number in numbers.items()
        ]
        await desk.handle_patiently(*events)
        await eventually(lambda: len(sms.standin.callbacks) == 6)
        await eventually(lambda: len(desk.statuses("m-1")) > 0)
        await provider.close()
    assert {callback.answer for callback in sms.standin.callbacks} == {204}
    assert len(sms.standin.messages) == 3
    assert desk.statuses("m-1")[-1] == "delivered"
    assert desk.statuses("m-2")[-1] == "bounced"
    assert desk.updates("m-2")[-1].detail == "undelivered: error 30005"
    assert desk.statuses("m-3")[-1] == "failed"
    assert desk.updates("m-1")[-1].channel is Channel.SMS


@pytest.mark.parametrize(
    ("details", "sentence"),
    [
        ({"from_number": None}, "UNISONO_TWILIO_MESSAGING_SERVICE_SID"),
        ({"messaging_service_sid": "MG" + "1" * 32}, "UNISONO_TWILIO_FROM_NUMBER"),
        ({"account_sid": "12345"}, "account_sid"),
        ({"auth_token": SecretStr("")}, "auth_token"),
        ({"base_url": "api.twilio.com"}, "base_url"),
    ],
)
async def test_wrong_settings_are_told_at_start(
    sms: TwilioRehearsal, details: dict[str, object], sentence: str
) -> None:
    with pytest.raises(ValidationError, match=sentence):
        sms.settings(**details)


def test_secrets_are_not_shown(sms: TwilioRehearsal) -> None:
    assert sms.standin.auth_token not in repr(sms.settings())
