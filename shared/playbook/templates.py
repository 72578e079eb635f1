"""Copy: Liquid templates, strict about what they use and limited in what they can do.

Beside rendering, a compiled template tells what it consists of: the words its author typed, the variables it uses and
whether each use is safe, and its plurals. Checks read these instead of searching in the source.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property, lru_cache
from typing import Final

from liquid import exceptions as liquid_errors

from shared.playbook.suggest import did_you_mean
from shared.playbook.templating.anatomy import Anatomy, Literal, PluralUse, Use, dissect
from shared.playbook.templating.environment import FILTERS, TAGS, environment
from shared.playbook.templating.errors import TemplateError, place
from shared.playbook.templating.filters import OUR_FILTERS, UnsayableError
from shared.playbook.templating.markup import words_of

__all__ = ["CompiledTemplate", "Literal", "PluralUse", "TemplateError", "Use", "compile_template"]

MAX_SOURCE: Final = 100_000
"""Characters of one template."""

_EXPRESSION = re.compile(r"\{\{.*?\}\}|\{%-?\s*(\w+).*?%\}", re.DOTALL)


class CompiledTemplate:
    """A template that was parsed. `html` says whether it is markup and values are escaped."""

    def __init__(self, source: str, *, html: bool = False) -> None:
        """Raise TemplateError where it does not parse; `compile_template` finds out more of what is wrong."""
        self.source = source
        self.html = html
        # Sign-offs and blocks mostly say the same to everybody, and are in every message.
        self._constant = None if "{" in source else source.strip()
        try:
            self._template = environment(html).from_string(source)
        except liquid_errors.LiquidError as error:
            raise _error_of(error, source) from error

    @cached_property
    def _anatomy(self) -> Anatomy:
        return dissect(self._template, self.source)

    @cached_property
    def variables(self) -> frozenset[str]:
        """The dotted paths the template reads, such as `facts.discount`."""
        return frozenset(use.path for use in self._anatomy.uses)

    def says_the_same(self, known: frozenset[str]) -> bool:
        """Whether all readers get the same words, given that what is `known` of the variables is the same for all.

        A filter may depend on the reader, as those of numbers and dates do.
        """
        return self.variables <= known and not self._anatomy.filters

    @property
    def uses(self) -> tuple[Use, ...]:
        """Every use of a variable, in the order they are written: where, whether it is said, whether it is guarded."""
        return self._anatomy.uses

    @property
    def plurals(self) -> tuple[PluralUse, ...]:
        """Every use of the filters `plural` and `ordinal`, with the categories it has words for."""
        return self._anatomy.plurals

    @cached_property
    def literals(self) -> tuple[Literal, ...]:
        """The words its author typed, with their offsets; of markup only what readers see or hear."""
        if not self.html:
            return self._anatomy.literals
        seen = (Literal(text, offset) for text, offset in words_of(self.source))
        quoted = (literal for literal in self._anatomy.literals if literal.quoted)
        return tuple(sorted((*seen, *quoted), key=lambda literal: literal.offset))

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column, counted from 1, of an offset in the template."""
        return place(self.source, offset)

    def render(self, values: Mapping[str, object]) -> str:
        """Return the text, without blank lines around it. Raises TemplateError naming what is missing.

        `values` come from `shared.playbook.rendering.template_values`; `locale`, `time_zone` and `channel` in them
        decide how money, numbers and dates are written.
        """
        if self._constant is not None:
            return self._constant
        try:
            return self._template.render(values).strip()
        except liquid_errors.LiquidError as error:
            raise _error_of(error, self.source) from error

    def check(self) -> None:
        """Raise TemplateError for a filter that does not exist, or a plural that fits no language."""
        known = FILTERS.union(OUR_FILTERS)
        for name, offset in self._anatomy.filters:
            if name not in known:
                line, column = self.place(offset)
                raise TemplateError(
                    f"there is no filter {name!r}",
                    mend=f"filters for facts are {', '.join(OUR_FILTERS)}{did_you_mean(name, known)}",
                    line=line,
                    column=column,
                )


def compile_template(source: str, *, html: bool = False) -> CompiledTemplate:
    """Return a template that somebody wrote, ready to render; with `html`, values are escaped. Raises TemplateError."""
    return _compiled(source, html)


# Channels share the words of their locale, and several look at a message's templates one after another.
@lru_cache(maxsize=64)
def _compiled(source: str, html: bool) -> CompiledTemplate:
    if len(source) > MAX_SOURCE:
        raise TemplateError(
            f"the template has {len(source)} characters, more than the {MAX_SOURCE} allowed", mend="shorten it"
        )
    template = CompiledTemplate(source, html=html)
    template.check()
    return template


def _error_of(error: liquid_errors.LiquidError, source: str) -> TemplateError:
    message = str(error.message)
    known = error.token is not None and error.token.start_index >= 0
    line, column = place(source, error.token.start_index if error.token and known else _failing(source))
    if isinstance(error, liquid_errors.UndefinedError):
        variable = message.removesuffix(" is undefined").replace("'", "")
        return TemplateError(
            f"{variable} has no value",
            mend=f"give it a value, or write the sentence inside {{% if {variable} %}} … {{% endif %}}",
            line=line,
            column=column,
            variable=variable,
        )
    if isinstance(error, UnsayableError):
        mend = "say one of its members, as in {{ customer.traits.home.city }}; write out a list of texts with join"
        return TemplateError(message, mend=mend, line=line, column=column)
    if isinstance(error, liquid_errors.ResourceLimitError):
        return TemplateError(message, mend="make the template do less", line=line, column=column)
    if isinstance(error, liquid_errors.LiquidSyntaxError):
        mend = "write {{ facts.name }}, {% if facts.name %} … {% endif %}; tags are " + ", ".join(sorted(TAGS - {"#"}))
        return TemplateError(message, mend=mend, line=line, column=column)
    return TemplateError(message, mend="give the filter what it is for", line=line, column=column)


def _failing(source: str) -> int:
    """Return where the first tag or output starts that does not parse by itself; the library does not say."""
    for found in _EXPRESSION.finditer(source):
        closing = f"{{% end{found[1]} %}}" if found[1] in {"if", "unless", "case", "for", "capture", "comment"} else ""
        try:
            environment(False).from_string(found.group() + closing)
        except liquid_errors.LiquidError:
            if found[1] is None or not found[1].startswith(("end", "els", "when")):
                return found.start()
    return len(source)
