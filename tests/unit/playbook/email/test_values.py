"""What attributes of MJML may be told, kind by kind; where each fault stands is in test_mjml."""

from __future__ import annotations

import pytest

from shared.playbook.email.components import COMPONENTS
from shared.playbook.email.mjml import compile_mjml
from shared.playbook.email.values import KINDS, mend_of
from tests.unit.playbook.email.mails import column

SOUND = {
    "align": ("left", "center", "right"),
    "background-color": ("#fff", "#0B5D66", "#0b5d6680", "teal", "Teal", "transparent", "none", "rgb(11,93,102)",
                         "rgba(0, 0, 0, .5)", "rgb(11 93 102 / 50%)", "hsl(186, 81%, 22%)"),
    "background-repeat": ("repeat", "no-repeat"),
    "background-size": ("cover", "50% auto"),
    "background-url": ("https://x.example/a b.png",),
    "border": ("1px solid #ccc", "none"),
    "border-radius": ("3px", "50%", "1em", "3px 0 3px 0"),
    "cellpadding": ("0", "8"),
    "direction": ("ltr", "rtl"),
    "font-family": ("Helvetica, Arial, sans-serif",),
    "font-size": ("13px", "0", "12.5px"),
    "font-weight": ("bold", "700"),
    "full-width": ("full-width",),
    "height": ("20px", "50%"),
    "letter-spacing": ("-0.5px", "0.1em"),
    "line-height": ("1", "1.4", "22px", "150%"),
    "padding": ("0", "10px", "10px 25px", "0 5% 0 5%", "20px  0"),
    "table-layout": ("auto", "fixed"),
    "vertical-align": ("top", "middle", "bottom"),
    "width": ("200px", "33.3333%"),
}  # fmt: skip
"""Values that MJML's reference gives or allows, by attribute."""

UNSOUND = {
    "align": ("start", "justify", "Left", ""),
    "background-color": ("reed", "#ff", "#ggg", "rgb(1,2)", "0b5d66", "url(a.png)", ""),
    "background-repeat": ("repeat-x",),
    "border-radius": ("5", "round", "3px / 5px"),
    "cellpadding": ("2px", "-1", ""),
    "direction": ("right",),
    "font-size": ("huge", "12", "12 px", "1,5px", "-2px", "12pt", "50%", "1px 2px", ""),
    "full-width": ("true", "false"),
    "height": ("auto",),
    "letter-spacing": ("1", "wide"),
    "line-height": ("normal", "-1", "1.4.2"),
    "padding": ("12", "0 auto", "1px 2px 3px 4px 5px", "10px, 5px", "10px;"),
    "width": ("wide", "200", "calc(50% - 2px)"),
}


@pytest.mark.parametrize("attribute", SOUND)
def test_what_the_reference_allows_is_taken(attribute: str) -> None:
    assert [value for value in SOUND[attribute] if mend_of("mj-button", attribute, value)] == []


@pytest.mark.parametrize("attribute", UNSOUND)
def test_what_it_does_not_allow_is_refused(attribute: str) -> None:
    assert [value for value in UNSOUND[attribute] if not mend_of("mj-button", attribute, value)] == []


@pytest.mark.parametrize(
    ("element", "attribute", "sound", "unsound"),
    [
        ("mj-text", "align", "justify", "start"),
        ("mj-image", "height", "auto", "50%"),
        ("mj-image", "width", "300px", "100%"),
        ("mj-table", "width", "auto", "full"),
        ("mj-body", "width", "600px", "100%"),
        ("mj-all", "align", "justify", "start"),
        ("mj-class", "width", "auto", "wide"),
    ],
)
def test_some_components_take_other_values(element: str, attribute: str, sound: str, unsound: str) -> None:
    assert mend_of(element, attribute, sound) is None
    assert mend_of(element, attribute, unsound) is not None


def test_the_mend_is_a_guess_where_there_is_one() -> None:
    lengths = "write up to 4 lengths in px or %, as in 12px 24px"
    assert mend_of("mj-text", "padding", "0 24 px") == f"{lengths}; did you mean '0 24px'?"
    assert mend_of("mj-text", "padding", "0 24") == f"{lengths}; did you mean '0 24px'?"
    assert mend_of("mj-text", "padding", "much") == lengths


def test_attributes_of_a_kind_belong_to_a_component() -> None:
    assert KINDS.keys() <= {name for component in COMPONENTS.values() for name in component.attributes}


def test_what_liquid_says_is_left_alone() -> None:
    said = "{% if facts.gold %}huge{% else %}small{% endif %}"
    text = f'<mj-text color="{{{{ facts.colour }}}}" padding="{{{{ facts.space }}}} px" font-size="{said}">x</mj-text>'
    assert "font-size:" + said in compile_mjml(column(text), "en")
