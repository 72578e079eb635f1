"""Spanish: “usted” against “tú”, “vos” and “vosotros”.

Formal address mostly shows in verbs of the third person (see `romance`). Commands tell the two apart by their vowel
(“compre”, “compra”), where they begin a clause. “ustedes” is formal in Spain; in America it is the only plural and
weak. “vosotros” counts as informal.
"""

from __future__ import annotations

from shared.voice.registers.languages import spanish_verbs as verbs
from shared.voice.registers.languages.romance import ThirdPerson, inner_capital, possessive, strong_if, titled
from shared.voice.registers.lexicon import Lexicon, Mark
from shared.voice.registers.lines import Line
from shared.voice.registers.model import Belief, Finding
from shared.voice.registers.words import spanish as words

_THIRD = ThirdPerson(
    openers=words.OPENERS,
    before_initial=words.BEFORE_INITIAL,
    interrogatives=words.INTERROGATIVES,
    which=words.WHICH,
    conjunctions=words.CONJUNCTIONS,
    between=words.BETWEEN,
    subjects=words.SUBJECTS,
    opinions=words.OPINIONS,
    articles=words.ARTICLES,
    prepositions=words.PREPOSITIONS,
    us=words.US,
    brands=words.BRANDS,
    persons=words.PERSONS,
)


class Spanish:
    """Finds evidence in Spanish text."""

    def __init__(self, region: str) -> None:
        """`region` is that of the locale (`ES`, `MX`), or nothing."""
        lexicon = Lexicon()
        lexicon.ignore([*words.NOT_INFORMAL_ENDINGS, "érase", "véase"])
        lexicon.add(Mark("formal", "pronoun", "strong"), words.FORMAL)
        lexicon.add(Mark("formal", "pronoun", "strong" if region in {"", "ES"} else "weak"), words.FORMAL_PLURAL)
        lexicon.add(Mark("informal", "pronoun", "strong"), words.INFORMAL)
        lexicon.add(Mark("informal", "pronoun", _te), ["te"])
        lexicon.add(Mark("informal", "plural-pronoun", _os), ["os"])
        lexicon.add(Mark("formal", "possessive", _possessive), ["su", "sus"])
        lexicon.add(Mark("formal", "pronoun", _served), ["le", "les", "lo", "la"])
        lexicon.add(Mark("formal", "pronoun", _se_lo), ["se"])
        lexicon.add(Mark("formal", "imperative", "strong"), words.FORMAL_PHRASES)
        lexicon.add(Mark("informal", "imperative", "strong"), words.INFORMAL_PHRASES)
        lexicon.add(Mark("formal", "salutation", "weak"), words.SALUTATIONS)
        lexicon.add(Mark("formal", "title", titled(words.BEFORE_TITLE, words.ARTICLES)), words.TITLES)
        lexicon.add_endings(Mark("formal", "pronoun", _enclitic), words.ENDINGS_WITH_LE)
        lexicon.add_endings(Mark("informal", "pronoun", _enclitic_te), words.ENDINGS_WITH_TE)
        lexicon.add_endings(Mark("formal", "imperative", _accented), ["ese", "ase"])
        lexicon.add_endings(Mark("informal", "imperative", _accented), ["ate", "ete"])
        _add_commands(lexicon)
        _add_verbs(lexicon)
        self._lexicon = lexicon

    def findings(self, text: str) -> list[Finding]:
        """Evidence in `text`."""
        return self._lexicon.look_up(Line(text))


def _add_commands(lexicon: Lexicon) -> None:
    formal, informal = verbs.commands()
    both = formal & informal
    lexicon.add(Mark("formal", "imperative", _formal_command), formal - both)
    lexicon.add(Mark("informal", "imperative", _informal_command), informal - both)
    lexicon.add(Mark("informal", "imperative", _plural_command), verbs.plural_commands())
    lexicon.add(Mark("formal", "imperative", _formal_plural_command), {form + "n" for form in verbs.wishes()})
    formal, informal = verbs.joined_commands()
    lexicon.add(Mark("formal", "imperative", "strong"), formal)
    lexicon.add(Mark("informal", "imperative", "strong"), informal)


def _add_verbs(lexicon: Lexicon) -> None:
    second = verbs.second_person()
    sure = (second | set(words.INFORMAL_VERBS)) - words.HOMOGRAPHS - words.PRETERITE_HOMOGRAPHS
    lexicon.add(Mark("informal", "verb", _second_person), sure)
    lexicon.add(Mark("informal", "verb", strong_if(_after_conjunction)), (second & words.HOMOGRAPHS) - sure)
    lexicon.add_endings(Mark("informal", "verb", _second_person), words.ENDINGS_INFORMAL)
    wishes = verbs.wishes() | set(words.WISHES)
    lexicon.add(Mark("formal", "verb", _wished), wishes)
    third = Mark("formal", "verb", _third_person)
    lexicon.add(third, {*words.DATIVE_VERBS, *_ASKED, *_CONDITIONAL, *_INITIAL, *words.AFTER_WHAT})


