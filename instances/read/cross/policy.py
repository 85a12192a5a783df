"""The round and the policy against the sheets."""

from __future__ import annotations

import numpy as np

from ....models.fault import Fault
from ..draft import Draft
from .limits import check_limits


def check_policy(draft: Draft) -> list[Fault]:
    """Give what the policy lacks for the seats of this case, and seats of other officials."""
    return [*_agency(draft), *_blends(draft), *check_limits(draft)]


def _agency(draft: Draft) -> list[Fault]:
    if draft.settings is None or "jabatan" in draft.absent:
        return []
    seats = draft["jabatan"]
    agency, ppk = draft.settings.agency, draft.settings.ppk
    owners = seats.words("instansi_id")
    faults = seats.summary(
        "other-official",
        seats.filled("ppk") & (seats.words("ppk") != ppk),
        "ppk",
        found="dengan PPK lain daripada putaran ini",
        allowed=f"'{ppk}'; satu putaran milik satu PPK",
    )
    if len(seats) and not (owners == agency).any() and not seats.bad["instansi_id"].all():
        faults.append(
            Fault(
                kind="agency-without-seats",
                file=draft.policy_file,
                column="putaran.instansi",
                found=f"'{agency}'",
                allowed=f"instansi yang punya jabatan: {', '.join(sorted(set(owners) - {''}))}",
            )
        )
    return faults


def _blends(draft: Draft) -> list[Fault]:
    if draft.policy is None:
        return []
    seats = draft["jabatan"]
    opened = seats.words("jenjang")[(seats.numbers("dibuka") == 1) & ~seats.bad["jenjang"]]
    absent = sorted(set(np.unique(opened.astype(str))) - set(draft.policy.blend) - {""})
    return [
        Fault(
            kind="missing-blend",
            file=draft.policy_file,
            column=f"bauran.{level}",
            found="tidak ada",
            allowed=f"bauran untuk jenjang {level}, karena ada jabatannya yang dibuka",
        )
        for level in absent
    ]
