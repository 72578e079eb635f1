"""French: “vous” against “tu”.

“vous” to several people cannot be told from “vous” to one and counts as formal. Verbs in -ez are formal wherever they
stand; imperatives of the singular count at the beginning of a clause, where no subject can be missing.
"""

from __future__ import annotations

from functools import partial

from shared.voice.registers.lexicon import Lexicon, Mark
from shared.voice.registers.lines import Line
from shared.voice.registers.model import Belief, Finding
from shared.voice.registers.words import french as words


class French:
    """Finds evidence in French text."""

    def __init__(self) -> None:
        lexicon = Lexicon()
        lexicon.ignore(words.NOT_IN_EZ)
        lexicon.add(Mark("formal", "pronoun", _vous), ["vous"])
        lexicon.add(Mark("formal", "possessive", "strong"), words.FORMAL)
        lexicon.add(Mark("formal", "verb", _rendez), ["rendez"])
        lexicon.add(Mark("formal", "verb", _faites), ["faites", "dites", "refaites", "redites"])
        lexicon.add(Mark("formal", "salutation", _title), ["madame", "monsieur", "mesdames", "messieurs"])
        lexicon.add(Mark("formal", "please", "weak"), ["svp"])
        lexicon.add_endings(Mark("formal", "verb", _ez), ["ez"])
        lexicon.add(Mark("informal", "pronoun", _tu), ["tu"])
        lexicon.add(Mark("informal", "pronoun", _te), ["te", "ta"])
        lexicon.add(Mark("informal", "pronoun", _t), ["t"])
        lexicon.add(Mark("informal", "pronoun", "strong"), words.INFORMAL)
        lexicon.add(Mark("informal", "pronoun", _tien), ["tien", "tiens"])
        lexicon.add(Mark("informal", "possessive", _ton), ["ton"])
        lexicon.add(Mark("informal", "please", "strong"), ["stp"])
        lexicon.add(Mark("informal", "imperative", _negated), ["n", "ne"])
        commands = imperatives()
        unsure = commands & words.AMBIGUOUS_IMPERATIVES
        sure = commands - unsure
        lexicon.add(Mark("informal", "imperative", partial(_imperative, ambiguous=False)), sure)
        lexicon.add(Mark("informal", "imperative", partial(_imperative, ambiguous=True)), unsure)
        lexicon.add(Mark("informal", "imperative", _with_pronoun), ["moi", "nous"])
        lexicon.add(
            Mark("informal", "imperative", partial(_with_object, commands=frozenset(commands))),
            ["le", "la", "les", "lui", "leur", "y", "en"],
        )
        self._lexicon = lexicon

    def findings(self, text: str) -> list[Finding]:
        """Finding in `text`."""
        return self._lexicon.look_up(Line(text))


def imperatives() -> set[str]:
    """The imperatives of the singular."""
    forms = {verb[:-1] for verb in words.FIRST_GROUP if verb not in words.IRREGULAR_STEMS}
    return forms | set(words.OTHER_IMPERATIVES)


def _vous(line: Line, i: int) -> Belief | None:
    if line.hyphened(i) and line.low[i - 1] == "rendez" and line.after(i) == "compte":
        return "strong"
    if line.hyphened(i) and line.low[i - 1] in {"rendez", "à"} and not _asks_to_come(line, i - 1):
        return None
    return "weak" if line.hyphened(i) and line.low[i - 1] == "rendez" else "strong"


def _asks_to_come(line: Line, i: int) -> bool:
    """“Rendez-vous sur …” at the beginning of a sentence: an invitation, or the noun."""
    return line.begins(i) and line.after(i, 2) in {"sur", "dans", "à", "au", "aux", "en", "chez", "dès", "vite"}


def _rendez(line: Line, i: int) -> Belief | None:
    if i + 1 < len(line) and line.hyphened(i + 1) and line.low[i + 1] == "vous":
        return "strong" if line.before(i) == "vous" else None
    return "strong"


