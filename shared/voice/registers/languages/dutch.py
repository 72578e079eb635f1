"""Dutch: “u” against “je”, “jij” and “jullie”.

Dutch imperatives serve both. “je” for anybody (“je weet maar nooit”) is weak; otherwise “je” addresses the reader.
"""

from __future__ import annotations

from shared.voice.registers.lexicon import Lexicon, Mark
from shared.voice.registers.lines import Line
from shared.voice.registers.model import Belief, Finding
from shared.voice.registers.words import dutch as words

_LONGEST_HOUR = 2


class Dutch:
    """Finds evidence in Dutch text."""

    def __init__(self) -> None:
        lexicon = Lexicon()
        lexicon.add(Mark("formal", "pronoun", _u), ["u"])
        lexicon.add(Mark("formal", "possessive", _uw), ["uw", "uwe", "uwer"])
        lexicon.add(Mark("formal", "pronoun", "strong"), words.FORMAL)
        lexicon.add(Mark("formal", "salutation", "strong"), ["geachte"])
        lexicon.add(Mark("formal", "please", "strong"), ["alstublieft"])
        lexicon.add(Mark("formal", "please", "weak"), ["aub", "hoogachtend"])
        lexicon.add(Mark("formal", "title", _title), ["meneer", "mevrouw"])
        lexicon.add(Mark("informal", "pronoun", "strong"), words.INFORMAL)
        lexicon.add(Mark("informal", "pronoun", _je), ["je"])
        lexicon.add(Mark("informal", "pronoun", _ge), ["ge"])
        lexicon.add(Mark("informal", "please", "weak"), ["alsjeblieft"])
        self._lexicon = lexicon

    def findings(self, text: str) -> list[Finding]:
        """Finding in `text`; a generic “je” is weak beside “u”."""
        return self._lexicon.look_up(Line(text))


def _u(line: Line, i: int) -> Belief | None:
    before, after = line.gaps[i], line.gaps[i + 1]
    previous, following = line.before(i), line.after(i)
    if line.hyphened(i) or after[:1] in {"-", "'", "’", "/", "&"} or before[-1:] in {"/", "&", "'", "’", "#", "+"}:
        # “u-bocht”, “i/u”, “d'u”: the letter.
        return None
    if previous.isdigit() and len(previous) <= _LONGEST_HOUR:
        # “om 9 u”: the subject stands behind a verb, not behind a number.
        return None
    if previous[-1:].isdigit() and (not following or following in {"en", "tot", "of", "per"}):
        return None
    if previous in words.LETTER_WORDS or (line.capital(i) and following in words.AFTER_U_NAME):
        return None
    if after[:1] == "." and ((after == "." and i + 1 < len(line)) or _abbreviates(line, i)):
        return None
    return None if before == "." and i and len(line.raw[i - 1]) == 1 else "strong"


def _abbreviates(line: Line, i: int) -> bool:
    """“14 u.”, “U. Jansen”: an hour or an initial."""
    return line.before(i)[-1:].isdigit() or (line.capital(i) and not line.begins(i) and i + 1 < len(line))


def _uw(line: Line, i: int) -> Belief | None:
    if line.low[i] == "uwe" and line.capital(i) and not line.begins(i):
        return None
    if line.low[i] == "uwe" and line.begins(i):
        return None if i + 1 < len(line) and line.capital(i + 1) else "weak"
    return "strong"


def _title(line: Line, i: int) -> Belief | None:
    """“Goedemiddag, mevrouw De Vries,”."""
    in_front = line.begins(i) or "," in line.gaps[i] or line.before(i) in {"dag", "goedemiddag", "beste", "goedemorgen"}
    behind = line.gaps[i + 1].strip()[:1] or (i + 1 < len(line) and line.capital(i + 1))
    return "weak" if in_front and behind else None


def _je(line: Line, i: int) -> Belief | None:
    following = line.after(i)
    if (
        line.elides(i)
        or line.hyphened(i)
        or (following in words.FRENCH_AFTER_JE and line.elides(min(i + 1, len(line) - 1)))
    ):
        return None
    if line.before(i) in {"het", "hét"} and following == "van":
        return None
    if line.before(i) in {"weet", "kunt", "kan", "kun", "zou", "je"} and following in words.AFTER_GENERIC_JE:
        return "weak"
    if following in {"weet", "kunt", "kan"} and line.after(i, 2) in {"maar", "nooit"}:
        return "weak"
    if following == "zou" and line.after(i, 2) in {"denken", "zeggen", "verwachten", "bijna", "haast"}:
        return "weak"
    if following in {"suis", "veux", "ne"}:
        return None
    return "weak" if _generic(line, i) else "strong"


def _generic(line: Line, i: int) -> bool:
    """“Soms moet je gewoon wachten” in a text that says “u” elsewhere."""
    if not line.vocabulary & {"u", "uw"} or line.asks(i):
        return False
    first, end = line.sentence(i)
    return any(line.low[k] in words.GENERIC_ADVERBS for k in range(first, end))


def _ge(line: Line, i: int) -> Belief | None:
    return None if line.shouted(i) or (line.capital(i) and not line.begins(i)) else "weak"
