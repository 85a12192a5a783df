from fractions import Fraction

import numpy as np
import pytest
from builders import tiny_case
from rounds import small_round

from suksesi.models.codes import Kind, Level
from suksesi.models.errors import PolicyError, UnknownNameError
from suksesi.models.finding import Verdict
from suksesi.solver import propose, solve
from suksesi.solver.explain.disparity import Grouping, disparity
from suksesi.solver.explain.disparity.causes import Speaks, causes, liftings
from suksesi.solver.explain.disparity.grouping import ages, grouped, grouping_called
from suksesi.solver.explain.disparity.rates import rates
from suksesi.solver.explain.disparity.stage import Stage, passages, screened
from suksesi.solver.kinds import kind_of
from suksesi.solver.rules import Force, PairRule, rules_of
from suksesi.solver.scoring import breakdown
from suksesi.solver.scoring.at_best import box_at_best
from suksesi.solver.verify import is_waived

SEEDS = range(6)


@pytest.fixture(scope="module", params=SEEDS)
def answer(request):
    """Give a small round, or a random case with data missing, and its answer."""
    seed = request.param
    case = (
        small_round(seed, employees=10, seats=6, held=0.4)
        if seed % 2
        else tiny_case(seed, employees=10, seats=6, missing=0.1, merits=4)
    )
    plan = solve(case, engine="cpsat")
    return case, plan, propose(case, plan)


def speaking(case, employee, seat):
    """Give what every hard rule says of a pair, in plain Python, by rule and verdict."""
    position = case.establishment.position(seat)
    kind = kind_of(employee, position, case.roster)
    found = {
        (rule.id, rule.facts(employee, position, case).verdict)
        for rule in rules_of(case)
        if isinstance(rule, PairRule)
        and rule.force(kind) is Force.HARD
        and not is_waived(case, rule, employee, seat)
    }
    return {one for one in found if one[1] is not Verdict.MET}


def moves_there(case, employee, seat):
    """Say whether a pair is a move that counts as considered, whatever the rules say."""
    position = case.establishment.position(seat)
    kind = kind_of(employee, position, case.roster)
    mine = Level(int(case.roster.level[employee])).rung
    return kind not in {Kind.STAY, Kind.DEMOTION} and mine >= position.level.rung - 1


def recounted(case, plan, slates, seats):
    """Give the people of every stage, in plain Python."""
    people, box = range(len(case.roster)), {}
    eligible = {
        who for who in people for seat in seats
        if not speaking(case, who, seat)
        and kind_of(who, case.establishment.position(seat), case.roster) is not Kind.STAY
    }  # fmt: skip
    box = {who for who in eligible if breakdown(who, case).box in {7, 8, 9}}
    recommended = {move.employee for move in plan.moves if move.seat in seats}
    return (
        {who for who in people for seat in seats if moves_there(case, who, seat)} | eligible,
        eligible,
        box,
        {name.employee for one in slates if one.seat in seats for name in one.nominees}
        | recommended,
        recommended,
    )


def test_every_stage_counts_the_people_that_a_plain_recount_finds(answer):
    case, plan, slates = answer
    for scope in passages(case, plan, slates):
        found = [set(np.flatnonzero(flags).tolist()) for flags in scope.passed]
        assert found == list(recounted(case, plan, slates, scope.seats))


def test_each_stage_holds_people_of_the_one_it_is_counted_among(answer):
    for scope in passages(*answer):
        passed = scope.passed
        assert not (passed[Stage.ELIGIBLE] & ~passed[Stage.CONSIDERED]).any()
        assert not (passed[Stage.SLATE] & ~passed[Stage.ELIGIBLE]).any()
        assert not (passed[Stage.RECOMMENDED] & ~passed[Stage.SLATE]).any()


@pytest.mark.parametrize("by", Grouping)
def test_the_groups_and_the_unknown_add_up_to_everybody(answer, by):
    case, plan, slates = answer
    for scope in passages(case, plan, slates):
        found = rates(grouped(by, case), scope)
        for stage in Stage:
            counted = sum(one.counts[stage] for one in found.groups) + found.unknown[stage]
            assert counted == scope.passed[stage].sum()


