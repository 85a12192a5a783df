"""A small faultless case as tables of text, and the writing of such tables as files.

Six units, eight seats and 24 invented employees: enough for every sheet to have rows. Tests change
single cells and look at what the reader says.
"""

from pathlib import Path

import pandas as pd

from suksesi.instances.policies import DEFAULT
from suksesi.instances.sheets import SHEETS
from suksesi.models.codes import COMPETENCIES

Tables = dict[str, list[dict[str, str]]]

ROUND = """
[putaran]
nama = "Kabupaten Contoh, DATA REKAAN"
instansi = "3399"
ppk = "Bupati Contoh"
data_rekaan = true
tanggal_data = 2026-10-31
tanggal_pelantikan = 2027-01-15
horizon_bulan = 12
catatan = "bukan keadaan sebenarnya"
"""
AGENCY = {"instansi_id": "3399", "ppk": "Bupati Contoh"}
LADDER = {
    "jpt_pratama": ("struktural", "II.b", "IV/b"),
    "administrator": ("struktural", "III.a", "IV/a"),
    "pengawas": ("struktural", "IV.a", "III/d"),
    "ahli_muda": ("fungsional", "non", "III/c"),
    "pelaksana": ("pelaksana", "non", "III/b"),
}
UNITS = {
    "U-0": ("", "Pemerintah Kabupaten", "tidak", "UMUM"),
    "U-PUPR": ("U-0", "Dinas PUPR", "ya", "PUPR"),
    "U-PUPR-1": ("U-PUPR", "Bidang Bina Marga", "tidak", ""),
    "U-KES": ("U-0", "Dinas Kesehatan", "ya", "KES"),
    "U-KES-1": ("U-KES", "Bidang Pelayanan", "tidak", ""),
    "U-SET": ("U-0", "Sekretariat Daerah", "ya", "UMUM"),
}
SEATS = {
    "J-01": ("U-PUPR", "Kepala Dinas PUPR", "jpt_pratama"),
    "J-02": ("U-PUPR", "Sekretaris Dinas PUPR", "administrator"),
    "J-03": ("U-PUPR-1", "Kepala Bidang Bina Marga", "administrator"),
    "J-04": ("U-PUPR", "Kepala Subbagian Umum", "pengawas"),
    "J-05": ("U-KES", "Kepala Dinas Kesehatan", "jpt_pratama"),
    "J-06": ("U-KES", "Sekretaris Dinas Kesehatan", "administrator"),
    "J-07": ("U-KES-1", "Kepala Bidang Pelayanan", "administrator"),
    "J-08": ("U-SET", "Kepala Subbagian Protokol", "pengawas"),
}
VACANT = "J-01"
EMPLOYEES = 24


def nip(number: int) -> str:
    """Give the NIP of employee `number` (0 to 23); even numbers are men."""
    born = f"{1970 + number % 22}{number % 9 + 1:02d}15"
    joined = f"{2000 + number % 22 // 2 + number // 22}03"
    return f"{born}{joined}{number % 2 + 1}000"


def small_tables() -> Tables:
    """Give the sheets of the case, every cell as text."""
    people = [_person(number) for number in range(EMPLOYEES)]
    return {
        "unor": [_unit(unit) for unit in UNITS],
        "jabatan": [_seat(number, seat) for number, seat in enumerate(SEATS)],
        "pegawai": people,
        "rumpun": _families(),
        "standar_kompetensi": [
            {"jabatan_id": "", "jenjang": "jpt_pratama"} | dict.fromkeys(COMPETENCIES, "4")
        ],
        "penilaian_kompetensi": [
            row for number in range(EMPLOYEES) for row in _assessments(number)
        ],
        "penilaian_kinerja": [row for number in range(EMPLOYEES) for row in _performance(number)],
        "bukti_talenta": [_evidence(number) for number in range(EMPLOYEES)],
        "hasil_simata": [_national(number) for number in range(4)],
        "riwayat_jabatan": [row for person in people for row in _history(person)],
        "pendidikan": [_education(number) for number in range(EMPLOYEES)],
        "kelengkapan": [_document(number) for number in range(EMPLOYEES)],
        "hukuman_disiplin": [_sanction(20), _sanction(21)],
        "konflik_kepentingan": [_conflict(0, 1), _conflict(2, 3)],
        "komite": [{"nip": nip(2), "peran": "ketua"}, {"nip": nip(3), "peran": "anggota"}],
        "keputusan": [
            _decision("penetapan", 8, "J-01", ""),
            _decision("dikecualikan", 9, "J-01", ""),
            _decision("pengecualian", 10, "J-01", "masa_jabatan"),
        ],
        "status_usulan": [
            _status(8, "J-01", "disetujui_komite", "01-12-2026"),
            _status(8, "J-01", "disetujui_ppk", "05-12-2026"),
        ],
    }


