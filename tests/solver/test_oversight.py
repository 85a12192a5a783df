"""Flags of a case: what they find, where, and what they leave alone."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from builders import make_case
from rounds import DOCUMENTS, coarse_policy, small_round

from suksesi.models.codes import DecisionKind, Kind, Level
from suksesi.models.committee import Decider
from suksesi.models.decision import Conflict, Decision
from suksesi.models.flag import FlagKind, Place
from suksesi.models.regret import Regret
from suksesi.models.slate import Bar, Nominee, PassedOver, Slate
from suksesi.models.table import NO_SEAT, NOBODY
from suksesi.solver import propose, solve
from suksesi.solver.explain.oversight.closed import acting_too_long, kept_closed
from suksesi.solver.explain.oversight.deciders import candidates_of, conflicted_deciders
from suksesi.solver.explain.oversight.decisions import decisions_on_record
from suksesi.solver.explain.oversight.late import Changed, late_evidence
from suksesi.solver.explain.oversight.requirements import changed_requirements, changed_round
from suksesi.solver.explain.oversight.sole import sole_requirements
from suksesi.solver.explain.oversight.wins import narrow_wins, straw_alternatives

ON = date(2026, 12, 1)
SEEN = (Place(sheet="bukti_talenta", row=7),)


def people_for_one_seat(n=6, *, certified=(0,), scores=None, seats=({"family": 1},), **more):
    """Make `n` people who may all take one vacancy, some of whom hold a certificate."""
    each = [{"employee": index} for index in range(n)]
    talents = scores or [9000 - 100 * index for index in range(n)]
    documents = [{**one, "kind": kind} for one in each for kind in DOCUMENTS]
    documents += [{"employee": index, "kind": "ppns"} for index in certified]
    return make_case(
        people=[{"family": 1} for _ in each],
        seats=seats,
        history=[dict(one) for one in each],
        performance=[{**one, "year": year} for one in each for year in (2024, 2025)],
        assessments=[{**one, "levels": [5] * 9} for one in each],
        technical=[{**one, "family": 1, "points": 8000} for one in each],
        national=[{**one, "x": t, "y": t, "talent": t, "box": 9 if t > 7000 else 5}
                  for one, t in zip(each, talents, strict=True)],
        education=[dict(one) for one in each],
        documents=documents,
        **more,
    )  # fmt: skip


def kinds(flags):
    return [flag.kind for flag in flags]


def test_a_requirement_that_leaves_one_person_of_six_is_flagged_with_its_column():
    tailored = people_for_one_seat(seats=[{"family": 1, "requirements": ("ppns",)}])
    [flag] = sole_requirements(tailored)
    assert flag.facts == {"rule": "special_requirement", "left": 1, "among": 6, "unknown": 5}
    assert flag.places == (Place(sheet="jabatan", row=2, column="syarat_khusus"),)


@pytest.mark.parametrize(("n", "certified"), [(6, (0, 1)), (4, (0,)), (6, ())])
def test_a_requirement_that_leaves_two_or_none_or_one_of_few_is_not(n, certified):
    case = people_for_one_seat(
        n, certified=certified, seats=[{"family": 1, "requirements": ("ppns",)}]
    )
    assert sole_requirements(case) == ()


def test_how_many_it_takes_is_a_setting_of_the_policy():
    case = people_for_one_seat(4, seats=[{"family": 1, "requirements": ("ppns",)}])
    oversight = case.policy.oversight.model_copy(update={"sole_of": 4})
    policy = case.policy.model_copy(update={"oversight": oversight})
    assert kinds(sole_requirements(replace(case, policy=policy))) == [FlagKind.SOLE_REQUIREMENT]


def test_a_requirement_changed_after_the_date_of_the_data_is_flagged_and_before_it_is_not():
    before = people_for_one_seat()
    seats = [{"family": 1, "requirements": ("ppns",), "critical": 3}]
    after = people_for_one_seat(seats=seats)
    flags = changed_requirements(before, after, since=ON)
    assert {flag.facts["field"] for flag in flags} == {"syarat_khusus", "kritikal"}
    assert all(flag.since == ON and flag.places[0].row == 2 for flag in flags)
    assert changed_requirements(before, after, since=before.round.data_on) == ()
    assert changed_requirements(before, before, since=ON) == ()


def test_a_changed_date_of_the_round_is_flagged():
    before = people_for_one_seat()
    after = replace(before, round=replace(before.round, installed_on=date(2027, 2, 1)))
    [flag] = changed_round(before, after, since=ON)
    assert flag.facts == {"field": "tanggal_pelantikan", "before": date(2027, 1, 15),
                          "after": date(2027, 2, 1)}  # fmt: skip


def changed(case, *people):
    return {str(case.roster.nip[who]): Changed(places=SEEN, since=ON) for who in people}


@pytest.mark.parametrize(("gain", "flagged"), [(300, True), (299, False), (-500, False)])
def test_three_points_of_late_evidence_are_flagged_and_less_is_not(gain, flagged):
    before = people_for_one_seat(scores=[8000] * 6)
    after = people_for_one_seat(scores=[8000, 8000 + gain, *[8000] * 4])
    flags = late_evidence(before, after, changed(after, 0, 1))
    assert [flag.employee for flag in flags] == ([1] if flagged else [])
    if flagged:
        assert (flags[0].facts["points"], flags[0].places, flags[0].since) == (gain, SEEN, ON)


def test_another_box_and_a_vacancy_more_are_flagged_without_three_points():
    before = people_for_one_seat(scores=[8000, 6999, *[8000] * 4])
    after = people_for_one_seat(scores=[8000, 7001, *[8000] * 4])
    [flag] = late_evidence(before, after, changed(after, 1))
    assert (flag.facts["box_before"], flag.facts["box"]) == (5, 9)
    needy = [{"family": 1, "requirements": ("ppns",)}]
    [flag] = late_evidence(
        people_for_one_seat(seats=needy), people_for_one_seat(certified=(0, 2), seats=needy),
        changed(after, 2),
    )  # fmt: skip
    assert (flag.employee, flag.facts["seats"]) == (2, 1)


def test_what_a_changed_policy_gives_is_no_late_evidence():
    before = people_for_one_seat()
    policy = coarse_policy()
    after = replace(people_for_one_seat(), policy=policy)
    assert late_evidence(before, after, changed(after, *range(6))) == ()


def test_a_name_little_above_the_next_is_narrow():
    case = people_for_one_seat(scores=[9000, 8990, *[7500] * 4])
    [flag] = narrow_wins(case, solve(case))
    assert flag.employee == 0
    assert 0 < flag.facts["gap"] < 50
    far = people_for_one_seat(scores=[9000, *[7500] * 5])
    assert narrow_wins(far, solve(far)) == ()


def nominee(employee, seat=NO_SEAT):
    return Nominee(employee=employee, kind=Kind.PROMOTION, merit=0, merit_high=0, talent=None,
                   box=None, jpm=None, technical=None, rank=1, recommended=False,
                   elsewhere=seat)  # fmt: skip


def slate(*people):
    return Slate(seat=0, eligible=4, to_verify=0, not_eligible=0,
                 nominees=tuple(map(nominee, people)), conditional=(), funnel=())  # fmt: skip


def loss(employee, *amounts):
    exact = dict(zip(("fill_jpt", "merit"), amounts, strict=True))
    return Regret(seat=0, employee=employee, low=exact, high=exact)


def test_somebody_off_the_slate_who_would_cost_less_than_a_name_on_it_is_flagged():
    off = [PassedOver(employee=who, regret=loss(who, *amounts), bar=Bar.PER_PERSON)
           for who, amounts in ((2, (0, 400)), (3, (1, 0)))]  # fmt: skip
    names = [replace(nominee(0), regret=loss(0, 0, 0)), replace(nominee(1), regret=loss(1, 0, 900))]
    listed = replace(slate(), nominees=tuple(names), passed_over=tuple(off))
    [flag] = straw_alternatives([listed])
    assert flag.employee == 2
    assert straw_alternatives([replace(listed, passed_over=tuple(off[1:]))]) == ()
    assert straw_alternatives([replace(slate(0, 1), passed_over=tuple(off))]) == ()


def test_a_vacancy_that_is_not_opened_is_listed_and_an_opened_one_is_not():
    vacant = {"vacant_since": date(2026, 4, 1)}
    case = make_case(people=[{}, {}], seats=[{"open": False, **vacant}, {**vacant}, {"holder": 0}])
    [flag] = kept_closed(case)
    assert (flag.seat, flag.since) == (0, date(2026, 4, 1))


def test_an_acting_official_past_months_and_extensions_is_listed():
    since = {"acting": 1, "acting_since": date(2026, 5, 1)}
    just = {"acting": 1, "acting_since": date(2026, 8, 1)}
    case = make_case(people=[{}, {}], seats=[since, just, {}])
    [flag] = acting_too_long(case)
    assert (flag.seat, flag.employee, flag.facts["ended"]) == (0, 1, date(2026, 11, 1))


def committee(case, *members):
    return replace(case, deciders=tuple(
        Decider(employee=who, role="anggota", row=row) for row, who in enumerate(members, 2)
    ))  # fmt: skip


def test_a_member_who_is_a_candidate_is_flagged_and_an_outsider_is_not():
    case = committee(people_for_one_seat(), 1, NOBODY)
    plan = solve(case)
    flags = conflicted_deciders(case, candidates_of(case, plan, propose(case, plan)))
    assert kinds(flags) == [FlagKind.MEMBER_IS_CANDIDATE]
    assert (flags[0].employee, flags[0].seat) == (1, 0)
    assert flags[0].places == (Place(sheet="komite", row=2),)


def test_without_a_plan_everybody_eligible_counts_as_a_candidate():
    case = people_for_one_seat()
    assert candidates_of(case).keys() == set(range(6))


def test_kin_of_a_candidate_are_flagged_by_the_row_of_the_conflict_and_never_its_kind():
    conflict = Conflict(first=0, second=5, kind="suami-istri", row=9)
    case = committee(people_for_one_seat(conflicts=(conflict,)), 5)
    [flag] = conflicted_deciders(case, {0: (0,)})
    assert (flag.kind, flag.others) == (FlagKind.MEMBER_IS_KIN, (0,))
    assert flag.places[1] == Place(sheet="konflik_kepentingan", row=9)
    assert "suami" not in repr(flag)


def test_the_head_of_a_unit_is_the_superior_of_those_below_and_of_nobody_else():
    people = [{"level": Level.JPT_PRATAMA, "unit": 1}, {"unit": 3}, {"unit": 4}]
    seats = [{"level": Level.JPT_PRATAMA, "unit": 1, "holder": 0}, {}]
    case = committee(make_case(people=people, seats=seats), 0)
    [flag] = conflicted_deciders(case, {1: (1,), 2: (1,)})
    assert (flag.kind, flag.others) == (FlagKind.MEMBER_IS_SUPERIOR, (1,))


def test_pins_bans_and_waivers_are_listed_and_withdrawals_are_not():
    shared = {"authority": "Bupati", "document": "800/1", "on": ON, "reason": "uji"}
    decisions = [
        Decision(kind=kind, employee=0, seat=0, rule="", row=row, **shared)
        for row, kind in enumerate((DecisionKind.PENETAPAN, DecisionKind.MENGUNDURKAN_DIRI), 2)
    ]
    case = people_for_one_seat(decisions=decisions)
    [flag] = decisions_on_record(case)
    assert (flag.facts["decision"], flag.since) == ("penetapan", ON)


def test_flags_only_name_people_and_seats_that_are_there():
    for seed in range(6):
        case = committee(small_round(seed), 0, 1)
        plan = solve(case)
        if plan.seating is None:
            continue
        found = (*sole_requirements(case), *narrow_wins(case, plan),
                 *conflicted_deciders(case, candidates_of(case, plan)))  # fmt: skip
        for flag in found:
            assert NO_SEAT <= flag.seat < len(case.establishment)
            assert all(0 <= who < len(case.roster) for who in flag.others)
            assert np.isfinite(flag.seat)
