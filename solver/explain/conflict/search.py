"""All clashes and all remedies, by the tree of hitting sets.

A node is a set of members taken out. Where the others cannot hold together, a clash among them
makes the node's children, one for each member of it; where they can, the node is a remedy. Nodes
are opened in the order of their rank, which grows with every member, so the first remedies are the
best and each is minimal; and once the tree is exhausted there is no other clash, since the
complement of one would hold a node that is no remedy (Reiter 1987, doi
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
        No remedy that was not found has a better rank.
    """

    clashes: list[Refutation] = field(default_factory=list)
    remedies: list[Numbers] = field(default_factory=list)
    exhausted: bool = False
    ordered: bool = True


def search(
    trials: Trials,
    everything: Numbers,
    rank: Callable[[Numbers], Rank],
    *,
    most_clashes: int,
    most_remedies: int,
) -> Findings:
    """Find the clashes and remedies among `everything`, up to so many of each.

    Parameters
    ----------
    rank : callable
        Grows with every member that is added; remedies are found in its order.
    """
    found = Findings()
    try:
        found.exhausted = _grown(trials, everything, rank, found, most_clashes, most_remedies)
        if not found.remedies and found.clashes:
            found.ordered = False
            found.remedies.append(_one_remedy(trials, everything, rank))
    except Halted:
        found.ordered = False
    return found


def _grown(
    trials: Trials,
    everything: Numbers,
    rank: Callable[[Numbers], Rank],
    found: Findings,
    most_clashes: int,
    most_remedies: int,
) -> bool:
    """Grow the tree; say whether it was exhausted."""
    nothing: Numbers = frozenset()
    heap: list[tuple[Rank, tuple[int, ...], Numbers]] = [(rank(nothing), (), nothing)]
    seen = {nothing}
    while heap:
        _, _, out = heappop(heap)
        if any(remedy <= out for remedy in found.remedies):
            continue
        clash = next((one.members for one in found.clashes if not one.members & out), None)
        if clash is None:
            if len(found.remedies) == most_remedies:
                return False
            refuted = trials.refuted(everything - out)
            if refuted is None:
                if out:
                    found.remedies.append(out)
                continue
            if len(found.clashes) == most_clashes:
                return False
            least = shrunk(refuted, trials)
            found.clashes.append(least)
            clash = least.members
        for member in sorted(clash):
            child = out | {member}
            if child not in seen:
                seen.add(child)
                heappush(heap, (rank(child), tuple(sorted(child)), child))
    return True


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


def _one_remedy(trials: Trials, everything: Numbers, rank: Callable[[Numbers], Rank]) -> Numbers:
    """Keep as many members as a plan can, those that are hardest to lift first."""
    kept: Numbers = frozenset()
    for member in sorted(everything, key=lambda one: (rank(frozenset({one})), one), reverse=True):
        if trials.refuted(kept | {member}) is None:
            kept |= {member}
    return everything - kept
