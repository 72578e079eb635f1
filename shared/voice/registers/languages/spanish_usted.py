"""Spanish verbs of the third person whose subject, unsaid, can only be “usted”."""

from __future__ import annotations

from shared.voice.registers.languages import spanish_verbs as verbs
from shared.voice.registers.languages.romance import dated, deserved, gathered, praised
from shared.voice.registers.languages.spanish_grammar import GRAMMAR, GROUPS, LOOKING, OTHERS, SEEMING
from shared.voice.registers.languages.subjects import Reading
from shared.voice.registers.languages.verb_groups import Group
from shared.voice.registers.lines import Line
from shared.voice.registers.model import Belief
from shared.voice.registers.words import spanish as words
from shared.voice.registers.words import spanish_verbs as verb_words

_PRETERITES = verbs.preterites()
_THIRD = verbs.third_person()
_SHARED = verbs.shared()
_WISHES = verbs.wishes() | verbs.past_wishes()
_DOUBTFUL_WISHES = _WISHES - _THIRD - verb_words.OFFERING
FORMS = frozenset((_THIRD | _SHARED | _WISHES) - verb_words.NOT_THIRD)
"""The forms “usted” takes."""
# “Se espera lluvia” is said of anything, “no se lo esperaba” of persons.
_REFLEXIVE = verbs.forms_of(verb_words.REFLEXIVE_VERBS) | {"esperaba"}
_WITH_OBJECT = verbs.forms_of(verb_words.REFLEXIVE_WITH_OBJECT)
_DOING = verbs.forms_of(["hacer"])
_DESERVING = verbs.forms_of(["merecer"]) | {"ganado"}
_WINNING = verbs.forms_of(["ganar"])
_GROWING = verbs.forms_of(["crecer"])
_COMING = verbs.forms_of(["venir"])
_CHOICES = verbs.forms_of(verb_words.CHOICES) & _PRETERITES
_SOMEBODY = words.PERSONS | words.NAMES | words.PEOPLE | words.PRONOUNS
_FUTURE = {form for form in _THIRD if form.endswith("rá")}
_NOT_STATED = _WISHES | _PRETERITES | {"hace"}
_SPANS = words.TIMES | {"tiempo", "hora", "horas"}
_LONGEST_SPAN = 6
_LIKE_COMMANDS = verbs.ambiguous() - verb_words.NOT_COMMANDS


def unsaid(line: Line, i: int) -> Belief | None:
    """What the verb at `i` tells of “usted”, if nobody else can be its subject."""
    word, before = line.low[i], line.before(i)
    if word == "hace" and before == "tiempo":
        # It asks of the weather.
        return None
    noun = before in words.ARTICLES_OR_OBJECTS and line.after(i) in FORMS
    if noun or before in words.NOT_BEFORE_THIRD or before in {"le", "les"}:
        return None
    place = GRAMMAR.place(line, i)
    if place is None:
        return None
    group = GROUPS.read(line, i)
    kind, reflexive = GROUPS.kind(line, i, group), before == "se"
    deed = GROUPS.deed(line, i, group).removesuffix("se")
    if reflexive and deed not in _REFLEXIVE:
        return None
    personal = _says_of_person(line, i, group)
    if reflexive or personal or (kind == "change" and _of_person(line, i, group)):
        kind = "deed"
    elif kind == "being":
        return None
    end = _predicate(line, i, group.last) if personal else group.last
    moves = deed in GROUPS.kinds.motions and not _takes_object(line, group, deed)
    intransitive = (reflexive and deed not in _WITH_OBJECT) or moves
    # “¿Está listo el café?”
    noun_ends = GRAMMAR.doer_follows(line, end) if end > group.last else intransitive and _noun_follows(line, end)
    acts = group.act > i and GROUPS.acts(line, i, group)
    reading = GRAMMAR.reading(line, i, place, end, kind, noun_ends=noun_ends, acts=acts)
    return None if reading is None else _weighed(line, i, group, reading, reflexive=reflexive)


def _weighed(line: Line, i: int, group: Group, reading: Reading, *, reflexive: bool) -> Belief | None:
    """How much the verb at `i` tells where nobody else can be its subject."""
    word = line.low[i]
    if reading == "doubtful":
        return "weak"
    if reading == "question":
        return "presumed"
    if reading == "relative":
        return "presumed" if _relates_reader(line, i, group) else None
    if reading == "statement":
        # “No tenía por qué molestarse”: it is not “I” with “se”.
        alone = word in _SHARED and (reflexive or line.low[group.last].endswith("rse"))
        return "presumed" if alone and (word.endswith("ría") or line.before(i) == "no") else _stated(line, i, group)
    if reading == "condition" and GROUPS.deed(line, i, group) in GROUPS.kinds.motions and GRAMMAR.doubted(line, i):
        return "weak"
    # “Cuando quiera” offers something.
    doubtful = word in _SHARED or (reading == "condition" and word in _DOUBTFUL_WISHES)
    # Who comes comes to me.
    comes = line.low[group.act] in _COMING
    # “Pensaba que era médico”: what I am I know.
    known = reading == "wish" and word == "era" and _says_of_person(line, i, group)
    asked = _hypothesis_asked(line, i)
    certain = comes or known or reflexive or asked or _done_to_me(line, i, group) or GRAMMAR.learnt(line, i)
    return "weak" if doubtful and not certain else "presumed"


