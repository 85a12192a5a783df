"""Policies from TOML files: the national default, and the policy of a case with its round."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from ..models.codes import Level
from ..models.errors import CaseError, SuksesiError, UnknownNameError
from ..models.fault import Fault
from ..models.policy import Policy
from ..models.round_settings import RoundSettings
from ..models.rubric import Record
from ..solver.rules import settle
from .rubrics import read_rubric, rubric_codes
from .toml_faults import faults_of, read_toml

FOLDER = Path(str(files(__package__))) / "policies"
DEFAULT = FOLDER / "bawaan.toml"
ROUND = "putaran"

Made = TypeVar("Made", bound=Record)


def read_policy(path: str | Path) -> tuple[RoundSettings, Policy]:
    """Read the policy file of a case.

    Raises
    ------
    CaseError
        With every fault of the file: syntax, keys, values, rules, rubric.
    """
    file = Path(path)
    data = read_toml(file)
    round_data = data.pop(ROUND, None)
    settings, faults = _round(round_data, file=file.name)
    policy, more = _policy(data, file=file.name)
    if settings is None or policy is None or faults or more:
        raise CaseError([*faults, *more])
    return settings, policy


@lru_cache(maxsize=1)
def default_policy() -> Policy:
    """Give the national default policy.

    Raises
    ------
    CaseError
        Where the shipped file has faults.
    """
    policy, faults = _policy(read_toml(DEFAULT), file=DEFAULT.name)
    if policy is None or faults:
        raise CaseError(faults)
    return policy


def _round(data: Any, *, file: str) -> tuple[RoundSettings | None, list[Fault]]:
    if not isinstance(data, Mapping):
        wanted = "tabel [putaran] dengan nama, instansi, ppk, data_rekaan dan tanggalnya"
        found = "tidak ada" if data is None else str(data)
        return None, [
            Fault(kind="toml-missing", file=file, column=ROUND, found=found, allowed=wanted)
        ]
    return _made(RoundSettings, data, file=file, under=ROUND)


def _policy(data: Mapping[str, Any], *, file: str) -> tuple[Policy | None, list[Fault]]:
    policy, faults = _made(Policy, data, file=file, under="")
    if policy is not None:
        faults = [
            *_level_faults(policy, file=file),
            *_rubric_faults(policy, file=file),
            *_rule_faults(policy, file=file),
        ]
    return policy, faults


def _made(
    model: type[Made], data: Any, *, file: str, under: str
) -> tuple[Made | None, list[Fault]]:
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        beside = () if under else (ROUND,)
        return None, faults_of(error, model=model, file=file, under=under, beside=beside)


def _level_faults(policy: Policy, *, file: str) -> list[Fault]:
    """Find levels that do not exist, and levels without a number where each needs one."""
    faults = [
        _fault("bauran", key, UnknownNameError("jenjang", key, Level.keys()), file=file)
        for key in policy.blend
        if key not in set(Level.keys())
    ]
    for table, by_level in (("bup", policy.retirement_age), ("standar", policy.standard)):
        absent = sorted(set(Level.keys()) - set(by_level.of))
        faults += [
            Fault(
                kind="toml-missing",
                file=file,
                column=f"{table}.menurut_jenjang.{key}",
                found="tidak ada",
                allowed="bilangan bulat untuk setiap jenjang",
            )
            for key in absent
        ]
    return faults


def _rubric_faults(policy: Policy, *, file: str) -> list[Fault]:
    try:
        read_rubric(policy.rubric)
    except UnknownNameError as error:
        allowed = f"yang ada: {', '.join(rubric_codes())}, atau berkas .toml"
        return [replace(_fault("", "rubrik", error, file=file), allowed=allowed)]
    except SuksesiError as error:
        return [_fault("", "rubrik", error, file=file)]
    return []


def _rule_faults(policy: Policy, *, file: str) -> list[Fault]:
    return [
        _fault("aturan", key, error, file=file)
        for key, table in policy.rules.items()
        for error in settle({key: table})[1]
    ]


def _fault(table: str, key: str, error: SuksesiError, *, file: str) -> Fault:
    """State `error` as a fault of one key."""
    unknown = isinstance(error, UnknownNameError)
    return Fault(
        kind="toml-unknown-name" if unknown else "toml-value",
        file=file,
        column=f"{table}.{key}" if table else key,
        found=error.given if isinstance(error, UnknownNameError) else key,
        allowed=str(error),
    )
