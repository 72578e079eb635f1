"""The components of MJML 4: where each may stand, what it may be told, and what it has to be told.

The compiler accepts unknown tags and attributes without a word and leaves them out of the email, so copy is checked
against these tables first. They hold what the compiler acts on (https://documentation.mjml.io). `mj-include` is not
among them: copy reads no files. Pictures need a source of their own: without one the compiler would name somebody
else's server, which every reader's mail program would then ask.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

_PADDING: Final = ("padding", "padding-bottom", "padding-left", "padding-right", "padding-top")
_BORDER: Final = ("border", "border-bottom", "border-left", "border-radius", "border-right", "border-top")
_BACKGROUND: Final = ("background-color", "background-position", "background-position-x", "background-position-y",
                      "background-repeat", "background-size", "background-url")  # fmt: skip
_FONT: Final = ("color", "font-family", "font-size", "font-style", "font-weight", "letter-spacing", "line-height")
_BLOCK: Final = (*_PADDING, "container-background-color")
_ICONS: Final = ("icon-align", "icon-height", "icon-position", "icon-unwrapped-alt", "icon-unwrapped-url", "icon-width",
                 "icon-wrapped-alt", "icon-wrapped-url")  # fmt: skip
_SOCIAL: Final = ("align", "border-radius", "color", "font-family", "font-size", "font-style", "font-weight",
                  "icon-height", "icon-padding", "icon-size", "line-height", "text-decoration", "text-padding",
                  "vertical-align")  # fmt: skip

EVERYWHERE: Final = ("css-class", "mj-class")
"""What every component of the body may be told."""


@dataclass(frozen=True)
class Component:
    """One component. With `children` it holds other components and no words; without, HTML or nothing.

    `branches`: conditions and loops may stand between its children.
    """

    attributes: tuple[str, ...] = ()
    children: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    branches: bool = False


_IN_COLUMN: Final = ("mj-accordion", "mj-button", "mj-carousel", "mj-divider", "mj-image", "mj-navbar", "mj-raw",
                     "mj-social", "mj-spacer", "mj-table", "mj-text")  # fmt: skip

COMPONENTS: Final[Mapping[str, Component]] = {
    "mjml": Component(children=("mj-head", "mj-body")),
    "mj-head": Component(
        children=("mj-attributes", "mj-breakpoint", "mj-font", "mj-preview", "mj-raw", "mj-style", "mj-title")
    ),
    "mj-attributes": Component(),
    "mj-breakpoint": Component(("width",), required=("width",)),
    "mj-font": Component(("href", "name"), required=("href", "name")),
    "mj-preview": Component(),
    "mj-style": Component(("inline",)),
    "mj-title": Component(),
    "mj-body": Component(
        ("background-color", "width"), ("mj-hero", "mj-raw", "mj-section", "mj-wrapper"), branches=True
    ),
    "mj-wrapper": Component(
        (*_BACKGROUND, *_BORDER, *_PADDING, "direction", "full-width", "text-align"),
        ("mj-hero", "mj-raw", "mj-section"),
        branches=True,
    ),
    "mj-section": Component(
        (*_BACKGROUND, *_BORDER, *_PADDING, "direction", "full-width", "text-align"),
        ("mj-column", "mj-group", "mj-raw"),
        branches=True,
    ),
    "mj-group": Component(
        ("background-color", "direction", "vertical-align", "width"), ("mj-column", "mj-raw"), branches=True
    ),
    "mj-column": Component(
        (*_BORDER, *_PADDING, "background-color", "direction", "inner-background-color", "inner-border",
         "inner-border-bottom", "inner-border-left", "inner-border-radius", "inner-border-right", "inner-border-top",
         "vertical-align", "width"),
        _IN_COLUMN,
        branches=True,
    ),
    "mj-hero": Component(
        (*_PADDING, "align", "background-color", "background-height", "background-position", "background-url",
         "background-width", "height", "inner-background-color", "inner-padding",
         "inner-padding-bottom", "inner-padding-left", "inner-padding-right", "inner-padding-top",
         "vertical-align", "width"),
        _IN_COLUMN,
        branches=True,
    ),
    "mj-text": Component((*_BLOCK, *_FONT, "align", "height", "text-decoration", "text-transform", "vertical-align")),
    "mj-button": Component(
        (*_BLOCK, *_BORDER, *_FONT, "align", "background-color", "height", "href", "inner-padding", "name", "rel",
         "target", "text-align", "text-decoration", "text-transform", "vertical-align", "width"),
    ),
    "mj-image": Component(
        (*_BLOCK, "align", "alt", "border", "border-left", "border-radius", "border-right", "fluid-on-mobile",
         "font-size", "height", "href", "max-height", "name", "rel", "src", "srcset", "target", "title", "usemap",
         "width"),
        required=("src",),
    ),
    "mj-divider": Component((*_BLOCK, "align", "border-color", "border-style", "border-width", "width")),
    "mj-spacer": Component((*_BLOCK, "height")),
    "mj-table": Component(
        (*_BLOCK, "align", "border", "cellpadding", "cellspacing", "color", "font-family", "font-size", "line-height",
         "table-layout", "width"),
    ),
    "mj-raw": Component(),
    "mj-social": Component(
        (*_BLOCK, *_SOCIAL, "inner-padding", "mode"),
        ("mj-social-element",),
    ),
    "mj-social-element": Component(
        (*_PADDING, *_SOCIAL, "alt", "background-color", "href", "name", "rel", "src", "target", "title"),
        required=("src",),
    ),
    "mj-navbar": Component(
        (*_BLOCK, "align", "base-url", "hamburger", "ico-align", "ico-close", "ico-color", "ico-font-family",
         "ico-font-size", "ico-line-height", "ico-open", "ico-padding", "ico-padding-bottom", "ico-padding-left",
         "ico-padding-right", "ico-padding-top", "ico-text-decoration", "ico-text-transform"),
        ("mj-navbar-link",),
    ),
    "mj-navbar-link": Component(
        (*_PADDING, *_FONT, "href", "name", "rel", "target", "text-decoration", "text-transform"), required=("href",)
    ),
    "mj-accordion": Component(
        (*_BLOCK, *_ICONS, "border", "font-family"),
        ("mj-accordion-element",),
        required=("icon-wrapped-url", "icon-unwrapped-url"),
    ),
    "mj-accordion-element": Component(
        (*_ICONS, "background-color", "border", "font-family"), ("mj-accordion-title", "mj-accordion-text")
    ),
    "mj-accordion-title": Component((*_PADDING, "background-color", "color", "font-family", "font-size")),
    "mj-accordion-text": Component(
        (*_PADDING, "background-color", "color", "font-family", "font-size", "font-weight", "letter-spacing",
         "line-height"),
    ),
    "mj-carousel": Component(
        (*_PADDING, "align", "border-radius", "icon-width", "left-icon", "right-icon", "tb-border", "tb-border-radius",
         "tb-hover-border-color", "tb-selected-border-color", "tb-width", "thumbnails"),
        ("mj-carousel-image",),
        required=("left-icon", "right-icon"),
    ),
    "mj-carousel-image": Component(
        ("alt", "border-radius", "href", "rel", "src", "target", "tb-border", "tb-border-radius", "thumbnails-src",
         "title"),
        required=("src",),
    ),
}  # fmt: skip
"""Every component, by its tag."""
