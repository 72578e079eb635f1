"""Italian verbs of the third person whose subject, unsaid, can only be “Lei”."""

from __future__ import annotations

from shared.voice.registers.languages import italian_verbs as verbs
from shared.voice.registers.languages.italian_grammar import BEING, GRAMMAR, GROUPS, HAVING, LOOKING, OTHERS, SEEMING
from shared.voice.registers.languages.romance import dated, deserved, gathered, praised
from shared.voice.registers.languages.subjects import Reading
from shared.voice.registers.languages.verb_groups import Group
from shared.voice.registers.lines import Line
from shared.voice.registers.model import Belief
from shared.voice.registers.words import italian as words
from shared.voice.registers.words import italian_verbs as verb_words

_WISHES = verbs.wishes() - verb_words.NOT_COMMANDS | {"debba", "voglia"}
_PAST_WISHES = verbs.past_wishes()
_FUTURE = verbs.FUTURE
FORMS = frozenset(verbs.third_person() | _WISHES | _PAST_WISHES | {"dev"})
"""The forms “Lei” takes."""
_INTRANSITIVE = BEING | GROUPS.kinds.motions
_BEFORE_NOUN = words.WHICH - {"quanto"}
_IMPERFECT = verbs.imperfect()
_LIKE_COMMANDS = verbs.ambiguous()
_PSYCH = verbs.forms_of(verb_words.PSYCH_VERBS)
_WANTING = verbs.forms_of(["volere"])
_PUTTING = verbs.forms_of(["mettere"])
_REFLEXIVE = verbs.forms_of(verb_words.REFLEXIVE_VERBS) | verb_words.REFLEXIVE_PARTICIPLES
_OPENING = frozenset({"aperto", "chiuso", "fatto"})
_DESERVING = verbs.forms_of(["meritare"])
_WITH_OBJECT = verbs.forms_of(verb_words.REFLEXIVE_WITH_OBJECT)


def unsaid(line: Line, i: int) -> Belief | None:
    """What the verb at `i` tells of “Lei”, if nobody else can be its subject."""
    word, before = line.low[i], line.before(i)
    if _cannot_be_lei(line, i):
        return None
    place = GRAMMAR.place(line, i)
    if place is None:
        return None
    group = GROUPS.read(line, i)
    reflexive = before == "si" or (before in {"ne", "la"} and line.before(i, 2) == "se")
    # “Come si è fatto male?”
    hurt = reflexive and line.low[group.act] in {"fatto", "fatta"} and line.after(group.last) == "male"
    if reflexive and not hurt and GROUPS.deed(line, i, group) not in _REFLEXIVE:
        return None
    kind, personal = GROUPS.kind(line, i, group), _says_of_person(line, i, group)
    # “Ha cambiato la password?”: with “avere” a change is a deed.
    changed = kind == "change" and word in HAVING and line.low[group.act] not in _OPENING
    if (
        reflexive
        or personal
        or changed
        or (kind == "change" and line.low[group.act].endswith(words.INFINITIVES_WITH_US))
    ):
        kind = "deed"
    elif kind == "being" or line.low[group.last] in {"stato", "stata"}:
        # “È stato bello il concerto?”
        return None
    elif before in {"mi", "ci"} and word in _PSYCH and not (word in _WANTING and group.act > i):
        # “Quanto ci mette?” asks of persons, too; “ci vuole andare?” of them alone.
        kind = "change" if word in _PUTTING else "thing"
    end = _predicate(line, i, group.last) if personal else group.last
    if end > group.last:
        # “È pronto il caffè?”
        noun_ends = GRAMMAR.doer_follows(line, end)
    else:
        maybe = not personal and (reflexive or group.act > i or word in _INTRANSITIVE)
        noun_ends = maybe and _article_begins_subject(line, i, group, reflexive=reflexive)
    acts = group.act > i and GROUPS.acts(line, i, group)
    reading = GRAMMAR.reading(line, i, place, end, kind, noun_ends=noun_ends, acts=acts)
    return None if reading is None else _weighed(line, i, group, reading)


