"""What a piece of work takes: wall time, processor time and memory, child processes included."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from threading import Event, Thread
from time import perf_counter

import psutil

_EVERY = 0.1  # seconds between two looks at the memory
_MEGABYTE = 2**20


@dataclass(slots=True)
class Effort:
    """Seconds, seconds of all processors, and the largest resident memory seen, in megabytes."""

    seconds: float = 0.0
    processor: float = 0.0
    megabytes: float = 0.0


@contextmanager
def effort() -> Iterator[Effort]:
    """Measure what is done inside; the figures are there once it is over.

    Memory is looked at ten times a second, as the sum over this process and its children, pages
    that they share being counted for each; processor time of a child counts once it has ended.
    """
    taken, over = Effort(), Event()
    watcher = Thread(target=_watch, args=(taken, over), daemon=True)
    begun, used = perf_counter(), _processor()
    watcher.start()
    try:
        yield taken
    finally:
        over.set()
        watcher.join()
        taken.seconds, taken.processor = perf_counter() - begun, _processor() - used


def _watch(taken: Effort, over: Event) -> None:
    ours = psutil.Process()
    while True:
        taken.megabytes = max(taken.megabytes, _resident(ours) / _MEGABYTE)
        if over.wait(_EVERY):
            return


def _resident(ours: psutil.Process) -> int:
    total = 0
    for process in (ours, *ours.children(recursive=True)):
        with suppress(psutil.NoSuchProcess):
            total += process.memory_info().rss
    return total


def _processor() -> float:
    usages = (getrusage(who) for who in (RUSAGE_SELF, RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)
