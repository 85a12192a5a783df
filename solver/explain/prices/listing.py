"""All prices of a plan, those that are proven to be nothing without solving again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from threading import Event

from ....models.case import Case
from ....models.errors import SuksesiError, UnknownNameError
from ....models.plan import Plan
from ....models.price import Lift, Price
from ...engines.base import Progress, Step
from ...rules import rules_of
from .concerned import moves_concerned
from .lifting import lifted
from .pricing import at_no_price, price
from .subjects import on_record, parts, wholes


def lifts_of(case: Case, *, rule: str | None = None) -> tuple[Lift, ...]:
    """Give what may be lifted as a whole: rules and what is on record; of one `rule` if named.

    Raises
    ------
    UnknownNameError
        For a rule that the policy does not apply.
    SuksesiError
        For one without which the round would be no round.
    """
    every = (*wholes(case), *on_record(case))
    if rule is None:
        return every
    known = {one.key: one for one in rules_of(case)}
    if rule not in known:
        raise UnknownNameError("aturan / rule", rule, known)
    chosen = tuple(lift for lift in every if lift.rule == rule)
    if not chosen and not known[rule].liftable:
        raise SuksesiError(_unliftable(rule))
    return chosen


def prices(
    case: Case,
    plan: Plan,
    *,
    rule: str | None = None,
    stop: Event | None = None,
    progress: Progress | None = None,
) -> Iterator[Price]:
    """Price every rule, limit and decision of a proven `plan`, each part after its whole.

    A limit of a rule, and a rule for one kind of move, gain no more than the rule as a whole: where
    that gains nothing, neither do they, and nothing is solved. A kind of move stands apart only
    where the rule gains something and other kinds have a part in it. Once `stop` is set, what is
    left is not priced.

    Raises
    ------
    SuksesiError
        Where `plan` is not proven, so that there is nothing to measure against; and as
        :func:`lifts_of` does.
    """
    lifts = lifts_of(case, rule=rule)
    for number, lift in enumerate(lifts, start=1):
        if stop is not None and stop.is_set():
            return
        told = _telling(progress, f"{lift.rule} {number}/{len(lifts)}")
        found = price(case, plan, lift, stop=stop, progress=told)
        yield found
        if lift.whole:
            yield from _of_parts(case, plan, found, stop=stop, progress=told)


def all_prices(
    case: Case,
    plan: Plan,
    *,
    rule: str | None = None,
    stop: Event | None = None,
    progress: Progress | None = None,
) -> tuple[Price, ...]:
    """Give the prices of :func:`prices` together."""
    return tuple(prices(case, plan, rule=rule, stop=stop, progress=progress))


def _of_parts(
    case: Case,
    plan: Plan,
    whole: Price,
    *,
    stop: Event | None,
    progress: Progress | None,
) -> Iterator[Price]:
    """Price the parts of a rule that differ from it and from nothing."""
    for lift in parts(case, whole.lift.rule):
        if stop is not None and stop.is_set():
            return
        if whole.nothing:
            if lift.kind is None:
                yield at_no_price(lift, plan, moves_concerned(case, lifted(case, lift), lift))
        elif lift.kind is None or _is_a_part(case, lift, whole):
            yield price(case, plan, lift, stop=stop, progress=progress)


def _is_a_part(case: Case, lift: Lift, whole: Price) -> bool:
    """Say whether a rule lifted for one kind of move admits some of the whole's moves, not all."""
    moves = moves_concerned(case, lifted(case, lift), lift).admitted
    return 0 < len(moves) < whole.concerned.admitted


def _telling(progress: Progress | None, stage: str) -> Progress | None:
    """Give what passes steps on under the name of what is being priced."""
    if progress is None:
        return None
    listener = progress

    def told(step: Step) -> None:
        listener(replace(step, stage=stage))

    return told


def _unliftable(rule: str) -> str:
    return (
        f"Aturan '{rule}' tidak dapat dilepas: tanpa aturan itu putaran ini bukan penempatan lagi, "
        f"atau tidak ada keputusan yang dicatat menurut aturan itu. / Rule '{rule}' cannot be "
        "lifted: without it the round is no placement any more, or no decision under it is on "
        "record."
    )
