"""Running posts of the histories against the establishment: one person, one seat, one holder."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd

from ....models.fault import Fault
from ..draft import Draft, places
from ..shown import shorten

HELD = ("terisi", "akan_lowong")


def check_posts(draft: Draft) -> list[Fault]:
    """Compare the running definitive posts of the histories with sheet *jabatan*; say both."""
    if draft.absent & {"jabatan", "pegawai"}:
        return []
    running = _running(draft)
    shared = running[running.duplicated("seat", keep=False)]
    single = running.drop(shared.index)
    return [*_two_holders(draft, shared), *_disagreements(draft, single)]


def _running(draft: Draft) -> pd.DataFrame:
    """Give the running definitive posts on a seat of today, one line each.

    A post without end that a later definitive one follows is over.
    """
    history, seats = draft["riwayat_jabatan"], draft["jabatan"]
    frame = pd.DataFrame(
        {
            "line": np.arange(len(history)),
            "person": places(history.words("nip"), draft["pegawai"].words("nip")),
            "seat": places(history.words("jabatan_id"), seats.words("jabatan_id")),
            "start": history.dates("mulai"),
        }
    )
    definitive = (history.words("sifat") == "definitif") & ~np.isnat(history.dates("mulai"))
    last = frame[definitive].groupby("person")["start"].max()
    latest = frame["start"].to_numpy() == last.reindex(frame["person"]).to_numpy()
    open_end = np.isnat(history.dates("sampai")) & ~history.bad["sampai"]
    known = (frame["person"] >= 0) & (frame["seat"] >= 0)
    return pd.DataFrame(frame[known & definitive & latest & open_end])


def _two_holders(draft: Draft, shared: pd.DataFrame) -> Iterator[Fault]:
    history, seats = draft["riwayat_jabatan"], draft["jabatan"]
    ids = seats.words("jabatan_id")
    for seat in shared["seat"].unique().tolist():
        lines = shared["line"].to_numpy()[shared["seat"] == seat]
        yield history.fault(
            "two-holders",
            int(lines[-1]),
            "jabatan_id",
            found=f"{len(lines)} orang masih menjabat '{shorten(ids[seat])}' "
            f"(baris {history.rows(lines)})",
            allowed="satu pemangku untuk satu jabatan; isi sampai pada yang sudah berakhir",
        )


def _disagreements(draft: Draft, single: pd.DataFrame) -> Iterator[Fault]:
    history, seats, people = draft["riwayat_jabatan"], draft["jabatan"], draft["pegawai"]
    holder = places(seats.words("pemangku_nip"), people.words("nip"))
    seat_of = {int(person): line for line, person in reversed(list(enumerate(holder)))}
    ids, status = seats.words("jabatan_id"), seats.words("status")
    # A seat without a usable holder that ought to have one is a fault already.
    told = seats.bad["pemangku_nip"] | ((holder < 0) & np.isin(status.astype(str), HELD))
    for line, person, seat in single[["line", "person", "seat"]].itertuples(index=False):
        held = seat_of.get(int(person), -1)
        if held == seat or (held < 0 and told[seat]):
            continue
        other = people.row[holder[seat]] if holder[seat] >= 0 else None
        stated = f"pegawai baris {other}" if other is not None else f"tidak ada ({status[seat]})"
        elsewhere = f"pemangku '{shorten(ids[held])}'" if held >= 0 else f"pemangku: {stated}"
        yield seats.fault(
            "post-vs-seat",
            held if held >= 0 else int(seat),
            "pemangku_nip",
            found=f"jabatan: {elsewhere}; riwayat_jabatan baris {history.row[line]}: "
            f"pegawai baris {people.row[person]} masih menjabat '{shorten(ids[seat])}'",
            allowed="pastikan mana yang benar; isi sampai di riwayat, atau perbaiki pemangku_nip",
            warning=bool(status[seat] == "perlu_konfirmasi"),
        )
