"""The best that a rule's own auxiliaries can do once the pairs are settled, by exact search.

A rule with auxiliaries says *some completion keeps my rows*; a price is what the best completion
costs. Here that is decided by halving the auxiliaries' ranges, with nothing of the solver; where
that takes too long, by a mixed-integer optimiser.
"""

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from suksesi.models.tiers import TIERS
from suksesi.solver.rules import UNBOUNDED

PATIENCE = 50
"""Boxes looked at before the search gives way to the optimiser."""


class Completions:
    """The rows of a rule over some pairs, ready to be asked about choices among them.

    Parameters
    ----------
    rows : Rows
    pairs : int
        How many pairs there are.
    choices : array (k, pairs)
        0/1 each.
    """

    def __init__(self, rows, *, pairs, choices):
        total = pairs + len(rows.auxiliaries)
        matrix = np.zeros((len(rows.low), total), dtype=np.int64)
        np.add.at(matrix, (rows.row, rows.column), rows.coefficient)
        self._matrix = matrix[:, pairs:]
        activity = choices.astype(np.int64) @ matrix[:, :pairs].T
        # A side that is open stays open whatever the pairs add up to.
        self._low = np.where(rows.low <= -UNBOUNDED, -UNBOUNDED, rows.low - activity)
        self._high = np.where(rows.high >= UNBOUNDED, UNBOUNDED, rows.high - activity)
        self._upper = [int(upper) for upper in rows.auxiliaries.upper]
        gains = rows.auxiliaries.gains
        self.tiers = [tier for tier in TIERS if tier in gains]
        self._gains = [[int(gain) for gain in gains[tier]] for tier in self.tiers]
        own = self._matrix.any(axis=1)
        self._alone = np.all(((self._low <= 0) & (self._high >= 0))[:, ~own], axis=1)
        self._rows = np.flatnonzero(own)
        self._terms = [
            [(int(k), int(self._matrix[row, k])) for k in np.flatnonzero(self._matrix[row])]
            for row in self._rows
        ]
        self._known = {}

    def best(self, choice):
        """Give what the best completion adds, by tier in their order; ``None`` where none is."""
        if not self._alone[choice]:
            return None
        low = tuple(self._low[choice, self._rows].tolist())
        high = tuple(self._high[choice, self._rows].tolist())
        if (low, high) not in self._known:
            found = self._searched(low, high)
            worth = None if found is None else dict(zip(self.tiers, found, strict=True))
            self._known[low, high] = worth
        return self._known[low, high]

    def _searched(self, low, high):
        try:
            search = _Search(self._terms, low, high, self._gains)
            return search.best([(0, upper) for upper in self._upper], None)
        except TimeoutError:
            return _optimised(self._matrix[self._rows], low, high, self._upper, self._gains)


class _Search:
    """Depth first over the auxiliaries, each range halved until it is one number."""

    def __init__(self, terms, low, high, gains):
        self._terms, self._low, self._high, self._gains = terms, low, high, gains
        self._seen = 0

    def best(self, box, beaten):
        """Give the best value, tier by tier, in `box` that beats `beaten`; else `beaten`."""
        self._seen += 1
        if self._seen > PATIENCE:
            raise TimeoutError
        box = self._narrowed(box)
        if box is None or (beaten is not None and self._most(box) <= beaten):
            return beaten
        wide = next((k for k, (least, most) in enumerate(box) if least < most), None)
        if wide is None:
            return self._most(box)
        least, most = box[wide]
        middle = (least + most) // 2
        for part in ((least, middle), (middle + 1, most)):
            beaten = self.best([*box[:wide], part, *box[wide + 1 :]], beaten)
        return beaten

    def _most(self, box):
        return tuple(
            sum(g * (most if g > 0 else least) for g, (least, most) in zip(gain, box, strict=True))
            for gain in self._gains
        )

    def _narrowed(self, box):
        """Take off every range what a row alone rules out; ``None`` where nothing is left."""
        box, changed = list(box), True
        while changed:
            before = list(box)
            for terms, low, high in zip(self._terms, self._low, self._high, strict=True):
                ends = [sorted((a * box[k][0], a * box[k][1])) for k, a in terms]
                bottom, top = sum(end[0] for end in ends), sum(end[1] for end in ends)
                if bottom > high or top < low:
                    return None
                for (k, a), (least, most) in zip(terms, ends, strict=True):
                    box[k] = _within(box[k], a, low - (top - most), high - (bottom - least))
                    if box[k][0] > box[k][1]:
                        return None
            changed = box != before
        return box


def _within(span, coefficient, least, most):
    """Give the part of `span` where ``least <= coefficient * value <= most``."""
    if coefficient < 0:
        coefficient, least, most = -coefficient, -most, -least
    return max(span[0], -(-least // coefficient)), min(span[1], most // coefficient)


def _optimised(matrix, low, high, upper, gains):
    """Give the best value, tier by tier; each tier keeps what the earlier ones reached."""
    rows, lows, highs, reached = matrix, [*low], [*high], []
    for gain in gains or [[0] * len(upper)]:
        ends = [np.clip(np.array(ends, dtype=float), -1e9, 1e9) for ends in (lows, highs)]
        found = milp(
            -np.array(gain, dtype=float),
            integrality=np.ones(len(upper)),
            bounds=Bounds(0, upper),
            constraints=LinearConstraint(rows, *ends),
        )
        if found.x is None:
            return None
        value = int(np.array(gain) @ np.round(found.x).astype(int))
        rows, lows, highs = np.vstack([rows, [gain]]), [*lows, value], [*highs, value]
        reached.append(value)
    return tuple(reached) if gains else ()
