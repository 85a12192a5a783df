"""A ruling: what is decided about a run, and why it may not be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ...models.codes import DecisionKind, ProposalStatus
from ...models.decision import Decision
from ...models.errors import DecisionError
from ...models.status import FOLLOWS, STATUS_SHEET, latest
from ...models.table import NO_SEAT, NOBODY
from ..sheets.keputusan import KEPUTUSAN
from .run import Run

PIN, EMPTY = DecisionKind.PENETAPAN, DecisionKind.DIKOSONGKAN
WITHDRAWN, BAN = DecisionKind.MENGUNDURKAN_DIRI, DecisionKind.DIKECUALIKAN
RULINGS = (PIN, BAN, EMPTY, WITHDRAWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """One decision, or one step of a name's status.

    Attributes
    ----------
    kind : DecisionKind or ProposalStatus
    employee, seat : int
        ``NOBODY`` where a seat is left empty, ``NO_SEAT`` where somebody withdraws from all.
    authority : str
        Who decides or declares it.
    """

    kind: DecisionKind | ProposalStatus
    employee: int
    seat: int
    authority: str
    document: str
    on: date
    reason: str


def require_allowed(ruling: Ruling, run: Run) -> None:
    """Refuse a ruling that contradicts what is on record.

    Raises
    ------
    DecisionError
        With everything that speaks against it.
    """
    checks = _status if isinstance(ruling.kind, ProposalStatus) else _decision
    reasons = list(checks(ruling, run))
    if reasons:
        raise DecisionError(" ".join(reasons))


def row_of(ruling: Ruling, run: Run) -> tuple[str, dict[str, str]]:
    """Give the sheet a ruling is written to, and its row there."""
    roster, seats = run.case.roster, run.case.establishment
    row = {
        "nip": "" if ruling.employee == NOBODY else str(roster.nip[ruling.employee]),
        "jabatan_id": "" if ruling.seat == NO_SEAT else str(seats.id[ruling.seat]),
        "pejabat": ruling.authority,
        "dokumen": ruling.document,
        "tanggal": f"{ruling.on:%d-%m-%Y}",
        "alasan": ruling.reason,
    }
    if isinstance(ruling.kind, ProposalStatus):
        return STATUS_SHEET, row | {"status": ruling.kind.key}
    return KEPUTUSAN.name, row | {"jenis": ruling.kind.key}


def _decision(ruling: Ruling, run: Run) -> Iterator[str]:
    in_force = run.case.decisions
    against = {
        PIN: (_same_pin, _other_pins, _bars),
        BAN: (_pinned_pair, _same),
        EMPTY: (_pinned_seat, _same),
        WITHDRAWN: (_installed, _same),
    }
    for check in against[DecisionKind(ruling.kind)]:
        yield from (told for item in in_force if (told := check(ruling, item, run)))


def _same_pin(ruling: Ruling, item: Decision, run: Run) -> str:
    same = item.kind is PIN and (item.employee, item.seat) == (ruling.employee, ruling.seat)
    return f"{_who(item, run)} sudah ditetapkan di sini / is pinned here already." if same else ""


def _other_pins(ruling: Ruling, item: Decision, run: Run) -> str:
    one_of_both = (item.employee == ruling.employee) != (item.seat == ruling.seat)
    if item.kind is not PIN or not one_of_both:
        return ""
    return f"{_pin(item, run)} {_EARLIER}"


def _bars(ruling: Ruling, item: Decision, run: Run) -> str:
    here = item.seat in {ruling.seat, NO_SEAT} and item.employee in {ruling.employee, NOBODY}
    if item.kind not in {BAN, EMPTY, WITHDRAWN} or not here:
        return ""
    return (
        f"Keputusan '{item.kind.key}' {item.document} menghalangi pasangan ini / "
        f"bars this pair. {_EARLIER}"
    )


def _pinned_pair(ruling: Ruling, item: Decision, run: Run) -> str:
    pair = (item.employee, item.seat) == (ruling.employee, ruling.seat)
    return f"{_pin(item, run)} {_EARLIER}" if item.kind is PIN and pair else ""


def _pinned_seat(ruling: Ruling, item: Decision, run: Run) -> str:
    here = item.kind is PIN and item.seat == ruling.seat
    return f"{_pin(item, run)} {_EARLIER}" if here else ""


def _same(ruling: Ruling, item: Decision, run: Run) -> str:
    del run
    facts = (item.kind, item.employee, item.seat)
    if facts != (ruling.kind, ruling.employee, ruling.seat):
        return ""
    return f"Sudah tercatat dengan {item.document} / is on record already."


def _installed(ruling: Ruling, item: Decision, run: Run) -> str:
    """Refuse a withdrawal after the oath, whichever decision comes first in the list."""
    if item is not run.case.decisions[0]:
        return ""
    last = latest(run.case.statuses)
    sworn = any(
        entry.status is ProposalStatus.DILANTIK
        for (who, seat), entry in last.items()
        if who == ruling.employee and ruling.seat in {seat, NO_SEAT}
    )
    return "Nama ini sudah dilantik / is sworn in already." if sworn else ""


def _status(ruling: Ruling, run: Run) -> Iterator[str]:
    status = ProposalStatus(ruling.kind)
    entry = latest(run.case.statuses).get((ruling.employee, ruling.seat))
    move = run.plan.move_to(ruling.seat)
    proposed = move is not None and move.employee == ruling.employee
    if entry is None and not proposed:
        yield (
            "Nama ini bukan usulan arsip ini untuk jabatan itu; tetapkan dahulu. / "
            "This run does not propose the name for that seat; decide for it first."
        )
    last = None if entry is None else entry.status
    if status not in FOLLOWS[last]:
        yield _order(last, status)
    if entry is not None and ruling.on < entry.on:
        yield (
            f"Tanggal {ruling.on:%d-%m-%Y} sebelum status terakhir {entry.on:%d-%m-%Y} / "
            "the date lies before that of the status on record."
        )


def _order(last: ProposalStatus | None, status: ProposalStatus) -> str:
    allowed = ", ".join(item.key for item in FOLLOWS[last]) or "–"
    now = "diusulkan" if last is None else last.key
    return (
        f"Status '{status.key}' tidak dapat mengikuti '{now}'; yang boleh: {allowed}. / "
        f"It cannot follow '{now}'; allowed: {allowed}."
    )


_EARLIER = (
    "Untuk memutuskan lain, mulai dari arsip sebelum keputusan itu. / "
    "To decide otherwise, start from the run before that decision."
)


def _pin(item: Decision, run: Run) -> str:
    seat = run.case.establishment.name[item.seat]
    who = _who(item, run)
    return f"{who} ditetapkan untuk {seat} dengan {item.document} / is pinned to that seat."


def _who(item: Decision, run: Run) -> str:
    return str(run.case.roster.code[item.employee])
