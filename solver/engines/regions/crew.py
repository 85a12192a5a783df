"""Who solves the regions: threads or processes of ours, or any executor, such as a cluster's.

An executor is ``concurrent.futures.Executor``: what is handed to it are plain arrays, what comes
back is an outcome, so where it runs makes no difference.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import (
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
    wait,
)
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from threading import Event

from ....models.errors import SuksesiError
from ..base import Outcome
from .packed import Flag, Packed, closed

_LOOK_EVERY = 0.05  # seconds between two looks at the halt
_ENDING = 5.0  # seconds that a crew of others has to hand in what it is at, once halted

_halt: Flag | None = None
"""In a process of ours: the halt of all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crew:
    """An executor and how it is made to end soon.

    Attributes
    ----------
    executor : concurrent.futures.Executor
    work : callable
        What it does with each order.
    halt : callable or None
        Ends what it is at, each order giving what it has; ``None`` where it hears nothing.
    """

    executor: Executor
    work: Callable[[Packed], Outcome]
    halt: Callable[[], None] | None = None

    def done(
        self, orders: Sequence[Packed], *, halt: Event, heard: Callable[[int, Outcome], None]
    ) -> None:
        """Have all `orders` worked on; tell `heard` each one's number and outcome as it comes.

        Once `halt` is set no further order is begun, and those at work end soon; of a crew that
        hears nothing they are given up after a while.

        Raises
        ------
        SuksesiError
            If a worker process dies.
        """
        numbers = {self.executor.submit(self.work, one): n for n, one in enumerate(orders)}
        waiting = set(numbers)
        patience = _ENDING
        while waiting and patience > 0:
            ready, waiting = wait(waiting, timeout=_LOOK_EVERY, return_when="FIRST_COMPLETED")
            for future in ready:
                heard(numbers[future], _result(future))
            if halt.is_set():
                waiting = {future for future in waiting if not future.cancel()}
                patience = self._hurried(patience)

    def _hurried(self, patience: float) -> float:
        if self.halt is None:
            return patience - _LOOK_EVERY
        self.halt()
        return patience


def _result(future: Future[Outcome]) -> Outcome:
    try:
        return future.result()
    except BrokenExecutor as error:
        message = (
            "Sebuah proses kerja berhenti sendiri, mungkin kehabisan memori / a worker process "
            "died, perhaps for want of memory."
        )
        raise SuksesiError(message) from error


@contextmanager
def crew_of(workers: int) -> Iterator[Crew]:
    """Give a crew of so many processes; one worker is a thread of this process."""
    if workers <= 1:
        event = Event()
        with ThreadPoolExecutor(max_workers=1) as threads:
            yield Crew(executor=threads, work=partial(closed, halt=event), halt=event.set)
        return
    context = get_context("spawn")  # a forked child would inherit the threads of the optimisers
    flag = context.Event()
    pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_begin, initargs=(flag,))
    with pool:
        yield Crew(executor=pool, work=_closed_here, halt=flag.set)


def crew_on(executor: Executor) -> Crew:
    """Give the crew behind somebody else's executor; who gave it closes it."""
    return Crew(executor=executor, work=closed)


def _begin(halt: Flag) -> None:
    """Begin a worker process: Ctrl-C is for the one that asked, the halt for all."""
    global _halt  # noqa: PLW0603 - one per process, set once
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _halt = halt


def _closed_here(one: Packed) -> Outcome:
    return closed(one, halt=_halt)
