"""CBC as a child process: its command line, its log, its solution file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from signal import SIGABRT
from subprocess import DEVNULL, STDOUT, Popen, TimeoutExpired
from threading import Event
from typing import ClassVar

from cbcbox import cbc_bin_path

from ...models.errors import SuksesiError
from ...models.plan import Why
from ..program import Ints
from .base import Limits
from .claim import Claim, whole_bound
from .scaled import Floats, Scaled
from .watch import watched

GRACE = 20.0  # seconds past its own limit after which CBC is taken to hang

# How CBC's statement begins; anything else is no answer.
_ENDS = {
    "Optimal solution found": Why.PROOF,
    "Problem proven infeasible": Why.PROOF,
    "Linear relaxation infeasible": Why.PROOF,
    "Integer infeasible": Why.PROOF,
    "Infeasible": Why.PROOF,
    "Stopped on time": Why.SECONDS,
    "Stopped on node limit": Why.WORK,
    "Stopped on iterations": Why.WORK,
    "Optimal": Why.SECONDS,  # of the relaxation alone, when time ran out before the search
}
_COLUMN = re.compile(r"\s*(?:\*\*)?\s*\d+\s+x(\d+)\s+(\S+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cbc:
    """One run of CBC in `folder`."""

    folder: Path
    model: Scaled
    _names: ClassVar[str] = "x{:07d}"

    @classmethod
    def column(cls, number: int) -> str:
        """Give the name of a column in the files."""
        return cls._names.format(number)

    @property
    def program(self) -> Path:
        """The file that holds the program."""
        return self.folder / "program.mps"

    @property
    def start(self) -> Path:
        """The file that holds the point to start from."""
        return self.folder / "start.sol"

    @property
    def solution(self) -> Path:
        """The file that CBC writes its point to."""
        return self.folder / "solution.sol"

    @property
    def _log(self) -> Path:
        return self.folder / "log.txt"

    def write_start(self, x: Ints) -> None:
        """Write the point to start from."""
        lines = [f"{j} {self.column(j)} {value} 0" for j, value in enumerate(x.tolist())]
        self.start.write_text("\n".join(["Stopped on time - objective value 0", *lines, ""]))

    def solve(self, limits: Limits, *, stop: Event | None) -> Claim:
        """Run CBC to its end and give what it states.

        Where CBC aborts, it is run once more: that was seen once in thousands of short runs, and
        not again with the same program.
        """
        code = self._run(limits, stop=stop)
        if code == -SIGABRT:
            code = self._run(limits, stop=stop)
        if code is None:
            return Claim(x=None, bound=None, complete=False, why=Why.SECONDS, seconds=GRACE)
        if code and stop is not None and stop.is_set():
            return Claim(x=None, bound=None, complete=False, why=Why.INTERRUPT, seconds=0.0)
        return self._claim(self._log.read_text(errors="replace"), code)

    def _run(self, limits: Limits, *, stop: Event | None) -> int | None:
        """Run CBC and give the code it ended with; ``None`` where it was ended for hanging."""
        self.solution.unlink(missing_ok=True)
        with (
            self._log.open("w") as sink,
            Popen(self._command(limits), stdin=DEVNULL, stdout=sink, stderr=STDOUT) as child,
        ):
            try:
                return watched(lambda: _ended(child, limits), stop=stop, cancel=child.kill)
            finally:
                child.kill()

    def _command(self, limits: Limits) -> list[str]:
        command = [
            cbc_bin_path(),
            str(self.program),
            "-ratio",
            "0",
            "-allow",
            f"{self.model.gap!r}",
        ]
        if self.start.exists():
            command += ["-mips", str(self.start)]
        if limits.seconds is not None:
            command += ["-sec", str(limits.seconds), "-timeMode", "elapsed"]
        if limits.work is not None:
            command += ["-maxNodes", str(int(limits.work))]
        if limits.workers > 1:
            command += ["-threads", str(limits.workers)]
        return [*command, "-solve", "-printingOptions", "all", "-solution", str(self.solution)]

    def _claim(self, log: str, code: int) -> Claim:
        stated = self._statement(log)
        why = next((why for words, why in _ENDS.items() if stated.startswith(words)), None)
        if code or why is None:
            raise SuksesiError(
                f"CBC berhenti tanpa jawaban / CBC ended without an answer: {stated or code!r}."
            )
        empty = "infeasible" in stated.lower()
        found = not empty and _stated(log, "Objective value:") != ""
        return Claim(
            x=self._point() if found else None,
            bound=None if empty else self._bound(log, why),
            complete=why is Why.PROOF,
            why=why,
            seconds=float(_stated(log, "Total time (Wallclock seconds):").split()[0]),
        )

    def _statement(self, log: str) -> str:
        """Give the result in the log or, where CBC ended before its search, in the solution."""
        stated = _stated(log, "Result - ")
        if stated or not self.solution.exists():
            return stated
        return self.solution.read_text().partition(" - ")[0]

    def _point(self) -> Floats:
        x = self.model.lower.copy()
        for line in self.solution.read_text().splitlines():
            match = _COLUMN.match(line)
            if match:
                x[int(match[1])] = float(match[2])
        return x

    def _bound(self, log: str, why: Why) -> int | None:
        """Give the bound; of one cut short CBC prints six digits, so one of the last is added."""
        stated = _stated(log, "Objective value:" if why is Why.PROOF else "Lower bound:")
        if not stated:
            return None
        lowest = float(stated.split()[0])
        if why is not Why.PROOF:
            lowest -= 1e-5 * abs(lowest)
        return whole_bound(-lowest * self.model.factor, unit=self.model.unit)


def _ended(child: Popen[bytes], limits: Limits) -> int | None:
    """Wait for the end and give its code; ``None`` where CBC hangs long past its time limit.

    With a limit of some hundredths of a second it was seen to wait for itself for ever.
    """
    try:
        return child.wait(None if limits.seconds is None else limits.seconds + GRACE)
    except TimeoutExpired:
        return None


def _stated(log: str, label: str) -> str:
    """Give what the last line of `log` that begins with `label` says after it."""
    said = [line for line in log.splitlines() if line.startswith(label)]
    return said[-1].removeprefix(label).strip() if said else ""
