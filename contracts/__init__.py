"""The contracts all services share: events, value objects, playbook models and the provider protocol.

Nothing here knows RabbitMQ, MongoDB or HTTP; nothing here imports another package of ours.
"""
