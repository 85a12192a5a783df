"""The checker of proofs: plain Python integers, no program, no engine, no optimiser."""

from __future__ import annotations

from .check import checked
from .form import from_plain, to_plain
from .statement import Statement
from .verdict import Verdict

__all__ = ["Statement", "Verdict", "checked", "from_plain", "to_plain"]
