"""Holders of seats against their own records, and structural officials without a seat."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ....models.calendar import Dates
from ....models.fault import Fault
from ..draft import Draft, places
from ..shown import shorten
from ..table import Flags, Table, Words
from .people import ESELON, misfit


def check_holders(draft: Draft) -> list[Fault]:
    """Give the faults between the seats and the employees who hold them."""
    seats, people = draft["jabatan"], draft["pegawai"]
    holder = _once(places(seats.words("pemangku_nip"), people.words("nip")))
    if not len(people):
        return []
    return [
        *_levels(seats, people, holder),
        *_units_and_posts(seats, people, holder),
        *_since(seats, people, holder),
        *_without_seat(draft, people, holder),
        *_acting_twice(seats),
    ]


def _once(holder: np.ndarray) -> np.ndarray:
    """Keep the first seat of everybody: a second one is a fault of its own."""
    first = np.zeros(len(holder), dtype=bool)
    first[np.unique(holder, return_index=True)[1]] = True
    return np.where(first, holder, -1)


def _levels(seats: Table, people: Table, holder: np.ndarray) -> list[Fault]:
    """Compare level, and where that agrees, echelon."""
    faults: list[Fault] = []
    alike = misfit(seats.words("jenjang"), seats.words("eselon"), ESELON) == 0
    for name in ("jenjang", "eselon"):
        seat, own = seats.words(name), people.words(name)[holder]
        there = (holder >= 0) & (seat != "") & (own != "")
        differs = there & (seat != own)
        alike &= ~differs if name == "jenjang" else True
        faults += seats.faults(
            f"holder-{'level' if name == 'jenjang' else name}",
            differs & (alike | (name == "jenjang")),
            name,
            found=_both(name, seat, own, people, holder),
            allowed=f"{name} yang sama di jabatan dan di baris pegawai pemangkunya",
        )
    return faults


def _both(
    name: str, seat: Words, own: Words, people: Table, holder: np.ndarray
) -> Callable[[int], str]:
    def say(line: int) -> str:
        row = people.row[holder[line]]
        one, other = shorten(str(seat[line])), shorten(str(own[line]))
        return f"{name}: jabatan '{one}', pegawai baris {row} '{other}'"

    return say


def _units_and_posts(seats: Table, people: Table, holder: np.ndarray) -> list[Fault]:
    """Compare unit and name of the post; both different is another post, one may be a spelling."""
    unit, own_unit = seats.words("unor_id"), people.words("unor_id")[holder]
    post, own_post = seats.words("nama"), people.words("jabatan")[holder]
    held = holder >= 0
    other_unit = held & (unit != own_unit) & (unit != "") & (own_unit != "")
    other_post = held & (_plain(post) != _plain(own_post)) & (post != "") & (own_post != "")
    both = _both("jabatan", post, own_post, people, holder)
    allowed = "jabatan dan unit yang sama di jabatan dan di baris pegawai pemangkunya"
    return [
        *seats.faults(
            "holder-other-post",
            other_unit & other_post,
            "pemangku_nip",
            found=both,
            allowed=allowed,
        ),
        *seats.faults(
            "holder-other-unit",
            other_unit & ~other_post,
            "unor_id",
            found=_both("unit", unit, own_unit, people, holder),
            allowed=allowed,
            warning=True,
        ),
        *seats.faults(
            "holder-post-name",
            other_post & ~other_unit,
            "nama",
            found=both,
            allowed=allowed,
            warning=True,
        ),
    ]


def _plain(names: Words) -> Words:
    return np.array([" ".join(name.casefold().split()) for name in names], dtype=object)


def _since(seats: Table, people: Table, holder: np.ndarray) -> list[Fault]:
    own: Dates = people.dates("tmt_jabatan")[holder]
    stated = seats.dates("tmt_pemangku")
    held = (holder >= 0) & ~seats.bad["tmt_pemangku"]
    return [
        *seats.faults(
            "holder-since",
            held & (stated != own) & ~np.isnat(stated) & ~np.isnat(own),
            "tmt_pemangku",
            found="berbeda dengan tmt_jabatan pemangkunya; yang dipakai tmt_pemangku",
            allowed="tanggal yang sama",
            warning=True,
        ),
        *seats.summary(
            "holder-since-missing",
            held & np.isnat(stated),
            "tmt_pemangku",
            found="tanpa tmt_pemangku; yang dipakai tmt_jabatan pemangkunya",
            allowed="TMT pemangku di jabatan ini",
        ),
    ]


def _without_seat(draft: Draft, people: Table, holder: np.ndarray) -> list[Fault]:
    if "jabatan" in draft.absent or draft["jabatan"].bad["pemangku_nip"].any():
        return []
    seated: Flags = np.zeros(len(people), dtype=bool)
    seated[holder[holder >= 0]] = True
    return people.summary(
        "official-without-seat",
        (people.words("jenis_jabatan") == "struktural") & ~seated & people.filled("nip"),
        "jenis_jabatan",
        found="pejabat struktural yang bukan pemangku jabatan mana pun di peta jabatan",
        allowed="pemangku_nip di sheet jabatan, atau jenis jabatan lain",
    )


def _acting_twice(seats: Table) -> list[Fault]:
    acting = seats.words("plt_nip")
    again = np.zeros(len(seats), dtype=bool)
    first: dict[str, int] = {}
    for line in np.flatnonzero(seats.filled("plt_nip")):
        again[line] = first.setdefault(acting[line], int(line)) != line
    return seats.faults(
        "acting-twice",
        again,
        "plt_nip",
        found=lambda line: f"juga Plt di baris {seats.row[first[acting[line]]]}",
        allowed="satu orang Plt pada satu jabatan",
        warning=True,
    )
