"""Words and marks of many languages as data: what the checks compare a text with."""
