"""Writing a generated case folder: its sheets, its gates and its policy."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from .gates.write import gates_text
from .generate import NAMES, Blueprint, blueprint, generate
from .generate.cells import worded
from .generate.national import national_results
from .read import POLICY, read_case
from .read.source import GATES
from .sheets.hasil_simata import HASIL_SIMATA
from .write_tables import write_tables

SEED = 2027
"""Seed of the bundled cases."""

_NOTE = "Data rekaan: orang dan buktinya dibangkitkan, bukan keadaan sebenarnya."


def write_case(blueprint: Blueprint, *, seed: int, folder: Path) -> None:
    """Generate a case and write it: one CSV file per sheet, ``kebijakan.toml``, ``gerbang.toml``.

    The national results come last: they repeat, but for a few, what the rubric says of the sheets.

    Parameters
    ----------
    blueprint : Blueprint
    seed : int
        The same seed writes the same bytes.
    folder : pathlib.Path
        Created where missing.
    """
    write_tables(generate(blueprint, seed=seed), folder)
    (folder / POLICY).write_bytes(policy_text(blueprint).encode("utf-8"))
    (folder / GATES).write_bytes(gates_text(blueprint.gates).encode("utf-8"))
    results = worded(national_results(read_case(folder), seed=seed), HASIL_SIMATA)
    write_tables({HASIL_SIMATA.name: results}, folder)


def policy_text(blueprint: Blueprint) -> str:
    """Give the default policy with the round of `blueprint` as its head, and its own limits."""
    default = (files("suksesi.instances") / "policies" / "bawaan.toml").read_text(encoding="utf-8")
    values, bracket, tables = default.partition("\n[")
    return f"{values}\n{_round(blueprint)}{bracket}{tables}{_own(blueprint)}"


def _own(blueprint: Blueprint) -> str:
    """Give what the policy of an organisation adds to the default; nothing for most."""
    file = files("suksesi.instances") / "organisations" / f"{blueprint.name}_kebijakan.toml"
    return "\n" + file.read_text(encoding="utf-8") if file.is_file() else ""


def _round(blueprint: Blueprint) -> str:
    """Give the table ``[putaran]``."""
    return "\n".join(
        [
            "[putaran]",
            f'nama = "{blueprint.title}"',
            f'instansi = "{blueprint.instansi_id}"',
            f'ppk = "{blueprint.ppk}"',
            "data_rekaan = true",
            f"tanggal_data = {blueprint.data_on.isoformat()}",
            f"tanggal_pelantikan = {blueprint.installed_on.isoformat()}",
            f"horizon_bulan = {blueprint.horizon_months}",
            *(['mode = "sotk"'] if blueprint.changes else []),
            f'catatan = "{" ".join([_NOTE, blueprint.note]).strip()}"',
            "",
        ]
    )


def write_bundled() -> None:
    """Write the bundled cases anew, into the package: after a change of generator or policy."""
    for name in NAMES:
        folder = Path(str(files("suksesi.instances"))) / "cases" / name
        write_case(blueprint(name), seed=SEED, folder=folder)
