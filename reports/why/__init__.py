"""Why this name, and why not another."""
