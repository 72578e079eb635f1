"""Local stand-ins for what a machine of its own cannot have: a mail provider, Twilio and a Mastodon server.

`make demo`, the tests and the benchmarks talk to them over real sockets. They speak the real thing's protocol and
refuse what the real thing refuses (signatures, limits, status codes), so that an adapter which works against a stand-in
works against its provider. Services never import this package.

* `smtp_sink`: an SMTP server that accepts mail and keeps it (also `python -m standins.smtp_sink`).
* `twilio`: Twilio's Messages API with signed status callbacks.
* `mastodon`: Mastodon's statuses API.
* `server`: runs a FastAPI app inside the current event loop.
"""
