"""Gates on a page: what each asks, in which state it is, which seats it concerns."""
