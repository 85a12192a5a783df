"""Writing the certificate of a finished solve; :mod:`suksesi.solver.verification` checks it."""

from __future__ import annotations

from .certificate import certify
from .confirmation import Confirmed, confirm

__all__ = ["Confirmed", "certify", "confirm"]
