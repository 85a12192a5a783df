"""Cases drawn at random from a seed, missing data included."""

from datetime import timedelta
from random import Random

import numpy as np
from drawn_evidence import draw_evidence, maybe, mostly, near
from made import make_case
from ordinary import DATA_ON, ECHELONS, FAMILIES, INSTALLED_ON, TABLES, UNITS

from suksesi.instances.policies import default_policy
from suksesi.models.calendar import add_months
from suksesi.models.case import retirement, retirement_ages
from suksesi.models.codes import (
    AsnStatus,
    Eselon,
    Grade,
    Level,
    PostType,
    ServiceStatus,
    Sex,
)


def tiny_case(  # noqa: PLR0913 - a test names the two or three it cares about
    seed,
    *,
    employees=6,
    seats=4,
    rules=None,
    missing=0.12,
    merits=None,
    policy=None,
    rubric=None,
    decisions=(),
    conflicts=(),
    held=0.5,
):
    """Draw a case at random: same arguments, same case.

    Parameters
    ----------
    seed : int
    employees, seats : int
    rules : dict, optional
        Tables ``[aturan.*]``.
    missing : float
        Chance that a piece of evidence is not there.
    merits : int, optional
        How many distinct values scores and tests take, so that ties are common; many where not
        given.
    held : float
        Chance that a seat has an incumbent, as long as there are people for it.
    """
    draw = Random(f"{seed}/{employees}/{seats}/{missing}/{merits}")
    people = [_draw_person(draw, missing) for _ in range(employees)]
    places = _draw_seats(draw, seats=seats, people=people, held=held)
    evidence = {name: [] for name in TABLES}
    for index, person in enumerate(people):
        draw_evidence(draw, index, person, evidence=evidence, missing=missing, merits=merits)
    return make_case(
        people=people,
        seats=places,
        rules=rules,
        policy=policy,
        rubric=rubric,
        decisions=decisions,
        conflicts=conflicts,
        name=f"Kasus acak {seed}",
        **evidence,
    )


def _draw_person(draw, missing):
    level, post_type, eselon = draw.choice(
        [
            (Level.JPT_PRATAMA, PostType.STRUKTURAL, draw.choice(ECHELONS[Level.JPT_PRATAMA])),
            (Level.ADMINISTRATOR, PostType.STRUKTURAL, draw.choice(ECHELONS[Level.ADMINISTRATOR])),
            (Level.ADMINISTRATOR, PostType.STRUKTURAL, draw.choice(ECHELONS[Level.ADMINISTRATOR])),
            (Level.PENGAWAS, PostType.STRUKTURAL, draw.choice(ECHELONS[Level.PENGAWAS])),
            (Level.AHLI_MADYA, PostType.FUNGSIONAL, Eselon.NON),
            (Level.AHLI_MUDA, PostType.FUNGSIONAL, Eselon.NON),
            (Level.PELAKSANA, PostType.PELAKSANA, Eselon.NON),
        ]
    )
    age_on = draw.choice([INSTALLED_ON, DATA_ON])
    oldest = 59 if level in {Level.JPT_PRATAMA, Level.AHLI_MADYA} else 57
    born = add_months(age_on, -12 * draw.randint(38, oldest)) + timedelta(
        days=draw.choice([-1, 0, 1, -200, 200])
    )
    return {
        "sex": draw.choice(list(Sex)),
        "born": born,
        "joined": add_months(born, 12 * 24),
        "asn_status": mostly(draw, AsnStatus.PNS, [AsnStatus.CPNS, AsnStatus.PPPK]),
        "service_status": mostly(draw, ServiceStatus.AKTIF, list(ServiceStatus)),
        "ppk": mostly(draw, "Bupati Kudus", ["Bupati Jepara"]),
        "agency": mostly(draw, "3319", ["3320"]),
        "unit": draw.randrange(1, len(UNITS)),
        "grade": maybe(draw, draw.choice([g for g in Grade if g >= Grade.III_B]), missing / 2),
        "grade_since": maybe(draw, near(draw), missing, None),
        "post_type": post_type,
        "level": level,
        "eselon": eselon,
        "post": f"Jabatan {level.key}",
        "family": draw.randrange(0 if draw.random() < missing else 1, len(FAMILIES)),
        "post_since": maybe(draw, near(draw), missing / 2, None),
        "discipline_verified": maybe(draw, near(draw, on=DATA_ON), missing, None),
    }


def _draw_seats(draw, *, seats, people, held):
    """Draw seats, some with an incumbent of their own level and echelon."""
    free = [index for index, person in enumerate(people) if person["eselon"] is not Eselon.NON]
    free = [index for index in free if not _retired(people[index])]
    draw.shuffle(free)
    return [_draw_seat(draw, people, free, held) for _ in range(seats)]


def _draw_seat(draw, people, free, held):
    seat = {
        "unit": draw.randrange(1, len(UNITS)),
        "family": draw.randrange(0 if draw.random() < 0.05 else 1, len(FAMILIES)),
        "critical": draw.randint(1, 3),
        "open": draw.random() < 0.9,
        "requirements": draw.choice([(), (), (), ("ppns",), ("kepamongprajaan",)]),
        "ppk": mostly(draw, "Bupati Kudus", ["Bupati Jepara"]),
        "agency": mostly(draw, "3319", ["3320"]),
    }
    if free and draw.random() < held:
        holder = free.pop()
        person = people[holder]
        return {**seat, "level": person["level"], "eselon": person["eselon"], "holder": holder,
                "held_since": person["post_since"]}  # fmt: skip
    level = draw.choice(list(ECHELONS))
    return {**seat, "level": level, "eselon": draw.choice(ECHELONS[level]),
            "vacant_since": near(draw)}  # fmt: skip


def _retired(person):
    born = np.array([person["born"]], dtype="datetime64[D]")
    levels = np.array([person["level"]], dtype=np.int16)
    ages = retirement_ages(levels, default_policy())
    return bool(retirement(born, ages)[0] <= np.datetime64(INSTALLED_ON))
