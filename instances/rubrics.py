"""The rubrics that ship with the project, and any other one from a file."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from pydantic import ValidationError

from ..models.errors import CaseError, PolicyError, UnknownNameError
from ..models.fault import Fault
from ..models.rubric import Rubric
from ..solver.scoring import rubric_faults
from .toml_faults import faults_of, read_toml

FOLDER = Path(str(files(__package__))) / "rubrics"


def rubric_codes() -> tuple[str, ...]:
    """Give the codes of the rubrics that ship with the project."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


@lru_cache(maxsize=32)
def read_rubric(code_or_path: str | Path) -> Rubric:
    """Read a rubric by its code, or from a TOML file.

    Parameters
    ----------
    code_or_path : str or Path
        One of :func:`rubric_codes`, or the path of a file that ends in ``.toml``.

    Raises
    ------
    UnknownNameError
        Where no rubric has that code.
    PolicyError
        Where the file has faults; the message states all of them.
    """
    path = _path(code_or_path)
    try:
        data = read_toml(path)
        rubric = Rubric.model_validate(data)
    except CaseError as error:
        raise PolicyError(_sentences(error.faults)) from error
    except ValidationError as error:
        raise PolicyError(_sentences(faults_of(error, model=Rubric, file=path.name))) from error
    if faults := rubric_faults(rubric):
        raise PolicyError(" ".join(f"{path.name}: {fault}" for fault in faults))
    return rubric


def _path(code_or_path: str | Path) -> Path:
    if Path(code_or_path).suffix == ".toml":
        return Path(code_or_path)
    if str(code_or_path) not in rubric_codes():
        raise UnknownNameError("rubrik", str(code_or_path), rubric_codes())
    return FOLDER / f"{code_or_path}.toml"


def _sentences(faults: list[Fault] | tuple[Fault, ...]) -> str:
    return " ".join(
        f"{fault.file}: {fault.column or 'berkas'}: {fault.found or 'tidak terbaca'}; "
        f"{fault.allowed}."
        for fault in faults
    )
