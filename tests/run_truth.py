"""What is true of a spoilt run, found without the checker: by program, bits and fractions."""

from collections import Counter

import numpy as np
from fractions_check import shows

from suksesi.models.certificate import PRESENT, SIGNS
from suksesi.solver.build import assemble, block
from suksesi.solver.judging import line_at
from suksesi.solver.order import separators
from suksesi.solver.program import BOUNDLESS
from suksesi.solver.rules import PairRule, TieRule, rules_of


def certificate_holds(case, answer, bukti):
    """Say whether everything in `bukti` is so for `case`, and proves what `answer` is worth."""
    assembly = assemble(case)
    pairs, program = assembly.pairs, assembly.program
    stated = bukti["pairs"]
    return (
        bukti["people"] == case.roster.code.tolist()
        and bukti["seats"] == case.establishment.id.tolist()
        and stated["seat"] == pairs.seat.tolist()
        and stated["employee"] == pairs.employee.tolist()
        and stated["kind"] == pairs.kind.tolist()
        and _witnesses_hold(case, bukti["witnesses"], stated)
        and _uppers(bukti) == program.upper[len(pairs) :].tolist()
        and _rows_hold(assembly, bukti["rows"])
        and _terms_hold(program, bukti["terms"])
        and _proofs_hold(program, answer, bukti)
    )


def same_program(one, other):
    """Say whether two cases state the same columns, rows, gains and order of names."""
    a, b = assemble(one), assemble(other)
    if not np.array_equal(a.pairs.seat, b.pairs.seat):
        return False
    same = [np.array_equal(getattr(a.pairs, key), getattr(b.pairs, key))
            for key in ("employee", "kind", "merit")]  # fmt: skip
    orders = [separators(x.pairs, x.case, salt=0) for x in (a, b)]
    return (
        all(same)
        and np.array_equal(*orders)
        and Counter(_program_rows(a.program)) == Counter(_program_rows(b.program))
        and _gains(a.program) == _gains(b.program)
        and one.establishment.to_fill.tolist() == other.establishment.to_fill.tolist()
    )


def _witnesses_hold(case, witnesses, stated):
    rules = [rule.id for rule in rules_of(case) if isinstance(rule, PairRule)]
    if witnesses["seats"] != case.establishment.contested.tolist():
        return False
    present = set(zip(stated["seat"], stated["employee"], strict=True))
    for seat, signs in zip(witnesses["seats"], witnesses["lines"], strict=True):
        line = line_at(case, seat)
        against = (line.barred | line.unknown).tolist()
        for employee, (sign, bits) in enumerate(zip(signs, against, strict=True)):
            if (seat, employee) in present:
                if sign != PRESENT:
                    return False
                continue
            place = SIGNS.find(sign)
            if not 0 <= place < len(witnesses["rules"]):
                return False
            if not bits >> rules.index(witnesses["rules"][place]) & 1:
                return False
    return True


def _uppers(bukti):
    return [upper for part in bukti["auxiliaries"] for upper in part["upper"]]


def _row(columns, coefficients, low, high):
    terms = sorted(term for term in zip(columns, coefficients, strict=True) if term[1])
    return tuple(terms), low, high


def _program_rows(program):
    for each in program.blocks:
        yield from ((each.owner, row) for row in _block_rows(each))


def _block_rows(each):
    matrix = each.matrix
    for row in range(matrix.shape[0]):
        a, b = matrix.indptr[row : row + 2]
        low, high = int(each.low[row]), int(each.high[row])
        yield _row(
            matrix.indices[a:b].tolist(),
            matrix.data[a:b].tolist(),
            None if low <= -BOUNDLESS else low,
            None if high >= BOUNDLESS else high,
        )


def _rows_hold(assembly, parts):
    plain = [(part["owner"], _row(*row)) for part in parts if not part["keys"]
             for row in part["rows"]]  # fmt: skip
    if Counter(plain) != Counter(_program_rows(assembly.program)):
        return False
    return all(_named_hold(assembly, part) for part in parts if part["keys"])


def _named_hold(assembly, part):
    """A ring may be named from any of its seats, and only where its moves are a ring too long."""
    case, pairs = assembly.case, assembly.pairs
    rule = next(r for r in rules_of(case) if isinstance(r, TieRule) and r.id == part["owner"])
    if len(part["keys"]) != len(part["rows"]):
        return False
    for key, stated in zip(part["keys"], part["rows"], strict=True):
        moves = _row(*stated)[0]
        if any(not 0 <= column < len(pairs) for column, _ in moves):
            return False
        chosen = np.zeros(len(pairs), dtype=bool)
        chosen[[column for column, _ in moves]] = True
        rings = {_turned(ring) for ring in rule.separate(pairs.seating(chosen), case)}
        if _turned(key) not in rings:
            return False
        rows = rule.named([tuple(key)], pairs, case)
        given = block(rule.id, rows, pairs=len(pairs), start=len(pairs),
                      columns=assembly.program.columns)  # fmt: skip
        if list(_block_rows(given)) != [_row(*stated)]:
            return False
    return True


def _turned(ring):
    first = list(ring).index(min(ring))
    return (*ring[first:], *ring[:first])


def _gains(program):
    found = {}
    for tier in program.tiers:
        for owner, gain in tier.terms.items():
            for column in np.flatnonzero(gain).tolist():
                found[tier.name, owner, column] = int(gain[column])
    return found


def _terms_hold(program, terms):
    stated = {}
    for term in terms:
        for column, gain in zip(term["columns"], term["gains"], strict=True):
            if gain:
                stated[term["tier"], term["owner"], column] = gain
    return stated == _gains(program)


def _proofs_hold(program, answer, bukti):
    """Every tier in order, kept rows no higher than what the plan reaches before."""
    values = {tier["name"]: tier["value"] for tier in answer["tiers"]}
    names = [tier.name for tier in program.tiers]
    gains = {tier.name: tier.gain.tolist() for tier in program.tiers}
    rows = [_row(*row) for part in bukti["rows"] for row in part["rows"]]
    seen = []
    for shown in bukti["shown"]:
        tier = shown["tier"]
        if tier in seen or tier not in names or shown["proof"]["tier"] != tier:
            return False
        seen.append(tier)
        earlier = names[: names.index(tier)]
        if any(name not in earlier or value > values[name] for name, value in shown["kept"]):
            return False
        kept = [
            (tuple((c, g) for c, g in enumerate(gains[name]) if g), value, None)
            for name, value in shown["kept"]
        ]
        whole = {"rows": [*rows, *kept], "upper": program.upper.tolist(), "gain": gains[tier]}
        if shown["proof"]["value"] != values[tier]:
            return False
        if not _well_formed(shown["proof"]["tree"]) or not shows(whole, shown["proof"]):
            return False
    return True


def _well_formed(tree):
    if "leaf" in tree:
        return True
    return {"low", "high"} <= set(tree) and all(
        _well_formed(tree[side]) for side in ("low", "high")
    )