def _relates_reader(line: Line, i: int, group: Group) -> bool:
    """“el código que encuentra en el reverso”, “el libro que me recomendó”, “¿La mochila que compró …?”."""
    word = line.low[i]
    if word in words.FOUND:
        return line.after(group.last) in words.PREPOSITIONS
    if line.before(i) in {"me", "nos"} and line.low[group.act] in words.DONE_FOR_ME:
        return True
    asks = GRAMMAR.asks(line, i)
    if word in _CHOICES and line.before(i) == "que":
        return asks or (OTHERS.ourselves(line, i) and line.after(group.last) not in words.ARTICLES)
    felt = not words.FEELINGS.isdisjoint(line.low[max(i - 8, 0) : i])
    caused = not words.CAUSED.isdisjoint(line.low[i : i + 4])
    return word in {"ha", "haya"} and (asks or (felt and not caused))


def _hypothesis_asked(line: Line, i: int) -> bool:
    """“Si tuviera que elegir, ¿cuál sería?”: what “I” would do is not asked."""
    return "?" in line.gaps[line.sentence(i)[1]]


def _of_person(line: Line, i: int, group: Group) -> bool:
    """“¿Me pasaría la sal?”, “¿Pasará a recogernos?”, “¿Dónde creció?”: what only persons can be asked for, and of."""
    grown = line.low[group.act] in _GROWING and line.before(i) in words.ORIGINS
    asked = grown or (line.asks(i) and line.before(i) in {"me", "nos"})
    return asked or line.low[group.act].endswith(("rnos", "rme"))


def _done_to_me(line: Line, i: int, group: Group) -> bool:
    """“Si me da un minuto”, “podría ayudarnos”: where “me” is the object, the first person is no subject."""
    pronouns = line.low[GRAMMAR.clause(line, i) : i]
    return "me" in pronouns or "nos" in pronouns or line.low[group.act].endswith(("rnos", "rme"))


def _stated(line: Line, i: int, group: Group) -> Belief | None:
    """“Puede recoger …”, “Recibirá …”, “Tiene razón”, “Aquí tiene …”; what else begins a statement is too weak."""
    word, act, before = line.low[i], line.low[group.act], line.before(i)
    acts = GROUPS.acts(line, i, group)
    if word in _SHARED:
        return _advised(line, i, word, group)
    if _turns_to_reader(line, i, group):
        return "presumed"
    if word in _PRETERITES and OTHERS.ourselves(line, i):
        # “Ayer lo llamé, pero no contestó.”
        return "weak"
    commanding = word in _LIKE_COMMANDS and before not in {"no", "se", "me", "nos", "lo"}
    if word in _NOT_STATED or (commanding and not (acts and word == "acaba" and act not in GROUPS.kinds.changes)):
        # “Ah, entonces también trabaja en …”
        return "presumed" if before == "también" and line.low[max(i - 2, 0)] in words.INFERRING else None
    if word == "tiene" and (before == "aquí" or any(line.after(i, k) in words.HAVINGS for k in (1, 2, 3))):
        return "presumed"
    if word in words.APPEALS and line.begins(i) and line.gaps[i + 1].startswith(","):
        # “Sabe, …” turns to the reader.
        return "presumed"
    if acts and (before == "ya" or act.endswith(("lo", "la", "los", "las"))):
        return "strong"
    if acts or word in _FUTURE:
        return "presumed"
    if line.first_of(words.ARTICLES) < i:
        return None
    if before in words.HABITS or dated(line, i):
        return "weak"
    # “Ha elegido bien”, “Ya lo conoce”: nothing was told before of whom it could be said.
    weather = act == "hecho" and not words.WEATHER.isdisjoint({line.after(group.last), line.after(group.last, 2)})
    done = word == "ha" and group.act > i and act not in words.REPORTS and not weather
    seems = word in LOOKING and _says_of_person(line, i, group)
    return "presumed" if done or seems or (before and word not in SEEMING) else "weak"


