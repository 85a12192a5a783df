"""Finished runs as plain documents, and ways to spoil them; every hash is made right again."""

import csv
import gzip
import io
import json
import shutil
from copy import deepcopy
from dataclasses import dataclass

from suksesi.instances import read_case
from suksesi.instances.runs import reseal
from suksesi.models.certificate import PRESENT, SIGNS
from suksesi.models.tiers import CANONICAL


@dataclass
class Documents:
    """What a run holds, to be spoilt: answer, certificate, sheets of the case as lists of rows."""

    answer: dict
    bukti: dict
    sheets: dict

    @classmethod
    def of(cls, folder):
        sheets = {
            path.name: list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"))))
            for path in sorted((folder / "kasus").glob("*.csv"))
        }
        answer = json.loads((folder / "hasil.json").read_text(encoding="utf-8"))
        packed = (folder / "bukti.json.gz").read_bytes()
        return cls(answer, json.loads(gzip.decompress(packed)), sheets)

    def copy(self):
        return deepcopy(self)

    def write(self, base, folder):
        """Write a run like `base` with these documents, hashes and seal recomputed."""
        shutil.copytree(base, folder)
        for name, rows in self.sheets.items():
            with (folder / "kasus" / name).open("w", encoding="utf-8", newline="") as file:
                csv.writer(file, lineterminator="\n").writerows(rows)
        self._rehash(folder)
        text = json.dumps(self.answer, indent=1, ensure_ascii=False) + "\n"
        (folder / "hasil.json").write_text(text, encoding="utf-8")
        bukti = gzip.compress(json.dumps(self.bukti).encode(), mtime=0)
        (folder / "bukti.json.gz").write_bytes(bukti)
        reseal(folder)
        return folder

    def _rehash(self, folder):
        try:
            case = read_case(folder / "kasus")
        except ValueError:
            return
        for document in (self.answer, self.bukti):
            document["case"], document["policy"] = case.digest, case.policy_digest


def _any(random, things):
    return things[int(random.integers(len(things)))]


def _one(random):
    return int(random.choice([-1, 1]))


def _columns(run):
    return run.bukti["pairs"]


def _drop_pair(run, random):
    pairs = _columns(run)
    at = int(random.integers(len(pairs["seat"])))
    return [pairs[key].pop(at) for key in ("seat", "employee", "kind")]


def pair_dropped(run, random):
    _drop_pair(run, random)


def pair_dropped_behind_a_witness(run, random):
    seat, employee, _ = _drop_pair(run, random)
    _sign(run, seat, employee, SIGNS[int(random.integers(len(run.bukti["witnesses"]["rules"])))])


def pair_added(run, random):
    witnesses, pairs = run.bukti["witnesses"], _columns(run)
    place = int(random.integers(len(witnesses["seats"])))
    seat, line = witnesses["seats"][place], witnesses["lines"][place]
    employee = _any(random, [n for n, sign in enumerate(line) if sign != PRESENT])
    _sign(run, seat, employee, PRESENT)
    rows = sorted([*zip(pairs["seat"], pairs["employee"], pairs["kind"], strict=True),
                   (seat, employee, int(random.integers(1, 6)))])  # fmt: skip
    for number, key in enumerate(("seat", "employee", "kind")):
        pairs[key] = [row[number] for row in rows]


def _sign(run, seat, employee, sign):
    witnesses = run.bukti["witnesses"]
    if seat in witnesses["seats"]:
        place = witnesses["seats"].index(seat)
        line = witnesses["lines"][place]
        witnesses["lines"][place] = line[:employee] + sign + line[employee + 1 :]


def witness_changed(run, random):
    witnesses = run.bukti["witnesses"]
    place = int(random.integers(len(witnesses["seats"])))
    employee = int(random.integers(len(witnesses["lines"][place])))
    signs = SIGNS[: len(witnesses["rules"])] + PRESENT + "9"
    _sign(run, witnesses["seats"][place], employee, _any(random, signs))


def _rows(run):
    return [(part, n) for part in run.bukti["rows"] for n in range(len(part["rows"]))]


def row_dropped(run, random):
    part, n = _any(random, _rows(run))
    del part["rows"][n]
    if part["keys"]:
        del part["keys"][n]


def row_tightened(run, random):
    part, n = _any(random, _rows(run))
    row = part["rows"][n]
    side = 3 if row[3] is not None else 2
    row[side] += -1 if side == 3 else 1


def row_loosened(run, random):
    part, n = _any(random, _rows(run))
    part["rows"][n][int(random.integers(2, 4))] = None


def rows_in_another_order(run, random):
    part = _any(random, [part for part in run.bukti["rows"] if len(part["rows"]) > 1])
    a, b = random.choice(len(part["rows"]), size=2, replace=False).tolist()
    for each in ("rows", "keys"):
        if part[each]:
            part[each][a], part[each][b] = part[each][b], part[each][a]


def coefficient_changed(run, random):
    part, n = _any(random, [(p, n) for p, n in _rows(run) if p["rows"][n][1]])
    row = part["rows"][n]
    row[1][int(random.integers(len(row[1])))] += _one(random)


def key_changed(run, random):
    part = _any(random, [part for part in run.bukti["rows"] if part["keys"]])
    key = _any(random, part["keys"])
    key[int(random.integers(len(key)))] += _one(random)


def auxiliary_bound_changed(run, random):
    part = _any(random, run.bukti["auxiliaries"])
    part["upper"][int(random.integers(len(part["upper"])))] += _one(random)


def gain_changed(run, random):
    term = _any(random, [term for term in run.bukti["terms"] if term["gains"]])
    term["gains"][int(random.integers(len(term["gains"])))] += _one(random)


