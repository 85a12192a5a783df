"""The benchmark of array cases: stated optima met, or exit code 1."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).parents[1]

CASES = """
[[case]]
name = "plain"
file = "square.npz"
sense = "min"
optimum = {plain}

[[case]]
name = "shared"
file = "table.npz"
demand = [1, 2]
load = 2
load_min = 1
optimum = 1.5

[[case]]
name = "worst"
file = "table.npz"
load = 2
objective = "maxmin_then_sum"
optimum = [0.5, 1.25]

[[case]]
name = "groups"
file = "table.npz"
load = 2
group = [3, 3, 8]
group_max = {{ 3 = 0 }}
optimum = 0.25

[[case]]
name = "least"
file = "table.npz"
load = 2
position_min = 0.8
status = "infeasible"

[[case]]
name = "ring"
file = "square.npz"
cycle_max = 2
optimum = 10

[[case]]
name = "thirds"
file = "thirds.npz"
optimum = 1.333
source = "many decimals"
"""


@pytest.fixture
def folder(tmp_path):
    square = np.array([[9, 4, 9], [5, 9, 3], [1, 2, 9]])
    table = np.array([[0.25, 0.75], [0.5, 0.5], [0.0, 0.25]])
    np.savez(tmp_path / "square.npz", scores=square)
    np.savez(tmp_path / "table.npz", scores=table, barred=np.array([[0, 0], [0, 0], [0, 0]]) > 0)
    np.savez(tmp_path / "thirds.npz", scores=np.array([[2 / 3, 1 / 300], [1e-9 / 3, 2 / 3]]))
    return tmp_path


def ran(folder, text):
    (folder / "cases.toml").write_text(text)
    command = [sys.executable, "benchmarks", "assignment", "--cases", folder, "--runs", "1"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_every_key_of_the_format_is_read_and_every_optimum_met(folder):
    done = ran(folder, CASES.format(plain=8))
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count(" met ") == 7


def test_an_optimum_or_a_key_that_is_not_met_ends_with_exit_code_1(folder):
    done = ran(folder, CASES.format(plain=9))
    assert done.returncode == 1
    assert "against" in done.stdout
    unknown = ran(folder, CASES.format(plain=8).replace("load_min", "load_least"))
    assert unknown.returncode == 1
    assert "load_least" in unknown.stderr
    assert "Traceback" not in unknown.stderr
