"""The text part says what the markup says: words, links, lists and tables, and nothing of the layout."""

from __future__ import annotations

import pytest

from tests.unit.playbook.email.mails import column, text

ROWS = [{"from": "ZRH", "to": "LIS"}, {"from": "LIS", "to": "ZRH"}]


@pytest.mark.parametrize(
    ("markup", "plain"),
    [
        ("<h1>Hello</h1><p>One\n  two<br>three &amp; <b>four</b></p>", "Hello\n\nOne two\nthree & four"),
        ("<div>one</div><div>two</div>", "one\ntwo"),
        ('<p>Go <a href="https://x.example/?a=1&amp;b=2">there</a>.</p>', "Go there (https://x.example/?a=1&b=2)."),
        ('<a href="https://x.example/">https://x.example/</a>', "https://x.example/"),
        ('<a href="https://x.example/">x.example</a>', "x.example"),
        ('<a href="mailto:a@b.example">a@b.example</a>', "a@b.example"),
        ('<a href="tel:+4144">+4144</a> <a href="#top">up</a>', "+4144 up"),
        ('<a href="https://x.example"><img src="x.png" alt="The beach"></a>', "The beach (https://x.example)"),
        ('<a href="https://x.example"><img src="x.png" alt=""></a>', "https://x.example"),
        ("<p>A</p><ul><li>one<ul><li>inner</li></ul></li><li>two</li></ul>", "A\n\n- one\n  - inner\n- two"),
        ("<ol><li>one</li><li><p>two</p></li></ol>", "1. one\n2. two"),
        ("<table><tr><th>From</th><th>To</th></tr><tr><td>ZRH</td><td>LIS</td></tr></table>", "From | To\nZRH | LIS"),
        ('<table role="presentation"><tr><td>left</td><td>right</td></tr></table>', "left\nright"),
        ("<table><tr><td><p>left</p></td><td><p>right</p></td></tr></table>", "left\n\nright"),
        ("<blockquote><p>said</p></blockquote><p>then</p>", "> said\n\nthen"),
        ("<p>a</p><hr><p>b</p>", "a\n\n---\n\nb"),
        ("<pre>one\n  two</pre>", "one\n  two"),
        ('<div style="display: none">preview</div><p aria-hidden="true">x</p><p hidden>y</p><p>seen</p>', "seen"),
        ("<style>p { }</style><!-- note --><!--[if mso]><p>x</p><![endif]--><p>seen</p>", "seen"),
        ("<p>soft&shy;hyphen&#8203; and&nbsp;space</p>", "softhyphen and\u00a0space"),
        ("<p> a <b> b</b> c </p>", "a b c"),
    ],
)  # fmt: skip
def test_html_reads_well_as_text(markup: str, plain: str) -> None:
    assert text({"html": markup}) == plain


def test_a_condition_leaves_no_gap_where_it_leaves_something_out() -> None:
    markup = "<p>A</p>{% if facts.b %}<p>{{ facts.b }}</p>{% endif %}\n<p>C</p>"
    assert text({"html": markup}, b="B") == "A\n\nB\n\nC"
    assert text({"html": markup}) == "A\n\nC"


def test_a_loop_is_a_list_or_a_table_of_as_many_lines() -> None:
    table = "<table>{% for r in facts.rows %}<tr><td>{{ r.from }}</td><td>{{ r.to }}</td></tr>{% endfor %}</table>"
    assert text({"html": table}, rows=ROWS) == "ZRH | LIS\nLIS | ZRH"
    numbered = "<ol>{% for r in facts.rows %}<li>{{ r.from }}</li>{% endfor %}</ol>"
    assert text({"html": numbered}, rows=ROWS) == "1. ZRH\n2. LIS"
    once = "{% for r in facts.rows %}<ol><li>{{ r.from }}</li><li>{{ r.to }}</li></ol>{% endfor %}"
    assert text({"html": once}, rows=ROWS) == "1. ZRH\n2. LIS\n\n1. LIS\n2. ZRH"


def test_values_are_not_escaped_and_keep_their_lines() -> None:
    markup = "<p>{{ facts.sign_off | newline_to_br }}</p><p>{{ facts.note | escape }}</p>"
    assert text({"html": markup}, sign_off="Regards\nSkyline", note="<3 & more") == "Regards\nSkyline\n\n<3 & more"


def test_markup_in_words_that_liquid_quotes_is_left_out() -> None:
    markup = "<p>{{ facts.name | default: '<b>you</b> &amp; yours' }}</p>"
    assert text({"html": markup}) == "you & yours"
    compared = "<p>{% if facts.n < 3 and facts.n > 1 %}two{% endif %}</p>"
    assert text({"html": compared}, n=2) == "two"


def test_mjml_reads_like_a_letter() -> None:
    markup = column(
        """
        <mj-image src="logo.png" alt="Skyline" href="https://skyline.example" />
        <mj-text><h1>Hello {{ facts.name }}</h1><p>Two lines<br/>of text.</p></mj-text>
        {% if facts.link %}<mj-button href="{{ facts.link }}">Pick your time</mj-button>{% endif %}
        <mj-divider border-width="1px" />
        <mj-spacer height="20px" />
        <mj-table><tr><th>From</th><th>To</th></tr><tr><td>ZRH</td><td>LIS</td></tr></mj-table>
        <mj-social>
          <mj-social-element src="f.png" href="https://social.example/s">Follow us</mj-social-element>
        </mj-social>
        <mj-raw><p>The end</p></mj-raw>
        """,
        "<mj-title>Title</mj-title><mj-preview>Preview</mj-preview><mj-style>.x { }</mj-style>",
    )
    assert text({"mjml": markup}, name="Maya", link="https://skyline.example/drive") == (
        "Skyline (https://skyline.example)\n\nHello Maya\n\nTwo lines\nof text.\n\n"
        "Pick your time (https://skyline.example/drive)\n\nFrom | To\nZRH | LIS\n\n"
        "Follow us (https://social.example/s)\n\nThe end"
    )


def test_text_from_right_to_left_is_left_as_it_is() -> None:
    markup = column("<mj-text><p>مرحبًا {{ facts.name }}،</p><p>رحلتك إلى <b>Lisboa</b> (SK417)</p></mj-text>")
    assert text({"mjml": markup}, "ar", name="مها") == "مرحبًا مها،\n\nرحلتك إلى Lisboa (SK417)"
