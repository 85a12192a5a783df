"""Faults of a TOML file: syntax, missing, unknown and wrong keys, each with its place."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path
from typing import Any, get_args, get_origin

from pydantic import BaseModel, ValidationError

from ..models.asked import asked
from ..models.errors import CaseError
from ..models.fault import Fault


def read_toml(path: Path) -> dict[str, Any]:
    """Read a TOML file, its numbers exactly (``Decimal``).

    Raises
    ------
    CaseError
        Where the file is missing, is not UTF-8 or is not TOML.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"), parse_float=Decimal)
    except (FileNotFoundError, IsADirectoryError) as error:
        fault = Fault(
            kind="file-missing",
            file=path.name,
            found="berkas tidak ada",
            allowed=f"letakkan {path.name} di samping tabel; 'suksesi template' menulis contohnya",
        )
        raise CaseError([fault]) from error
    except UnicodeDecodeError as error:
        fault = Fault(
            kind="encoding",
            file=path.name,
            found="huruf yang tidak ditulis sebagai UTF-8",
            allowed="teks UTF-8: di Notepad pilih Simpan sebagai, pengodean UTF-8",
        )
        raise CaseError([fault]) from error
    except tomllib.TOMLDecodeError as error:
        raise CaseError([_syntax(path, str(error))]) from error


def _syntax(path: Path, problem: str) -> Fault:
    """Say in which line reading stopped; the parser's own words are English."""
    line = re.search(r"line (\d+)", problem)
    return Fault(
        kind="toml-syntax",
        file=path.name,
        row=int(line[1]) if line else None,
        found=f"bukan TOML ({problem})",
        allowed='kunci = nilai, tiap kunci satu kali; teks di antara tanda kutip: nama = "Contoh"',
    )


def faults_of(
    error: ValidationError,
    *,
    model: type[BaseModel],
    file: str,
    under: str = "",
    beside: Sequence[str] = (),
) -> list[Fault]:
    """Turn every fault that pydantic found into one with its key, what stood there and a way out.

    Parameters
    ----------
    error : ValidationError
    model : type
        The record that was to be made.
    file : str
    under : str
        Key of the table that holds the record; empty at the top.
    beside : sequence of str
        Keys that the file may hold beside those of the record.
    """
    return [
        _fault(detail, model=model, file=file, under=under, beside=beside)
        for detail in error.errors()
    ]


def _fault(
    detail: Any, *, model: type[BaseModel], file: str, under: str, beside: Sequence[str]
) -> Fault:
    place = [str(part) for part in detail["loc"]]
    unknown = detail["type"] == "extra_forbidden"
    return Fault(
        kind="toml-unknown-key" if unknown else f"toml-{detail['type'].replace('_', '-')}",
        file=file,
        column=".".join([under, *place] if under else place),
        found=_found(detail),
        allowed=_nearest(
            place[-1], [*keys_at(model, detail["loc"][:-1]), *(() if place[:-1] else beside)]
        )
        if unknown
        else asked(detail),
    )


def _found(detail: Any) -> str:
    given = detail["input"]
    if detail["type"] == "missing":
        return "tidak ada"
    if isinstance(given, Mapping):
        return "tabel"
    return str(given)


def _nearest(key: str, allowed: Sequence[str]) -> str:
    near = get_close_matches(key, allowed, n=1, cutoff=0.5)
    return f"mungkin maksudnya {near[0]}" if near else f"yang ada: {', '.join(allowed)}"


def keys_at(model: type[BaseModel], place: Sequence[str | int]) -> list[str]:
    """Give the keys that the table at `place` inside `model` may hold."""
    here: Any = model
    for part in place:
        here = _inside(here, str(part))
    if not (isinstance(here, type) and issubclass(here, BaseModel)):
        return []
    return [field.alias or name for name, field in here.model_fields.items()]


def _inside(here: Any, part: str) -> Any:
    if isinstance(here, type) and issubclass(here, BaseModel):
        fields = {field.alias or name: field for name, field in here.model_fields.items()}
        return fields[part].annotation if part in fields else None
    inner = [one for one in get_args(here) if one is not ...]
    return inner[-1] if get_origin(here) is not None and inner else None
