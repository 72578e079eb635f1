"""How templates work inside: the Liquid language as copy uses it, and what can be read off without rendering.

Only this package and `shared.playbook.templates`, its door, import the Liquid library.
"""
