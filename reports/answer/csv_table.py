"""The answer as CSV: a row per vacancy, opened seat and holder without a seat, safe to open."""

from __future__ import annotations

import csv
import io
from decimal import Decimal

from ...instances.standing_writer import trial_mark
from ...instances.write import guarded
from ...models.calendar import as_date
from ...models.regret import Regret
from ...models.table import NO_SEAT
from ...models.tiers import MERIT
from ...models.units import MERIT_UNITS, hundredths
from ...models.unplaced import Unplaced
from ...solver.explain import unplaced_of
from ...solver.explain.acting import ActingName
from ...solver.explain.chains import ChainGain
from .chains import numbered
from .marks import letters, marks_at
from .regrets import first_loss, second
from .view import View

COLUMNS = (
    "no", "jabatan_id", "jabatan", "jenjang", "eselon", "lowong_sejak", "keadaan", "kode", "nama",
    "gerak", "kotak", "nilai", "jpm", "urutan", "memenuhi_syarat", "perlu_verifikasi", "tanda",
    "jalur", "gerbang", "daftar_panjang", "alasan",
    "rantai", "asal", "usul_plt", "keterangan", "selisih", "selisih_tingkat", "selisih_persis",
)  # fmt: skip

Chains = dict[int, ChainGain]


def csv_text(view: View) -> str:
    """Give the answer as CSV with decimal points and ISO dates, in either language."""
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(COLUMNS)
    chains = numbered(view)
    for seat in (*view.order, *view.opened):
        writer.writerow([guarded(cell) for cell in _row(seat, chains, view)])
    for each in unplaced_of(view.case, view.plan):
        writer.writerow([guarded(cell) for cell in _without_seat(each, view)])
    return lines.getvalue()


def _row(seat: int, chains: Chains, view: View) -> list[str]:
    seats, slate = view.case.establishment, view.slates[seat]
    since = as_date(seats.vacant_since[seat])
    return [
        str(view.numbers[seat]),
        str(seats.id[seat]),
        view.names.seat(seat),
        view.level(seat).key,
        view.names.eselon(seat),
        since.isoformat() if since else "",
        *_name(seat, view),
        str(slate.eligible),
        str(slate.to_verify),
        letters(marks_at(seat, view=view)),
        "seleksi_terbuka" if seat in view.long_lists else "talenta",
        "; ".join(gate.id for gate in view.open_gates(seat)),
        _long_list(seat, view),
        "",
        *_chain(seat, chains, view),
        "; ".join(view.names.who(name.employee) for name in _acting(seat, view)),
        trial_mark(view.case.sealing),
        *_loss(second(slate)),
    ]


def _loss(regret: Regret | None) -> list[str]:
    """Give what is lost first with the next name: points, or a number of the tier; which; exact."""
    if regret is None or not regret.low:
        return ["", "", ""]
    tier, loss = first_loss(regret.low)
    points = tier == MERIT
    written = f"{Decimal(hundredths(loss, units=MERIT_UNITS)) / 100:.2f}" if points else str(loss)
    return [written, tier, "ya" if regret.exact else "tidak"]


def _chain(seat: int, chains: Chains, view: View) -> list[str]:
    """Give the number of the chain that fills a seat, and the seat that its name leaves."""
    move = view.plan.move_to(seat)
    if move is None:
        return ["", ""]
    left = "" if move.origin == NO_SEAT else str(view.case.establishment.id[move.origin])
    return [str(next(number for number, one in chains.items() if move in one.moves)), left]


def _acting(seat: int, view: View) -> tuple[ActingName, ...]:
    return view.acting[seat].names if seat in view.acting else ()


def _without_seat(each: Unplaced, view: View) -> list[str]:
    """Give the row of a holder whose seat ends and who gets none."""
    seats, roster = view.case.establishment, view.case.roster
    return [
        "",
        str(seats.id[each.seat]),
        view.names.seat(each.seat),
        view.level(each.seat).key,
        view.names.eselon(each.seat),
        "",
        "tidak_tertampung",
        roster.code[each.employee],
        roster.name[each.employee],
        *[""] * 5,
        str(each.eligible),
        str(each.to_verify),
        *[""] * 4,
        each.cause.value,
        *[""] * 3,
        trial_mark(view.case.sealing),
        *[""] * 3,
    ]


def _long_list(seat: int, view: View) -> str:
    people = view.long_lists[seat].people if seat in view.long_lists else ()
    return "; ".join(view.names.who(person) for person in people)


def _name(seat: int, view: View) -> list[str]:
    """Give state, code, name, move, box, merit, JPM and rank of what the plan says of a seat."""
    move, slate = view.plan.move_to(seat), view.slates[seat]
    roster = view.case.roster
    if seat in view.long_lists:
        return ["daftar_panjang", *[""] * 7]
    if move is None:
        if not slate.conditional:
            return ["tetap_lowong", *[""] * 7]
        employee = slate.conditional[0].employee
        return ["calon_bersyarat", roster.code[employee], roster.name[employee], *[""] * 5]
    name = view.nominee(move)
    return [
        "terisi",
        roster.code[move.employee],
        roster.name[move.employee],
        move.kind.key,
        "" if name is None or name.box is None else str(name.box),
        f"{Decimal(hundredths(move.merit, units=MERIT_UNITS)) / 100:.2f}",
        "" if name is None or name.jpm is None else f"{Decimal(name.jpm) / 100:.2f}",
        str(move.rank),
    ]
