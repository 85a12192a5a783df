"""The facts: what a case and an answer are."""
