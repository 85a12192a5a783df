"""A proof checked once more in another way: with fractions, over dense rows, box by box."""

from fractions import Fraction
from math import gcd


def shows(program, proof):
    """Say whether `proof` (plain) shows its bound over `program`, and its value fits.

    `program` holds ``rows`` of (terms, low, high), ``upper`` and ``gain``; lower bounds are 0.
    """
    gain, bound = program["gain"], proof["bound"]
    if bound is None or proof["value"] is None or bound < proof["value"]:
        return False
    unit = gcd(*gain) or 1
    target = (bound // unit + 1) * unit
    box = [(0, upper) for upper in program["upper"]]
    found = _reached(program["rows"], gain, box, proof["root"])
    if found is None or proof["root"]["scale"] < 1:
        return False
    best, reduced = found
    if best < target:
        return True
    spare = best - target
    box = [_near(d, low, high, spare) for d, (low, high) in zip(reduced, box, strict=True)]
    fixed = {column for column, sides in enumerate(box) if sides == (0, 0)}
    rows = [(_without(row, fixed), *sides) for row, *sides in program["rows"]]
    return _covered(proof["tree"], rows, gain, box, target, fixed)


def _covered(node, rows, gain, box, target, fixed):
    if "leaf" in node:
        found = _reached(rows, gain, box, node["leaf"])
        if found is None:  # a wrong sign is refused also where no point is left
            return False
        if any(low > high for low, high in box):
            return True
        return found[0] < (target if node["leaf"]["scale"] else 0)
    terms = tuple(tuple(term) for term in node["split"])
    columns = [column for column, _ in terms]
    if not terms or len(set(columns)) < len(columns) or not set(columns) <= set(range(len(box))):
        return False
    terms = _without(terms, fixed)
    return all(
        _covered(node[side], [*rows, (terms, low, high)], gain, _cut(box, terms, low, high),
                 target, fixed)
        for side, low, high in (("low", None, node["at"]), ("high", node["at"] + 1, None))
    )  # fmt: skip


def _without(terms, fixed):
    return tuple(term for term in terms if term[0] not in fixed)


def _cut(box, terms, low, high):
    """Narrow the one column of a split; a sum of several is a row only."""
    if len(terms) != 1 or not terms[0][1]:
        return box
    ((column, c),) = terms
    values = [
        value
        for value in range(box[column][0], box[column][1] + 1)
        if (low is None or c * value >= low) and (high is None or c * value <= high)
    ]
    cut = list(box)
    cut[column] = (values[0], values[-1]) if values else (1, 0)
    return cut


def _reached(rows, gain, box, multipliers):
    """Give the best that multipliers leave room for, and each column's rest; None if unlawful."""
    scale, weights = multipliers["scale"], [tuple(pair) for pair in multipliers["rows"]]
    named = [row for row, _ in weights]
    if scale < 0 or len(set(named)) < len(named) or not set(named) <= set(range(len(rows))):
        return None
    share = Fraction(1, scale) if scale else Fraction(1)
    reduced = [Fraction(g if scale else 0) for g in gain]
    best = Fraction(0)
    for row, weight in weights:
        terms, low, high = rows[row]
        side = _whole(terms, low, high)[weight > 0]
        if weight and side is None:
            return None
        best += weight * share * (side or 0)
        for column, coefficient in terms:
            reduced[column] -= weight * share * coefficient
    best += sum(max(d * low, d * high) for d, (low, high) in zip(reduced, box, strict=True))
    return best, reduced


def _whole(terms, low, high):
    step = gcd(*(coefficient for _, coefficient in terms)) or 1
    return (
        None if low is None else -(-low // step) * step,
        None if high is None else high // step * step,
    )


def _near(d, low, high, spare):
    """Give the values of a column from which its better side is no farther than `spare` pays."""
    far = None if not d else int(spare / abs(d))
    if far is None:
        return low, high
    return (max(low, high - far), high) if d > 0 else (low, min(high, low + far))
