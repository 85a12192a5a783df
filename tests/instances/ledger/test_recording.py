"""What a ledger holds of a computation: enough to count, nothing that names anybody."""

import json
from dataclasses import replace

import pytest
from builders import make_case

from suksesi.instances.ledger import checked, ledger_of, note, tally_of
from suksesi.instances.ledger.names import key_of
from suksesi.instances.ledger.place import VARIABLE
from suksesi.models.codes import Kind
from suksesi.models.plan import Move
from suksesi.solver import solve


@pytest.fixture(scope="module")
def case():
    return make_case(people=[{}, {}], seats=[{}, {}])


@pytest.fixture(scope="module")
def plan(case):
    return solve(case)


def with_moves(plan, *pairs):
    """Give `plan` with moves of (employee, seat)."""
    moves = [Move(employee=who, seat=seat, kind=Kind.LATERAL, origin=-1, merit=0, rank=1,
                  candidates=1) for who, seat in pairs]  # fmt: skip
    return replace(plan, moves=tuple(moves))


def test_a_name_is_counted_where_it_came_first(case, plan, tmp_path):
    for pairs in ([(0, 0), (1, 1)], [(0, 0)], [(1, 0)], []):
        note(case, with_moves(plan, *pairs), folder=tmp_path, act="solve", options={})
    note(case, None, folder=tmp_path, act="diversity", options={}, plans=7)
    found = checked(tmp_path)
    tally = tally_of(found.lines, key=key_of(tmp_path), whole=found.whole, number=5)
    assert (tally.computations, tally.naming, tally.recorded) == (5, 3, True)
    assert [tally.first(case, 0, 0), tally.first(case, 1, 0), tally.first(case, 0, 1)] == [2, 1, 0]


def test_no_name_code_or_nip_stands_in_a_ledger(case, plan, tmp_path):
    note(case, with_moves(plan, (0, 0), (1, 1)), folder=tmp_path, act="solve",
         options={"engine": "auto", "policy": "/rumah/budi/k.toml"})  # fmt: skip
    text = (tmp_path / "baris.jsonl").read_text(encoding="utf-8")
    roster = case.roster
    for told in (*roster.name, *roster.code, *roster.nip, "budi"):
        assert str(told) not in text
    assert json.loads(text)["names"].keys() == {"J-1", "J-2"}


def test_one_person_has_another_pseudonym_at_every_seat_and_in_every_ledger(case, plan, tmp_path):
    for folder in (tmp_path / "a", tmp_path / "b"):
        note(case, with_moves(plan, (0, 0), (0, 1)), folder=folder, act="solve", options={})
    names = [checked(tmp_path / name).lines[0].names for name in "ab"]
    assert len({*names[0].values(), *names[1].values()}) == 4


def test_without_the_key_nobody_can_count(case, plan, tmp_path):
    note(case, with_moves(plan, (0, 0)), folder=tmp_path, act="solve", options={})
    (tmp_path / "rahasia").unlink()
    tally = tally_of(checked(tmp_path).lines, key=key_of(tmp_path), whole=True)
    assert tally.first(case, 0, 0) is None


def test_the_ledger_lies_beside_the_case_or_with_the_users_state(tmp_path, monkeypatch):
    monkeypatch.delenv(VARIABLE)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    folder, book = tmp_path / "kasus", tmp_path / "kasus.xlsx"
    folder.mkdir()
    book.touch()
    assert ledger_of(folder) == (folder / "riwayat").resolve()
    assert ledger_of(book) == (tmp_path / "kasus.riwayat").resolve()
    assert ledger_of("kudus") == tmp_path / "state" / "suksesi" / "riwayat" / "kudus"


def test_one_variable_keeps_every_ledger_in_one_folder(tmp_path, monkeypatch):
    monkeypatch.setenv(VARIABLE, str(tmp_path / "semua"))
    cases = [tmp_path / "a" / "kasus", tmp_path / "b" / "kasus"]
    for folder in cases:
        folder.mkdir(parents=True)
    places = {ledger_of(case) for case in cases} | {ledger_of("kudus")}
    assert len(places) == 3
    assert {place.parent for place in places} == {tmp_path / "semua"}
