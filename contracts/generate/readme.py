"""The event table of the README, between two markers; everything around it is written by people."""

from __future__ import annotations

from contracts.catalogue import CATALOGUE, CHANNEL_SERVICES, CatalogueEntry
from contracts.generate.errors import MarkerError
from contracts.generate.event_docs import short_name, what_happened

BEGIN = "<!-- events:begin -->"
END = "<!-- events:end -->"
EMPTY = f"# Unisono\n\n{BEGIN}\n{END}\n"
"""The README where there is none yet."""


def with_event_table(readme: str) -> str:
    """Return the README with the table as the catalogue has it. Raises MarkerError."""
    before, found_begin, rest = readme.partition(BEGIN)
    _, found_end, after = rest.partition(END)
    if not found_begin or not found_end:
        raise MarkerError(
            f"README.md lacks the lines {BEGIN} and {END}; put them, in this order, where the table belongs"
        )
    return f"{before}{BEGIN}\n{event_table()}{END}{after}"


def event_table() -> str:
    """Return the table; every type begins with `io.unisono.`."""
    rows = [_row(entry) for entry in CATALOGUE.values()]
    return "\n".join(
        ["| event `io.unisono.…` | what happened | raised by | consumed by |", "|---|---|---|---|", *rows, ""]
    )


def _row(entry: CatalogueEntry) -> str:
    link = f"[`{short_name(entry.type)}`](contracts/schemas/{entry.type}.json)"
    consumers = _listed(entry.consumers, "the channel's service" if entry.by_channel else "the channels")
    return f"| {link} | {what_happened(entry)} | {_listed(entry.producers, 'the channels')} | {consumers} |"


def _listed(services: tuple[str, ...], channels: str) -> str:
    if not set(CHANNEL_SERVICES) <= set(services):
        return ", ".join(services)
    others = [service for service in services if service not in CHANNEL_SERVICES]
    return ", ".join([channels, *others])
