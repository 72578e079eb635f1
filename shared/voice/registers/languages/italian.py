"""Italian: “Lei” against “tu”.

Formal address shows in the capital of “Lei”, “La”, “Suo”, in verbs of the third person without a subject
(`italian_lei`) and in commands (`italian_commands`). “voi” to several people fits either register and is weak.
"""

from __future__ import annotations

from shared.voice.registers.languages import italian_lei as lei
from shared.voice.registers.languages import italian_verbs as verbs
from shared.voice.registers.languages.antecedents import possessive
from shared.voice.registers.languages.italian_commands import add_verbs
from shared.voice.registers.languages.italian_grammar import FIRST_PERSON, GRAMMAR, GROUPS, OTHERS
from shared.voice.registers.languages.romance import inner_capital, titled
from shared.voice.registers.lexicon import Lexicon, Mark
from shared.voice.registers.lines import Line
from shared.voice.registers.model import Belief, Finding
from shared.voice.registers.words import italian as words
from shared.voice.registers.words import italian_verbs as verb_words

_DATIVE = verbs.forms_of(verb_words.DATIVE_VERBS)


_LIKE_COMMANDS = verbs.ambiguous()
_GIVEN = frozenset({"hanno", "avevano", "ha", "aveva"})


class Italian:
    """Finds evidence in Italian text."""

    def __init__(self) -> None:
        lexicon = Lexicon()
        lexicon.ignore(verb_words.NOT_INFORMAL_ENDINGS)
        lexicon.add(Mark("formal", "pronoun", _lei), ["lei"])
        lexicon.add(Mark("formal", "possessive", _possessive), ["suo", "sua", "suoi", "sue"])
        lexicon.add(Mark("formal", "pronoun", _le), ["le"])
        lexicon.add(Mark("formal", "pronoun", _la), ["la", "l"])
        lexicon.add(Mark("formal", "pronoun", _glielo), ["glielo", "gliela", "glieli", "gliele", "gliene", "gliel"])
        lexicon.add(Mark("formal", "salutation", "strong"), words.SALUTATIONS)
        lexicon.add(Mark("formal", "salutation", _dear), words.DEAR)
        lexicon.add(Mark("formal", "title", titled(words.BEFORE_TITLE, words.ARTICLES)), words.TITLES)
        lexicon.add(Mark("informal", "pronoun", "strong"), words.INFORMAL)
        lexicon.add(Mark("informal", "pronoun", _te), ["te"])
        lexicon.add(Mark("informal", "plural-pronoun", _plural), words.PLURAL)
        lexicon.add_endings(Mark("formal", "pronoun", _capital_ending), words.ENDINGS_WITH_LEI)
        lexicon.add(Mark("formal", "pronoun", _enclitic), verbs.JOINED_HUMAN_OBJECT | _OFFERS)
        lexicon.add(Mark("formal", "pronoun", _met), ["rivederla", "vederla", "averla"])
        lexicon.add(Mark("formal", "pronoun", _with_oneself), ["sé"])
        lexicon.add(Mark("formal", "imperative", _never_mind), ["figuri"])
        lexicon.add(Mark("informal", "imperative", "strong"), ["figurati"])
        lexicon.add_endings(Mark("informal", "pronoun", _reflexive_infinitive), ["arti", "erti", "irti"])
        add_verbs(lexicon)
        self._lexicon = lexicon

    def findings(self, text: str) -> list[Finding]:
        """Evidence in `text`."""
        return self._lexicon.look_up(Line(text))


def _te(line: Line, i: int) -> Belief | None:
    return None if line.before(i) in {"un", "il", "del", "tazza"} else "strong"


def _plural(line: Line, i: int) -> Belief | None:
    """“vi” is “there” as well."""
    return None if line.low[i] == "vi" and line.after(i) in {"è", "sono", "era", "erano", "siano", "sia"} else "weak"


