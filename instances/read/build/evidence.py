"""The evidence tables, each sorted by employee, date and content."""

from __future__ import annotations

import numpy as np

from ....models.codes import (
    COMPETENCIES,
    DocumentStatus,
    EducationLevel,
    Level,
    Predicate,
    SanctionLevel,
    WorkResult,
)
from ....models.establishment import Establishment, Units
from ....models.evidence import (
    Assessments,
    Documents,
    Education,
    Evidence,
    National,
    Performance,
    Sanctions,
    TalentEvidence,
    TechnicalTests,
)
from ..draft import Draft
from ..table import Words
from .arrange import of_employees
from .families import Fields
from .history import history_of


def evidence_of(
    draft: Draft, fields: Fields, units: Units, seats: Establishment, nips: Words
) -> Evidence:
    """Make every evidence table; `nips` holds the NIPs in roster order."""
    return Evidence(
        history=history_of(draft, fields, units, seats, nips),
        performance=_performance(draft, nips),
        assessments=_assessments(draft, nips),
        technical=_technical(draft, fields, nips),
        talent=_talent(draft, nips),
        national=_national(draft, nips),
        education=_education(draft, fields, nips),
        documents=_documents(draft, nips),
        sanctions=_sanctions(draft, nips),
    )


def _performance(draft: Draft, nips: Words) -> Performance:
    rows, employee = of_employees(draft["penilaian_kinerja"], nips)
    order = np.lexsort((rows.numbers("tahun"), employee))
    rows, employee = type(rows)(table=rows.table, order=rows.order[order]), employee[order]
    return Performance(
        employee=employee,
        row=rows.row,
        year=rows.small("tahun"),
        result=rows.codes("hasil_kerja", WorkResult),
        behaviour=rows.codes("perilaku", WorkResult),
        predicate=rows.codes("predikat", Predicate),
        final=rows.yes("status_final"),
    )


def _assessments(draft: Draft, nips: Words) -> Assessments:
    table = draft["penilaian_kompetensi"]
    only = table.words("jenis") == "asesmen"
    rows, employee = of_employees(table, nips, date="tanggal", only=only)
    return Assessments(
        employee=employee,
        row=rows.row,
        on=rows.dates("tanggal"),
        levels=np.stack([rows.small(name) for name in COMPETENCIES], axis=1),
        standard=rows.codes("standar", Level),
        reported=rows.numbers("jpm"),
    )


def _technical(draft: Draft, fields: Fields, nips: Words) -> TechnicalTests:
    table = draft["penilaian_kompetensi"]
    only = table.words("jenis") == "teknis"
    rows, employee = of_employees(table, nips, date="tanggal", only=only)
    return TechnicalTests(
        employee=employee,
        row=rows.row,
        on=rows.dates("tanggal"),
        family=fields.known(rows.words("rumpun")),
        points=rows.numbers("nilai_teknis"),
    )


def _talent(draft: Draft, nips: Words) -> TalentEvidence:
    rows, employee = of_employees(draft["bukti_talenta"], nips, date="tanggal")
    return TalentEvidence(
        employee=employee,
        row=rows.row,
        indicator=rows.words("indikator"),
        category=rows.words("kategori"),
        amount=rows.numbers("nilai"),
        on=rows.dates("tanggal"),
        until=rows.dates("berlaku_sampai"),
    )


def _national(draft: Draft, nips: Words) -> National:
    rows, employee = of_employees(draft["hasil_simata"], nips, date="tanggal")
    return National(
        employee=employee,
        row=rows.row,
        on=rows.dates("tanggal"),
        x=rows.numbers("sumbu_x"),
        y=rows.numbers("sumbu_y"),
        box=rows.small("kotak"),
        talent=rows.numbers("nilai_talenta"),
    )


def _education(draft: Draft, fields: Fields, nips: Words) -> Education:
    rows, employee = of_employees(draft["pendidikan"], nips)
    study = rows.words("program_studi")
    of_study = fields.families.of_study
    return Education(
        employee=employee,
        row=rows.row,
        level=rows.codes("tingkat", EducationLevel),
        study=study,
        family=np.array([of_study.get(each.casefold(), 0) for each in study], dtype=np.int32),
        year=rows.small("tahun_lulus"),
        recognised=rows.yes("diakui"),
    )


def _documents(draft: Draft, nips: Words) -> Documents:
    rows, employee = of_employees(draft["kelengkapan"], nips, date="tanggal")
    return Documents(
        employee=employee,
        row=rows.row,
        kind=rows.words("jenis"),
        status=rows.codes("status", DocumentStatus),
        on=rows.dates("tanggal"),
        until=rows.dates("berlaku_sampai"),
    )


def _sanctions(draft: Draft, nips: Words) -> Sanctions:
    rows, employee = of_employees(draft["hukuman_disiplin"], nips, date="mulai")
    return Sanctions(
        employee=employee,
        row=rows.row,
        level=rows.codes("tingkat", SanctionLevel),
        start=rows.dates("mulai"),
        end=rows.dates("sampai"),
    )
