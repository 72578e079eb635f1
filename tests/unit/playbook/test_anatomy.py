"""What checks can read off a template without rendering it: words, variables, plurals, each with its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.playbook.templates import compile_template


def literals(source: str, *, html: bool = False) -> list[str]:
    return [literal.text for literal in compile_template(source, html=html).literals]


def unguarded(source: str) -> list[str]:
    return [use.path for use in compile_template(source).uses if use.said and not use.guarded]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("Hello {{ facts.a }}, welcome", ["Hello ", ", welcome"]),
        ("{{ facts.a | default: 'friend' }}", ["friend"]),
        ("{{ facts.a | append: ' Air' | date: 'full' }}", [" Air"]),
        ("{% if facts.a == 'gold' %}For you{% endif %}", ["For you"]),
        ("{% assign city = 'Lisboa' %}{{ city }}", ["Lisboa"]),
        ("{{ facts.n | plural: one: 'night', other: 'nights' }}", ["night", "nights"]),
        ("{% for one in facts.stops %}via {{ one }}{% else %}direct{% endfor %}", ["via ", "direct"]),
        ("{% comment %}not said{% endcomment %}said", ["said"]),
        ("a {%- if facts.x -%}  b  {%- endif -%}  c", ["a", "b", "c"]),
        ("{% cycle 'odd', 'even' %}", ["odd", "even"]),
    ],
)
def test_the_words_are_what_the_author_typed(source: str, words: list[str]) -> None:
    assert literals(source) == words


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<p>Hello <b>{{ facts.a }}</b> &amp; welcome</p>", ["Hello ", " & welcome"]),
        ('<img src="a.png" alt="A beach" title=\'Sand\'>', ["A beach", "Sand"]),
        ('<a href="https://x.example/{{ facts.a }}" alt="to {{ facts.b }} now">Go</a>', ["to ", " now", "Go"]),
        ("<style>p { color: red }</style><!-- note --><p>Said</p>", ["Said"]),
        ("<mj-style>.a { }</mj-style><mj-text mj-class='a'>Said</mj-text>", ["Said"]),
        ("<p>{{ facts.a | default: 'friend' }}, {% if facts.x > 3 %}more{% endif %}</p>", ["friend", ", ", "more"]),
        ('<a {% if facts.x %}href="{{ facts.x }}"{% endif %}>Go</a>', ["Go"]),
        ("{% comment %}<p>no</p>{% endcomment %}<p>yes</p>", ["yes"]),
    ],
)
def test_of_markup_only_what_readers_see_or_hear_is_words(source: str, words: list[str]) -> None:
    assert literals(source, html=True) == words


PIECES = st.sampled_from(
    ["word", " two words ", "{{ a }}", "{%- if a -%} \n in {% endif %}", "<b>", "</b>", "\n ", "<b"]
)


@given(st.lists(PIECES), st.booleans())
def test_a_literal_stands_where_it_says(pieces: list[str], html: bool) -> None:
    source = "".join(pieces)
    for literal in compile_template(source, html=html).literals:
        assert source[literal.offset :].startswith(literal.text)


def test_a_literal_in_quotes_stands_after_the_quote() -> None:
    source = "{{ facts.a | default: 'friend' }}"
    (literal,) = compile_template(source).literals
    assert literal.quoted
    assert source[literal.offset :].startswith("friend'")


@pytest.mark.parametrize(
    ("source", "paths"),
    [
        ("{{ facts.a }}", ["facts.a"]),
        ("{{ facts.a | default: 'b' }}", []),
        ("{{ facts.a | upcase | default: 'b' }}", ["facts.a"]),
        ("{{ facts.a | default: facts.b }}", ["facts.b"]),
        ("{% if facts.a %}{{ facts.a }}{% else %}{{ facts.a }}{% endif %}", ["facts.a"]),
        ("{% if facts.a %}{{ facts.b }}{% endif %}", ["facts.b"]),
        ("{% if facts.a and facts.b %}{{ facts.a }}{{ facts.b }}{% endif %}", []),
        ("{% if facts.a or facts.b %}{{ facts.a }}{% endif %}", ["facts.a"]),
        ("{% unless facts.a %}no{% else %}{{ facts.a }}{% endunless %}", []),
        ("{% unless facts.a %}{{ facts.a }}{% endunless %}", ["facts.a"]),
        ("{% unless facts.a or facts.b %}{% else %}{{ facts.a }}{% endunless %}", ["facts.a"]),
        ("{% if facts.a == nil %}{% else %}{{ facts.a }}{% endif %}", []),
        ("{% if facts.a != nil %}{{ facts.a }}{% endif %}", []),
        ("{% if facts.a != 'x' %}{{ facts.a }}{% endif %}", ["facts.a"]),
        ("{% if facts.a == 'x' %}{{ facts.a }}{% endif %}", []),
        ("{% if facts.a > 3 %}{{ facts.a }}{% elsif facts.b contains 'x' %}{{ facts.b }}{% endif %}", []),
        ("{% if facts.a %}{% elsif facts.b %}{{ facts.a }}{{ facts.b }}{% endif %}", ["facts.a"]),
        ("{% case facts.a %}{% when 'x' %}{{ facts.a }}{% else %}{{ facts.a }}{% endcase %}", ["facts.a"]),
        ("{% if facts.a %}{{ facts.a.b }}{% endif %}", []),
        ("{% if facts.a.b %}{{ facts.a.c }}{{ facts.a }}{{ facts.ab }}{% endif %}", ["facts.a.c", "facts.ab"]),
        ("{% assign x = facts.a %}{{ x }}", ["facts.a"]),
        ("{% assign x = facts.a %}{% if x %}{{ x }}{{ facts.a }}{% endif %}", []),
        ("{% assign x = facts.a | default: 1 %}{{ x }}", []),
        ("{% for a in facts.stops %}{{ a.name }}{% endfor %}{{ a }}", ["facts.stops", "a"]),
        ("{% capture x %}{{ facts.a }}{% endcapture %}{{ x }}", ["facts.a"]),
        ("{{ facts.list[facts.i] }}", ["facts.list", "facts.i"]),
        ("{% liquid\necho facts.a %}", ["facts.a"]),
    ],
)
def test_a_use_is_guarded_where_a_value_is_certain(source: str, paths: list[str]) -> None:
    assert unguarded(source) == paths


def test_a_use_has_its_place_and_says_whether_it_is_only_asked_for() -> None:
    source = "Hi\n{% if facts.a %}yes {{ facts.a }}{% endif %}"
    template = compile_template(source)
    asked, said = template.uses
    assert (asked.said, said.said) == (False, True)
    assert [template.place(use.offset) for use in (asked, said)] == [(2, 7), (2, 24)]
