"""Copy: every template parses, reads only what exists, and says something for a customer nobody knows much about.

Each template is rendered twice with sample facts: with all of them and every trait, and with the required ones and no
trait. The second shows copy that relies on something that may be absent.
"""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterator
from typing import Final

from contracts.playbook import MessageDefinition, Playbook
from contracts.values import Channel, JsonObject
from shared.playbook.checking.problem import Problem, Rule
from shared.playbook.email import MARKUP, compile_markup
from shared.playbook.facts import SAMPLES, Fact
from shared.playbook.formats import Reader, is_known
from shared.playbook.rendering import call_to_action
from shared.playbook.source import Path
from shared.playbook.templates import CompiledTemplate, TemplateError, compile_template
from shared.playbook.templating.anatomy import Use
from shared.voice.checks.var_no_default import unsure
from shared.voice.checks.var_unknown import TRAITS, known_to, known_to_guide, mend, unknown

_BLOCKS: Final = ("base", "email", "sms", "social", "instore")
_FIELDS: Final = ("subject", "title", "text", "html", "mjml")
_BLOCK: Final = "voice.blocks."


def check_guides_copy(playbook: Playbook) -> Iterator[Problem]:
    """Yield what is wrong with templates of the voice guide."""
    for path, source in _voice(playbook):
        template = yield from _parsed(path, source)
        if template is not None:
            yield from _read(path, template, known_to_guide(playbook.voice), None, playbook.time_zone)


def check_copy(playbook: Playbook, message: MessageDefinition, root: Path) -> Iterator[Problem]:
    """Yield what is wrong with templates of a message; `root` is the way to it."""
    used: set[str] = set()
    sure = True
    for inner, source in _templates(message):
        if not is_known(str(inner[1])):
            # The check of locales says so.
            sure = False
            continue
        path = (*root, *inner)
        template = yield from _parsed(path, source)
        if template is None:
            sure = False
            continue
        used |= template.variables
        known = known_to(message, playbook.voice, str(inner[1]))
        sure = sure and not any(use.path.startswith("facts.") for use in unknown(template, known))
        yield from _read(path, template, known, message, playbook.time_zone)
    if sure:
        # Else a fact may be meant where a template does not parse, or names it wrongly.
        yield from _unused_facts(message, used, root)


def _templates(message: MessageDefinition) -> Iterator[tuple[Path, str]]:
    for locale, copy in message.renditions.items():
        for block in _BLOCKS:
            fields = getattr(copy, block)
            for name in _FIELDS if fields else ():
                source: str | None = getattr(fields, name)
                if source is not None:
                    yield ("renditions", locale, block, name), source


def _voice(playbook: Playbook) -> Iterator[tuple[Path, str]]:
    for locale, words in playbook.voice.locales.items():
        yield ("voice", "locales", locale, "greeting"), words.greeting
        yield ("voice", "locales", locale, "sign_off"), words.sign_off
    for channel, signature in playbook.voice.signatures.items():
        yield ("voice", "signatures", channel.value), signature
    for index, block in enumerate(playbook.voice.blocks):
        for locale, wording in block.wording.items():
            yield ("voice", "blocks", index, "wording", locale), wording


def _parsed(path: Path, source: str) -> Generator[Problem, None, CompiledTemplate | None]:
    rule: Rule = "template"
    try:
        template = compile_template(source, html=path[-1] in MARKUP)
        rule = "markup"
        if path[-1] in MARKUP:
            compile_markup(str(path[-1]), source, str(path[3]))
    except TemplateError as error:
        yield Problem(rule, path, error.message, error.mend, line=error.line, column=error.column)
        return None
    return template


def _read(
    path: Path, template: CompiledTemplate, known: Collection[str], message: MessageDefinition | None, zone: str
) -> Iterator[Problem]:
    unknown_here = list(unknown(template, known))
    if message is None:
        # Of messages, the checks of voice say so.
        yield from (_unknown(path, template, use, known) for use in unknown_here)
    if not unknown_here:
        yield from _words(path, template, message, zone)