_ASKED = (verbs.third_person() - words.NOT_COMMANDS - words.EVENT_VERBS) | set(words.ASKED_VERBS) | {"es"}
_CONDITIONAL = frozenset(words.CONDITIONAL_VERBS) | {"es"}
_FIRST_PERSON = verbs.first_person()
_INITIAL = (
    frozenset(words.INITIAL_VERBS) | frozenset(words.PRESUMED_INITIAL_VERBS) | (verbs.future() - words.EVENT_VERBS)
)


_OWNED = possessive(_THIRD, words.READER_NOUNS)


def _possessive(line: Line, i: int) -> Belief | None:
    """“yo en su lugar”; “por su cuenta” is “by itself”."""
    phrase = line.before(i), line.after(i)
    if phrase == ("en", "lugar"):
        return "presumed" if "yo" in line.low[max(i - 4, 0) : i] else None
    return None if phrase in {("por", "cuenta"), ("a", "lado"), ("a", "vez")} else _OWNED(line, i)


def _te(line: Line, i: int) -> Belief | None:
    """“una taza de te” is tea without its accent."""
    return None if line.before(i) in {"de", "el", "un"} else "strong"


def _os(line: Line, i: int) -> Belief | None:
    return None if line.shouted(i) and line.text != line.text.upper() else "strong"


def _served(line: Line, i: int) -> Belief | None:
    """“le informamos”, “lo esperamos”."""
    verb = line.after(i)
    if _THIRD.third_person_named(line, i):
        return None
    if line.low[i] in {"lo", "la"}:
        return ("strong" if verb in words.SERVED_DIRECTLY else "weak") if verb in words.SERVICE_VERBS else None
    if verb in words.SERVICE_VERBS:
        return "strong"
    offered = verb.endswith("mos") or verb in words.SERVED_BY_OTHERS or (line.asks(i) and verb in _FIRST_PERSON)
    return "presumed" if offered else None


def _se_lo(line: Line, i: int) -> Belief | None:
    """“no se lo recomiendo”, “se lo enviamos”: we, or I, to somebody."""
    if line.after(i) not in {"lo", "la", "los", "las"} or _THIRD.third_person_named(line, i):
        return None
    verb = line.after(i, 2)
    ours = (
        verb in _FIRST_PERSON
        or verb.endswith(("mos", "ré"))
        or (verb.endswith("ría") and "yo" in line.low[max(i - 3, 0) : i])
    )
    return "presumed" if ours else None


def _enclitic(line: Line, i: int) -> Belief | None:
    """“ayudarle”, “deseándole”."""
    if len(line.low[i]) < 6 or inner_capital(line, i):
        return None
    if _THIRD.third_person_named(line, i):
        return "weak"
    return "strong" if line.low[i].rstrip("s").removesuffix("le") in words.ENCLITIC_VERBS else "presumed"


def _enclitic_te(line: Line, i: int) -> Belief | None:
    """“preguntarte”; but “compartir” makes “comparte”."""
    word = line.low[i]
    return None if word in words.NOT_WITH_TE or len(word) < 5 or inner_capital(line, i) else "strong"


def _accented(line: Line, i: int) -> Belief | None:
    """Commands that a pronoun has given an accent: “abríguese”, “abrígate”."""
    return "strong" if any(letter in "áéíóú" for letter in line.low[i]) and not inner_capital(line, i) else None


def _second_person(line: Line, i: int) -> Belief | None:
    return None if len(line.low[i]) < 3 or inner_capital(line, i) else "strong"


def _after_conjunction(line: Line, i: int) -> bool:
    """Where only a verb can stand: behind “si”, “qué” and the like."""
    return line.before(i) in words.BEFORE_SECOND_PERSON


def _formal_command(line: Line, i: int) -> Belief | None:
    word, after = line.low[i], line.after(i)
    if inner_capital(line, i) or after in words.SUBJECTS:
        return None
    if not line.clause_begins(i, words.BEFORE_COMMAND):
        return (
            "presumed" if _THIRD.fronted(line, i) and word not in words.FORMAL_HOMOGRAPHS else _second_command(line, i)
        )
    denied = "no" in {line.before(i), line.before(i, 2), line.before(i, 3)}
    if denied:
        return "strong"
    if line.before(i) in words.CLITICS or (word in words.EXCLAMATIONS and (not after or after in {"ya", "hombre"})):
        return None
    if line.gaps[i + 1].startswith(",") and line.low[i + 1 : i + 3] == ["por", "favor"]:
        return "strong"
    if word == "entre":
        return "strong" if after in {"en", "a", "al", "ya", "con", "aquí", "ahora"} else None
    if word in words.FORMAL_HOMOGRAPHS:
        if after not in words.COMMAND_CUES - words.NOUN_CUES and not after[:1].isdigit():
            return None
        return ("strong" if after in words.ARTICLES else "presumed") if line.begins(i) else "weak"
    return "strong"


def _second_command(line: Line, i: int) -> Belief | None:
    """“… y vuelva pronto”, where no “que” comes before."""
    first, _ = line.sentence(i)
    if line.before(i) != "y" or "que" in line.low[first:i] or line.low[i] in words.FORMAL_HOMOGRAPHS:
        return None
    return "presumed"


