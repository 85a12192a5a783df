"""Prices, curves and ratios in words: every figure of the records, in both languages, no NIP."""

import json
import re
from dataclasses import replace
from functools import cache

import pytest
from bundled_cases import bundled_answer
from jsonschema import Draft202012Validator

from suksesi.models.codes import DecisionKind
from suksesi.models.plan import Status
from suksesi.models.price import Concerned, Lift, Price
from suksesi.models.table import NOBODY
from suksesi.models.tiers import MERIT
from suksesi.models.units import MERIT_UNITS
from suksesi.reports.frames import frontier_frame, prices_frame
from suksesi.reports.language.names import names_of
from suksesi.reports.layout import WIDTH, text_of
from suksesi.reports.prices.curve import moves_page
from suksesi.reports.prices.page import prices_page
from suksesi.reports.prices.proposals import proposals
from suksesi.reports.prices.steps import frontier_document
from suksesi.reports.prices.words import lift_words
from suksesi.reports.prices.written import prices_document
from suksesi.reports.published import schema_of
from suksesi.reports.readiness.ratio import ratio_document, ratio_page
from suksesi.solver.explain.prices import all_prices, moves_steps
from suksesi.solver.explain.readiness.ratio import talent_ratios
from suksesi.solver.gates import waits_for_selection

ALARMING = r"\b(kerugian|temuan|formasi|gagal|layak|kalah|pertukaran)\b"
UNFINISHED = r"[{}]|\b(None|nan|NaT|Kind|Verdict|Unit)\b"
RULES = ("penetapan", "panjang_rantai", "status_pns")


@pytest.fixture(scope="module")
def answer():
    case, plan, _ = bundled_answer("kudus")
    found = tuple(one for rule in RULES for one in all_prices(case, plan, rule=rule))
    return case, plan, found


@cache
def curve(fill_kept):
    """Give a thinned curve of the bundled regency."""
    case, plan, _ = bundled_answer("kudus")
    return moves_steps(case, plan, fill_kept=fill_kept, every=13)


@pytest.fixture
def names(answer, language):
    return names_of(answer[0], language=language)


def checked(page, case):
    text = text_of(page)
    assert all(len(line) <= WIDTH for line in text.splitlines())
    assert not re.search(ALARMING, text, re.IGNORECASE)
    assert not any(nip in text for nip in case.roster.nip)
    assert not re.search(UNFINISHED, text)
    return " ".join(text.split())


def test_every_price_has_its_line_or_is_named_among_those_of_nothing(answer, names):
    case, plan, found = answer
    text = checked(prices_page(found, plan=plan, names=names, detailed=True), case)
    for one in found:
        if one.lift.whole and one.nothing:
            assert lift_words(one.lift, names=names) in text
    pin = next(one for one in found if one.lift.decision is not None)
    assert names.say.figures.merit(pin.gained[MERIT]) in text


def test_names_that_wait_for_open_selection_are_not_shown_anywhere(answer):
    case, plan, found = answer
    for one in found:
        seatings = (plan.seating, one.seating)
        shown = proposals(one.changes, seatings, case=case, simulated=False)
        named = {who for item in shown for who in (item.before, item.after)} - {None, NOBODY}
        waiting = {
            who
            for seating in seatings
            for who, seat, kind in seating.moves()
            if waits_for_selection(seat, kind, case)
        }
        assert not named & waiting
        whole = proposals(one.changes, seatings, case=case, simulated=True)
        assert not any(None in (item.before, item.after) for item in whole)


def test_a_price_that_is_not_proven_says_so_with_its_bound(answer, names):
    case, plan, _ = answer
    open_price = Price(
        lift=Lift(rule="batas_usia"), concerned=Concerned(), status=Status.FEASIBLE,
        gained={MERIT: MERIT_UNITS}, most={MERIT: 3 * MERIT_UNITS}, falls_away={},
        seating=plan.seating,
    )  # fmt: skip
    none = replace(open_price, status=Status.INFEASIBLE, gained={}, seating=None)
    lost = replace(none, status=Status.NOT_FOUND)
    text = checked(prices_page([open_price, none, lost], plan=plan, names=names, left=2), case)
    say = names.say
    most = f"{say('prices.merit')} +{say.figures.merit(3 * MERIT_UNITS)}"
    for told in (
        say("prices.at_most", tiers=most),
        say("prices.impossible"),
        say("prices.unknown"),
    ):
        assert set(told.split()) <= set(text.replace(";", "; ").split())
    assert say.counted("prices.left", 2) in text


def test_decisions_of_every_kind_are_named(answer, names):
    case, _, _ = answer
    made = case.decisions[0]
    for kind in DecisionKind:
        item = replace(made, kind=kind, rule="masa_jabatan")
        told = lift_words(Lift(rule="masa_jabatan", decision=item), names=names)
        assert made.document in told
        assert (names.who(made.employee) in told) is (kind is not DecisionKind.DIKOSONGKAN)


def test_prices_as_json_keep_their_schema_and_their_figures(answer):
    case, plan, found = answer
    document = json.loads(prices_document(case, plan, found, left=0, simulated=False).text())
    Draft202012Validator(schema_of("prices")).validate(document)
    assert len(document["prices"]) == len(found)
    for written, one in zip(document["prices"], found, strict=True):
        assert {item["tier"]: item["by"] for item in written["gained"]} == {
            tier: by for tier, by in one.gained.items() if by
        }
    text = json.dumps(document, ensure_ascii=False)
    assert not any(nip in text for nip in case.roster.nip)


@pytest.mark.parametrize("fill_kept", [False, True])
def test_a_curve_is_printed_and_written_with_the_fewest_moves_first(answer, names, fill_kept):
    case, plan, _ = answer
    steps = curve(fill_kept)
    page = moves_page(steps, name=case.name, fill_kept=fill_kept, every=13, say=names.say)
    text = checked(page, case)
    assert names.say("curve.thinned", every=13) in text
    document = frontier_document(case, steps, limit=None, least=False, fill_kept=fill_kept)
    written = json.loads(document.text())
    Draft202012Validator(schema_of("frontier")).validate(written)
    asked = [step["asked"] for step in written["steps"]]
    assert asked == sorted(asked)
    assert asked[-1] == len(plan.moves)


def test_the_ratio_is_printed_and_written(answer, names):
    case, _, _ = answer
    ratios = talent_ratios(case)
    text = checked(ratio_page(ratios, names=names), case)
    assert names.say("ratio.all") in text
    document = json.loads(ratio_document(case, ratios).text())
    Draft202012Validator(schema_of("ratio")).validate(document)
    assert [one["pool"] for one in document["ratios"]] == [one.pool for one in ratios]


def test_frames_hold_the_same_figures_in_points_and_no_nip(answer):
    case, _, found = answer
    frame = prices_frame(case, found)
    merits = [one.gained[MERIT] for one in found]
    assert (frame["gained_merit"] * MERIT_UNITS).round().tolist() == merits
    steps = curve(fill_kept=True)
    rising = frontier_frame(steps)
    assert rising.index.is_monotonic_increasing
    assert round(rising["merit"].iloc[-1] * MERIT_UNITS) == steps[0].plan.values[MERIT]
    impossible = rising["status"] == Status.INFEASIBLE.value
    assert rising.loc[impossible, "merit"].isna().all()
    assert not set(map(str, frame.to_numpy().ravel())) & set(case.roster.nip)
