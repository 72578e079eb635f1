"""HTML made fit to be sent: a whole document, its styles on its elements, with the language and direction it has."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

import css_inline

from contracts.values import LocaleTag
from shared.playbook.email.elements import Event, Opened, Said, read
from shared.playbook.email.held import Held
from shared.playbook.email.refused import links, refuse_programs
from shared.playbook.email.tables import with_table_bodies
from shared.playbook.formats import direction
from shared.playbook.templating.errors import TemplateError, place

_STYLE = re.compile(r"<style\b.*?</style\s*>", re.DOTALL | re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_HTML = re.compile(r"<html\b([^>]*)>", re.IGNORECASE)
_BODY = re.compile(r"<body\b[^>]*>", re.IGNORECASE)
_LANGUAGE = re.compile(r"\s(?:lang|dir)=(?:\"[^\"]*\"|'[^']*')", re.IGNORECASE)
_CHARSET: Final = '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">'
_VIEWPORT: Final = '<meta name="viewport" content="width=device-width, initial-scale=1">'


def compile_html(source: str, locale: LocaleTag) -> str:
    """Return the HTML document of an email in a locale, Liquid included. Raises TemplateError with line and column.

    What media queries and other at-rules say stays in a style element; `<link>` is left out.
    """
    events = read(source)
    held = Held.beside(source)
    refuse_conditions_in_styles(source, events)
    refuse_programs(source, events)
    for start, end in links(events):
        # As long as it was, so that what comes after is where it was.
        source = source[:start] + " " * (end - start) + source[end:]
    whole = held.take_liquid(with_table_bodies(source, events))
    if not any(isinstance(event, Opened) and event.name.lower() == "html" for event in events):
        whole = f"<html><head>{_CHARSET}{_VIEWPORT}</head><body>{whole}</body></html>"
    html = _INLINER.inline(held.in_comments(whole))
    return held.put_back(_marked(html, locale))


def inlined(html: str, css: str, held: Held) -> str:
    """Return a document with a sheet of styles on its elements; the styles it has in its head stay there."""
    comments = [found.span() for found in _COMMENT.finditer(html)]

    def kept(found: re.Match[str]) -> str:
        within = any(start < found.start() < end for start, end in comments)
        return found.group() if within else f"<!--{held.take(found.group())}-->"

    return css_inline.inline(_STYLE.sub(kept, html), keep_at_rules=True, load_remote_stylesheets=False, extra_css=css)


def refuse_conditions_in_styles(source: str, events: Iterable[Event]) -> None:
    """Raise TemplateError where Liquid tags stand among styles that are put on elements, which happens only once."""
    for event in events:
        if isinstance(event, Said) and event.raw and (at := event.text.find("{%")) >= 0:
            line, column = place(source, event.offset + at)
            mend = "give elements a class under a condition, and the class its styles"
            raise TemplateError("a condition cannot stand among these styles", mend=mend, line=line, column=column)


_INLINER: Final = css_inline.CSSInliner(keep_at_rules=True, load_remote_stylesheets=False)


def _marked(html: str, locale: LocaleTag) -> str:
    """Return a document that says its language and direction, also to programs that show its body alone."""
    way = f'lang="{locale}" dir="{direction(locale)}"'
    html = _HTML.sub(lambda found: f"<html {way}{_LANGUAGE.sub('', found[1])}>", html, count=1)
    html = _BODY.sub(lambda found: f"{found.group()}<div {way}>", html, count=1)
    end = html.lower().rfind("</body")
    html = f"{html[:end]}</div>{html[end:]}"
    return html if html[:9].lower() == "<!doctype" else f"<!DOCTYPE html>{html}"
