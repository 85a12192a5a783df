"""How groups fare at each stage of a round, and which rule makes the difference."""
