"""Cases made for tests: by hand from a few facts, or at random from a seed.

``make_case`` takes the facts a test cares about and fills in the rest with a person, a seat and
evidence nothing is wrong with. ``tiny_case`` draws everything at random, missing data included.
Everybody in them is invented.
"""

from dataclasses import fields, replace
from datetime import date, timedelta
from hashlib import sha256
from random import Random

import numpy as np

from suksesi.instances.policies import default_policy
from suksesi.instances.rubrics import read_rubric
from suksesi.models.calendar import add_months
from suksesi.models.case import Case, retirement, retirement_ages
from suksesi.models.codes import (
    COMPETENCIES,
    AsnStatus,
    DocumentStatus,
    EducationLevel,
    Eselon,
    Grade,
    Level,
    PostType,
    Predicate,
    SanctionLevel,
    ServiceStatus,
    Sex,
    Tenure,
    WorkResult,
)
from suksesi.models.establishment import Establishment, Families, Units
from suksesi.models.evidence import (
    Assessments,
    Documents,
    Education,
    Evidence,
    History,
    National,
    Performance,
    Sanctions,
    TalentEvidence,
    TechnicalTests,
)
from suksesi.models.roster import Roster
from suksesi.models.round import Round
from suksesi.models.table import ABSENT, NO_SEAT, NOBODY

DATA_ON = date(2026, 10, 31)
INSTALLED_ON = date(2027, 1, 15)
NINE = len(COMPETENCIES)

FAMILIES = Families(
    code=np.array(["", "PUPR", "PERKIM", "KESEHATAN"], dtype=object),
    name=np.array(["", "Pekerjaan umum", "Permukiman", "Kesehatan"], dtype=object),
    relation=np.array(
        [[-1, -1, -1, -1], [-1, 2, 1, 0], [-1, 1, 2, 0], [-1, 0, 0, 2]], dtype=np.int8
    ),
    of_study={"teknik sipil": 1, "arsitektur": 2, "kedokteran": 3},
)
STUDIES = {0: "Filsafat", 1: "Teknik Sipil", 2: "Arsitektur", 3: "Kedokteran"}
_UNITS = [("U-0", -1, 0), ("U-1", 0, 1), ("U-2", 0, 2), ("U-1-1", 1, 1), ("U-2-1", 2, 2)]
UNITS = Units(
    id=np.array([unit for unit, _, _ in _UNITS], dtype=object),
    name=np.array([f"Unit {unit}" for unit, _, _ in _UNITS], dtype=object),
    parent=np.array([parent for _, parent, _ in _UNITS], dtype=np.int32),
    agency_unit=np.array([agency for _, _, agency in _UNITS], dtype=np.int32),
    family=np.array([0, 1, 2, 1, 2], dtype=np.int32),
    region=np.array([""] * len(_UNITS), dtype=object),
    row=np.arange(2, 2 + len(_UNITS), dtype=np.int32),
)

_DTYPES = {
    "Ints": np.int32,
    "Codes": np.int16,
    "NDArray[np.int16]": np.int16,
    "Dates": "datetime64[D]",
    "Words": object,
    "Flags": np.bool_,
    "Hundredths": np.int64,
}
ECHELONS = {
    Level.JPT_PRATAMA: (Eselon.II_A, Eselon.II_B),
    Level.ADMINISTRATOR: (Eselon.III_A, Eselon.III_B),
    Level.PENGAWAS: (Eselon.IV_A, Eselon.IV_B),
}

