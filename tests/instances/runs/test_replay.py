import json
import shutil

from suksesi.instances.runs import chain_of, read_run, replayed, reseal
from suksesi.instances.runs.chain import State
from suksesi.models.codes import DecisionKind


def test_a_run_gives_itself_again_from_its_files_alone(first, tmp_path):
    assert replayed(read_run(shutil.copytree(first.folder, tmp_path / "salinan"))) == ()


def test_a_replay_names_the_place_that_differs(first, tmp_path):
    copy = shutil.copytree(first.folder, tmp_path / "salinan")
    answer = json.loads((copy / "hasil.json").read_text(encoding="utf-8"))
    answer["tiers"][0]["value"] += 1
    text = json.dumps(answer, indent=1, ensure_ascii=False) + "\n"
    (copy / "hasil.json").write_text(text, encoding="utf-8")
    reseal(copy)
    (found,) = replayed(read_run(copy))
    assert found.place == "tiers.0.value"
    assert found.kept == found.again + 1


def test_other_bytes_of_the_same_content_are_a_difference_too(first, tmp_path):
    copy = shutil.copytree(first.folder, tmp_path / "salinan")
    with (copy / "hasil.json").open("a", encoding="utf-8") as file:
        file.write("\n")
    reseal(copy)
    (found,) = replayed(read_run(copy))
    assert found.place == ""


def test_the_chain_of_runs_is_followed_to_the_first(first, rule):
    second = rule(first, DecisionKind.DIKOSONGKAN, seat=first.plan.moves[0].seat)
    third = rule(second, DecisionKind.DIKOSONGKAN, seat=first.plan.moves[1].seat)
    links = chain_of(read_run(third.folder))
    assert [link.seal for link in links] == [second.seal, first.seal]
    assert {link.state for link in links} == {State.INTACT}
    assert chain_of(first) == ()


def test_a_deleted_changed_or_exchanged_run_is_a_gap_in_the_chain(first, rule):
    second = rule(first, DecisionKind.DIKOSONGKAN, seat=first.plan.moves[0].seat)
    third = rule(second, DecisionKind.DIKOSONGKAN, seat=first.plan.moves[1].seat)
    (second.folder / "ringkasan.txt").write_text("lain", encoding="utf-8")
    assert [link.state for link in chain_of(third)] == [State.CHANGED]
    reseal(second.folder)
    assert [link.state for link in chain_of(third)] == [State.OTHER]
    shutil.rmtree(second.folder)
    assert [link.state for link in chain_of(third)] == [State.MISSING]
