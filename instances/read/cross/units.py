"""The organisation tree: no circles, one root."""

from __future__ import annotations

import numpy as np

from ....models.fault import Fault
from ..draft import Draft, places
from ..shown import shorten


def check_units(draft: Draft) -> list[Fault]:
    """Give a fault for every circle, and a warning for every root beside the first."""
    table = draft["unor"]
    ids = table.words("unor_id")
    parent = places(table.words("induk_id"), ids)
    circles = [
        table.fault(
            "unit-cycle",
            circle[0],
            "induk_id",
            found=" → ".join(shorten(str(ids[line])) for line in (*circle, circle[0])),
            allowed="pohon: tidak ada unit yang berada di bawah dirinya sendiri",
        )
        for circle in _circles(parent)
    ]
    roots = ~table.filled("induk_id") & ~table.bad["induk_id"]
    extra = np.flatnonzero(roots)[1:]
    return circles + [
        table.fault(
            "second-root",
            int(line),
            "induk_id",
            found=f"'{shorten(str(ids[line]))}' juga tanpa induk",
            allowed="biasanya hanya satu unit tanpa induk",
            warning=True,
        )
        for line in extra
    ]


def _circles(parent: np.ndarray) -> list[list[int]]:
    """Find every circle once, its lines from the lowest on."""
    seen = np.zeros(len(parent), dtype=bool)
    circles = []
    for start in range(len(parent)):
        path: dict[int, int] = {}
        line = start
        while line >= 0 and not seen[line] and line not in path:
            path[line] = len(path)
            line = int(parent[line])
        if line in path:
            circle = [each for each, place in path.items() if place >= path[line]]
            lowest = circle.index(min(circle))
            circles.append(circle[lowest:] + circle[:lowest])
        seen[list(path)] = True
    return circles
