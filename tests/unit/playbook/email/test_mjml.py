"""MJML becomes HTML with its Liquid intact; what the compiler would silently drop is refused with its place."""

from __future__ import annotations

import re

import pytest
from mjml import mjml2html

from shared.playbook.email.components import COMPONENTS, EVERYWHERE
from shared.playbook.email.elements import read
from shared.playbook.email.mjml import compile_mjml
from shared.playbook.templates import TemplateError
from tests.unit.playbook.email.mails import body, column, html

STOPS = [{"name": "ZRH", "gate": "A<1>"}, {"name": "LIS", "gate": "B2"}]
TEXT = "<mj-text>x</mj-text>"


def visible(document: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", document[document.index("<body") :])).strip()


def test_liquid_lives_through_compiling_wherever_it_may_stand() -> None:
    source = body(
        """
        {% if facts.stops %}
        <mj-section css-class="{% if facts.gold %}gold{% else %}plain{% endif %}">
          <mj-column>
            {% for stop in facts.stops %}
            <mj-text>Stop <b>{{ stop.name }}</b>, gate {{ stop.gate | default: "?" }}</mj-text>
            {% endfor %}
            <mj-table>{% for stop in facts.stops %}<tr><td>{{ forloop.index }}</td></tr>{% endfor %}</mj-table>
            <mj-button href="{{ facts.link | append: '?a=1&b=2' }}">Go to {{ facts.stops.last.name }}</mj-button>
          </mj-column>
        </mj-section>
        {% endif %}
        <mj-wrapper>{% unless facts.stops %}<mj-section><mj-column><mj-text>No stops</mj-text></mj-column></mj-section>
        {% endunless %}</mj-wrapper>
        """,
        head="<mj-title>{{ facts.title }}</mj-title>",
    )
    document = html({"mjml": source}, stops=STOPS, link="https://x.example/", title="A & B", gold=True)
    assert visible(document) == "Stop ZRH , gate A&lt;1&gt; Stop LIS , gate B2 1 2 Go to LIS"
    assert 'href="https://x.example/?a=1&b=2"' in document
    assert "<title>A &amp; B</title>" in document
    assert 'class="gold"' in document
    assert "{%" not in document
    without = html({"mjml": source}, stops=None, link="https://x.example/", title="None")
    assert visible(without) == "No stops"


@pytest.mark.parametrize("shown", [True, False])
def test_conditions_between_components_leave_well_formed_html_in_every_client(shown: bool) -> None:
    maybe = f"{{% if facts.shown %}}<mj-column>{TEXT}</mj-column>{{% endif %}}"
    source = body(
        f"<mj-wrapper>{{% if facts.shown %}}<mj-section>{maybe}</mj-section>{{% endif %}}"
        f"<mj-section><mj-column>{TEXT}</mj-column></mj-section></mj-wrapper>"
    )
    document = html({"mjml": source}, shown=shown)
    # Once as most programs read it, once as Outlook does, which looks into its own comments.
    for_outlook = re.sub(
        r"<!--\[if mso[^\]]*\]>|<!\[endif\]-->",
        "",
        document.replace("<!--[if !mso]><!-->", "").replace("<!--<![endif]-->", ""),
    )
    for reading in (document, for_outlook):
        read(reading[reading.index("<body") : reading.index("</html>")])


def test_styles_go_where_their_author_wants_them() -> None:
    head = (
        '<mj-style inline="inline">.price { color: {{ facts.colour }} }'
        " @media print { .price { color: black } }</mj-style>"
        "<mj-style>{% if facts.colour %}@media (max-width: 480px) { .wide { display: none } }{% endif %}</mj-style>"
    )
    source = column(
        '<mj-text><p class="price">89</p></mj-text><mj-table>{% for s in facts.stops %}<tr><td>{{ s.name }}</td></tr>'
        "{% endfor %}</mj-table>",
        head,
    )
    document = html({"mjml": source}, stops=STOPS, colour="red")
    assert '<p class="price" style="color: red;">' in document
    assert "@media print { .price { color: black } }" in document
    assert ">@media (max-width: 480px) { .wide { display: none } }</style>" in document
    assert "<tbody><tr><td>ZRH</td></tr><tr><td>LIS</td></tr></tbody>" in document
    # What MJML itself needs stays in the head: on every cell it would make the mail a multiple of its size.
    assert "mso-table-lspace" in document[: document.index("<body")]
    assert "mso-table-lspace" not in document[document.index("<body") :]


def test_nothing_is_fetched_that_the_author_did_not_name() -> None:
    source = column(
        TEXT + '<mj-social><mj-social-element name="facebook" src="/f.png" href="/f">F</mj-social-element></mj-social>'
    )
    document = html({"mjml": source})
    assert set(re.findall(r"https?://([\w.]+)", document)) <= {"www.w3.org", "www.facebook.com"}
    assert "@import" not in document
    with_font = column(TEXT, '<mj-font name="Ubuntu" href="https://fonts.brand.example/u.css"/>')
    assert "https://fonts.brand.example/u.css" in html({"mjml": with_font})


@pytest.mark.parametrize(
    ("locale", "way", "side"), [("ar", "rtl", "right"), ("he", "rtl", "right"), ("de-CH", "ltr", "left")]
)
def test_an_email_runs_as_its_language_does(locale: str, way: str, side: str) -> None:
    source = body(
        f"<mj-section><mj-column>{TEXT}<mj-table><tr><td>y</td></tr></mj-table></mj-column></mj-section>"
        f"<mj-section><mj-group><mj-column>{TEXT}</mj-column></mj-group></mj-section>"
    )
    document = html({"mjml": source}, locale)
    assert f'<html lang="{locale}" dir="{way}"' in document
    assert document.count(f'lang="{locale}" dir="{way}"') == 2
    other_way, other_side = ("ltr", "left") if way == "rtl" else ("rtl", "right")
    assert f"direction:{other_way}" not in document
    assert f"text-align:{other_side}" not in document
    assert f'align="{other_side}"' not in document


def test_what_an_author_says_about_sides_is_kept() -> None:
    source = column('<mj-text align="left">x</mj-text>', '<mj-attributes><mj-table align="center"/></mj-attributes>')
    document = html({"mjml": source}, "ar")
    assert 'align="left"' in document
    assert html(
        {"mjml": f"<mjml><mj-body><mj-section><mj-column>{TEXT}</mj-column></mj-section></mj-body></mjml>"}, "ar"
    )


def test_liquid_around_the_email_stays_there() -> None:
    source = "{% assign who = facts.name | default: 'you' %}\n" + column("<mj-text>Hello {{ who }}</mj-text>")
    assert visible(html({"mjml": source}, name="Maya")) == "Hello Maya"


FAULTS = [
    # what is written, with § where the fault is; what is said; how to mend it
    (body("\n  §<mj-secton></mj-secton>"), "there is no <mj-secton> in MJML", "did you mean 'mj-section'?"),
    (column("§<MJ-TEXT>x</MJ-TEXT>"), "there is no <MJ-TEXT>", "did you mean 'mj-text'?"),
    (column("<mj-text §colr='red'>x</mj-text>"), "<mj-text> has no attribute 'colr'", "did you mean 'color'?"),
    (column("\n<mj-text\n  §color=red>x</mj-text>"), "color of <mj-text> has no value in quotes", 'color="…"'),
    (column("<mj-text color='a' §color='b'>x</mj-text>"), "<mj-text> has color twice", "keep one"),
    (column("§<mj-image alt='x' />"), "<mj-image> has no src", '<mj-image src="…">'),
    (column("<mj-social>§<mj-social-element name='x'>F</mj-social-element></mj-social>"), "has no src", "src"),
    (body("§<mj-text>x</mj-text>"), "<mj-text> cannot stand in <mj-body>", "it stands in <mj-column> or <mj-hero>"),
    (body("§<div>x</div>"), "<div> cannot stand in <mj-body>", "<mj-text> or <mj-raw>"),
    (body("§<mj-include path='/etc/passwd'/>"), "there is no <mj-include>", "here stand mj-hero"),
    (column("<mj-text>§<mj-button>x</mj-button></mj-text>"), "<mj-button> cannot stand in <mj-text>", "after it"),
    (column("§words"), "words cannot stand directly in <mj-column>", "<mj-text>"),
    (column(" §{{ facts.a }}"), "words cannot stand directly in <mj-column>", "<mj-text>"),
    (column("<mj-text><p>x§</mj-text>"), "</mj-text> closes nothing here; <p> is open", "last one first"),
    ("<mjml><mj-body><mj-section>§</mj-body>", "</mj-body> closes nothing here", "last one first"),
    ("<mjml>§<mj-body>", "<mj-body> is never closed", "close it"),
    (column("<mj-text color='red'\n §font-size='huge'>x</mj-text>"), "font-size of <mj-text> cannot be 'huge'", "px"),
    (column("<mj-text §padding='12 px'>x</mj-text>"), "padding of <mj-text> cannot be '12 px'", "did you mean '12px'?"),
    (column("<mj-text §color='reed'>x</mj-text>"), "color of <mj-text> cannot be 'reed'", "did you mean 'red'?"),
    (column("<mj-image src='x' §width='50%'/>"), "width of <mj-image> cannot be '50%'", "a length in px, as in"),
    (column("<mj-button §align='centre'>x</mj-button>"), "cannot be 'centre'", "did you mean 'center'?"),
    (column("<mj-image src='x' §fluid-on-mobile='yes'/>"), "cannot be 'yes'", "write true or false"),
    (column("<mj-table §cellpadding='2px'></mj-table>"), "cannot be '2px'", "a whole number, as in 8"),
    (body("<mj-section §full-width='false'></mj-section>"), "cannot be 'false'", "write full-width, or leave it out"),
    (column(TEXT, "<mj-attributes><mj-text §line-height='1,4'/></mj-attributes>"), "cannot be '1,4'", "mean '1.4'?"),
    (column(TEXT, "<mj-attributes><mj-all §font-size='16'/></mj-attributes>"), "of <mj-all> cannot be '16'", "'16px'?"),
    (column(TEXT, "<mj-attributes><mj-class name='a' §align='middle'/></mj-attributes>"), "'middle'", "left, center"),
    (column(TEXT, "<mj-breakpoint §width='wide'/>"), "width of <mj-breakpoint> cannot be 'wide'", "a length in px"),
    (column("<mj-text>a §< b</mj-text>"), "this '<' begins no tag", "&lt;"),
    (column("<mj-text §mj-class='big'>x</mj-text>"), "no <mj-class> is called 'big'", "classes are none"),
    (column(TEXT, "<mj-attributes>§<mj-txt color='red'/></mj-attributes>"), "nothing called <mj-txt>", "'mj-text'?"),
    (column(TEXT, "<mj-attributes>§<mj-class color='red'/></mj-attributes>"), "<mj-class> has no name", "name="),
    (column(TEXT, "<mj-attributes><mj-text §src='x'/></mj-attributes>"), "<mj-text> has no attribute 'src'", "align"),
    (column("<mj-social>§{% if facts.a %}<mj-social-element src='x'/>{% endif %}</mj-social>"),
     "a condition cannot stand directly in <mj-social>", "put it around <mj-social>"),
    (column("{% if facts.a %}<mj-text>x§{% endif %}</mj-text>"), "{% if %} of line 1 goes on here in another element",
     "hold whole elements"),
    (column("<mj-text><a §{% if facts.a %}href='x'{% endif %}>x</a></mj-text>"), "something here that is no attribute",
     "inside the quotes"),
    (column(TEXT, "<mj-style inline='inline'>§{% if facts.a %}p {}{% endif %}</mj-style>"),
     "a condition cannot stand among these styles", "class under a condition"),
    ('<mjml §lang="de"><mj-body></mj-body></mjml>', "<mjml> is told its lang here", "the locale says it"),
    ("§<p>hello</p>", "<p> cannot stand outside of <mjml>", "<mj-text>"),
    ("§hello", "words cannot stand outside of <mjml>", "<mj-text>"),
    ("§<!-- nothing -->", "there is no <mjml> here", "<mjml><mj-body>"),
    ("§<mjml><mj-head></mj-head></mjml>", "the email has no <mj-body>", "<mjml><mj-body>"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "says", "mend"), FAULTS, ids=[says for _, says, _ in FAULTS])
def test_what_the_compiler_would_drop_is_refused(marked: str, says: str, mend: str) -> None:
    before, after = marked.split("§")
    with pytest.raises(TemplateError, match=re.escape(says)) as caught:
        compile_mjml(before + after, "en")
    assert mend in caught.value.mend
    assert (caught.value.line, caught.value.column) == (before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)


HOMES = {
    "mj-body": "<mjml>{}</mjml>",
    **dict.fromkeys(("mj-wrapper", "mj-section", "mj-hero"), body("{}")),
    **dict.fromkeys(("mj-column", "mj-group"), body("<mj-section>{}</mj-section>")),
    "mj-social-element": column("<mj-social>{}</mj-social>"),
    "mj-navbar-link": column("<mj-navbar>{}</mj-navbar>"),
    "mj-accordion-element": column("<mj-accordion>{}</mj-accordion>"),
    "mj-accordion-title": column("<mj-accordion><mj-accordion-element>{}</mj-accordion-element></mj-accordion>"),
    "mj-accordion-text": column("<mj-accordion><mj-accordion-element>{}</mj-accordion-element></mj-accordion>"),
    "mj-carousel-image": column("<mj-carousel>{}<mj-carousel-image src='b'/></mj-carousel>"),
}  # fmt: skip
"""Where a component is put to see what it does; the others stand in a column."""

INNER = {
    "mj-body": f"<mj-section><mj-column>{TEXT}</mj-column></mj-section>",
    "mj-wrapper": f"<mj-section><mj-column>{TEXT}</mj-column></mj-section>",
    "mj-section": f"<mj-column>{TEXT}</mj-column>",
    "mj-group": f"<mj-column>{TEXT}</mj-column><mj-column>{TEXT}</mj-column>",
    "mj-column": TEXT,
    "mj-hero": TEXT,
    "mj-social": "<mj-social-element src='a.png' href='/f'>F</mj-social-element>",
    "mj-navbar": "<mj-navbar-link href='/y'>F</mj-navbar-link>",
    "mj-accordion": "<mj-accordion-element><mj-accordion-title>t</mj-accordion-title></mj-accordion-element>",
    "mj-accordion-element": "<mj-accordion-title>t</mj-accordion-title><mj-accordion-text>x</mj-accordion-text>",
    "mj-carousel": "<mj-carousel-image src='a'/><mj-carousel-image src='b'/>",
    **dict.fromkeys(("mj-image", "mj-divider", "mj-spacer", "mj-carousel-image"), ""),
}

AROUND = {"src": "a.png", "href": "/x", "background-url": "b.png", "background-width": "600px",
          "background-height": "400px", "border": "none", "padding": "3px 4px",
          "icon-size": "20px", "hamburger": "hamburger", "mode": "fluid-height"}  # fmt: skip
"""Attributes without which others have no effect."""

TRIED = ("17px", "17", "zq", "right", "rtl", "vertical", "hidden", "full-width", "true", "1px solid blue",
         "facebook", "fixed-height", "fluid-height", "hamburger")  # fmt: skip

IN_BODY = sorted(COMPONENTS.keys() - {"mjml", "mj-head", "mj-raw", *COMPONENTS["mj-head"].children})


def compiled(tag: str, attributes: dict[str, str]) -> str:
    written = " ".join(f'{name}="{value}"' for name, value in attributes.items())
    source = HOMES.get(tag, column("{}")).format(f"<{tag} {written}>{INNER.get(tag, 'x')}</{tag}>")
    # Carousels and menus get a name by lot.
    return re.sub(r"[0-9a-f]{8,}", "", mjml2html(source, fonts={}))


@pytest.mark.parametrize("tag", IN_BODY)
def test_the_tables_promise_nothing_that_the_compiler_ignores(tag: str) -> None:
    known = (*COMPONENTS[tag].attributes, EVERYWHERE[0])
    for name in known:
        around = {one: value for one, value in AROUND.items() if one in known and one != name}
        plain = compiled(tag, around)
        effects = (compiled(tag, {**around, name: value}) != plain for value in TRIED)
        assert any(effects), name
