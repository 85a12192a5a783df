"""How groups fare at each stage."""
