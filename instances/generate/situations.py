"""Situations planted on purpose, so that every sentence the tool can say is needed once.

Each function plants one situation at the seat that the blueprint names for it. A case without that
name goes without the situation.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd

from .blueprint import Blueprint
from .dossier import BOX_8, BOX_9, Dossiers, Tables
from .rivals import rivals_tested, rivals_waiting

_MONTHS_IN_SEAT = 19
_OF_GOVERNMENT, _OF_ADMINISTRATION = "Ilmu Pemerintahan", "Administrasi Negara"
"""Two study programmes of one field: the first makes a head of district, the second does not."""


def plant(tables: Tables, blueprint: Blueprint) -> Tables:
    """Plant every situation that `blueprint` names, in a settled order."""
    dossiers = Dossiers(
        tables={
            **{name: table.copy() for name, table in tables.items()},
            "konflik_kepentingan": pd.DataFrame(columns=["nip_a", "nip_b"]),
            "keputusan": pd.DataFrame(columns=["nip"]),
        },
        blueprint=blueprint,
    )
    for name, situation in SITUATIONS.items():
        if name in blueprint.situations:
            situation(dossiers, blueprint.situations[name])
    return dossiers.tables


def nobody_qualifies(dossiers: Dossiers, seat: str) -> None:
    """Let everybody lack the certificate that the seat asks for."""
    papers = dossiers.tables["kelengkapan"]
    for need in dossiers.seat(seat)["syarat_khusus"].split(";"):
        papers.loc[papers["jenis"] == need, "status"] = "tidak"


def district_without_graduate(dossiers: Dossiers, seat: str) -> None:
    """Let only the heads of district in office hold the degree or certificate of their trade.

    They were all sworn in together less than two years ago, so none of them may rotate.
    """
    seats, papers = dossiers.tables["jabatan"], dossiers.tables["kelengkapan"]
    heads = seats[seats["jenis_khusus"] == dossiers.seat(seat)["jenis_khusus"]]["pemangku_nip"]
    for need in dossiers.seat(seat)["syarat_khusus"].split(";"):
        others = (papers["jenis"] == need) & ~papers["nip"].isin(heads)
        papers.loc[others, "status"] = "tidak"
    degrees = dossiers.tables["pendidikan"]
    graduates = (degrees["program_studi"] == _OF_GOVERNMENT) & ~degrees["nip"].isin(heads)
    degrees.loc[graduates, "program_studi"] = _OF_ADMINISTRATION


def single_candidate(dossiers: Dossiers, seat: str) -> None:
    """Let one person hold the certificate and be assessed; other holders are not assessed yet."""
    nip = dossiers.aspirant(seat)
    dossiers.strengthen(nip, seat)
    tables = dossiers.tables
    for need in dossiers.seat(seat)["syarat_khusus"].split(";"):
        dossiers.document(nip, need, "memenuhi")
        papers = tables["kelengkapan"]
        met = (papers["jenis"] == need) & (papers["status"] == "memenuhi")
        others = papers[met & (papers["nip"] != nip)]["nip"]
        marks, evidence = tables["penilaian_kompetensi"], tables["bukti_talenta"]
        tables["penilaian_kompetensi"] = marks[
            ~(marks["nip"].isin(others) & (marks["jenis"] == "asesmen"))
        ]
        tables["bukti_talenta"] = evidence[
            ~(evidence["nip"].isin(others) & (evidence["indikator"] == "potensi"))
        ]


def document_missing(dossiers: Dossiers, seat: str) -> None:
    """Let two strong candidates wait for the document that the seat asks for."""
    for technical in (86.0, 82.0):
        nip = dossiers.aspirant(seat)
        dossiers.strengthen(nip, seat, replace(BOX_9, technical=technical))
        for need in dossiers.seat(seat)["syarat_khusus"].split(";"):
            dossiers.document(nip, need, "belum")


def tie(dossiers: Dossiers, seat: str) -> None:
    """Let two people be equal in everything that counts but their place by seniority."""
    best = replace(BOX_9, technical=90.5, potential=36, below=1)
    for graded in (date(2021, 4, 1), date(2023, 10, 1)):
        nip = dossiers.aspirant(seat)
        dossiers.strengthen(nip, seat, best)
        dossiers.set(nip, golongan="IV/b", tmt_golongan=np.datetime64(graded, "D"))
        _same_career(dossiers, nip)
        _known_at_own_seat(dossiers, nip, technical=best.technical)


def _same_career(dossiers: Dossiers, nip: str) -> None:
    """Give a person the past that both have: the same posts, fields and dates."""
    history = dossiers.tables["riwayat_jabatan"]
    own = history["nip"] == nip
    present = history[own & history["sampai"].isna() & (history["sifat"] == "definitif")]
    since = np.datetime64("2022-03-01", "D")
    dossiers.seated(nip, since=since)
    agencies = dossiers.tables["unor"].query("perangkat_daerah")["unor_id"].tolist()
    field_of_work = history[own].iloc[0]["rumpun"]
    common = {**present.iloc[0].to_dict(), "jabatan_id": "", "rumpun": field_of_work}
    entered = dossiers.tables["pegawai"].set_index("nip").loc[nip, "tmt_cpns"].to_datetime64()
    steps = [
        ("Pengadministrasi", "pelaksana", "non", entered.astype("datetime64[D]")),
        ("Kepala Seksi", "pengawas", "IV.a", np.datetime64("2009-03-01", "D")),
        ("Kepala Bidang", "administrator", "III.b", np.datetime64("2018-03-01", "D")),
    ]
    ends = [*(start for *_, start in steps[1:]), since]
    rows = [
        {
            **common, "nama_jabatan": title, "jenjang": level, "eselon": eselon,
            "jenis_jabatan": "pelaksana" if level == "pelaksana" else "struktural",
            "unor_id": agencies[place], "mulai": start, "sampai": end - 1,
        }
        for place, ((title, level, eselon, start), end) in enumerate(zip(steps, ends, strict=True))
    ]  # fmt: skip
    history = dossiers.tables["riwayat_jabatan"]
    kept = (history["nip"] != nip) | history.index.isin(present.index)
    dossiers.tables["riwayat_jabatan"] = history[kept]
    dossiers.add("riwayat_jabatan", rows)


def _known_at_own_seat(dossiers: Dossiers, nip: str, *, technical: float) -> None:
    """Test a holder in the own field too, where no test counts there: only then may one move."""
    people, marks = dossiers.tables["pegawai"], dossiers.tables["penilaian_kompetensi"]
    own = str(people.loc[people["nip"] == nip, "rumpun"].iloc[0])
    links = dossiers.tables["rumpun"].query("jenis == 'serumpun' and kode == @own")
    tested = marks[(marks["nip"] == nip) & (marks["jenis"] == "teknis")]["rumpun"]
    if not tested.isin([own, *links["kunci"]]).any():
        _tested_again(dossiers, nip, own, technical=technical)


def _tested_again(dossiers: Dossiers, nip: str, field_of_work: str, *, technical: float) -> None:
    """Add a technical test in another field."""
    second = {
        "nip": nip, "jenis": "teknis", "tanggal": np.datetime64("2026-03-12", "D"),
        "lembaga": "UPENKOM", "rumpun": field_of_work, "nilai_teknis": technical,
    }  # fmt: skip
    dossiers.add("penilaian_kompetensi", [second])


def pinned(dossiers: Dossiers, seat: str) -> None:
    """Let the authority want somebody here who would be worth more at another vacancy.

    The best of this seat gives way, and at the other vacancy a box 8 stands in for a box 9.
    """
    other = dossiers.blueprint.situations["lower_box"]
    best = dossiers.aspirant(seat)
    dossiers.strengthen(best, seat, replace(BOX_9, technical=92.0, below=0))
    wanted = dossiers.aspirant(other)
    dossiers.strengthen(wanted, other, replace(BOX_9, technical=84.5, below=3))
    field_of_work = dossiers.seat(seat)["rumpun"]
    history = dossiers.tables["riwayat_jabatan"]
    past = history[(history["nip"] == wanted) & history["sampai"].notna()].index
    history.loc[past[:1], "rumpun"] = field_of_work
    _tested_again(dossiers, wanted, field_of_work, technical=71.0)
    stand_in = dossiers.aspirant(other)
    dossiers.strengthen(stand_in, other, BOX_8)
    _decide(dossiers, "penetapan", wanted, seat, "Penugasan khusus menjaga kerukunan daerah")


def waived(dossiers: Dossiers, seat: str) -> None:
    """Let a head of division with nineteen months in the seat rise: the minimum stay is waived."""
    nip = dossiers.aspirant(seat, eselon="III.b")
    dossiers.strengthen(nip, seat, replace(BOX_9, technical=96.0))
    month = np.datetime64(dossiers.blueprint.installed_on, "M") - _MONTHS_IN_SEAT
    since = month.astype("datetime64[D]")
    dossiers.seated(nip, since=since)
    history = dossiers.tables["riwayat_jabatan"]
    past = history[(history["nip"] == nip) & history["sampai"].notna()]
    history.loc[past[past["sifat"] == "definitif"].index[-1], "sampai"] = since - 1
    reason = "Penguasaan bidang dibutuhkan, masa jabatan belum dua tahun"
    _decide(dossiers, "pengecualian", nip, seat, reason, rule="masa_jabatan")


def couple(dossiers: Dossiers, seat: str) -> None:
    """Let the spouse of an official below the vacant seat be a strong candidate for it."""
    seats = dossiers.tables["jabatan"]
    deputy = seats[seats["jabatan_id"] == seat.removesuffix("-KA") + "-SEK"]["pemangku_nip"].iloc[0]
    dossiers.taken.append(deputy)
    nip = dossiers.aspirant(seat)
    dossiers.strengthen(nip, seat)
    dossiers.add(
        "konflik_kepentingan",
        [{"nip_a": nip, "nip_b": deputy, "jenis": "suami-istri", "sumber": "pernyataan",
          "tanggal": np.datetime64("2026-09-01", "D")}],
    )  # fmt: skip


def too_old(dossiers: Dossiers, seat: str) -> None:
    """Let a strong candidate turn 56 two weeks before the installation."""
    nip = dossiers.aspirant(seat)
    dossiers.strengthen(nip, seat)
    born = date(dossiers.blueprint.installed_on.year - 56, 1, 1)
    dossiers.set(nip, tanggal_lahir=np.datetime64(born, "D"))
    dossiers.renumber(nip, f"{born:%Y%m%d}{nip[8:]}")


def awaiting_review(dossiers: Dossiers, seat: str) -> None:
    """Let the performance of a strong candidate's last year not be final yet."""
    nip = dossiers.aspirant(seat)
    dossiers.strengthen(nip, seat)
    marks = dossiers.tables["penilaian_kinerja"]
    last = (marks["nip"] == nip) & (marks["tahun"] == dossiers.blueprint.data_on.year - 1)
    marks.loc[last, "status_final"] = False
    marks.loc[last, ["predikat", "hasil_kerja", "perilaku"]] = ""


def _decide(
    dossiers: Dossiers, kind: str, nip: str, seat: str, reason: str, *, rule: str = ""
) -> None:
    dossiers.add(
        "keputusan",
        [
            {
                "jenis": kind, "nip": nip, "jabatan_id": seat, "aturan": rule,
                "pejabat": dossiers.blueprint.ppk,
                "dokumen": f"800/{len(dossiers.tables['keputusan']) + 101}/REKAAN/2026",
                "tanggal": np.datetime64("2026-10-05", "D"), "alasan": reason,
            }
        ],
    )  # fmt: skip


SITUATIONS: dict[str, Callable[[Dossiers, str], None]] = {
    "none": nobody_qualifies,
    "camat": district_without_graduate,
    "single": single_candidate,
    "conditional": document_missing,
    "tie": tie,
    "pin": pinned,
    "waiver": waived,
    "couple": couple,
    "too_old": too_old,
    "awaiting": awaiting_review,
    "rivals_tested": rivals_tested,
    "rivals_waiting": rivals_waiting,
}
