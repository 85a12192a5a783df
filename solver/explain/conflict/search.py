"""All clashes and all ways out, by the tree of hitting sets.

A node is a set of members taken out. Where the others cannot hold together, a clash among them
makes the node's children, one for each member of it; where they can, the node is a way out. Nodes
are opened in the order of their rank, which grows with every member, so the first ways out are the
best and each is minimal; and once the tree is exhausted there is no other clash, since the
complement of one would hold a node that is no way out (Reiter 1987, doi
10.1016/0004-3702(87)90062-2, with the repair of Greiner and others 1989, doi
10.1016/0004-3702(89)90079-9).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from heapq import heappop, heappush

from .switchable import Numbers
from .trials import Halted, Refutation, Trials

Rank = tuple[int, ...]
_FEW = 8
"""Of so many each may be left out in turn at once."""


@dataclass(slots=True, kw_only=True)
class Findings:
    """What was found so far.

    Attributes
    ----------
    exhausted : bool
        There is nothing else.
    ordered : bool
        No way out that was not found has a better rank.
    """

    clashes: list[Refutation] = field(default_factory=list)
    ways_out: list[Numbers] = field(default_factory=list)
    exhausted: bool = False
    ordered: bool = True


def search(
    trials: Trials,
    everything: Numbers,
    rank: Callable[[Numbers], Rank],
    *,
    most_clashes: int,
    most_ways_out: int,
) -> Findings:
    """Find the clashes and ways out among `everything`, up to so many of each.

    Parameters
    ----------
    rank : callable
        Grows with every member that is added; ways out are found in its order.
    """
    tree = _Tree(trials, everything, rank)
    found = tree.found
    try:
        found.exhausted = tree.grow(most_clashes=most_clashes, most_ways_out=most_ways_out)
        if not found.ways_out and found.clashes:
            found.ordered = False
            found.ways_out.append(_one_way_out(trials, everything, rank))
    except Halted:
        found.ordered = False
    return found


class _Tree:
    """The nodes that are still to be opened, and what the opened ones gave."""

    def __init__(
        self, trials: Trials, everything: Numbers, rank: Callable[[Numbers], Rank]
    ) -> None:
        self._trials, self._everything, self._rank = trials, everything, rank
        self._waiting: list[tuple[Rank, tuple[int, ...], Numbers]] = []
        self._seen: set[Numbers] = set()
        self.found = Findings()

    def grow(self, *, most_clashes: int, most_ways_out: int) -> bool:
        """Open nodes until there are none or there is more than may be given; say which."""
        self._put(frozenset())
        while self._waiting:
            out = heappop(self._waiting)[2]
            if any(way_out <= out for way_out in self.found.ways_out):
                continue
            clash = self._clash_without(out)
            if clash is None:
                if len(self.found.ways_out) == most_ways_out:
                    return False
                refuted = self._trials.refuted(self._everything - out)
                if refuted is None:
                    self._restored_by(out)
                    continue
                if len(self.found.clashes) == most_clashes:
                    return False
                self.found.clashes.append(shrunk(refuted, self._trials))
                clash = self.found.clashes[-1].members
            for member in sorted(clash):
                self._put(out | {member})
        return True

    def _put(self, out: Numbers) -> None:
        if out not in self._seen:
            self._seen.add(out)
            heappush(self._waiting, (self._rank(out), tuple(sorted(out)), out))

    def _clash_without(self, out: Numbers) -> Numbers | None:
        """Give a known clash none of whose members is taken out."""
        clashes = (one.members for one in self.found.clashes)
        return next((members for members in clashes if not members & out), None)

    def _restored_by(self, out: Numbers) -> None:
        if out:
            self.found.ways_out.append(out)


def shrunk(refuted: Refutation, trials: Trials) -> Refutation:
    """Take out of a refuted set whatever it can do without, member by member."""
    least = _gathered(refuted, trials)
    for member in sorted(least.members):
        if member in least.members:
            least = trials.refuted(least.members - {member}) or least
    return least


def _gathered(refuted: Refutation, trials: Trials) -> Refutation:
    """Build a refuted set up from nothing: of a large one most members never mattered.

    What a plan breaks that keeps all gathered so far is gathered, too, until no plan is left.
    """
    if len(refuted.members) <= _FEW:
        return refuted
    gathered: Numbers = frozenset()
    while (least := trials.refuted(gathered)) is None:
        gathered |= refuted.members - trials.kept_with(gathered)
    return least


def _one_way_out(trials: Trials, everything: Numbers, rank: Callable[[Numbers], Rank]) -> Numbers:
    """Keep as many members as a plan can, those that are hardest to lift first."""
    kept: Numbers = frozenset()
    for member in sorted(everything, key=lambda one: (rank(frozenset({one})), one), reverse=True):
        if trials.refuted(kept | {member}) is None:
            kept |= {member}
    return everything - kept
