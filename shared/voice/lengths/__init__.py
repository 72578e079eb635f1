"""How long a text is on its channel, and the folding that comes before counting and sending.

    text = fold(Channel.SMS, "It’s here")       # "It's here": plain characters where the reader loses nothing
    length(Channel.EMAIL, "Here", "subject")    # Length(units=4, unit="octets", limit=998, remaining=994, …)
    sms_length(text)                            # SmsLength(units=9, unit="septets", …, encoding="gsm-7", segments=1)
    addressed("Here", "@ana")                   # "@ana Here", as posts are sent
    outsiders(text)                             # the characters that force a text message into UCS-2, and where

`length` looks up how a channel counts in `MEASURES`. Everything here is pure and takes microseconds for a kilobyte.
"""

from shared.voice.lengths.folding import fold, plain_characters
from shared.voice.lengths.graphemes import graphemes
from shared.voice.lengths.gsm import Outsider, in_alphabet, outsiders
from shared.voice.lengths.mentioning import LONGEST_NAME, account_of, addressed
from shared.voice.lengths.model import Encoding, Length, SmsLength, Unit
from shared.voice.lengths.sms import MAX_SMS_SEGMENTS, sms_length
from shared.voice.lengths.table import MEASURES, Measure, length

__all__ = [
    "LONGEST_NAME",
    "MAX_SMS_SEGMENTS",
    "MEASURES",
    "Encoding",
    "Length",
    "Measure",
    "Outsider",
    "SmsLength",
    "Unit",
    "account_of",
    "addressed",
    "fold",
    "graphemes",
    "in_alphabet",
    "length",
    "outsiders",
    "plain_characters",
    "sms_length",
]
