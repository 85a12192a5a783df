"""Evidence into axes, nine-box, JPM and merit."""
