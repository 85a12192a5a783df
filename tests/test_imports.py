"""What may be imported where, beyond the layers that import-linter holds."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import suksesi

ROOT = Path(suksesi.__file__).parent
FOLDERS = ("api", "instances", "models", "reports", "solver")
SOURCES = sorted(
    path
    for folder in (*FOLDERS, "tests", "benchmarks")
    for path in (ROOT / folder).rglob("*.py")
    if "__pycache__" not in path.parts
) + sorted(ROOT.glob("*.py"))
SOLVER_AND_MODELS = [
    path for path in SOURCES if path.relative_to(ROOT).parts[0] in ("models", "solver")
]
# An engine reports its own run time and may run a child process.
PURE = [path for path in SOLVER_AND_MODELS if ROOT / "solver" / "engines" not in path.parents]
# The clock, files, the environment, other processes.
OUTSIDE = {"io", "logging", "os", "pathlib", "shutil", "subprocess", "sys", "tempfile", "time"}


def name(path: Path) -> str:
    """Name a source file for the list of tests."""
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    """Parse a source file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def imported(path: Path) -> set[str]:
    """Top-level names that a file imports absolutely."""
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            found.add(node.module.partition(".")[0])
    return found


def called(path: Path) -> set[str]:
    """Last names of everything that a file calls."""
    functions = [node.func for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]
    return {getattr(function, "id", getattr(function, "attr", "")) for function in functions}


def loaded_after(statement: str, folder: Path) -> set[str]:
    """Modules that a fresh process has loaded after one statement."""
    code = f"{statement}\nimport sys\nprint(*sorted(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_the_root_holds_one_docstring_and_nothing_else():
    body = tree(ROOT / "__init__.py").body
    assert len(body) == 1
    assert ast.get_docstring(tree(ROOT / "__init__.py"))


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_no_file_imports_a_folder_of_the_root_by_its_bare_name(path):
    assert imported(path).isdisjoint({*FOLDERS, "cli"})


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_folder_of_the_root_is_importable_by_its_bare_name(folder, tmp_path):
    code = f"import importlib.util; print(importlib.util.find_spec('{folder}'))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "None"


@pytest.mark.parametrize("path", SOLVER_AND_MODELS, ids=name)
def test_models_and_solver_never_print_or_ask(path):
    assert called(path).isdisjoint({"breakpoint", "input", "print"})


@pytest.mark.parametrize("path", PURE, ids=name)
def test_models_and_solver_touch_no_file_clock_or_environment(path):
    assert imported(path).isdisjoint(OUTSIDE)
    assert called(path).isdisjoint({"open", "now", "today", "utcnow"})


def test_verify_loads_no_program_engine_or_optimiser(tmp_path):
    loaded = loaded_after("import suksesi.solver.verify", tmp_path)
    assert "suksesi.solver.verify" in loaded
    for absent in ("suksesi.solver.program", "suksesi.solver.build", "suksesi.solver.engines"):
        assert absent not in loaded
    assert loaded.isdisjoint({"ortools", "highspy", "pulp"})


@pytest.mark.parametrize(
    "order",
    ["import highspy, ortools.sat.python.cp_model", "import ortools.sat.python.cp_model, highspy"],
)
def test_highs_and_ortools_load_in_either_order(order, tmp_path):
    assert {"highspy", "ortools"} <= loaded_after(order, tmp_path)


def test_the_command_line_loads_no_optimiser_before_one_is_chosen(tmp_path):
    assert loaded_after("import suksesi.cli", tmp_path).isdisjoint({"ortools", "highspy", "pulp"})
