"""Conditions and facts: CEL expressions over `event`, `customer` and `journey`.

The only module that imports the CEL runtime. It reports errors as text, so this module also turns them into ours.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import cache
from typing import Any, Final

from cel_expr_python import cel
from pydantic import JsonValue

from contracts.events.touchpoint import Touchpoint
from contracts.values import CustomerSnapshot, JsonObject
from shared.playbook.suggest import did_you_mean

VIEWS: Final[dict[str, tuple[str, ...]]] = {
    "event": ("name", "kind", "channel", "time", "properties", "thread"),
    "customer": ("id", "traits", "locale", "time_zone", "country", "preferred_channel", "anonymous"),
    "journey": ("journey", "entry", "task"),
    "journey.entry": ("name", "kind", "channel", "time", "properties", "thread"),
    "journey.task": ("store", "completed_by", "note"),
}
"""What expressions may ask of each view. A misspelt field would never match anything, so it does not compile."""

FUNCTIONS: Final = (
    *("has", "size", "contains", "startsWith", "endsWith", "matches", "all", "exists", "exists_one", "filter", "map"),
    *("string", "int", "double", "timestamp", "duration"),
)
"""Functions worth telling about; CEL's standard library has some more."""

_INT64_MAX = 2**63 - 1
_STRINGS = re.compile(r"""[rRbB]{0,2}(?:'''.*?'''|\"\"\".*?\"\"\"|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")""", re.DOTALL)
_SELECTIONS = re.compile(r"(?<![\w.])(event|customer|journey\.(?:entry|task)|journey)\s*\.\s*([A-Za-z_]\w*)")
_READ = re.compile(r"(?<![\w.])(?:event|customer|journey)\b")
_ERROR_PLACE = re.compile(r"ERROR: <input>:(-?\d+):(-?\d+): (.*)")
_UNDECLARED = re.compile(r"undeclared reference to '([\w.]+)'")
_MISSING = ("Key not found in map", "Applying SELECT to non-message type", "Index error", "null_type")
_TOO_LARGE = "out of range for"


class ExpressionError(Exception):
    """An expression does not compile. `line` and `column` count from 1 in the expression; `mend` says what to do."""

    def __init__(self, message: str, *, mend: str, line: int = 1, column: int = 1) -> None:
        super().__init__(f"{message} (line {line}, column {column}); {mend}")
        self.message = message
        self.mend = mend
        self.line = line
        self.column = column


class EvaluationError(Exception):
    """An expression compiled but has no usable value for this event, such as a text where a number is compared."""


@cache
def _environment() -> cel.Env:
    return cel.NewEnv(variables={"event": cel.Type.DYN, "customer": cel.Type.DYN, "journey": cel.Type.DYN})


class Scope:
    """What expressions see, prepared once per event and used for every expression.

    The views are read when an expression needs them and must not change afterwards.
    """

    __slots__ = ("_activation", "_views")

    def __init__(self, event: JsonObject, customer: JsonObject, journey: JsonObject) -> None:
        self._views: JsonObject = {"event": event, "customer": customer, "journey": journey}
        self._activation = _environment().Activation(self._views)

    def _value_of(self, expression: cel.Expression) -> cel.Value:
        value = expression.eval(self._activation)
        if value.type() == cel.Type.ERROR and _TOO_LARGE in str(value.value()):
            # CEL's integers have 64 bits; a larger one anywhere in a view would fail every expression over it.
            self._views = {name: _without_huge_integers(view) for name, view in self._views.items()}
            self._activation = _environment().Activation(self._views)
            value = expression.eval(self._activation)
        return value


class CompiledExpression:
    """An expression that was checked. `source` is as written; `result_type` is CEL's name: `bool`, `string`, `dyn` …"""

    __slots__ = ("_expression", "result_type", "source")

    def __init__(self, source: str, expression: cel.Expression) -> None:
        self.source = source
        self.result_type: str = expression.return_type().name().lower()
        self._expression = expression

    def evaluate(self, scope: Scope) -> JsonValue:
        """Return the value; None where a key on the way is missing or null. Raises EvaluationError."""
        value = self._value_in(scope)
        if value is None:
            return None
        return _to_json(value.plain_value(), self.source)

    def holds(self, scope: Scope) -> bool:
        """Return whether the condition is true; False where a key is missing or null. Raises EvaluationError."""
        value = self._value_in(scope)
        if value is None:
            return False
        plain = value.value()
        if plain is None:
            return False
        if not isinstance(plain, bool):
            raise EvaluationError(
                f"condition {self.source!r} gave {plain!r}, which is neither true nor false; compare it with something"
            )
        return plain

    def _value_in(self, scope: Scope) -> cel.Value | None:
        try:
            value = scope._value_of(self._expression)
        except RuntimeError as error:
            raise EvaluationError(f"expression {self.source!r} cannot be evaluated: {_plain(str(error))}") from error
        if value.type() != cel.Type.ERROR:
            return value
        message = str(value.value())
        if any(sign in message for sign in _MISSING):
            return None
        raise EvaluationError(f"expression {self.source!r} cannot be evaluated: {_plain(message)}")


def compile_expression(source: str) -> CompiledExpression:
    """Return the expression, ready to evaluate; raises ExpressionError."""
    try:
        expression = _environment().compile(source)
    except RuntimeError as error:
        raise _error_of(str(error), source) from error
    _refuse_unknown_fields(source)
    return CompiledExpression(source, expression)


def compile_condition(source: str) -> CompiledExpression:
    """Return the expression, which must be true or false as far as its type is known; raises ExpressionError."""
    compiled = compile_expression(source)
    if compiled.result_type not in {"bool", "dyn"}:
        raise ExpressionError(
            f"{source!r} is a {compiled.result_type}, and a condition has to be true or false",
            mend="compare it with something, as in event.properties.sentiment == 'negative'",
        )
    return compiled


