"""How many values of a weight are looked at together: that decides only how long it takes."""

from __future__ import annotations


class Pace:
    """All that are left at first, then towards where a stretch was not passed.

    Attributes
    ----------
    reach : int
        How many values come next; 0 where one of them has to be decided alone, or none is left.
    """

    def __init__(self, left: int) -> None:
        self.reach = left
        self._room, self._hoped = left, True

    def went(self) -> None:
        """Take in that the stretch was passed."""
        self._room -= self.reach
        self.reach = self._room if self._hoped else (self._room + 1) // 2

    def failed(self, hope: int | None) -> None:
        """Take in that it was not, and how far one may hope to get."""
        self._room = self.reach - 1
        self._hoped = hope is not None
        self.reach = (self._room + 1) // 2 if hope is None else min(hope, self._room)
