"""var-no-default: what may be absent is tested for, or has a default."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from contracts.playbook import MessageDefinition
from shared.playbook.templates import CompiledTemplate
from shared.playbook.templating.anatomy import Use
from shared.voice.case import Case
from shared.voice.check import PUBLISH, Check, Found
from shared.voice.checks.var_unknown import TRAITS
from shared.voice.rendered import Source


def find(source: Source) -> Iterator[Found]:
    """Yield every variable that is said although it may be absent, once per field."""
    for use in unsure(source.template, source.message):
        yield Found(
            f"{use.path} may be missing",
            f"write the sentence inside {{% if {use.path} %}} … {{% endif %}}, or give it a default",
            source.field,
            use.offset,
            use.offset + len(use.path),
        )


def unsure(template: CompiledTemplate, message: MessageDefinition) -> Iterator[Use]:
    """Yield the first use of every trait and optional fact that is said without a condition or a default."""
    optional = {f"facts.{name}" for name, fact in message.facts.items() if not fact.required}
    seen: set[str] = set()
    for use in template.uses:
        absent = use.path.startswith(TRAITS) or any(f"{use.path}.".startswith(f"{one}.") for one in optional)
        if absent and use.said and not use.guarded and use.path not in seen:
            seen.add(use.path)
            yield use


CHECK: Final = Check(
    id="var-no-default",
    scope="template",
    severity="error",
    title="What may be absent is tested for, or has a default",
    why="“Dear ,” is what a customer reads whose name nobody asked for; here the message would not go out at all.",
    moments=PUBLISH,
    wrong=Case(text="Hello {{ customer.traits.first_name }}, your seat is free.", traits={"first_name": "Maria"}),
    right=Case(
        text="Hello{% if customer.traits.first_name %} {{ customer.traits.first_name }}{% endif %}, your seat is free.",
        traits={"first_name": "Maria"},
    ),
    find=find,
    abstains=False,
)
