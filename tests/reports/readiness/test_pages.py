"""What is printed of the bench, of one person's options and of an empty seat, in both languages."""

import json
import re
from functools import cache

import numpy as np
import pytest
from bundled_cases import bundled_answer, bundled_case
from jsonschema import Draft202012Validator
from ripening import ripening_round

from suksesi.models.regret import Regret
from suksesi.models.units import MERIT_UNITS
from suksesi.reports.documents.bench import bench_document
from suksesi.reports.documents.options import options_document
from suksesi.reports.language.names import names_of
from suksesi.reports.language.phrases import Phrases
from suksesi.reports.layout import WIDTH, text_of
from suksesi.reports.published import schema_of
from suksesi.reports.readiness.bench_page import bench_page
from suksesi.reports.readiness.coming import coming_page
from suksesi.reports.readiness.losing import regret_words
from suksesi.reports.readiness.options_page import options_page
from suksesi.solver.explain.funnel import funnel
from suksesi.solver.explain.readiness.bench import bench, critical_seats
from suksesi.solver.explain.readiness.gaps import gaps
from suksesi.solver.explain.readiness.nearest import nearest_to
from suksesi.solver.explain.readiness.options import falling_vacant, options
from suksesi.solver.explain.readiness.standing import standings
from suksesi.solver.scoring import State, breakdown
from suksesi.solver.screening import screening_of

ALARMING = r"\b(kerugian|temuan|formasi|gagal|layak|kalah|pertukaran|skor kesiapan)\b"
UNFINISHED = r"[{}]|\b(None|nan|NaT|Kind|Verdict|Unit|Clears)\b"


def checked(page, case):
    """Give a page as text after what must hold of every page."""
    text = text_of(page)
    assert all(len(line) <= WIDTH for line in text.splitlines())
    assert not re.search(ALARMING, text, re.IGNORECASE)
    assert not re.search(UNFINISHED, text)
    assert not any(nip in text for nip in case.roster.nip)
    return text


def valid(document, name):
    """Give a document as it is read back, after its schema."""
    read = json.loads(document.text())
    Draft202012Validator(schema_of(name)).validate(read)
    return read


@cache
def regency():
    case = bundled_case("kudus")
    return case, bench(case, critical_seats(case)[::6].tolist())


@pytest.mark.parametrize("detailed", [False, True])
def test_the_bench_names_every_seat_and_says_no_score(language, detailed):
    case, found = regency()
    names = names_of(case, language=language)
    page = bench_page(found, names=names, what="uji", source="kudus", detailed=detailed)
    text = " ".join(checked(page, case).split())
    for post in found.judged:
        assert names.eselon(post.seat) in text
        if detailed:
            assert all(names.who(one.employee) in text for one in post.successors)
    assert names.say("bench.without") in text
    assert f"{len(found.covered)} " in text


def test_the_bench_document_says_what_the_bench_says():
    case, found = regency()
    read = valid(bench_document(found), "bench")
    assert len(read["posts"]) == len(found.posts)
    assert read["without"] == [case.establishment.id[seat] for seat in found.without]
    ready = [sum(s["way"]["lacking"] == [] for s in post["successors"]) for post in read["posts"]]
    assert ready == [len(post.ready_by(found.on)) for post in found.posts]
    text = json.dumps(read)
    assert not any(nip in text for nip in case.roster.nip)
    assert not any(name in text for name in case.roster.name)


def test_random_benches_are_printed_and_written_whole(language):
    for seed in range(2):
        case = ripening_round(seed)
        found = bench(case, list(range(len(case.establishment))))
        names = names_of(case, language=language)
        checked(bench_page(found, names=names, what="uji", detailed=True), case)
        valid(bench_document(found), "bench")


@cache
def asked(employee):
    case, plan, _ = bundled_answer("kudus")
    found = options(case, employee, seats=falling_vacant(case))
    stands = standings(case, plan, employee, [one.seat for one in found.now], exact=1)
    return case, found, {one.seat: one for one in stands}


@pytest.mark.parametrize("employee", [582, 147])
@pytest.mark.parametrize("detailed", [False, True])
def test_the_options_of_a_person_are_told_with_rank_and_loss(language, employee, detailed):
    case, found, stands = asked(employee)
    names = names_of(case, language=language)
    page = options_page(found, stands, names=names, simulated=True, detailed=detailed)
    text = checked(page, case)
    others = [code for code in case.roster.code if code != case.roster.code[employee]]
    assert names.who(employee) in text
    assert not any(code in text for code in others)
    read = valid(options_document(found, case, standings=stands), "options")
    assert len(read["now"]) == len(found.now)
    asked_for = [one["standing"] for one in read["now"]]
    assert sum(one["exact"] for one in asked_for) == min(1, len(asked_for))


