"""Diversity limits: what they may be about, what they say, and how a seating is counted.

The rule itself is :mod:`suksesi.solver.rules.diversity`.
"""
