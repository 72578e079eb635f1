"""The Liquid language as copy uses it: strict about what is missing, limited in what a template can do.

Templates cannot include others, read files, or mark text as safe HTML.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Final, TextIO

from liquid import BoundTemplate, Environment, RenderContext, Token
from liquid.builtin.output import Output, OutputNode
from liquid.builtin.tags.echo_tag import EchoNode, EchoTag
from liquid.expression import Expression
from liquid.stringify import to_liquid_string
from liquid.undefined import StrictUndefined

from shared.playbook.facts import Fact
from shared.playbook.templating.filters import (
    ARITHMETIC,
    OUR_FILTERS,
    WORDING,
    UnsayableError,
    arithmetic,
    default,
    formatting,
    plurals,
    sayable,
    wording,
)

TAGS: Final = frozenset(
    {"if", "unless", "case", "for", "break", "continue", "cycle", "assign", "capture", "echo", "liquid", "comment", "#"}
)
"""Tags that copy may use: conditions, loops over a fact, and names of its own."""

FILTERS: Final = ARITHMETIC | WORDING | {"default", "first", "last", "map", "reverse", "size", "sort", "uniq", "where"}
"""Filters of Liquid that copy may use, beside ours."""

_LEFT_TO_RIGHT: Final = "\u200e"
_OPENING: Final = "([{<>«“„‘–—:،"

_INNER_TAGS: Final = frozenset({"content", "output", "illegal"})


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


class _Saying(OutputNode):
    """An output. In words from right to left, a mark that nobody sees keeps the parts of a code in order.

    Inside an address or an attribute the mark would break it: there something other than a blank or a bracket precedes.
    """

    def __init__(self, token: Token, expression: Expression) -> None:
        super().__init__(token, expression)
        before = token.source[token.start_index - 1] if token.start_index else " "
        self._in_words = before.isspace() or before in _OPENING

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        value = self.expression.evaluate(context)
        if not sayable(value):
            what = "an object" if isinstance(value, Mapping) else "a list of objects"
            raise UnsayableError(f"{self.expression} is {what} and cannot be said", token=self.token)
        if self._in_words and isinstance(value, Fact) and value.may_turn:
            buffer.write(_LEFT_TO_RIGHT)
        return buffer.write(to_liquid_string(value, context.autoescape))


class _SayingTag(Output):
    node_class = _Saying


class _Echoing(_Saying, EchoNode):
    pass


class _EchoTag(EchoTag):
    node_class = _Echoing


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
        self.add_tag(_SayingTag)
        self.add_tag(_EchoTag)
        self.tags = {name: tag for name, tag in self.tags.items() if name in TAGS | _INNER_TAGS}
        known = {name: one for name, one in self.filters.items() if name in FILTERS}
        counting = {name: arithmetic(name, known[name]) for name in ARITHMETIC}
        worded = {name: wording(name, known[name]) for name in WORDING}
        ours = {name: plurals(name) if name in {"plural", "ordinal"} else formatting(name) for name in OUR_FILTERS}
        self.filters = known | counting | worded | ours | {"default": default(known["default"])}


@cache
def environment(html: bool) -> Environment:
    """Return the language; with `html`, values are escaped."""
    return _CopyEnvironment(undefined=_Missing, autoescape=html)