def is_constant(source: str) -> bool:
    """Return whether an expression reads no view, so that it gives the same for every event and customer."""
    return _READ.search(_without_texts(source)) is None


def event_view(touchpoint: Touchpoint, time: datetime) -> JsonObject:
    """Return what expressions see as `event`: name, kind, channel, time (RFC 3339), properties, thread."""
    return {
        "name": touchpoint.name,
        "kind": touchpoint.kind,
        "channel": touchpoint.channel.value if touchpoint.channel else None,
        "time": time.isoformat().replace("+00:00", "Z"),
        "properties": touchpoint.properties,
        "thread": touchpoint.thread,
    }


def customer_view(customer: CustomerSnapshot) -> JsonObject:
    """Return what expressions see as `customer`: id, traits, locale, time_zone, country and so on."""
    return {
        "id": customer.customer_id,
        "traits": customer.traits,
        "locale": customer.locale,
        "time_zone": customer.time_zone,
        "country": customer.country,
        "preferred_channel": customer.preferred_channel.value if customer.preferred_channel else None,
        "anonymous": customer.anonymous,
    }


def _refuse_unknown_fields(source: str) -> None:
    for selection in _SELECTIONS.finditer(_without_texts(source)):
        view, name = selection.groups()
        if name not in VIEWS[view]:
            line, column = _place(source, selection.start(2))
            raise ExpressionError(
                f"'{view}' has no {name!r}",
                mend=f"it has {', '.join(VIEWS[view])}{did_you_mean(name, VIEWS[view])}",
                line=line,
                column=column,
            )


def _error_of(text: str, source: str) -> ExpressionError:
    found = _ERROR_PLACE.search(text)
    if found is None:
        return ExpressionError(_plain(text), mend="see docs/playbooks.md for how conditions are written")
    line, column = max(int(found[1]), 1), max(int(found[2]), 1)
    message = _plain(found[3])
    if undeclared := _UNDECLARED.search(message):
        return _unknown_name(undeclared[1].split(".")[0], source, line, column)
    if "Syntax error" in message:
        return _syntax_error(source, line, column)
    return ExpressionError(message, mend=_TYPE_MEND, line=line, column=column)


def _unknown_name(name: str, source: str, line: int, column: int) -> ExpressionError:
    # The runtime points at the dot or bracket that follows the name.
    written = re.search(rf"(?<!\w){re.escape(name)}\b", source)
    if written:
        line, column = _place(source, written.start())
    if written and source[written.end() :].lstrip().startswith("("):
        mend = f"functions are {', '.join(FUNCTIONS)}{did_you_mean(name, FUNCTIONS)}"
        return ExpressionError(f"there is no function {name!r}", mend=mend, line=line, column=column)
    known = [view for view in VIEWS if "." not in view]
    mend = f"expressions see {', '.join(known)}{did_you_mean(name, known)}; texts stand in quotes"
    return ExpressionError(f"there is no {name!r}", mend=mend, line=line, column=column)


def _syntax_error(source: str, line: int, column: int) -> ExpressionError:
    foreign = _FOREIGN.search(_without_texts(source))
    if foreign is None:
        message = "the expression breaks off or has a stray character here"
        return ExpressionError(message, mend=_SYNTAX_MEND, line=line, column=column)
    line, column = _place(source, foreign.start())
    ours = _OPERATORS[foreign[0]]
    return ExpressionError(f"{foreign[0]!r} is no operator here", mend=f"write {ours}", line=line, column=column)


def _without_texts(source: str) -> str:
    """Return an expression with its texts blanked, not removed, so that places stay right."""
    return _STRINGS.sub(lambda text: " " * len(text.group()), source)


_OPERATORS: Final = {"and": "&&", "or": "||", "not": "!", "=": "=="}
"""How other languages write an operator, and how CEL does."""
_FOREIGN = re.compile(r"(?<![\w.])(?:and|or|not)(?!\w)|(?<![=!<>])=(?!=)")

_SYNTAX_MEND = "write it for example as event.properties.price > 100.0 && customer.locale == 'de'"
_TYPE_MEND = "both sides must be of one type: texts in quotes, numbers without; string(...) and int(...) convert"


def _place(source: str, offset: int) -> tuple[int, int]:
    before = source[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def _plain(message: str) -> str:
    """Return the runtime's message without its status codes."""
    message = message.split("\n", maxsplit=1)[0].removesuffix("]")
    message = re.sub(r"\s*\[[A-Z_]+$", "", message)
    return re.sub(r"^[A-Z_]+: ", "", message)


def _without_huge_integers(value: JsonValue) -> JsonValue:
    if isinstance(value, bool) or not isinstance(value, int | dict | list):
        return value
    if isinstance(value, int):
        return value if -_INT64_MAX <= value <= _INT64_MAX else float(value)
    if isinstance(value, dict):
        return {key: _without_huge_integers(member) for key, member in value.items()}
    return [_without_huge_integers(member) for member in value]


def _to_json(value: Any, source: str) -> JsonValue:  # noqa: ANN401 - whatever the runtime gave
    match value:
        case None | bool() | int() | str():
            return value
        case float() if value - value == 0.0:
            return value
        case datetime():
            return value.isoformat().replace("+00:00", "Z")
        case timedelta():
            return f"PT{value.total_seconds():.6f}".rstrip("0").rstrip(".") + "S"
        case list():
            return [_to_json(member, source) for member in value]
        case dict() if all(isinstance(key, str) for key in value):
            return {key: _to_json(member, source) for key, member in value.items()}
    raise EvaluationError(f"expression {source!r} gave {value!r}, which is no text, number, true/false, list or map")
