"""The Twilio stand-in as an HTTP client meets it. Error codes: Twilio's error dictionary."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import httpx
import pytest
from fastapi import FastAPI, Request, Response

from standins.failures import Failure
from standins.server import serve
from standins.twilio import TwilioStandin
from standins.twilio_rules import signature

SERVICE = "MG" + "5" * 32
SMS = {"To": "+491711234567", "From": "+4930901820", "Body": "Ihr Flug SK 123 hat Verspätung."}


@dataclass
class Api:
    standin: TwilioStandin
    client: httpx.AsyncClient

    async def send(self, **changes: str) -> httpx.Response:
        form = {name: value for name, value in (SMS | changes).items() if value}
        return await self.client.post("Messages.json", data=form)


@pytest.fixture
async def api() -> AsyncIterator[Api]:
    standin = TwilioStandin()
    async with (
        serve(standin.app) as url,
        httpx.AsyncClient(
            base_url=f"{url}/2010-04-01/Accounts/{standin.account_sid}/",
            auth=(standin.account_sid, standin.auth_token),
        ) as client,
    ):
        yield Api(standin, client)


@dataclass
class Webhook:
    """What a receiver of status callbacks sees."""

    url: str = ""
    status: int = 204
    requests: list[tuple[dict[str, str], str]] = field(default_factory=list)


@asynccontextmanager
async def webhook() -> AsyncIterator[Webhook]:
    app, received = FastAPI(), Webhook()

    @app.post("/sms/status")
    async def receive(request: Request) -> Response:
        form = httpx.QueryParams((await request.body()).decode())
        received.requests.append((dict(form), request.headers["x-twilio-signature"]))
        return Response(status_code=received.status)

    async with serve(app) as base:
        received.url = f"{base}/sms/status?journey=delay&n=1"
        yield received


async def test_an_accepted_message_is_queued(api: Api) -> None:
    response = await api.send()
    document = response.json()
    assert response.status_code == 201
    assert re.fullmatch("SM[0-9a-f]{32}", document["sid"])
    assert document | {"sid": "", "uri": "", "date_created": "", "date_updated": "", "subresource_uris": {}} == {
        "account_sid": api.standin.account_sid,
        "api_version": "2010-04-01",
        "body": SMS["Body"],
        "date_created": "",
        "date_sent": None,
        "date_updated": "",
        "direction": "outbound-api",
        "error_code": None,
        "error_message": None,
        "from": SMS["From"],
        "messaging_service_sid": None,
        "num_media": "0",
        "num_segments": "1",
        "price": None,
        "price_unit": "USD",
        "sid": "",
        "status": "queued",
        "subresource_uris": {},
        "to": SMS["To"],
        "uri": "",
    }
    assert re.fullmatch(r"\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d \+0000", document["date_created"])
    [sms] = api.standin.messages
    assert (sms.sid, sms.to, sms.body) == (document["sid"], SMS["To"], SMS["Body"])


async def test_a_message_can_be_fetched_and_is_delivered_in_the_end(api: Api) -> None:
    sid = (await api.send(Body="€" * 81)).json()["sid"]
    await api.standin.wait_for(lambda messages: messages[0].status == "delivered", timeout=5)
    response = await api.client.get(f"Messages/{sid}.json")
    document = response.json()
    assert response.status_code == 200
    assert (document["status"], document["num_segments"]) == ("delivered", "2")
    assert document["date_sent"] is not None


async def test_a_message_nobody_sent_is_not_found(api: Api) -> None:
    response = await api.client.get(f"Messages/SM{'0' * 32}.json")
    assert (response.status_code, response.json()["code"]) == (404, 20404)


@pytest.mark.parametrize(
    ("account", "auth"),
    [
        pytest.param("AC" + "0" * 32, ("AC" + "0" * 32, "wrong"), id="wrong token"),
        pytest.param("AC" + "0" * 32, ("AC" + "1" * 32, "made-up-auth-token"), id="wrong user"),
        pytest.param("AC" + "1" * 32, ("AC" + "0" * 32, "made-up-auth-token"), id="somebody else's account"),
        pytest.param("AC" + "0" * 32, None, id="no credentials"),
    ],
)
async def test_strangers_are_turned_away(api: Api, account: str, auth: tuple[str, str] | None) -> None:
    base = str(api.client.base_url).partition("/Accounts")[0]
    async with httpx.AsyncClient(base_url=f"{base}/Accounts/{account}/", auth=auth) as client:
        sent = await client.post("Messages.json", data=SMS)
        fetched = await client.get("Messages/SM.json")
    for response in (sent, fetched):
        assert response.status_code == 401
        assert response.headers["www-authenticate"] == 'Basic realm="Twilio API"'
        assert response.json() == {
            "code": 20003,
            "message": "Authenticate",
            "more_info": "https://www.twilio.com/docs/errors/20003",
            "status": 401,
        }
    assert api.standin.messages == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        pytest.param({"To": ""}, 21604, id="no To"),
        pytest.param({"To": "0171 1234567"}, 21211, id="national number"),
        pytest.param({"To": "491711234567"}, 21211, id="no plus"),
        pytest.param({"To": "+0491711234567"}, 21211, id="country code begins with 0"),
        pytest.param({"To": "+12345"}, 21211, id="too short"),
        pytest.param({"To": "+1234567890123456"}, 21211, id="16 digits"),
        pytest.param({"To": "+49 171 1234567"}, 21211, id="spaces"),
        pytest.param({"To": "+٤٩١٧١١٢٣٤٥٦٧"}, 21211, id="digits of another script"),
        pytest.param({"From": ""}, 21603, id="no sender"),
        pytest.param({"From": "Skyline Airways"}, 21212, id="sender name over 11 characters"),
        pytest.param({"From": "12"}, 21212, id="short code too short"),
        pytest.param({"From": SMS["To"]}, 21266, id="to oneself"),
        pytest.param({"MessagingServiceSid": "MG5"}, 21701, id="no such service"),
        pytest.param({"Body": ""}, 21602, id="no body"),
        pytest.param({"Body": "a" * 1601}, 21617, id="1601 characters"),
        pytest.param({"Body": "😀" * 801}, 21617, id="801 emoji"),
        pytest.param({"StatusCallback": "/sms/status"}, 21609, id="callback without host"),
        pytest.param({"StatusCallback": "ftp://example.com/"}, 21609, id="callback by FTP"),
        pytest.param({"StatusCallback": "http://my_host.example/"}, 21609, id="underscore in the host"),
        pytest.param({"StatusCallback": "http://[::/"}, 21609, id="broken URL"),
        pytest.param({"StatusCallback": "http://example.com/" + "x" * 4000}, 21609, id="callback too long"),
    ],
)
async def test_refusals(api: Api, changes: dict[str, str], code: int) -> None:
    response = await api.send(**changes)
    document = response.json()
    assert (response.status_code, document["code"], document["status"]) == (400, code, 400)
    assert document["more_info"].endswith(f"/{code}")
    assert "{" not in document["message"]
    assert api.standin.messages == []


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"Body": "a" * 1600}, id="1600 characters"),
        pytest.param({"From": "Skyline"}, id="sender name"),
        pytest.param({"From": "72345"}, id="short code"),
        pytest.param({"To": "+" + "1" * 15}, id="15 digits"),
    ],
)
async def test_what_is_just_allowed(api: Api, changes: dict[str, str]) -> None:
    assert (await api.send(**changes)).status_code == 201


async def test_parameters_must_come_as_a_form(api: Api) -> None:
    response = await api.client.post("Messages.json", json=SMS)
    assert (response.status_code, response.json()["code"]) == (400, 21604)


async def test_who_answered_stop_gets_nothing_until_start(api: Api) -> None:
    api.standin.unsubscribed.add(SMS["To"])
    response = await api.send()
    assert (response.status_code, response.json()["code"]) == (400, 21610)
    assert api.standin.messages == []
    api.standin.unsubscribed.clear()
    assert (await api.send()).status_code == 201


async def test_the_first_calls_can_be_made_to_fail(api: Api) -> None:
    api.standin.failures.add(Failure(429, times=2, retry_after=3))
    api.standin.failures.add(Failure(503, times=1))
    responses = [await api.send() for _ in range(4)]
    assert [(response.status_code, response.json().get("code")) for response in responses] == [
        (429, 20429),
        (429, 20429),
        (503, 20503),
        (201, None),
    ]
    assert responses[0].headers["retry-after"] == "3"
    assert len(api.standin.messages) == 1


async def test_one_number_can_be_made_to_fail_for_as_long_as_wanted(api: Api) -> None:
    api.standin.failures.add(Failure(400, code=21614, to=SMS["To"]))
    for _ in range(3):
        assert (await api.send()).json()["code"] == 21614
    assert (await api.send(To="+33612345678")).status_code == 201
    api.standin.failures.clear()
    assert (await api.send()).status_code == 201


async def test_an_answer_can_be_lost_after_the_message_was_taken(api: Api) -> None:
    api.standin.failures.add(Failure(500, times=1, after_accepting=True))
    assert (await api.send()).json()["code"] == 20500
    [sms] = await api.standin.wait_for(lambda messages: messages[0].status == "delivered", timeout=5)
    assert sms.body == SMS["Body"]


async def test_a_messaging_service_chooses_the_sender_later(api: Api) -> None:
    async with webhook() as hook:
        response = await api.send(From="", MessagingServiceSid=SERVICE, StatusCallback=hook.url)
        document = response.json()
        assert (document["status"], document["from"], document["num_segments"]) == ("accepted", None, "0")
        assert document["messaging_service_sid"] == SERVICE
        await api.standin.wait_for(lambda _: len(api.standin.callbacks) == 3, timeout=5)
    assert [form["MessageStatus"] for form, _ in hook.requests] == ["queued", "sent", "delivered"]
    assert {form["MessagingServiceSid"] for form, _ in hook.requests} == {SERVICE}
    fetched = (await api.client.get(f"Messages/{document['sid']}.json")).json()
    assert (fetched["from"], fetched["num_segments"]) == (api.standin.pool_number, "1")


async def test_status_callbacks_are_signed_over_the_whole_url(api: Api) -> None:
    async with webhook() as hook:
        sid = (await api.send(StatusCallback=hook.url)).json()["sid"]
        await api.standin.wait_for(lambda _: len(api.standin.callbacks) == 2, timeout=5)
    assert [form["MessageStatus"] for form, _ in hook.requests] == ["sent", "delivered"]
    form, given = hook.requests[-1]
    assert form == {
        "AccountSid": api.standin.account_sid,
        "ApiVersion": "2010-04-01",
        "From": SMS["From"],
        "MessageSid": sid,
        "MessageStatus": "delivered",
        "SmsSid": sid,
        "SmsStatus": "delivered",
        "To": SMS["To"],
    }
    assert given == signature(hook.url, form, api.standin.auth_token)
    assert given != signature(hook.url.partition("?")[0], form, api.standin.auth_token)
    assert [callback.answer for callback in api.standin.callbacks] == [204, 204]


async def test_a_message_that_does_not_reach_its_phone_says_why(api: Api) -> None:
    api.standin.undeliverable[SMS["To"]] = 30003
    async with webhook() as hook:
        sid = (await api.send(StatusCallback=hook.url)).json()["sid"]
        await api.standin.wait_for(lambda _: len(api.standin.callbacks) == 2, timeout=5)
    form, _ = hook.requests[-1]
    assert (form["MessageStatus"], form["ErrorCode"]) == ("undelivered", "30003")
    assert (await api.client.get(f"Messages/{sid}.json")).json()["error_code"] == 30003


async def test_callbacks_that_fail_are_recorded_and_do_not_stop_the_delivery(api: Api) -> None:
    async with webhook() as hook:
        hook.status = 500
        await api.send(StatusCallback=hook.url)
        await api.standin.wait_for(lambda _: len(api.standin.callbacks) == 2, timeout=5)
    await api.send(StatusCallback=hook.url)  # nobody listens there any more
    await api.standin.wait_for(lambda _: len(api.standin.callbacks) == 4, timeout=5)
    assert [callback.answer for callback in api.standin.callbacks] == [500, 500, None, None]
    assert "ConnectError" in (api.standin.callbacks[-1].error or "")
    assert [sms.status for sms in api.standin.messages] == ["delivered", "delivered"]


def test_the_signature_is_the_one_in_twilios_documentation() -> None:
    form = {
        "CallSid": "CA1234567890ABCDE",
        "Caller": "+12349013030",
        "Digits": "1234",
        "From": "+12349013030",
        "To": "+18005551212",
    }
    url = "https://mycompany.com/myapp.php?foo=1&bar=2"
    assert signature(url, form, "12345") == "0/KCTR6DLpKmkAf8muzZqo1nDgQ="
