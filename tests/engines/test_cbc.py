"""CBC as a child process that may abort by its own fault."""

import pytest
from cbcbox import cbc_bin_path
from rounds import small_round

from suksesi.models.errors import SuksesiError
from suksesi.solver.build import assemble
from suksesi.solver.engines import cbc, engine
from suksesi.solver.engines.base import Limits


@pytest.fixture
def program():
    return assemble(small_round(7, employees=10, seats=6, pins=0)).program


def aborting(folder, *, times):
    """Give a CBC that aborts so many times before it does its work."""
    script, count = folder / "cbc", folder / "count"
    script.write_text(
        f"#!/bin/sh\necho >> {count}\n"
        f"[ $(wc -l < {count}) -le {times} ] && kill -ABRT $$\n"
        f'exec {cbc_bin_path()} "$@"\n'
    )
    script.chmod(0o755)
    return str(script)


def test_an_abort_of_cbc_is_answered_by_running_it_again(program, tmp_path, monkeypatch):
    gain = program.tiers[0].gain
    proper = engine("pulp").solve(program, gain, limits=Limits())
    monkeypatch.setattr(cbc, "cbc_bin_path", lambda: aborting(tmp_path, times=1))
    again = engine("pulp").solve(program, gain, limits=Limits())
    assert (tmp_path / "count").read_text().count("\n") == 2
    assert (again.value, again.bound, again.status) == (proper.value, proper.bound, proper.status)


def test_a_cbc_that_aborts_again_is_an_error_and_no_answer(program, tmp_path, monkeypatch):
    monkeypatch.setattr(cbc, "cbc_bin_path", lambda: aborting(tmp_path, times=9))
    with pytest.raises(SuksesiError, match="-6"):
        engine("pulp").solve(program, program.tiers[0].gain, limits=Limits())
