"""How many seats can be covered by different people at the same time: a bipartite matching."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import maximum_bipartite_matching


def different_people(ready: Mapping[int, Iterable[int]]) -> dict[int, int]:
    """Give to as many seats as possible a successor of their own.

    A maximum matching (Hopcroft and Karp 1973, doi 10.1137/0202019): nobody is counted twice, and
    no other choice covers more seats.

    Parameters
    ----------
    ready : mapping
        Seat to the people who are ready for it.

    Returns
    -------
    dict of int to int
        Seat to person, for the seats that are covered.
    """
    seats = sorted(ready)
    pairs = [(line, person) for line, seat in enumerate(seats) for person in sorted(ready[seat])]
    if not pairs:
        return {}
    lines, people = (np.array(column, dtype=np.int32) for column in zip(*pairs, strict=True))
    shape = (len(seats), int(people.max()) + 1)
    graph = csr_array((np.ones(len(pairs), dtype=np.int8), (lines, people)), shape=shape)
    matched = maximum_bipartite_matching(graph, perm_type="column")
    return {seat: int(person) for seat, person in zip(seats, matched, strict=True) if person >= 0}


def only_successors(ready: Mapping[int, Iterable[int]]) -> dict[int, tuple[int, ...]]:
    """Give the people who are the only one ready for a seat, each with those seats."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    for seat in sorted(ready):
        people = tuple(ready[seat])
        if len(people) == 1:
            found[people[0]].append(seat)
    return {person: tuple(seats) for person, seats in sorted(found.items())}
