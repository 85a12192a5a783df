"""The executor of a dask cluster, by its address; `distributed` is imported only here."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from importlib import import_module
from typing import cast

from ....models.errors import SuksesiError


@contextmanager
def cluster(address: str) -> Iterator[Executor]:
    """Give the executor of the cluster whose scheduler is at `address`, as long as it is needed.

    Parameters
    ----------
    address : str
        Of the scheduler, such as ``tcp://10.0.0.7:8786``. Its workers need this package installed.

    Raises
    ------
    SuksesiError
        If `distributed` is not installed, or nobody answers at `address`.
    """
    try:
        distributed = import_module("distributed")
    except ImportError as error:
        message = (
            "Klaster dask memerlukan paket tambahan: pip install 'suksesi[cluster]' / a dask "
            "cluster needs the extra: pip install 'suksesi[cluster]'."
        )
        raise SuksesiError(message) from error
    try:
        client = distributed.Client(address)
    except (OSError, ValueError) as error:
        message = f"Tidak ada klaster dask di {address} / no dask cluster at {address}: {error}"
        raise SuksesiError(message) from error
    with client:
        yield cast("Executor", client.get_executor())
