"""Every check finds its fault, says where it is and how to mend it, and leaves a sound playbook alone."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.playbook import JourneyDefinition
from shared.playbook.checking.problem import RULES
from shared.playbook.checks import check_playbook
from shared.playbook.findings import Finding
from tests.unit.playbook import test_policy_checks
from tests.unit.playbook.books import Change, changed

JOURNEY, FOUND, SEARCH = ("journeys", 0), ("messages", 0), ("messages", 1)


def put(path: tuple[str | int, ...], value: object) -> Change:
    """Return the change that writes a value at a path."""

    def change(data: dict[str, Any]) -> None:
        node: Any = data
        for part in path[:-1]:
            node = node[part]
        node[path[-1]] = value

    return change


def step(index: int, **fields: object) -> Change:
    """Return the change that replaces fields of a step."""

    def change(data: dict[str, Any]) -> None:
        data["journeys"][0]["steps"][index].update(fields)

    return change


TESTED = (
    "Harbour: {{ facts.item }}{% if customer.traits.x %} {{ customer.traits.x }}{% endif %}"
    "{{ facts.shelf | default: 1 }}"
)
"""Says what may be absent, and asks for it first."""


def say(text: str, locale: str = "en") -> Change:
    """Return the change that makes the message `found` say something else."""
    return put((*FOUND, "renditions", locale, "sms", "text"), text)


def and_(*changes: Change) -> Change:
    def change(data: dict[str, Any]) -> None:
        for one in changes:
            one(data)

    return change


def repeat(part: str) -> Change:
    def change(data: dict[str, Any]) -> None:
        data[part] = [*data[part], data[part][0]]

    return change


def without(*path: str | int) -> Change:
    def change(data: dict[str, Any]) -> None:
        node: Any = data
        for part in path[:-1]:
            node = node[part]
        del node[path[-1]]

    return change


def send(**fields: object) -> Change:
    sound = {"message": "found", "facts": {"item": "journey.entry.properties.item"}}
    return step(3, send={**sound, **fields})


ONWARD = {"cases": [{"when": "customer.anonymous", "next": "end"}], "otherwise": "look"}

FAULTS: list[tuple[str, str, str, str, Change]] = [
    # rule, path, what is said, how to mend it, the change that makes the fault
    ("unknown-step", "journeys.0.steps.2.next", "goes to 'tel'", "did you mean 'tell'?", step(2, next="tel")),
    ("unknown-step", "journeys.0.steps.0.task.on_timeout", "goes to 'rst'", "did you mean 'rest'?",
     put((*JOURNEY, "steps", 0, "task", "on_timeout"), "rst")),
    ("unknown-step", "journeys.0.steps.1.branch.cases.0.next", "goes to 'nd'", "steps are end, known, look, rest, tell",
     put((*JOURNEY, "steps", 1, "branch", "cases", 0, "next"), "nd")),
    ("unknown-step", "journeys.0.steps.1.branch.otherwise", "goes to 'far'", "steps are",
     put((*JOURNEY, "steps", 1, "branch", "otherwise"), "far")),
    ("unreachable-step", "journeys.0.steps.2", "no way leads to step 'rest'", "delete it",
     put((*JOURNEY, "steps", 0, "task", "on_timeout"), "end")),
    ("endless-loop", "journeys.0.steps.1", "known → tell → known go round", "put a wait", step(3, next="known")),
    ("endless-loop", "journeys.0.steps.3", "tell → tell go round", "put a wait", step(3, next="tell")),
    ("unknown-message", "journeys.0.steps.3.send.message", "asks for message 'fond'", "did you mean 'found'?",
     send(message="fond")),
    ("unused-message", "messages.0.message", "no journey asks for message 'found'", "delete it",
     send(message="fond")),
    ("unknown-message", "policies.cases.0.closes_on_task.0", "task 'serch' is done, and there is no such message",
     "did you mean 'search'?", put(("policies", "cases", 0, "closes_on_task"), ["serch"])),
    ("no-such-task", "policies.cases.0.closes_on_task.0", "no journey makes it a task", "tasks are search",
     put(("policies", "cases", 0, "closes_on_task"), ["found"])),
    ("task-without-card", "journeys.0.steps.0.task.message", "which has no in-store card", "add instore",
     put((*JOURNEY, "steps", 0, "task", "message"), "found")),
    ("staff-message", "journeys.0.steps.3.send.message", "speaks to the crew", "make it a task",
     send(message="search")),
    ("send-to-board", "journeys.0.steps.3.send.channels.0", "a card needs a board", "make it a task",
     send(channels=["instore"])),
    ("channel-without-copy", "journeys.0.steps.3.send.channels.1", "on email, for which it has no copy",
     "its channels are sms", send(channels=["sms", "email"])),
    ("unknown-fact", "journeys.0.steps.3.send.facts.itm", "gives the fact 'itm'", "did you mean 'item'?",
     send(facts={"item": "'x'", "itm": "'x'"})),
    ("unknown-fact", "messages.0.cta.fact", "the call to action names the fact 'lnk'", "its facts are item, shelf",
     put((*FOUND, "cta"), {"fact": "lnk"})),
    ("unknown-fact", "messages.0.offer.facts.1", "the offer names the fact 'itm'", "did you mean 'item'?",
     put((*FOUND, "offer"), {"facts": ["shelf", "itm"], "for": "7d"})),
    ("unknown-fact", "messages.0.offer.until", "the end of the offer names the fact 'day'", "its facts are",
     put((*FOUND, "offer"), {"facts": ["item"], "until": "day"})),
    ("fact-type", "messages.0.cta.fact", "'item', which is a text and not a url", "facts of that type are none",
     put((*FOUND, "cta"), {"fact": "item"})),
    ("fact-type", "messages.0.offer.until", "a number and not a date or datetime", "facts of that type are none",
     put((*FOUND, "offer"), {"facts": ["item"], "until": "shelf"})),
    ("label-missing", "messages.0.cta.label", "has no label in locale 'pt'", "add 'pt' here",
     and_(put((*FOUND, "facts", "link"), {"type": "url", "required": False}),
          put((*FOUND, "cta"), {"fact": "link", "label": {"en": "Look"}}))),
    ("template", "messages.0.cta.label.en", "nothing is filled in", "plain words",
     and_(put((*FOUND, "facts", "link"), {"type": "url", "required": False}),
          put((*FOUND, "cta"), {"fact": "link", "label": {"en": "Look at {{ facts.item }}", "pt": "Veja"}}))),
    ("unused-locale", "messages.0.cta.label.es", "no words in locale 'es'", "delete it here",
     and_(put((*FOUND, "facts", "link"), {"type": "url", "required": False}),
          put((*FOUND, "cta"), {"fact": "link", "label": {"en": "Look", "pt": "Veja", "es": "Mire"}}))),
    ("unknown-locale", "messages.0.renditions.pt.translated_from.locale", "cannot be translated from 'de'",
     "other locales of the message are en",
     put((*FOUND, "renditions", "pt", "translated_from"), {"locale": "de", "digest": "0" * 12})),
    ("missing-fact", "journeys.0.steps.3.send.facts", "does not give the fact 'item'", "required: false",
     send(facts={})),
    ("missing-fact", "journeys.0.steps.0.task.facts", "does not give the fact 'item'", "add item",
     put((*JOURNEY, "steps", 0, "task", "facts"), {})),
    ("fact-value", "journeys.0.steps.3.send.facts.shelf", "step 'tell' gives what can never be said: fact 'shelf'",
     "a number is written like 3", send(facts={"item": "'x'", "shelf": "'third'"})),
    ("fact-value", "journeys.0.steps.3.send.facts.item", "has no value, and the message requires it",
     'a text is written like "Sample"', send(facts={"item": "' '"})),
    ("fact-value", "journeys.0.steps.3.send.facts.shelf", "cannot be evaluated: divide by zero", "like 3",
     send(facts={"item": "'x'", "shelf": "1 / 0"})),
    ("fact-value", "journeys.0.steps.3.send.facts.share", "20 says 2,000%, and it may be 100% at most",
     "a percent is written like 0.15",
     and_(put((*FOUND, "facts", "share"), {"type": "percent"}), send(facts={"item": "'x'", "share": "20"}))),
    ("expression", "journeys.0.entry.when", "'event' has no 'propertes'", "did you mean 'properties'?",
     put((*JOURNEY, "entry", "when"), "event.propertes.a == 1")),
    ("expression", "journeys.0.entry.when", "has to be true or false", "compare it",
     put((*JOURNEY, "entry", "when"), "'always'")),
    ("expression", "journeys.0.entry.key", "there is no 'flight'", "texts stand in quotes",
     put((*JOURNEY, "entry", "key"), "flight")),
    ("expression", "journeys.0.goal.when", "breaks off", "for example",
     put((*JOURNEY, "goal"), {"event": "X", "when": "1 +"})),
    ("expression", "journeys.0.exit_when.0.when", "breaks off", "for example",
     put((*JOURNEY, "exit_when"), [{"event": "X", "when": "1 +"}])),
    ("expression", "journeys.0.steps.2.wait.when", "breaks off", "for example",
     step(2, wait={"event": "X", "timeout": "1d", "when": "1 +"})),
    ("expression", "journeys.0.steps.1.branch.cases.0.when", "is a string", "compare it",
     put((*JOURNEY, "steps", 1, "branch", "cases", 0, "when"), "'yes'")),
    ("expression", "journeys.0.steps.3.send.facts.item", "breaks off", "for example", send(facts={"item": "("})),
    ("expression", "journeys.0.steps.0.task.store", "there is no 'pier'", "texts stand in quotes",
     put((*JOURNEY, "steps", 0, "task", "store"), "pier")),
    ("template", "messages.0.renditions.en.sms.text", "expected '}}'", "{{ facts.name }}",
     say("{{ facts.item }} {{ facts.shelf ")),
    ("template", "messages.0.renditions.en.sms.text", "there is no filter 'shout'", "filters for facts",
     say("{{ facts.item | shout }} {{ facts.shelf | default: 1 }}")),
    ("template", "messages.0.renditions.en.sms.text", "'money' is not for a fact of type text", "give the filter",
     say("{{ facts.item | money }} {{ facts.shelf | default: 1 }}")),
    ("template", "messages.0.renditions.en.sms.text", "plural has no words for 'other'", "one: \"night\"",
     say("{{ facts.item }} {{ facts.shelf | default: 1 | plural: one: 'shelf' }}")),
    ("markup", "messages.0.renditions.en.email.mjml", "there is no <mj-txt>", "did you mean 'mj-text'?",
     put((*FOUND, "renditions", "en", "email"), {"mjml": "<mjml><mj-body><mj-section><mj-column><mj-txt></mj-txt>"
                                                         "</mj-column></mj-section></mj-body></mjml>"})),
    ("markup", "messages.0.renditions.en.email.html", "<p> is never closed", "close it",
     put((*FOUND, "renditions", "en", "email"), {"html": "<p>Hello"})),
    ("var-unknown", "messages.0.renditions.pt.sms.text", "'facts.itm' does not exist", "mean 'facts.item'?",
     say("{{ facts.itm }} {{ facts.item }}", "pt")),
    ("var-unknown", "messages.0.renditions.en.sms.text", "'custmer.traits.name' does not exist",
     "customer.traits.…", say("{{ facts.item }} {{ facts.shelf | default: 1 }} {{ custmer.traits.name }}")),
    ("var-unknown", "voice.locales.en.greeting", "'facts.item' does not exist", "voice.brand",
     put(("voice", "locales", "en", "greeting"), "Hello {{ facts.item }}")),
    ("var-no-default", "messages.0.renditions.en.sms.text", "facts.shelf may be missing", "{% if facts.shelf %}",
     say("{{ facts.item }} {{ facts.shelf }}")),
    ("var-no-default", "messages.0.renditions.pt.sms.text", "customer.traits.name may be missing", "{% if",
     say("{{ facts.item }} {{ customer.traits.name }}", "pt")),
    ("var-no-default", "voice.locales.en.sign_off", "customer.traits.name may be missing", "{% if",
     put(("voice", "locales", "en", "sign_off"), "Bye {{ customer.traits.name }}")),
    ("template", "voice.signatures.sms", "found end of file", "{{ facts.name }}",
     put(("voice", "signatures"), {"sms": "{{ voice.brand"})),
    ("unknown-locale", "locales.supported.1", "numbers and dates are written in locale 'xx'", "CLDR",
     and_(put(("locales", "supported"), ["en", "xx"]), without("voice", "locales", "pt"),
          put((*FOUND, "renditions", "xx"), {"base": {"text": "{{ facts.item }} {{ facts.shelf | default: 1 }}"}}))),
    ("unknown-locale", "locales.staff", "numbers and dates are written in locale 'xx'", "CLDR",
     put(("locales", "staff"), "xx")),
    ("empty-copy", "messages.0.cta.label.en", "this label is empty", "write what the link says",
     put((*FOUND, "cta"), {"fact": "item", "label": {"en": " ", "pt": "Ver"}})),
    ("empty-copy", "messages.0.renditions.en.sms.text", "comes out empty", "in every case",
     say("{% if facts.shelf %}{{ facts.item }}{% endif %}")),
    ("unused-fact", "messages.0.facts.size", "no copy of message 'found' states the fact 'size'", "delete it",
     put((*FOUND, "facts", "size"), {"type": "number", "required": False})),
    ("unknown-locale", "locales.default", "the default locale 'de' is not supported", "supported are en, pt",
     and_(put(("locales", "default"), "de"), put(("locales", "staff"), "en"),
          put(("voice", "locales", "de"), {"register": "formal", "greeting": "x", "sign_off": "x"}))),
    ("unknown-locale", "locales.fallback.pt-BR.1", "'pt-BR' falls back to 'es'", "supported are",
     put(("locales", "fallback", "pt-BR"), ["pt", "es"])),
    ("voice-missing", "voice.locales", "how to speak in locale 'pt'", "add 'pt:", without("voice", "locales", "pt")),
    ("voice-missing", "voice.locales", "how to speak in locale 'de'", "add 'de:",
     and_(put(("locales", "staff"), "de"),
          put((*SEARCH, "renditions", "de"), {"base": {"title": "x", "text": "{{ facts.item }}"}}))),
    ("unused-locale", "voice.locales.es", "does not speak locale 'es'", "delete it",
     put(("voice", "locales", "es"), {"register": "formal", "greeting": "x", "sign_off": "x"})),
    ("unused-locale", "messages.0.renditions.es", "nobody is spoken to in locale 'es'", "delete it",
     put((*FOUND, "renditions", "es"), {"base": {"text": "{{ facts.item }}"}})),
    ("locale-missing", "messages.0.renditions", "no words in locale 'pt', and it has no fallback", "add 'pt'",
     without(*FOUND, "renditions", "pt")),
    ("locale-missing", "messages.1.renditions", "no words in locale 'pt'", "add 'pt'", put(("locales", "staff"), "pt")),
    ("doubled-journey", "journeys.1.journey", "two journeys are called 'lost-item'", "its own", repeat("journeys")),
    ("doubled-message", "messages.2.message", "two messages are called 'found'", "its own", repeat("messages")),
]  # fmt: skip

WARNINGS = {"unused-message", "unused-fact", "unused-locale"}


def test_a_sound_playbook_has_no_findings() -> None:
    assert check_playbook(changed()) == []


@pytest.mark.parametrize(
    ("rule", "path", "message", "mend", "change"), FAULTS, ids=[f"{rule} at {path}" for rule, path, *_ in FAULTS]
)
def test_a_fault_is_found(rule: str, path: str, message: str, mend: str, change: Change) -> None:
    found = [one for one in check_playbook(changed(change)) if (one.rule, one.path) == (rule, path)]
    assert len(found) == 1
    assert message in found[0].message
    assert mend in found[0].mend
    assert found[0].severity == ("warning" if rule in WARNINGS else "error")
    assert (found[0].file, found[0].line) == (None, None)


def test_the_table_has_a_fault_for_every_rule() -> None:
    of_the_guide = {"voice-example", "rule-untested", "unknown-check", "waiver-expired"}
    of_the_guide |= {"unknown-phrases", "unused-phrases", "unknown-situation"}
    assert {rule for rule, *_ in (*FAULTS, *test_policy_checks.FAULTS)} == set(RULES) - of_the_guide


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (
            "plural-categories",
            "Harbour: {{ facts.item }}, on the {{ facts.shelf | default: 1 | ordinal: other: '#th' }}",
        ),
        ("var-unknown", "Harbour: {{ facts.item }}{% if facts.shlf %}, shelf {{ facts.shlf }}{% endif %}"),
        ("template", "Harbour: {{ facts.item }} {{ facts.shelf | shout }}"),
    ],
)
def test_one_fault_is_told_once(rule: str, text: str) -> None:
    assert [one.rule for one in check_playbook(changed(say(text)))] == [rule]


def test_a_long_list_of_names_breaks_off() -> None:
    rests: list[dict[str, object]] = [{"id": f"s{index}", "wait": {"for": "1h"}} for index in range(30)]
    rests[-1]["next"] = "nowhere"
    found = check_playbook(changed(put((*JOURNEY, "steps"), rests)))
    (unknown,) = [one for one in found if one.rule == "unknown-step"]
    assert unknown.mend.endswith(" and 10 more")


@pytest.mark.parametrize(
    "change",
    [
        step(2, wait={"event": "Item Claimed", "timeout": "1d"}),
        step(3, next="look"),
        send(channels=["origin", "preferred"]),
        and_(say(TESTED), say(TESTED, "pt")),
        and_(without(*FOUND, "renditions", "pt"), put(("locales", "fallback", "pt"), ["en"])),
        put((*SEARCH, "renditions", "pt"), {"base": {"title": "x", "text": "{{ facts.item }}"}}),
    ],
    ids=["wait for an event", "loop with a task", "no named channel", "tested variables", "fallback", "staff locales"],
)
def test_what_is_allowed_is_left_alone(change: Change) -> None:
    assert check_playbook(changed(change)) == []


def test_a_fault_inside_a_text_has_its_line_and_column_only_with_positions() -> None:
    (finding,) = check_playbook(changed(say("Harbour\n{{ facts.item }} {{ facts.shelf }}")))
    assert isinstance(finding, Finding)
    assert finding.line is None


def _journey(ways: list[tuple[bool, int]]) -> JourneyDefinition:
    """Return a journey whose steps rest or branch, each going to the one named and otherwise to the one after it."""
    steps: list[dict[str, object]] = []
    for index, (rests, target) in enumerate(ways):
        next_ = f"s{target % len(ways)}"
        if rests:
            kind: dict[str, object] = {"wait": {"event": "X", "timeout": "1h", "on_timeout": next_}}
        else:
            kind = {"branch": {"cases": [{"when": "customer.anonymous", "next": next_}]}}
        steps.append({"id": f"s{index}", **kind})
    steps.append({"id": "end", "exit": "over"})
    return JourneyDefinition.model_validate(
        {
            "journey": "maze", "title": "x", "owner": "x", "purpose": "service",
            "entry": {"event": "X"}, "steps": steps,
        }
    )  # fmt: skip


def _goes_round(ways: list[tuple[bool, int]]) -> bool:
    """Walk from every step without resting, as a customer would; true if some walk comes back to where it began."""
    edges = {
        index: {target % len(ways), index + 1} if not rests else set() for index, (rests, target) in enumerate(ways)
    }
    for start, following in edges.items():
        seen: set[int] = set()
        ahead = set(following)
        while ahead:
            here = ahead.pop()
            if here == start:
                return True
            if here not in seen:
                seen.add(here)
                ahead |= edges.get(here, set())
    return False


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 9)), min_size=1, max_size=10))
def test_a_loop_is_found_exactly_when_somebody_could_go_round_it(ways: list[tuple[bool, int]]) -> None:
    playbook = changed().model_copy(update={"journeys": (_journey(ways),)})
    rules = [finding.rule for finding in check_playbook(playbook)]
    assert ("endless-loop" in rules) is _goes_round(ways)


def test_a_loop_of_three_thousand_steps_is_found_and_told_in_one_sentence() -> None:
    playbook = changed().model_copy(update={"journeys": (_journey([(False, n + 1) for n in range(3000)]),)})
    (loop,) = [finding for finding in check_playbook(playbook) if finding.rule == "endless-loop"]
    assert loop.message == "the steps s0 → s1 → s2 → s3 → s4 → … → s0 go round without a wait or a task"