PERSON = {
    "sex": Sex.L,
    "born": date(1978, 5, 20),
    "joined": date(2003, 1, 1),
    "asn_status": AsnStatus.PNS,
    "service_status": ServiceStatus.AKTIF,
    "agency": "3319",
    "ppk": "Bupati Kudus",
    "unit": 3,
    "grade": Grade.IV_A,
    "grade_since": date(2021, 4, 1),
    "post_type": PostType.STRUKTURAL,
    "level": Level.ADMINISTRATOR,
    "eselon": Eselon.III_A,
    "post": "Sekretaris Dinas",
    "family": 1,
    "post_since": date(2022, 2, 1),
    "discipline_verified": date(2026, 10, 1),
    "seat": NO_SEAT,
}
SEAT = {
    "unit": 1,
    "level": Level.JPT_PRATAMA,
    "eselon": Eselon.II_B,
    "job_class": ABSENT,
    "family": 1,
    "special_kind": "",
    "requirements": (),
    "critical": 1,
    "holder": NOBODY,
    "held_since": None,
    "vacant_since": None,
    "falls_vacant": None,
    "cause": ABSENT,
    "acting": NOBODY,
    "acting_since": None,
    "acting_extensions": ABSENT,
    "open": True,
    "unconfirmed": False,
    "agency": "3319",
    "ppk": "Bupati Kudus",
}
ROWS = {
    History: {
        "seat": NO_SEAT, "seat_id": "", "post": "Sekretaris Dinas",
        "post_type": PostType.STRUKTURAL, "level": Level.ADMINISTRATOR, "eselon": Eselon.III_A,
        "family": 1, "unit_id": "U-1-1", "agency": "3319", "tenure": Tenure.DEFINITIF,
        "replaces": ABSENT, "start": date(2018, 1, 1), "end": None, "end_derived": False,
    },
    Performance: {
        "year": 2025, "result": ABSENT, "behaviour": ABSENT, "predicate": Predicate.BAIK,
        "final": True,
    },
    Assessments: {
        "on": date(2025, 6, 1), "levels": [4] * NINE, "standard": ABSENT, "reported": ABSENT,
    },
    TechnicalTests: {"on": date(2025, 6, 1), "family": 1, "points": 8000},
    TalentEvidence: {
        "indicator": "", "category": "", "amount": ABSENT, "on": date(2026, 3, 1), "until": None,
    },
    National: {"on": date(2026, 10, 1), "x": 8000, "y": 8000, "box": 9, "talent": 8000},
    Education: {
        "level": EducationLevel.S_1, "study": "Teknik Sipil", "family": 1, "year": 2001,
        "recognised": True,
    },
    Documents: {
        "kind": "uji_kompetensi", "status": DocumentStatus.MEMENUHI, "on": date(2026, 9, 1),
        "until": None,
    },
    Sanctions: {"level": SanctionLevel.RINGAN, "start": date(2020, 1, 1), "end": date(2020, 7, 1)},
}  # fmt: skip
TABLES = {
    "history": History,
    "performance": Performance,
    "assessments": Assessments,
    "technical": TechnicalTests,
    "talent": TalentEvidence,
    "national": National,
    "education": Education,
    "documents": Documents,
    "sanctions": Sanctions,
}


def columns(kind, rows):
    """Make a record of columns (``Roster``, ``History``, …) from complete rows, in their order."""
    made = {}
    for field in fields(kind):
        values = [row[field.name] for row in rows]
        column = np.empty(len(rows), dtype=_DTYPES[str(field.type)])
        if field.name == "levels":
            column = np.zeros((len(rows), NINE), dtype=np.int16)
        for index, value in enumerate(values):
            column[index] = np.datetime64("NaT") if value is None else value
        made[field.name] = column
    return kind(**made)


def table(kind, rows):
    """Make an evidence table from rows of a few facts, sorted by employee, defaults filled in.

    ``employee`` is 0 where not given; ``row`` counts from 2 as in a spreadsheet.
    """
    order = {History: "start"}.get(kind, "on" if "on" in ROWS[kind] else None)
    full = [
        {"employee": 0, "row": number, **ROWS[kind], **row} for number, row in enumerate(rows, 2)
    ]
    full.sort(key=lambda row: (row["employee"], row[order] if order else 0))
    return columns(kind, full)


