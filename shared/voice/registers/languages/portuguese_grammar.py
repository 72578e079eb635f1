"""The grammar of Portuguese that tells whom a verb means: who is named, which small words decide, what verbs tell."""

from __future__ import annotations

from shared.voice.registers.languages import portuguese_verbs as verbs
from shared.voice.registers.languages.antecedents import Antecedents
from shared.voice.registers.languages.subjects import Grammar
from shared.voice.registers.languages.verb_groups import Endings, Kinds, VerbGroups
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
    stressing=frozenset({"é", "foi"}),
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
    taking=verbs.forms_of(verb_words.VERBS_WITH_OBJECT) | {"visto"},
    thinking=words.THINKING,
    thought=words.THOUGHT,
    perfect=frozenset({"tinha"}),
    you=frozenset({"você", "senhor", "senhora"}),
    doubts=frozenset({"sei"}),
)
BEING = verbs.forms_of(["ser", "estar"])
LOOKING = verbs.forms_of(["parecer"])
SEEMING = BEING | LOOKING
GROUPS = VerbGroups(
    links=frozenset({"a", "de", "que", "já", "em", "me", "nos", "lhe", "se", "sempre", "também"}),
    helpers=verbs.forms_of(["ter"]),
    endings=Endings(words.INFINITIVES, ("ando", "endo", "indo"), words.PARTICIPLES, words.NOT_INFINITIVES),
    kinds=Kinds(
        raising=verbs.forms_of(verb_words.RAISING_VERBS),
        things=verbs.forms_of(verb_words.THING_VERBS),
        changes=verbs.forms_of(verb_words.VERBS_OF_CHANGE),
        motions=verbs.forms_of(verb_words.VERBS_OF_MOTION),
        beings=BEING,
    ),
)
