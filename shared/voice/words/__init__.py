"""Words and marks of many languages as data: what the checks of style compare a text with."""
