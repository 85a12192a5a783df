"""One contender on one round in a process of its own, so that its memory is its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from time import perf_counter

from contenders import CONTENDERS, EXTRA, HINTED
from rounds import Arrays, read_arrays

from suksesi.solver.engines import engine
from suksesi.solver.engines.base import Limits
from suksesi.solver.program import Ints

_GRACE = 20.0  # seconds that a contender gets to come to an end past its limit


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one contender came to on one round.

    Attributes
    ----------
    round, contender : str
    seconds : float
        From the arrays to the proven optimum; the limit where it was reached.
    cpu_seconds : float or None
        Processor time of the process and its children; ``None`` where it had to be ended.
    value : int or None
    proven : bool
    memory_mb : float or None
        Peak of the process and of its largest child together.
    """

    round: str
    contender: str
    seconds: float
    cpu_seconds: float | None
    value: int | None
    proven: bool
    memory_mb: float | None


def contest(path: Path, contender: str, *, limit: float) -> Run:
    """Run `contender` on the round at `path`; it is ended where it overruns its limit."""
    command = [sys.executable, __file__, str(path), contender, str(limit)]
    # A contender that is told the optimum first needs the time to find it.
    allowed = limit + _GRACE + (limit if contender in HINTED else 0.0)
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as child:
        try:
            said, complaint = child.communicate(timeout=allowed)
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            child.communicate()
            return _overrun(path, contender, limit)
    if child.returncode:
        message = f"{contender} failed on {path.name}: {complaint.strip()[-2000:]}"
        raise RuntimeError(message)
    return Run(**json.loads(said.splitlines()[-1]))


def _overrun(path: Path, contender: str, limit: float) -> Run:
    return Run(
        round=path.stem,
        contender=contender,
        seconds=limit,
        cpu_seconds=None,
        value=None,
        proven=False,
        memory_mb=None,
    )


def measured(path: Path, contender: str, limit: float) -> Run:
    """Time `contender` here and now."""
    arrays = read_arrays(path)
    hint = _optimum(arrays, limit) if contender in HINTED else None
    before, start = _cpu(), perf_counter()
    answer = (CONTENDERS | EXTRA)[contender](arrays, limit, hint)
    seconds = perf_counter() - start
    in_time = answer.proven and seconds <= limit
    return Run(
        round=path.stem,
        contender=contender,
        seconds=seconds if in_time else limit,
        cpu_seconds=_cpu() - before,
        value=answer.value,
        proven=in_time,
        memory_mb=_peak_mb(),
    )


def _optimum(arrays: Arrays, limit: float) -> Ints | None:
    return engine("auto").solve(arrays.program, arrays.gain, limits=Limits(seconds=limit)).x


def _cpu() -> float:
    return sum(
        use.ru_utime + use.ru_stime for use in (getrusage(RUSAGE_SELF), getrusage(RUSAGE_CHILDREN))
    )


def _peak_mb() -> float:
    return sum(getrusage(who).ru_maxrss for who in (RUSAGE_SELF, RUSAGE_CHILDREN)) / 1024


if __name__ == "__main__":
    told = measured(Path(sys.argv[1]), sys.argv[2], float(sys.argv[3]))
    sys.stdout.write(json.dumps(asdict(told)) + "\n")
