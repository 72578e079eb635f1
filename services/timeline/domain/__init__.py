"""What a timeline entry is, and how an event becomes one. Pure."""
