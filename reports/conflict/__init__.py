"""Which rules and decisions cannot hold together."""