def _ez(line: Line, i: int) -> Belief | None:
    if len(line.low[i]) < 4 or line.low[i].isdigit():
        return None
    if line.low[i] == "allez" and line.gaps[i + 1].strip()[:1] in {",", "!", "…"}:
        # “Allez, on y va !” cheers on anybody.
        return None
    if line.capital(i) and not line.begins(i) and not line.shouted(i):
        return "strong" if line.clause_begins(i, words.IMPERATIVE_OPENERS) else None
    return "strong"


def _faites(line: Line, i: int) -> Belief | None:
    before = line.before(i)
    if before in {"vous", "et", "ne", "le", "la", "y", "en"} or line.clause_begins(i, words.IMPERATIVE_OPENERS):
        return "strong"
    if i + 1 < len(line) and line.hyphened(i + 1):
        return "strong"
    if before.endswith("s") or before in {"sont", "ont", "bien", "étaient", "été"}:
        return None
    return "weak"


def _title(line: Line, i: int) -> Belief | None:
    other = line.low[i + 1] if i + 1 < len(line) else ""
    if other in words_of_title(line.low[i]) or line.before(i) in {"cher", "chère", "chers", "chères"}:
        return "strong"
    before_comma = "," in line.gaps[i + 1] or i + 1 == len(line) or (line.capital(i + 1))
    in_front = line.begins(i) or "," in line.gaps[i] or line.before(i) in {"bonjour", "bonsoir", "merci", "oui", "non"}
    ends = i + 2 >= len(line) or "," in line.gaps[i + 2] or line.begins(i + 2) or "," in line.gaps[i + 1]
    if i and "," in line.gaps[i] and (i + 1 == len(line) or line.begins(i + 1)):
        return "presumed"
    return "weak" if before_comma and in_front and ends else None


def words_of_title(title: str) -> tuple[str, ...]:
    """The other titles that make a salutation of `title`: “Madame, Monsieur”."""
    return {"madame": ("monsieur",), "mesdames": ("messieurs", "et")}.get(title, ())


def _tu(line: Line, i: int) -> Belief | None:
    if line.shouted(i) and not line.shouted(max(i - 1, 0)):
        return None
    if line.before(i) in words.AUXILIARIES and not line.hyphened(i):
        # “il s'est tu”: he fell silent.
        return None
    return "weak" if line.hyphened(i) and line.before(i) in {"va", "est", "faut", "a"} else "strong"


def _te(line: Line, i: int) -> Belief | None:
    if line.after(i) in {"deum", "ta"} or line.before(i) in {"ta", "maori", "le", "du"} or line.after(i) == "da":
        return None
    if line.shouted(i) and not line.shouted(max(i - 1, 0)) and line.text != line.text.upper():
        return None
    return "strong"


def _t(line: Line, i: int) -> Belief | None:
    if not line.elides(i):
        return None
    # “va-t'en” is “tu”, “a-t'il” a misspelt “a-t-il”.
    return None if line.after(i) in {"il", "elle", "on", "ils", "elles", "shirt", "shirts"} else "strong"


def _tien(line: Line, i: int) -> Belief | None:
    return "strong" if line.before(i) in {"le", "les", "du", "au", "aux", "des"} else None


def _ton(line: Line, i: int) -> Belief | None:
    if line.before(i) in words.BEFORE_TON_NOUN or not line.after(i) or "," in line.gaps[i + 1]:
        return None
    return (
        "weak" if line.before(i) in {"de", "et"} and line.after(i) in {"et", "qui", "que", "plus", "est"} else "strong"
    )


