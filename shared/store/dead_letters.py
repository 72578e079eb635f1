"""Dead letters: events a service could not handle, with what is needed to understand and to replay them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from shared.store.driver import Database, Document, Session, driven

COLLECTION = "dead_letters"


@dataclass(frozen=True)
class DeadLetter:
    """One event with the error it led to. `body` is the event as it came; `id` is the event's where it had one."""

    id: str
    event_type: str
    subject: str
    queue: str
    reason: str
    stack: str
    attempts: int
    at: datetime
    body: bytes

    def to_document(self) -> Document:
        """Return the letter as it is stored."""
        fields = asdict(self)
        return {"_id": fields.pop("id"), **fields}

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> DeadLetter:
        """Return the letter a stored document holds."""
        fields = {**document, "body": bytes(document["body"])}
        return cls(id=fields.pop("_id"), **fields)


class DeadLetters:
    """The dead letters of one service's database."""

    def __init__(self, database: Database) -> None:
        self._letters = database[COLLECTION]

    async def prepare(self) -> None:
        """Create the index lists are sorted by."""
        await driven(self._letters.create_index([("at", -1)]))

    async def list(self, limit: int = 100) -> list[DeadLetter]:
        """Return the newest letters first."""
        documents = await driven(self._letters.find({}).sort("at", -1).limit(limit).to_list(None))
        return [DeadLetter.from_document(document) for document in documents]

    async def get(self, letter_id: str) -> DeadLetter | None:
        """Return one letter, or None."""
        document = await driven(self._letters.find_one({"_id": letter_id}))
        return None if document is None else DeadLetter.from_document(document)

    async def count(self) -> int:
        """Return how many letters there are."""
        return await driven(self._letters.count_documents({}))

    async def put(self, letters: Sequence[DeadLetter], session: Session) -> None:
        """Keep letters within a transaction; one of the same event is replaced."""
        for letter in letters:
            await self._letters.replace_one({"_id": letter.id}, letter.to_document(), upsert=True, session=session)

    async def delete(self, ids: Sequence[str], session: Session | None = None) -> int:
        """Remove letters; return how many there were."""
        result = await driven(self._letters.delete_many({"_id": {"$in": ids}}, session=session))
        return result.deleted_count
