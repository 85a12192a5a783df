"""The words of a situation: columns of the sheets, and what they become in a case."""

from datetime import datetime

from builders import FAMILIES, NINE, UNITS

from suksesi.models.codes import (
    AsnStatus,
    DocumentStatus,
    EducationLevel,
    Eselon,
    Grade,
    Level,
    Predicate,
    SanctionLevel,
    ServiceStatus,
    Sex,
    Tenure,
    WorkResult,
)
from suksesi.models.table import ABSENT


def a_date(text):
    """Read ``dd-mm-yyyy``."""
    return datetime.strptime(text, "%d-%m-%Y").date() if text else None


def of(codes):
    """Read a word of a code list; nothing is *no data*."""
    return lambda word: ABSENT if word is None else codes.of(str(word))


def family(code):
    """Read a field of work by its code."""
    return FAMILIES.code.tolist().index(code or "")


def unit(code):
    """Read a unit by its id."""
    return UNITS.id.tolist().index(code)


def same(value):
    """Take the value as it is."""
    return value


def yes(word):
    """Read ya or tidak, which YAML leaves as words."""
    return {"ya": True, "tidak": False}[word]


PERSON_COLUMNS = {
    "jenis_kelamin": ("sex", of(Sex)),
    "status_asn": ("asn_status", of(AsnStatus)),
    "kedudukan": ("service_status", of(ServiceStatus)),
    "instansi_id": ("agency", str),
    "ppk": ("ppk", str),
    "unor": ("unit", unit),
    "golongan": ("grade", of(Grade)),
    "jenjang": ("level", of(Level)),
    "eselon": ("eselon", of(Eselon)),
    "rumpun": ("family", family),
    "tanggal_lahir": ("born", a_date),
    "tmt_jabatan": ("post_since", a_date),
    "disiplin_terverifikasi": ("discipline_verified", a_date),
}
SEAT_COLUMNS = {
    "nama": ("name", str),
    "jenjang": ("level", of(Level)),
    "eselon": ("eselon", of(Eselon)),
    "rumpun": ("family", family),
    "syarat_khusus": ("requirements", tuple),
    "kritikal": ("critical", int),
    "kelas_jabatan": ("job_class", int),
    "instansi_id": ("agency", str),
    "ppk": ("ppk", str),
    "unor": ("unit", unit),
    "pemangku": ("holder", same),
    "dibuka": ("open", yes),
    "ikutan": ("refillable", yes),
}
SHEETS = {
    "riwayat_jabatan": ("history", {
        "jabatan": ("seat", same),
        "jenjang": ("level", of(Level)),
        "rumpun": ("family", family),
        "sifat": ("tenure", of(Tenure)),
        "asal_penyetaraan": ("replaces", of(Level)),
        "mulai": ("start", a_date),
        "sampai": ("end", a_date),
    }),
    "pendidikan": ("education", {
        "tingkat": ("level", of(EducationLevel)),
        "program_studi": ("study", str),
        "diakui": ("recognised", yes),
    }),
    "penilaian_kinerja": ("performance", {
        "tahun": ("year", int),
        "hasil_kerja": ("result", of(WorkResult)),
        "perilaku": ("behaviour", of(WorkResult)),
        "predikat": ("predicate", of(Predicate)),
        "final": ("final", yes),
    }),
    "hukuman_disiplin": ("sanctions", {
        "tingkat": ("level", of(SanctionLevel)),
        "mulai": ("start", a_date),
        "sampai": ("end", a_date),
    }),
    "kelengkapan": ("documents", {
        "jenis": ("kind", str),
        "status": ("status", of(DocumentStatus)),
        "tanggal": ("on", a_date),
        "berlaku_sampai": ("until", a_date),
    }),
    "asesmen": ("assessments", {
        "level": ("levels", lambda level: level if isinstance(level, list) else [level] * NINE),
        "tanggal": ("on", a_date),
    }),
    "uji_teknis": ("technical", {
        "nilai": ("points", lambda points: round(100 * points)),
        "rumpun": ("family", family),
        "tanggal": ("on", a_date),
    }),
    "hasil_simata": ("national", {
        "kotak": ("box", int),
        "nilai_talenta": ("talent", lambda points: round(100 * points)),
        "tanggal": ("on", a_date),
    }),
}  # fmt: skip
