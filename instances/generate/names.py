"""Names and NIPs of the invented people: obviously invented, unique, serial 000."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from .chance import Chance
from .months import Dates

_SERIAL = "000"
_DAYS = 28


def named(sex: NDArray[np.object_], chance: Chance) -> NDArray[np.object_]:
    """Draw a name for each sex."""
    source = files("suksesi.instances.generate") / "names.toml"
    words = tomllib.loads(source.read_text(encoding="utf-8"))
    first = np.full(len(sex), "", dtype=object)
    for key, code in (("men", "L"), ("women", "P")):
        draws = chance.whole(0, len(words[key]) - 1, len(sex))
        first = np.where(sex == code, np.array(words[key], dtype=object)[draws], first)
    head = np.array(words["heads"], dtype=object)
    tail = np.array(words["tails"], dtype=object)
    second = head[chance.whole(0, len(head) - 1, len(sex))]
    return first + " " + second + tail[chance.whole(0, len(tail) - 1, len(sex))]


def identified(frame: pd.DataFrame) -> pd.DataFrame:
    """Add the NIP; people who would share one are born on other days of their month."""
    frame = frame.copy()
    for _ in range(_DAYS):
        frame["nip"] = nips(frame)
        twin = frame["nip"].duplicated().to_numpy()
        if not twin.any():
            break
        born = frame["born"].to_numpy().astype("datetime64[D]")
        month = born.astype("datetime64[M]").astype("datetime64[D]")
        later = ((born - month).astype(np.int64) + 1) % _DAYS
        frame["born"] = np.where(twin, month + later, born)
    return frame


def nips(frame: pd.DataFrame) -> NDArray[np.object_]:
    """Put the NIP together: birth date, month of CPNS, sex digit, serial."""
    born: Dates = frame["born"].to_numpy().astype("datetime64[D]")
    entered = frame["entered"].to_numpy().astype("datetime64[M]")
    digits = np.where(frame["sex"] == "L", "1", "2").astype(object)
    birth = np.char.replace(born.astype(str), "-", "").astype(object)
    entry = np.char.replace(entered.astype(str), "-", "").astype(object)
    return birth + entry + digits + _SERIAL
