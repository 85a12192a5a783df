"""What the plan loses with another name: a cell of a table, a line of words, notes of a slate."""

from __future__ import annotations

import numpy as np

from ...models.codes import Level
from ...models.regret import Losses, Regret
from ...models.slate import Nominee, PassedOver, Slate
from ...models.tiers import BOX_ORDER, FILL, MERIT
from ...models.units import MERIT_UNITS
from .proof import amount
from .view import View

SHOWN = 3
"""People named whom only a rule of the slates keeps off one."""


def regret_of(seat: int, employee: int, *, view: View) -> Regret | None:
    """Give the loss that the slate of a seat holds of somebody; ``None`` where it holds none."""
    slate = view.slates[seat]
    known = {name.employee: name.regret for name in (*slate.nominees, *slate.passed_over)}
    return known.get(employee)


def cell(regret: Regret | None, *, view: View) -> str:
    """Write a loss as short as a column asks: points, or what is lost before them."""
    say = view.say
    if regret is None or not (regret.low or regret.impossible):
        return say("table.none")
    if regret.impossible:
        return say("regret.cell_never")
    tier, loss = first_loss(regret.low)
    written = _short(tier, loss, view)
    if regret.exact:
        return written
    return say("regret.cell_least", loss=written) if loss else say("table.none")


def words(regret: Regret | None, *, view: View) -> str:
    """Say what is lost, every tier that changes, or what is proven of it; empty for nothing."""
    say = view.say
    if regret is None:
        return ""
    if regret.impossible:
        return say("regret.never")
    if regret.nothing:
        return say("regret.equal")
    told = ", ".join(tier_words(tier, loss, view) for tier, loss in regret.low.items() if loss)
    if regret.exact or not told:
        return told
    return say("regret.least", told=told)


def known_words(seat: int, employee: int, *, view: View) -> str:
    """Say what the slate holds of somebody's loss; empty where it holds nothing."""
    return words(regret_of(seat, employee, view=view), view=view)


def second(slate: Slate) -> Regret | None:
    """Give the loss of the next best name of a slate."""
    return next((name.regret for name in slate.nominees if not name.recommended), None)


def slate_notes(slate: Slate, *, view: View) -> list[str]:
    """Say which names are as good, or almost, whom a rule keeps off, and what is not proven."""
    others = [name for name in slate.nominees if not name.recommended]
    return [
        *_alike(others, view),
        *([view.say("regret.short", points=view.say.figures.merit(slate.short))]
          if slate.short else []),
        *_passed(slate.passed_over, view),
        *_unproven(slate, others, view),
    ]  # fmt: skip


def _alike(others: list[Nominee], view: View) -> list[str]:
    """Name the equals of the plan's name, and those within the policy's points of it."""
    near = int(view.case.policy.slates.choice.near * MERIT_UNITS)
    equal = [name for name in others if name.regret is not None and name.regret.nothing]
    close = [name for name in others if name not in equal and _within(name.regret, near)]
    lines = []
    if equal:
        lines.append(view.say("regret.equals", people=_people(equal, view)))
    if close:
        points = view.say.figures.merit(near)
        lines.append(view.say("regret.near", points=points, people=_people(close, view)))
    return lines


def _within(regret: Regret | None, near: int) -> bool:
    """Say whether nothing but points is lost, and so many at most."""
    if regret is None or regret.high is None:
        return False
    tier, loss = first_loss(regret.high)
    return tier == MERIT and loss <= near


def _people(names: list[Nominee], view: View) -> str:
    return ", ".join(view.names.who(name.employee) for name in names)


def _passed(people: tuple[PassedOver, ...], view: View) -> list[str]:
    """Name people whom a rule of the slates keeps off this one, first those who cost least."""
    most = view.case.policy.slates.per_person
    ordered = sorted(people, key=lambda one: tuple(one.regret.low.values()))
    lines = [
        view.say(
            f"regret.passed_{one.bar.value}",
            who=view.names.who(one.employee),
            told=words(one.regret, view=view),
            **({"n": most} if one.bar.value == "per_person" else {}),
        )
        for one in ordered[:SHOWN]
    ]
    if len(ordered) > SHOWN:
        lines.append(view.say("regret.passed_more", n=len(ordered) - SHOWN))
    return lines


def _unproven(slate: Slate, others: list[Nominee], view: View) -> list[str]:
    if slate.proven or not others:
        return []
    known = any(name.regret is not None for name in others)
    return [view.say("regret.not_proven" if known else "regret.not_known")]


def first_loss(losses: Losses) -> tuple[str, int]:
    """Give the first tier that changes and by how much; the last one where none does."""
    last = next(reversed(losses.items()))
    return next(((tier, loss) for tier, loss in losses.items() if loss), last)


def _short(tier: str, loss: int, view: View) -> str:
    say = view.say
    written = amount(loss, tier=tier, say=say)
    if tier == MERIT:
        tiny = loss > 0 and say.figures.merit(loss) == say.figures.merit(0)
        return say("regret.cell_tiny") if tiny else written
    if not loss:
        return say.figures.merit(0)
    if tier == BOX_ORDER:
        return say("regret.cell_box_order", n=written)
    return say("regret.cell_fill" if tier in FILL.values() else "regret.cell_people", n=written)


def tier_words(tier: str, loss: int, view: View) -> str:
    """Say what becomes of one tier: how much less, or more, in the words of its unit."""
    key = f"regret.{tier}_{'down' if loss > 0 else 'up'}"
    if tier in {MERIT, BOX_ORDER}:
        return view.say(key, n=_size(tier, abs(loss), view))
    level = _weighted(view).get(tier)
    if level is not None:
        way = "regret.weighted_down" if loss > 0 else "regret.weighted_up"
        return view.say(way, level=view.names.level(level), n=abs(loss))
    return view.say.counted(key, abs(loss))


def _weighted(view: View) -> dict[str, Level]:
    """Give the levels, by tier, at which seats count by how critical they are."""
    seats = view.case.establishment
    return {
        tier: level
        for level, tier in FILL.items()
        if np.any(seats.critical[seats.level == level] != 1)
    }


def _size(tier: str, size: int, view: View) -> str:
    """Write a size, of points with every decimal where hundredths would hide it."""
    if tier == MERIT:
        return view.say.figures.difference(size)
    return amount(size, tier=tier, say=view.say)
