"""`python -m standins`: the stand-ins as a program, as an installation in containers runs them."""

from __future__ import annotations

import asyncio
import re
import signal
import sys
from asyncio.subprocess import PIPE, Process

import httpx

from standins.mastodon import MastodonStandin
from standins.twilio import TwilioStandin

PATIENCE = 20.0


async def line_of(process: Process) -> str:
    assert process.stdout is not None
    line = await asyncio.wait_for(process.stdout.readline(), PATIENCE)
    return line.decode().rstrip()


async def start(*arguments: str) -> Process:
    return await asyncio.create_subprocess_exec(sys.executable, "-m", "standins", *arguments, stdout=PIPE, stderr=PIPE)


async def test_it_says_what_it_takes_and_stops_when_asked() -> None:
    process = await start("--sms-port", "0", "--social-port", "0")
    try:
        sms, social = [re.findall(r"http://\S+", await line_of(process))[0] for _ in range(2)]
        twilio, mastodon = TwilioStandin(), MastodonStandin()
        async with httpx.AsyncClient(trust_env=False) as client:
            sent = await client.post(
                f"{sms}/2010-04-01/Accounts/{twilio.account_sid}/Messages.json",
                auth=(twilio.account_sid, twilio.auth_token),
                data={"To": "+41790000000", "From": twilio.pool_number, "Body": "Guten Tag"},
            )
            assert sent.status_code == 201
            assert await line_of(process) == "sms to +41790000000: 'Guten Tag'"
            posted = await client.post(
                f"{social}/api/v1/statuses",
                headers={"Authorization": f"Bearer {mastodon.access_token}"},
                data={"status": "Pardon !", "visibility": "unlisted", "language": "fr"},
            )
            assert posted.status_code == 200
            assert await line_of(process) == "post [unlisted, fr]: 'Pardon !'"
        process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(process.wait(), PATIENCE) == 0
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def test_an_address_that_is_taken_is_told_in_one_sentence() -> None:
    server = await asyncio.start_server(lambda _, writer: writer.close(), "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        process = await start("--sms-port", "0", "--social-port", str(port))
        _, error = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert process.returncode == 1
    assert error.decode().startswith("the stand-ins cannot listen on 127.0.0.1: ")
    assert error.count(b"\n") == 1
