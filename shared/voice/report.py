"""How a playbook stands: which channel has words in which locale, what is objected to most, what is out of date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from contracts.playbook import MessageDefinition, Playbook
from contracts.values import Channel, LocaleTag
from shared.playbook.findings import Finding

WORST: Final = 10


@dataclass(frozen=True)
class Coverage:
    """Of the messages for customers on a channel: how many have words of their own in a locale, and which have not."""

    written: int
    wanted: int
    missing: tuple[str, ...]


@dataclass(frozen=True)
class Stale:
    """A translation older than its source. `digest` is what it may say once it has been brought up to date."""

    message: str
    locale: LocaleTag
    source: LocaleTag
    digest: str


@dataclass(frozen=True)
class Report:
    """`coverage` has an entry per channel and locale the brand speaks; `by_check` counts findings, most first.

    `digests` are of the words of every message in the default locale, for `translated_from`.
    """

    locales: tuple[LocaleTag, ...]
    coverage: Mapping[tuple[Channel, LocaleTag], Coverage]
    by_check: tuple[tuple[str, str, int], ...]
    worst: tuple[Finding, ...]
    stale: tuple[Stale, ...]
    digests: Mapping[str, str]


def report_on(playbook: Playbook, findings: Iterable[Finding]) -> Report:
    """Return the report; `findings` are what `check_playbook` says of the same playbook."""
    all_findings = tuple(findings)
    counts = Counter((finding.rule, finding.severity) for finding in all_findings)
    ranked = sorted(counts.items(), key=lambda item: (item[0][1] != "error", -item[1], item[0][0]))
    by_severity = sorted(all_findings, key=lambda finding: finding.severity != "error")
    return Report(
        locales=playbook.locales.supported,
        coverage={
            (channel, locale): _coverage(playbook.messages, channel, locale)
            for channel in Channel
            for locale in playbook.locales.supported
        },
        by_check=tuple((rule, severity, count) for (rule, severity), count in ranked),
        worst=tuple(by_severity[:WORST]),
        stale=tuple(one for message in playbook.messages for one in _stale(message)),
        digests={
            message.message: message.digest(playbook.locales.default)
            for message in playbook.messages
            if playbook.locales.default in message.renditions
        },
    )


def _stale(message: MessageDefinition) -> Iterator[Stale]:
    for locale in message.stale_translations:
        source = message.renditions[locale].translated_from
        if source is not None:
            yield Stale(message.message, locale, source.locale, message.digest(source.locale))


def _coverage(messages: Iterable[MessageDefinition], channel: Channel, locale: LocaleTag) -> Coverage:
    wanted = [one for one in messages if one.audience == "customer" and channel in one.channels]
    missing = tuple(one.message for one in wanted if locale not in one.renditions)
    return Coverage(len(wanted) - len(missing), len(wanted), missing)
