"""A small round, solved once and kept as a first run."""

from datetime import date

import pytest
from kept_runs import UP_TO_SENT, ruling, small_case, solved, with_statuses

from suksesi.instances.runs.decide import decide
from suksesi.models.codes import ProposalStatus
from suksesi.models.table import NO_SEAT, NOBODY


@pytest.fixture(scope="session")
def round_folder(tmp_path_factory):
    """Write the case of a small round."""
    return small_case(tmp_path_factory.mktemp("putaran") / "kasus")


@pytest.fixture(scope="session")
def first(round_folder):
    """Keep the first run of the round."""
    return solved(round_folder, round_folder.with_name("satu"))


@pytest.fixture(scope="session")
def sent(first, round_folder):
    """Keep a run whose first name has been sent to BKN."""
    return solved(with_statuses(round_folder, first, UP_TO_SENT), first.folder.with_name("dikirim"))


@pytest.fixture(scope="session")
def recommended(first, round_folder):
    """Keep a run whose first name has been recommended by BKN."""
    steps = (*UP_TO_SENT, ProposalStatus.REKOMENDASI_TERBIT)
    return solved(with_statuses(round_folder, first, steps), first.folder.with_name("terbit"))


@pytest.fixture
def rule(tmp_path):
    """Give a function that rules on a run and keeps the new one."""

    def ruled(run, kind, *, employee=NOBODY, seat=NO_SEAT, on=date(2026, 11, 20), name=""):
        folder = tmp_path / (name or f"arsip-{len(list(tmp_path.iterdir()))}")
        return decide(run, ruling(kind, employee=employee, seat=seat, on=on), folder=folder)

    return ruled
