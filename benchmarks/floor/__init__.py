"""The floor: what the same hops and writes cost with bare aio-pika and PyMongo.

The same processes, queues, batches, transactions, confirms and acknowledgements as Unisono's services, with events of
the same sizes, but no validation, no decision, no template, no trace. Nothing of Unisono is imported: whatever Unisono
costs beyond this is what it does for its users, or what could still be saved.
"""
