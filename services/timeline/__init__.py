"""The timeline: everything said and done with a customer on every channel, in one list."""
