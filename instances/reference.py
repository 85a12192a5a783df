"""A plan beside the national default: the shipped policy and rubric, on the same files."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from ..models.case import Case
from ..models.plan import Plan
from ..models.policy import Policy
from ..models.rubric import Rubric
from ..solver.explain.oversight.reference import Reference, against_default
from .policies import default_policy
from .read import read_draft
from .read.build import case_of
from .rubrics import read_rubric

if TYPE_CHECKING:
    from ..solver.engines.base import Progress


def reference_of(
    case: Case,
    plan: Plan,
    *,
    source: str | Path,
    policy: str | Path | None = None,
    stop: Event | None = None,
    progress: Progress | None = None,
) -> Reference:
    """Compare `plan` with what the national default gives for the case at `source`.

    Parameters
    ----------
    source, policy : str or Path
        Where `case` was read from.
    """
    drafted = cache(lambda: read_draft(source, policy=policy, mode=case.round.mode))

    def rebuild(other: Policy, rubric: Rubric) -> Case:
        return case_of(replace(drafted(), policy=other, rubric=rubric))

    default = default_policy()
    return against_default(
        case,
        plan,
        policy=default,
        rubric=read_rubric(default.rubric),
        rebuild=rebuild,
        stop=stop,
        progress=progress,
    )
