"""The checker's objections in words: what is wrong, and at which leaf."""

from __future__ import annotations

from ...models.text import Text

Path = tuple[bool, ...]
"""The way from the root: at each split the high side or not."""


def at(path: Path, objection: Text) -> Text:
    """Say where an objection stands: the way from the root, 0 the low side and 1 the high one."""
    way = "".join("1" if high else "0" for high in path) or "-"
    return Text(id=f"simpul {way}: {objection.id}", en=f"node {way}: {objection.en}")


def at_root(objection: Text) -> Text:
    """Say that an objection concerns the multipliers that narrow the box."""
    return Text(id=f"pengali akar: {objection.id}", en=f"root multipliers: {objection.en}")


def value_alone(value: int) -> Text:
    """Say that a value is claimed beside the claim that there is no point."""
    return Text(
        id=f"nilai {value} disebut, padahal bukti menyatakan tidak ada rencana.",
        en=f"the value {value} is stated, yet the proof claims that no plan exists.",
    )


def bound_below(bound: int, value: int) -> Text:
    """Say that the bound lies below the value."""
    return Text(
        id=f"batas {bound} lebih kecil daripada nilai {value}.",
        en=f"the bound {bound} is below the value {value}.",
    )


def scale_wrong(scale: int, *, least: int) -> Text:
    """Say that a scale is too small."""
    return Text(
        id=f"skala {scale} tidak sah; paling kecil {least}.",
        en=f"the scale {scale} is not allowed; it is {least} at least.",
    )


def row_unknown(row: int) -> Text:
    """Say that a row does not exist."""
    return Text(id=f"baris {row} tidak ada.", en=f"row {row} does not exist.")


def row_twice(row: int) -> Text:
    """Say that a row is weighed twice."""
    return Text(id=f"baris {row} disebut dua kali.", en=f"row {row} is named twice.")


def side_free(row: int, *, upper: bool) -> Text:
    """Say that a multiplier leans on a side that a row does not have."""
    return Text(
        id=f"baris {row} tidak mempunyai batas {'atas' if upper else 'bawah'}, "
        "jadi tanda pengalinya salah.",
        en=f"row {row} has no {'upper' if upper else 'lower'} side, "
        "so its multiplier has the wrong sign.",
    )


def split_empty() -> Text:
    """Say that a split names no column."""
    return Text(id="pembagian tanpa kolom.", en="the split names no column.")


def column_unknown(column: int) -> Text:
    """Say that a split names a column that does not exist."""
    return Text(id=f"kolom {column} tidak ada.", en=f"column {column} does not exist.")


def column_twice(column: int) -> Text:
    """Say that a split names a column twice."""
    return Text(id=f"kolom {column} disebut dua kali.", en=f"column {column} is named twice.")


def too_deep(most: int) -> Text:
    """Say that the tree is deeper than the checker follows."""
    return Text(
        id=f"pohon lebih dalam dari {most} tingkat.", en=f"the tree is deeper than {most} levels."
    )


def leaf_open(reached: int, bound: int) -> Text:
    """Say that a leaf leaves room above the bound."""
    return Text(
        id=f"daun hanya membuktikan paling banyak {reached}, bukan {bound}.",
        en=f"the leaf shows {reached} at most, not {bound}.",
    )


def leaf_not_empty() -> Text:
    """Say that a leaf does not refute what it claims to refute."""
    return Text(
        id="daun tidak membuktikan bahwa di sini tidak ada rencana.",
        en="the leaf does not show that there is no plan here.",
    )
