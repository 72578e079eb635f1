"""What the rules service keeps: a state per customer, and what was asked for, decided, reported and changed."""

from __future__ import annotations

from typing import Any, Final

from services.rules.domain.alert import VoiceAlert
from services.rules.domain.customer import CustomerRules
from services.rules.domain.delivery_report import DeliveryReport
from services.rules.domain.direct_request import DirectRequest
from services.rules.domain.record import DecisionRecord
from services.rules.domain.suppression import KeyedEntry, SuppressionChange
from shared.playbook.shelf import PLAYBOOK_VERSIONS, PLAYBOOKS
from shared.store.model import AggregateType, Index, RecordType

CUSTOMER_RULES: Final = AggregateType(
    "customer_rules",
    CustomerRules,
    lookup=CustomerRules.lookup,
    indexes=(Index((("identifiers", 1),)), Index((("moved_to", 1),), sparse=True)),
)

DIRECT_REQUESTS: Final = AggregateType(
    "direct_requests",
    DirectRequest,
    lookup=lambda one: {"message_id": one.message_id, "forget_at": one.forget_at},
    indexes=(Index((("message_id", 1),)),),
    forgotten_at="forget_at",
)
"""Idempotency key → the request it stands for."""

DECISIONS: Final = RecordType(
    "decisions",
    DecisionRecord,
    lookup=lambda one: {
        "customer_id": one.customer_id,
        "message": one.message,
        "message_id": one.message_id,
        "position": one.position,
        "forget_at": one.forget_at,
    },
    # Each index serves one query of `decisions.py`: exactly its fields, then the order. Ascending, though they are read
    # from the end: in a descending index the embedded database mistakes the order of a text and its beginning.
    indexes=(
        Index((("customer_id", 1), ("position", 1))),
        Index((("message", 1), ("position", 1))),
        Index((("position", 1),)),
        Index((("message_id", 1),)),
    ),
    forgotten_at="forget_at",
    fresh=True,
)

DELIVERY_REPORTS: Final = RecordType(
    "delivery_reports",
    DeliveryReport,
    lookup=lambda one: {"message_id": one.message_id, "forget_at": one.forget_at},
    indexes=(Index((("message_id", 1),)),),
    forgotten_at="forget_at",
)

VOICE_ALERTS: Final = RecordType(
    "voice_alerts",
    VoiceAlert,
    lookup=lambda one: {"owner": one.owner, "position": one.position, "forget_at": one.forget_at},
    indexes=(Index((("owner", 1), ("position", 1))), Index((("position", 1),))),
    forgotten_at="forget_at",
)

SUPPRESSION_KEYS: Final = AggregateType(
    "suppression_keys", KeyedEntry, lookup=lambda one: {"forget_at": one.forget_at}, forgotten_at="forget_at"
)
"""Idempotency key → the entry on a suppression list it stands for."""

SUPPRESSION_CHANGES: Final = RecordType(
    "suppression_changes",
    SuppressionChange,
    lookup=lambda one: {"customer_id": one.customer_id, "position": one.position},
    indexes=(Index((("customer_id", 1), ("position", 1))),),
)
"""What people did to suppression lists. Kept for good: whoever lifts what a customer asked for can say why."""

COLLECTIONS: Final[tuple[AggregateType[Any] | RecordType[Any], ...]] = (
    CUSTOMER_RULES,
    DECISIONS,
    DELIVERY_REPORTS,
    DIRECT_REQUESTS,
    PLAYBOOKS,
    PLAYBOOK_VERSIONS,
    SUPPRESSION_CHANGES,
    SUPPRESSION_KEYS,
    VOICE_ALERTS,
)
