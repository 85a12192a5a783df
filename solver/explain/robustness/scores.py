"""One score of one person at any value: the case with it, and what it makes of the person's merits.

Scores are those that stand in a sheet as a number of points: technical tests, and the talent score
of the national service. A talent score of our own computation comes from evidence that is no number
of points, and is not varied.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ....models.case import Case
from ....models.codes import Level
from ....models.units import INDICATOR_UNITS, TALENT_UNITS
from ...build import Assembly
from ...documents import document_states
from ...program import Ints
from ...scoring.assessments import attained
from ...scoring.columns import NOTHING
from ...scoring.indicators import measured
from ...scoring.merit import TECHNICAL_UNITS, blend_at
from ...scoring.scored import FULL
from ...scoring.talent import national_rows, talent_of
from ...scoring.technical import SAME, in_related_field, technical_in, technical_of

TEST, TALENT = "penilaian_kompetensi", "hasil_simata"


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A number of points on record.

    Attributes
    ----------
    number : int
        Its row in the table of evidence.
    row : int
        Its row in the sheet.
    today : int
        Hundredths of a point, 0 to ``FULL``.
    """

    person: int
    sheet: str
    number: int
    row: int
    today: int

    def at(self, case: Case, value: int) -> Case:
        """Give `case` with this score at `value` hundredths of a point."""
        evidence = case.evidence
        if self.sheet == TEST:
            tests = replace(evidence.technical, points=self._set(evidence.technical.points, value))
            other = replace(case, evidence=replace(evidence, technical=tests))
            talent_of.carry(case, other)
        else:
            talent = replace(evidence.national, talent=self._set(evidence.national.talent, value))
            other = replace(case, evidence=replace(evidence, national=talent))
            technical_in.carry(case, other)
        for known in (measured, attained, document_states):
            known.carry(case, other)
        return other

    def _set(self, column: Ints, value: int) -> Ints:
        changed = column.copy()
        changed[self.number] = value
        return changed

    def merits(self, wide: Assembly, pairs: Ints) -> Ints:
        """Give the merit of the person's `pairs` at every value, shape (pairs, ``FULL + 1``)."""
        case, values = wide.case, np.arange(FULL + 1)
        seats = wide.pairs.seat[pairs].tolist()
        made = [self._merits(case, seat, values) for seat in seats]
        return np.array(made, dtype=np.int64).reshape(len(seats), len(values))

    def _merits(self, case: Case, seat: int, values: Ints) -> Ints:
        position = case.establishment.position(seat)
        blend = blend_at(Level(int(position.level)), case)
        talent, tested = np.full(len(values), int(talent_of(case).talent[self.person])), values
        if self.sheet == TALENT:
            talent = values * (TALENT_UNITS // INDICATOR_UNITS)
            points = int(technical_in(case, position.family).points[self.person])
            tested = np.full(len(values), points)
        else:
            tested = self._counted(case, position.family, values)
        return np.asarray(blend.talent * talent + blend.technical * tested * TECHNICAL_UNITS)

    def _counted(self, case: Case, family: int, values: Ints) -> Ints:
        """Give what counts in a field at every value of the test: the best test of all."""
        others = int(technical_in(self.at(case, 0), family).points[self.person])
        relation = int(case.families.relation[case.evidence.technical.family[self.number], family])
        percent = case.policy.technical.related_percent
        own = values if relation == SAME else in_related_field(values, percent=percent)
        return np.maximum(own if relation > 0 else 0, others)


def scores_of(case: Case, person: int, seat: int) -> list[Score]:
    """Give a person's scores that enter merit at `seat`: the test that counts, and SIMATA's."""
    found = []
    position = case.establishment.position(seat)
    test, table = technical_of(person, position, case), case.evidence.technical
    if test is not None:
        number = next(n for n in table.of(person) if int(table.row[n]) == test.row)
        found.append(_score(person, TEST, number, test.row, test.tested))
    national, number = case.evidence.national, int(national_rows(case)[person])
    if number != NOTHING:
        row, today = int(national.row[number]), int(national.talent[number])
        found.append(_score(person, TALENT, number, row, today))
    return found


def _score(person: int, sheet: str, number: int, row: int, today: int) -> Score:
    return Score(person=person, sheet=sheet, number=number, row=row, today=today)