def _weighed(line: Line, i: int, group: Group, reading: Reading) -> Belief | None:
    """How much the verb at `i` tells where nobody else can be its subject."""
    word, act = line.low[i], line.low[group.act]
    if reading == "doubtful":
        return "weak"
    if reading == "statement":
        return _stated(line, i, group)
    if reading == "condition" and _told_in_passing(line, i, group):
        return "weak"
    if reading == "relative" and line.before(i) in {"mi", "ci"} and word in HAVING and act in words.DONE_FOR_ME:
        return "presumed"
    if word in _WISHES:
        return _wished(line, i, word, reading)
    if reading == "relative" and word in words.FOUND:
        return "presumed" if line.after(group.last) in words.PREPOSITIONS else None
    if reading == "relative":
        felt = not words.FEELINGS.isdisjoint(line.low[max(i - 8, 0) : i]) and act not in words.CAUSED
        mine = act in words.CHOSEN and OTHERS.ourselves(line, i) and line.after(group.last) not in words.ARTICLES
        return "presumed" if word == "ha" and (GRAMMAR.asks(line, i) or felt or mine) else None
    return "presumed"


def _told_in_passing(line: Line, i: int, group: Group) -> bool:
    """“Non so se verrà”, “Il computer si è spento mentre scaricava …”: of somebody, or something, told of before."""
    if GROUPS.deed(line, i, group) in GROUPS.kinds.motions and GRAMMAR.doubted(line, i):
        return True
    return line.low[i] in _IMPERFECT and not line.asks(i) and line.low[line.sentence(i)[0]] in words.ARTICLES


def _article_begins_subject(line: Line, i: int, group: Group, *, reflexive: bool) -> bool:
    """Whether a noun follows that is the subject: behind most reflexive verbs, and “essere” with a participle."""
    if line.after(group.last) not in words.ARTICLES:
        return False
    deed = GROUPS.deed(line, i, group)
    passive = line.low[i] in BEING and line.low[group.act].endswith(words.PARTICIPLE_ENDINGS)
    if passive or (reflexive and deed not in _WITH_OBJECT):
        return True
    if line.low[group.act] == "vinto" and line.after(group.last) in {"un", "uno", "una"}:
        return False
    return deed in GROUPS.kinds.motions and not GRAMMAR.time_follows(line, group.last)


def _cannot_be_lei(line: Line, i: int) -> bool:
    """Whether what stands before says so: an article, “ci” and “is”, “che” before what could be a noun."""
    word, before = line.low[i], line.before(i)
    if before not in _TELLING:
        return False
    if before in {"la", "le", "lo"} and line.after(i) in FORMS:
        # “che la marca costa”: two verbs do not stand together.
        return True
    if before == "tempo" and word in {"fa", "faceva", "farà"}:
        # It asks of the weather.
        return True
    noun = before in _BEFORE_NOUN and word in _LIKE_COMMANDS and (before != "che" or GRAMMAR.asks_what(line, i - 1))
    return before in words.NOT_BEFORE_THIRD or before == "le" or noun or (before == "ci" and word in BEING)


# What `_cannot_be_lei` looks at.
_TELLING = words.NOT_BEFORE_THIRD | _BEFORE_NOUN | {"la", "le", "lo", "tempo", "ci"}


def _wished(line: Line, i: int, word: str, reading: Reading) -> Belief | None:
    """The wish, which “io” and “tu” share: behind what it always follows, and in indirect questions in -a.

    “Che venga pure!” wishes it of somebody else.
    """
    that = GRAMMAR.clause(line, i) - 1
    if word.endswith("i") and line.before(that) in words.BEFORE_FACTS:
        # “Ho sentito che giochi a tennis”: no wish, but what “tu” does.
        return None
    if reading == "wish":
        return "weak" if line.begins(that) else "presumed"
    edge = line.low[that]
    indirect = edge in words.BEFORE_SECOND_PERSON and word.endswith("a") and not line.asks(i)
    return "presumed" if edge in words.BEFORE_WISH or indirect else None


