"""Tiny random programs for tests, and their true optima by enumeration."""

from functools import cache
from itertools import product

import numpy as np
from scipy.sparse import csr_array

from suksesi.models.plan import Status
from suksesi.solver.program import Block, Program

NO_BOUND = 2**62


def made(rows, low, high, *, lower, upper):
    """Give a program of one block from plain lists."""
    matrix = np.array(rows, dtype=np.int64).reshape(len(low), len(lower))
    blocks = (
        Block(
            owner="test",
            matrix=csr_array(matrix),
            low=np.array(low, dtype=np.int64),
            high=np.array(high, dtype=np.int64),
            label=str,
        ),
    )
    return Program(
        lower=np.array(lower, dtype=np.int64),
        upper=np.array(upper, dtype=np.int64),
        blocks=blocks if len(low) else (),
        tiers=(),
    )


@cache
def tiny(seed):
    """Give a random tiny program and its gain: choices, side rows, bounded integers."""
    random = np.random.default_rng(seed)
    seats, people = random.integers(2, 4), random.integers(2, 5)
    pairs = [(s, p) for s in range(seats) for p in range(people) if random.random() < 0.7]
    empty = [(s, None) for s in range(seats)]
    columns = pairs + empty
    extra = int(random.integers(0, 2))
    width = len(columns) + extra
    rows, low, high = [], [], []
    for seat in range(seats):
        rows.append([int(s == seat) for s, _ in columns] + [0] * extra)
        low.append(1)
        high.append(1)
    for person in range(people):
        rows.append([int(p == person) for _, p in columns] + [0] * extra)
        low.append(-NO_BOUND if random.random() < 0.5 else 0)
        high.append(1)
    for _ in range(random.integers(0, 4)):
        weights = random.integers(-3, 4, width)
        rows.append(weights.tolist())
        low.append(int(random.integers(-4, 2)) if random.random() < 0.6 else -NO_BOUND)
        high.append(int(random.integers(2, 6)) if random.random() < 0.6 else NO_BOUND)
    lower = [0] * len(columns) + [int(random.integers(-2, 1)) for _ in range(extra)]
    upper = [1] * len(columns) + [int(random.integers(1, 4)) for _ in range(extra)]
    scale = int(random.choice([1, 7, 100, 2_000_003]))
    gain = random.integers(-20, 100, width) * scale
    gain[len(pairs) : len(columns)] = -50 * scale
    return made(rows, low, high, lower=lower, upper=upper), gain.astype(np.int64)


def assignment(seed, *, seats, people, largest, per_seat=6):
    """Give an assignment with one side row and its gain, the gains reaching up to `largest`."""
    random = np.random.default_rng(seed)
    seat = np.repeat(np.arange(seats), per_seat)
    person = np.concatenate([random.choice(people, per_seat, replace=False) for _ in range(seats)])
    width = len(seat) + seats
    matrix = np.zeros((seats + people + 1, width), dtype=np.int64)
    matrix[seat, np.arange(len(seat))] = 1
    matrix[np.arange(seats), len(seat) + np.arange(seats)] = 1
    matrix[seats + person, np.arange(len(seat))] = 1
    matrix[-1, : len(seat)] = random.integers(0, 2, people)[person]
    gain = np.concatenate([random.integers(largest // 2, largest, len(seat)), np.zeros(seats, int)])
    block = Block(
        owner="test",
        matrix=csr_array(matrix),
        low=np.array([1] * seats + [0] * people + [0], dtype=np.int64),
        high=np.array([1] * seats + [1] * people + [seats // 3], dtype=np.int64),
        label=str,
    )
    bounds = np.zeros(width, dtype=np.int64), np.ones(width, dtype=np.int64)
    program = Program(lower=bounds[0], upper=bounds[1], blocks=(block,), tiers=())
    return program, gain.astype(np.int64)


def knapsacks(seed, *, columns=60, rows=30, largest=2 * 10**8):
    """Give a program of dense knapsacks, which takes every engine some branching."""
    random = np.random.default_rng(seed)
    weights = random.integers(1, 60, (rows, columns))
    high = (weights.sum(axis=1) * 2 // 5).tolist()
    gain = random.integers(1, largest, columns)
    program = made(weights, [-NO_BOUND] * rows, high, lower=[0] * columns, upper=[1] * columns)
    return program, gain.astype(np.int64)


def shares(seed):
    """Give a choice of nine, with two shares among them."""
    random = np.random.default_rng(seed)
    rows = [np.where(random.random(9) < 0.4, 7, -3), np.where(random.random(9) < 0.4, 8, -2)]
    rows.append(np.ones(9, dtype=int))
    program = made(
        rows,
        [0, -NO_BOUND, int(random.integers(0, 4))],
        [NO_BOUND, 0, int(random.integers(4, 8))],
        lower=[0] * 9,
        upper=[1] * 9,
    )
    return program, random.integers(1, 60, 9)


def market_split(seed, *, columns=40, rows=5):
    """Give a program that no engine solves: does a subset split every row in half?"""
    random = np.random.default_rng(seed)
    weights = random.integers(0, 100, (rows, columns))
    half = (weights.sum(axis=1) // 2).tolist()
    program = made(weights, half, half, lower=[0] * columns, upper=[1] * columns)
    return program, np.ones(columns, dtype=np.int64)


def grouped(seed, *, groups=3, seats=4, people=20):
    """Give groups of seats that may stay empty; of each group's appointments 40 % are women."""
    random = np.random.default_rng(seed)
    woman = random.random(people) < 0.4
    all_seats = groups * seats
    seat, person = np.nonzero(random.random((all_seats, people)) < 0.4)
    width = len(seat) + all_seats
    matrix = np.zeros((all_seats + people + groups, width), dtype=np.int64)
    column = np.arange(len(seat))
    matrix[seat, column] = matrix[all_seats + person, column] = 1
    matrix[np.arange(all_seats), len(seat) + np.arange(all_seats)] = 1
    matrix[all_seats + people + seat // seats, column] = np.where(woman[person], 6, -4)
    low = [1] * all_seats + [-NO_BOUND] * people + [0] * groups
    high = [1] * (all_seats + people) + [NO_BOUND] * groups
    worth = random.integers(300, 1_000, len(seat)) + np.where(woman[person], 0, 200)
    gain = np.concatenate([worth, np.zeros(all_seats, dtype=np.int64)])
    return made(matrix, low, high, lower=[0] * width, upper=[1] * width), gain


def brute_force(program, gain):
    """Give the status, the best value and how many points reach it, by enumeration."""
    kept = points(program)
    if not len(kept):
        return Status.INFEASIBLE, None, 0
    values = kept @ gain
    return Status.OPTIMAL, int(values.max()), int(np.sum(values == values.max()))


@cache
def points(program):
    """Give every point of a program, by enumeration."""
    spans = [range(a, b + 1) for a, b in zip(program.lower, program.upper, strict=True)]
    box = np.array(list(product(*spans)), dtype=np.int64).reshape(-1, program.columns)
    activity = box @ program.matrix.toarray().T
    return box[np.all((program.low <= activity) & (activity <= program.high), axis=1)]
