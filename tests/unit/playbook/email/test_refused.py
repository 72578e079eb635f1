"""No email holds a program or takes style sheets from elsewhere, whether it is written as MJML or as HTML."""

from __future__ import annotations

import re

import pytest

from shared.playbook.email import compile_markup
from shared.playbook.templates import TemplateError
from tests.unit.playbook.email.mails import column, html

SHEET = '<link rel="StyleSheet" href="https://elsewhere.example/x.css">'

# what is written, with § where the fault is; what is said; how to mend it
PIECES = [
    ("<p>x</p>\n §<script>alert(1)</script>", "<script> cannot stand in an email", "leave it out"),
    ("§<SCRIPT src='https://elsewhere.example/x.js'></SCRIPT>", "<SCRIPT> cannot stand in an email", "leave it out"),
    ("§<iframe src='https://elsewhere.example/'></iframe>", "<iframe> cannot stand in an email", "link to a page"),
    ("<p>x</p>\n<a §href='javascript:go()'>x</a>", "href of <a> is a script and no address", "https://…"),
    ("<a §HREF=' \t jAvA\nScript:go()'>x</a>", "HREF of <a> is a script and no address", "https://…"),
    ("<a §href='&#1;&#106;avascript:go()'>x</a>", "href of <a> is a script and no address", "https://…"),
    ("<a §href=javascript:go()>x</a>", "href of <a> is a script and no address", "https://…"),
    ("<img alt='x' §src=\"vbscript:go()\">", "src of <img> is a script and no address", "https://…"),
    ("<a §href='{% if facts.a %}https://brand.example/{% else %}javascript:go(){% endif %}'>x</a>",
     "href of <a> is a script", "https://…"),
    ("<a §href='{{ \"javascript:go\" }}'>x</a>", "href of <a> is a script", "https://…"),
    ("<a href='https://brand.example/' §onclick='go()'>x</a>", "onclick of <a> is a script", "let a link go"),
    ("<p §OnMouseOver='go()'>x</p>", "OnMouseOver of <p> is a script", "let a link go"),
    ("<style>p { color: red }\n §@import url(https://elsewhere.example/x.css);</style>",
     "@import takes a style sheet from elsewhere", "write its styles here"),
    ("<style>/* a */ §@IMPORT 'https://elsewhere.example/x.css';</style>", "@import takes a style sheet", "here"),
    ("<style>§@\\69mport 'https://elsewhere.example/x.css';</style>", "@import takes a style sheet", "here"),
    (f"<!--[if mso]>§{SHEET}<![endif]-->", "<link> takes a style sheet from elsewhere", "leave it out"),
    ("<!--[if mso]><style>§@import 'x.css';</style><![endif]-->", "@import takes a style sheet", "here"),
    ("<!--[if mso]><a §href='javascript:go()'>x</a><![endif]-->", "href of <a> is a script", "https://…"),
    ("<!-->§<script>go()</script>-->", "<script> cannot stand in an email", "leave it out"),
    ("{{ '§<script>go()</script>' }}", "<script> cannot stand in an email", "leave it out"),
    ("{% assign a = '<p §onclick=1>' %}", "onclick of <p> is a script", "let a link go"),
]  # fmt: skip

IN_MJML = [
    (column("<mj-button §href='javascript:go()'>x</mj-button>"), "href of <mj-button> is a script", "https://…"),
    (column("<mj-image alt='x' §src=' JavaScript:go()' />"), "src of <mj-image> is a script", "https://…"),
    (column("<mj-text>x</mj-text>", "<mj-font name='A' §href='javascript:go()' />"), "href of <mj-font>", "https://…"),
    (column("<mj-text>x</mj-text>", "<mj-style>\n§@import url(https://elsewhere.example/x.css);</mj-style>"),
     "@import takes a style sheet from elsewhere", "<mj-font>"),
    (column("<mj-text>x</mj-text>", "<mj-style inline='inline'>§@import 'x.css';</mj-style>"),
     "@import takes a style sheet from elsewhere", "<mj-font>"),
    (column("<mj-text>x</mj-text>", "<mj-raw>§<script>go()</script></mj-raw>"), "<script> cannot stand", "leave it"),
]  # fmt: skip

CASES = [
    *(("html", *case) for case in PIECES),
    *(("mjml", column(f"<mj-text>{marked}</mj-text>"), says, mend) for marked, says, mend in PIECES),
    *(("mjml", *case) for case in IN_MJML),
]


@pytest.mark.parametrize(("field", "marked", "says", "mend"), CASES)
def test_programs_and_style_sheets_from_elsewhere_are_refused(field: str, marked: str, says: str, mend: str) -> None:
    before, after = marked.split("§")
    with pytest.raises(TemplateError, match=re.escape(says)) as caught:
        compile_markup(field, before + after, "en")
    assert mend in caught.value.mend
    assert (caught.value.line, caught.value.column) == (before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)


@pytest.mark.parametrize(
    "copy",
    [
        {"html": f"{SHEET}<p>x</p>"},
        {"html": "<p>x</p><link rel='preload' as='style' href='https://elsewhere.example/x.css' />"},
        {"mjml": column("<mj-text>x</mj-text>", f"<mj-raw>{SHEET}</mj-raw>")},
        {
            "mjml": column(
                "<mj-text>x<link rel='{{ facts.a }}' href='https://elsewhere.example/{{ facts.a }}'></mj-text>"
            )
        },
    ],
)
def test_links_to_what_is_elsewhere_are_left_out(copy: dict[str, str]) -> None:
    document = html(copy, a="stylesheet")
    assert "elsewhere.example" not in document
    assert "x</" in document


def test_words_about_scripts_and_what_is_in_plain_comments_are_nobodys_program() -> None:
    source = (
        "<title>How @import works</title><!-- <script>once()</script> @import -->"
        "<style>/* @import 'x'; */ @media print { p { color: red } }</style>"
        "<p title='javascript: the good parts' class='onward'>Write javascript: or onclick=, not &lt;script></p>"
        "{{ 'a <b>bold</b> word' }}"
    )
    assert "the good parts" in html({"html": source})
