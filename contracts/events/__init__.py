"""The data of every event, one module per subject."""
