"""MJML to HTML: checked against the tables of components, then compiled, with its Liquid kept as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from mjml import mjml2html

from contracts.values import LocaleTag
from shared.playbook.email.components import COMPONENTS, EVERYWHERE, Component
from shared.playbook.email.documents import inlined, refuse_conditions_in_styles
from shared.playbook.email.elements import Attribute, Closed, Event, Opened, Said, read
from shared.playbook.email.held import Held
from shared.playbook.email.refused import links, refuse_programs
from shared.playbook.email.tables import table_bodies
from shared.playbook.email.values import mend_of
from shared.playbook.formats import direction
from shared.playbook.suggest import did_you_mean
from shared.playbook.templating.errors import TemplateError, place
from shared.playbook.templating.markup import LIQUID

_DEFAULTS: Final = ("mj-all", "mj-class")
_KNOWN: Final = frozenset({*EVERYWHERE, *(name for one in COMPONENTS.values() for name in one.attributes)})

_RIGHT_TO_LEFT: Final = (
    '<mj-section direction="rtl"/><mj-wrapper direction="rtl"/><mj-group direction="rtl"/><mj-column direction="rtl"/>'
    '<mj-text align="right"/><mj-table align="right"/>'
)
"""What components are unless they are told otherwise, for lines that run from right to left."""

_COLUMN: Final = re.compile(r'(class="[^"]*\bmj-outlook-group-fix\b[^"]*" style="[^"]*?)text-align:left;')


def compile_mjml(source: str, locale: LocaleTag) -> str:
    """Return the HTML document of an email in a locale, Liquid included. Raises TemplateError with line and column."""
    events = read(source)
    layout = _Layout(source)
    layout.run(events)
    refuse_programs(source, events)
    layout.left_out += links(events)
    held = Held.beside(source)
    prepared = _prepared(layout, held, [*table_bodies(events)], locale)
    try:
        # Without fonts of its own the compiler fetches none from elsewhere.
        html = mjml2html(prepared, fonts={})
    except ValueError as error:
        raise TemplateError(
            f"this MJML does not compile: {error}", mend="see https://documentation.mjml.io for how it is written"
        ) from error
    if direction(locale) == "rtl":
        # The compiler knows the direction of a column, and not that text then begins on the right.
        html = _COLUMN.sub(r"\g<1>text-align:right;", html)
    html = held.in_comments(html)
    if layout.inline_css:
        html = inlined(html, held.take_liquid(" ".join(layout.inline_css)), held)
    before, after = source[: layout.start], source[layout.end :]
    return f"{before}{held.put_back(html)}{after}".strip()


def _prepared(layout: _Layout, held: Held, additions: list[tuple[int, str]], locale: LocaleTag) -> str:
    """Return what the compiler gets: Liquid as words, in raw blocks where it stands between components."""
    source = layout.source
    changes = [(offset, offset, tag) for offset, tag in additions]
    changes += ((start, end, "") for start, end in layout.left_out)
    changes.append((layout.start, layout.body, f'<mjml lang="{locale}" dir="{direction(locale)}">'))
    changes.append((layout.head, layout.head, _head(layout, locale)))
    for found in LIQUID.finditer(source, layout.start, layout.end):
        word = held.take(found.group())
        changes.append((*found.span(), f"<mj-raw>{word}</mj-raw>" if found.start() in layout.between else word))
    parts: list[str] = []
    end = layout.start
    for start, stop, text in sorted(changes):
        if start >= end:
            parts += (source[end:start], text)
            end = stop
    return "".join((*parts, source[end : layout.end]))


def _head(layout: _Layout, locale: LocaleTag) -> str:
    if direction(locale) == "ltr":
        return ""
    attributes = f"<mj-attributes>{_RIGHT_TO_LEFT}</mj-attributes>"
    return attributes if layout.has_head else f"<mj-head>{attributes}</mj-head>"


@dataclass
class _Layout:
    """One walk over an email: checks what is where, and notes what its preparation needs. Offsets are characters."""

    source: str
    start: int = 0
    """Where `<mjml>` begins; before it only Liquid may stand."""
    body: int = 0
    """Where what `<mjml>` holds begins."""
    end: int = 0
    head: int = 0
    has_head: bool = False
    has_body: bool = False
    left_out: list[tuple[int, int]] = field(default_factory=list)
    inline_css: list[str] = field(default_factory=list)
    between: set[int] = field(default_factory=set)
    """Where Liquid tags stand between components."""
    stack: list[Opened] = field(default_factory=list)
    classes: set[str] = field(default_factory=set)
    wanted: list[tuple[str, int]] = field(default_factory=list)

    def run(self, events: Iterable[Event]) -> None:
        for event in events:
            match event:
                case Opened():
                    self._opened(event)
                case Closed():
                    self._closed(event)
                case Said():
                    self._said(event)
        if not self.end:
            raise self.error(0, "there is no <mjml> here", "write <mjml><mj-body> … </mj-body></mjml>")
        if not self.has_body:
            raise self.error(self.start, "the email has no <mj-body>", "write <mjml><mj-body> … </mj-body></mjml>")
        for name, offset in self.wanted:
            if name not in self.classes:
                mend = f"classes are {', '.join(sorted(self.classes)) or 'none'}{did_you_mean(name, self.classes)}"
                raise self.error(offset, f"no <mj-class> is called {name!r}", mend)

    def error(self, offset: int, message: str, mend: str) -> TemplateError:
        line, column = place(self.source, offset)
        return TemplateError(message, mend=mend, line=line, column=column)

    @property
    def _holder(self) -> Component | None:
        """The component that holds what comes next, if it is one that holds components."""
        component = COMPONENTS.get(self.stack[-1].name) if self.stack else Component(children=("mjml",))
        return component if component and component.children else None

    def _opened(self, element: Opened) -> None:
        self._check_place(element)
        if element.name == "mjml":
            self.start, self.body = element.offset, element.end
        elif element.name == "mj-head":
            self.head, self.has_head = element.end, True
        elif element.name == "mj-body":
            self.head, self.has_body = self.head or element.offset, True
        if not element.empty:
            self.stack.append(element)

    def _closed(self, event: Closed) -> None:
        element = self.stack.pop()
        if event.name == "mjml":
            self.end = event.end
        elif event.name == "mj-style" and element.get("inline") == "inline":
            css = Said(self.source[element.end : event.offset], element.end, raw=True)
            refuse_conditions_in_styles(self.source, [css])
            self.inline_css.append(css.text)
            self.left_out.append((element.offset, event.end))

    def _check_place(self, element: Opened) -> None:
        holder, name = self._holder, element.name
        parent = self.stack[-1].name if self.stack else None
        if parent == "mj-attributes":
            self._check_default(element)
        elif holder is not None:
            if name not in holder.children:
                raise self._misplaced(element, holder)
            self._check_attributes(element, COMPONENTS[name])
        elif name.lower().startswith("mj") and (name.lower() == "mjml" or name.lower().startswith("mj-")):
            mend = f"<{parent}> holds text and HTML; put <{name}> after it"
            raise self.error(element.offset, f"<{name}> cannot stand in <{parent}>", mend)

    def _misplaced(self, element: Opened, holder: Component) -> TemplateError:
        name = element.name
        where = f"in <{self.stack[-1].name}>" if self.stack else "outside of <mjml>"
        if name in COMPONENTS:
            homes = sorted(home for home, one in COMPONENTS.items() if name in one.children)
            mend = f"it stands in {' or '.join(f'<{home}>' for home in homes)}" if homes else "an email is one <mjml>"
            return self.error(element.offset, f"<{name}> cannot stand {where}", mend)
        close = did_you_mean(name.lower(), COMPONENTS)
        if close or name.lower().startswith("mj"):
            known = ", ".join(holder.children)
            return self.error(element.offset, f"there is no <{name}> in MJML", f"here stand {known}{close}")
        return self.error(element.offset, f"<{name}> cannot stand {where}", "put HTML into <mj-text> or <mj-raw>")

    def _check_attributes(self, element: Opened, component: Component) -> None:
        # Head elements and those that hold HTML as it is have no class.
        styled = element.name.startswith("mj-") and element.name not in COMPONENTS["mj-head"].children
        known = (*component.attributes, *(EVERYWHERE if styled else ()))
        self._check_names(element, known)
        for name in component.required:
            if element.get(name) is None:
                raise self.error(
                    element.offset, f"<{element.name}> has no {name}", f'write <{element.name} {name}="…">'
                )
        for attribute in element.attributes:
            if attribute.name == "mj-class":
                self._note_classes(attribute)

    def _check_names(self, element: Opened, known: tuple[str, ...]) -> None:
        seen: set[str] = set()
        for attribute in element.attributes:
            name = attribute.name
            if element.name == "mjml" and name in {"lang", "dir"}:
                raise self.error(
                    attribute.offset, f"<mjml> is told its {name} here", "leave it out: the locale says it"
                )
            if name not in known:
                allowed = f"its attributes are {', '.join(sorted(known))}" if known else "it has no attributes"
                mend = f"{allowed}{did_you_mean(name, known)}"
                raise self.error(attribute.offset, f"<{element.name}> has no attribute {name!r}", mend)
            if attribute.value is None or not attribute.quoted:
                mend = f'write {name}="…"'
                raise self.error(attribute.offset, f"{name} of <{element.name}> has no value in quotes", mend)
            if name in seen:
                raise self.error(attribute.offset, f"<{element.name}> has {name} twice", "keep one of them")
            seen.add(name)
        self._check_values(element)

    def _check_values(self, element: Opened) -> None:
        for attribute in element.attributes:
            value = attribute.value or ""
            # What Liquid says is known when the email is written.
            mend = None if LIQUID.search(value) else mend_of(element.name, attribute.name, value)
            if mend is not None:
                message = f"{attribute.name} of <{element.name}> cannot be {value!r}"
                raise self.error(attribute.offset, message, mend)

    def _check_default(self, element: Opened) -> None:
        name = element.name
        if name not in _DEFAULTS and (name not in COMPONENTS or name in COMPONENTS["mj-head"].children):
            mend = (
                f"<mj-attributes> holds mj-all, mj-class and components{did_you_mean(name, (*COMPONENTS, *_DEFAULTS))}"
            )
            raise self.error(element.offset, f"there is nothing called <{name}> to give attributes to", mend)
        if name in COMPONENTS:
            self._check_names(element, (*COMPONENTS[name].attributes, *EVERYWHERE))
            return
        self._check_names(element, (*_KNOWN, "name") if name == "mj-class" else tuple(_KNOWN))
        if name == "mj-class":
            if (called := element.get("name")) is None:
                raise self.error(element.offset, "<mj-class> has no name", 'write <mj-class name="…">')
            self.classes.add(called)

    def _note_classes(self, attribute: Attribute) -> None:
        value = attribute.value or ""
        if not LIQUID.search(value):
            self.wanted += ((name, attribute.offset) for name in value.split())

    def _said(self, event: Said) -> None:
        holder = self._holder
        if holder is None and not (self.stack and self.stack[-1].name == "mj-attributes"):
            return
        parent = self.stack[-1].name if self.stack else "mjml"
        for text, offset, is_liquid in _apart(event):
            if is_liquid and text.startswith("{%") and (not self.stack or (holder and holder.branches)):
                self.between.add(offset)
            elif is_liquid and text.startswith("{%"):
                mend = f"put it around <{parent}>, or into the text or the attributes of what stands in it"
                raise self.error(offset, f"a condition cannot stand directly in <{parent}>", mend)
            elif text.strip():
                where = f"directly in <{parent}>" if self.stack else "outside of <mjml>"
                raise self.error(offset, f"words cannot stand {where}", "put them into <mj-text>")


def _apart(event: Said) -> Iterator[tuple[str, int, bool]]:
    """Yield text and Liquid in turn: the piece, its offset, and whether it is Liquid."""
    end = 0
    for found in LIQUID.finditer(event.text):
        text = event.text[end : found.start()]
        yield text, event.offset + end + len(text) - len(text.lstrip()), False
        yield found.group(), event.offset + found.start(), True
        end = found.end()
    text = event.text[end:]
    yield text, event.offset + end + len(text) - len(text.lstrip()), False
