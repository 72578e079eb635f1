"""Portuguese verbs of the third person whose subject, unsaid, can only be “você” or “o senhor”."""

from __future__ import annotations

from shared.voice.registers.languages import portuguese_verbs as verbs
from shared.voice.registers.languages.antecedents import Antecedents
from shared.voice.registers.languages.romance import praised
from shared.voice.registers.languages.subjects import Grammar, Reading
from shared.voice.registers.languages.verb_groups import Endings, Group, Kinds, VerbGroups
from shared.voice.registers.lines import Line
from shared.voice.registers.model import Belief
from shared.voice.registers.words import portuguese as words
from shared.voice.registers.words import portuguese_verbs as verb_words

FIRST_PERSON = frozenset(verbs.first_person())
OTHERS = Antecedents(
    persons=words.PERSONS | words.NAMES,
    names=words.NAMES,
    determiners=words.DETERMINERS,
    people=words.PEOPLE,
    companies=words.COMPANIES,
    articles=words.ARTICLES,
    salutations=frozenset(words.DEAR),
    us=words.US,
    first_person=FIRST_PERSON,
)
GRAMMAR = Grammar(
    others=OTHERS,
    small=words.SMALL,
    either=frozenset({"se"}),
    behind_either=frozenset(),
    interrogatives=words.INTERROGATIVES,
    spans=frozenset({"tempo", "vezes", "hora", "horas"}),
    what_asked=frozenset({"que", "quê"}),
    which=words.WHICH,
    who=words.WHO,
    conjunctions=words.CONJUNCTIONS,
    causes=words.CAUSES,
    that="que",
    governors=words.GOVERNORS,
    reports=words.REPORTS,
    hearsay=frozenset({"têm"}),
    what=words.WHAT,
    exclaiming=frozenset(),
    unknown=frozenset({"sabia", "aposto", "imagino", "suponho", "calculo", "certeza"}),
    knowing=words.KNOWING,
    pronouns=words.PRONOUNS,
    prepositions=words.PREPOSITIONS,
    times=words.TIMES,
    having=verbs.forms_of(["ter"]),
    tags=words.TAGS,
    adverbs=words.ADVERBS,
    plural=frozenset({"os", "as", "uns", "umas"}),
    begins_noun=words.ARTICLES,
    all=words.ALL | words.BEFORE_TO,
    thinking=words.THINKING,
    thought=words.THOUGHT,
    perfect=frozenset({"tinha"}),
    you=frozenset({"você", "senhor", "senhora"}),
    doubts=frozenset({"sei"}),
)
_BEING = verbs.forms_of(["ser", "estar"])
_LOOKING = verbs.forms_of(["parecer"])
_SEEMING = _BEING | _LOOKING
GROUPS = VerbGroups(
    links=frozenset({"a", "de", "que", "já", "em", "me", "nos", "lhe", "se", "sempre", "também"}),
    helpers=verbs.forms_of(["ter"]),
    endings=Endings(words.INFINITIVES, ("ando", "endo", "indo"), words.PARTICIPLES, words.NOT_INFINITIVES),
    kinds=Kinds(
        raising=verbs.forms_of(verb_words.RAISING_VERBS),
        things=verbs.forms_of(verb_words.THING_VERBS),
        changes=verbs.forms_of(verb_words.VERBS_OF_CHANGE),
        motions=verbs.forms_of(verb_words.VERBS_OF_MOTION),
        beings=_BEING,
    ),
)
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
_DOING = frozenset({"faz", "fez", "fará", "faria"})
_NOT_STATED = _WISHES | _PRETERITES | {"faz"}
_LIKE_COMMANDS = verbs.ambiguous()
_NOUN_BEFORE = words.WHICH - {"que", "quanto"} | {"o", "a", "os", "as"}
_ITSELF = frozenset({"se"})
_US = frozenset({"me", "nos"})
# Without “a”, which is “to” as well.
_ARTICLES = words.ARTICLES - {"a", "as"}


