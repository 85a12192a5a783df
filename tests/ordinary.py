"""The ordinary person, seat and evidence that tests change, and the organisation around them.

Nothing is wrong with any of them; everybody is invented.
"""

from datetime import date

import numpy as np

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
)
from suksesi.models.establishment import Families, Units
from suksesi.models.evidence import (
    Assessments,
    Documents,
    Education,
    History,
    National,
    Performance,
    Sanctions,
    TalentEvidence,
    TechnicalTests,
)
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
    region=np.array(["", "Kudus", "Pati", "Kudus", "Pati"], dtype=object),
    row=np.arange(2, 2 + len(_UNITS), dtype=np.int32),
)

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
    "leaves": None,
    "falls_vacant": None,
    "cause": ABSENT,
    "acting": NOBODY,
    "acting_since": None,
    "acting_extensions": ABSENT,
    "open": True,
    "refillable": True,
    "abolished": False,
    "continues": (),
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
