"""The bundled cases, each read and solved at most once for all tests of a process."""

from functools import cache

from suksesi.instances import read_case
from suksesi.models.case import Case
from suksesi.models.plan import Plan
from suksesi.models.slate import Slate
from suksesi.solver import propose, solve


@cache
def bundled_case(name: str) -> Case:
    """Read a bundled case; a case is never written to, so all may share it."""
    return read_case(name)


@cache
def bundled_answer(name: str) -> tuple[Case, Plan, tuple[Slate, ...]]:
    """Give a bundled case with its plan and its slates."""
    case = bundled_case(name)
    plan = solve(case)
    return case, plan, tuple(propose(case, plan))