def _lei(line: Line, i: int) -> Belief | None:
    if inner_capital(line, i):
        return "strong"
    if line.before(i) == "in" and line.before(i, 2) == "fossi":
        # “Se fossi in lei, …”
        return None if OTHERS.told_of(line, i) else "presumed"
    if line.before(i) == "da" and line.asks(i) and GRAMMAR.clause(line, i - 1) in line.openings:
        # “Anche da lei nevica?” asks of where the reader lives.
        return None if OTHERS.told_of(line, i) else "presumed"
    if _agreed_with(line, i):
        return None if OTHERS.told_of(line, i) else "presumed"
    if line.before(i) in {"e", "ed"} and line.begins(i - 1) and line.gaps[i + 1].startswith("?"):
        # “Io sono di Lima. E lei?”
        return None if OTHERS.told_of(line, i) else "presumed"
    if line.gaps[i + 1].startswith(":") or line.after(i) in {"e", "ed"} or line.before(i) in {"e", "con", "da"}:
        return None
    if line.asks(i) and not OTHERS.person_before(line, i) and line.before(i) != "di":
        return "strong"
    if OTHERS.told_of(line, i):
        return "weak"
    if line.before(i) == "per":
        first, end = line.sentence(i)
        return "presumed" if any(word.endswith("iamo") for word in line.low[first:end]) else "weak"
    # “Credo che lei sappia …”, “Mi chiedo se lei abbia …”: of another woman one would have told before.
    begins = line.begins(i) and line.after(i) in words.AFTER_LEI
    wondered = line.before(i) == "se" and line.before(i, 2) in {"chiedo", "chiedevo", "so", "sapere"}
    return "presumed" if begins or wondered or GRAMMAR.place(line, i) == "wish" else "weak"


def _agreed_with(line: Line, i: int) -> bool:
    """“D'accordo con lei”, “bello parlare con lei”, “grazie (anche) a lei”, “buona giornata anche a lei”."""
    if line.before(i) == "con":
        return line.before(i, 2) in words.WITH_READER
    first, _ = line.sentence(i)
    wished = line.low[first] in words.GREETINGS or (i > 3 and line.low[i - 3] in words.GREETINGS)
    return line.before(i) == "a" and not line.after(i) and (wished or i < 3) and line.before(i, 2) in words.ALSO


_BEING = frozenset({"è", "era", "sarà"})
_OWNED = possessive(OTHERS, words.READER_NOUNS, third=lei.FORMS)


def _possessive(line: Line, i: int) -> Belief | None:
    if inner_capital(line, i):
        return "strong"
    if line.before(i) in _BEING and line.asks(i) and not line.after(i):
        # “Il gatto è suo?”
        return "presumed"
    return _OWNED(line, i)


def _le(line: Line, i: int) -> Belief | None:
    """“Le ricordiamo”, “le piace?”: to whom, if the sentence names nobody? Before a noun it is an article."""
    verb = line.after(i)
    if inner_capital(line, i) and i + 1 < len(line) and not line.capital(i + 1):
        return None if verb in words.ADJECTIVES_AFTER_LA else "strong"
    if verb in verbs.FUTURE and OTHERS.doer_alone(line, i):
        # “Il tecnico le invierà …”
        return "presumed"
    if verb in _GIVEN and line.asks(i) and OTHERS.doer_alone(line, i):
        # “Il tecnico le ha spiegato …?”
        return None if line.after(i, 2).endswith("e") else "presumed"
    if OTHERS.told_of(line, i) or not verb:
        return None
    if verb in {"ho", "abbiamo"} and line.after(i, 2).endswith("e"):
        # “le ho viste”: them.
        return None
    if verb in FIRST_PERSON or verb.endswith(("iamo", "emo")):
        return "strong" if verb.endswith("mo") and line.begins(i) else "presumed"
    if verb in {"sta", "starebbe"} and line.after(i, 2) in words.WELL:
        return "presumed"
    felt = line.low[GROUPS.read(line, i + 1).act] in _DATIVE or verb in _DATIVE
    if felt and verb in lei.FORMS:
        return "strong" if line.asks(i) else "presumed"
    # “Le hanno dato …?”, “Le dice qualcosa?”: asked, these are verbs, too.
    given = verb in _GIVEN or (verb in lei.FORMS and verb not in _LIKE_COMMANDS)
    return "presumed" if given and line.asks(i) else None


