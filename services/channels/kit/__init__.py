"""What all channels share: ledger, retries, limits, circuit breaker, receipts, health, and the search for providers.

A provider only translates (contracts.provider); it never retries, limits, stores or logs.
"""
