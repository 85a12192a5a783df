"""What is withheld cannot be computed back: the margins and everything shown are solved for it."""

import os
from random import Random

import numpy as np
import pytest
from ortools.sat.python import cp_model

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
    """Everything a reader knows: margins, shown counts, and that no stage outgrows the last.

    In whole numbers, by CP-SAT: scipy's ``milp`` calls some of these tables impossible.
    """

    def __init__(self, counts, cells, *, row_margins):
        self.counts, self.model = counts, cp_model.CpModel()
        most = int(counts.sum())
        self.variables = np.array(
            [self.model.new_int_var(*((0, most) if hidden else (count, count)), "")
             for count, hidden in zip(counts.ravel().tolist(), cells.ravel(), strict=True)]
        ).reshape(counts.shape)  # fmt: skip
        for stage in Stage:
            self._margins(self.variables[stage], counts[stage])
            if row_margins:
                self._margins(self.variables[stage].T, counts[stage].T)
        for stage, among in AMONG.items():
            pairs = zip(self.variables[stage].flat, self.variables[among].flat, strict=True)
            for mine, other in pairs:
                self.model.add(mine <= other)

    def _margins(self, variables, counts):
        for column in range(counts.shape[1]):
            self.model.add(sum(variables[:, column]) == int(counts[:, column].sum()))

    def may_differ(self, small):
        """Say whether a figure may be another than it is."""
        model = self.model.clone()
        place = small.stage, small.row, small.column
        figure, true = self.variables[place], int(self.counts[place])
        if small.rest:
            before = AMONG[small.stage], small.row, small.column
            figure, true = self.variables[before] - figure, int(self.counts[before]) - true
        model.add(figure != true)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        return solver.solve(model) in {cp_model.OPTIMAL, cp_model.FEASIBLE}


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
        assert attack.may_differ(small)


def test_hiding_the_small_counts_alone_would_give_them_away():
    counts = np.array([[[30, 40], [20, 50]], *[[[3, 20], [10, 20]]] * 4])
    small = np.asarray((counts > 0) & (counts < MINIMUM))
    attack = Attack(counts, small, row_margins=True)
    told = next(iter(smalls(counts, minimum=MINIMUM)))
    assert not attack.may_differ(told)
    hidden = withheld(counts, minimum=MINIMUM)
    assert Attack(counts, hidden.cells, row_margins=True).may_differ(told)


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