def _la(line: Line, i: int) -> Belief | None:
    """“La ringraziamo”, “L'ho vista”: with verbs for what is done to persons, or with a capital.

    Of “il tecnico la chiamerà” nobody else can be the object; “l'hanno chiamata?” is asked of the reader.
    """
    verb = line.after(i)
    had = verb in {"ho", "abbiamo"}
    if inner_capital(line, i) and i + 1 < len(line) and not line.capital(i + 1):
        return None if verb in words.ADJECTIVES_AFTER_LA or (line.low[i] == "l" and not had) else "strong"
    if verb in verbs.HUMAN_OBJECT_OF_OTHERS and OTHERS.doer_alone(line, i):
        return "presumed"
    if (verb in _GIVEN and line.asks(i)) or (verb == "abbiano" and GRAMMAR.place(line, i) == "wish"):
        had = True
    act = line.after(i, 2) if had else verb
    if had and act in GRAMMAR.small:
        act = line.after(i, 3)
    if OTHERS.told_of(line, i) or act not in verbs.HUMAN_OBJECT or (line.low[i] == "l" and not had):
        return None
    return "strong" if act.endswith("mo") else "presumed"


def _glielo(line: Line, i: int) -> Belief | None:
    """“Glielo consiglio”, “Vuole che glielo incarti?”"""
    if OTHERS.told_of(line, i):
        return None
    return "presumed" if line.asks(i) or line.after(i) in FIRST_PERSON else "weak"


def _dear(line: Line, i: int) -> Belief | None:
    """“Gentile cliente” opens a letter."""
    return "weak" if line.begins(i) and line.after(i) in words.DEAR_WHOM else None


def _never_mind(line: Line, i: int) -> Belief | None:
    """“Si figuri!”"""
    return "strong" if line.before(i) == "si" and line.begins(i - 1) else None


def _capital_ending(line: Line, i: int) -> Belief | None:
    """“contattarLa”."""
    return "strong" if line.raw[i][-2:] in {"La", "Le"} else None


def _enclitic(line: Line, i: int) -> Belief | None:
    """“aiutarla”, “offrirle”."""
    if _capital_ending(line, i):
        return "strong"
    if OTHERS.person_before(line, i) and not OTHERS.doer_alone(line, i):
        return "weak"
    return "strong" if line.low[i] in _OFFERS else "presumed"


_OFFERS = {verb[:-1] + ending for verb in verb_words.OFFERS for ending in ("le", "la")}
_WITH_US = frozenset({"tra", "fra", "con", "come", "qui", "a", "nostra", "nostro"})


def _met(line: Line, i: int) -> Belief | None:
    """“Non vedo l'ora di rivederla”, “Siamo lieti di averla tra noi”: a thing would have been named before."""
    if OTHERS.told_of(line, i) or (line.low[i] == "averla" and line.after(i) not in _WITH_US):
        return None
    hour = line.before(i) == "di" and line.before(i, 2) == "ora"
    return "presumed" if hour or line.first_of(words.ARTICLES) > i else None


def _with_oneself(line: Line, i: int) -> Belief | None:
    """“Porti con sé un documento”: behind what could be a command, “you” are who takes it along."""
    act = line.before(i, 2)
    commanded = line.before(i) == "con" and line.begins(i - 2) and act in _COMMANDS and not line.asks(i)
    return "presumed" if commanded and not OTHERS.told_of(line, i) else None


_COMMANDS = frozenset(verbs.commands()[0])


def _reflexive_infinitive(line: Line, i: int) -> Belief | None:
    if (
        (len(line.low[i]) < 6 and line.low[i] not in words.SHORT_INFINITIVES)
        or inner_capital(line, i)
        or line.low[i] in words.NOT_INFINITIVES
    ):
        return None
    return "strong"
