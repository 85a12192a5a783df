"""Names that little keeps in first place, and names that slate rules alone keep off a slate."""

from __future__ import annotations

from collections.abc import Sequence

from ....models.case import Case
from ....models.flag import Flag, FlagKind, Place
from ....models.plan import Plan
from ....models.policy import points
from ....models.regret import Losses
from ....models.slate import Slate
from ....models.units import MERIT_UNITS, hundredths
from ...build import assemble
from ...pairs import Pairs


def narrow_wins(case: Case, plan: Plan) -> tuple[Flag, ...]:
    """Give the names whose merit is less than ``narrow_points`` above the next one's at the seat.

    How firm a name is where weights change is for robustness to say.
    """
    pairs = assemble(case).pairs
    limit = points(case.policy.oversight.narrow_points, units=MERIT_UNITS)
    gaps = ((move, _gap(move.employee, move.seat, pairs)) for move in plan.moves)
    return tuple(
        Flag(
            kind=FlagKind.NARROW_WIN,
            seat=move.seat,
            employee=move.employee,
            places=(Place(sheet="kebijakan.toml", column="penanda.poin_tipis"),),
            facts={"gap": hundredths(gap, units=MERIT_UNITS)},
        )
        for move, gap in gaps
        if gap is not None and 0 <= gap < limit
    )


def _gap(employee: int, seat: int, pairs: Pairs) -> int | None:
    """Give how much more merit a name has than the best other one; ``None`` without another."""
    here = pairs.seat == seat
    mine, others = here & (pairs.employee == employee), here & (pairs.employee != employee)
    if not mine.any() or not others.any():
        return None
    return int(pairs.merit[mine].max() - pairs.merit[others].max())


def straw_alternatives(slates: Sequence[Slate]) -> tuple[Flag, ...]:
    """Give the eligible people off a slate who would cost the plan less than a name on it."""
    return tuple(
        Flag(
            kind=FlagKind.STRAW_ALTERNATIVE,
            seat=slate.seat,
            employee=one.employee,
            places=(Place(sheet="kebijakan.toml", column="nominasi"),),
        )
        for slate in slates
        for one in slate.passed_over
        if one.regret.high is not None and _weight(one.regret.high) < _worst(slate)
    )


def _worst(slate: Slate) -> tuple[int, ...]:
    """Give the greatest loss of a name on a slate; nothing where none is exact."""
    losses = [name.regret.high for name in slate.nominees if name.regret is not None]
    return max((_weight(loss) for loss in losses if loss is not None), default=())


def _weight(losses: Losses) -> tuple[int, ...]:
    """Order losses: an earlier tier weighs more than all later ones."""
    return tuple(losses.values())
