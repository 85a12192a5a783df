"""The certificate of a run as a file: JSON, packed; equal certificates, equal bytes."""

from __future__ import annotations

import gzip
import zlib
from pathlib import Path

from pydantic import ValidationError

from ...models.certificate import Certificate
from ...models.errors import ProofError
from ...models.text import Text

CERTIFICATE = "bukti.json.gz"
MOST_BYTES = 2**30
"""Unpacked bytes that are read; a packed file may be small and hold a flood."""


def certificate_bytes(certificate: Certificate) -> bytes:
    """Give the bytes of the file; no time is written in it."""
    text = certificate.model_dump_json().encode("utf-8")
    return gzip.compress(text, compresslevel=9, mtime=0)


def read_certificate(folder: Path) -> Certificate | None:
    """Read the certificate of the run in `folder`; ``None`` where it holds none.

    Raises
    ------
    ProofError
        Where the file is no certificate; says what and where.
    """
    path = folder / CERTIFICATE
    if not path.is_file():
        return None
    try:
        with gzip.open(path) as file:
            text = file.read(MOST_BYTES)
    except (OSError, EOFError, zlib.error) as error:
        raise ProofError(_broken(str(error))) from error
    try:
        return Certificate.model_validate_json(text)
    except ValidationError as error:
        faults = error.errors(include_url=False, include_context=False, include_input=False)
        first = faults[0]
        place = ".".join(str(part) for part in first["loc"])
        raise ProofError(_broken(f"{place}: {first['msg']} ({len(faults)})")) from error


def _broken(detail: str) -> Text:
    return Text(
        id=f"{CERTIFICATE} rusak atau bukan bukti: {detail}.",
        en=f"{CERTIFICATE} is broken or no certificate: {detail}.",
    )
