"""The rules service: whether, when, where and in which words a requested message is said, with the reason on record."""
