"""The two parts of an email as templates, made from its copy."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from contracts.playbook import ChannelCopy
from contracts.values import LocaleTag
from shared.playbook.email.documents import compile_html
from shared.playbook.email.mjml import compile_mjml
from shared.playbook.email.plain_text import text_of, tidy
from shared.playbook.templates import CompiledTemplate, TemplateError, compile_template

MARKUP: Final[Mapping[str, Callable[[str, LocaleTag], str]]] = {"mjml": compile_mjml, "html": compile_html}
"""The fields of copy that are markup, and what makes documents of them."""


class HtmlPart:
    """The HTML of an email. `written` is the template as its author wrote it, which is what checks look at."""

    def __init__(self, written: CompiledTemplate, document: str) -> None:
        self.written = written
        self._document = CompiledTemplate(document, html=True)

    def render(self, values: Mapping[str, object]) -> str:
        """Return the document. Raises TemplateError with the place in what the author wrote."""
        try:
            return self._document.render(values)
        except TemplateError:
            # Rendering what was written fails in the same way, and knows the author's line.
            self.written.render(values)
            raise


class TextPart:
    """The text of an email that was made from its markup."""

    def __init__(self, markup: str) -> None:
        self._template = CompiledTemplate(text_of(markup))

    def render(self, values: Mapping[str, object]) -> str:
        """Return the text. Raises TemplateError."""
        return tidy(self._template.render(values))


def compile_markup(field: str, source: str, locale: LocaleTag) -> str:
    """Return the document that the `html` or `mjml` of a locale comes to. Raises TemplateError with line and column."""
    return MARKUP[field](source, locale)


def html_part(copy: ChannelCopy, locale: LocaleTag) -> HtmlPart | None:
    """Return the HTML of an email's copy; None where it is written as text alone. Raises TemplateError."""
    for field in MARKUP:
        source: str | None = getattr(copy, field)
        if source is not None:
            return HtmlPart(compile_template(source, html=True), compile_markup(field, source, locale))
    return None


def text_part(copy: ChannelCopy) -> TextPart | None:
    """Return the text made from an email's markup; None where its author wrote one. Raises TemplateError."""
    markup = copy.mjml or copy.html
    return TextPart(markup) if copy.text is None and markup is not None else None
