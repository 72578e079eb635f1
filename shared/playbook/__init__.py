"""The playbook language: reading and checking playbooks, evaluating their expressions, rendering their copy.

`loader` reads a folder, `checks` finds what is wrong, `expressions` and `rendering` run what was written, `shelf` keeps
the published versions in a service. Nothing here talks to a broker or a database.
"""
