"""The rules service, put together."""

from __future__ import annotations

from services.rules.alerts import AlertLog
from services.rules.api.alerts import alerts_router
from services.rules.api.customers import customers_router
from services.rules.api.decisions import decisions_router
from services.rules.api.messages import messages_router
from services.rules.api.simulation import simulation_router
from services.rules.api.suppressions import suppressions_router
from services.rules.api.voice import voice_router
from services.rules.customers import Customers
from services.rules.decisions import DecisionLog
from services.rules.deliveries import DeliveryLog
from services.rules.domain.book import compile_book
from services.rules.handlers import RulesHandler
from services.rules.requesting import DirectRequests
from services.rules.settings import RulesSettings
from services.rules.simulation.simulator import Simulator
from services.rules.store import COLLECTIONS
from services.rules.suppressing import Suppressions
from services.rules.voice.desk import VoiceDesk
from shared.playbook.shelf import Shelf
from shared.runtime.service import Platform, Service
from shared.runtime.settings import load_settings


def build(platform: Platform) -> Service:
    """Return the service; it connects to nothing before the runtime starts it."""
    shelf = Shelf(platform.store, compile_book, platform.clock)
    settings = load_settings(RulesSettings)
    handler = RulesHandler(platform.store, shelf, settings)
    customers = Customers(platform.store)
    log = DecisionLog(platform.store)
    simulator = Simulator(customers, shelf, platform.clock, settings)
    requests = DirectRequests(platform.store, platform.outlet, shelf, platform.clock, settings)
    return Service(
        name="rules",
        collections=COLLECTIONS,
        handler=handler,
        routers=(
            customers_router(customers, shelf, platform.clock),
            suppressions_router(Suppressions(platform.store, platform.outlet, shelf, platform.clock, settings)),
            messages_router(requests, log, DeliveryLog(platform.store)),
            simulation_router(simulator),
            decisions_router(log, customers),
            alerts_router(AlertLog(platform.store)),
            voice_router(VoiceDesk(customers, shelf, platform.clock)),
        ),
    )
