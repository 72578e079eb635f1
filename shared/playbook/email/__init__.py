"""Emails: from MJML or HTML with Liquid in it to the HTML and the text that are sent.

All of it happens when a playbook is checked or loaded, so that writing an email to a customer is rendering templates.
`elements` reads markup, `components` and `mjml` check and compile MJML, `documents` makes HTML fit to be sent, and
`plain_text` makes the text part. `refused` is what no email may hold; `held` keeps Liquid safe on the way.
"""

from shared.playbook.email.making import MARKUP, HtmlPart, TextPart, compile_markup, html_part, text_part

__all__ = ["MARKUP", "HtmlPart", "TextPart", "compile_markup", "html_part", "text_part"]
