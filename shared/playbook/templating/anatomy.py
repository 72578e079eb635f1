"""What a template consists of, without rendering it: its words, the variables it uses, its filters and plurals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from liquid import BoundTemplate, Node, RenderContext
from liquid.builtin.content import ContentNode
from liquid.builtin.expressions import Filter, FilteredExpression, KeywordArgument, Path, StringLiteral
from liquid.builtin.tags.assign_tag import AssignNode
from liquid.builtin.tags.case_tag import CaseNode, MultiExpressionBlockNode
from liquid.builtin.tags.cycle_tag import CycleNode
from liquid.builtin.tags.if_tag import IfNode
from liquid.builtin.tags.unless_tag import UnlessNode
from liquid.expression import Expression

from shared.playbook.formats.plurals import CATEGORIES, plural_categories
from shared.playbook.suggest import did_you_mean
from shared.playbook.templating.errors import TemplateError, place
from shared.playbook.templating.filters import ARITHMETIC
from shared.playbook.templating.guards import Names, dotted, guards, present

# Filters whose arguments are words; those of the others are styles, names of fields and the like.
_SAYING: Final = frozenset({"append", "prepend", "default", "plural", "ordinal", "replace"})
_PLURALS: Final = frozenset({"plural", "ordinal"})


@dataclass(frozen=True, slots=True)
class Literal:
    """Words the author typed: a piece of the template between tags, or a text in quotes inside one (`quoted`).

    `offset` counts characters from the start of the template.
    """

    text: str
    offset: int
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Use:
    """One use of a variable from outside the template, by its dotted path.

    `said`: it goes into the text, so that an error is raised where it has no value; otherwise a condition only asks for
    it. `guarded`: it has a default, or stands where a condition has made sure that there is a value.
    """

    path: str
    offset: int
    said: bool
    guarded: bool
    counted: str = ""
    """The filters that count with it before it is said: `times: 2`."""


@dataclass(frozen=True, slots=True)
class PluralUse:
    """One use of `plural` (or `ordinal`): the categories it has words for."""

    categories: frozenset[str]
    ordinal: bool
    offset: int

    def missing(self, locale: str) -> frozenset[str]:
        """Return the categories the language of a locale needs and has no words for."""
        return plural_categories(locale, ordinal=self.ordinal) - self.categories


@dataclass(frozen=True)
class Anatomy:
    """Everything read off one template. `filters` are names with the offset of each use."""

    literals: tuple[Literal, ...]
    uses: tuple[Use, ...]
    plurals: tuple[PluralUse, ...]
    filters: tuple[tuple[str, int], ...]


def dissect(template: BoundTemplate, source: str) -> Anatomy:
    """Return what a parsed template consists of; raises TemplateError for a plural that fits no language."""
    walk = _Walk(source, RenderContext(template))
    walk.nodes(template.nodes, frozenset())
    return Anatomy(tuple(walk.literals), tuple(walk.uses), tuple(walk.plurals), tuple(walk.filters))


@dataclass
class _Walk:
    """One walk through a template, in the order it is written. `known` are the variables that have a value there."""

    source: str
    context: RenderContext
    literals: list[Literal] = field(default_factory=list)
    uses: list[Use] = field(default_factory=list)
    plurals: list[PluralUse] = field(default_factory=list)
    filters: list[tuple[str, int]] = field(default_factory=list)
    local: set[str] = field(default_factory=set)
    aliases: dict[str, str] = field(default_factory=dict)

    def nodes(self, nodes: Iterable[Node], known: Names) -> None:
        for node in nodes:
            self._node(node, known)

    def _node(self, node: Node, known: Names) -> None:
        match node:
            case ContentNode():
                # The library drops blanks at the start of a piece and still tells where they began.
                self.literals.append(Literal(node.text, self.source.index(node.text, node.token.start_index)))
            case IfNode() | UnlessNode():
                self._choice(node, known)
            case CaseNode():
                self._ask(node.expression, known)
                matched = known | self._present(node.expression, True)
                for block in node.blocks:
                    self.nodes([block], matched if isinstance(block, MultiExpressionBlockNode) else known)
            case AssignNode():
                self._assign(node, known)
            case _:
                for expression in node.expressions():
                    self._say(expression, known, is_word=isinstance(node, CycleNode))
                self._block(node, known)

    def _block(self, node: Node, known: Names) -> None:
        outer = set(self.local)
        self.local.update(map(str, node.block_scope()))
        self.nodes(node.children(self.context, include_partials=False), known)
        self.local = outer | set(map(str, node.template_scope())) | (self.local - set(map(str, node.block_scope())))

    def _choice(self, node: IfNode | UnlessNode, known: Names) -> None:
        wanted = isinstance(node, IfNode)
        self._ask(node.condition, known)
        self.nodes([node.consequence], known | self._present(node.condition, wanted))
        known |= self._present(node.condition, not wanted)
        for alternative in node.alternatives:
            self._ask(alternative.expression, known)
            self.nodes([alternative.block], known | self._present(alternative.expression, True))
            known |= self._present(alternative.expression, False)
        if node.default:
            self.nodes([node.default], known)

    def _assign(self, node: AssignNode, known: Names) -> None:
        expression = node.expression
        name = str(node.name)
        path = None
        if isinstance(expression, FilteredExpression) and not expression.filters and isinstance(expression.left, Path):
            path = self._named(expression.left)
        if path:
            # Another name for a variable: it is asked for or said where that name is.
            self.aliases[name] = path
        else:
            self.aliases.pop(name, None)
            self._say(expression, known, is_word=True)
        self.local.add(name)

    def _ask(self, condition: Expression, known: Names) -> None:
        for path in _paths(condition):
            self._use(path, known, said=False)

    def _say(self, expression: Expression, known: Names, *, is_word: bool = False, has_default: bool = False) -> None:
        match expression:
            case Path():
                self._use(expression, known, said=True, guarded=has_default)
            case StringLiteral() if is_word:
                self.literals.append(Literal(expression.value, expression.token.start_index + 1, quoted=True))
            case FilteredExpression():
                filters = expression.filters or []
                has_default = bool(filters) and filters[0].name == "default"
                if isinstance(expression.left, Path):
                    self._use(expression.left, known, said=True, guarded=has_default, counted=_counting(filters))
                else:
                    self._say(expression.left, known, is_word=True, has_default=has_default)
                for one in filters:
                    self._filter(one, known)
            case _:
                for child in expression.children():
                    self._say(child, known, is_word=is_word)

    def _filter(self, one: Filter, known: Names) -> None:
        self.filters.append((one.name, one.token.start_index))
        for argument in one.args:
            self._say(argument.value, known, is_word=one.name in _SAYING)
        if one.name in _PLURALS:
            self.plurals.append(self._plural(one))

    def _plural(self, one: Filter) -> PluralUse:
        named = [argument.name for argument in one.args if isinstance(argument, KeywordArgument)]
        problem = _plural_problem(named, len(one.args) - len(named))
        if problem:
            line, column = place(self.source, one.token.start_index)
            mend = f'write it as {one.name}: one: "night", other: "nights"; categories are {", ".join(CATEGORIES)}'
            raise TemplateError(f"{one.name} {problem}", mend=mend, line=line, column=column)
        return PluralUse(frozenset(named), one.name == "ordinal", one.token.start_index)

    def _use(self, path: Path, known: Names, *, said: bool, guarded: bool = False, counted: str = "") -> None:
        name = self._named(path)
        if name is not None:
            self.uses.append(Use(name, path.token.start_index, said, guarded or guards(known, name), counted))
        for part in path.children():
            self._say(part, known)

    def _named(self, path: Path) -> str | None:
        """Return the path of a variable from outside, also where it goes by another name; None for the template's."""
        return self._outside(dotted(path))

    def _outside(self, name: str) -> str | None:
        head, dot, rest = name.partition(".")
        if head in self.aliases:
            return f"{self.aliases[head]}{dot}{rest}"
        return None if head in self.local else name

    def _present(self, condition: Expression, holds: bool) -> Names:
        names = map(self._outside, present(condition, holds))
        return frozenset(name for name in names if name is not None)


def _plural_problem(named: Sequence[str], unnamed: int) -> str | None:
    if unnamed:
        return "takes its words by category"
    if stray := next((name for name in named if name not in CATEGORIES), None):
        return f"knows no category {stray!r}{did_you_mean(stray, CATEGORIES)}"
    if "other" not in named:
        return "has no words for 'other', which every language needs"
    return None


def _counting(filters: Iterable[Filter]) -> str:
    """Return the filters that count, as copy writes them."""
    counting = (one for one in filters if one.name in ARITHMETIC)
    return " | ".join(f"{one.name}: {', '.join(str(argument.value) for argument in one.args)}" for one in counting)


def _paths(expression: Expression) -> Iterator[Path]:
    if isinstance(expression, Path):
        yield expression
    for child in expression.children():
        yield from _paths(child)
