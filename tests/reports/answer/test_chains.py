"""Chains, opened seats and acting proposals on the page, in CSV, in JSON and in reasons."""

import csv
import io
import json
import re

import pytest
from builders import make_case
from jsonschema import Draft202012Validator
from rounds import small_round

from suksesi.instances.answer_reader import parse_answer
from suksesi.models.codes import Kind, Level
from suksesi.models.plan import Move, Plan, Status, Uniqueness, Why
from suksesi.models.slate import Slate
from suksesi.reports.answer.chains import numbered
from suksesi.reports.answer.forms import written
from suksesi.reports.answer.page import answer_page
from suksesi.reports.answer.view import view_of
from suksesi.reports.layout import WIDTH, text_of
from suksesi.reports.published import solve_schema
from suksesi.reports.why.page import explain_page
from suksesi.solver import propose, solve
from suksesi.solver.explain.chains import seated


def solved(seed):
    case = small_round(seed, employees=10, seats=7, pins=0)
    plan = solve(case)
    return case, plan, propose(case, plan) if plan.status is Status.OPTIMAL else ()


@pytest.fixture(scope="module")
def answers():
    """Give rounds in which a seat that a move opens is filled again."""
    found = [solved(seed) for seed in range(40)]
    chosen = [
        (case, plan, slates)
        for case, plan, slates in found
        if any(case.establishment.occupied[move.seat] for move in plan.moves)
    ][:3]
    assert chosen
    return chosen


@pytest.fixture(params=range(3))
def view(request, answers, language):
    """Give one of them as one reader sees it."""
    case, plan, slates = answers[request.param % len(answers)]
    return view_of(case, plan, slates, language=language, simulated=True, run="runs/uji")


def words(page):
    return re.sub(r"\s+", " ", text_of(page))


def test_numbers_run_on_from_the_vacancies_to_the_opened_seats(view):
    assert [view.numbers[seat] for seat in (*view.order, *view.opened)] == [
        *range(1, 1 + len(view.order) + len(view.opened))
    ]
    assert set(view.refilled()) == set(view.opened) - set(view.plan.falls_vacant)


def test_every_appointment_and_every_chain_stands_on_the_page(view):
    shown = words(answer_page(view, detailed=True))
    for move in view.plan.moves:
        assert view.names.who(move.employee) in shown
    for number, found in numbered(view).items():
        assert re.search(rf"\b{number} {re.escape(view.names.seat(found.moves[0].seat))}", shown)


def test_the_header_counts_moves_chains_and_opened_seats(view):
    shown = words(answer_page(view))
    assert str(len(view.plan.moves)) in shown
    opened = len(view.opened)
    text = {"id": "yang terbuka karenanya", "en": "because of it"}[view.say.language]
    assert re.search(rf"{opened} \w+ .*{text}", shown)


def test_a_move_says_which_seat_it_opens_and_who_takes_that(view):
    shown = words(answer_page(view))
    for move in view.plan.moves:
        if move.origin in view.refilled():
            key = {"id": "diisi no.", "en": "filled, no."}[view.say.language]
            assert f"{view.names.seat(move.origin)} → {key} {view.numbers[move.origin]}" in shown


def test_no_line_of_a_chain_is_wider_than_the_page(view):
    text = text_of(answer_page(view, detailed=True))
    assert all(len(line) <= WIDTH for line in text.splitlines())


def test_a_name_in_a_chain_is_explained_with_its_chain(view):
    for seat in view.refilled():
        shown = words(explain_page(seat, view=view))
        found = next(one for one in numbered(view).values() if view.plan.move_to(seat) in one.moves)
        for move in found.moves:
            assert view.names.who(move.employee) in shown


def test_a_seat_left_empty_is_explained_with_who_may_act_and_for_how_long(view):
    for seat in (*view.plan.unfilled, *view.plan.falls_vacant):
        shown = words(explain_page(seat, view=view))
        assert "1/SE/I/2021" in shown
        for name in view.acting[seat].names:
            assert view.names.who(name.employee) in shown


def test_csv_gives_every_seat_its_chain_and_its_acting_proposals(view):
    rows = list(csv.DictReader(io.StringIO(written(view, form="csv"))))
    assert [int(row["no"]) for row in rows] == list(range(1, 1 + len(rows)))
    chains = {row["rantai"] for row in rows if row["keadaan"] == "terisi"}
    assert chains == {str(number) for number in numbered(view)}
    assert all(not row["rantai"] for row in rows if row["keadaan"] != "terisi")


def test_json_gives_chains_opened_seats_and_acting_proposals_by_its_schema(view):
    document = json.loads(written(view, form="json"))
    Draft202012Validator(solve_schema()).validate(document)
    assert sum(len(chain["moves"]) for chain in document["chains"]) == len(view.plan.moves)
    assert {item["seat"] for item in document["opened"] if item["taken_by"] is None} == set(
        document["falls_vacant"]
    )
    empty = {*view.plan.unfilled, *view.plan.falls_vacant}
    ids = view.case.establishment.id
    assert {item["seat"] for item in document["acting"]["seats"]} == {ids[seat] for seat in empty}


def test_an_answer_from_before_there_were_chains_is_still_read(answers):
    case, plan, slates = answers[0]
    document = json.loads(written(view_of(case, plan, slates, simulated=True), form="json"))
    for key in ("chains", "opened", "acting"):
        del document[key]
    Draft202012Validator(solve_schema()).validate(document)
    assert parse_answer(document, case=case)[0].moves == plan.moves


def test_people_who_exchange_places_are_said_to(language):
    seats = [
        {"level": Level.ADMINISTRATOR, "holder": 0},
        {"level": Level.ADMINISTRATOR, "holder": 1},
    ]
    case = make_case(people=[{}, {}], seats=seats)
    moves = tuple(
        Move(employee=who, seat=1 - who, kind=Kind.LATERAL, origin=who, merit=0, rank=1,
             candidates=1)
        for who in (0, 1)
    )  # fmt: skip
    plan = Plan(
        engine="auto", mode="lowong", status=Status.OPTIMAL, why=Why.PROOF, tiers=(),
        seating=seated((move.employee, move.seat, move.kind) for move in moves), moves=moves,
        unfilled=(), falls_vacant=(), uniqueness=Uniqueness.UNIQUE, salt=0, seconds=0.0,
    )  # fmt: skip
    slates = [
        Slate(seat=seat, eligible=1, to_verify=0, not_eligible=0, nominees=(), conditional=(),
              funnel=())
        for seat in (0, 1)
    ]  # fmt: skip
    view = view_of(case, plan, slates, language=language)
    assert [found.chain.ring for found in numbered(view).values()] == [True]
    wanted = {"id": "tukar tempat 2 pejabat", "en": "exchange of places between 2 officials"}
    assert wanted[language] in words(answer_page(view))
