"""Readers and writers of cases, the generator, and the bundled cases as data."""
