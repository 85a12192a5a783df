"""Faults planted in the small case: what is changed, and where the reader must say so.

Each stands in cells of its own, so that every one can be told apart from its neighbours.
"""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd
from case_files import Tables, nip, small_tables, write_case

EXCEL = "1.98E+17"


@dataclass(frozen=True)
class Planted:
    """One change and the fault it must bring.

    `line` counts from 0; the row a spreadsheet shows is two more.
    """

    kind: str
    sheet: str
    line: int | None
    column: str
    value: str = ""
    says: str = ""

    @property
    def place(self) -> tuple[str, str, int | None, str]:
        row = None if self.line is None else self.line + 2
        return self.kind, self.sheet, row, self.says or self.column


def cell(kind: str, sheet: str, line: int, column: str, value: str, *, says: str = "") -> Planted:
    return Planted(kind, sheet, line, column, value, says)


CELLS = [
    # the sheets of the organisation
    cell("unit-cycle", "unor", 1, "induk_id", "U-PUPR-1"),
    cell("unknown-reference", "unor", 4, "induk_id", "U-KESS"),
    cell("bad-yes-no", "unor", 5, "perangkat_daerah", "mungkin"),
    cell("unknown-reference", "unor", 3, "rumpun", "KESEHATAN"),
    cell("unknown-code", "jabatan", 7, "eselon", "V.a"),
    cell("out-of-range", "jabatan", 1, "kelas_jabatan", "99"),
    cell("bad-integer", "jabatan", 2, "kritikal", "tinggi"),
    cell("unknown-code", "jabatan", 2, "syarat_khusus", "kepamongprajaan;sertifikat"),
    cell("vacant-with-holder", "jabatan", 3, "status", "lowong"),
    cell("held-without-holder", "jabatan", 4, "pemangku_nip", ""),
    cell("bad-date", "jabatan", 5, "tmt_pemangku", "31-02-2023"),
    cell("holder-eselon", "jabatan", 5, "eselon", "III.b"),
    cell("level-eselon", "jabatan", 6, "eselon", "IV.a"),
    cell("empty-required", "jabatan", 6, "nama", ""),
    cell("unknown-reference", "jabatan", 0, "plt_nip", nip(3).replace("000", "001")),
    cell("unknown-code", "jabatan", 0, "sebab_lowong", "hilang"),
    cell("unknown-family", "rumpun", 3, "kunci", "UMUMM"),
    cell("ambiguous-family", "rumpun", 5, "kunci", "Teknik Sipil"),
    cell("unknown-family", "rumpun", 6, "kode", "PUTR"),
    cell("out-of-range", "standar_kompetensi", 0, "integritas", "6"),
    cell("standard-target", "standar_kompetensi", 0, "jabatan_id", "J-02", says="jenjang"),
    # the people
    cell("nip-excel", "pegawai", 10, "nip", EXCEL),
    cell("nip-length", "pegawai", 11, "nip", nip(11)[:17]),
    cell("nip-format", "pegawai", 12, "nip", nip(12)[:17] + "X"),
    cell("empty-required", "pegawai", 13, "nama", ""),
    cell("unknown-code", "pegawai", 13, "jenis_kelamin", "X"),
    cell("nip-lahir", "pegawai", 14, "tanggal_lahir", "14-06-1984"),
    cell("nip-kelamin", "pegawai", 15, "jenis_kelamin", "L"),
    cell("nip-cpns", "pegawai", 16, "tmt_cpns", "01-12-2010"),
    cell("bad-date", "pegawai", 17, "tanggal_lahir", "17 Agustus"),
    cell("future-date", "pegawai", 17, "tmt_golongan", "01-04-2027"),
    cell("unknown-code", "pegawai", 18, "golongan", "V/a"),
    cell("unknown-reference", "pegawai", 18, "unor_id", "U-TIDAK"),
    cell("level-post-type", "pegawai", 19, "jenjang", "pelaksana"),
    cell("level-eselon", "pegawai", 22, "eselon", "III.a"),
    cell("bad-date", "pegawai", 23, "disiplin_terverifikasi", "99999999"),
    cell("unknown-code", "pegawai", 23, "terima", "nip_nama"),
    # what happened to them
    cell("end-before-start", "riwayat_jabatan", 0, "sampai", "01-01-1999"),
    cell("empty-required", "riwayat_jabatan", 2, "mulai", ""),
    cell("unknown-code", "riwayat_jabatan", 4, "sifat", "tetap"),
    cell("unknown-reference", "riwayat_jabatan", 6, "rumpun", "LAIN"),
    cell("future-date", "riwayat_jabatan", 17, "mulai", "01-12-2026"),
    cell("unknown-code", "pendidikan", 0, "tingkat", "S-4"),
    cell("out-of-range", "pendidikan", 1, "tahun_lulus", "1899"),
    cell("future-year", "pendidikan", 2, "tahun_lulus", "2031"),
    cell("bad-yes-no", "pendidikan", 3, "diakui", "separuh"),
    cell("unknown-code", "kelengkapan", 0, "jenis", "surat_sehat"),
    cell("end-before-start", "kelengkapan", 1, "berlaku_sampai", "01-01-2020"),
    cell("nip-length", "hukuman_disiplin", 0, "nip", "12345"),
    cell("unknown-code", "hukuman_disiplin", 1, "tingkat", "keras"),
    cell("conflict-with-self", "konflik_kepentingan", 0, "nip_b", nip(0)),
    cell("nip-format", "konflik_kepentingan", 1, "nip_b", "istri Rekaan 02"),
    cell("waiver-unknown-rule", "keputusan", 2, "aturan", "masa_jabatn"),
    cell("empty-required", "keputusan", 1, "alasan", ""),
    cell("rule-without-waiver", "keputusan", 0, "aturan", "masa_jabatan"),
    # the evidence
    cell("out-of-range", "penilaian_kompetensi", 0, "integritas", "7"),
    cell("bad-integer", "penilaian_kompetensi", 2, "komunikasi", "tiga"),
    cell("bad-number", "penilaian_kompetensi", 4, "jpm", "88,89 %"),
    cell("test-incomplete", "penilaian_kompetensi", 5, "nilai_teknis", ""),
    cell("test-incomplete", "penilaian_kompetensi", 7, "rumpun", ""),
    cell("nip-excel", "penilaian_kompetensi", 9, "nip", "1.98001012005011e+17"),
    cell("unknown-code", "penilaian_kinerja", 0, "predikat", "istimewa"),
    cell("bad-integer", "penilaian_kinerja", 2, "tahun", "dua ribu"),
    cell("future-year", "penilaian_kinerja", 4, "tahun", "2027"),
    cell("bad-yes-no", "penilaian_kinerja", 6, "status_final", "hampir"),
    cell("unknown-indicator", "bukti_talenta", 0, "indikator", "pengharagaan"),
    cell("unknown-category", "bukti_talenta", 1, "kategori", "se-RT"),
    cell("evidence-empty", "bukti_talenta", 2, "kategori", ""),
    cell("evidence-both", "bukti_talenta", 3, "nilai", "50"),
    cell("end-before-start", "bukti_talenta", 4, "berlaku_sampai", "01-01-2001"),
    cell("out-of-range", "hasil_simata", 0, "kotak", "10"),
    cell("bad-number", "hasil_simata", 1, "sumbu_x", "tinggi"),
    cell("unknown-reference", "hasil_simata", 2, "nip", nip(2)[:8] + "200503" + "1999"),
]
"""One changed cell each."""

