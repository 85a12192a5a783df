"""A ledger that somebody tampered with says where."""

import json
import stat
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

from suksesi.instances.ledger import Line, Trouble, append, checked
from suksesi.instances.ledger.line import FIRST

BLANK = Line(number=0, at="", act="solve", names={"J-1": "abc"}, result="r", plans=1)
LINES, HEAD = "baris.jsonl", "kepala.json"


@pytest.fixture
def ledger(tmp_path):
    """Keep a ledger of eight lines."""
    for _ in range(8):
        append(tmp_path / "riwayat", BLANK)
    return tmp_path / "riwayat"


def texts_of(folder):
    return (folder / LINES).read_text(encoding="utf-8").splitlines()


def put(folder, texts):
    (folder / LINES).write_text("".join(f"{text}\n" for text in texts), encoding="utf-8")


def told(folder):
    return [(item.trouble, item.line, item.last) for item in checked(folder).breaks]


def test_a_ledger_nobody_touched_is_whole_and_numbered_from_one(ledger):
    found = checked(ledger)
    assert found.whole
    assert [line.number for line in found.lines] == [*range(1, 9)]
    assert found.lines[0].before == FIRST
    assert all(one.hash == next_.before
               for one, next_ in zip(found.lines, found.lines[1:], strict=False))  # fmt: skip


def test_every_edit_of_every_field_of_every_line_is_noticed(ledger):
    texts = texts_of(ledger)
    for place, text in enumerate(texts):
        for name, value in json.loads(text).items():
            other = {int: 99, str: "lain", dict: {"J-9": "x"}}[type(value)]
            changed = json.dumps({**json.loads(text), name: other})
            put(ledger, [*texts[:place], changed, *texts[place + 1 :]])
            assert not checked(ledger).whole, (place, name)


def test_an_edited_line_whose_hash_was_made_to_fit_breaks_the_chain_after_it(ledger):
    texts = texts_of(ledger)
    content = json.loads(texts[3])
    del content["hash"]
    line = Line(**{**content, "plans": 9})
    put(ledger, [*texts[:3], json.dumps({**content, "plans": 9, "hash": line.hash}), *texts[4:]])
    assert told(ledger) == [(Trouble.REWRITTEN, 5, 5)]


@pytest.mark.parametrize("place", range(7))
def test_a_deleted_line_is_a_gap_with_its_number(ledger, place):
    texts = texts_of(ledger)
    put(ledger, texts[:place] + texts[place + 1 :])
    assert told(ledger) == [(Trouble.MISSING, place + 1, place + 1)]


def test_lines_in_another_order_are_noticed(ledger):
    texts = texts_of(ledger)
    put(ledger, [*texts[:2], texts[3], texts[2], *texts[4:]])
    assert {trouble for trouble, _, _ in told(ledger)} == {Trouble.REWRITTEN}


def test_a_repeated_line_is_noticed(ledger):
    texts = texts_of(ledger)
    put(ledger, [*texts[:4], texts[3], *texts[4:]])
    assert (Trouble.REWRITTEN, 4, 4) in told(ledger)


@pytest.mark.parametrize("left", [0, 1, 5])
def test_lines_cut_off_at_the_end_are_missing(ledger, left):
    put(ledger, texts_of(ledger)[:left])
    assert told(ledger) == [(Trouble.TRUNCATED, left + 1, 8)]


def test_what_was_cut_off_stays_missing_after_the_next_computation(ledger):
    put(ledger, texts_of(ledger)[:5])
    assert append(ledger, BLANK).number == 9
    assert told(ledger) == [(Trouble.MISSING, 6, 8)]


def test_a_text_that_is_no_line_is_told_with_its_place(ledger):
    texts = texts_of(ledger)
    put(ledger, [*texts[:2], '{"number": 3', *texts[3:]])
    assert told(ledger)[0] == (Trouble.UNREADABLE, 3, 3)


def test_a_line_cut_short_does_not_swallow_the_next_one(ledger):
    with (ledger / LINES).open("a", encoding="utf-8") as file:
        file.write('{"act": "sol')
    append(ledger, BLANK)
    found = checked(ledger)
    assert [line.number for line in found.lines] == [*range(1, 10)]
    assert [item.trouble for item in found.breaks] == [Trouble.UNREADABLE]


def test_a_ledger_rewritten_from_its_start_does_not_fit_its_head(ledger, tmp_path):
    for _ in range(8):
        append(tmp_path / "lain", Line(number=0, at="", act="solve", plans=2))
    put(ledger, texts_of(tmp_path / "lain"))
    assert told(ledger) == [(Trouble.REWRITTEN, 8, 8)]


def test_without_its_head_nobody_knows_what_is_missing(ledger):
    (ledger / HEAD).unlink()
    assert told(ledger) == [(Trouble.NO_HEAD, 8, 8)]


def test_a_head_that_a_crash_left_behind_is_no_break(ledger):
    head = (ledger / HEAD).read_bytes()
    append(ledger, BLANK)
    (ledger / HEAD).write_bytes(head)
    assert checked(ledger).whole
    append(ledger, BLANK)
    assert checked(ledger).whole


def test_no_ledger_is_told_apart_from_an_empty_one(tmp_path):
    assert not checked(tmp_path / "tiada").there


def test_nobody_but_its_owner_may_open_a_ledger(ledger):
    assert stat.S_IMODE(ledger.stat().st_mode) == 0o700
    assert stat.S_IMODE((ledger / LINES).stat().st_mode) == 0o600


def add(folder, times):
    """Add lines; runs in a process of its own."""
    return [append(folder, BLANK).number for _ in range(times)]


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_processes_that_add_at_once_lose_no_line_and_share_no_number(tmp_path):
    folder = tmp_path / "riwayat"
    with ProcessPoolExecutor(3, mp_context=get_context("fork")) as pool:
        jobs = [pool.submit(add, folder, 15) for _ in range(3)]
        numbers = [number for job in jobs for number in job.result()]
    assert sorted(numbers) == [*range(1, 46)]
    assert checked(folder).whole
