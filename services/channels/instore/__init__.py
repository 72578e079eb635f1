"""Cards on a store's board, for the people who work there."""
