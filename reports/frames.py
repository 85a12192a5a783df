"""Answers as data frames, for analysts: case-local codes, no NIP; points as decimals, not texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import pandas as pd

from ..models.case import Case
from ..models.codes import Eselon, Kind, Level
from ..models.frontier import FrontierStep
from ..models.plan import Move, Plan
from ..models.price import Lift, Price
from ..models.regret import Regret
from ..models.slate import Nominee, Slate
from ..models.table import NO_SEAT, NOBODY
from ..models.tiers import MERIT, TIERS
from ..models.units import AXIS_UNITS, INDICATOR_UNITS, MERIT_UNITS, TALENT_UNITS
from ..solver.explain.chains import chain_gains
from ..solver.scoring import talent_of


def plan_frame(case: Case, plan: Plan) -> pd.DataFrame:
    """Give one row per appointment: seat, person, kind, merit, rank, how many are tied."""
    rows = [
        {
            **_move(case, move),
            "merit": move.merit / MERIT_UNITS,
            "rank": move.rank,
            "candidates": move.candidates,
            "tied_with": len(move.tied_with),
        }
        for move in plan.moves
    ]
    return pd.DataFrame(rows)


def chains_frame(case: Case, plan: Plan) -> pd.DataFrame:
    """Give one row per move of a chain or ring, and on each row what the whole chain gains.

    `chain` counts from 1, `step` from the vacancy outwards. ``gain_merit`` is in points, the other
    gains in the units of their tier; 0 where the chain changes nothing.
    """
    chains = chain_gains(case, plan)
    tiers = [tier for tier in TIERS if any(tier in chain.gains for chain in chains)]
    rows = [
        {
            "chain": number,
            "step": step,
            "ring": chain.chain.ring,
            **_move(case, move),
            **{
                f"gain_{tier}": chain.gains.get(tier, 0) / (MERIT_UNITS if tier == MERIT else 1)
                for tier in tiers
            },
        }
        for number, chain in enumerate(chains, start=1)
        for step, move in enumerate(chain.moves, start=1)
    ]
    return pd.DataFrame(rows)


def tiers_frame(plan: Plan) -> pd.DataFrame:
    """Give one row per tier: exact value and bound in the tier's own units, and the status."""
    rows = [
        {
            "tier": tier.name,
            "value": tier.value,
            "bound": tier.bound,
            "status": tier.status.value,
            "seconds": tier.seconds,
        }
        for tier in plan.tiers
    ]
    return pd.DataFrame(rows).astype({"value": "Int64", "bound": "Int64"}).set_index("tier")


def slates_frame(case: Case, slates: Iterable[Slate]) -> pd.DataFrame:
    """Give one row per name on a slate, conditional candidates marked."""
    rows = [
        {
            **_seat(case, slate.seat),
            **_nominee(case, name),
            **_regret(name.regret),
            "conditional": name in slate.conditional,
        }
        for slate in slates
        for name in (*slate.nominees, *slate.conditional)
    ]
    return pd.DataFrame(rows)


def regrets_frame(case: Case, regrets: Iterable[Regret]) -> pd.DataFrame:
    """Give one row per name at a seat: what the plan loses at least and at most, tier by tier.

    ``low_merit`` and ``high_merit`` are in points, the others in the units of their tier; missing
    where nothing is proven, or no plan with the name was found.
    """
    rows = [
        {
            **_seat(case, regret.seat),
            "person": case.roster.code[regret.employee],
            **_regret(regret),
        }
        for regret in regrets
    ]
    return pd.DataFrame(rows)


def funnel_frame(case: Case, slates: Sequence[Slate]) -> pd.DataFrame:
    """Give seats by rules: how many people are left after each rule, everybody first."""
    columns = {
        case.establishment.id[slate.seat]: {
            step.rule or "everybody": step.left for step in slate.funnel
        }
        for slate in slates
    }
    return pd.DataFrame(columns).T


def talent_frame(case: Case) -> pd.DataFrame:
    """Give one row per employee: axes, talent score and box; missing where evidence is."""
    talent = talent_of(case)
    levels = [Level(int(level)).key for level in case.roster.level]
    return pd.DataFrame(
        {
            "level": pd.Categorical(levels, [level.key for level in Level], ordered=True),
            "x": np.where(talent.x_known, talent.x / AXIS_UNITS, np.nan),
            "y": np.where(talent.y_known, talent.y / AXIS_UNITS, np.nan),
            "talent": np.where(talent.known, talent.talent / TALENT_UNITS, np.nan),
            "box": pd.arrays.IntegerArray(talent.box.astype(np.int64), ~talent.known),
            "national": talent.national,
        },
        index=pd.Index(case.roster.code, name="person"),
    )


