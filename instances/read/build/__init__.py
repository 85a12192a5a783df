"""From faultless tables to a case; nothing is judged here any more."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ....models.case import Case, retirement, retirement_ages
from ....models.establishment import Establishment
from ....models.reorganisation import in_mode
from ....models.roster import Roster
from ....models.round import Round
from ....models.round_settings import RoundSettings
from ....models.status import in_force
from ..draft import Draft
from .changes import changes_of
from .committee import deciders_of
from .decisions import conflicts_of, decisions_of
from .digest import case_digest, policy_digest
from .establishment import establishment_of
from .evidence import evidence_of
from .families import fields_of
from .gates import gates_of
from .roster import roster_of
from .standards import standards_of
from .statuses import statuses_of
from .units import units_of


def case_of(draft: Draft) -> Case:
    """Make the case of a draft without faults."""
    settings, policy, rubric = draft.settings, draft.policy, draft.rubric
    if settings is None or policy is None or rubric is None:
        message = "a draft without policy makes no case"
        raise TypeError(message)
    dates = _dates(settings)
    fields = fields_of(draft)
    units = units_of(draft, fields)
    roster = roster_of(draft, fields, units)
    retires_on = retirement(roster.born, retirement_ages(roster.level, policy))
    seats = establishment_of(draft, fields, units, roster, retires_on, dates)
    statuses = statuses_of(draft, seats, roster.nip)
    case = Case(
        name=settings.name,
        note=settings.note,
        synthetic=settings.synthetic,
        agency=settings.agency,
        ppk=settings.ppk,
        round=dates,
        roster=_seated(roster, seats),
        establishment=seats,
        units=units,
        families=fields.families,
        standards=standards_of(draft, seats, policy),
        retires_on=retires_on,
        evidence=evidence_of(draft, fields, units, seats, roster.nip),
        decisions=in_force(decisions_of(draft, seats, roster.nip), statuses),
        conflicts=conflicts_of(draft, roster.nip),
        statuses=statuses,
        changes=changes_of(draft, seats),
        policy=policy,
        rubric=rubric,
        gates=gates_of(draft, seats, roster.nip),
        deciders=deciders_of(draft, roster.nip),
        decree=draft.decree,
        digest=case_digest(draft, settings),
        policy_digest=policy_digest(policy, rubric),
    )
    return in_mode(case, settings.mode)


def _dates(settings: RoundSettings) -> Round:
    return Round(
        data_on=settings.data_on,
        installed_on=settings.installed_on,
        horizon_months=settings.horizon_months,
        mode=settings.mode,
    )


def _seated(roster: Roster, seats: Establishment) -> Roster:
    seat = roster.seat.copy()
    held = np.flatnonzero(seats.occupied)
    seat[seats.holder[held]] = held
    return replace(roster, seat=seat)
