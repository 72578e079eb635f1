"""What the journey service keeps: one state per customer, and the playbooks it publishes."""

from __future__ import annotations

from services.journey.domain.state import CustomerJourneys
from shared.playbook.shelf import PLAYBOOK_VERSIONS, PLAYBOOKS
from shared.store import AggregateType

CUSTOMER_JOURNEYS = AggregateType("customer_journeys", CustomerJourneys)

COLLECTIONS = (CUSTOMER_JOURNEYS, PLAYBOOKS, PLAYBOOK_VERSIONS)
