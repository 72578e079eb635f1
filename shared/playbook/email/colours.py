"""How a colour is written in MJML: as `#f00`, `rgb(255, 0, 0)`, `hsl(0, 100%, 50%)`, or by its name in CSS."""

from __future__ import annotations

import re
from typing import Final

_NAMES: Final = """
    aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood
    cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray
    darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen
    darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue
    firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew
    hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan
    lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray
    lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue
    mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred
    midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid
    palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple
    rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue
    slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white
    whitesmoke yellow yellowgreen
    currentcolor inherit initial none transparent unset
    """

NAMES: Final = frozenset(_NAMES.split())
"""The named colours of CSS (CSS Color Module Level 4), and words that stand for one."""

_NUMBER: Final = r"[+-]?(?:\d+(?:\.\d+)?|\.\d+)"
_PART: Final = rf"{_NUMBER}(?:%|deg)?"
_COLOUR: Final = re.compile(
    r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})"
    rf"|(?:rgb|hsl)a?\(\s*{_PART}(?:\s*,\s*{_PART}){{2,3}}\s*\)"
    rf"|(?:rgb|hsl)a?\(\s*{_PART}(?:\s+{_PART}){{2}}(?:\s*/\s*{_PART})?\s*\)",
    re.IGNORECASE,
)


def is_colour(text: str) -> bool:
    """Return whether a text is a colour, with or without blanks around it."""
    return text.strip().lower() in NAMES or _COLOUR.fullmatch(text.strip()) is not None