WIDE = [
    Planted("duplicate-value", "unor", 6, "unor_id"),
    Planted("duplicate-value", "jabatan", 8, "jabatan_id"),
    Planted("duplicate-value", "jabatan", 8, "pemangku_nip"),
    Planted("duplicate-value", "pegawai", 24, "nip"),
    Planted("duplicate-key", "pendidikan", 24, "program_studi"),
    Planted("two-holders", "riwayat_jabatan", 48, "jabatan_id"),
    Planted("post-vs-seat", "jabatan", 1, "pemangku_nip"),
    Planted("holder-other-post", "jabatan", 2, "pemangku_nip"),
    Planted("holder-level", "jabatan", 7, "jenjang"),
    Planted("two-pins", "keputusan", 3, "nip"),
    Planted("pinned-and-banned", "keputusan", 4, "jenis"),
    Planted("waiver-by-other-office", "keputusan", 5, "pejabat"),
    Planted("opened-for-president", "jabatan", 9, "dibuka"),
    Planted("unknown-column", "pendidikan", -1, "IPK"),
    Planted("missing-column", "kelengkapan", -1, "status"),
    Planted("ragged-row", "unor", 2, ""),
    Planted("unknown-sheet", "pegawi", None, ""),
    Planted("toml-unknown-key", "", None, "nomor_surat"),
]
"""Faults that need a new row, several cells, a whole column or another file."""


def plant(folder: Path) -> Path:
    """Write the small case with every fault in it."""
    tables = small_tables()
    for each in CELLS:
        tables[each.sheet][each.line][each.column] = each.value
    _rows(tables)
    write_case(folder, tables)
    _files(folder)
    return folder


def _rows(tables: Tables) -> None:
    plain = small_tables()
    tables["unor"].append(plain["unor"][5])
    tables["jabatan"].append(plain["jabatan"][7] | {"pemangku_nip": nip(6)})
    tables["pegawai"].append(plain["pegawai"][20])
    tables["pendidikan"].append(plain["pendidikan"][5] | {"IPK": "3,9"})
    tables["riwayat_jabatan"].append(
        plain["riwayat_jabatan"][15] | {"nip": nip(9), "mulai": "01-03-2024"}
    )
    tables["riwayat_jabatan"][3]["jabatan_id"] = "J-01"
    tables["pegawai"][2] |= {"unor_id": "U-KES", "jabatan": "Kepala Bidang Farmasi"}
    tables["pegawai"][7] |= {"jenjang": "administrator", "eselon": "III.a"}
    pin = plain["keputusan"][0]
    tables["keputusan"] += [pin | {"nip": nip(5)}, pin | {"jenis": "dikecualikan"}]
    tables["keputusan"].append(plain["keputusan"][2] | {"aturan": "batas_usia"})
    madya = {"jabatan_id": "J-MADYA", "jenjang": "jpt_madya", "eselon": "I.b", "dibuka": "ya"}
    tables["jabatan"].append(plain["jabatan"][0] | madya)


def _files(folder: Path) -> None:
    documents = pd.read_csv(folder / "kelengkapan.csv", dtype=str)
    documents.drop(columns="status").to_csv(folder / "kelengkapan.csv", index=False)
    lines = (folder / "unor.csv").read_text(encoding="utf-8").splitlines()
    lines[3] += ",satu,dua"
    (folder / "unor.csv").write_text("\n".join(lines), encoding="utf-8")
    (folder / "pegawi.csv").write_text("nip\n", encoding="utf-8")
    policy = folder / "kebijakan.toml"
    policy.write_text('nomor_surat = ""\n' + policy.read_text(encoding="utf-8"), encoding="utf-8")
