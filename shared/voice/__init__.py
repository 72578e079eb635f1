"""How the brand speaks: what the words of a text say about its voice, in every language."""
