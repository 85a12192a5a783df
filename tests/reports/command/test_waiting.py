import os
import signal
from threading import Event

import pytest
from rich.console import Console

from suksesi.models.errors import SuksesiError
from suksesi.reports.command.waiting import awaited, step_line
from suksesi.reports.language.phrases import Phrases
from suksesi.solver.engines.base import Step

SAY = Phrases("en")


@pytest.fixture
def console(tmp_path):
    with (tmp_path / "status").open("w", encoding="utf-8") as file:
        yield Console(file=file, width=80)


def test_what_the_work_finds_is_given(console):
    assert awaited(lambda stop, progress: 42, say=SAY, console=console) == 42


def test_an_error_of_the_work_comes_through(console):
    def work(stop, progress):
        raise SuksesiError("a sentence")

    with pytest.raises(SuksesiError, match="a sentence"):
        awaited(work, say=SAY, console=console)


@pytest.fixture
def heeded():
    """Heed Ctrl-C as in a terminal, also where the tests were started in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heeded")
def test_ctrl_c_asks_the_work_to_stop_and_its_best_is_given(console):
    def work(stop: Event, progress):
        os.kill(os.getpid(), signal.SIGINT)
        return "best so far" if stop.wait(timeout=20) else "never asked"

    assert awaited(work, say=SAY, console=console) == "best so far"


def test_a_step_is_told_in_the_units_of_its_tier():
    step = Step(stage="merit", value=2_000_000, bound=3_000_000, seconds=1.5)
    assert step_line(step, say=SAY) == "plan value: best 1.00, bound 1.50, 1.5 s"
    assert "auto" in step_line(Step(stage="auto", value=None, bound=7, seconds=2), say=SAY)
