"""How commands take their arguments, wait, and speak."""
