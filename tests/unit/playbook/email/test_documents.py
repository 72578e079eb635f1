"""HTML that authors write themselves becomes a whole document with its styles on its elements."""

from __future__ import annotations

import pytest

from shared.playbook.templates import TemplateError
from tests.unit.playbook.email.mails import html

WHOLE = (
    '<!DOCTYPE html><html lang="xx" dir=\'ltr\' class="mail"><head><title>T</title></head>'
    '<body bgcolor="#fff"><p>x</p></body></html>'
)


def test_a_piece_of_html_becomes_a_document_in_its_language() -> None:
    assert html({"html": "<p>{{ facts.name }}</p>"}, "ur", name="<i>") == (
        '<!DOCTYPE html><html lang="ur" dir="rtl"><head>'
        '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '</head><body><div lang="ur" dir="rtl"><p>&lt;i&gt;</p></div></body></html>'
    )


def test_a_document_keeps_what_it_has_apart_from_its_language() -> None:
    document = html({"html": WHOLE}, "de")
    assert '<html lang="de" dir="ltr" class="mail">' in document
    assert '<body bgcolor="#fff"><div lang="de" dir="ltr"><p>x</p></div></body>' in document
    assert "<title>T</title>" in document
    assert "xx" not in document


def test_styles_are_put_on_elements_and_nothing_is_fetched() -> None:
    source = (
        '<link rel="stylesheet" href="https://elsewhere.example/a.css">'
        "<style>p { color: red } @media (max-width: 480px) { p { color: blue } }</style>"
        '<p>one</p><p style="margin: 0">two</p>'
    )
    document = html({"html": source})
    assert '<p style="color: red;">one</p><p style="color: red;margin: 0">two</p>' in document
    assert "@media (max-width: 480px) { p { color: blue } }" in document
    assert "elsewhere.example" not in document


def test_liquid_stays_where_it_stands() -> None:
    source = (
        '{% if facts.rows %}<table><tr><th>Stop</th></tr>{% for row in facts.rows %}<tr class="{% cycle "a", "b" %}">'
        "<td>{{ row }}</td></tr>{% endfor %}</table>{% else %}<p>none</p>{% endif %}<style>.a { color: red }</style>"
    )
    document = html({"html": source}, rows=["ZRH", "LIS"])
    rows = '<tr><th>Stop</th></tr><tr class="a"><td>ZRH</td></tr><tr class="b"><td>LIS</td></tr>'
    assert f"<table><tbody>{rows}</tbody></table></div>" in document
    assert '<div lang="en" dir="ltr"><p>none</p></div>' in html({"html": source}, rows=None)


def test_a_loop_around_all_rows_of_a_table_makes_one_body_of_them() -> None:
    source = "<table><caption>Stops</caption>{% for row in facts.rows %}<tr><td>{{ row }}</td></tr>{% endfor %}</table>"
    rows = "<tr><td>ZRH</td></tr><tr><td>LIS</td></tr>"
    document = html({"html": source}, rows=["ZRH", "LIS"])
    assert f"<table><caption>Stops</caption><tbody>{rows}</tbody></table>" in document


def test_words_that_look_like_our_own_marks_are_left_alone() -> None:
    document = html({"html": "<p>liquidpiece0z {{ facts.a }} <!-- liquidpiecex1z --></p>"}, a="A")
    assert "<p>liquidpiece0z A <!-- liquidpiecex1z --></p>" in document


@pytest.mark.parametrize(
    ("source", "says", "line", "column"),
    [
        ("<p>one\n<b>two</p>", "</p> closes nothing here; <b> is open", 2, 7),
        ("<div>\n<p>x</p>", "<div> is never closed", 1, 1),
        ("{% if facts.a %}<p>{% endif %}x</p>", "goes on here in another element", 1, 20),
        ("{% if facts.a %}<p>x</p>{% else %}<p>y{% endif %}</p>", "goes on here in another element", 1, 39),
        ("<style>{% if facts.a %}p { }{% endif %}</style>", "a condition cannot stand among these styles", 1, 8),
    ],
)
def test_html_that_would_not_be_well_formed_in_every_case_is_refused(
    source: str, says: str, line: int, column: int
) -> None:
    with pytest.raises(TemplateError, match=says) as caught:
        html({"html": source}, a=1)
    assert (caught.value.line, caught.value.column) == (line, column)


def test_what_is_missing_at_the_time_of_sending_is_told_with_the_line_its_author_knows() -> None:
    with pytest.raises(TemplateError, match=r"facts\.name has no value") as caught:
        html({"html": "<p>one</p>\n<p>{{ facts.name }}</p>"})
    assert (caught.value.line, caught.value.column) == (2, 7)
