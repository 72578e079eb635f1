"""Parts that Unisono can bring along itself: a MongoDB-compatible database as a child process."""

from shared.embedded.mongo import EmbeddedMongo, EmbeddedMongoError

__all__ = ["EmbeddedMongo", "EmbeddedMongoError"]
