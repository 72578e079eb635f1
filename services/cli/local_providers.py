"""Local stand-ins for the providers of email, text messages and posts, and the settings that point services at them."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from types import MappingProxyType

from standins.mastodon import MastodonStandin
from standins.server import serve
from standins.smtp_sink import SmtpSink
from standins.twilio import TwilioStandin

SETTINGS_PREFIXES: Mapping[str, str] = MappingProxyType(
    {"email": "UNISONO_SMTP_", "sms": "UNISONO_TWILIO_", "social": "UNISONO_MASTODON_"}
)
"""Channel → how the settings of its default provider begin."""


@dataclass(frozen=True)
class LocalProviders:
    """Real servers on this machine that take what would go out into the world, and keep it."""

    mail: SmtpSink
    sms: TwilioStandin
    sms_url: str
    social: MastodonStandin
    social_url: str

    def environment(self, channel: str) -> dict[str, str]:
        """Return the settings that point a channel's service here; none for in-store, which needs no provider."""
        match channel:
            case "email":
                return {
                    "UNISONO_SMTP_HOST": self.mail.host,
                    "UNISONO_SMTP_PORT": str(self.mail.port),
                    "UNISONO_SMTP_SECURITY": "none",
                    "UNISONO_SMTP_FROM_ADDRESS": "hello@skyline.example",
                    "UNISONO_SMTP_FROM_NAME": "Skyline",
                }
            case "sms":
                return {
                    "UNISONO_TWILIO_BASE_URL": self.sms_url,
                    "UNISONO_TWILIO_ACCOUNT_SID": self.sms.account_sid,
                    "UNISONO_TWILIO_AUTH_TOKEN": self.sms.auth_token,
                    "UNISONO_TWILIO_FROM_NUMBER": self.sms.pool_number,
                }
            case "social":
                return {
                    "UNISONO_MASTODON_BASE_URL": self.social_url,
                    "UNISONO_MASTODON_ACCESS_TOKEN": self.social.access_token,
                }
            case _:
                return {}

    def where(self, channel: str) -> str:
        """Return the address of a channel's stand-in."""
        return {
            "email": f"smtp://{self.mail.host}:{self.mail.port}",
            "sms": self.sms_url,
            "social": self.social_url,
        }[channel]


@asynccontextmanager
async def local_providers() -> AsyncIterator[LocalProviders]:
    """Run the stand-ins until the block ends."""
    async with AsyncExitStack() as stack:
        mail = await stack.enter_async_context(SmtpSink())
        sms, social = TwilioStandin(), MastodonStandin()
        sms_url = await stack.enter_async_context(serve(sms.app))
        social_url = await stack.enter_async_context(serve(social.app))
        yield LocalProviders(mail, sms, sms_url, social, social_url)


def without_provider() -> tuple[str, ...]:
    """Return the channels for whose provider the environment says nothing at all."""
    return tuple(
        channel
        for channel, prefix in SETTINGS_PREFIXES.items()
        if f"UNISONO_{channel.upper()}_PROVIDER" not in os.environ
        and not any(name.startswith(prefix) for name in os.environ)
    )


@contextmanager
def only_these_settings(settings: Mapping[str, str]) -> Iterator[None]:
    """Replace all `UNISONO_*` variables of this process by the given ones until the block ends."""
    kept = {name: value for name, value in os.environ.items() if name.startswith("UNISONO_")}
    _replace(kept, settings)
    try:
        yield
    finally:
        _replace(settings, kept)


def _replace(old: Mapping[str, str], new: Mapping[str, str]) -> None:
    for name in old:
        os.environ.pop(name, None)
    os.environ.update(new)
