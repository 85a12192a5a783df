import json
import shutil
from datetime import date

import pytest

from suksesi.instances.runs import read_run, reseal
from suksesi.models.codes import DecisionKind, ProposalStatus
from suksesi.models.errors import CaseError, DecisionError
from suksesi.models.plan import Status
from suksesi.models.table import NO_SEAT, NOBODY
from suksesi.solver import impasse_of

PIN, BAN = DecisionKind.PENETAPAN, DecisionKind.DIKECUALIKAN
EMPTY, WITHDRAWN = DecisionKind.DIKOSONGKAN, DecisionKind.MENGUNDURKAN_DIRI
RECOMMENDED = ProposalStatus.REKOMENDASI_TERBIT


def seated(run):
    """Give who sits where by the plan of a run."""
    return {(move.employee, move.seat) for move in run.plan.moves}


def another(run, seat):
    """Give a name of the slate that the plan does not propose there."""
    slate = next(slate for slate in run.slates if slate.seat == seat)
    return next((name.employee for name in slate.nominees if not name.recommended), None)


def test_a_pin_seats_the_name_and_is_kept_as_a_row_of_the_case(first, rule):
    seat, name = next(
        (move.seat, other)
        for move in first.plan.moves
        if (other := another(first, move.seat)) is not None
    )
    made = rule(first, PIN, employee=name, seat=seat)
    assert (name, seat) in seated(made)
    reasons = {item.reason for item in read_run(made.folder).case.decisions}
    assert "uji" in reasons


def test_a_bar_takes_the_name_off_the_seat(first, rule):
    move = first.plan.moves[0]
    made = rule(first, BAN, employee=move.employee, seat=move.seat)
    assert (move.employee, move.seat) not in seated(made)


def test_a_seat_left_empty_takes_nobody(first, rule):
    seat = first.plan.moves[0].seat
    made = rule(first, EMPTY, seat=seat)
    assert made.plan.move_to(seat) is None
    assert EMPTY in {item.kind for item in made.case.decisions}


def test_who_withdraws_from_every_seat_moves_nowhere(first, rule):
    move = first.plan.moves[0]
    made = rule(first, WITHDRAWN, employee=move.employee, seat=NO_SEAT)
    assert move.employee not in {who for who, _ in seated(made)}


def test_the_new_run_points_to_the_old_one_and_keeps_the_difference(first, rule):
    move = first.plan.moves[0]
    made = read_run(rule(first, BAN, employee=move.employee, seat=move.seat).folder)
    change = json.loads((made.folder / "selisih.json").read_text(encoding="utf-8"))
    assert made.parent_seal == change["parent"] == first.seal
    code = str(first.case.roster.code[move.employee])
    seat = str(first.case.establishment.id[move.seat])
    assert change["ruling"]["person"] == code
    assert {"seat": seat, "before": code} in [
        {key: item[key] for key in ("seat", "before")} for item in change["seats"]
    ]
    tiers = {tier.name: tier.value for tier in first.plan.tiers}
    for tier in change["tiers"]:
        assert tier["before"] == tiers[tier["name"]]
        assert tier["cost"] == tier["before"] - tier["after"]


def test_a_barred_name_costs_the_plan_in_the_highest_tier_that_changes(first, rule):
    move = first.plan.moves[0]
    made = rule(first, BAN, employee=move.employee, seat=move.seat)
    costs = [tier["cost"] for tier in made.change["tiers"]]
    assert next((cost for cost in costs if cost), 0) >= 0


def test_a_recommended_name_keeps_its_seat_whatever_else_is_decided(recommended, rule):
    move, other = recommended.plan.moves[:2]
    assert any(
        (item.kind, item.employee, item.seat, item.sheet)
        == (PIN, move.employee, move.seat, "status_usulan")
        for item in recommended.case.decisions
    )
    made = rule(recommended, EMPTY, seat=other.seat)
    assert (move.employee, move.seat) in seated(made)
    with pytest.raises(DecisionError, match="ditetapkan"):
        rule(recommended, BAN, employee=move.employee, seat=move.seat)