def test_a_rule_lifted_readmits_exactly_those_whom_it_alone_bars(answer):
    case, plan, slates = answer
    scope, screening = passages(case, plan, slates)[0], screened(case, slates)
    pairs = [
        (who, seat, speaking(case, who, seat))
        for seat in scope.seats
        for who in range(len(case.roster))
        if moves_there(case, who, seat) or not speaking(case, who, seat)
    ]
    pairs = [one for one in pairs if case.roster.seat[one[0]] != one[1]]
    verdicts = {Speaks.NOT_MET: Verdict.NOT_MET, Speaks.NO_DATA: Verdict.NO_DATA}
    for lifted in liftings(case, scope, screening):
        if lifted.speaks is Speaks.NO_EVIDENCE:
            continue
        verdict = verdicts[lifted.speaks]
        gone = {
            one for _, _, found in pairs for one in found
            if one[1] is verdict and (not lifted.rule or one[0] == lifted.rule)
        }  # fmt: skip
        wanted = {who for who, _, found in pairs if not found - gone}
        assert set(np.flatnonzero(lifted.eligible).tolist()) == wanted
        stopped = {who for who, _, _ in pairs} - {
            who for who, _, found in pairs if not found & gone
        }
        assert set(np.flatnonzero(lifted.stopped).tolist()) == stopped


def test_causes_count_the_liftings_by_group(answer):
    case, plan, slates = answer
    scope, by = passages(case, plan, slates)[0], grouped(Grouping.SEX, case)
    lifted = liftings(case, scope, screened(case, slates))
    for one, cause in zip(lifted, causes(by, lifted), strict=True):
        assert sum(cause.lifted.values()) == one.eligible[by.words != ""].sum()
        for group in rates(by, scope).groups:
            assert cause.alone(group) >= 0


def test_the_share_of_a_gap_is_what_goes_with_the_rule():
    case = small_round(5, employees=12, seats=6)
    plan = solve(case, engine="cpsat")
    found = disparity(case, plan, propose(case, plan), by=[Grouping.SEX])
    for table in found.tables:
        for contrast in table.contrasts:
            for cause in table.causes:
                mine, other = contrast.group, contrast.reference
                before = Fraction(other.counts[1], other.counts[0] or 1) - Fraction(
                    mine.counts[1], mine.counts[0] or 1
                )
                after = Fraction(cause.lifted[other.group], other.counts[0] or 1) - Fraction(
                    cause.lifted[mine.group], mine.counts[0] or 1
                )
                share = cause.share(mine, other)
                assert share is None if not before else share == (before - after) / before


def test_a_box_at_best_is_no_lower_than_the_box_and_stays_without_missing_evidence(answer):
    case, _, _ = answer
    best = box_at_best(case)
    for who in range(len(case.roster)):
        told = breakdown(who, case)
        if told.box is None:
            assert best[who] == 0
        elif told.national or not told.without_evidence:
            assert best[who] == told.box


def test_an_age_counts_completed_years_on_the_installation_date():
    case = small_round(3)
    on = case.round.installed_on
    for born, age in zip(case.roster.born.tolist(), ages(case).tolist(), strict=True):
        assert age == on.year - born.year - ((on.month, on.day) < (born.month, born.day))


@pytest.mark.parametrize(
    "word", ["agama", "status perkawinan", "suku", "tempat-lahir", "Etnis", "asal daerah", "partai"]
)
def test_people_are_not_grouped_by_what_may_not_matter_and_the_reason_is_said(word):
    with pytest.raises(PolicyError, match="tidak boleh menentukan penempatan"):
        grouping_called(word)


def test_disability_is_joined_from_outside_and_not_a_grouping_of_the_case():
    with pytest.raises(PolicyError, match="gabungkan dari berkas"):
        grouping_called("disabilitas")


def test_a_word_that_is_no_grouping_is_refused_with_those_that_are():
    with pytest.raises(UnknownNameError, match="jenis_kelamin"):
        grouping_called("jenis_kelamen")
