"""An answer made by hand: one seat filled, one tied, one with a conditional name, one with none."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from builders import make_case

from suksesi.models.codes import DecisionKind, Eselon, Kind, Level, VacancyCause
from suksesi.models.decision import Decision
from suksesi.models.plan import Move, Plan, Status, TierResult, Uniqueness, Why
from suksesi.models.seating import Seating
from suksesi.models.slate import FunnelStep, Nominee, Slate
from suksesi.models.table import NO_SEAT
from suksesi.models.units import MERIT_UNITS, TALENT_UNITS
from suksesi.reports.answer.view import view_of

PEOPLE = ["Ratri Wulandari", "Aji Nugroho", "Laksmi Handayani", "Bagas Prakoso", "Ningrum Sari",
          "Tyas Anggraini"]  # fmt: skip
VACANT = {"vacant_since": date(2026, 4, 1), "cause": VacancyCause.BUP}
SEATS = [
    {"name": "Kepala Dinas PUPR", **VACANT, "acting": 1, "acting_since": date(2025, 11, 1)},
    {"name": "Kepala BKPSDM", **VACANT},
    {"name": "Camat Bae", "level": Level.ADMINISTRATOR, "eselon": Eselon.III_A, **VACANT},
    {"name": "Kasubbag Umum", "level": Level.PENGAWAS, "eselon": Eselon.IV_A, "cause": -1},
    {"name": "Sekretaris Dinas PUPR", "level": Level.ADMINISTRATOR, "eselon": Eselon.III_A,
     "holder": 0, "falls_vacant": date(2027, 9, 1)},
    {"name": "Kabag Hukum", "level": Level.ADMINISTRATOR, "eselon": Eselon.III_A, **VACANT,
     "open": False},
]  # fmt: skip


def points(value):
    """Give whole and half points as merit units."""
    return int(value * MERIT_UNITS)


def nominee(employee, merit, **changes):
    """Make a name of a slate."""
    values = {
        "kind": Kind.PROMOTION, "merit": points(merit), "merit_high": points(merit),
        "talent": 80 * TALENT_UNITS, "box": 8, "jpm": 8889, "technical": 7500, "rank": 1,
        "recommended": False, "elsewhere": NO_SEAT,
    }  # fmt: skip
    return Nominee(employee=employee, **{**values, **changes})


def slate(seat, *nominees, eligible, **changes):
    """Make a slate."""
    return Slate(
        seat=seat, eligible=eligible, to_verify=2, not_eligible=1602, nominees=nominees,
        conditional=changes.pop("conditional", ()),
        funnel=(
            FunnelStep(rule="", left=1604, bars=0, only=0),
            FunnelStep(rule="level_experience", left=212, bars=1392, only=3),
            FunnelStep(rule="talent_pool", left=2, bars=1300, only=1),
        ), **changes,
    )  # fmt: skip


def tier(name, value, bound=None, status=Status.OPTIMAL):
    """Make the result of a tier."""
    return TierResult(name=name, value=value, bound=value if bound is None else bound,
                      status=status, why=Why.PROOF, seconds=0.4, terms={})  # fmt: skip


@pytest.fixture
def case():
    """Give a case of six people and six seats with two decisions."""
    people = [{"name": name} for name in PEOPLE]
    shared = {"authority": "Bupati", "reason": "uji", "on": date(2026, 12, 1), "row": 2}
    decisions = [
        Decision(kind=DecisionKind.PENETAPAN, employee=2, seat=1, rule="", document="800/1",
                 **shared),
        Decision(kind=DecisionKind.PENGECUALIAN, employee=0, seat=0, rule="nilai_minimum",
                 document="800/2", **shared),
    ]  # fmt: skip
    return make_case(people=people, seats=SEATS, decisions=decisions, name="Kabupaten Kudus")


@pytest.fixture
def plan():
    """Give a plan that fills two of the four vacancies."""
    moves = (
        Move(employee=0, seat=0, kind=Kind.PROMOTION, origin=4, merit=points(84.5), rank=1,
             candidates=2, tied_with=(3,), tie_exact=True),
        Move(employee=2, seat=1, kind=Kind.PROMOTION, origin=NO_SEAT, merit=points(81.75), rank=2,
             candidates=2, tie_exact=True),
    )  # fmt: skip
    seating = Seating(
        employee=np.array([0, 2]), seat=np.array([0, 1]), kind=np.array([5, 5], dtype=np.int16)
    )
    return Plan(
        engine="auto", mode="lowong", status=Status.OPTIMAL, why=Why.PROOF,
        tiers=(tier("fill_jpt", 2), tier("merit", points(166.25)), tier("canonical", 123)),
        seating=seating, moves=moves, unfilled=(2, 3), falls_vacant=(4,),
        uniqueness=Uniqueness.UNIQUE, salt=0, seconds=2.14,
    )  # fmt: skip


@pytest.fixture
def slates():
    """Give the slates of the four vacancies."""
    here = {"recommended": True}
    low = nominee(5, 20, merit_high=points(70), missing=("merit_evidence", "discipline"))
    return (
        slate(0, nominee(0, 84.5, box=9, **here), nominee(3, 84.5, box=9), eligible=2),
        slate(1, nominee(2, 81.75, box=7, rank=2, **here), nominee(0, 83, box=9, elsewhere=0),
              eligible=2),
        slate(2, eligible=0, conditional=(low,)),
        slate(3, eligible=0),
    )  # fmt: skip


@pytest.fixture
def no_plan(plan):
    """Give the answer to a case in which the rules cannot all hold."""
    nothing = (tier("fill_jpt", None, status=Status.INFEASIBLE),)
    return replace(
        plan,
        status=Status.INFEASIBLE,
        seating=None,
        moves=(),
        unfilled=(),
        falls_vacant=(),
        tiers=nothing,
    )


@pytest.fixture(params=["id", "en"])
def language(request):
    """Give each of the two languages."""
    return request.param


@pytest.fixture
def view(case, plan, slates, language):
    """Give the answer as one reader sees it."""
    return view_of(case, plan, slates, language=language, run="runs/uji", source="kudus")
