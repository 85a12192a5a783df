"""How far weights and evidence may change before another name is recommended."""
