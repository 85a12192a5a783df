"""Situations of a reorganisation: heads of merged units who stand for one new seat."""

from __future__ import annotations

from .dossier import Dossiers

_TEST = "uji_kompetensi"


def rivals_tested(dossiers: Dossiers, seat: str) -> None:
    """Let both heads have passed the competence test."""
    for nip in _rivals(dossiers, seat):
        dossiers.document(nip, _TEST, "memenuhi")


def rivals_waiting(dossiers: Dossiers, seat: str) -> None:
    """Let the first head have passed the competence test and the result of the second be due."""
    first, *others = _rivals(dossiers, seat)
    dossiers.document(first, _TEST, "memenuhi")
    for nip in others:
        dossiers.document(nip, _TEST, "belum")


def _rivals(dossiers: Dossiers, seat: str) -> list[str]:
    seats = dossiers.tables["jabatan"].set_index("jabatan_id")["pemangku_nip"]
    formers = [change.former for change in dossiers.blueprint.changes if change.seat == seat]
    return [str(seats[former]) for former in formers]
