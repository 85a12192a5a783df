"""Whether a run may become an official document, and everything that speaks against it."""

from __future__ import annotations

from ...models.decree import Standing
from ...models.errors import SealError
from ...models.text import Text
from ..ledger import Witness, witnessed
from .run import Run

_STANDING = {
    Standing.UNSEALED: Text(
        id="kebijakan belum ditetapkan: suksesi decree KEBIJAKAN --sk NOMOR, lalu hitung ulang",
        en="the policy is not decreed: suksesi decree POLICY --sk NUMBER, then solve again",
    ),
    Standing.CHANGED: Text(
        id="isi kebijakan atau rubriknya berubah sesudah ditetapkan",
        en="the policy or its rubric has changed since it was decreed",
    ),
}
_WITNESS = {
    Witness.UNRECORDED: Text(
        id="perhitungan ini tidak tercatat dalam riwayat putaran",
        en="this computation is not on record in the ledger of the round",
    ),
    Witness.DENIED: Text(
        id="riwayat putaran tidak memuat perhitungan ini",
        en="the ledger of the round does not hold this computation",
    ),
    Witness.AWAY: Text(
        id="riwayat putaran tidak ada di tempatnya, jadi tidak dapat diperiksa",
        en="the ledger of the round is not in its place, so it cannot be checked",
    ),
}
_NOT_WHOLE = Text(
    id="riwayat putaran tidak utuh: suksesi ledger ARSIP",
    en="the ledger of the round is not whole: suksesi ledger RUN",
)
_SIMULATED = Text(
    id="usulan JPT di dalamnya simulasi: jalur talenta belum disetujui",
    en="the JPT names in it are a simulation: the talent route is not approved",
)


def not_official(run: Run) -> tuple[Text, ...]:
    """Give every reason why `run` may not become an official document; empty where it may.

    A run is official when a decree puts its policy in force, its computation stands in a ledger
    that is whole, and no name in it is a simulation.

    Raises
    ------
    SealError
        Where the ledger cannot be read.
    """
    reasons = [_STANDING[run.case.sealing.standing]] if run.case.trial else []
    found = witnessed(run.folder)
    if found.state in _WITNESS:
        reasons.append(_WITNESS[found.state])
    elif not found.sound:
        reasons.append(_NOT_WHOLE)
    if run.options.get("simulasi"):
        reasons.append(_SIMULATED)
    return tuple(reasons)


def require_official(run: Run) -> None:
    """Refuse to go on with a run that is not official.

    Raises
    ------
    SealError
        With every reason.
    """
    reasons = not_official(run)
    if reasons:
        told = "; ".join(f"{reason.id} / {reason.en}" for reason in reasons)
        message = f"Dokumen resmi ditolak / official documents are refused: {told}."
        raise SealError(message)
