"""Readers and writers of cases, the generator, and the bundled cases as data."""

from __future__ import annotations

from .read import examine, read_case

__all__ = ["examine", "read_case"]
