import gzip
import shutil
import subprocess
import sys
from dataclasses import replace
from types import SimpleNamespace

import pytest
from bundled_cases import bundled_case

from suksesi.instances import read_case
from suksesi.instances.generate import synthetic_blueprint
from suksesi.instances.runs import Provenance, reseal, verify_run, write_run
from suksesi.instances.runs.certificate_file import (
    CERTIFICATE,
    certificate_bytes,
    read_certificate,
)
from suksesi.instances.write_case import write_case
from suksesi.models.errors import ProofError, SuksesiError
from suksesi.models.plan import Status, Why
from suksesi.solver import certify, confirm, propose, solve
from suksesi.solver.verification import Outcome, verified


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """Solve a small round and keep it with its certificate."""
    path = tmp_path_factory.mktemp("bukti")
    write_case(synthetic_blueprint(seats=40, employees=150), seed=9, folder=path / "kasus")
    return kept(path)


@pytest.fixture(scope="module")
def kudus():
    """Solve the bundled regency once."""
    case = bundled_case("kudus")
    return case, solve(case)


def kept(path):
    case = read_case(path / "kasus")
    plan = solve(case)
    certificate = certify(case, plan)
    write_run(case, plan, propose(case, plan), folder=path / "arsip", source=path / "kasus",
              provenance=Provenance(certificate=certificate))  # fmt: skip
    return SimpleNamespace(case=case, plan=plan, certificate=certificate, folder=path / "arsip",
                           source=path / "kasus")  # fmt: skip


def test_a_finished_run_is_proven_and_says_what_is_still_trusted(small):
    report = verify_run(small.folder)
    assert report.outcome is Outcome.PROVEN, report.objections
    assert [tier.gap for tier in report.tiers] == [0] * len(report.tiers)
    assert report.columns + report.absent >= len(small.case.roster)
    assert report.sampled > 0
    assert len(report.trusted) > 3


def test_equal_solves_have_equal_certificates(small):
    again = certify(small.case, solve(small.case))
    assert certificate_bytes(again) == (small.folder / CERTIFICATE).read_bytes()


def test_a_run_without_a_certificate_is_recounted_and_not_proven(small, tmp_path):
    shutil.copytree(small.folder, tmp_path / "arsip")
    (tmp_path / "arsip" / CERTIFICATE).unlink()
    reseal(tmp_path / "arsip")
    report = verify_run(tmp_path / "arsip")
    assert not report.objections
    assert report.outcome is Outcome.UNPROVEN


def test_a_certificate_that_is_no_longer_as_sealed_is_named(small, tmp_path):
    shutil.copytree(small.folder, tmp_path / "arsip")
    (tmp_path / "arsip" / CERTIFICATE).write_bytes(gzip.compress(b"{}", mtime=0))
    assert CERTIFICATE in verify_run(tmp_path / "arsip").objections[0].id


@pytest.mark.parametrize(
    "content",
    [b"", b"abc", gzip.compress(b"{}", mtime=0), gzip.compress(b"[1", mtime=0)],
    ids=["nothing", "not packed", "no certificate", "no JSON"],
)
def test_a_file_that_is_no_certificate_is_refused_in_a_sentence(content, tmp_path):
    (tmp_path / CERTIFICATE).write_bytes(content)
    with pytest.raises(ProofError, match=CERTIFICATE):
        read_certificate(tmp_path)


def test_a_folder_that_is_not_there_is_a_mistake_of_the_user(tmp_path):
    with pytest.raises(SuksesiError, match="tidak ada"):
        verify_run(tmp_path / "tidak")