def make_case(  # noqa: PLR0913 - a test names the two or three it cares about
    *,
    people=({},),
    seats=({},),
    policy=None,
    rules=None,
    rubric=None,
    installed_on=INSTALLED_ON,
    data_on=DATA_ON,
    horizon_months=12,
    decisions=(),
    conflicts=(),
    name="Kasus uji",
    **evidence,
):
    """Make a case from the facts a test cares about.

    Parameters
    ----------
    people, seats : sequence of dict
        Changes to ``PERSON`` and ``SEAT``, one per person and seat. A seat's ``holder`` makes that
        person its incumbent.
    policy : Policy, optional
        The national default where not given.
    rules : dict, optional
        Tables ``[aturan.*]``; the policy's own where not given.
    rubric : Rubric, optional
    **evidence
        Rows of ``history``, ``performance``, … as lists of dict: changes to ``ROWS``, each with its
        ``employee`` (0 where not given).
    """
    policy = policy or default_policy()
    if rules is not None:
        policy = policy.model_copy(update={"rules": rules})
    roster = columns(Roster, [_person(index, person) for index, person in enumerate(people)])
    establishment = columns(Establishment, [_seat(index, seat) for index, seat in enumerate(seats)])
    for seat, holder in enumerate(establishment.holder.tolist()):
        if holder != NOBODY:
            roster.seat[holder] = seat
    tables = {name: table(kind, evidence.pop(name, ())) for name, kind in TABLES.items()}
    if evidence:
        raise TypeError(f"unknown: {sorted(evidence)}")
    standards = np.array(
        [[policy.standard.at(Level(int(level)))] * NINE for level in establishment.level],
        dtype=np.int16,
    ).reshape(len(establishment), NINE)
    return Case(
        name=name,
        note="",
        synthetic=True,
        agency="Kabupaten Kudus",
        ppk="Bupati Kudus",
        round=Round(data_on=data_on, installed_on=installed_on, horizon_months=horizon_months),
        roster=roster,
        establishment=establishment,
        units=UNITS,
        families=FAMILIES,
        standards=standards,
        retires_on=retirement(roster.born, retirement_ages(roster.level, policy)),
        evidence=Evidence(**tables),
        decisions=tuple(decisions),
        conflicts=tuple(conflicts),
        policy=policy,
        rubric=rubric or read_rubric(policy.rubric),
        digest=sha256(repr((name, people, seats)).encode()).hexdigest(),
        policy_digest=sha256(policy.model_dump_json().encode()).hexdigest(),
    )


def with_dates(case, *, data_on=None, installed_on=None):
    """Give the same case on other dates."""
    dates = {"data_on": data_on, "installed_on": installed_on}
    given = {name: value for name, value in dates.items() if value is not None}
    return replace(case, round=replace(case.round, **given))


def with_rules(case, rules):
    """Give the same case under other rules."""
    return replace(case, policy=case.policy.model_copy(update={"rules": rules}))


def _person(index, changes):
    nip = f"{date(1960, 1, 1) + timedelta(days=index):%Y%m%d}2003011000"
    return {"code": f"P-{index + 1:04d}", "nip": nip, "name": f"Pegawai {index + 1}",
            "row": index + 2, **PERSON, **changes}  # fmt: skip


