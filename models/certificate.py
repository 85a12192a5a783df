"""A certificate: what a finished solve shows of its plan, as plain integers and words.

Nothing in it has to be believed. The columns and rows say what the solve reckoned with and are
compared with what the case gives; the proofs (:mod:`.proof`) are then added up over the latter.
Persons and seats stand as numbers: their places in `people` and `seats`.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict

FORMAT = "suksesi/certificate/1"

PlainRow = tuple[list[int], list[int], int | None, int | None]
"""Columns, coefficients, lower and upper side; ``None`` where a side is free."""


class Part(BaseModel):
    """A frozen record with nothing unknown in it, and no value that has to be converted."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class PairColumns(Part):
    """The admissible pairs, sorted by seat and person: one column each.

    Attributes
    ----------
    kind : list of int
        Number of the :class:`~suksesi.models.codes.Kind`.
    """

    seat: list[int]
    employee: list[int]
    kind: list[int]


class AuxiliaryColumns(Part):
    """The columns of one rule's own, after the pairs; each at least 0."""

    owner: str
    upper: list[int]


class Witnesses(Part):
    """For each contested seat a line of signs, one per person: the rule that speaks against.

    Attributes
    ----------
    rules : list of str
        Ids; the n-th is written as the n-th sign of ``SIGNS``.
    seats : list of int
        Contested seats, ascending.
    lines : list of str
        ``PRESENT`` stands where the pair has a column.
    """

    rules: list[str]
    seats: list[int]
    lines: list[str]


SIGNS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
PRESENT = "."


class StatedRows(Part):
    """Rows of one rule.

    Attributes
    ----------
    keys : list
        Names of the rows, one each, where they belong to a family stated only as far as needed.
    """

    owner: str
    keys: list[list[int]]
    rows: list[PlainRow]


class Term(Part):
    """What columns add to a tier by one rule; columns that add nothing are left out."""

    tier: str
    owner: str
    columns: list[int]
    gains: list[int]


class Shown(Part):
    """That no plan which keeps the values of earlier tiers is worth more in this one.

    Attributes
    ----------
    tier : str
        Empty where the proof says that there is no plan at all.
    kept : list of (tier, value)
        Rows that keep earlier tiers at least there; they follow the stated rows in this order.
    proof : dict
        As ``solver.certificate.to_plain`` writes it.
    """

    tier: str
    kept: list[tuple[str, int]]
    proof: dict[str, Any]


class Certificate(Part):
    """Everything that shows a plan to be what it is said to be.

    Attributes
    ----------
    case, policy : str
        Content hashes of what was solved.
    seats, people : list of str
        Ids and codes, in the order of the case.
    """

    format: str
    case: str
    policy: str
    mode: str
    seats: list[str]
    people: list[str]
    pairs: PairColumns
    auxiliaries: list[AuxiliaryColumns]
    witnesses: Witnesses
    rows: list[StatedRows]
    terms: list[Term]
    shown: list[Shown]
