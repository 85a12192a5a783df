"""Competence tests and holders without a seat, as plain data for JSON."""

from __future__ import annotations

from ..models.case import Case
from ..models.plan import Plan
from ..models.unplaced import Contest, Unplaced
from ..solver.explain import contests_of, unplaced_of
from .ids import Document, Ids


def reseating_parts(case: Case, plan: Plan) -> Document:
    """Give what a reorganisation leaves to explain, under its keys."""
    ids = Ids(case)
    return {
        "competence_tests": [_contest(each, ids) for each in contests_of(case, plan)],
        "without_seat": [_unplaced(each, ids) for each in unplaced_of(case, plan)],
    }


def _contest(contest: Contest, ids: Ids) -> Document:
    return {
        "seat": ids.seat(contest.seat),
        "required": contest.required,
        "holders": [
            {
                "person": ids.person(each.employee),
                "test": each.test.name.lower(),
                "given": ids.seat(each.given),
            }
            for each in contest.contenders
        ],
    }


def _unplaced(each: Unplaced, ids: Ids) -> Document:
    return {
        "person": ids.person(each.employee),
        "seat": ids.seat(each.seat),
        "cause": each.cause.value,
        "at_level": each.at_level,
        "eligible": each.eligible,
        "to_verify": each.to_verify,
        "nearest": ids.seat(each.nearest),
        "rules": list(dict.fromkeys(item.rule for item in each.findings)),
        "given_to": ids.person(each.given_to),
    }