def _unknown(path: Path, template: CompiledTemplate, use: Use, known: Collection[str]) -> Problem:
    line, column = template.place(use.offset)
    return Problem("var-unknown", path, f"{use.path!r} does not exist", mend(use, known), line=line, column=column)


def _words(path: Path, template: CompiledTemplate, message: MessageDefinition | None, zone: str) -> Iterator[Problem]:
    definitions = message.facts if message else {}
    reader = Reader(str(path[3]) if message else "en", zone, _channel(path))
    renderings: tuple[tuple[Rule, bool], ...] = (("template", True), ("var-no-default", False))
    for rule, everything in renderings:
        facts = {
            name: Fact(fact.type, SAMPLES[fact.type], reader)
            for name, fact in definitions.items()
            if everything or fact.required
        }
        try:
            text = template.render(_values(template, message, facts, everything, reader))
        except TemplateError as error:
            if message and _told_by_voice(error, template, message, reader):
                return
            absent = f"{error.variable} may be missing" if error.variable and not everything else error.message
            yield Problem(rule, path, absent, error.mend, line=error.line, column=error.column)
            return
        if not text:
            yield Problem("empty-copy", path, "this comes out empty", "write something that is said in every case")
            return


def _told_by_voice(error: TemplateError, template: CompiledTemplate, message: MessageDefinition, to: Reader) -> bool:
    """Whether a check of voice says the same: what may be absent, and plurals that lack a category."""
    if error.variable:
        return any(use.path == error.variable for use in unsure(template, message))
    return any(
        template.place(use.offset) == (error.line, error.column) for use in template.plurals if use.missing(to.locale)
    )


def _channel(path: Path) -> Channel | None:
    """Return the channel a template is for; None where it is for several."""
    block = str(path[-2])
    return Channel(block) if block in {channel.value for channel in Channel} else None


def _values(
    template: CompiledTemplate,
    message: MessageDefinition | None,
    facts: dict[str, Fact],
    everything: bool,
    reader: Reader,
) -> dict[str, object]:
    traits: JsonObject = {}
    for variable in template.variables if everything else ():
        if variable.startswith(TRAITS):
            _put(traits, variable.removeprefix(TRAITS).split("."))
    return {
        "locale": reader.locale,
        "time_zone": reader.zone,
        "channel": reader.channel.value if reader.channel else None,
        "facts": facts,
        "customer": {"traits": traits, "locale": reader.locale},
        "voice": _sample_voice(template),
        "message": {"name": "sample", "title": "Sample"},
        "cta": call_to_action(message, reader.locale, facts) if message else {},
    }


def _sample_voice(template: CompiledTemplate) -> dict[str, object]:
    """Return all of the guide that a template can use: what does not exist was found before."""
    blocks = {path.removeprefix(_BLOCK): "Sample" for path in template.variables if path.startswith(_BLOCK)}
    return {**dict.fromkeys(("brand", "greeting", "sign_off", "signature", "unsubscribe"), "Sample"), "blocks": blocks}


def _put(traits: JsonObject, parts: list[str]) -> None:
    for part in parts[:-1]:
        inner = traits.setdefault(part, {})
        if not isinstance(inner, dict):
            return
        traits = inner
    traits.setdefault(parts[-1], "Sample")


def _unused_facts(message: MessageDefinition, used: Collection[str], root: Path) -> Iterator[Problem]:
    if message.cta and "cta.url" in used:
        used = {*used, f"facts.{message.cta.fact}"}
    for name in message.facts:
        if not any(f"{variable}.".startswith(f"facts.{name}.") for variable in used):
            yield Problem(
                "unused-fact",
                (*root, "facts", name),
                f"no copy of message {message.message!r} states the fact {name!r}",
                "state it, or delete it",
                "warning",
            )
