"""What is installed is what is here: packages, data, pins, and a wheel that runs on its own."""

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

import suksesi

ROOT = Path(suksesi.__file__).parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PACKAGES = PROJECT["tool"]["setuptools"]["packages"]
FOLDERS = [package.replace(".", "/").removeprefix("suksesi/") for package in PACKAGES[1:]]
ELSEWHERE = ("tests/", "notebooks/", "benchmarks/", "docs/")


def listed(*options: str) -> list[str]:
    """Files that git knows, as paths from the root."""
    done = run("git", "ls-files", "-z", *options, cwd=ROOT)
    return sorted(path for path in done.stdout.split("\0") if path and (ROOT / path).is_file())


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a command that must succeed, away from what the surroundings say about Python."""
    env = {key: text for key, text in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return done


def pins(name: str) -> dict[str, str]:
    """Pinned version of every distribution in a constraints file."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE))


def required(requirements: list[str]) -> set[str]:
    """Normalised names of requirements, without extras and versions."""
    names = (re.split(r"[\[<>=!~ ]", requirement)[0] for requirement in requirements)
    return {re.sub(r"[-_.]+", "-", name).lower() for name in names}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """Build the wheel from a copy of the tracked files, where no stale build lies about."""
    source = tmp_path_factory.mktemp("source")
    for path in listed():
        (source / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / path, source / path)
    target = tmp_path_factory.mktemp("wheel")
    run(
        sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", target, source,
        cwd=source,
    )  # fmt: skip
    (built,) = target.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def environment(wheel, tmp_path_factory) -> Path:
    """Install the wheel into an empty environment that borrows only the dependencies."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=False)
    python = home / "bin" / "python"
    run(
        sys.executable, "-m", "pip", "--python", python, "install", "--quiet",
        "--no-deps", "--no-index", wheel, cwd=home,
    )  # fmt: skip
    asked = "import sysconfig; print(sysconfig.get_path('purelib'))"
    own = Path(run(python, "-c", asked, cwd=home).stdout.strip())
    # A path read from a .pth is not searched for further .pth files, so the editable install
    # of the checkout stays out of sight.
    (own / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return home


def test_every_folder_with_an_init_is_a_listed_package():
    here = {
        path.removesuffix("/__init__.py")
        for path in listed("--cached", "--others", "--exclude-standard")
        if path.endswith("/__init__.py") and not path.startswith(ELSEWHERE)
    }
    assert here == set(FOLDERS)


def test_no_source_file_is_ignored_by_git():
    ignored = listed("--others", "--ignored", "--exclude-standard", "--", "*.py")
    below = tuple(f"{folder}/" for folder in FOLDERS)
    assert [path for path in ignored if path.startswith(below)] == []


@pytest.mark.parametrize("name", ["constraints.txt", "constraints-dev.txt"])
def test_every_pin_has_a_hash_and_names_no_host_or_folder(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    entries = re.findall(r"^\S+==\S+ \\\n(?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+", text, re.M)
    assert len(entries) == len(pins(name)) > 0
    assert not re.search(r"://|--index|--find-links|--trusted|(?<!\w)/\w", text)


def test_every_dependency_is_pinned_for_running_and_for_developing():
    project = PROJECT["project"]
    runtime = required(project["dependencies"] + PROJECT["build-system"]["requires"])
    assert runtime <= pins("constraints.txt").keys()
    assert required(project["optional-dependencies"]["dev"]) <= pins("constraints-dev.txt").keys()


def test_running_and_developing_use_the_same_versions():
    assert pins("constraints.txt").items() <= pins("constraints-dev.txt").items()


@pytest.mark.wheel
def test_the_wheel_holds_every_source_and_data_file_and_nothing_else(wheel):
    inside = {
        name.removeprefix("suksesi/")
        for name in zipfile.ZipFile(wheel).namelist()
        if ".dist-info/" not in name
    }
    below = tuple(f"{folder}/" for folder in FOLDERS)
    wanted = {
        path
        for path in listed()
        if (path.startswith(below) and not path.endswith(".md"))
        or ("/" not in path and (path.endswith(".py") or path == "py.typed"))
    }
    assert inside == wanted


@pytest.mark.wheel
def test_the_installed_wheel_is_imported_from_its_own_environment(environment, tmp_path):
    asked = "import suksesi, suksesi.cli; print(suksesi.__file__)"
    found = run(environment / "bin" / "python", "-W", "error", "-c", asked, cwd=tmp_path)
    assert Path(found.stdout.strip()).is_relative_to(environment)


@pytest.mark.wheel
def test_the_installed_wheel_solves_a_bundled_case(environment, tmp_path):
    command = environment / "bin" / "suksesi"
    answer = json.loads(run(command, "solve", "kudus", "--format", "json", cwd=tmp_path).stdout)
    assert answer["status"] == "optimal"
    assert answer["plan"]
