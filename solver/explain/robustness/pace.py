"""How many values of a weight are looked at together: that decides only how long it takes."""

from __future__ import annotations

_ALL = 10**9


class Pace:
    """All that are left, or as far as the last failure lets hope."""

    def __init__(self) -> None:
        self._reach = _ALL

    def reach(self, left: int) -> int:
        """Give how many of the `left` values come next."""
        return max(1, min(self._reach, left))

    def failed(self, hope: int) -> None:
        """Take in that a stretch was not passed, and how far one may hope to get."""
        self._reach = hope

    def went(self) -> None:
        """Take in that a stretch was passed."""
        self._reach = _ALL
