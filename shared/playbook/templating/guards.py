"""What a condition of a template says about its variables: which of them have a value where it holds."""

from __future__ import annotations

from typing import Final

from liquid.builtin.expressions import BooleanExpression, Nil, Path
from liquid.builtin.expressions.logical import (
    ContainsExpression,
    EqExpression,
    GeExpression,
    GtExpression,
    LeExpression,
    LogicalAndExpression,
    LogicalNotExpression,
    LogicalOrExpression,
    LtExpression,
    NeExpression,
)
from liquid.expression import Expression

Names = frozenset[str]
"""Dotted paths of variables."""

_NOTHING: Final[Names] = frozenset()
_COMPARISONS = (LtExpression, LeExpression, GtExpression, GeExpression, ContainsExpression)


def present(condition: Expression, holds: bool) -> Names:
    """Return the variables that certainly have a value where the condition holds, or where it does not."""
    match condition:
        case BooleanExpression():
            return present(condition.expression, holds)
        case LogicalNotExpression():
            return present(condition.right, not holds)
        case LogicalAndExpression() | LogicalOrExpression():
            left, right = present(condition.left, holds), present(condition.right, holds)
            both_hold = isinstance(condition, LogicalAndExpression) == holds
            return left | right if both_hold else left & right
        case EqExpression() | NeExpression():
            compared = (condition.left, condition.right)
            is_equal = isinstance(condition, EqExpression) == holds
            with_nothing = any(isinstance(one, Nil) for one in compared)
            return _paths(*compared) if is_equal != with_nothing else _NOTHING
        case Path():
            return frozenset({dotted(condition)}) if holds else _NOTHING
    return _paths(condition.left, condition.right) if holds and isinstance(condition, _COMPARISONS) else _NOTHING


def guards(known: Names, path: str) -> bool:
    """Return whether a variable is one of those known to have a value, a member of one, or has one as its member."""
    return any(f"{path}.".startswith(f"{one}.") or f"{one}.".startswith(f"{path}.") for one in known)


def dotted(path: Path) -> str:
    """Return the parts of a path up to the first that is computed; an index becomes its number."""
    parts: list[str] = []
    for part in path.path:
        if isinstance(part, Path):
            break
        parts.append(str(part))
    return ".".join(parts)


def _paths(*expressions: Expression) -> Names:
    return frozenset(dotted(one) for one in expressions if isinstance(one, Path))
