"""The answer a command is about: of a run that was kept, or of a case solved on the spot."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ... import solver
from ...instances import read_case
from ...instances.runs import read_run
from ...instances.runs.run import ANSWER
from ...models.case import Case
from ...models.plan import Plan
from ...models.slate import Slate
from ..language.phrases import Phrases
from .waiting import announced, awaited


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A case with its plan and its slates."""

    case: Case
    plan: Plan
    slates: tuple[Slate, ...]


def answered(given: str, *, say: Phrases) -> Answered:
    """Read the run at `given`, or read and solve the case of that name or path."""
    if (Path(given) / ANSWER).is_file():
        with announced("waiting.reading", say=say):
            kept = read_run(given)
        return Answered(case=kept.case, plan=kept.plan, slates=kept.slates)
    with announced("waiting.reading", say=say):
        case = read_case(given)
    plan = awaited(partial(solver.solve, case), say=say)
    with announced("waiting.slates", say=say):
        return Answered(case=case, plan=plan, slates=tuple(solver.propose(case, plan)))
