r"""An assignment as a neutral program: one column per pair that may be chosen.

.. math::

   \ell_i \le \sum_p x_{ip} \le L_i, \qquad \sum_i x_{ip} = d_p, \qquad
   m_{pg} \le \sum_{i \in g} x_{ip} \le M_{pg}, \qquad x_{ip} \in \{0, 1\}

for persons i, positions p and groups g. Persons who are alike are one, of whom a position may take
several (`alike`): otherwise their exchanges would be tried one by one. The rows of persons stand
above those of positions, so that an assignment without groups is a network, and is solved as one.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array

from ..program import Block, Ints, Program
from .alike import alike, dealt
from .ask import Ask, Groups

Numbers = NDArray[np.intp]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Stated:
    """The program of an ask, and what its columns are.

    Attributes
    ----------
    program : Program
    person, position : intp arrays (columns,)
        By person, then by position.
    worth : int64 array (columns,)
        More is better.
    first : intp array (persons,)
        The person who stands for each.
    """

    program: Program
    person: Numbers
    position: Numbers
    worth: Ints
    first: Numbers

    def chosen(self, x: Ints, shape: tuple[int, int]) -> NDArray[np.bool_]:
        """Give a point as a table of pairs."""
        table = np.zeros(shape, dtype=np.int64)
        taken = np.flatnonzero(x)
        table[self.person[taken], self.position[taken]] = x[taken]
        return dealt(self.first, table)


def stated(ask: Ask) -> Stated:
    """State `ask`; its least totals are stated apart (`floors`), and so are its cycles."""
    first = alike(ask)
    persons = len(first)
    person, position = np.nonzero(ask.open & (first == np.arange(persons))[:, None])
    low, high = (np.zeros(persons, dtype=np.int64) for _ in range(2))
    np.add.at(low, first, ask.load_min)
    np.add.at(high, first, ask.load)
    blocks = [
        _each("load", person, low=low, high=high),
        _each("demand", position, low=ask.demand, high=ask.demand),
    ]
    if ask.groups is not None:
        blocks.append(_grouped(ask.groups, person, position, ask.demand))
    columns = len(person)
    program = Program(
        lower=np.zeros(columns, dtype=np.int64),
        upper=np.minimum(np.bincount(first)[person], ask.demand[position]),
        blocks=tuple(blocks),
        tiers=(),
    )
    worth = ask.sign * ask.scores[person, position]
    return Stated(program=program, person=person, position=position, worth=worth, first=first)


def summed(
    owner: str, row: Numbers, column: Numbers, weight: Ints, sides: tuple[Ints, Ints], columns: int
) -> Block:
    """Give rows that add up columns, from their entries."""
    entries = coo_array((weight, (row, column)), shape=(len(sides[0]), columns))
    return Block(
        owner=owner,
        matrix=csr_array(entries),
        low=sides[0],
        high=sides[1],
        label=lambda number: f"{owner} {number}",
    )


def _each(owner: str, row: Numbers, *, low: Ints, high: Ints) -> Block:
    """Give a row for each person, or each position."""
    ones = np.ones(len(row), dtype=np.int64)
    return summed(owner, row, np.arange(len(row)), ones, (low, high), len(row))


def _grouped(groups: Groups, person: Numbers, position: Numbers, demand: Ints) -> Block:
    """Give a row for each position and group that is limited."""
    limited = (groups.low > 0) | (groups.high < demand[:, None])
    number = np.cumsum(limited).reshape(limited.shape) - 1
    column = np.flatnonzero(limited[position, groups.number[person]])
    row = number[position[column], groups.number[person[column]]]
    sides = groups.low[limited], groups.high[limited]
    return summed("group", row, column, np.ones(len(row), dtype=np.int64), sides, len(person))
