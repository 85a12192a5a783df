"""Benchmarks: ``python benchmarks NAME ...``, each prints a table and can write JSON."""

from __future__ import annotations

import click
from agree import agree
from assignment import assignment
from flow import flow
from national import national
from page import page
from peers import peers
from regret import regret
from scoring import scoring


@click.group(help=__doc__)
def main() -> None:
    """Run one benchmark."""


main.add_command(agree)
main.add_command(assignment)
main.add_command(flow)
main.add_command(national)
main.add_command(peers)
main.add_command(page)
main.add_command(regret)
main.add_command(scoring)

if __name__ == "__main__":
    main()
