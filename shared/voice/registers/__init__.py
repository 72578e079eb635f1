"""The register of a text: does it address its reader formally (Sie, vous, usted) or informally (du, tu)?

`register_of(text, locale)` gives a label and the evidence for it. Per language, rules as data and a little code find
places that speak for one side, each strong or weak; `model` weighs them. Labels:

- `formal`, `informal`: strong evidence of that side alone, or two different weak kinds that agree;
- `mixed`: strong evidence of both;
- `neutral`: the text addresses nobody, or in words that serve both registers;
- `unknown`: what evidence there is is too weak to decide, or the language has no rules here (English has no such
  distinction). Nothing should be blocked on it.

Decisions per language: the plural of both registers (vous, вы) counts as formal, a plural of its own (ihr, vosotros,
wy) as informal; Korean -요 is formal; “você” is formal; Japanese plain style alone is `unknown`. Each module of
`languages` says more.
"""

from shared.voice.registers.detection import SUPPORTED, register_of
from shared.voice.registers.model import Evidence, Label, Side, Verdict, Weight, verdict_without

__all__ = ["SUPPORTED", "Evidence", "Label", "Side", "Verdict", "Weight", "register_of", "verdict_without"]
