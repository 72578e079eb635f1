"""Words in question: an agent's reply, a rendition in the making, a message as one customer would read it."""
