"""The plumbing every service stands on: bus, store, processing, telemetry, runtime and playbook language."""
