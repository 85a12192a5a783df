"""What a command line means by RUN or CASE: a case, and its plan, kept or found now."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ... import solver
from ...instances import read_case
from ...instances.runs import read_run
from ...instances.runs.run import ANSWER
from ...models.case import Case
from ...models.errors import SuksesiError
from ...models.plan import Plan
from ...models.round import Mode
from ..language.phrases import Phrases
from .waiting import announced, awaited


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A case, with the plan of the run that it was read from.

    Attributes
    ----------
    plan : Plan or None
        ``None`` for a case that is not solved yet.
    """

    case: Case
    plan: Plan | None

    def solved(self, *, say: Phrases) -> Plan:
        """Give the plan of the run, or solve the case."""
        return self.plan or awaited(partial(solver.solve, self.case), say=say)


def read_given(given: str, *, policy: str | None, mode: Mode | None, say: Phrases) -> Given:
    """Read a run, or a case.

    Raises
    ------
    SuksesiError
        Where another policy or mode is asked of a run: it holds its own.
    """
    with announced("waiting.reading", say=say):
        if not (Path(given) / ANSWER).is_file():
            return Given(case=read_case(given, policy=policy, mode=mode), plan=None)
        if policy or mode:
            raise SuksesiError(say("prices.run_settled"))
        kept = read_run(given)
        return Given(case=kept.case, plan=kept.plan)
