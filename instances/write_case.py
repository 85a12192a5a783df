"""Writing a generated case folder: its sheets and its policy, the default one with the round."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from .generate import Blueprint, generate
from .write_tables import write_tables

SEED = 2027
"""Seed of the bundled cases."""

_NOTE = "Data rekaan: orang dan buktinya dibangkitkan, bukan keadaan sebenarnya."


def write_case(blueprint: Blueprint, *, seed: int, folder: Path) -> None:
    """Generate a case and write it: one CSV file per sheet, and ``kebijakan.toml``.

    Parameters
    ----------
    blueprint : Blueprint
    seed : int
        The same seed writes the same bytes.
    folder : pathlib.Path
        Created where missing.
    """
    write_tables(generate(blueprint, seed=seed), folder)
    (folder / "kebijakan.toml").write_bytes(policy_text(blueprint).encode("utf-8"))


def policy_text(blueprint: Blueprint) -> str:
    """Give the default policy with the round of `blueprint` as its head."""
    default = (files("suksesi.instances") / "policies" / "bawaan.toml").read_text(encoding="utf-8")
    values, bracket, tables = default.partition("\n[")
    return f"{values}\n{_round(blueprint)}{bracket}{tables}"


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
            f'catatan = "{_NOTE}"',
            "",
        ]
    )
