"""Special requirement: the certificates and statements that the law asks for at one seat."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from ...models.case import Case
from ...models.codes import Kind
from ...models.establishment import Position
from ...models.finding import Finding, Verdict
from ...models.roster import Roster
from ...models.text import Text
from ..documents import (
    DocumentState,
    document_state,
    document_states,
    found_in,
    worst,
    worst_states,
)
from ..scoring.memory import per_case
from .pair_rule import Force, PairRule, Verdicts

_DEGREE = "ijazah"
_GOVERNMENT = (
    "Ilmu Pemerintahan",
    "Manajemen Pemerintahan",
    "Administrasi Pemerintahan",
    "Kebijakan Pemerintahan",
    "Politik Pemerintahan",
)


class SpecialRequirement(PairRule):
    """Every item of *jabatan.syarat_khusus*; for instance *kepamongprajaan* for a camat.

    A recognised degree in a study programme that the policy lists for an item meets it, whatever
    the documents say: article 224 takes the diploma or the certificate.
    """

    id: ClassVar = "special_requirement"
    key: ClassVar = "syarat_khusus"
    name: ClassVar = Text(id="Syarat khusus jabatan", en="Special requirement of the seat")
    law: ClassVar = Text(
        id="Jabatan tertentu meminta ijazah atau sertifikat khusus, misalnya ijazah pemerintahan "
        "atau sertifikat kepamongprajaan untuk camat dan sertifikat PPNS untuk kepala Satpol PP.",
        en="Some posts ask for a degree or certificate of their own, such as a degree in "
        "government or the certificate of territorial government for the head of a district, and "
        "that of a civil investigator for the head of the public order police.",
    )
    citation: ClassVar = (
        "camat: UU 23/2014 Pasal 224 ayat (2) dan (3); jabatan lain: kebijakan instansi pada "
        "jabatan.syarat_khusus"
    )
    sure: ClassVar = "sedang"
    default_kinds: ClassVar[Mapping[Kind, Force]] = {
        Kind.PROMOTION: Force.HARD,
        Kind.LATERAL: Force.HARD,
        Kind.ADVANCE: Force.HARD,
        Kind.ENTRY: Force.HARD,
        Kind.DEMOTION: Force.HARD,
    }
    not_met: ClassVar = Text(
        id="Belum memenuhi syarat: {needed} tercatat {found}, sedangkan jabatan ini memintanya.",
        en="Not yet eligible: {needed} is recorded as {found}, and this post asks for it.",
    )
    no_data: ClassVar = Text(
        id="Belum dapat dinilai: {needed} yang berlaku tidak ada di data. Ini bukan penilaian "
        "buruk.",
        en="Cannot be judged yet: no valid {needed} in the data. This is not a bad mark.",
    )
    ask: ClassVar = Text(
        id="sertifikat atau surat keterangan yang disebut, dari penerbitnya",
        en="the named certificate or statement, from its issuer",
    )
    remedy: ClassVar = Text(
        id="sertifikat atau ijazah yang disebut, dari penerbitnya",
        en="the named certificate or degree, from its issuer",
    )

    studies: dict[str, tuple[str, ...]] = Field(
        default_factory=lambda: dict[str, tuple[str, ...]](kepamongprajaan=_GOVERNMENT),
        alias="program_studi",
        description="Program studi yang ijazahnya memenuhi suatu syarat tanpa sertifikat, menurut "
        "jenis syarat",
    )

    def judge(self, position: Position, roster: Roster, case: Case) -> Verdicts:
        """Take the worst of everybody's asked items."""
        states = [
            np.where(_studied(case, self._accepted(item)), Verdict.MET, document_states(case, item))
            for item in position.requirements
        ]
        return worst_states(states, people=len(roster))

    def facts(self, employee: int, position: Position, case: Case) -> Finding:
        """Look for the asked item that decides."""
        items = position.requirements
        decides = worst([self._state(item, employee, case) for item in items])
        finding = Finding(
            rule=self.id,
            employee=employee,
            seat=position.index,
            verdict=Verdict.MET,
            field="jabatan.syarat_khusus",
        )
        if decides is None:
            return finding
        degree = decides.status == _DEGREE
        field = "pendidikan.program_studi" if degree else "kelengkapan.status"
        return found_in(decides, finding, field=field)

    def _accepted(self, item: str) -> frozenset[str]:
        """Give the study programmes that meet `item`, in lower case."""
        return frozenset(study.lower() for study in self.studies.get(item, ()))

    def _state(self, item: str, employee: int, case: Case) -> DocumentState:
        """Look for a degree that meets `item`, then for its document."""
        education, accepted = case.evidence.education, self._accepted(item)
        for number in education.of(employee):
            if education.recognised[number] and education.study[number].lower() in accepted:
                row = int(education.row[number])
                return DocumentState(item=item, verdict=Verdict.MET, status=_DEGREE, row=row)
        return document_state(item, employee=employee, case=case)


@per_case
def _studied(case: Case, accepted: frozenset[str]) -> NDArray[np.bool_]:
    """Say who holds a recognised degree in one of these study programmes."""
    education = case.evidence.education
    listed = np.array([study.lower() in accepted for study in education.study], dtype=bool)
    holders = education.employee[listed & education.recognised]
    return np.bincount(holders, minlength=len(case.roster)) > 0