def frame(name: str, rows: list[dict[str, str]]) -> pd.DataFrame:
    """Give the rows of a sheet as a frame with every declared column, then any other."""
    declared = [column.name for sheet in SHEETS if sheet.name == name for column in sheet.columns]
    others = [key for row in rows for key in row if key not in declared]
    columns = [*declared, *dict.fromkeys(others)]
    return pd.DataFrame(rows, columns=columns, dtype=object).fillna("")


def write_case(folder: Path, tables: Tables, *, separator: str = ",") -> Path:
    """Write `tables` as CSV files with the default policy beside them; give `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        frame(name, rows).to_csv(folder / f"{name}.csv", index=False, sep=separator)
    write_policy(folder / "kebijakan.toml")
    return folder


def write_policy(path: Path, *, head: str = ROUND) -> None:
    """Write the default policy with the round's head."""
    path.write_text(DEFAULT.read_text(encoding="utf-8") + head, encoding="utf-8")


def _unit(unit: str) -> dict[str, str]:
    parent, name, agency, family = UNITS[unit]
    return {
        "unor_id": unit,
        "induk_id": parent,
        "nama": name,
        "instansi_id": "3399",
        "perangkat_daerah": agency,
        "rumpun": family,
        "wilayah_tugas": "Contoh",
    }


def _seat(number: int, seat: str) -> dict[str, str]:
    unit, name, level = SEATS[seat]
    held = {"pemangku_nip": nip(number), "tmt_pemangku": "01-02-2023", "status": "terisi"}
    vacant = {"status": "lowong", "lowong_sejak": "01-04-2026", "sebab_lowong": "bup"}
    return AGENCY | {
        "jabatan_id": seat,
        "unor_id": unit,
        "nama": name,
        "jenjang": level,
        "eselon": LADDER[level][1],
        "kelas_jabatan": "11",
        "kritikal": "1",
        "dibuka": "ya" if seat == VACANT else "tidak",
        **(vacant if seat == VACANT else held),
    }


def _person(number: int) -> dict[str, str]:
    held = list(SEATS)[number] if 0 < number < len(SEATS) else ""
    free = "ahli_muda" if number % 2 else "pelaksana"
    unit, post, level = SEATS[held] if held else ("U-PUPR", f"Penata {free}", free)
    sort, eselon, grade = LADDER[level]
    who = nip(number)
    return AGENCY | {
        "nip": who,
        "nama": f"Rekaan {number:02d}",
        "jenis_kelamin": "LP"[number % 2],
        "tanggal_lahir": f"{who[6:8]}-{who[4:6]}-{who[:4]}",
        "tmt_cpns": f"01-{who[12:14]}-{who[8:12]}",
        "status_asn": "PNS",
        "kedudukan": "aktif",
        "unor_id": unit,
        "golongan": grade,
        "tmt_golongan": "01-04-2022",
        "jenis_jabatan": sort,
        "jenjang": level,
        "eselon": eselon,
        "jabatan": post,
        "tmt_jabatan": "01-02-2023",
        "disiplin_terverifikasi": "01-10-2026",
    }


def _families() -> list[dict[str, str]]:
    rows = [
        ("bidang", "PUPR", "Pekerjaan umum"),
        ("bidang", "KES", "Kesehatan"),
        ("bidang", "UMUM", "Administrasi umum"),
        ("serumpun", "PUPR", "UMUM"),
        ("prodi", "PUPR", "Teknik Sipil"),
        ("prodi", "KES", "Kesehatan Masyarakat"),
        ("jf", "PUPR", "Penata ahli_muda"),
    ]
    return [{"jenis": sort, "kode": code, "kunci": key} for sort, code, key in rows]


