"""Profile: one customer per person. Resolves touchpoints to customers and says what changed about them."""
