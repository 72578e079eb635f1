"""Decisions, as pure functions of a request, what is known of the customer, the playbook and the moment."""
