"""Statuses of proposed names: each may follow the one before, and not be dated before it."""

from __future__ import annotations

from ....models.codes import ProposalStatus
from ....models.fault import Fault
from ....models.status import FOLLOWS, STATUS_SHEET
from ..draft import Draft
from ..table import Table


def check_statuses(draft: Draft) -> list[Fault]:
    """Give the faults of sheet *status_usulan*, and of statuses that no rule would heed."""
    table = draft[STATUS_SHEET]
    faults: list[Fault] = []
    before: dict[tuple[str, str], int] = {}
    for line, pair in enumerate(_pairs(table)):
        if not table.filled("status")[line] or "" in pair:
            continue
        faults += _steps(table, before.get(pair), line)
        before[pair] = line
    return faults


def allowed_after(status: ProposalStatus | None) -> str:
    """Name what may follow `status`."""
    return ", ".join(item.key for item in FOLLOWS[status]) or "tidak ada lagi"


def _pairs(table: Table) -> list[tuple[str, str]]:
    return list(zip(table.words("nip"), table.words("jabatan_id"), strict=True))


def _steps(table: Table, earlier: int | None, line: int) -> list[Fault]:
    words, days = table.words("status"), table.dates("tanggal")
    last = None if earlier is None else ProposalStatus.of(words[earlier])
    faults = []
    if ProposalStatus.of(words[line]) not in FOLLOWS[last]:
        after = "tanpa status sebelumnya" if last is None else f"sesudah '{last.key}'"
        found = f"'{words[line]}' {after}"
        faults.append(
            table.fault("status-order", line, "status", found=found, allowed=allowed_after(last))
        )
    if earlier is not None and days[line] < days[earlier]:
        faults.append(
            table.fault(
                "status-back-in-time",
                line,
                "tanggal",
                found=f"sebelum status di baris {table.row[earlier]}",
                allowed="tanggal pada atau setelahnya",
            )
        )
    return faults
