"""How firmly a name stands."""
