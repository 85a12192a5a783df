"""Talent on a page: the nine boxes, and one person's score."""
