"""What is withheld cannot be computed back: the margins and everything shown are solved for it."""

import os
from random import Random

import numpy as np
import pytest
from scipy.optimize import Bounds, LinearConstraint, milp

from suksesi.solver.explain.disparity.stage import AMONG, Stage
from suksesi.solver.explain.disparity.suppression import smalls, withheld

EVERYTHING = bool(os.environ.get("SUKSESI_BRUTE_FORCE"))
SHAPES = [(2, 2), (2, 3), (4, 1)] + ([(3, 3), (2, 6)] if EVERYTHING else [])
DRAWN = 300 if EVERYTHING else 12
MINIMUM = 5


def drawn(seed):
    """Draw a table of people by stage, row and column."""
    draw = Random(f"table/{seed}")
    rows, columns = draw.choice(SHAPES)
    counts = np.zeros((len(Stage), rows, columns), dtype=np.int64)
    most = draw.choice([4, 9, 20, 60])
    for row in range(rows):
        for column in range(columns):
            counts[0, row, column] = draw.randint(0, most) if draw.random() < 0.9 else 0
            for stage, among in AMONG.items():
                counts[stage, row, column] = draw.randint(0, int(counts[among, row, column]))
    return counts


class Attack:
    """Everything a reader knows: margins, shown counts, and that no stage outgrows the last."""

    def __init__(self, counts, cells, *, row_margins):
        self.shape = counts.shape
        number = np.arange(counts.size).reshape(counts.shape)
        rows, values = [], []
        for stage in Stage:
            sums = [number[stage, :, column] for column in range(counts.shape[2])]
            if row_margins:
                sums += [number[stage, row] for row in range(counts.shape[1])]
            for some in sums:
                row = np.zeros(counts.size)
                row[some] = 1
                rows.append(row)
                values.append(counts.ravel()[some].sum())
        less = []
        for stage, among in AMONG.items():
            for mine, other in zip(number[stage].ravel(), number[among].ravel(), strict=True):
                row = np.zeros(counts.size)
                row[mine], row[other] = 1, -1
                less.append(row)
        self.number = number
        self.constraints = [
            LinearConstraint(np.array(rows), values, values),
            LinearConstraint(np.array(less), -np.inf, 0),
        ]
        shown, flat = ~cells.ravel(), counts.ravel()
        self.bounds = Bounds(np.where(shown, flat, 0), np.where(shown, flat, np.inf))

    def range(self, small):
        """Give the least and the most that a figure can be."""
        gain = np.zeros(self.number.size)
        at = self.number[small.stage, small.row, small.column]
        if small.rest:
            gain[self.number[AMONG[small.stage], small.row, small.column]] = 1
            gain[at] = -1
        else:
            gain[at] = 1
        ends = []
        for sign in (1, -1):
            found = milp(sign * gain, integrality=np.ones(gain.size), bounds=self.bounds,
                         constraints=self.constraints)  # fmt: skip
            assert found.success or found.status == 3
            ends.append(round(sign * found.fun) if found.success else sign * np.inf)
        return ends


@pytest.mark.parametrize("seed", range(DRAWN))
def test_no_small_figure_can_be_solved_for(seed):
    counts = drawn(seed)
    row_margins = counts.shape[2] > 1
    hidden = withheld(counts, minimum=MINIMUM, row_margins=row_margins)
    assert hidden.cells[(counts > 0) & (counts < MINIMUM)].all()
    if hidden.whole:
        assert hidden.cells.all()
        return
    attack = Attack(counts, hidden.cells, row_margins=row_margins)
    for small in smalls(counts, minimum=MINIMUM):
        least, most = attack.range(small)
        assert least < most


def test_hiding_the_small_counts_alone_would_give_them_away():
    counts = np.array([[[30, 40], [20, 50]], *[[[3, 20], [10, 20]]] * 4])
    small = np.asarray((counts > 0) & (counts < MINIMUM))
    attack = Attack(counts, small, row_margins=True)
    told = next(iter(smalls(counts, minimum=MINIMUM)))
    assert attack.range(told) == [3, 3]
    hidden = withheld(counts, minimum=MINIMUM)
    least, most = Attack(counts, hidden.cells, row_margins=True).range(told)
    assert least < most


def test_a_table_without_small_figures_is_shown_whole():
    counts = np.array([np.full((2, 2), 50), *[np.full((2, 2), 20)] * 3, np.full((2, 2), 10)])
    assert not withheld(counts, minimum=MINIMUM).cells.any()


def test_one_small_group_of_a_single_column_takes_another_with_it():
    counts = np.array([[[3], [40], [60]], *np.zeros((4, 3, 1), dtype=int)])
    cells = withheld(counts, minimum=MINIMUM, row_margins=False).cells[0]
    assert cells[0, 0]
    assert cells.sum() == 2


def test_a_count_that_the_margins_tell_withholds_the_whole_table():
    counts = np.array([[[3, 0], [0, 0]], *np.zeros((4, 2, 2), dtype=int)])
    assert withheld(counts, minimum=MINIMUM).whole
