"""What a seat asks for, changed between two computations of a round; and the round itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ....models.case import Case
from ....models.codes import COMPETENCIES
from ....models.flag import Flag, FlagKind, Place


def changed_requirements(before: Case, after: Case, *, since: date) -> tuple[Flag, ...]:
    """Give every seat-specific requirement, criticality or opening that is not as it was.

    Parameters
    ----------
    before, after : Case
        Two computations of one round, the earlier first.
    since : date
        Day of the later one. Changes up to the cut-off of the data are the work of preparing a
        round, and are left out.
    """
    if since <= after.round.data_on:
        return ()
    old = {str(key): seat for seat, key in enumerate(before.establishment.id)}
    return tuple(
        flag
        for seat, key in enumerate(after.establishment.id)
        if str(key) in old
        for flag in _seat(before, old[str(key)], after, seat, since)
    )


def changed_round(before: Case, after: Case, *, since: date) -> tuple[Flag, ...]:
    """Give the dates and the mode of the round that are not as they were."""
    was, now = _round(before), _round(after)
    return tuple(
        Flag(
            kind=FlagKind.ROUND_CHANGED,
            places=(Place(sheet="kebijakan.toml", column=f"putaran.{name}"),),
            since=since,
            facts={"field": name, "before": was[name], "after": now[name]},
        )
        for name in was
        if was[name] != now[name]
    )


def _round(case: Case) -> dict[str, date | int | str]:
    dates = case.round
    return {
        "tanggal_data": dates.data_on,
        "tanggal_pelantikan": dates.installed_on,
        "horizon_bulan": dates.horizon_months,
        "mode": dates.mode.value,
    }


def _seat(before: Case, old: int, after: Case, new: int, since: date) -> Iterator[Flag]:
    was, now = _asked(before, old), _asked(after, new)
    row = int(after.establishment.row[new])
    for column in was:
        if was[column] != now[column]:
            sheet = "standar_kompetensi" if column in COMPETENCIES else "jabatan"
            place = Place(sheet=sheet, row=row if sheet == "jabatan" else None, column=column)
            yield Flag(
                kind=FlagKind.REQUIREMENT_CHANGED,
                seat=new,
                places=(place,),
                since=since,
                facts={"field": column, "before": was[column], "after": now[column]},
            )


def _asked(case: Case, seat: int) -> dict[str, str]:
    """Give what a seat asks for, by column of the sheets."""
    at, standards = case.establishment.position(seat), case.standards[seat].tolist()
    return {
        "syarat_khusus": ";".join(at.requirements),
        "kritikal": str(at.critical),
        "jenis_khusus": at.special_kind,
        "rumpun": str(case.families.code[at.family]) if at.family else "",
        "eselon": at.eselon.key,
        "dibuka": "ya" if case.establishment.open[seat] else "tidak",
        **{name: str(level) for name, level in zip(COMPETENCIES, standards, strict=True)},
    }
