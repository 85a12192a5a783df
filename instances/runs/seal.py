"""The seal of a run: a hash of every file in it, and the seal of the run before.

``segel.json`` is written with sorted keys, so its bytes follow from its content, and the run's own
hash is the SHA-256 of those bytes: ``sha256sum segel.json`` shows it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from ...models.errors import SealError
from .documents import Document, read_document
from .run import NOTE, SEAL

FORMAT = "suksesi/seal/1"
UNSEALED = frozenset({SEAL, NOTE})
"""Files a seal says nothing of: itself, and the note about time and machine."""
_CLUTTER = frozenset({"thumbs.db", "desktop.ini"})
"""What file browsers leave behind; like hidden files it belongs to no run."""


def write_seal(folder: Path, *, parent: str | None) -> str:
    """Seal every file of `folder` and give the run's own hash."""
    document = {"files": hashes(folder), "format": FORMAT, "parent": parent}
    text = canonical(document)
    (folder / SEAL).write_bytes(text)
    return sha256(text).hexdigest()


def reseal(folder: str | Path) -> str:
    """Seal a run anew as it now is, under the same parent; give its new hash.

    For tests, and for a file that is added to a run later. Runs that point to this one then say
    that the run before is another.
    """
    path = Path(folder)
    return write_seal(path, parent=read_document(path / SEAL).get("parent"))


def seal_of(folder: str | Path) -> str:
    """Give the run's own hash as its seal stands, without looking at the other files.

    Raises
    ------
    SealError
        Where there is no seal.
    """
    return sha256(_text(Path(folder))).hexdigest()


def checked_seal(folder: Path) -> Document:
    """Give the seal of `folder` after comparing every file with it.

    Raises
    ------
    SealError
        With every file that changed, is missing, or was added.
    """
    text = _text(folder)
    document = read_document(folder / SEAL)
    if document.get("format") != FORMAT or not isinstance(document.get("files"), Mapping):
        message = f"{folder / SEAL} bukan segel format {FORMAT} / is no seal of that format."
        raise SealError(message)
    problems = _differences(document["files"], hashes(folder))
    if canonical(document) != text:
        problems.append(f"{SEAL} ditulis ulang / was rewritten")
    if problems:
        message = (
            f"Segel arsip '{folder}' tidak cocok / the seal does not match: "
            f"{'; '.join(problems)}. Pakai salinan arsip yang utuh atau hitung ulang. / "
            "Use an intact copy of the run or solve again."
        )
        raise SealError(message)
    return document


def hashes(folder: Path) -> dict[str, str]:
    """Give the SHA-256 of every file that a seal covers, by its path inside the run."""
    names = sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if _sealed(path, folder)
    )
    return {name: sha256((folder / name).read_bytes()).hexdigest() for name in names}


def canonical(document: Mapping[str, Any]) -> bytes:
    """Give the one way a seal is written."""
    text = json.dumps(document, sort_keys=True, indent=1, ensure_ascii=False)
    return (text + "\n").encode("utf-8")


def _text(folder: Path) -> bytes:
    try:
        return (folder / SEAL).read_bytes()
    except OSError as error:
        message = (
            f"'{folder}' tidak bersegel: {SEAL} tidak ada atau tidak terbaca; hitung ulang. / "
            "The run has no seal; solve again."
        )
        raise SealError(message) from error


def _sealed(path: Path, folder: Path) -> bool:
    inside = path.relative_to(folder)
    hidden = any(part.startswith((".", "~$")) for part in inside.parts)
    clutter = hidden or inside.name.casefold() in _CLUTTER
    return path.is_file() and not clutter and inside.as_posix() not in UNSEALED


def _differences(kept: Mapping[str, str], found: Mapping[str, str]) -> list[str]:
    told = {
        "berubah sesudah perhitungan / changed after the solve": [
            name for name in kept if name in found and kept[name] != found[name]
        ],
        "hilang / missing": [name for name in kept if name not in found],
        "ditambahkan / added": [name for name in found if name not in kept],
    }
    return [f"{', '.join(sorted(names))} {what}" for what, names in told.items() if names]
