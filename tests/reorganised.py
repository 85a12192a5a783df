"""Rounds that abolish, rename, merge and split seats, drawn at random."""

from dataclasses import replace

from suksesi.models.change import Change
from suksesi.models.codes import ChangeKind
from suksesi.models.reorganisation import in_mode
from suksesi.models.round import Mode
from suksesi.models.table import NO_SEAT, NOBODY


def reorganised(draw, case, *, chance):
    """Close some occupied seats, and by `chance` reorganise: abolish, rename, merge and split."""
    seats = case.establishment
    for seat in range(len(seats)):
        if seats.holder[seat] != NOBODY and draw.random() < 0.2:
            seats.refillable[seat] = False
    if draw.random() >= chance:
        return case
    new = [seat for seat in range(len(seats)) if seats.holder[seat] == NOBODY]
    changes = []
    for former in range(len(seats)):
        kind = draw.choice([None, *ChangeKind, *[ChangeKind.GANTI_NAMA] * 3])
        after = [seat for seat in new if seat != former]
        if kind is None or kind is ChangeKind.BARU:
            continue
        several = 2 if kind is ChangeKind.DIPECAH else 1
        into = [] if kind is ChangeKind.DIHAPUS else draw.sample(after, min(several, len(after)))
        changes += [
            Change(kind=kind if into else ChangeKind.DIHAPUS, former=former, seat=seat, row=former)
            for seat in into or [NO_SEAT]
        ]
    return in_mode(replace(case, changes=tuple(changes)), Mode.SOTK)