def test_a_plan_stopped_early_is_proven_to_within_what_its_certificate_shows(small):
    tiers = tuple(
        replace(tier, status=Status.FEASIBLE, why=Why.SECONDS, bound=None)
        for tier in small.plan.tiers
    )
    stopped = replace(small.plan, status=Status.FEASIBLE, why=Why.SECONDS, tiers=tiers)
    shown = [one for one in small.certificate.shown if one.tier != "merit"]
    part = small.certificate.model_copy(update={"shown": shown})
    assert verified(small.case, stopped, small.certificate).outcome is Outcome.PROVEN
    report = verified(small.case, stopped, part)
    assert not report.objections
    assert report.outcome is Outcome.UNPROVEN
    assert next(tier.gap for tier in report.tiers if tier.tier == "merit") is None


def test_a_bound_above_the_value_is_told_as_a_gap(small):
    unit = 10**9
    shown = [
        one.model_copy(update={"proof": {**one.proof, "bound": one.proof["bound"] + unit}})
        if one.tier == "merit" else one
        for one in small.certificate.shown
    ]  # fmt: skip
    report = verified(small.case, small.plan, small.certificate.model_copy(update={"shown": shown}))
    assert report.outcome is Outcome.WITHIN
    assert report.tiers[-1].gap == unit


def test_that_no_plan_exists_is_proven_too(small, tmp_path):
    """A person whom a rule bars is pinned to a seat."""
    shutil.copytree(small.source, tmp_path / "kasus")
    witnesses = small.certificate.witnesses
    barred = next(n for n, sign in enumerate(witnesses.lines[0]) if sign != ".")
    sheet = tmp_path / "kasus" / "keputusan.csv"
    header = sheet.read_text(encoding="utf-8").splitlines()[0]
    row = pin(header.split(","), small.case, barred, witnesses.seats[0])
    sheet.write_text(f"{header}\n{row}\n", encoding="utf-8")
    run = kept(tmp_path)
    assert run.plan.status is Status.INFEASIBLE
    report = verify_run(run.folder)
    assert report.outcome is Outcome.PROVEN, report.objections
    assert report.nothing


def pin(header, case, employee, seat):
    known = {"jenis": "penetapan", "nip": case.roster.nip[employee],
             "jabatan_id": case.establishment.id[seat], "pejabat": "Pejabat Rekaan",
             "nomor": "800/1", "dokumen": "800/1", "tanggal": "01-10-2026",
             "alasan": "uji"}  # fmt: skip
    return ",".join(str(known.get(column, "")) for column in header)


@pytest.mark.parametrize("second", ["highs", "cpsat"])
def test_a_second_engine_says_the_same_of_every_tier_of_a_bundled_round(second, kudus):
    case, plan = kudus
    found = confirm(case, plan, second=second)
    assert [item.tier for item in found] == [tier.name for tier in plan.tiers[:-1]]
    assert all(item.agrees and item.engine == second for item in found), found


def loaded_after(code):
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True,
                          text=True, check=False)  # fmt: skip
    assert done.returncode == 0, done.stderr
    outcome, *loaded = done.stdout.split()
    return outcome, set(loaded)


OPTIMISERS = {"highspy", "ortools", "pulp"}


def test_the_checker_loads_no_program_no_engine_and_no_optimiser():
    code = "import suksesi.solver.verification, sys\nprint('loaded', *sorted(sys.modules))"
    _, loaded = loaded_after(code)
    assert "suksesi.solver.verification.verified" in loaded
    assert not loaded & {*OPTIMISERS, "suksesi.solver.program", "suksesi.solver.build",
                         "suksesi.solver.engines", "suksesi.solver.certifying"}  # fmt: skip


def test_a_run_is_verified_from_its_folder_without_an_engine(small):
    code = (
        "from suksesi.instances.runs import verify_run\nimport sys\n"
        f"report = verify_run({str(small.folder)!r})\n"
        "print(report.outcome.name, *sorted(sys.modules))"
    )
    outcome, loaded = loaded_after(code)
    assert outcome == "PROVEN"
    assert not loaded & {*OPTIMISERS, "suksesi.solver.placement", "suksesi.solver.certifying",
                         "suksesi.solver.engines.auto"}  # fmt: skip