def test_a_seat_for_open_selection_shows_neither_rank_nor_loss_unless_simulated():
    case, plan, _ = bundled_answer("kudus")
    names = names_of(case, language="id")
    jpt = [seat for seat in case.establishment.to_fill.tolist() if names.eselon(seat) == "II.b"]
    who = next(
        int(person)
        for seat in jpt
        for person in screening_of(case, (seat,)).eligible_for(seat)
        if case.roster.level[person] < 40
    )
    found = options(case, who, seats=falling_vacant(case))
    stands = {one.seat: one for one in standings(case, plan, who, jpt, exact=0)}
    told = text_of(options_page(found, stands, names=names, detailed=True))
    simulated = text_of(options_page(found, stands, names=names, simulated=True, detailed=True))
    assert names.say("options.selection") in told
    assert names.say("options.selection") not in simulated


@pytest.mark.parametrize("detailed", [False, True])
def test_an_empty_seat_says_who_is_nearest_and_what_each_lacks(language, detailed):
    case = bundled_case("kudus")
    names = names_of(case, language=language)
    seats = case.establishment.to_fill.tolist()
    screening = screening_of(case, tuple(seats))
    empty = [seat for seat in seats if not len(screening.eligible_for(seat))]
    assert empty
    for seat in empty[:4]:
        near = nearest_to(case, seat, most=4)
        page = coming_page(near, funnel(screening, seat), names=names, detailed=detailed)
        text = checked(page, case)
        shown = near if detailed else near[:3]
        assert all(names.who(one.employee) in text for one in shown)
        assert (names.say("coming.funnel") in text) == detailed


def test_counts_that_depend_on_no_order_are_the_same_in_any_order():
    case = bundled_case("kudus")
    seat = int(case.establishment.to_fill[0])
    policy = case.policy
    turned = policy.model_copy(update={"rules": dict(reversed(policy.rules.items()))})
    other = type(case)(**{
        name: getattr(case, name) for name in case.__dataclass_fields__ if name != "policy"
    }, policy=turned)  # fmt: skip
    one, two = (
        {step.rule: (step.bars, step.only) for step in funnel(screening_of(each, (seat,)), seat)}
        for each in (case, other)
    )
    assert one == two
    assert any(only for _, only in one.values())


LOSS = 12 * MERIT_UNITS // 10


@pytest.mark.parametrize(
    ("low", "high", "impossible", "told"),
    [
        ({"merit": LOSS}, {"merit": LOSS}, False, "nilai rencana turun 1,20"),
        ({"merit": 0}, {"merit": 0}, False, "0,00 (seri: rencana sama baik)"),
        ({}, {"merit": LOSS}, False, "paling banyak 1,20 (belum terbukti)"),
        ({"merit": LOSS}, None, False, "paling sedikit 1,20"),
        ({}, None, True, "tidak mungkin"),
        ({"fill_jpt": 2, "merit": -LOSS}, {"fill_jpt": 2, "merit": -LOSS}, False, "turun 2"),
    ],
)
def test_a_loss_is_told_by_the_first_tier_that_changes(low, high, impossible, told):
    regret = Regret(seat=0, employee=0, low=low, high=high, impossible=impossible)
    assert told in regret_words(regret, say=Phrases("id"))


def test_what_would_add_most_is_what_full_evidence_adds():
    case = bundled_case("kudus")
    seen = 0
    for employee in range(0, len(case.roster), 37):
        lines = breakdown(employee, case)
        absent = {State.NO_EVIDENCE, State.NO_DATA}
        flat = {
            line.code: line
            for top in (*lines.x_lines, *lines.y_lines)
            for line in (top, *top.parts)
        }
        for gap in gaps(case, employee):
            assert flat[gap.line.code].state in absent
            weight = gap.group.weight if gap.group else gap.line.weight
            assert 0 <= gap.most <= weight * 10_000
            seen += 1
    assert seen > 20
    assert np.all(np.diff([gap.most for gap in gaps(case, 3)]) <= 0)