def _assessments(number: int) -> list[dict[str, str]]:
    levels = dict.fromkeys(COMPETENCIES, "3")
    common = {"nip": nip(number), "tanggal": "01-06-2025", "lembaga": "UPENKOM"}
    return [
        common | levels | {"jenis": "asesmen", "standar": "administrator", "jpm": "88,89"},
        common | {"jenis": "teknis", "rumpun": "PUPR", "nilai_teknis": f"{60 + number},50"},
    ]


def _performance(number: int) -> list[dict[str, str]]:
    common = {"nip": nip(number), "hasil_kerja": "sesuai", "perilaku": "sesuai"}
    return [
        common | {"tahun": year, "predikat": "baik", "status_final": "ya", "instansi_id": "3399"}
        for year in ("2024", "2025")
    ]


def _evidence(number: int) -> dict[str, str]:
    return {
        "nip": nip(number),
        "indikator": "penghargaan",
        "kategori": "nasional",
        "tanggal": "17-08-2024",
    }


def _national(number: int) -> dict[str, str]:
    return {
        "nip": nip(number),
        "tanggal": "01-10-2026",
        "sumbu_x": "82,50",
        "sumbu_y": "80,25",
        "kotak": "9",
        "nilai_talenta": "81,38",
    }


def _history(person: dict[str, str]) -> list[dict[str, str]]:
    seats = {name: seat for seat, (_, name, _) in SEATS.items()}
    common = {"nip": person["nip"], "sifat": "definitif", "instansi_id": "3399"}
    now = {key: person[key] for key in ("jenis_jabatan", "jenjang", "eselon", "unor_id")}
    earlier = {"jenis_jabatan": "pelaksana", "jenjang": "pelaksana", "eselon": "non"}
    return [
        common
        | earlier
        | {"nama_jabatan": "Penelaah", "mulai": person["tmt_cpns"], "sampai": "31-01-2023"},
        common
        | now
        | {
            "jabatan_id": seats.get(person["jabatan"], ""),
            "nama_jabatan": person["jabatan"],
            "mulai": "01-02-2023",
        },
    ]


def _education(number: int) -> dict[str, str]:
    study = "Teknik Sipil" if number % 2 else "Kesehatan Masyarakat"
    return {
        "nip": nip(number),
        "tingkat": "S-1",
        "program_studi": study,
        "tahun_lulus": "1999",
        "diakui": "ya",
    }


def _document(number: int) -> dict[str, str]:
    return {
        "nip": nip(number),
        "jenis": "lhkpn",
        "status": "memenuhi",
        "nomor": f"L-{number}",
        "tanggal": "01-03-2026",
        "berlaku_sampai": "31-03-2027",
    }


def _sanction(number: int) -> dict[str, str]:
    return {
        "nip": nip(number),
        "tingkat": "ringan",
        "jenis": "teguran tertulis",
        "sk_nomor": f"SK-{number}",
        "mulai": "01-03-2024",
        "sampai": "01-09-2024",
    }


def _conflict(first: int, second: int) -> dict[str, str]:
    return {
        "nip_a": nip(first),
        "nip_b": nip(second),
        "jenis": "suami-istri",
        "sumber": "pernyataan",
        "tanggal": "01-09-2026",
    }


def _decision(sort: str, number: int, seat: str, rule: str) -> dict[str, str]:
    return {
        "jenis": sort,
        "nip": nip(number),
        "jabatan_id": seat,
        "aturan": rule,
        "pejabat": "Bupati Contoh",
        "dokumen": f"800/{number}/2026",
        "tanggal": "01-10-2026",
        "alasan": "Kebutuhan organisasi",
    }


def _status(number: int, seat: str, status: str, on: str) -> dict[str, str]:
    return {
        "nip": nip(number),
        "jabatan_id": seat,
        "status": status,
        "tanggal": on,
        "dokumen": f"BA-{number}/2026",
        "pejabat": "Tim Penilai Kinerja",
    }