def _seat(index, changes):
    vacant = changes.get("holder", NOBODY) == NOBODY
    return {"id": f"J-{index + 1}", "name": f"Jabatan {index + 1}", "row": index + 2,
            "vacant": vacant, **SEAT, **changes}  # fmt: skip


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
    """
    draw = Random(f"{seed}/{employees}/{seats}/{missing}/{merits}")
    people = [_draw_person(draw, missing) for _ in range(employees)]
    places = _draw_seats(draw, seats=seats, people=people)
    evidence = {name: [] for name in TABLES}
    for index, person in enumerate(people):
        _draw_evidence(draw, index, person, evidence=evidence, missing=missing, merits=merits)
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


def near(draw, *, on=INSTALLED_ON):
    """Draw a past date: often a round number of months before `on`, give or take a day."""
    if draw.random() < 0.5:
        months = draw.choice([6, 12, 18, 20, 24, 36, 48, 60, 72])
        return add_months(on, -months) + timedelta(days=draw.choice([-1, 0, 1]))
    return on - timedelta(days=draw.randrange(30, 4000))


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
        "asn_status": _mostly(draw, AsnStatus.PNS, [AsnStatus.CPNS, AsnStatus.PPPK]),
        "service_status": _mostly(draw, ServiceStatus.AKTIF, list(ServiceStatus)),
        "ppk": _mostly(draw, "Bupati Kudus", ["Bupati Jepara"]),
        "agency": _mostly(draw, "3319", ["3320"]),
        "unit": draw.randrange(1, len(_UNITS)),
        "grade": _maybe(draw, draw.choice([g for g in Grade if g >= Grade.III_B]), missing / 2),
        "grade_since": _maybe(draw, near(draw), missing, None),
        "post_type": post_type,
        "level": level,
        "eselon": eselon,
        "post": f"Jabatan {level.key}",
        "family": draw.randrange(0 if draw.random() < missing else 1, len(FAMILIES)),
        "post_since": _maybe(draw, near(draw), missing / 2, None),
        "discipline_verified": _maybe(draw, near(draw, on=DATA_ON), missing, None),
    }


def _draw_seats(draw, *, seats, people):
    """Draw seats; about half have an incumbent of their own level and echelon."""
    free = [index for index, person in enumerate(people) if person["eselon"] is not Eselon.NON]
    free = [index for index in free if not _retired(people[index])]
    draw.shuffle(free)
    return [_draw_seat(draw, people, free) for _ in range(seats)]


def _draw_seat(draw, people, free):
    seat = {
        "unit": draw.randrange(1, len(_UNITS)),
        "family": draw.randrange(0 if draw.random() < 0.05 else 1, len(FAMILIES)),
        "critical": draw.randint(1, 3),
        "open": draw.random() < 0.9,
        "requirements": draw.choice([(), (), (), ("ppns",), ("kepamongprajaan",)]),
        "ppk": _mostly(draw, "Bupati Kudus", ["Bupati Jepara"]),
        "agency": _mostly(draw, "3319", ["3320"]),
    }
    if free and draw.random() < 0.5:
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


def _draw_evidence(draw, index, person, *, evidence, missing, merits):
    def add(name, **row):
        evidence[name].append({"employee": index, **row})

    def there(chance=1.0):
        return draw.random() >= missing * chance

    _draw_history(draw, person, add=add)
    for year in (2023, 2024, 2025, 2026):
        if there():
            add("performance", year=year, predicate=_draw_predicate(draw),
                result=_maybe(draw, draw.choice(list(WorkResult)), 0.5),
                final=draw.random() < (0.2 if year == DATA_ON.year else 0.92))  # fmt: skip
    for _ in range(draw.choice([1, 1, 2]) if there() else 0):
        levels = [draw.choice([2, 3, 3, 4, 4, 4, 5]) for _ in range(NINE)]
        if draw.random() < missing:
            levels[draw.randrange(NINE)] = ABSENT
        add("assessments", on=near(draw, on=DATA_ON), levels=levels)
    for _ in range(draw.choice([1, 2, 3]) if there() else 0):
        add("technical", on=near(draw, on=DATA_ON), family=draw.randrange(1, len(FAMILIES)),
            points=_draw_points(draw, merits))  # fmt: skip
    _draw_talent(draw, add=add, there=there)
    if merits is not None or draw.random() < 0.3:
        x, y = _draw_points(draw, merits), _draw_points(draw, merits)
        add("national", x=x, y=y, talent=(x + y + 1) // 2, on=near(draw, on=DATA_ON),
            box=_box(x, y))  # fmt: skip
    _draw_record(draw, add=add, missing=missing)


def _draw_talent(draw, *, add, there):
    words = {
        "penghargaan": ["internasional", "nasional", "lintas_instansi", "internal"],
        "tim_kerja": ["ketua_internal", "anggota_lintas_instansi", "anggota_internal"],
        "umpan_balik": ["sangat_baik", "baik", "cukup", "kurang"],
    }
    for indicator, categories in words.items():
        for _ in range(draw.choice([0, 1, 2])):
            on = near(draw, on=DATA_ON)
            until = add_months(on, 30) if draw.random() < 0.2 else None
            if indicator == "umpan_balik" and draw.random() < 0.3:
                add("talent", indicator=indicator, amount=draw.randrange(0, 10_001), on=on)
            else:
                add("talent", indicator=indicator, category=draw.choice(categories), on=on,
                    until=until)  # fmt: skip
    for _ in range(draw.choice([0, 1, 3])):
        add("talent", indicator="bangkom", amount=100 * draw.randint(1, 14),
            on=near(draw, on=DATA_ON))  # fmt: skip
    if there():
        add("talent", indicator="potensi", amount=100 * draw.randint(18, 40),
            on=near(draw, on=DATA_ON))  # fmt: skip


def _draw_record(draw, *, add, missing):
    for level in draw.sample(list(EducationLevel), k=draw.choice([0, 1, 1, 2])):
        family = draw.randrange(0 if draw.random() < missing else 1, len(FAMILIES))
        add("education", level=level, study=STUDIES[family], family=family,
            recognised=draw.random() < 0.85)  # fmt: skip
    kinds = ["uji_kompetensi", "lhkpn", "kesehatan", "ppns", "kepamongprajaan", "bebas_temuan"]
    for kind in kinds:
        if draw.random() < 0.6:
            until = near(draw) + timedelta(days=1500) if draw.random() < 0.3 else None
            add("documents", kind=kind, status=draw.choice([1, 1, 1, 2, 3]), until=until,
                on=near(draw, on=DATA_ON))  # fmt: skip
    if draw.random() < 0.25:
        start = near(draw)
        end = add_months(start, draw.choice([6, 12, 24])) if draw.random() < 0.7 else None
        add("sanctions", level=draw.choice(list(SanctionLevel)), start=start, end=end)


def _draw_history(draw, person, *, add):
    """Draw past posts on lower and equal rungs, the present one last, acting posts between."""
    start = person["post_since"] or near(draw)
    ladder = [Level.PELAKSANA, Level.PENGAWAS, Level.AHLI_MUDA, Level.ADMINISTRATOR,
              Level.AHLI_MADYA, Level.JPT_PRATAMA]  # fmt: skip
    begin = start - timedelta(days=draw.choice([700, 1500, 2600, 4000]))
    for _ in range(draw.choice([0, 1, 2, 3])):
        level = draw.choice([one for one in ladder if one.rung <= person["level"].rung])
        end = begin + timedelta(days=draw.randrange(200, 1500))
        add("history", level=level, eselon=ECHELONS.get(level, (Eselon.NON,))[0], start=begin,
            end=min(end, DATA_ON), family=draw.randrange(len(FAMILIES)),
            unit_id=draw.choice(["U-1", "U-2", "U-1-1", "U-2-1", "U-LAMA", ""]),
            seat_id=draw.choice(["", "J-1", "J-2"]), agency=_mostly(draw, "3319", ["3320", ""]),
            tenure=_mostly(draw, Tenure.DEFINITIF, list(Tenure)),
            replaces=draw.choice([ABSENT, ABSENT, Level.ADMINISTRATOR, Level.PENGAWAS])
            if level in {Level.AHLI_MUDA, Level.AHLI_MADYA} else ABSENT)  # fmt: skip
        begin = min(end, DATA_ON) + timedelta(days=draw.choice([1, 1, 30, -60]))
    if draw.random() < 0.95:
        same = {name: person[name] for name in ("level", "eselon", "family", "post", "post_type")}
        add("history", start=start, **same)
    if draw.random() < 0.3:
        add("history", level=draw.choice(ladder), start=near(draw), end=DATA_ON,
            tenure=draw.choice([Tenure.PLT, Tenure.PLH, Tenure.PJ]))  # fmt: skip


def _draw_predicate(draw):
    return draw.choice([ABSENT, Predicate.KURANG, Predicate.SANGAT_BAIK, *[Predicate.BAIK] * 7])


def _draw_points(draw, merits):
    if merits is None:
        return draw.randrange(4000, 10_001)
    return 6000 + 3900 * draw.randrange(merits) // max(1, merits - 1)


def _box(x, y):
    level = [(points >= 6000) + (points >= 8000) for points in (x, y)]
    return [[1, 3, 6], [2, 5, 8], [4, 7, 9]][level[1]][level[0]]


def _mostly(draw, usual, others, chance=0.9):
    return usual if draw.random() < chance else draw.choice(others)


def _maybe(draw, value, missing, absent=ABSENT):
    return absent if draw.random() < missing else value