def _informal_command(line: Line, i: int) -> Belief | None:
    word, after = line.low[i], line.after(i)
    if inner_capital(line, i) or line.asks(i) or not line.clause_begins(i, words.INFORMAL_OPENERS):
        return None
    if after in words.OTHER_SUBJECTS or after in {"usted", "ustedes"}:
        return None
    if word[-1] in "áéí":
        # The commands to “vos”; in -í they are also “I did”.
        return "weak" if word[-1] == "í" else "strong"
    if word in words.NOUN_COMMANDS:
        if after not in words.COMMAND_CUES - words.NOUN_CUES and not after[:1].isdigit():
            return None
        return "presumed" if line.begins(i) else "weak"
    if word in words.COMMANDS:
        if not line.clause_begins(i, words.NEAR_OPENERS):
            return "weak"
        return "presumed" if "," in line.gaps[i] and "¡" not in line.gaps[i] else "strong"
    objected = after in words.ARTICLES and line.begins(i)
    return "presumed" if "¡" in line.gaps[i] or objected else "weak" if line.begins(i) else None


def _plural_command(line: Line, i: int) -> Belief | None:
    return "strong" if line.clause_begins(i, words.OPENERS) and not inner_capital(line, i) else None


def _formal_plural_command(line: Line, i: int) -> Belief | None:
    """“Disfruten”, “no olviden”; weak, for it is also the only plural of America."""
    begins = line.clause_begins(i, words.BEFORE_COMMAND) and not inner_capital(line, i)
    return "presumed" if begins and line.before(i) not in words.CLITICS else None


def _wished(line: Line, i: int) -> Belief | None:
    """“Que disfrute”, “esperamos que pueda”, “para que reciba”, “cuando quiera”."""
    j = i - 1
    while j > 0 and line.low[j] in words.CLITICS | {"no"}:
        j -= 1
    if j < 0 or line.low[j] != "que" or line.after(i) in words.SUBJECTS or line.after(j) == "":
        return None
    wished = {line.before(j, distance) for distance in (1, 2, 3)} & words.BEFORE_WISH
    return "presumed" if wished or line.clause_begins(j, frozenset()) else None


def _third_person(line: Line, i: int) -> Belief | None:
    word, after, before = line.low[i], line.after(i), line.before(i)
    if before in words.NOT_BEFORE_THIRD:
        return None
    if before in {"le", "les"}:
        return _dative(line, i)
    if word in words.DATIVE_VERBS or (before == "se" and word not in words.REFLEXIVE_VERBS):
        return None
    if word in words.AFTER_WHAT and before == "que" and line.before(i, 2) in {"lo", "todo"}:
        return "presumed"
    if not _fits(line, i, word, after):
        return None
    if word == "ha" and before == "que" and line.asks(i):
        return "presumed"
    if word in _ASKED and _THIRD.asked(line, i):
        return "presumed"
    if word in _CONDITIONAL and _THIRD.conditional(line, i):
        return "strong"
    if word in _ASKED and (_THIRD.reported(line, i) or _THIRD.conditional(line, i)):
        return "presumed"
    if word not in _INITIAL or line.asks(i):
        return None
    if _THIRD.initial(line, i):
        return "strong" if word in words.INITIAL_VERBS else "presumed"
    return "presumed" if word in words.INITIAL_VERBS and _THIRD.fronted(line, i) else None


def _dative(line: Line, i: int) -> Belief | None:
    """“¿No le parece …?”, “si le interesa”, “veo que le gusta”."""
    if _THIRD.third_person_named(line, i) or any(inner_capital(line, k) for k in range(max(i - 4, 0), i)):
        return None
    if line.low[i] not in words.DATIVE_VERBS:
        return None
    return "strong" if line.asks(i) or _THIRD.conditional(line, i) else "presumed"


def _fits(line: Line, i: int, word: str, after: str) -> bool:
    """Whether what follows a verb lets it mean the reader."""
    if word in words.HELPER_VERBS:
        return after.endswith(words.INFINITIVES) and after not in words.IMPERSONAL_AFTER_HELPER
    if word == "ha":
        if line.before(i) in {"que", "qué"} and not line.asks(i):
            return False
        arrived = after in words.EVENT_PARTICIPLES and (line.after(i, 2) in words.ARTICLES or not line.asks(i))
        return after in words.PARTICIPLES_OF_READERS and not arrived
    if word == "tiene":
        return (
            line.asks(i)
            or line.before(i) in words.CONJUNCTIONS
            or words.HAVINGS & {after, line.after(i, 2), line.after(i, 3)} != set()
        )
    if word == "es":
        return after in words.READERS_ARE
    if word in {"está", "estaba", "esté", "estaría"}:
        return not after or after.endswith("ndo") or after in words.READER_STATES
    if word == "imagina":
        return line.before(i) == "se" or line.asks(i)
    return after in {"a", "en", "con"} if word in {"va", "viene"} else True
