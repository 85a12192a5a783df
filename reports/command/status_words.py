"""The words by which a status may be called on the command line, in two languages."""

from __future__ import annotations

from ...models.codes import ProposalStatus
from ...models.errors import UnknownNameError

_S = ProposalStatus
WORDS = {
    "proposed": _S.DIUSULKAN,
    "komite": _S.DISETUJUI_KOMITE,
    "committee": _S.DISETUJUI_KOMITE,
    "ppk": _S.DISETUJUI_PPK,
    "official": _S.DISETUJUI_PPK,
    "dikirim": _S.DIKIRIM_IMUT,
    "sent": _S.DIKIRIM_IMUT,
    "rekomendasi": _S.REKOMENDASI_TERBIT,
    "recommended": _S.REKOMENDASI_TERBIT,
    "dikembalikan-bkn": _S.DIKEMBALIKAN,
    "returned": _S.DIKEMBALIKAN,
    "ditolak-bkn": _S.DITOLAK,
    "refused": _S.DITOLAK,
    "decree": _S.SK,
    "installed": _S.DILANTIK,
} | {status.key.replace("_", "-"): status for status in ProposalStatus}


def status_called(word: str) -> ProposalStatus:
    """Give the status that `word` means; underscores count as hyphens.

    >>> status_called("ditolak-bkn"), status_called("recommended")
    (<ProposalStatus.DITOLAK: 7>, <ProposalStatus.REKOMENDASI_TERBIT: 5>)

    Raises
    ------
    UnknownNameError
        Where it means none.
    """
    key = word.strip().casefold().replace("_", "-")
    if key not in WORDS:
        raise UnknownNameError("status", word, WORDS)
    return WORDS[key]
