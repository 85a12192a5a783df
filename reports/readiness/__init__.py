"""Who is ready for which seat, now and later."""