def _stated(line: Line, i: int, group: Group) -> Belief | None:
    """“Può ritirare …”, “Riceverà …”, “Ha ragione”; what else begins a statement is too weak."""
    word, act, before = line.low[i], line.low[group.act], line.before(i)
    if word == "voglia" and line.begins(i) and line.after(i).endswith(words.INFINITIVES):
        return "strong"
    if praised(line, i, words.PRAISE) or deserved(line, i, _DESERVING, group.act):
        return "presumed"
    if done_well(line, i) or gathered(line, i, words.INFERRING, words.SEEING):
        return "presumed"
    if word in words.APPEALS and line.begins(i) and line.gaps[i + 1].startswith(","):
        # “Sa, …”, “Vede, …” turn to the reader.
        return "presumed"
    if word in {"fa", "farà", "farebbe"} and line.after(i) in words.WELL and line.after(i, 2) in {"a", "ad"}:
        # “Fa bene a riposarsi”.
        return "presumed"
    if word in _WISHES or word in _PAST_WISHES or (word in _LIKE_COMMANDS - LOOKING and not before) or word == "fa":
        return None
    acts = GROUPS.acts(line, i, group)
    if word in HAVING and group.act == i and any(line.after(i, k) in words.HAVINGS for k in (1, 2, 3, 4)):
        return "presumed"
    if acts and (before in {"già", "ora"} or act.endswith(("rlo", "rla", "rli", "rle"))):
        return "strong"
    if acts or word in _FUTURE:
        return "presumed"
    personal = _says_of_person(line, i, group)
    if word in BEING and personal and act == line.low[group.last] and _concerns_us(line, i):
        return "presumed"
    if line.first_of(words.ARTICLES) < i or (word in BEING and not personal):
        return None
    never = before == "non" and line.after(i) == "mai"
    if never or before in words.HABITS or dated(line, i):
        return "weak"
    # “Ha scelto bene”, “Forse lo conosce”: nothing was told before of whom it could be said.
    weather = act in {"fatto", "fare"} and not words.WEATHER.isdisjoint(
        {line.after(group.last), line.after(group.last, 2)}
    )
    reports = act in words.REPORTS or weather
    done = word == "ha" and group.act > i
    seems = word in LOOKING and personal
    return "presumed" if not reports and (done or seems or (before and word not in SEEMING)) else "weak"


def done_well(line: Line, i: int) -> bool:
    """“Parla molto bene l'italiano”: who is praised, with nothing told before, is the reader."""
    return line.after(i) in words.VERY and line.after(i, 2) == "bene" and line.first_of(words.ARTICLES) > i


def _concerns_us(line: Line, i: int) -> bool:
    """“Grazie, è stata gentilissima”, “È stato gentile a riportarmi …”: who was kind to us is thanked."""
    first, end = line.sentence(i)
    return "grazie" in line.low[first:i] or any(word.endswith(words.INFINITIVES_WITH_US) for word in line.low[i:end])


def _predicate(line: Line, i: int, last: int) -> int:
    """Where “(è) un medico”, “(è molto) contento” end, `last` if no word for persons follows the group at `i`."""
    return next((i + k for k in range(1, last - i + 4) if line.after(i, k) in words.PERSONAL), last)


def _says_of_person(line: Line, i: int, group: Group) -> bool:
    """“è (molto) gentile”, “deve essere fiero”, “è mai stato in …”, “di che paese è?”, “come sta?”."""
    last = group.last
    if line.low[last] in {"stato", "stata"}:
        somewhere = line.after(last) in {"in", "a", "al", "da", "nel", "nella"} or line.before(last) in {"mai", "già"}
        return somewhere or _predicate(line, i, last) > last or (line.asks(i) and not line.after(last))
    if line.low[i] not in SEEMING and line.low[group.act] not in SEEMING:
        return False
    if _predicate(line, i, last) > last:
        return True
    if line.after(last) == "qui" and (line.after(last, 2) in {"per", "da", "in"} or last > i):
        # “È qui per lavoro?”, “Quando può essere qui?”
        return line.asks(i)
    if line.after(last) == "di" and last + 2 < len(line) and line.capital(last + 2):
        return True
    return not line.after(last) and line.before(last) in words.ORIGINS
