"""The words the rules of each language know: one module each."""
