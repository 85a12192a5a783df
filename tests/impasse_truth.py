"""All clashes and ways out of a tiny round by enumeration, from facts and audits alone.

Every seating that nobody shares a seat in breaks some set of members: pins it does not keep, bars
to the pairs it holds, clauses that an audit finds broken. The minimal ones are the ways out; the
minimal sets that meet each of them are the clashes.
"""

from oracle import seating_of

from suksesi.models.codes import DecisionKind, Kind
from suksesi.models.finding import Verdict
from suksesi.models.table import NO_SEAT
from suksesi.solver.kinds import kind_of
from suksesi.solver.rules import TieRule, rules_of
from suksesi.solver.verify import judge

COVERED = {
    "ban": DecisionKind.DIKECUALIKAN,
    "leave_empty": DecisionKind.DIKOSONGKAN,
    "withdrawal": DecisionKind.MENGUNDURKAN_DIRI,
}


def truth(case):
    """Give the clashes and the ways out of `case`, sets of keys as `key_of` makes them."""
    bars = _bars(case)
    audits = [audit for rule in rules_of(case) for audit in _audits(rule, case)]
    broken = [(_decided(case, chosen, bars), chosen) for chosen in seatings(case)]
    broken.sort(key=lambda item: len(item[0]))
    ways_out = []
    for decided, chosen in broken:
        if any(way_out <= decided for way_out in ways_out):
            continue
        seating = seating_of(case, chosen)
        whole = decided.union(*(audit(seating) for audit in audits))
        if not any(way_out <= whole for way_out in ways_out):
            ways_out = [way_out for way_out in ways_out if not whole <= way_out] + [whole]
    return hitting_sets(ways_out), set(ways_out)


def key_of(member, case):
    """Give what a member is called here."""
    if member.decision is not None:
        return "decision", _place(case, member.decision)
    if member.finding is not None:
        return "bar", member.rule, member.finding.employee, member.finding.seat
    clause = member.clause
    if member.rule == "chain_length":
        return "clause", member.rule
    if member.rule == "continuity":
        return "clause", member.rule, "{amount}" in clause.text.id, clause.row
    return "clause", member.rule, clause.row


def hitting_sets(sets):
    """Give the minimal sets that meet each of `sets`, one set after the other."""
    found = {frozenset()}
    for each in sets:
        grown = {old if old & each else old | {one} for old in found for one in each}
        found = {new for new in grown if not any(other < new for other in grown)}
    return found


def _bars(case):
    """Give every pair that a plan may hold once bars are lifted, with the keys of its bars."""
    found = {}
    pinned = {
        (item.employee, item.seat) for item in case.decisions if item.kind is DecisionKind.PENETAPAN
    }
    contested = set(case.establishment.contested.tolist())
    for seat in range(len(case.establishment)):
        for employee in range(len(case.roster)):
            kind = kind_of(employee, case.establishment.position(seat), case.roster)
            if kind is Kind.STAY or case.establishment.abolished[seat]:
                continue
            unmet = {
                finding.rule
                for finding in judge(case, employee, seat, kind)
                if finding.verdict is not Verdict.MET
            }
            wanted = unmet <= COVERED.keys() or (employee, seat) in pinned
            if wanted and (seat in contested or "seat_open" in unmet):
                found[employee, seat] = frozenset(_keys(case, employee, seat, unmet))
    return found


def _keys(case, employee, seat, unmet):
    for rule in unmet - COVERED.keys():
        yield "bar", rule, employee, seat
    for rule in unmet & COVERED.keys():
        for item in case.decisions:
            speaks_of = item.seat in {seat, NO_SEAT} and item.employee in {employee, -1}
            if item.kind is COVERED[rule] and speaks_of:
                yield "decision", _place(case, item)


def _place(case, decision):
    return next(place for place, item in enumerate(case.decisions) if item is decision)


def _decided(case, chosen, bars):
    """Give the pins that a seating does not keep, and the bars to the pairs that it holds."""
    unkept = {
        ("decision", place)
        for place, item in enumerate(case.decisions)
        if item.kind is DecisionKind.PENETAPAN and (item.employee, item.seat) not in chosen
    }
    return frozenset(unkept).union(*(bars.get(pair, ()) for pair in chosen))


def _audits(rule, case):
    """Yield for a rule what gives the keys of the clauses that a seating breaks."""
    if not isinstance(rule, TieRule) or rule.id in {"one_seat", "pin"}:
        return
    if rule.id != "continuity":
        yield lambda seating: {_clause(rule, finding) for finding in rule.audit(seating, case)}
        return
    for turnover, one in (
        (True, rule.model_copy(update={"both": "tidak"})),
        (False, rule.model_copy(update={"turnover": "tidak"})),
    ):
        yield lambda seating, one=one, turnover=turnover: {
            ("clause", rule.id, turnover, finding.row) for finding in one.audit(seating, case)
        }


def _clause(rule, finding):
    chain = rule.id == "chain_length"
    return ("clause", rule.id) if chain else ("clause", rule.id, finding.row)


def seatings(case):
    """Yield every way to seat everybody, once bars are lifted, with nobody sharing a seat."""
    bars = _bars(case)
    stands = set(case.establishment.kept.tolist())
    choices = [
        [own if own in stands else NO_SEAT, *(seat for e, seat in sorted(bars) if e == employee)]
        for employee, own in enumerate(case.roster.seat.tolist())
    ]

    def seated(employee, taken, chosen):
        if employee == len(choices):
            yield chosen
            return
        for seat in choices[employee]:
            if seat == NO_SEAT:
                yield from seated(employee + 1, taken, chosen)
            elif seat not in taken:
                pair = (employee, seat)
                yield from seated(employee + 1, taken | {seat}, (*chosen, pair))

    yield from seated(0, frozenset(), ())