def _negated(line: Line, i: int) -> Belief | None:
    """“N'oublie pas”: a negation that begins a clause has no subject, so the verb is an imperative."""
    if line.low[i] == "n" and not line.elides(i):
        return None
    k = 2 if line.after(i) in words.OBJECTS else 1
    verb = line.after(i, k)
    if verb in words.NOT_COMMANDED or verb.endswith(("ez", "ons", "r", "re")) or not verb.endswith(("e", "s")):
        return None
    if line.after(i, k + 1) not in words.NEGATIONS and line.after(i, k + 2) not in {"personne", "rien"}:
        return None
    concludes = line.before(i) in {"alors", "donc"} and "," in line.gaps[i - 1]
    return "presumed" if concludes or line.clause_begins(i, words.IMPERATIVE_OPENERS) else None


def _imperative(line: Line, i: int, *, ambiguous: bool) -> Belief | None:
    if line.capital(i) and not line.begins(i):
        return None
    word, after = line.low[i], line.after(i)
    if not line.clause_begins(i, words.IMPERATIVE_OPENERS):
        return _after_comma(line, i, ambiguous=ambiguous)
    joined = i + 1 < len(line) and line.hyphened(i + 1)
    if joined:
        # “aime-t-il” asks; “dis-nous” is told by its pronoun.
        return None
    if word == "va":
        # French drops no subject, so nobody else can go there; “va savoir” is “who knows”.
        return None if after in {"", "pour", "savoir"} else "strong"
    if word in {"vas", "suis", "vis", "crois", "vois", "sens"}:
        # “Suis les flèches”: nobody is several.
        return "presumed" if word == "suis" and after in {"les", "ces", "nos", "tes"} else None
    if after in {"je", "il", "elle", "on", "tu", "vous"}:
        return None
    if after in {"de", "d", "du"} and word not in words.COMMANDS_WITH_DE:
        return None
    if after.endswith(("é", "ée", "és", "ées")):
        # “Montre oubliée à bord”
        return None
    if not ambiguous:
        return "presumed" if word.endswith("e") and word not in words.COMMANDS else "strong"
    if after not in words.IMPERATIVE_CUES:
        return None
    if after in words.NOUN_CUES:
        return None
    return "presumed" if line.begins(i) or _conditioned(line, i) else "weak"


def _after_comma(line: Line, i: int, *, ambiguous: bool) -> Belief | None:
    """“… est arrivé, viens le chercher”: a form that is no third person, where nobody says “I”."""
    if "," not in line.gaps[i]:
        return None
    if ambiguous and line.after(i) not in words.IMPERATIVE_CUES - words.NOUN_CUES:
        return None
    if line.low[i].endswith("e"):
        return "presumed" if _conditioned(line, i) else None
    first, end = line.sentence(i)
    return None if ambiguous or {"je", "j"} & set(line.low[first:end]) else "strong"


def _conditioned(line: Line, i: int) -> bool:
    """“Si ça bloque, rappelle”: no other subject can be missing behind such a clause."""
    first, _ = line.sentence(i)
    return line.low[first] in {"si", "s", "quand", "dès"} and "qui" not in line.low[first:i]


def _with_pronoun(line: Line, i: int) -> Belief | None:
    """“dis-moi”, “aide-nous”, “dis-le-nous”; but “pouvons-nous”, “dites-moi” and “dites-le-nous” are not."""
    if not line.hyphened(i) or not i:
        return None
    joined = i > 1 and line.hyphened(i - 1) and line.low[i - 1] in {"le", "la", "les"}
    verb = line.low[i - 2] if joined else line.low[i - 1]
    if verb in words.PREPOSITIONS_BEFORE_US or verb.endswith(("ez", "ons", "mes", "tes", "nt")):
        return None
    return "strong" if verb.endswith(("e", "s", "a")) else None


def _with_object(line: Line, i: int, *, commands: frozenset[str]) -> Belief | None:
    if not line.hyphened(i) or not i:
        return None
    command = line.low[i - 1].removesuffix("s") if line.low[i] in {"y", "en"} else line.low[i - 1]
    return "strong" if line.low[i - 1] in commands or command in commands else None
