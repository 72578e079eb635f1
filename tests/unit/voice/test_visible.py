"""What a reader sees of HTML: words of neighbouring blocks stay apart, and nothing of the markup is left."""

from __future__ import annotations

import time

import pytest

from shared.voice.visible import visible


@pytest.mark.parametrize(
    ("markup", "seen"),
    [
        ("<blockquote>a</blockquote><p>b</p>", "a\nb"),
        ("<tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr>", "a\nb\nc\nd"),
        ("a<p>b</p>c", "a\nb\nc"),
        ("a<ul><li>b</li><li>c</li></ul>d", "a\nb\nc\nd"),
        ("<section>a</section><section>b</section>", "a\nb"),
        ("<dl><dt>a</dt><dd>b</dd></dl>", "a\nb"),
        ("<header>a</header><center>b</center><footer>c</footer>", "a\nb\nc"),
        ("a<BR>b<br/>c<hr>d", "a\nb\nc\nd"),
        ("<div><div>a</div>\n  <div> b </div></div>", "a\nb"),
        ("<b>a</b>b <i>c</i>\n d", "ab c d"),
        ("<param>a<pre-x>b</pre-x>", "ab"),
        ("<p title='a > b'>x</p>", "x"),
        ('<img alt="a > b" src=\'x>y\'>x<a href = "p>q">y</a>', "xy"),
        ("<a href=/it's>x</a> and it's y", "x and it's y"),
        ("<!-- <p>a</p> -- > -->x<!--[if mso]><td><![endif]-->y<!DOCTYPE html>", "xy"),
        ("<head><title>a</title><style>p > a { }</style></head><body>x</body>", "x"),
        ("<header>a</header><STYLE>b</STYLE ><script>c < d</script>e", "a\ne"),
        ("a &lt;b&gt; &amp; c", "a <b> & c"),
        ("a <!-- never closed <p>b</p>", "a"),
        ("a <p title='never closed>b</p>", "a\nb"),
    ],
)
def test_blocks_are_lines_and_markup_is_not_seen(markup: str, seen: str) -> None:
    assert visible(markup) == seen


@pytest.mark.parametrize("piece", ["<a ", '<a "', "<a b='", "<!--", "<style ", "<", "<br> ", "</style ", "- ", '="'])
def test_broken_markup_takes_no_longer_than_its_length_asks(piece: str) -> None:
    began = time.process_time()
    visible("x" + piece * (200_000 // len(piece)))
    assert time.process_time() - began < 1