def prices_frame(case: Case, prices: Iterable[Price]) -> pd.DataFrame:
    """Give one row per thing that may be lifted: what the plan gains without it, tier by tier.

    ``gained_merit`` and ``names_merit``, the part that other names bring, are in points, the other
    gains in the units of their tier; missing where no plan is known without it.
    """
    rows = [
        {
            **_lift(case, price.lift),
            "status": price.status.value,
            **_points("gained", price.gained),
            **_points("names", price.by_names),
            "moves": price.concerned.admitted - price.concerned.withdrawn,
            "people": price.concerned.people,
            "next_rule": price.concerned.next_rule,
            "changes": len(price.changes),
        }
        for price in prices
    ]
    return pd.DataFrame(rows)


def frontier_frame(steps: Iterable[FrontierStep]) -> pd.DataFrame:
    """Give one row per amount asked, ascending: what the best plan is worth, ready for a chart.

    ``merit`` is in points, the other tiers in their units; missing where there is no plan.
    """
    rows = [
        {
            "asked": step.asked,
            "measured": step.measured,
            "status": step.plan.status.value,
            **_points("", step.plan.values),
            "changes": step.names if step.plan.seating is not None else None,
        }
        for step in sorted(steps, key=lambda step: step.asked)
    ]
    return pd.DataFrame(rows).astype({"measured": "Int64", "changes": "Int64"}).set_index("asked")


def _lift(case: Case, lift: Lift) -> dict[str, object]:
    item = lift.decision
    nobody = item is None or item.employee == NOBODY
    return {
        "rule": lift.rule,
        "kind": None if lift.kind is None else lift.kind.name.lower(),
        "limit": lift.limit or None,
        "decision": None if item is None else item.kind.key,
        "person": None if item is None or nobody else case.roster.code[item.employee],
        "seat": None if item is None or item.seat == NO_SEAT else case.establishment.id[item.seat],
        "conflict_row": None if lift.conflict is None else lift.conflict.row,
    }


def _points(prefix: str, amounts: Mapping[str, int]) -> dict[str, float]:
    """Give merit in points and every other tier in its own units."""
    names = {tier: f"{prefix}_{tier}" if prefix else tier for tier in amounts}
    return {
        names[tier]: value / (MERIT_UNITS if tier == MERIT else 1)
        for tier, value in amounts.items()
    }


def _move(case: Case, move: Move) -> dict[str, object]:
    return {
        **_seat(case, move.seat),
        "person": case.roster.code[move.employee],
        "kind": move.kind.name.lower(),
        "left_seat": None if move.origin == NO_SEAT else case.establishment.id[move.origin],
    }


def _seat(case: Case, seat: int) -> dict[str, object]:
    seats = case.establishment
    return {
        "seat": seats.id[seat],
        "name": seats.name[seat],
        "level": Level(int(seats.level[seat])).key,
        "eselon": Eselon(int(seats.eselon[seat])).key,
    }


def _regret(regret: Regret | None) -> dict[str, object]:
    """Give both ends of a regret; nothing but its absence where it is not known."""
    if regret is None:
        return {"exact": None, "impossible": None}
    return {
        "exact": regret.exact,
        "impossible": regret.impossible,
        **{f"low_{tier}": _in_points(tier, loss) for tier, loss in regret.low.items()},
        **{f"high_{tier}": _in_points(tier, loss) for tier, loss in (regret.high or {}).items()},
    }


def _in_points(tier: str, loss: int) -> float:
    return loss / MERIT_UNITS if tier == MERIT else loss


def _nominee(case: Case, name: Nominee) -> dict[str, object]:
    return {
        "person": case.roster.code[name.employee],
        "kind": Kind(name.kind).name.lower(),
        "merit": name.merit / MERIT_UNITS,
        "merit_high": name.merit_high / MERIT_UNITS,
        "talent": None if name.talent is None else name.talent / TALENT_UNITS,
        "technical": None if name.technical is None else name.technical / INDICATOR_UNITS,
        "jpm": None if name.jpm is None else name.jpm / INDICATOR_UNITS,
        "box": name.box,
        "rank": name.rank,
        "recommended": name.recommended,
        "missing": ", ".join(name.missing),
    }
