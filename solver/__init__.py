"""From a case to a plan, and back to its reasons."""
