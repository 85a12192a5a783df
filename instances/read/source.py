"""Where a case lies: a bundled name, a folder of CSV files, or one workbook."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from ...models.errors import UnknownNameError

POLICY = "kebijakan.toml"
GATES = "gerbang.toml"
OLD_ENDINGS = (".xls", ".xlsb", ".ods", ".tsv")
"""Tables in forms that are not read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The files of one case.

    Attributes
    ----------
    tables : tuple of Path
        The CSV files, or the one workbook.
    policy : Path
        The policy file, there or not.
    gates : Path
        What is stated of gates, beside the tables; there or not.
    ignored : tuple of Path
        Other table files of the folder, which are not read.
    """

    tables: tuple[Path, ...]
    policy: Path
    gates: Path
    ignored: tuple[Path, ...] = ()


def bundled() -> dict[str, Path]:
    """Give the folders of the cases that come with the package, by name."""
    root = Path(str(files("suksesi.instances"))) / "cases"
    return {path.parent.name: path.parent for path in sorted(root.glob(f"*/{POLICY}"))}


def locate(source: str | Path, *, policy: str | Path | None = None) -> Source:
    """Find the files of the case called or lying at `source`.

    A path that exists comes before a bundled name.

    Raises
    ------
    UnknownNameError
        Where there is neither such a path nor such a bundled case.
    """
    path = Path(source).expanduser()
    if not path.exists():
        path = bundled().get(str(source), path)
    if not path.exists():
        raise UnknownNameError("kasus", str(source), bundled())
    tables, ignored = _tables(path)
    folder = path if path.is_dir() else path.parent
    return Source(
        tables=tables,
        policy=Path(policy) if policy else folder / POLICY,
        gates=folder / GATES,
        ignored=ignored,
    )


def _tables(path: Path) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Give the table files to read, and those beside them that are left out."""
    if not path.is_dir():
        return (path,), ()
    inside = sorted(item for item in path.iterdir() if not item.name.startswith((".", "~$")))
    csv, books, others = (
        tuple(item for item in inside if item.suffix.lower() in endings)
        for endings in ((".csv",), (".xlsx", ".xlsm"), OLD_ENDINGS)
    )
    return (csv, books + others) if csv else (books, others)
