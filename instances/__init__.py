"""Readers and writers of cases, the generator, and the bundled cases as data."""

from __future__ import annotations

from .read import examine, read_case
from .runs import read_run, write_run

__all__ = ["examine", "read_case", "read_run", "write_run"]
