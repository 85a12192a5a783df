"""The plan that differs least from another is the same one on every engine."""

import numpy as np
import pytest
from whole_rounds import whole_round

from suksesi.models.codes import Kind
from suksesi.models.plan import Status
from suksesi.solver import solve
from suksesi.solver.build import assemble
from suksesi.solver.placement import reached


@pytest.mark.parametrize("seed", [0, 1, 2, 4, 5])
def test_of_plans_that_differ_as_little_every_engine_gives_the_same(seed):
    case = whole_round(1000 + seed)
    plan = solve(case)
    assert plan.status is Status.OPTIMAL
    assembly = assemble(case)
    near, program = assembly.point_of(plan.seating), assembly.program
    moved = np.flatnonzero(assembly.padded(assembly.pairs.kind != Kind.STAY) & (near > 0))
    upper = program.upper.copy()
    upper[moved[0]] = 0
    barred = program.with_bounds(lower=program.lower, upper=upper)
    found = [
        reached(assembly, program=barred, near=near, engine=engine).x
        for engine in ("auto", "highs", "cpsat")
    ]
    assert len({None if x is None else x.tobytes() for x in found}) == 1
