"""What a command line means by RUN or CASE: a case with its answer, kept or found now."""

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
from ...models.slate import Slate
from ..language.phrases import Phrases
from .recording import recorded
from .waiting import announced, awaited


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A case, with the answer of the run that it was read from.

    Attributes
    ----------
    source : str
        Where they were read from, as given to the command.
    plan : Plan or None
        ``None`` for a case that is not solved yet.
    slates : tuple of Slate
        Of the run; none for a case.
    """

    source: str
    case: Case
    plan: Plan | None = None
    slates: tuple[Slate, ...] = ()

    def solved(self, *, act: str, say: Phrases) -> Plan:
        """Give the plan of the run, or solve the case for command `act`, on record."""
        if self.plan is not None:
            return self.plan
        plan = awaited(partial(solver.solve, self.case), say=say)
        recorded(self.case, plan, source=self.source, act=act, options={}, say=say)
        return plan

    def answered(self, *, act: str, say: Phrases) -> tuple[Plan, tuple[Slate, ...]]:
        """Give the plan and the slates of the run, or solve the case for them."""
        if self.plan is not None:
            return self.plan, self.slates
        plan = self.solved(act=act, say=say)
        return plan, awaited(partial(solver.propose, self.case, plan), say=say)


def read_given(
    given: str, *, policy: str | None = None, mode: Mode | None = None, say: Phrases
) -> Given:
    """Read a run, or a case.

    Raises
    ------
    SuksesiError
        Where another policy or mode is asked of a run: it holds its own.
    """
    with announced("waiting.reading", say=say):
        if not (Path(given) / ANSWER).is_file():
            return Given(source=given, case=read_case(given, policy=policy, mode=mode))
        if policy or mode:
            raise SuksesiError(say("error.run_settled", run=given))
        kept = read_run(given)
        return Given(source=given, case=kept.case, plan=kept.plan, slates=kept.slates)
