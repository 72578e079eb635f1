"""Portuguese verbs of the third person whose subject, unsaid, can only be “você” or “o senhor”."""

from __future__ import annotations

from shared.voice.registers.languages import portuguese_verbs as verbs
from shared.voice.registers.languages.portuguese_grammar import (
    BEING,
    FIRST_PERSON,
    GRAMMAR,
    GROUPS,
    LOOKING,
    OTHERS,
    SEEMING,
)
from shared.voice.registers.languages.romance import gathered, praised
from shared.voice.registers.languages.subjects import Reading
from shared.voice.registers.languages.verb_groups import Group
from shared.voice.registers.lines import Line
from shared.voice.registers.model import Belief
from shared.voice.registers.words import portuguese as words
from shared.voice.registers.words import portuguese_verbs as verb_words

_COMING = verbs.forms_of(["vir"])
_SHARED = verbs.shared()
_WISHES = verbs.wishes() | verbs.past_wishes()
_DOUBTFUL_WISHES = _WISHES - verbs.third_person() - verb_words.OFFERING
_PRETERITES = verbs.preterites()
_FUTURE = verbs.future()
FORMS = frozenset(verbs.third_person() | _SHARED | _WISHES)
"""The forms “você” takes, but for the wish of the future."""
_REFLEXIVE = verbs.forms_of(verb_words.REFLEXIVE_VERBS)
_CHOICES = verbs.forms_of(verb_words.CHOICES) & _PRETERITES
_WINNING = verbs.forms_of(["ganhar"])
_GROWING = verbs.forms_of(["nascer", "crescer"])
_ENDING = frozenset({"acaba", "acabou"})
_DESERVING = verbs.forms_of(["merecer"])
_DOING = frozenset({"faz", "fez", "fará", "faria"})
_NOT_STATED = _WISHES | _PRETERITES | {"faz"}
_LIKE_COMMANDS = verbs.ambiguous()
_NOUNS = (_LIKE_COMMANDS & verb_words.NOUN_COMMANDS) - {"faz"}
_NOUN_BEFORE = words.WHICH - {"que", "quanto"} | {"o", "a", "os", "as"}
_ITSELF = frozenset({"se"})
_US = frozenset({"me", "nos"})
_PERSONS = frozenset({"o", "a", "lhe"})
_LIKING = verbs.forms_of(["gostar"])
# Without “a”, which is “to” as well.
_ARTICLES = words.ARTICLES - {"a", "as"}


def unsaid(line: Line, i: int) -> Belief | None:
    """What the verb at `i` tells of “você”, if nobody else can be its subject."""
    word, before = line.low[i], line.before(i)
    if word == "faz" and before == "tempo":
        # It asks of the weather.
        return None
    if before in words.NOT_BEFORE_THIRD or (word in _NOUNS and before in _NOUN_BEFORE):
        return None
    place = GRAMMAR.place(line, i)
    if place is None:
        return None
    group = GROUPS.read(line, i)
    of_itself = line.gaps[i + 1] != " " and joined(line, i, _ITSELF)
    reflexive = (
        of_itself
        or (group.last > i and "se" in line.low[i + 1 : group.last + 1])
        or (before == "se" and GRAMMAR.clause(line, i) < i)
    )
    if reflexive and _itself(line, i, group, of_itself=of_itself) not in _REFLEXIVE:
        return None
    kind = GROUPS.kind(line, i, group)
    personal = _says_of_person(line, i, group)
    grown = line.low[group.act] in _GROWING and not words.ORIGINS.isdisjoint({before, line.before(i, 3)})
    if reflexive or personal or grown or (kind == "change" and joined(line, i, _US) and line.asks(i)):
        # “Em que cidade nasceu?”, “Passa-me o sal?”
        kind = "deed"
    elif kind == "being":
        return None
    end = _predicate(line, i, group.last) if personal else group.last
    deed = GROUPS.deed(line, i, group)
    won = deed in _WINNING and line.after(group.last) in {"um", "uma"}
    moves = deed in GROUPS.kinds.motions and not won and not GRAMMAR.time_follows(line, group.last)
    intransitive = (reflexive and group.act == i) or moves
    # “Está pronto o café?”
    noun_ends = (intransitive or end > group.last) and line.after(end) in _ARTICLES
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
        if reflexive and word in _SHARED and (word.endswith("ria") or line.before(i) == "não"):
            # “Não precisava de se incomodar”: it is not “I” with “se”.
            return "presumed"
        return _stated(line, i, group)
    if reading == "condition" and GROUPS.deed(line, i, group) in _COMING and GRAMMAR.doubted(line, i):
        return "weak"
    doubtful = word in _SHARED or (reading == "condition" and word in _DOUBTFUL_WISHES)
    # Who comes comes to me.
    comes = line.low[group.act] in _COMING
    # “Pensava que era médico”: what I am I know.
    known = reading == "wish" and word == "era" and _says_of_person(line, i, group)
    asked = GRAMMAR.asks(line, i) or GRAMMAR.learnt(line, i)
    certain = comes or known or reflexive or asked or _liked(line, group) or _done_to_me(line, i, i)
    return "weak" if doubtful and not certain else "presumed"


