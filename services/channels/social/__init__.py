"""Social posts, through a Mastodon server."""
