"""What the run states of its plan beside the seating: status, single moves, order of names."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...models.case import Case
from ...models.codes import Kind
from ...models.plan import Move, Plan, Status
from ...models.text import Text
from ...models.tiers import CANONICAL
from ..order import separators
from ..pairs import Pairs
from .naming import pair_name


def status_wrong(plan: Plan, tiers: list[str]) -> Iterator[Text]:
    """Give claims of the plan about itself that do not go together.

    Parameters
    ----------
    tiers : list of str
        The tiers of the case, in order.
    """
    names = [tier.name for tier in plan.tiers]
    if names != [*tiers, CANONICAL]:
        yield Text(
            id=f"tingkat yang tertulis {names} bukan tingkat kasus ini {tiers}.",
            en=f"the tiers stated {names} are not those of this case {tiers}.",
        )
    for tier in plan.tiers:
        optimal = tier.status is Status.OPTIMAL
        below = tier.value is not None and tier.bound is not None and tier.bound < tier.value
        if below or (optimal and (tier.value is None or tier.bound != tier.value)):
            yield Text(
                id=f"tingkat {tier.name}: nilai {tier.value} dan batas {tier.bound} tidak sesuai "
                f"dengan status '{tier.status.value}'.",
                en=f"tier {tier.name}: value {tier.value} and bound {tier.bound} do not fit the "
                f"status '{tier.status.value}'.",
            )
    yield from _whole_wrong(plan)


def _whole_wrong(plan: Plan) -> Iterator[Text]:
    known = {tier.status for tier in plan.tiers if tier.name != CANONICAL}
    best = known <= {Status.OPTIMAL} and plan.seating is not None
    none = Status.INFEASIBLE in known
    if (plan.status is Status.OPTIMAL) != best or (plan.status is Status.INFEASIBLE) != none:
        yield Text(
            id=f"status '{plan.status.value}' tidak sesuai dengan tingkat-tingkatnya.",
            en=f"the status '{plan.status.value}' does not fit its tiers.",
        )


def moves_wrong(case: Case, plan: Plan, pairs: Pairs) -> Iterator[Text]:
    """Give what is stated wrongly of single moves; `pairs` are the columns, judged before."""
    places = {
        (int(employee), int(seat)): column
        for column, (employee, seat) in enumerate(zip(pairs.employee, pairs.seat, strict=True))
    }
    for move in plan.moves:
        column = places.get((move.employee, move.seat))
        if column is None:
            yield _move(case, move, id="bukan pasangan yang boleh.", en="is no admissible pair.")
            continue
        rivals = pairs.merit[(pairs.seat == move.seat) & (pairs.kind != Kind.STAY)]
        merit = int(pairs.merit[column])
        true = (
            int(case.roster.seat[move.employee]),
            merit,
            int(np.count_nonzero(rivals > merit)) + 1,
            len(rivals),
        )
        said = (move.origin, move.merit, move.rank, move.candidates)
        for what, one, other in zip(_SAID, said, true, strict=True):
            if one != other:
                yield _move(
                    case,
                    move,
                    id=f"{what.id} tertulis {one}, hitungan ulang {other}.",
                    en=f"{what.en} stated as {one}, recounted {other}.",
                )


_SAID = (
    Text(id="jabatan asal", en="seat left"),
    Text(id="nilai kesesuaian", en="merit"),
    Text(id="peringkat", en="rank"),
    Text(id="banyak calon", en="number of candidates"),
)


def canonical_wrong(case: Case, plan: Plan, pairs: Pairs) -> Iterator[Text]:
    """Give the value of the order of names where it is not what the plan adds up to."""
    tier = next((tier for tier in plan.tiers if tier.name == CANONICAL), None)
    if tier is None or tier.value is None or plan.seating is None:
        return
    if not isinstance(plan.salt, int) or plan.salt < 0:
        return
    worth = separators(pairs, case, salt=plan.salt)
    chosen = {(employee, seat) for employee, seat, _ in plan.seating.rows()}
    counted = sum(
        int(worth[column])
        for column, pair in enumerate(zip(pairs.employee, pairs.seat, strict=True))
        if (int(pair[0]), int(pair[1])) in chosen
    )
    if counted != tier.value:
        yield Text(
            id=f"nilai urutan nama tertulis {tier.value}, hitungan ulang {counted}.",
            en=f"the value of the order of names is stated as {tier.value}, recounted {counted}.",
        )


def _move(case: Case, move: Move, *, id: str, en: str) -> Text:
    pair = pair_name(case, move.employee, move.seat)
    return Text(id=f"rencana {pair}: {id}", en=f"plan {pair}: {en}")