def _liked(line: Line, group: Group) -> bool:
    """“Acho que ia gostar (do livro)”: I know what I like; what I would like to do is another matter."""
    if line.low[group.act] not in _LIKING:
        return False
    return line.after(group.last) != "de" or not line.after(group.last, 2).endswith(words.INFINITIVES)


def _relates_reader(line: Line, i: int, group: Group) -> bool:
    """“o código que encontra no verso”, “É a primeira vez que vem …?”, “o livro que me recomendou”."""
    if line.low[i] in words.FOUND:
        return line.after(group.last) in words.PREPOSITIONS
    if line.asks(i) and line.before(GRAMMAR.clause(line, i) - 1) == "vez":
        return True
    if line.before(i) in {"me", "nos"}:
        return line.low[group.act] in words.DONE_FOR_ME
    if line.low[i] in _CHOICES and OTHERS.ourselves(line, i):
        return line.after(group.last) not in words.ARTICLES
    return GRAMMAR.asks(line, i) and (group.last > i or line.low[i] in _PRETERITES)


def _itself(line: Line, i: int, group: Group, *, of_itself: bool) -> str:
    """The verb that “se” belongs to: the second in “Pensou em mudar-se?”, “Não precisava de se incomodar”."""
    if of_itself:
        return line.low[i]
    near = line.low[group.last] == "se" or line.low[group.act - 1] == "se"
    return line.low[group.act] if near else GROUPS.deed(line, i, group)


def future_wish(line: Line, i: int) -> Belief | None:
    """“se precisar”, “quando quiser”: behind a conjunction; where “I” do something, it may mean oneself."""
    thing = GROUPS.kind(line, i, GROUPS.read(line, i)) == "thing"
    setting = GRAMMAR.setting(line, i, thing=thing)
    if setting == "condition":
        behind = line.low[GRAMMAR.clause(line, i) - 1] in words.BEFORE_FUTURE
    else:
        behind = setting == "wish" and line.before(GRAMMAR.clause(line, i) - 1) in words.BEFORE_THAT_FUTURE
    if not behind or thing or OTHERS.told_of(line, i):
        return None
    sure = line.low[i] in verb_words.OFFERING or _done_to_me(line, i, i) or _done_to_reader(line, i)
    return "presumed" if sure or line.vocabulary.isdisjoint(FIRST_PERSON) else "weak"


def _done_to_reader(line: Line, i: int) -> bool:
    """“Quando vier a Lisboa, levo-a …”: what “I” do then is done to somebody, of whom nothing was told."""
    _, end = line.sentence(i)
    if line.after(i) in _ARTICLES:
        # “Quando chegar o correio, …”
        return False
    return any(line.low[k] in FIRST_PERSON and joined(line, k, _PERSONS) for k in range(i + 1, end))


def joined(line: Line, i: int, pronouns: frozenset[str]) -> bool:
    """Whether a hyphen joins one of `pronouns` to word `i`."""
    return i + 1 < len(line) and line.hyphened(i + 1) and line.low[i + 1] in pronouns


def _done_to_me(line: Line, i: int, last: int) -> bool:
    """“Se me der um minuto”: where “me” is the object, the first person is no subject."""
    return not {"me", "nos"}.isdisjoint(line.low[GRAMMAR.clause(line, i) : last + 1])


def _stated(line: Line, i: int, group: Group) -> Belief | None:
    """“Pode levantar …”, “Receberá …”, “Tem razão”, “Aqui tem …”; what else begins a statement is too weak."""
    word, before = line.low[i], line.before(i)
    acts = GROUPS.acts(line, i, group)
    if word in _SHARED:
        return _advised(line, i, word, group)
    if _turns_to_reader(line, i) or gathered(line, i, words.INFERRING, words.SEEING):
        return "presumed"
    if word == "tem" and (before == "aqui" or {line.after(i, distance) for distance in (1, 2, 3)} & words.HAVINGS):
        return "presumed"
    if acts and not before and word in verb_words.ATTEMPTS:
        # “Tenta imaginar” is a command.
        return None
    if acts and (before == "já" or joined(line, group.act, words.OBJECTS)):
        return "strong"
    if acts or word in _FUTURE:
        # “Parou de chover”, “Acabou de começar o jogo”, “Merece ser visto”.
        happens = line.low[group.act] in {"chover", "nevar"} or word in _DESERVING
        return None if happens or (word in _ENDING and line.low[group.act] in GROUPS.kinds.changes) else "presumed"
    if word in _PRETERITES and OTHERS.ourselves(line, i):
        # “Ontem liguei-lhe, mas não atendeu.”
        return "presumed" if _thanked(line, i) and _says_of_person(line, i, group) else "weak"
    found = word in words.FOUND and before not in words.CLITICS
    if praised(line, i, words.PRAISE) or (found and line.low[line.sentence(i)[0]] in words.PREPOSITIONS):
        # “Na caixa encontra também …”
        return "presumed"
    if not joined(line, i, _ITSELF) and (
        word in _NOT_STATED or (word in _LIKE_COMMANDS and before not in {"não", "nem", "se", "me", "nos", "o"})
    ):
        # “Ah, então também trabalha em …”
        return "presumed" if before == "também" and line.low[max(i - 2, 0)] in words.INFERRING else None
    personal = _says_of_person(line, i, group)
    if before in words.HABITS:
        return "weak"
    if line.first_of(words.ARTICLES) < i or (word in BEING and not personal):
        return None
    # “Hoje parece contente”, “Se calhar já o conhece”: nothing was told before of whom it could be said.
    seems = word in LOOKING and personal
    return "presumed" if seems or (before and word not in SEEMING) else "weak"


