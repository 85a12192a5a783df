"""Ten decisions in a row: each with its difference and cost, and the last run replays.

``SUKSESI_ROUND=jateng`` takes the province instead of a small round; ``-s`` prints what each
decision cost.
"""

import os
import shutil
from itertools import pairwise

import pytest
from kept_runs import UP_TO_SENT, ruling

from suksesi.instances import read_case
from suksesi.instances.generate import synthetic_blueprint
from suksesi.instances.runs import chain_of, read_run, replayed, write_run
from suksesi.instances.runs.chain import State
from suksesi.instances.runs.decide import decide
from suksesi.instances.write_case import write_case
from suksesi.models.codes import DecisionKind, ProposalStatus
from suksesi.models.plan import Status
from suksesi.models.table import NO_SEAT, NOBODY
from suksesi.solver import propose, solve

ROUND = os.environ.get("SUKSESI_ROUND")
STEPS = (*UP_TO_SENT, ProposalStatus.REKOMENDASI_TERBIT)
ACTS = (
    DecisionKind.DIKECUALIKAN,
    DecisionKind.DIKOSONGKAN,
    DecisionKind.MENGUNDURKAN_DIRI,
    DecisionKind.PENETAPAN,
    DecisionKind.MENGUNDURKAN_DIRI,
    DecisionKind.DIKECUALIKAN,
)


def free_moves(run, kept):
    """Give the moves on which nothing is decided yet."""
    seats = {item.seat for item in run.case.decisions} | {kept.seat}
    people = {item.employee for item in run.case.decisions} | {kept.employee}
    to_fill = set(run.case.establishment.to_fill.tolist())
    return [
        move
        for move in run.plan.moves
        if move.seat in to_fill - seats and move.employee not in people
    ]


def next_ruling(run, kind, *, number, kept):
    """Choose what is decided: another name where one is pinned, else about the plan's own."""
    moves = free_moves(run, kept)
    if kind is DecisionKind.PENETAPAN:
        return pin_of_another(run, moves)
    move = moves[number % len(moves)]
    empty = kind is DecisionKind.DIKOSONGKAN
    every = kind is DecisionKind.MENGUNDURKAN_DIRI and number > 2
    return ruling(
        kind,
        employee=NOBODY if empty else move.employee,
        seat=NO_SEAT if every else move.seat,
    )


def pin_of_another(run, moves):
    """Pin the second name of a slate."""
    slates = {slate.seat: slate for slate in run.slates}
    taken = {item.employee for item in run.case.decisions}
    for move in moves:
        for name in slates[move.seat].nominees:
            if not name.recommended and name.employee not in taken:
                return ruling(DecisionKind.PENETAPAN, employee=name.employee, seat=move.seat)
    raise AssertionError("no slate has a second name")


def small_round(folder):
    """Write a case with enough vacancies for ten decisions."""
    write_case(synthetic_blueprint(seats=120, employees=700), seed=3, folder=folder)
    return folder


@pytest.fixture(scope="module")
def chain(tmp_path_factory):
    """Decide ten times in a row."""
    place = tmp_path_factory.mktemp("putaran")
    source = ROUND or small_round(place / "kasus")
    case = read_case(source)
    plan = solve(case)
    runs = [write_run(case, plan, propose(case, plan), folder=place / "00", source=source)]
    kept = free_moves(runs[0], plan.moves[0])[0]
    rulings = [ruling(status, employee=kept.employee, seat=kept.seat) for status in STEPS]
    for number in range(10):
        asked = (
            rulings[number]
            if number < len(STEPS)
            else next_ruling(runs[-1], ACTS[number - 4], number=number - 4, kept=kept)
        )
        runs.append(decide(runs[-1], asked, folder=place / f"{number + 1:02d}"))
        told = runs[-1].change
        print(told["ruling"]["kind"], {tier["name"]: tier["cost"] for tier in told["tiers"]},
              f"{len(told['seats'])} seats")  # fmt: skip
    return runs, kept


def test_every_decision_tells_its_difference_and_its_cost_in_each_tier(chain):
    runs, _ = chain
    assert len(runs) == 11
    for before, after in pairwise(runs):
        assert after.plan.status is Status.OPTIMAL
        assert after.change["parent"] == after.parent_seal == before.seal
        values = {tier.name: tier.value for tier in after.plan.tiers}
        for tier in after.change["tiers"]:
            assert tier["after"] == values[tier["name"]]
            assert tier["cost"] == tier["before"] - tier["after"]
    assert any(run.change["seats"] for run in runs[1:])


def test_the_recommended_name_keeps_its_seat_through_all_of_them(chain):
    runs, kept = chain
    assert all(run.plan.move_to(kept.seat).employee == kept.employee for run in runs[4:])


def test_the_last_run_replays_to_the_same_bytes_from_its_files_alone(chain, tmp_path):
    runs, _ = chain
    alone = read_run(shutil.copytree(runs[-1].folder, tmp_path / "salinan"))
    assert replayed(alone) == ()
    assert [link.state for link in chain_of(alone)] == [State.MISSING]


def test_the_chain_leads_back_to_the_first_run(chain):
    runs, _ = chain
    links = chain_of(read_run(runs[-1].folder))
    assert [link.seal for link in links] == [run.seal for run in reversed(runs[:-1])]
    assert {link.state for link in links} == {State.INTACT}
