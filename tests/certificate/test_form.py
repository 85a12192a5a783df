import json
from contextlib import suppress
from copy import deepcopy

import pytest
from hypothesis import given
from hypothesis import strategies as st
from programs import knapsacks

from suksesi.models.errors import ProofError
from suksesi.solver.certificate import from_plain, to_plain
from suksesi.solver.engines.tree import prove

LEAF = {"leaf": {"scale": 1, "rows": [[0, 2]]}}
PLAIN = {
    "tier": "merit",
    "value": 3,
    "bound": 4,
    "root": {"scale": 1, "rows": []},
    "tree": {"split": [[1, 1]], "at": 0, "low": LEAF, "high": LEAF},
}


def test_a_proof_survives_being_written_and_read():
    program, gain = knapsacks(1, columns=10, rows=5)
    proof = prove(program, gain, 0)

    assert from_plain(json.loads(json.dumps(to_plain(proof)))) == proof
    assert to_plain(from_plain(PLAIN)) == PLAIN


def spoilt(path, new):
    plain = deepcopy(PLAIN)
    inner = plain
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = new
    return plain


@pytest.mark.parametrize(
    ("plain", "said"),
    [
        (None, "The proof is broken at 'proof': it should hold"),
        (PLAIN | {"more": 1}, "it should hold tier + value + bound + root + tree."),
        (spoilt(["tier"], 1), "at 'tier': it should hold text."),
        (spoilt(["value"], True), "at 'value': it should hold an integer."),
        (spoilt(["bound"], 4.0), "at 'bound': it should hold an integer."),
        (spoilt(["root", "rows"], [[1, 2, 3]]), "at 'root rows': it should hold pairs"),
        (spoilt(["root", "rows"], {"1": 2}), "at 'root rows': it should hold pairs"),
        (spoilt(["tree", "at"], None), "at 'tree at': it should hold an integer."),
        (spoilt(["tree", "low"], None), "at 'tree 0': it should hold split + at + low + high."),
        (spoilt(["tree", "high"], LEAF | {"at": 1}), "at 'tree 1': it should hold leaf."),
        (spoilt(["tree", "low", "leaf"], {"scale": 1}), "at 'tree 0': it should hold scale + rows"),
        (spoilt(["tree", "split"], [["a", 1]]), "at 'tree split': it should hold an integer."),
    ],
)
def test_a_wrong_shape_is_named(plain, said):
    with pytest.raises(ProofError) as caught:
        from_plain(plain)

    assert said in caught.value.objection.en


def test_a_tree_without_end_is_refused():
    tree = LEAF
    for _ in range(400):
        tree = {"split": [[1, 1]], "at": 0, "low": tree, "high": LEAF}

    with pytest.raises(ProofError, match="300 levels at most"):
        from_plain(PLAIN | {"tree": tree})


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from([*PLAIN, "leaf"]), inner),
    max_leaves=8,
)


@given(key=st.sampled_from(list(PLAIN)), value=json_values)
def test_any_json_is_read_or_refused_in_a_sentence(key, value):
    with suppress(ProofError):
        from_plain(PLAIN | {key: value})
