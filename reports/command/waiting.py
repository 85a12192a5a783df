"""Waiting for a solve: a status line after the first second, and Ctrl-C that ends it well."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYet
from contextlib import contextmanager
from threading import Event, Thread
from typing import TypeVar

from rich.console import Console

from ...models.regret import STAGE as REGRET
from ...models.tiers import CANONICAL, TIERS
from ...solver.engines.base import Step
from ..answer.proof import amount
from ..language.phrases import Phrases

PATIENCE_SECONDS = 1.0
TICK_SECONDS = 0.1

Found = TypeVar("Found")


class News:
    """The latest step of a running solve; written by its thread, read by the one that waits."""

    def __init__(self) -> None:
        self.step: Step | None = None

    def __call__(self, step: Step) -> None:
        """Take note of a step."""
        self.step = step


def awaited(
    work: Callable[..., Found], *, say: Phrases, console: Console | None = None, doing: str = ""
) -> Found:
    """Run `work` beside the main thread and give what it found.

    Ctrl-C asks it to stop, and what it has found by then is given. The status line goes to the
    error stream and only where that is a terminal.

    Parameters
    ----------
    work : callable
        Takes ``stop``, an event, and ``progress``, a callable.
    doing : str
        Phrase that says which of several rounds is being solved, by their stages; a single one says
        its tier.
    """
    news, stop, future = News(), Event(), Future[Found]()
    screen = console or Console(stderr=True)
    try:
        Thread(target=_fulfil, args=(future, work, stop, news)).start()
        return _patiently(future, news, screen, say, doing)
    except KeyboardInterrupt:
        stop.set()
        screen.print(say("waiting.stopping"), markup=False, highlight=False)
        return future.result()


@contextmanager
def announced(key: str, *, say: Phrases, console: Console | None = None) -> Iterator[None]:
    """Show what is being done while it is done, where the error stream is a terminal."""
    with (console or Console(stderr=True)).status(say(key)):
        yield


def _fulfil(future: Future[Found], work: Callable[..., Found], stop: Event, news: News) -> None:
    """Do the work and hand over what comes of it, an error too."""
    try:
        future.set_result(work(stop=stop, progress=news))
    except BaseException as error:
        future.set_exception(error)


def _patiently(
    future: Future[Found], news: News, screen: Console, say: Phrases, doing: str
) -> Found:
    try:
        return future.result(timeout=PATIENCE_SECONDS)
    except NotYet:
        if future.done():
            raise
    with screen.status(say("waiting.begin")) as status:
        while True:
            try:
                return future.result(timeout=TICK_SECONDS)
            except NotYet:
                if future.done():
                    raise
                status.update(_line(news.step, say, doing))


def _line(step: Step | None, say: Phrases, doing: str) -> str:
    """Say which of several rounds is being solved, or how far a single one is."""
    if step is not None and doing:
        return say(doing, stage=step.stage)
    return step_line(step, say=say)


def step_line(step: Step | None, *, say: Phrases) -> str:
    """Say how far the work is; nothing personal is in it."""
    if step is None:
        return say("waiting.begin")
    if step.stage == REGRET:
        return say("waiting.regret", done=step.value, total=step.bound)
    seconds = say.figures.seconds(step.seconds)
    if step.stage not in {*TIERS, CANONICAL}:
        return say("waiting.engine", stage=step.stage, gap=_gap(step, say), seconds=seconds)
    none = say("table.none")
    value, bound = (
        none if number is None else amount(number, tier=step.stage, say=say)
        for number in (step.value, step.bound)
    )
    stage = say(f"tier.{step.stage}")
    return say("waiting.step", stage=stage, value=value, bound=bound, seconds=seconds)


def _gap(step: Step, say: Phrases) -> str:
    """Write how far the best is from the bound, in percent of the bound."""
    if step.value is None or step.bound is None:
        return say("table.none")
    hundredths = 10_000 * (step.bound - step.value) // max(1, abs(step.bound))
    return f"{say.figures.percent(hundredths)} %"
