"""Benchmarks: ``python benchmarks NAME ...``, each prints a table and can write JSON."""

from __future__ import annotations

import click
from agree import agree
from page import page
from peers import peers
from regret import regret


@click.group(help=__doc__)
def main() -> None:
    """Run one benchmark."""


main.add_command(agree)
main.add_command(peers)
main.add_command(page)
main.add_command(regret)

if __name__ == "__main__":
    main()
