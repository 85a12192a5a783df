"""No test writes a ledger beside a case or into the user's state: all go to a folder of the run."""

import os

import pytest

VARIABLE = "SUKSESI_LEDGER"


@pytest.fixture(scope="session", autouse=True)
def _ledgers(tmp_path_factory):
    """Keep every ledger that a command writes in a folder of this session."""
    before = os.environ.get(VARIABLE)
    os.environ[VARIABLE] = str(tmp_path_factory.mktemp("riwayat"))
    yield
    if before is None:
        del os.environ[VARIABLE]
    else:
        os.environ[VARIABLE] = before
