"""Fields of work: codes, which are related, and what studies and functional posts belong to."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ....models.establishment import Families
from ..draft import Draft, places
from ..table import Words

SAME, RELATED, OTHER, UNKNOWN = 2, 1, 0, -1


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Fields:
    """The fields of work, and the functional posts (lower case) that belong to each."""

    families: Families
    of_function: dict[str, int]

    def known(self, codes: Words) -> NDArray[np.int32]:
        """Give the field of each code; 0 where empty."""
        return np.maximum(places(codes, self.families.code), 0)

    def of_posts(self, posts: Words) -> NDArray[np.int32]:
        """Give the field of each functional post by its name; 0 where the sheet names none."""
        return np.array(
            [self.of_function.get(post.casefold(), 0) for post in posts], dtype=np.int32
        )


def fields_of(draft: Draft) -> Fields:
    """Make the fields of work from sheet *rumpun*, sorted by code; 0 is *not known*."""
    table = draft["rumpun"]
    sort, code, key = (table.words(name) for name in ("jenis", "kode", "kunci"))
    names = dict(zip(code[sort == "bidang"], key[sort == "bidang"], strict=True))
    codes = np.array(["", *sorted(names)], dtype=object)
    place = np.maximum(places(code, codes), 0)
    families = Families(
        code=codes,
        name=np.array([names.get(each, "") for each in codes], dtype=object),
        relation=_relation(codes, place[sort == "serumpun"], key[sort == "serumpun"]),
        of_study=_lookup(key[sort == "prodi"], place[sort == "prodi"]),
    )
    return Fields(families=families, of_function=_lookup(key[sort == "jf"], place[sort == "jf"]))


def _relation(codes: Words, left: NDArray[np.int32], related: Words) -> NDArray[np.int8]:
    relation = np.full((len(codes), len(codes)), OTHER, dtype=np.int8)
    right = np.maximum(places(related, codes), 0)
    relation[left, right] = RELATED
    relation[right, left] = RELATED
    np.fill_diagonal(relation, SAME)
    relation[0, :] = relation[:, 0] = UNKNOWN
    return relation


def _lookup(keys: Words, place: NDArray[np.int32]) -> dict[str, int]:
    pairs = sorted(zip((key.casefold() for key in keys), place.tolist(), strict=True))
    return dict(pairs)
