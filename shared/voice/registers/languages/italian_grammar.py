"""The grammar of Italian that tells whom a verb means: who is named, which small words decide, what verbs tell."""

from __future__ import annotations

from shared.voice.registers.languages import italian_verbs as verbs
from shared.voice.registers.languages.antecedents import Antecedents
from shared.voice.registers.languages.subjects import Grammar
from shared.voice.registers.languages.verb_groups import Endings, Kinds, VerbGroups
from shared.voice.registers.words import italian as words
from shared.voice.registers.words import italian_verbs as verb_words

FIRST_PERSON = frozenset(verbs.first_person())
OTHERS = Antecedents(
    persons=words.PERSONS | words.NAMES,
    names=words.NAMES,
    determiners=words.DETERMINERS,
    people=words.PEOPLE,
    companies=words.COMPANIES,
    articles=words.ARTICLES,
    salutations=words.BEFORE_TITLE,
    us=words.US,
    first_person=FIRST_PERSON,
)
HAVING = verbs.forms_of(["avere"])
GRAMMAR = Grammar(
    others=OTHERS,
    small=words.SMALL,
    either=frozenset({"se"}),
    behind_either=frozenset({"ne", "la", "lo", "l"}),
    interrogatives=words.INTERROGATIVES,
    spans=frozenset({"tempo", "volte", "ora", "ore", "euro"}),
    what_asked=frozenset({"che", "cosa"}),
    which=words.WHICH,
    who=words.WHO,
    conjunctions=words.CONJUNCTIONS,
    causes=words.CAUSES,
    that="che",
    governors=words.GOVERNORS,
    reports=words.REPORTS,
    hearsay=frozenset({"hanno"}),
    what=words.WHAT,
    stressing=frozenset(),
    exclaiming=frozenset(),
    unknown=frozenset({"sapevo"}),
    knowing=words.KNOWING,
    pronouns=words.PRONOUNS,
    prepositions=words.PREPOSITIONS,
    times=words.TIMES,
    having=HAVING,
    tags=words.TAGS,
    adverbs=words.ADVERBS,
    plural=frozenset({"i", "gli", "le"}),
    begins_noun=words.ARTICLES,
    all=words.ALL,
    taking=verbs.forms_of(verb_words.VERBS_WITH_OBJECT) | {"visto", "letto"},
    thinking=words.THINKING,
    thought=words.THOUGHT,
    perfect=frozenset({"ha", "aveva"}),
    you=frozenset({"lei"}),
    doubts=frozenset({"so"}),
)
BEING = verbs.forms_of(["essere"])
LOOKING = verbs.forms_of(["sembrare", "parere"])
SEEMING = BEING | LOOKING
GROUPS = VerbGroups(
    links=frozenset({"a", "ad", "da", "di", "per", "già", "mai", "anche", "ancora", "sempre", "più", "appena"}),
    helpers=HAVING | BEING | {"stato", "stata"},
    endings=Endings(words.INFINITIVES, ("ando", "endo"), words.PARTICIPLE_ENDINGS, words.NOT_PARTICIPLES),
    kinds=Kinds(
        raising=verbs.forms_of(verb_words.RAISING_VERBS) | {"dev"},
        things=verbs.forms_of(verb_words.THING_VERBS) | verb_words.THING_PARTICIPLES,
        changes=verbs.forms_of(verb_words.VERBS_OF_CHANGE) | verb_words.CHANGE_PARTICIPLES,
        motions=verbs.forms_of(verb_words.VERBS_OF_MOTION) | verb_words.MOTION_PARTICIPLES,
        beings=BEING,
    ),
)
