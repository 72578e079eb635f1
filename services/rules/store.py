"""What the rules service keeps: one aggregate per customer, and the published playbooks."""

from __future__ import annotations

from typing import Any, Final

from services.rules.domain.customer import CustomerRules
from shared.playbook.shelf import PLAYBOOK_VERSIONS, PLAYBOOKS
from shared.store.model import AggregateType, RecordType

CUSTOMER_RULES: Final = AggregateType("customer_rules", CustomerRules)

COLLECTIONS: Final[tuple[AggregateType[Any] | RecordType[Any], ...]] = (CUSTOMER_RULES, PLAYBOOKS, PLAYBOOK_VERSIONS)
