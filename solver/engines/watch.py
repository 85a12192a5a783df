"""Running an engine off the calling thread, so that a stop and Ctrl-C are seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from contextlib import contextmanager
from threading import Event, Timer
from typing import TypeVar

Result = TypeVar("Result")

_LOOK_EVERY = 0.05  # seconds between two looks at the stop event


def watched(
    work: Callable[[], Result], *, stop: Event | None, cancel: Callable[[], None]
) -> Result:
    """Do `work` in a thread of its own; call `cancel` once `stop` is set.

    Parameters
    ----------
    work : callable
        Blocks until the engine ends; what it raises is raised here.
    stop : threading.Event, optional
    cancel : callable
        Makes the engine end soon; called again and again until it has, because an engine that is
        not yet running does not hear the first call.
    """
    with ThreadPoolExecutor(max_workers=1) as pool:
        future = pool.submit(work)
        try:
            while not _ended(future):
                if stop is not None and stop.is_set():
                    cancel()
        except BaseException:
            while not _ended(future):
                cancel()
            raise
        return future.result()


@contextmanager
def deadline(seconds: float | None, halt: Event) -> Iterator[Event]:
    """Set `halt` after so many seconds; the event given tells that this is what happened."""
    late = Event()

    def expire() -> None:
        late.set()
        halt.set()

    timer = Timer(seconds or 0.0, expire)
    timer.daemon = True
    if seconds is not None:
        timer.start()
    try:
        yield late
    finally:
        timer.cancel()


def _ended(future: Future[Result]) -> bool:
    try:
        future.exception(timeout=_LOOK_EVERY)
    except NotYet:
        return False
    return True