def _multipliers(run, random):
    """Give multipliers with rows, of a root or a leaf."""
    return _any(random, [one for one in all_multipliers(run.bukti) if one["rows"]])


def all_multipliers(bukti):
    for shown in bukti["shown"]:
        yield shown["proof"]["root"]
        yield from (node["leaf"] for node in nodes(shown["proof"]["tree"]) if "leaf" in node)


def nodes(tree):
    yield tree
    if "leaf" not in tree:
        yield from nodes(tree["low"])
        yield from nodes(tree["high"])


def _splits(run):
    trees = [shown["proof"]["tree"] for shown in run.bukti["shown"]]
    return [node for tree in trees for node in nodes(tree) if "leaf" not in node]


def multiplier_sign(run, random):
    _any(random, _multipliers(run, random)["rows"])[1] *= -1


def multiplier_changed(run, random):
    _any(random, _multipliers(run, random)["rows"])[1] += _one(random)


def multiplier_dropped(run, random):
    rows = _multipliers(run, random)["rows"]
    del rows[int(random.integers(len(rows)))]


def scale_changed(run, random):
    _multipliers(run, random)["scale"] += _one(random)


def leaf_emptied(run, random):
    split = _any(random, _splits(run))
    split[str(random.choice(["low", "high"]))] = {"leaf": {"scale": 1, "rows": []}}


def leaf_missing(run, random):
    del _any(random, _splits(run))[str(random.choice(["low", "high"]))]


def split_edited(run, random):
    split = _any(random, _splits(run))
    if random.random() < 0.5:
        split["at"] += _one(random)
    else:
        split["split"][0][0] += _one(random)


def bound_changed(run, random):
    _any(random, run.bukti["shown"])["proof"]["bound"] += _one(random)


def value_in_the_proof_changed(run, random):
    proof = _any(random, run.bukti["shown"])["proof"]
    change = _one(random)
    proof["value"] += change
    proof["bound"] += change * int(random.integers(2))


def kept_value_changed(run, random):
    shown = _any(random, [shown for shown in run.bukti["shown"] if shown["kept"]])
    _any(random, shown["kept"])[1] += _one(random)


def proof_dropped(run, random):
    del run.bukti["shown"][int(random.integers(len(run.bukti["shown"])))]


def people_swapped(run, random):
    which = run.bukti[str(random.choice(["people", "seats"]))]
    a, b = random.choice(len(which), size=2, replace=False).tolist()
    which[a], which[b] = which[b], which[a]


def tier_value_changed(run, random):
    tier = _any(random, [tier for tier in run.answer["tiers"] if tier["value"] is not None])
    change = _one(random)
    tier["value"] += change
    if random.random() < 0.5 and tier["bound"] is not None:
        tier["bound"] += change


def name_swapped(run, random):
    moves = run.answer["plan"]
    if random.random() < 0.5 and len(moves) > 1:
        one, other = (moves[n] for n in random.choice(len(moves), size=2, replace=False).tolist())
        one["person"], other["person"] = other["person"], one["person"]
    else:
        _any(random, moves)["person"] = _any(random, run.bukti["people"])


def merit_changed(run, random):
    _any(random, run.answer["plan"])[str(random.choice(["merit", "rank", "candidates"]))] += _one(
        random
    )


def move_dropped(run, random):
    del run.answer["plan"][int(random.integers(len(run.answer["plan"])))]


def share_changed(run, random):
    tier = _any(random, [tier for tier in run.answer["tiers"] if tier["terms"]])
    tier["terms"][_any(random, sorted(tier["terms"]))] += _one(random)


EDITS = {
    "penilaian_kinerja.csv": ("predikat", ["sangat_baik", "baik", "butuh_perbaikan"]),
    "hasil_simata.csv": ("nilai_talenta", ["74,54", "91,00", "55,00", "70,10"]),
    "pegawai.csv": ("golongan", ["III/c", "III/d", "IV/a", "IV/b", "IV/c"]),
    "penilaian_kompetensi.csv": ("nilai_teknis", ["70,00", "85,50", "92,00", ""]),
    "jabatan.csv": ("kritikal", ["1", "2", "3"]),
}


def case_row_edited(run, random):
    name = _any(random, [name for name in sorted(EDITS) if len(run.sheets[name]) > 1])
    column, values = EDITS[name]
    rows = run.sheets[name]
    at = rows[0].index(column)
    rows[int(random.integers(1, len(rows)))][at] = _any(random, values)


def people_named_anew(run, random):
    """Another spelling of a name is no other case for the plan."""
    rows = run.sheets["pegawai.csv"]
    rows[int(random.integers(1, len(rows)))][rows[0].index("nama")] += " Rekaan"


KINDS = {
    kind.__name__: kind
    for kind in (
        pair_dropped, pair_dropped_behind_a_witness, pair_added, witness_changed, row_dropped,
        row_tightened, row_loosened, rows_in_another_order, coefficient_changed, key_changed,
        auxiliary_bound_changed, gain_changed, multiplier_sign, multiplier_changed,
        multiplier_dropped, scale_changed, leaf_emptied, leaf_missing, split_edited,
        bound_changed, value_in_the_proof_changed, kept_value_changed, proof_dropped,
        people_swapped, tier_value_changed, name_swapped, merit_changed, move_dropped,
        share_changed, case_row_edited, people_named_anew,
    )
}  # fmt: skip
OF_THE_ANSWER = {"tier_value_changed", "name_swapped", "merit_changed", "move_dropped",
                 "share_changed"}  # fmt: skip
OF_THE_CASE = {"case_row_edited", "people_named_anew"}


def tiers_of(answer):
    return [tier for tier in answer["tiers"] if tier["name"] != CANONICAL]
