"""Copy: Liquid templates, strict about what they use and limited in what they can do.

The only module that imports the Liquid library. Templates cannot include others, read files, or mark text as safe HTML.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final

from liquid import BoundTemplate, Environment, RenderContext
from liquid import exceptions as liquid_errors
from liquid.filter import with_context
from liquid.span import Span
from liquid.undefined import StrictUndefined, is_undefined

from contracts.values import JsonObject
from shared.playbook import formats
from shared.playbook.suggest import did_you_mean

MAX_SOURCE: Final = 100_000
"""Characters of one template."""

TAGS: Final = frozenset(
    {"if", "unless", "case", "for", "break", "continue", "cycle", "assign", "capture", "echo", "liquid", "comment", "#"}
)
"""Tags that copy may use: conditions, loops over a fact, and names of its own."""

FILTERS: Final = frozenset(
    {"abs", "append", "at_least", "at_most", "capitalize", "ceil", "default", "divided_by", "downcase", "escape"}
    | {"first", "floor", "join", "last", "map", "minus", "newline_to_br", "plus", "prepend", "remove", "replace"}
    | {"reverse", "round", "size", "slice", "sort", "split", "squish", "strip", "times", "truncate", "truncatewords"}
    | {"uniq", "upcase", "url_encode", "where"}
)
"""Filters of Liquid that copy may use, beside ours."""

OUR_FILTERS: Final = ("money", "number", "percent", "date", "datetime", "time")
"""Filters that write a fact as the reader's language does."""

_INNER_TAGS = frozenset({"content", "output", "illegal"})
_EXPRESSION = re.compile(r"\{\{.*?\}\}|\{%-?\s*(\w+).*?%\}", re.DOTALL)


class TemplateError(Exception):
    """A template does not parse or render. `line` and `column` count from 1 in the template; `mend` says what to do."""

    def __init__(self, message: str, *, mend: str, line: int = 1, column: int = 1, variable: str | None = None) -> None:
        super().__init__(f"{message} (line {line}, column {column}); {mend}")
        self.message = message
        self.mend = mend
        self.line = line
        self.column = column
        self.variable = variable


class _Missing(StrictUndefined):
    """What is not there can be tested for and given a default; saying it is an error."""

    __slots__ = ()
    force_liquid_default = True
    allowed_properties = StrictUndefined.allowed_properties | {"__class__", "__liquid__", "__bool__"}

    def __bool__(self) -> bool:
        return False


class _CopyContext(RenderContext):
    def get_item(self, obj: Any, key: Any) -> Any:  # noqa: ANN401 - as the library has it
        # Liquid would answer `traits.first` with some pair of the map where there is no trait of that name.
        return obj[key] if isinstance(obj, dict) else super().get_item(obj, key)


class _CopyTemplate(BoundTemplate):
    context_class = _CopyContext


class _CopyEnvironment(Environment):
    template_class = _CopyTemplate
    block_nesting_limit = 20
    context_depth_limit = 20
    loop_iteration_limit = 1_000
    local_namespace_limit = 100_000
    output_stream_limit = 200_000

    def setup_tags_and_filters(self, *, extra: bool = False) -> None:
        super().setup_tags_and_filters(extra=extra)
        self.tags = {name: tag for name, tag in self.tags.items() if name in TAGS | _INNER_TAGS}
        ours = {name: _filter(name) for name in OUR_FILTERS}
        self.filters = {name: one for name, one in self.filters.items() if name in FILTERS} | ours


@cache
def _environment(html: bool) -> Environment:
    return _CopyEnvironment(undefined=_Missing, autoescape=html)


def _filter(name: str) -> Callable[..., str]:
    """Return one of our filters as the library calls it: the value, its arguments, and the context by name."""

    @with_context
    def call(value: object, *arguments: str, context: RenderContext) -> str:
        if is_undefined(value):
            str(value)  # raises, saying which
        locale, zone = str(context.resolve("locale")), str(context.resolve("time_zone"))
        try:
            return formats.apply(name, value, arguments, locale, zone)
        except (formats.FormatError, TypeError) as error:
            raise liquid_errors.FilterValueError(str(error), token=None) from error

    return call


class CompiledTemplate:
    """A template that was parsed. `variables` are the dotted paths it reads, such as `facts.discount`."""

    __slots__ = ("_template", "source", "variables")

    def __init__(self, source: str, html: bool) -> None:
        self.source = source
        self._template = _environment(html).from_string(source)
        analysis = self._template.analyze(include_partials=False)
        self.variables: frozenset[str] = frozenset(
            ".".join(_names(variable.segments)) for variables in analysis.globals.values() for variable in variables
        )
        self._refuse_unknown_filters(analysis.filters)

    def render(self, values: JsonObject) -> str:
        """Return the text, without blank lines around it. Raises TemplateError naming what is missing.

        `values` come from `shared.playbook.rendering.template_values`; `locale` and `time_zone` in them decide how
        money, numbers and dates are written.
        """
        try:
            return self._template.render(values).strip()
        except liquid_errors.LiquidError as error:
            raise _error_of(error, self.source) from error

    def _refuse_unknown_filters(self, used: Mapping[str, Sequence[Span]]) -> None:
        known = FILTERS.union(OUR_FILTERS)
        for name in used.keys() - known:
            line, column = _place(self.source, used[name][0].index)
            raise TemplateError(
                f"there is no filter {name!r}",
                mend=f"filters for facts are {', '.join(OUR_FILTERS)}{did_you_mean(name, known)}",
                line=line,
                column=column,
            )


def compile_template(source: str, *, html: bool = False) -> CompiledTemplate:
    """Return the template, ready to render; with `html`, values are escaped. Raises TemplateError."""
    if len(source) > MAX_SOURCE:
        raise TemplateError(
            f"the template has {len(source)} characters, more than the {MAX_SOURCE} allowed", mend="shorten it"
        )
    try:
        return CompiledTemplate(source, html)
    except liquid_errors.LiquidError as error:
        raise _error_of(error, source) from error


def _names(segments: Iterable[Any]) -> Iterator[str]:
    """Yield the parts of a path up to the first that is computed; an index becomes its number."""
    for segment in segments:
        if isinstance(segment, list):
            return
        yield str(segment)


def _error_of(error: liquid_errors.LiquidError, source: str) -> TemplateError:
    message = str(error.message)
    known = error.token is not None and error.token.start_index >= 0
    line, column = _place(source, error.token.start_index if error.token and known else _failing(source))
    if isinstance(error, liquid_errors.UndefinedError):
        variable = message.removesuffix(" is undefined").replace("'", "")
        return TemplateError(
            f"{variable} has no value",
            mend=f"give it a value, or write the sentence inside {{% if {variable} %}} … {{% endif %}}",
            line=line,
            column=column,
            variable=variable,
        )
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
            _environment(False).from_string(found.group() + closing)
        except liquid_errors.LiquidError:
            if found[1] is None or not found[1].startswith(("end", "els", "when")):
                return found.start()
    return len(source)


def _place(source: str, offset: int) -> tuple[int, int]:
    before = source[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1
