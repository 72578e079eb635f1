"""The stand-ins for Twilio and Mastodon as a program, for trying an installation out: `python -m standins`.

What they accept is written to standard output, one line per message.
"""

import argparse
import asyncio
import signal
import sys
from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from standins.mastodon import MastodonStandin
from standins.mastodon_statuses import Status
from standins.server import serve
from standins.twilio import TwilioStandin
from standins.twilio_messages import SentSms

ItemT = TypeVar("ItemT")

_A_DAY = 86_400.0


class _Arrivals(Protocol[ItemT]):
    """A stand-in, as far as watching it goes."""

    async def wait_for(self, predicate: Callable[[Sequence[ItemT]], bool], timeout: float) -> list[ItemT]: ...


def _arguments(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m standins", description="Stand-ins for Twilio and Mastodon.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--sms-port", type=int, default=9001, help="Twilio's; 0 takes a free one")
    parser.add_argument("--social-port", type=int, default=9002, help="Mastodon's; 0 takes a free one")
    return parser.parse_args(argv)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _sms_line(sms: SentSms) -> str:
    return f"sms to {sms.to}: {sms.body!r}"


def _status_line(status: Status) -> str:
    return f"post [{status.visibility}, {status.language}]: {status.text!r}"


async def _report(arrivals: _Arrivals[ItemT], line: Callable[[ItemT], str]) -> None:
    seen = 0

    def more(items: Sequence[ItemT]) -> bool:
        return len(items) > seen

    while True:
        try:
            items = await arrivals.wait_for(more, _A_DAY)
        except TimeoutError:
            continue
        for item in items[seen:]:
            _say(line(item))
        seen = len(items)


async def _run(arguments: argparse.Namespace) -> None:
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    sms, social = TwilioStandin(), MastodonStandin()
    async with (
        serve(sms.app, arguments.host, arguments.sms_port) as sms_url,
        serve(social.app, arguments.host, arguments.social_port) as social_url,
        asyncio.TaskGroup() as reports,
    ):
        running = [
            reports.create_task(_report(sms, _sms_line)),
            reports.create_task(_report(social, _status_line)),
        ]
        _say(f"Twilio's Messages API: {sms_url} (account {sms.account_sid}, token {sms.auth_token})")
        _say(f"Mastodon's statuses API: {social_url} (token {social.access_token})")
        await stopped.wait()
        for report in running:
            report.cancel()


def main(argv: Sequence[str]) -> int:
    """Run the stand-ins until SIGINT or SIGTERM; returns the exit code, 1 when an address cannot be had."""
    arguments = _arguments(argv)
    try:
        asyncio.run(_run(arguments))
    except OSError as error:
        sys.stderr.write(f"the stand-ins cannot listen on {arguments.host}: {error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
