"""What the attributes of MJML may be told: lengths in their units, colours, one of some words, or any words at all.

As MJML's reference has it (https://documentation.mjml.io), and stricter where the compiler ignores what the reference
lets pass. A compiler that is told `font-size="huge"` hands it on, and readers' mail programs leave it out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from shared.playbook.email.colours import NAMES, is_colour
from shared.playbook.suggest import nearest

_NUMBER: Final = r"(?:\d+(?:\.\d+)?|\.\d+)"
_LOOSE: Final = re.compile(r"(\d)\s+(?=(?:px|%|em|rem)(?!\w))")
_COMMA: Final = re.compile(r"(?<=\d),(?=\d)")
_BARE: Final = re.compile(r"(?<![\w.#-])(\d+(?:\.\d+)?)(?![\w.%])")


@dataclass(frozen=True)
class Kind:
    """A kind of value: which ones are, what to write, and what may have been meant by one that is not."""

    accepts: Callable[[str], bool]
    wanted: str
    meant: Callable[[str], Iterable[str]]

    def mend(self, value: str) -> str:
        """Return how to mend a value that is not of this kind."""
        guess = next((f"; did you mean {one!r}?" for one in self.meant(value) if self.accepts(one)), "")
        return f"write {self.wanted}{guess}"


def _length(*units: str, most: int = 1, signed: bool = False, plain: bool = False, words: tuple[str, ...] = ()) -> Kind:
    """Return lengths in some units, `most` of them; 0 needs no unit, and with `plain` no number does."""
    sign = "-?" if signed else ""
    number = rf"{sign}(?:0+(?:\.0+)?|{_NUMBER}(?:{'|'.join(map(re.escape, units))}){'?' if plain else ''})"
    one = "|".join((number, *words))
    pattern = re.compile(rf"(?:{one})(?:\s+(?:{one})){{0,{most - 1}}}")
    example = "12px 24px" if most > 1 else "12px"
    listed = " or ".join((*units, "without a unit") if plain else units)
    wanted = f"{f'up to {most} lengths' if most > 1 else 'a length'} in {listed}, as in {example}"
    wanted += "".join(f", or {word}" for word in words)
    return Kind(lambda text: pattern.fullmatch(text.strip()) is not None, wanted, _tidied)


def _tidied(value: str) -> Iterable[str]:
    """Yield a length as it may have been meant: `12 px` and `12` as `12px`, `1,5px` as `1.5px`."""
    joined = _LOOSE.sub(r"\1", _COMMA.sub(".", value.strip().lower()))
    yield joined
    yield _BARE.sub(lambda found: found[1] if not float(found[1]) else f"{found[1]}px", joined)


def _one_of(*words: str) -> Kind:
    listed = f"{', '.join(words[:-1])} or {words[-1]}" if len(words) > 1 else f"{words[0]}, or leave it out"
    return Kind(frozenset(words).__contains__, listed, lambda text: _nearest(text, words))


def _nearest(text: str, words: Iterable[str]) -> Iterable[str]:
    near = nearest(text.strip().lower(), words)
    return () if near is None else (near,)


_WORDS: Final = Kind(lambda _: True, "what it should say", lambda _: ())
_COLOUR: Final = Kind(
    is_colour,
    "a colour, as in #0b5d66, rgb(11, 93, 102) or teal",
    lambda text: (f"#{text.strip()}", *_nearest(text, NAMES)),
)
_COUNT: Final = Kind(lambda text: re.fullmatch("[0-9]+", text) is not None, "a whole number, as in 8", lambda _: ())
_PIXELS: Final = _length("px")
_LENGTH: Final = _length("px", "%")
_LENGTHS: Final = _length("px", "%", most=4)
_LINE: Final = _length("px", "%", plain=True)
_ROUND: Final = _length("px", "%", "em", "rem", most=4)
_SIDE: Final = _one_of("left", "center", "right")
_LEVEL: Final = _one_of("top", "middle", "bottom")

_SIDES: Final = ("bottom", "left", "right", "top")

KINDS: Final[Mapping[str, Kind]] = {
    **dict.fromkeys(
        ("background-color", "border-color", "color", "container-background-color", "ico-color",
         "inner-background-color", "tb-hover-border-color", "tb-selected-border-color"),
        _COLOUR,
    ),
    **dict.fromkeys(("border-width", "font-size"), _PIXELS),
    **dict.fromkeys(
        ("background-height", "background-width", "height", "ico-font-size", "icon-height", "icon-size", "icon-width",
         "max-height", "tb-width", "width", *(f"{prefix}padding-{side}" for prefix in ("", "ico-", "inner-")
                                              for side in _SIDES)),
        _LENGTH,
    ),
    **dict.fromkeys(("ico-padding", "icon-padding", "inner-padding", "padding", "text-padding"), _LENGTHS),
    **dict.fromkeys(("ico-line-height", "line-height"), _LINE),
    **dict.fromkeys(("border-radius", "inner-border-radius", "tb-border-radius"), _ROUND),
    **dict.fromkeys(("align", "ico-align", "text-align"), _SIDE),
    **dict.fromkeys(("icon-align", "vertical-align"), _LEVEL),
    **dict.fromkeys(("cellpadding", "cellspacing"), _COUNT),
    "background-repeat": _one_of("repeat", "no-repeat"),
    "direction": _one_of("ltr", "rtl"),
    "fluid-on-mobile": _one_of("true", "false"),
    # The compiler takes any value for yes.
    "full-width": _one_of("full-width"),
    "hamburger": _one_of("hamburger"),
    "icon-position": _one_of("left", "right"),
    "inline": _one_of("inline"),
    "letter-spacing": _length("px", "em", signed=True),
    "mode": _one_of("horizontal", "vertical"),
    "table-layout": _one_of("auto", "fixed", "initial", "inherit"),
    "thumbnails": _one_of("visible", "hidden"),
}  # fmt: skip
"""What an attribute may be told in most components; those that are not here take any words."""

_OWN: Final[Mapping[tuple[str, str], Kind]] = {
    ("mj-body", "width"): _PIXELS,
    ("mj-breakpoint", "width"): _PIXELS,
    ("mj-image", "height"): _length("px", words=("auto",)),
    ("mj-image", "width"): _PIXELS,
    ("mj-table", "width"): _length("px", "%", words=("auto",)),
    ("mj-text", "align"): _one_of("left", "center", "right", "justify"),
}
"""What one component may be told otherwise than the others."""


def mend_of(element: str, attribute: str, value: str) -> str | None:
    """Return how to mend the value of an attribute; None if there is nothing to mend.

    `element` is a component, or `mj-all` or `mj-class`, which may say what any component may be told.
    """
    general = KINDS.get(attribute, _WORDS)
    if element in {"mj-all", "mj-class"}:
        kinds = (general, *(kind for (_, name), kind in _OWN.items() if name == attribute))
    else:
        kinds = (_OWN.get((element, attribute), general),)
    return None if any(kind.accepts(value) for kind in kinds) else kinds[0].mend(value)
