"""Which rules and decisions cannot hold together, and what would have to give way."""
