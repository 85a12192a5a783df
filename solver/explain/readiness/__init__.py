"""Who is ready for which seat, now and later, and what is still lacking."""
