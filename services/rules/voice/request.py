"""What is asked of the checks of voice: about words somebody has written, or about a message."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from contracts.playbook import MessageDefinition, Voice
from contracts.values import Channel, JsonObject, LocaleTag, Name, Purpose, TimeZoneName
from services.rules.written import Reference, Written, from_yaml

MAX_TEXT: Final = 100_000
"""Characters of one field."""

Words = Annotated[str, StringConstraints(max_length=MAX_TEXT)]
WrittenVoice = Annotated[Voice, BeforeValidator(from_yaml("voice"), json_schema_input_type=Voice | str)]
"""A voice guide, as JSON or as the text of a voice.yaml."""


class _Where(Written):
    """Whose voice it is, where it speaks, and to whom."""

    playbook: Name | None = Field(
        default=None, description="a playbook in force; default: the only one, unless there is a `guide`"
    )
    guide: WrittenVoice | None = Field(default=None, description="a whole voice guide in place of the playbook's")
    channel: Channel
    locale: LocaleTag
    purpose: Purpose | None = Field(default=None, description="default: that of the message, if there is one")
    customer: Reference | None = Field(
        default=None, description="a customer the rules know: their traits, and what they were told before, count"
    )
    thread: str | None = Field(default=None, max_length=500, description="the thread that is answered in")
    time_zone: TimeZoneName | None = Field(default=None, description="default: the customer's, else the playbook's")


class WordsToCheck(_Where):
    """Words as they would be sent. A text alone is enough; a rendition has the other fields of its channel as well."""

    subject: Words | None = None
    title: Words | None = None
    text: Words
    html: Words | None = None
    situation: Name | None = Field(default=None, description="default: that of the message, else `reply`")
    message: Name | None = Field(default=None, description="the message of the playbook that these are the words of")
    facts: JsonObject = Field(
        default_factory=dict,
        description='values the words may state: of a message as it defines them, else as `{"type": "percent", '
        '"value": 0.1}`',
    )
    traits: JsonObject | None = Field(default=None, description="of the reader; default: the customer's")


class MessageToRender(_Where):
    """A message as one reader would get it; nothing is sent."""

    message: Name | None = Field(default=None, description="a message of the playbook")
    definition: MessageDefinition | None = Field(default=None, description="a whole message, written out")
    facts: JsonObject = Field(default_factory=dict, description="the facts of the message, by name")
    traits: JsonObject | None = Field(default=None, description="of the reader; default: the customer's, else none")

    @model_validator(mode="after")
    def _one_message(self) -> MessageToRender:
        if (self.message is None) == (self.definition is None):
            raise ValueError("give one message: 'message' (its name in the playbook) or 'definition' (all of it)")
        return self
