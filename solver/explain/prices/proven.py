"""What others are measured against: the values of a plan that is proven."""

from __future__ import annotations

from ....models.errors import SuksesiError
from ....models.plan import Plan, Status
from ....models.price import Gains
from ....models.tiers import CANONICAL


def proven_values(plan: Plan) -> Gains:
    """Give tier to value, the canonical tier left out.

    Raises
    ------
    SuksesiError
        Where `plan` is not proven, so that there is nothing to measure against.
    """
    if plan.status is not Status.OPTIMAL:
        raise SuksesiError(_NO_PLAN if plan.status is Status.INFEASIBLE else _UNPROVEN)
    return {
        tier.name: tier.value
        for tier in plan.tiers
        if tier.name != CANONICAL and tier.value is not None
    }


_NO_PLAN = (
    "Tidak ada susunan yang memenuhi semua aturan ini sekaligus (terbukti), jadi tidak ada rencana "
    "yang dapat dibandingkan. / No plan meets all these rules at once (proven), so there is none "
    "to compare with."
)
_UNPROVEN = (
    "Dampak nilai diukur terhadap rencana yang terbukti optimal; rencana ini belum terbukti. "
    "Hitung lagi tanpa batas waktu. / Prices are measured against a plan that is proven optimal, "
    "and this one is not; solve it again without a limit of time."
)
