"""Italian verbs of the third person whose subject, unsaid, can only be “Lei”."""

from __future__ import annotations

from shared.voice.registers.languages import italian_verbs as verbs
from shared.voice.registers.languages.subjects import Grammar, Reading
from shared.voice.registers.languages.verb_groups import Endings, Group, Kinds, VerbGroups
from shared.voice.registers.lines import Line
from shared.voice.registers.model import Belief
from shared.voice.registers.words import italian as words
from shared.voice.registers.words import italian_verbs as verb_words

FIRST_PERSON = frozenset(verbs.first_person())
GRAMMAR = Grammar(
    small=words.SMALL,
    either=frozenset(),
    interrogatives=words.INTERROGATIVES,
    which=words.WHICH,
    who=words.WHO,
    conjunctions=words.CONJUNCTIONS,
    that="che",
    governors=words.GOVERNORS,
    reports=words.REPORTS,
    hearsay=frozenset({"hanno"}),
    what=words.WHAT,
    knowing=words.KNOWING,
    first_person=FIRST_PERSON,
    us=words.US,
    pronouns=words.PRONOUNS,
    articles=words.ARTICLES,
    prepositions=words.PREPOSITIONS,
    persons=words.PERSONS,
    companies=words.COMPANIES,
    salutations=words.BEFORE_TITLE,
    tags=words.TAGS,
)
_BEING = verbs.forms_of(["essere"])
_SEEMING = _BEING | verbs.forms_of(["sembrare", "parere"])
_HAVING = verbs.forms_of(["avere"])
GROUPS = VerbGroups(
    links=frozenset({"a", "ad", "da", "di", "per", "già", "mai", "anche", "ancora", "sempre", "più"}),
    helpers=_HAVING | _BEING | {"stato"},
    endings=Endings(words.INFINITIVES, ("ando", "endo"), words.PARTICIPLE_ENDINGS, words.NOT_PARTICIPLES),
    kinds=Kinds(
        raising=verbs.forms_of(verb_words.RAISING_VERBS),
        things=verbs.forms_of(verb_words.THING_VERBS) | verb_words.THING_PARTICIPLES,
        changes=verbs.forms_of(verb_words.VERBS_OF_CHANGE) | verb_words.CHANGE_PARTICIPLES,
        beings=_BEING,
    ),
)
_WISHES = verbs.wishes() - verb_words.NOT_COMMANDS | {"debba", "voglia"}
_PAST_WISHES = verbs.past_wishes()
_FUTURE = verbs.future()
FORMS = frozenset(verbs.third_person() | _WISHES | _PAST_WISHES)
"""The forms “Lei” takes."""
_LIKE_COMMANDS = verbs.ambiguous()
_PSYCH = verbs.forms_of(verb_words.PSYCH_VERBS)
_REFLEXIVE = verbs.forms_of(verb_words.REFLEXIVE_VERBS) | verb_words.REFLEXIVE_PARTICIPLES


def unsaid(line: Line, i: int) -> Belief | None:
    """What the verb at `i` tells of “Lei”, if nobody else can be its subject."""
    word, before = line.low[i], line.before(i)
    if _cannot_be_lei(line, i):
        return None
    of_itself = before == "ne" and line.before(i, 2) == "se"
    first = i - 2 if of_itself else i
    place = GRAMMAR.place(line, first)
    if place is None:
        return None
    group = GROUPS.read(line, i)
    act = line.low[group.act]
    reflexive = before == "si" or of_itself
    if reflexive and act not in _REFLEXIVE:
        return None
    kind = GROUPS.kind(line, i, group)
    if reflexive or _says_of_person(line, i, group):
        kind = "deed"
    elif before in {"mi", "ci"} and word in _PSYCH:
        kind = "thing"
    # Behind reflexive verbs, and “essere” with a participle, a noun is the subject.
    intransitive = reflexive or (word in _BEING and act.endswith(words.PARTICIPLE_ENDINGS))
    noun_ends = intransitive and line.after(group.last) in words.ARTICLES
    reading = GRAMMAR.reading(line, i, place, group.last, kind, noun_ends=noun_ends)
    if reading is None or reading == "doubtful":
        return None if reading is None else "weak"
    if reading == "statement":
        return _stated(line, i, group)
    if word in _WISHES:
        return _wished(line, first, word, reading)
    if reading == "relative":
        thanked = "grazie" in line.low[max(i - 8, 0) : i]
        return "presumed" if word == "ha" and (line.asks(i) or thanked) else None
    return "presumed"


def _cannot_be_lei(line: Line, i: int) -> bool:
    """Whether what stands before says so: an article, “ci” and “is”, “che” before what could be a noun."""
    word, before = line.low[i], line.before(i)
    noun = before in words.WHICH and word in _LIKE_COMMANDS and (before != "che" or GRAMMAR.asks_what(line, i - 1))
    return before in words.NOT_BEFORE_THIRD or before == "le" or noun or (before == "ci" and word in _BEING)


def _wished(line: Line, i: int, word: str, reading: Reading) -> Belief | None:
    """The wish, which “io” and “tu” share: behind what it always follows, and in indirect questions in -a."""
    if reading == "wish":
        return "presumed"
    edge = line.low[GRAMMAR.clause(line, i) - 1]
    indirect = edge in words.BEFORE_SECOND_PERSON and word.endswith("a") and not line.asks(i)
    return "presumed" if edge in words.BEFORE_WISH or indirect else None


def _stated(line: Line, i: int, group: Group) -> Belief | None:
    """“Può ritirare …”, “Riceverà …”, “Ha ragione”; what else begins a statement is too weak."""
    word, act, before = line.low[i], line.low[group.act], line.before(i)
    if word in _WISHES or word in _PAST_WISHES or (word in _LIKE_COMMANDS and not before) or word == "fa":
        return None
    acts = GROUPS.acts(line, i, group)
    if word in _HAVING and line.after(i) in words.HAVINGS:
        return "presumed"
    if acts and (before in {"già", "ora"} or act.endswith(("rlo", "rla", "rli", "rle"))):
        return "strong"
    if acts or word in _FUTURE:
        return "presumed"
    if word in _BEING and not _says_of_person(line, i, group):
        return None
    had = word in _HAVING and group.act > i and line.after(group.last) in words.ARTICLES
    if had and line.first_of(words.ARTICLES) > i:
        # “Ha dimenticato l'ombrello”: a noun behind “avere” is the object.
        return "presumed"
    return None if line.first_of(words.ARTICLES) < i else "weak"


def _says_of_person(line: Line, i: int, group: Group) -> bool:
    """“è (molto) gentile”, “deve essere fiero”, “è mai stato in …”, “di che paese è?”, “come sta?”."""
    last = group.last
    if line.low[last] == "stato":
        return line.after(last) in {"in", "a", "al", "da", "nel", "nella"} or line.before(last) in {"mai", "già"}
    if line.low[i] not in _SEEMING and line.low[group.act] not in _SEEMING:
        return False
    if any(line.after(i, distance) in words.PERSONAL for distance in range(1, last - i + 4)):
        return True
    return not line.after(last) and line.before(last) in words.ORIGINS
