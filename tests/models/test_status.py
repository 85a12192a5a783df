from datetime import date

from suksesi.models.codes import DecisionKind, ProposalStatus
from suksesi.models.decision import Decision
from suksesi.models.status import FOLLOWS, KEPT, StatusEntry, in_force, latest
from suksesi.models.table import NO_SEAT

PIN, BAN = DecisionKind.PENETAPAN, DecisionKind.DIKECUALIKAN
WITHDRAWN = DecisionKind.MENGUNDURKAN_DIRI


def entry(status, *, employee=0, seat=0, row=2):
    return StatusEntry(
        employee=employee, seat=seat, status=status, on=date(2026, 11, row), document="D",
        authority="BKN", reason="", row=row,
    )  # fmt: skip


def decision(kind, *, employee=0, seat=0):
    return Decision(
        kind=kind, employee=employee, seat=seat, rule="", authority="Bupati", document="S",
        on=date(2026, 10, 5), reason="uji", row=9,
    )  # fmt: skip


def facts(decisions):
    return {(item.kind, item.employee, item.seat, item.sheet) for item in decisions}


def test_every_status_says_what_may_follow_it():
    assert set(FOLLOWS) == {None, *ProposalStatus}
    assert FOLLOWS[ProposalStatus.DITOLAK] == FOLLOWS[ProposalStatus.DILANTIK] == ()


def test_the_last_row_of_a_pair_is_its_status():
    entries = [entry(ProposalStatus.SK, row=3), entry(ProposalStatus.REKOMENDASI_TERBIT)]
    assert latest(entries)[0, 0].status is ProposalStatus.SK


def test_names_that_are_recommended_decreed_or_sworn_in_are_pinned():
    for status in ProposalStatus:
        pinned = (PIN, 0, 0, "status_usulan") in facts(in_force([], [entry(status)]))
        assert pinned is (status in KEPT)


def test_a_refused_name_is_barred_and_loses_an_earlier_pin():
    found = in_force([decision(PIN)], [entry(ProposalStatus.DITOLAK)])
    assert facts(found) == {(BAN, 0, 0, "status_usulan")}


def test_what_a_decision_says_already_is_not_added_again():
    found = in_force([decision(PIN)], [entry(ProposalStatus.SK)])
    assert facts(found) == {(PIN, 0, 0, "keputusan")}


def test_a_withdrawal_from_one_seat_or_from_all_ends_pins_and_recommendations():
    for seat in (0, NO_SEAT):
        gone = decision(WITHDRAWN, seat=seat)
        found = in_force([decision(PIN), gone], [entry(ProposalStatus.REKOMENDASI_TERBIT)])
        assert found == (gone,)


def test_a_withdrawal_from_another_seat_ends_nothing():
    kept = [decision(PIN), decision(WITHDRAWN, seat=1)]
    assert in_force(kept, []) == tuple(kept)
