"""Statements of test programs, and ways to spoil a proof of them."""

from copy import deepcopy

from suksesi.solver.certificate import Statement
from suksesi.solver.program import BOUNDLESS


def statement_of(program, gain):
    """Give `program` and its gain as the checker wants them."""
    matrix = program.matrix
    spans = zip(matrix.indptr[:-1], matrix.indptr[1:], strict=True)
    return Statement(
        lower=program.lower.tolist(),
        upper=program.upper.tolist(),
        rows=[
            list(zip(matrix.indices[a:b].tolist(), matrix.data[a:b].tolist(), strict=True))
            for a, b in spans
        ],
        low=[None if side <= -BOUNDLESS else side for side in program.low.tolist()],
        high=[None if side >= BOUNDLESS else side for side in program.high.tolist()],
        gain=gain.tolist(),
    )


def nodes(tree):
    """Give every node of a plain tree."""
    yield tree
    if "leaf" not in tree:
        yield from nodes(tree["low"])
        yield from nodes(tree["high"])


def splits(plain):
    return [node for node in nodes(plain["tree"]) if "leaf" not in node]


def leaf_multipliers(plain):
    return [node["leaf"] for node in nodes(plain["tree"]) if "leaf" in node]


def _any(random, things):
    return things[random.integers(len(things))]


def _weights(random, plain):
    """Give the multipliers of the root or of a leaf that weigh some row, else None."""
    having = [each for each in (plain["root"], *leaf_multipliers(plain)) if each["rows"]]
    return _any(random, having) if having else None


def _on_a_row(change):
    def mutant(plain, random):
        multipliers = _weights(random, plain)
        if multipliers is not None:
            change(multipliers["rows"], int(random.integers(len(multipliers["rows"]))), random)

    return mutant


def _on_a_split(change):
    def mutant(plain, random):
        if splits(plain):
            change(_any(random, splits(plain)), random)

    return mutant


def _sign(rows, k, _random):
    rows[k][1] *= -1


def _by_one(rows, k, random):
    rows[k][1] += int(random.choice([-1, 1]))


def _largest_by_one(rows, _k, random):
    max(rows, key=lambda row: abs(row[1]))[1] += int(random.choice([-1, 1]))


def _row_dropped(rows, k, _random):
    del rows[k]


def _row_shifted(rows, k, random):
    rows[k][0] += int(random.choice([-1, 1]))


def _row_twice(rows, k, _random):
    rows.append(list(rows[k]))


def _doubled(rows, k, _random):
    rows[k][1] *= 2


def _sides_swapped(split, _random):
    split["low"], split["high"] = split["high"], split["low"]


def _side_copied(split, random):
    one, other = random.permutation(["low", "high"])
    split[one] = deepcopy(split[other])


def _at_moved(split, random):
    split["at"] += int(random.choice([-1, 1]))


def _column_shifted(split, random):
    split["split"][0][0] += int(random.choice([-1, 1]))


def _coefficient_changed(split, random):
    split["split"][0][1] = int(random.choice([-2, -1, 0, 2]))


def _side_missing(split, random):
    del split[str(random.choice(["low", "high"]))]


def _split_without_columns(split, _random):
    split["split"] = []


def _split_sum(split, random):
    split["split"].append([int(random.integers(0, 4)), 1])


def _hidden_side(split, random):
    """Close a side by a leaf that shows nothing."""
    split[str(random.choice(["low", "high"]))] = {"leaf": {"scale": 1, "rows": []}}


def _value(plain, random):
    if plain["value"] is not None:
        plain["value"] += int(random.choice([-1, 1]))


def _bound(plain, random):
    if plain["bound"] is not None:
        plain["bound"] += int(random.choice([-1, 1]))


def _bound_and_value(plain, _random):
    if plain["bound"] is not None:
        plain["bound"] -= 1
        plain["value"] = plain["bound"]


def _claims_nothing_exists(plain, _random):
    plain["bound"] = plain["value"] = None


def _claims_a_bound(plain, random):
    plain["value"], plain["bound"] = None, int(random.integers(-50, 50))


def _scale(plain, random):
    multipliers = _any(random, [plain["root"], *leaf_multipliers(plain)])
    multipliers["scale"] += int(random.choice([-1, 1]))


def _scale_nought(plain, random):
    _any(random, [plain["root"], *leaf_multipliers(plain)])["scale"] = 0


def _scale_halved(plain, random):
    multipliers = _any(random, [plain["root"], *leaf_multipliers(plain)])
    multipliers["scale"] = -(-multipliers["scale"] // 2)


def _root_forgotten(plain, _random):
    plain["root"] = {"scale": 1, "rows": []}


def _tree_forgotten(plain, _random):
    plain["tree"] = {"leaf": {"scale": 1, "rows": []}}


def _leaves_exchanged(plain, random):
    found = leaf_multipliers(plain)
    one, other = _any(random, found), _any(random, found)
    for key in ("scale", "rows"):
        one[key], other[key] = other[key], one[key]


MUTANTS = {
    "sign": _on_a_row(_sign),
    "weight by one": _on_a_row(_by_one),
    "largest weight by one": _on_a_row(_largest_by_one),
    "weight doubled": _on_a_row(_doubled),
    "row dropped": _on_a_row(_row_dropped),
    "row shifted": _on_a_row(_row_shifted),
    "row twice": _on_a_row(_row_twice),
    "sides swapped": _on_a_split(_sides_swapped),
    "side copied": _on_a_split(_side_copied),
    "side missing": _on_a_split(_side_missing),
    "side hidden": _on_a_split(_hidden_side),
    "at moved": _on_a_split(_at_moved),
    "column shifted": _on_a_split(_column_shifted),
    "coefficient changed": _on_a_split(_coefficient_changed),
    "split without columns": _on_a_split(_split_without_columns),
    "split sum": _on_a_split(_split_sum),
    "value by one": _value,
    "bound by one": _bound,
    "bound and value": _bound_and_value,
    "claims nothing exists": _claims_nothing_exists,
    "claims a bound": _claims_a_bound,
    "scale by one": _scale,
    "scale nought": _scale_nought,
    "scale halved": _scale_halved,
    "root forgotten": _root_forgotten,
    "tree forgotten": _tree_forgotten,
    "leaves exchanged": _leaves_exchanged,
}
"""Each changes a plain proof in place; whether that makes it wrong is for the truth to say."""