def unsaid(line: Line, i: int) -> Belief | None:
    """What the verb at `i` tells of “você”, if nobody else can be its subject."""
    word, before = line.low[i], line.before(i)
    if word == "faz" and before == "tempo":
        # It asks of the weather.
        return None
    if before in words.NOT_BEFORE_THIRD or (word in _LIKE_COMMANDS and before in _NOUN_BEFORE):
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
    if reflexive or personal or (kind == "change" and joined(line, i, _US) and line.asks(i)):
        # “Passa-me o sal?”
        kind = "deed"
    elif kind == "being":
        return None
    end = _predicate(line, i, group.last) if personal else group.last
    moves = GROUPS.deed(line, i, group) in GROUPS.kinds.motions and not GRAMMAR.time_follows(line, group.last)
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
        return _stated(line, i, group)
    if reading == "condition" and GROUPS.deed(line, i, group) in _COMING and GRAMMAR.doubted(line, i):
        return "weak"
    doubtful = word in _SHARED or (reading == "condition" and word in _DOUBTFUL_WISHES)
    # Who comes comes to me.
    comes = line.low[group.act] in _COMING
    certain = comes or reflexive or GRAMMAR.asks(line, i) or _done_to_me(line, i, i) or GRAMMAR.learnt(line, i)
    return "weak" if doubtful and not certain else "presumed"


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
    """The verb that “se” belongs to: the second in “Pensou em mudar-se?”."""
    if of_itself:
        return line.low[i]
    return line.low[group.act] if line.low[group.last] == "se" else GROUPS.deed(line, i, group)


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
    sure = line.low[i] in verb_words.OFFERING or _done_to_me(line, i, i)
    return "presumed" if sure or line.vocabulary.isdisjoint(FIRST_PERSON) else "weak"


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
        return _advised(line, i, word, group) if acts else None
    if _turns_to_reader(line, i):
        return "presumed"
    if word == "tem" and (before == "aqui" or {line.after(i, distance) for distance in (1, 2, 3)} & words.HAVINGS):
        return "presumed"
    if acts and not before and word in verb_words.ATTEMPTS:
        # “Tenta imaginar” is a command.
        return None
    if acts and (before == "já" or joined(line, group.act, words.OBJECTS)):
        return "strong"
    if acts or word in _FUTURE:
        # “Parou de chover.”
        return None if line.low[group.act] in {"chover", "nevar"} else "presumed"
    if word in _PRETERITES and _thanked(line, i) and _says_of_person(line, i, group):
        return "presumed"
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
    if line.first_of(words.ARTICLES) < i or (word in _BEING and not personal):
        return None
    # “Hoje parece contente”, “Se calhar já o conhece”: nothing was told before of whom it could be said.
    seems = word in _LOOKING and personal
    return "presumed" if seems or (before and word not in _SEEMING) else "weak"


def _thanked(line: Line, i: int) -> bool:
    """“Obrigado, foi muito simpática”: who was kind to us is thanked."""
    first, _ = line.sentence(i)
    return not {"obrigado", "obrigada"}.isdisjoint(line.low[first:i])


def _turns_to_reader(line: Line, i: int) -> bool:
    """“Sabe, …”, “Faz bem em descansar”."""
    if line.low[i] in words.APPEALS and line.begins(i) and line.gaps[i + 1].startswith(","):
        return True
    return line.low[i] in _DOING and line.after(i) in words.WELL and line.after(i, 2) == "em"


def _advised(line: Line, i: int, word: str, group: Group) -> Belief | None:
    """“Devia ler isso”, “teria de nos enviar …”; with “meu” it is rather what I should do."""
    if not word.endswith("ia") or not line.vocabulary.isdisjoint({"eu", "meu", "minha"}):
        return None
    advice = word in {"devia", "deveria"} and line.low[group.last] != "me"
    return "presumed" if advice or _done_to_me(line, i, group.last) else "weak"


def _predicate(line: Line, i: int, last: int) -> int:
    """Where “(è) un medico”, “(è molto) contento” end, `last` if no word for persons follows the group at `i`."""
    return next((i + k for k in range(1, last - i + 4) if line.after(i, k) in words.PERSONAL), last)


def _says_of_person(line: Line, i: int, group: Group) -> bool:
    """“é (muito) simpático”, “deve estar orgulhoso”, “já esteve em …”, “de que país é?”, “como está?”."""
    last = group.last
    if line.low[i] not in _SEEMING and line.low[group.act] not in _SEEMING:
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
        return line.after(last) in words.PREPOSITIONS or (line.asks(i) and not line.after(last))
    if _predicate(line, i, last) > last:
        return True
    return line.before(last) == "como" or (not line.after(last) and line.before(last) in words.ORIGINS)