def test_a_name_refused_by_bkn_is_barred_for_good_and_the_rest_is_solved_again(sent, rule):
    move = sent.plan.moves[0]
    made = rule(sent, ProposalStatus.DITOLAK, employee=move.employee, seat=move.seat)
    assert (move.employee, move.seat) not in seated(made)
    assert any(item.kind is BAN and item.sheet == "status_usulan" for item in made.case.decisions)
    with pytest.raises(DecisionError, match="tidak dapat mengikuti 'ditolak'"):
        rule(made, ProposalStatus.DILANTIK, employee=move.employee, seat=move.seat)


def test_a_withdrawal_ends_a_recommendation(recommended, rule):
    move = recommended.plan.moves[0]
    made = rule(recommended, WITHDRAWN, employee=move.employee, seat=move.seat)
    assert made.plan.status is Status.OPTIMAL
    assert (move.employee, move.seat) not in seated(made)


def test_a_returned_name_is_not_barred(sent, rule):
    move = sent.plan.moves[0]
    made = rule(sent, ProposalStatus.DIKEMBALIKAN, employee=move.employee, seat=move.seat)
    assert seated(made) == seated(sent)


@pytest.mark.parametrize("status", [ProposalStatus.DILANTIK, RECOMMENDED, ProposalStatus.SK])
def test_a_status_that_cannot_follow_is_refused_with_what_can(first, rule, status):
    move = first.plan.moves[0]
    with pytest.raises(DecisionError, match="yang boleh"):
        rule(first, status, employee=move.employee, seat=move.seat)


def test_a_status_is_not_dated_before_the_one_it_follows(sent, rule):
    move = sent.plan.moves[0]
    with pytest.raises(DecisionError, match="sebelum status terakhir"):
        rule(sent, RECOMMENDED, employee=move.employee, seat=move.seat, on=date(2026, 11, 19))


def test_only_a_proposed_name_has_a_status(first, rule):
    seat = first.plan.moves[0].seat
    name = another(first, seat)
    stranger = name if name is not None else first.plan.moves[1].employee
    with pytest.raises(DecisionError, match="bukan usulan"):
        rule(first, ProposalStatus.DISETUJUI_KOMITE, employee=stranger, seat=seat)


def test_contradicting_decisions_are_refused_before_anything_is_written(first, rule, tmp_path):
    move, other = first.plan.moves[:2]
    run = rule(first, PIN, employee=move.employee, seat=move.seat)
    for kind, person, seat in (
        (PIN, other.employee, move.seat),
        (PIN, move.employee, other.seat),
        (BAN, move.employee, move.seat),
        (EMPTY, NOBODY, move.seat),
    ):
        with pytest.raises(DecisionError):
            rule(run, kind, employee=person, seat=seat, name="tidak")
    assert not (tmp_path / "tidak").exists()


def test_a_pin_that_no_rule_allows_is_kept_as_a_run_without_a_plan_that_says_why(first, rule):
    seat = first.plan.moves[0].seat
    pppk = next(person for person, status in enumerate(first.case.roster.asn_status) if status == 3)
    made = read_run(rule(first, PIN, employee=pppk, seat=seat).folder)
    assert made.plan.status is Status.INFEASIBLE
    why = {member.rule for clash in impasse_of(made.case).clashes for member in clash.members}
    assert "pns_status" in why
    assert made.change["status"]["after"] == Status.INFEASIBLE.value


def test_a_decision_the_policy_would_not_heed_is_a_fault(first, rule):
    made = rule(first, EMPTY, seat=first.plan.moves[0].seat)
    copy = shutil.copytree(made.folder, made.folder.with_name("salinan"))
    policy = copy / "kasus" / "kebijakan.toml"
    text = policy.read_text(encoding="utf-8").replace("[aturan.dikosongkan]", "[aturan.lompat]")
    policy.write_text(text, encoding="utf-8")
    reseal(copy)
    with pytest.raises(CaseError):
        read_run(copy)
