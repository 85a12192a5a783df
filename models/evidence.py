"""The evidence tables of a case, one class per sheet, each sorted by employee."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .calendar import Dates
from .table import Codes, Flags, Ints, Table, Words

Hundredths = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class History(Table):
    """Sheet *riwayat_jabatan*, by employee, then by start.

    Attributes
    ----------
    seat : int32
        Seat of the establishment, ``NO_SEAT`` where not one of today's.
    seat_id : str
        Seat id as written, also of seats that no longer exist; empty where not given.
    replaces : int16
        Structural level that became this functional post (*penyetaraan*), or ``ABSENT``.
    start, end : datetime64[D]
        `end` is the last day; ``NaT`` while it lasts.
    end_derived : bool
        The end was taken from the next definitive row because the sheet gave none.
    """

    seat: Ints
    seat_id: Words
    post: Words
    post_type: Codes
    level: Codes
    eselon: Codes
    family: Ints
    unit_id: Words
    agency: Words
    tenure: Codes
    replaces: Codes
    start: Dates
    end: Dates
    end_derived: Flags


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Performance(Table):
    """Sheet *penilaian_kinerja*; `predicate`, `result`, `behaviour` may be ``ABSENT``."""

    year: Codes
    result: Codes
    behaviour: Codes
    predicate: Codes
    final: Flags


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Assessments(Table):
    """Competency assessments of sheet *penilaian_kompetensi*.

    Attributes
    ----------
    levels : int16 array (rows, 9)
        Attained levels in the order of ``COMPETENCIES``; ``ABSENT`` where blank.
    on : datetime64[D]
    standard : int16
        Level of the standard used, or ``ABSENT``.
    reported : int64
        JPM as the assessor reported it, hundredths of a percent; ``ABSENT`` where not given.
    """

    on: Dates
    levels: NDArray[np.int16]
    standard: Codes
    reported: Hundredths


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TechnicalTests(Table):
    """Technical tests of sheet *penilaian_kompetensi*: `points` in hundredths, 0 to 10,000."""

    on: Dates
    family: Ints
    points: Hundredths


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TalentEvidence(Table):
    """Sheet *bukti_talenta*.

    Attributes
    ----------
    indicator, category : str
        Words of the rubric; category empty where the evidence is a number.
    amount : int64
        Hundredths; ``ABSENT`` where the evidence is a category.
    on, until : datetime64[D]
        `until` is the issuer's validity, ``NaT`` where none was stated.
    """

    indicator: Words
    category: Words
    amount: Hundredths
    on: Dates
    until: Dates


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class National(Table):
    """Sheet *hasil_simata*: `x`, `y`, `talent` in hundredths of a point; `box` 1 to 9."""

    on: Dates
    x: Hundredths
    y: Hundredths
    box: Codes
    talent: Hundredths


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Education(Table):
    """Sheet *pendidikan*; `year` may be ``ABSENT``; `family` 0 is *not known*."""

    level: Codes
    study: Words
    family: Ints
    year: Codes
    recognised: Flags


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Documents(Table):
    """Sheet *kelengkapan*; `kind` is the item's word, `until` ``NaT`` where it does not expire."""

    kind: Words
    status: Codes
    on: Dates
    until: Dates


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sanctions(Table):
    """Sheet *hukuman_disiplin*; `end` is ``NaT`` while it lasts."""

    level: Codes
    start: Dates
    end: Dates


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Evidence:
    """All evidence tables of a case."""

    history: History
    performance: Performance
    assessments: Assessments
    technical: TechnicalTests
    talent: TalentEvidence
    national: National
    education: Education
    documents: Documents
    sanctions: Sanctions
