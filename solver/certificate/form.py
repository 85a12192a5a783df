"""A proof as what JSON holds, and back, with every shape that is wrong named."""

from __future__ import annotations

from typing import Any

from ...models.errors import ProofError
from ...models.proof import Leaf, Multipliers, Node, Proof, Split
from ...models.text import Text
from .check import DEEPEST


def to_plain(proof: Proof) -> dict[str, Any]:
    """Give `proof` as dictionaries and lists of integers."""
    return {
        "tier": proof.tier,
        "value": proof.value,
        "bound": proof.bound,
        "root": _plain_multipliers(proof.root),
        "tree": _plain_node(proof.tree),
    }


def from_plain(plain: object) -> Proof:
    """Give the proof that `plain` holds.

    Raises
    ------
    ProofError
        Where something is missing, unknown, or not an integer; says where.
    """
    parts = _keys(plain, ("tier", "value", "bound", "root", "tree"), where="proof")
    return Proof(
        tier=_text(parts["tier"], where="tier"),
        value=_number_or_none(parts["value"], where="value"),
        bound=_number_or_none(parts["bound"], where="bound"),
        root=_multipliers(parts["root"], where="root"),
        tree=_node(parts["tree"], way=""),
    )


def _plain_multipliers(multipliers: Multipliers) -> dict[str, Any]:
    return {"scale": multipliers.scale, "rows": [list(pair) for pair in multipliers.rows]}


def _plain_node(node: Node) -> dict[str, Any]:
    if isinstance(node, Leaf):
        return {"leaf": _plain_multipliers(node.multipliers)}
    return {
        "split": [list(pair) for pair in node.columns],
        "at": node.at,
        "low": _plain_node(node.low),
        "high": _plain_node(node.high),
    }


def _node(plain: object, *, way: str) -> Node:
    where = f"tree {way}".rstrip()
    if len(way) > DEEPEST:
        raise _wrong(where[:20], id=f"paling dalam {DEEPEST}", en=f"{DEEPEST} levels at most")
    if isinstance(plain, dict) and "leaf" in plain:
        return Leaf(multipliers=_multipliers(_keys(plain, ("leaf",), where=where)["leaf"], where))
    parts = _keys(plain, ("split", "at", "low", "high"), where=where)
    return Split(
        columns=_pairs(parts["split"], where=f"{where} split"),
        at=_number(parts["at"], where=f"{where} at"),
        low=_node(parts["low"], way=f"{way}0"),
        high=_node(parts["high"], way=f"{way}1"),
    )


def _multipliers(plain: object, where: str) -> Multipliers:
    parts = _keys(plain, ("scale", "rows"), where=where)
    return Multipliers(
        scale=_number(parts["scale"], where=f"{where} scale"),
        rows=_pairs(parts["rows"], where=f"{where} rows"),
    )


def _pairs(plain: object, *, where: str) -> tuple[tuple[int, int], ...]:
    if not isinstance(plain, list) or not all(
        isinstance(pair, list) and len(pair) == len(("number", "weight")) for pair in plain
    ):
        raise _wrong(where, id="pasangan bilangan bulat", en="pairs of integers")
    return tuple((_number(a, where=where), _number(b, where=where)) for a, b in plain)


def _keys(plain: object, keys: tuple[str, ...], *, where: str) -> dict[str, object]:
    if not isinstance(plain, dict) or set(plain) != set(keys):
        raise _wrong(where, id=" + ".join(keys), en=" + ".join(keys))
    return plain


def _number(plain: object, *, where: str) -> int:
    if type(plain) is not int:  # not bool either
        raise _wrong(where, id="bilangan bulat", en="an integer")
    return plain


def _number_or_none(plain: object, *, where: str) -> int | None:
    return None if plain is None else _number(plain, where=where)


def _text(plain: object, *, where: str) -> str:
    if not isinstance(plain, str):
        raise _wrong(where, id="teks", en="text")
    return plain


def _wrong(where: str, *, id: str, en: str) -> ProofError:
    return ProofError(
        Text(
            id=f"Bukti rusak di '{where}': seharusnya {id}.",
            en=f"The proof is broken at '{where}': it should hold {en}.",
        )
    )
