"""The grammar of Spanish that tells whom a verb means: who is named, which small words decide, what verbs tell."""

from __future__ import annotations

from shared.voice.registers.languages import spanish_verbs as verbs
from shared.voice.registers.languages.antecedents import Antecedents
from shared.voice.registers.languages.subjects import Grammar
from shared.voice.registers.languages.verb_groups import Endings, Kinds, VerbGroups
from shared.voice.registers.words import spanish as words
from shared.voice.registers.words import spanish_verbs as verb_words

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
GRAMMAR = Grammar(
    others=OTHERS,
    small=words.SMALL,
    either=frozenset(),
    behind_either=frozenset(),
    interrogatives=words.INTERROGATIVES,
    spans=frozenset({"tiempo", "veces", "hora", "horas"}),
    what_asked=frozenset({"qué"}),
    which=words.WHICH,
    who=words.WHO,
    conjunctions=words.CONJUNCTIONS,
    causes=words.CAUSES,
    that="que",
    governors=words.GOVERNORS,
    reports=words.REPORTS,
    hearsay=frozenset({"han"}),
    what=words.WHAT,
    stressing=frozenset(),
    exclaiming=frozenset({"lo"}),
    unknown=frozenset({"sabía", "seguro", "apuesto", "imagino", "supongo"}),
    knowing=words.KNOWING,
    pronouns=words.PRONOUNS,
    prepositions=words.PREPOSITIONS,
    times=words.TIMES,
    having=verbs.forms_of(["tener"]),
    tags=words.TAGS,
    adverbs=words.ADVERBS,
    plural=frozenset({"los", "las", "unos", "unas"}),
    begins_noun=words.ARTICLES,
    all=words.ALL,
    taking=verbs.forms_of(verb_words.VERBS_WITH_OBJECT) | {"visto"},
    thinking=words.THINKING,
    thought=words.THOUGHT,
    perfect=frozenset({"ha", "había"}),
    you=frozenset({"usted"}),
    doubts=frozenset({"sé"}),
)
BEING = verbs.forms_of(["ser", "estar"])
LOOKING = verbs.forms_of(["parecer"])
SEEMING = BEING | LOOKING
GROUPS = VerbGroups(
    links=frozenset({"a", "de", "que", "ya", "en", "siempre", "también", "por", "qué"}),
    helpers=verbs.forms_of(["haber"]) | {"sido", "estado"},
    endings=Endings(words.INFINITIVES, words.GERUNDS, words.PARTICIPLES, words.NOT_INFINITIVES),
    kinds=Kinds(
        raising=verbs.forms_of(verb_words.RAISING_VERBS),
        things=verbs.forms_of(verb_words.THING_VERBS),
        changes=verbs.forms_of(verb_words.VERBS_OF_CHANGE),
        motions=verbs.forms_of(verb_words.VERBS_OF_MOTION),
        beings=BEING,
    ),
)
