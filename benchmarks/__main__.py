"""Benchmarks: ``python benchmarks NAME ...``, each prints a table and can write JSON."""

from __future__ import annotations

import click
from agree import agree
from assignment import assignment
from conflict import conflict
from flow import flow
from national import national
from page import page
from peers import peers
from regret import regret
from scale import scale
from scoring import scoring
from weights import weights

BENCHMARKS = (
    agree,
    assignment,
    conflict,
    flow,
    national,
    page,
    peers,
    regret,
    scale,
    scoring,
    weights,
)


@click.group(help=__doc__)
def main() -> None:
    """Run one benchmark."""


for each in BENCHMARKS:
    main.add_command(each)

if __name__ == "__main__":
    main()
