"""Assignment of persons to positions from plain arrays, proven: for notebooks, programs, cases.

Nothing here knows a roster, a rule or a policy; the same engines answer as for a round.
"""

from __future__ import annotations

from .assign import assign
from .assigned import Assigned

__all__ = ["Assigned", "assign"]
