"""The `unisono` command: the only place that knows every service."""
