"""Russian: “вы” against “ты”.

“вы” to several people cannot be told from “вы” to one and counts as formal, as do verbs of the second person plural
(-те), which are told from nouns in the prepositional case (“на сайте”) by a list and by the preposition before them.
Verbs of the second person singular (-шь) and imperatives of the singular are informal.
"""

from __future__ import annotations

from functools import partial

from shared.voice.registers.lexicon import Lexicon, Mark
from shared.voice.registers.lines import Line
from shared.voice.registers.model import Belief, Finding
from shared.voice.registers.words import russian as words

_OPENERS = frozenset({"и", "а", "но", "ну", "так", "просто", "пожалуйста", "лучше", "тогда", "потом", "скорее", "не"})


class Russian:
    """Finds evidence in Russian text."""

    def __init__(self) -> None:
        lexicon = Lexicon()
        lexicon.ignore([*words.NOT_SECOND_PLURAL, *words.NOT_SECOND_SINGULAR, *words.NOT_IMPERATIVE_ENDINGS])
        lexicon.add(Mark("formal", "pronoun", _on_terms), ["вы"])
        lexicon.add(Mark("formal", "pronoun", "strong"), words.FORMAL)
        lexicon.add(Mark("formal", "salutation", _dear), ["уважаемый", "уважаемая", "уважаемые"])
        lexicon.add(Mark("formal", "title", "weak"), ["господин", "госпожа", "господа", "сударыня", "сударь"])
        lexicon.add(Mark("formal", "question", partial(_asked, after=words.AFTER_READY)), words.READY_PLURAL)
        lexicon.add(Mark("formal", "question", partial(_asked, after=None)), words.READER_QUESTIONS_PLURAL)
        endings = ("ите", "ете", "ёте", "йте", "ьте", "итесь", "етесь", "ётесь", "йтесь", "ьтесь")
        lexicon.add_endings(Mark("formal", "verb", _second_plural), endings)
        lexicon.add(Mark("informal", "pronoun", _on_terms), ["ты"])
        lexicon.add(Mark("informal", "pronoun", "strong"), words.INFORMAL)
        lexicon.add(Mark("informal", "question", partial(_asked, after=words.AFTER_READY)), words.READY_SINGULAR)
        lexicon.add(Mark("informal", "question", partial(_asked, after=None)), words.READER_QUESTIONS_SINGULAR)
        lexicon.add(Mark("formal", "question", partial(_asked, after=words.AFTER_PAST)), words.PAST_PLURAL)
        lexicon.add(Mark("informal", "question", partial(_asked, after=words.AFTER_PAST)), words.PAST_SINGULAR)
        commands = [word for word in words.IMPERATIVES if word not in words.NOT_IMPERATIVES]
        lexicon.add(Mark("informal", "imperative", _imperative), commands)
        lexicon.add_endings(Mark("informal", "verb", _second_singular), ("шь", "шься"))
        lexicon.add_endings(Mark("informal", "imperative", _imperative), words.IMPERATIVE_ENDINGS)
        self._lexicon = lexicon

    def findings(self, text: str) -> list[Finding]:
        """Finding in `text`."""
        return self._lexicon.look_up(Line(text))


def _dear(line: Line, i: int) -> Belief | None:
    return "strong" if line.clause_begins(i, frozenset()) else "weak"


def _on_terms(line: Line, i: int) -> Belief | None:
    """“перейти на ты” speaks of the register itself."""
    return None if line.before(i) == "на" else "strong"


def _second_plural(line: Line, i: int) -> Belief | None:
    if len(line.low[i]) < 5 or line.before(i) in words.PREPOSITIONS:
        return None
    return None if line.capital(i) and not line.begins(i) and not line.shouted(i) and not _titled(line, i) else "strong"


def _titled(line: Line, i: int) -> bool:
    """Whether the words around are capitalised too, as in a headline."""
    return i > 0 and line.capital(i - 1)


def _second_singular(line: Line, i: int) -> Belief | None:
    if len(line.low[i]) < 4 or (line.capital(i) and not line.begins(i) and not line.shouted(i)):
        return None
    return "weak" if line.before(i) == "не" and not line.asks(i) else "strong"


def _imperative(line: Line, i: int) -> Belief | None:
    word, after = line.low[i], line.after(i)
    if line.capital(i) and not line.begins(i) and not line.shouted(i):
        return None
    if i + 1 < len(line) and line.hyphened(i + 1) and after != "ка":
        return None
    if word == "дай" and {after, line.after(i, 2)} & words.AFTER_WISH:
        return None
    if (word, after) == ("будь", "то") or (after in words.SUBJUNCTIVE_SUBJECTS and _subjunctive(line, word, after)):
        return None
    if word in words.WEAK_IMPERATIVES and not line.clause_begins(i, _OPENERS):
        return "weak"
    return "strong"


def _subjunctive(line: Line, word: str, after: str) -> bool:
    """“Приди он раньше, я бы …” sets a condition; “покажи это мастеру” and “давай я спрошу” do not."""
    return not ({"бы", "б"}.isdisjoint(line.vocabulary) and (after == "это" or word in {"дай", "давай"}))


def _asked(line: Line, i: int, *, after: frozenset[str] | None) -> Belief | None:
    """A question without a subject that opens with a past form or an adjective: only the reader can be meant."""
    if not line.asks(i) or not line.clause_begins(i, words.QUESTION_OPENERS):
        return None
    first, end = line.sentence(i)
    if any(word in words.NAMED_SUBJECTS for word in line.low[first:end]):
        return None
    following = line.after(i)
    if following == "ли":
        return None
    if after is words.AFTER_PAST:
        # Who else did it would stand behind the word of time.
        ends = not following or (following in after and not line.after(i, 2))
        return "strong" if ends or line.after(i, 2) == "нибудь" else None
    if after is not None and not (following in after or following.endswith(("ть", "ться", "ти")) or not following):
        return "weak"
    return "strong"
