"""Assembly of the gateway."""

from __future__ import annotations

from services.gateway.api import Gateway, router
from services.gateway.cors import Cors
from services.gateway.intake import Intake
from services.gateway.keys import WriteKeys
from services.gateway.settings import GatewaySettings
from shared.runtime.service import Platform, Service
from shared.runtime.settings import load_settings


def build(platform: Platform) -> Service:
    """Return the gateway; its settings come from the environment."""
    settings = load_settings(GatewaySettings)
    intake = Intake(platform.outlet.publish, limit=settings.waiting_events, group=settings.group_events)
    gateway = Gateway(WriteKeys(settings.write_keys), intake, platform.clock, Cors(settings.cors_origins))
    return Service(name="gateway", routers=(router(gateway),), lifespan=intake.running)
