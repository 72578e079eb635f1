"""Dutch words for the detection of the register."""

from shared.voice.registers.lexicon import listed

FORMAL = listed("uzelf dankuwel uwerzijds uwentwil")
INFORMAL = listed("""
    jij jou jouw jouwe jezelf jullie jouwen jijzelf jullietjes dankjewel jouzelf jouwes gij gijzelf
""")
GENERIC_ADVERBS = frozenset(listed("soms vaak altijd nooit meestal tegenwoordig overal gewoon men iedereen nergens"))
# “je” for anybody: set phrases.
AFTER_GENERIC_JE = frozenset(listed("maar nooit nou wel"))
FRENCH_AFTER_JE = frozenset(listed("m t ne suis veux voudrais vous pense sais ai"))
# Names that begin with “U” or “Uwe”.
AFTER_U_NAME = frozenset(listed("thant nu boot"))
LETTER_WORDS = frozenset(listed("letter letters klinker klinkers hoofdletter type vorm"))