def _turns_to_reader(line: Line, i: int, group: Group) -> bool:
    """“Enhorabuena, habla …”, “se lo merece”, “Ya veo, prefiere …”, “A lo mejor conoce …”, “Hace bien en descansar”."""
    if praised(line, i, words.PRAISE) or deserved(line, i, _DESERVING, group.act):
        return True
    before = line.before(i)
    if gathered(line, i, words.INFERRING, words.SEEING) or (before == "mejor" and line.before(i, 2) == "lo"):
        return True
    if lasts(line, i):
        return not {"nosotros", "aquí"}.isdisjoint(line.low[i : i + _LONGEST_SPAN])
    if line.low[i] in words.FOUND and before not in words.CLITICS:
        # “En la caja encuentra también …”
        return line.low[line.sentence(i)[0]] in words.PREPOSITIONS
    if line.low[i] in _DOING:
        return line.after(i) in words.WELL and line.after(i, 2) == "en"
    # “Habla muy bien español”: who is praised, with nothing told before.
    return line.after(i) in {"muy", "tan"} and line.after(i, 2) == "bien" and line.first_of(words.ARTICLES) > i


def lasts(line: Line, i: int) -> bool:
    """“Lleva cinco años con nosotros”: with a span of time behind it this is no command."""
    return line.low[i] == "lleva" and not _SPANS.isdisjoint({line.after(i), line.after(i, 2)})


def _advised(line: Line, i: int, word: str, group: Group) -> Belief | None:
    """“Debería leerlo”, “tendría que enviarnos …”, “Tenía razón”; with “me” and “mi” it is rather what I should do."""
    act = line.low[group.act]
    if word == "tenía" and line.after(i) in {"razón", "suerte"}:
        return "presumed"
    if (
        not GROUPS.acts(line, i, group)
        or act.endswith("rme")
        or not line.vocabulary.isdisjoint({"yo", "mi", "mis", "me"})
    ):
        return None
    if word == "debía" and _says_of_person(line, i, group):
        # “Debía de ser muy joven …”
        return "presumed"
    if not word.endswith("ría"):
        return None
    return "presumed" if act.endswith("rnos") or word == "debería" else "weak"


def _takes_object(line: Line, group: Group, deed: str) -> bool:
    """“¿Sigue el tenis?”, “Ha ganado un viaje”, “Viaja la semana próxima”: the noun behind is no subject."""
    if line.after(group.last, 2) in words.FOLLOWED or GRAMMAR.time_follows(line, group.last):
        return True
    return deed in _WINNING and line.after(group.last) in {"un", "una"}


def _noun_follows(line: Line, last: int) -> bool:
    """“que se mejore pronto el tiempo”: behind a reflexive verb a noun is the subject."""
    following = line.after(last, 2) if line.after(last) in words.SMALL else line.after(last)
    return following in words.ARTICLES


def _predicate(line: Line, i: int, last: int) -> int:
    """Where “(è) un medico”, “(è molto) contento” end, `last` if no word for persons follows the group at `i`."""
    return next((i + k for k in range(1, last - i + 4) if line.after(i, k) in words.PERSONAL), last)


def _says_of_person(line: Line, i: int, group: Group) -> bool:
    """“es (muy) amable”, “debe de estar (un poco) cansado”, “¿de qué país es?”, “¿es de Lima?”, “¿cómo está?”."""
    last = group.last
    if line.low[last] == "estado":
        return True
    if line.low[i] not in SEEMING and line.low[group.act] not in SEEMING:
        return False
    if _predicate(line, i, last) > last:
        return True
    if line.before(i) == "que" and line.before(i, 2) in words.PERSONAL and line.before(i, 3) == "lo":
        # “lo cansada que está”.
        return True
    if line.after(last) == "de" and last + 2 < len(line) and line.capital(last + 2):
        return True
    if line.after(last) in {"aquí", "acá"} and line.after(last, 2) in {"por", "de", "en"}:
        # “¿Está aquí por trabajo?”
        return line.asks(i)
    if line.before(last) == "cómo":
        return not line.after(last) or line.after(last) in words.SMALL
    if line.before(i) in words.PERSONAL and line.before(i, 2) == "qué":
        # “¡Qué amable es!”
        return True
    return not line.after(last) and line.before(last) in words.ORIGINS


def doubled(line: Line, i: int) -> bool:
    """Whether the clause says to whom: “a mi hija le gusta”, “le gusta a mi hija”."""
    first = GRAMMAR.clause(line, i)
    while first and first not in line.openings:
        first -= 1
    _, end = line.sentence(i)
    return (first < i and line.low[first] in {"a", "al"}) or any(
        line.low[k] in {"a", "al"} and not _SOMEBODY.isdisjoint({line.after(k), line.after(k, 2)})
        for k in range(i + 2, min(i + 6, end))
    )
