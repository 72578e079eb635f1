"""Writes what is derived from the catalogue: JSON Schemas, the AsyncAPI document, the README's event table.

Run as `python -m contracts.generate`; with `--check` it writes nothing and names the files that are stale.
"""
