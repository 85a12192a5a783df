"""What is looked at beside a solve: flags always, the national default for a decreed policy."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from ...instances.ledger import Noted, checked, ledger_of
from ...instances.oversight import standing_flags
from ...instances.reference import reference_of
from ...models.plan import Plan
from ..answer.view import View
from .recording import recorded
from .waiting import awaited


def overseen(
    view: View, plan: Plan, *, source: str, policy: str | None, noted: Noted | None
) -> View:
    """Give `view` with its flags, and beside the national default where its policy is decreed.

    Parameters
    ----------
    plan : Plan
        All of it, also what the view does not show.
    source, policy : str
        Where the case was read from.
    noted : Noted or None
        The line of the ledger that stands for the solve.
    """
    ledger = checked(noted.folder if noted else ledger_of(source), deep=False)
    seen = view.plan if plan.seating is not None else None
    flags = standing_flags(view.case, ledger, plan=seen, slates=tuple(view.slates.values()))
    if view.case.trial or plan.seating is None:
        return replace(view, flags=flags)
    found = awaited(partial(reference_of, view.case, plan, source=source, policy=policy),
                    say=view.say)  # fmt: skip
    recorded(view.case, None, source=source, act="reference", options={}, say=view.say,
             plans=found.solves)  # fmt: skip
    return replace(view, flags=flags, reference=found)
