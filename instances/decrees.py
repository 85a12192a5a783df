"""Decrees: the seal file beside a policy, with the hash of the content that a decree put in force.

``kebijakan.toml`` has its seal in ``kebijakan.segel.json``. Comments, blanks and the order of keys
are no content; every value is, and so is every value of the rubric that the policy names. Decrees
are added to the file and never replaced; the last one is in force.
"""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

from ..models.decree import UNSEALED, Decree, Sealing, sealing_of
from ..models.errors import SealError, SuksesiError
from .policies import read_policy
from .read.build.digest import policy_digest
from .rubrics import read_rubric

FORMAT = "suksesi/decree/1"
_FROZEN = ConfigDict(frozen=True, extra="forbid")


class _Entry(BaseModel):
    model_config = _FROZEN

    policy: str
    number: str
    on: date
    sealed_at: AwareDatetime


class _File(BaseModel):
    model_config = _FROZEN

    format: Literal["suksesi/decree/1"]
    decrees: tuple[_Entry, ...]


def decree_file(policy: Path) -> Path:
    """Give where the seal of the policy file `policy` lies.

    >>> decree_file(Path("kasus/kebijakan.toml")).name
    'kebijakan.segel.json'
    """
    return policy.with_suffix(".segel.json")


def read_decrees(policy: Path) -> tuple[Decree, ...]:
    """Give every decree on the policy file `policy`, the first one first.

    Raises
    ------
    SealError
        Where the seal file is none.
    """
    path = decree_file(policy)
    if not path.is_file():
        return ()
    try:
        kept = _File.model_validate_json(path.read_bytes())
    except (OSError, ValidationError) as error:
        message = (
            f"'{path}' bukan segel kebijakan yang utuh; pulihkan dari salinan, atau hapus dan "
            "tetapkan lagi dengan 'suksesi decree'. / It is no intact seal of a policy; restore "
            "it from a copy, or delete it and seal again."
        )
        raise SealError(message) from error
    return tuple(Decree(**entry.model_dump()) for entry in kept.decrees)


def read_decree(policy: Path) -> Decree | None:
    """Give the decree in force on the policy file `policy`: the last one."""
    return next(reversed(read_decrees(policy)), None)


def seal_policy(policy: Path, *, number: str, on: date | None = None) -> Decree:
    """Put the content of the policy file `policy` under decree `number`.

    Parameters
    ----------
    on : date, optional
        Date of the decree; today where not given.

    Raises
    ------
    CaseError
        Where the policy has faults.
    SealError
        Where this content is under a decree already, the number is empty or another than the file
        names, the date lies ahead, or the seal cannot be written.
    """
    content, now = content_of(policy), datetime.now().astimezone()
    before = read_decrees(policy)
    decree = Decree(number=number.strip(), on=on or now.date(), sealed_at=now, policy=content)
    _require_sensible(decree, before, policy)
    kept = _File(format=FORMAT, decrees=tuple(_entry(each) for each in (*before, decree)))
    try:
        decree_file(policy).write_text(kept.model_dump_json(indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        message = (
            f"'{decree_file(policy)}' tidak dapat ditulis; salin kebijakan ke folder yang boleh "
            "Anda tulisi. / It cannot be written; copy the policy to a folder of yours."
        )
        raise SealError(message) from error
    return decree


def sealing_at(policy: Path) -> Sealing:
    """Give how the policy file `policy` stands; one that cannot be read is under no decree."""
    try:
        return sealing_of(read_decree(policy), content_of(policy))
    except SuksesiError:
        return UNSEALED


def content_of(policy: Path) -> str:
    """Give the digest of the policy file's content, its rubric's included."""
    made = read_policy(policy)[1]
    return policy_digest(made, read_rubric(made.rubric))


def _entry(decree: Decree) -> _Entry:
    return _Entry(
        policy=decree.policy, number=decree.number, on=decree.on, sealed_at=decree.sealed_at
    )


def _require_sensible(decree: Decree, before: tuple[Decree, ...], policy: Path) -> None:
    stated = read_policy(policy)[1].stated_decree
    told = [
        "" if decree.number else "Sebutkan nomor SK: --sk NOMOR. / Give the number: --sk NUMBER.",
        _told_apart(decree, stated) if stated and decree.number else "",
        _told_ahead(decree) if decree.on > decree.sealed_at.date() else "",
        _told_again(before[-1]) if before and before[-1].policy == decree.policy else "",
    ]
    if any(told):
        raise SealError(" ".join(text for text in told if text))


def _told_apart(decree: Decree, stated: str) -> str:
    if decree.number == stated:
        return ""
    return (
        f"Kebijakan menyebut nomor_sk '{stated}', bukan '{decree.number}'; samakan keduanya. / "
        "The policy names another decree; make them the same."
    )


def _told_ahead(decree: Decree) -> str:
    return f"Tanggal SK {decree.on:%d-%m-%Y} belum tiba. / The date of the decree lies ahead."


def _told_again(last: Decree) -> str:
    return (
        f"Isi kebijakan ini sudah ditetapkan dengan {last.number} ({last.on:%d-%m-%Y}). / "
        "This content is under a decree already."
    )