def _thanked(line: Line, i: int) -> bool:
    """“Obrigado, foi muito simpática”: who was kind to us is thanked."""
    first, _ = line.sentence(i)
    return not {"obrigado", "obrigada"}.isdisjoint(line.low[first:i])


def _turns_to_reader(line: Line, i: int) -> bool:
    """“Sabe, …”, “Faz bem em descansar”, “Fala muito bem inglês”, “merece!”: with nothing told before."""
    if line.low[i] in _DESERVING and not line.after(i):
        return True
    if line.after(i) in {"muito", "tão"} and line.after(i, 2) == "bem":
        return line.first_of(words.ARTICLES) > i
    if line.low[i] in words.APPEALS and line.begins(i) and line.gaps[i + 1].startswith(","):
        return True
    return line.low[i] in _DOING and line.after(i) in words.WELL and line.after(i, 2) == "em"


def _advised(line: Line, i: int, word: str, group: Group) -> Belief | None:
    """“Devia ler isso”, “teria de nos enviar …”, “Tinha razão”; with “meu” it is rather what I should do."""
    if word == "tinha" and line.after(i) in {"razão", "sorte"}:
        return "presumed"
    if (
        not GROUPS.acts(line, i, group)
        or not word.endswith("ia")
        or not line.vocabulary.isdisjoint({"eu", "meu", "minha"})
    ):
        return None
    if word == "devia" and _says_of_person(line, i, group):
        # “Devia ser muito nova …”
        return "presumed"
    advice = word in {"devia", "deveria"} and line.low[group.last] != "me"
    return "presumed" if advice or _done_to_me(line, i, group.last) else "weak"


def _predicate(line: Line, i: int, last: int) -> int:
    """Where “(è) un medico”, “(è molto) contento” end, `last` if no word for persons follows the group at `i`."""
    return next((i + k for k in range(1, last - i + 4) if line.after(i, k) in words.PERSONAL), last)


def _says_of_person(line: Line, i: int, group: Group) -> bool:
    """“é (muito) simpático”, “deve estar orgulhoso”, “já esteve em …”, “de que país é?”, “como está?”."""
    last = group.last
    if line.low[i] not in SEEMING and line.low[group.act] not in SEEMING:
        return False
    if line.low[i] in {"foi", "fosse", "for"} and line.after(i) in {"a", "à", "ao", "para"}:
        # Of “ir”, which shares these forms with “ser”.
        return True
    if line.low[i] == "foi" and line.asks(i) and line.after(i, 3).endswith(words.INFINITIVES):
        # “Já foi alguma vez ver …?”
        return True
    if line.after(last) in {"cá", "aqui"} and line.after(last, 2) in {"em", "de", "por"}:
        # “Está cá em trabalho?”
        return line.asks(i)
    if line.before(i) in words.PERSONAL or (line.before(i) == "que" and line.before(i, 2) in words.PERSONAL):
        # “Que simpática (que) é!”
        first, end = line.sentence(i)
        return line.low[first] == "que" and "!" in line.gaps[end]
    if line.after(last) in {"de", "do", "da"} and last + 2 < len(line) and line.capital(last + 2):
        return True
    if line.low[last].startswith("estev") or line.low[last] == "estado":
        behind = line.after(last, 3) if line.after(last, 2) == "vez" else line.after(last)
        return behind in words.PREPOSITIONS or (line.asks(i) and not behind)
    if line.after(last) == "à" and line.after(last, 2) == "espera":
        return True
    if _predicate(line, i, last) > last:
        return True
    if line.before(last) == "como":
        # But “como é que …” asks of anything.
        return line.after(last) != "que"
    return not line.after(last) and line.before(last) in words.ORIGINS
