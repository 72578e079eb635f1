"""Finding providers among the installed packages, and putting a service together with one."""

from __future__ import annotations

from datetime import timedelta
from importlib.metadata import EntryPoint

import pytest

from contracts.provider import PROVIDER_GROUP
from contracts.values import Channel
from services.channels.email import app as email_app
from services.channels.instore import app as instore_app
from services.channels.kit import registry
from services.channels.kit.app import limited, terms_of
from services.channels.kit.settings import ChannelSettings
from services.channels.sms import app as sms_app
from services.channels.sms.settings import SmsSettings
from services.channels.social import app as social_app
from shared.runtime.service import BuildService
from shared.runtime.settings import SettingsError, load_settings
from shared.store import Store
from tests.unit.channels.doubles import RecordingOutlet, TurnedClock, platform_on, spec_of

FOUR = {Channel.EMAIL: "smtp", Channel.SMS: "twilio", Channel.SOCIAL: "mastodon", Channel.INSTORE: "board"}


@pytest.mark.parametrize(("channel", "name"), list(FOUR.items()))
def test_the_built_in_providers_are_installed(channel: Channel, name: str) -> None:
    spec = registry.choose(channel, name)
    assert (spec.name, spec.channel) == (name, channel)


def entry(name: str, value: str) -> EntryPoint:
    return EntryPoint(name, value, PROVIDER_GROUP)


@pytest.mark.parametrize(
    ("channel", "name", "sentence"),
    [
        (Channel.EMAIL, "pigeon", "installed are: absent, board, gone, mastodon, number, smtp, twilio. Use one"),
        (Channel.EMAIL, "twilio", "UNISONO_EMAIL_PROVIDER is wrong: provider 'twilio' is for sms, not for email"),
        (Channel.SMS, "gone", "provider 'gone' of an unknown package cannot be loaded: No module named 'gone'"),
        (Channel.SMS, "absent", "'absent' of an unknown package cannot be loaded"),
        (Channel.SMS, "number", "is not one: services.channels.kit.receipts:TRIES is no ProviderSpec"),
    ],
)
def test_a_wrong_choice_is_one_clear_sentence(channel: Channel, name: str, sentence: str) -> None:
    providers = [
        *registry.installed(),
        entry("gone", "gone.away:PROVIDER"),
        entry("absent", "services.channels.kit.receipts:ABSENT"),
        entry("number", "services.channels.kit.receipts:TRIES"),
    ]
    with pytest.raises(SettingsError) as caught:
        registry.choose(channel, name, providers)
    [problem] = caught.value.problems
    assert sentence in problem


ENVIRONMENT = {
    "UNISONO_SMTP_HOST": "mail.example.com",
    "UNISONO_SMTP_FROM_ADDRESS": "hello@skyline.example",
    "UNISONO_TWILIO_ACCOUNT_SID": "AC" + "0" * 32,
    "UNISONO_TWILIO_AUTH_TOKEN": "made-up",
    "UNISONO_TWILIO_FROM_NUMBER": "+15005550006",
    "UNISONO_MASTODON_BASE_URL": "https://social.example",
    "UNISONO_MASTODON_ACCESS_TOKEN": "made-up",
}


@pytest.mark.parametrize(
    ("build", "channel", "routes"),
    [
        (email_app.build, "email", {"/webhooks/smtp", "/channels/email/health"}),
        (sms_app.build, "sms", {"/webhooks/twilio", "/channels/sms/health"}),
        (social_app.build, "social", {"/webhooks/mastodon", "/channels/social/health"}),
        (
            instore_app.build,
            "instore",
            {
                "/webhooks/board",
                "/channels/instore/health",
                "/boards/{store}",
                "/boards/{store}/cards",
                "/boards/{store}/events",
                "/boards/{store}/cards/{message_id}/done",
            },
        ),
    ],
)
async def test_every_channel_builds_its_service(
    build: BuildService, channel: str, routes: set[str], store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    service = build(platform_on(store, RecordingOutlet(store), TurnedClock()))
    assert service.name == channel
    assert service.handler is not None
    assert {getattr(route, "path", "") for router in service.routers for route in router.routes} == routes
    await store.prepare(service.collections)
    assert service.lifespan is not None
    async with service.lifespan():
        pass


@pytest.mark.parametrize(
    ("build", "variables"),
    [
        (email_app.build, ["UNISONO_SMTP_HOST", "UNISONO_SMTP_FROM_ADDRESS"]),
        (sms_app.build, ["UNISONO_TWILIO_ACCOUNT_SID", "UNISONO_TWILIO_AUTH_TOKEN"]),
        (social_app.build, ["UNISONO_MASTODON_BASE_URL", "UNISONO_MASTODON_ACCESS_TOKEN"]),
    ],
)
async def test_missing_settings_are_named(build: BuildService, variables: list[str], store: Store) -> None:
    with pytest.raises(SettingsError) as caught:
        build(platform_on(store, RecordingOutlet(store), TurnedClock()))
    for variable in variables:
        assert variable in str(caught.value)


async def test_another_provider_is_chosen_by_setting(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UNISONO_EMAIL_PROVIDER", "pigeon")
    with pytest.raises(SettingsError, match="pigeon"):
        email_app.build(platform_on(store, RecordingOutlet(store), TurnedClock()))


def test_the_operator_may_lower_the_providers_limits() -> None:
    capabilities = spec_of(max_concurrency=16, per_second=10.0).capabilities
    assert limited(capabilities, ChannelSettings(provider="x")) == capabilities
    shorter = timedelta(seconds=2)
    lowered = limited(capabilities, ChannelSettings(provider="x", max_concurrency=2, per_second=0.5, timeout=shorter))
    assert lowered.timeout == shorter
    assert (lowered.max_concurrency, lowered.per_second) == (2, 0.5)


def test_durations_are_written_as_in_a_playbook(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UNISONO_SMS_BACKOFF_CAP", "1h 30m")
    monkeypatch.setenv("UNISONO_SMS_GIVE_UP_AFTER", "soon")
    with pytest.raises(SettingsError, match="UNISONO_SMS_GIVE_UP_AFTER is wrong: 'soon' is not a duration"):
        load_settings(SmsSettings)
    monkeypatch.setenv("UNISONO_SMS_GIVE_UP_AFTER", "2d")
    settings = load_settings(SmsSettings)
    assert (settings.backoff_cap, settings.give_up_after) == (timedelta(hours=1.5), timedelta(days=2))


@pytest.mark.parametrize(
    ("timeout", "lease"), [(None, timedelta(seconds=30)), (timedelta(seconds=2), timedelta(seconds=14))]
)
def test_a_claim_is_honoured_as_long_as_its_calls_may_take(timeout: timedelta | None, lease: timedelta) -> None:
    assert terms_of(spec_of(), ChannelSettings(provider="x", timeout=timeout)).lease == lease
