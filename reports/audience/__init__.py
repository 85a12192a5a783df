"""Pages for those who did not prepare the round: each sees no more than its part asks for."""
