"""The command line: read the arguments, call one verb, print."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from suksesi.instances import read_case
from suksesi.instances.check import check as check_case
from suksesi.instances.generate import NAMES, SIZES, blueprint, synthetic_blueprint
from suksesi.instances.policies import default_policy, read_policy
from suksesi.instances.runs import new_folder
from suksesi.instances.template import write_template
from suksesi.instances.write_case import SEED, write_case
from suksesi.models.round import Mode
from suksesi.reports.check.page import check_page
from suksesi.reports.command.audit import audit
from suksesi.reports.command.bench import bench
from suksesi.reports.command.conflicts import conflicts
from suksesi.reports.command.decide import decide
from suksesi.reports.command.decree import decree
from suksesi.reports.command.disparity import disparity_command
from suksesi.reports.command.diversity import diversity
from suksesi.reports.command.explain import explain
from suksesi.reports.command.flags import flags
from suksesi.reports.command.frontier import frontier
from suksesi.reports.command.ledger import ledger
from suksesi.reports.command.lookup import find_person
from suksesi.reports.command.options import (
    form_option,
    other_mode,
    other_policy,
    person_option,
)
from suksesi.reports.command.prices import prices
from suksesi.reports.command.ratio import ratio
from suksesi.reports.command.reference import reference
from suksesi.reports.command.replay import replay
from suksesi.reports.command.robust import robust
from suksesi.reports.command.seat_options import seat_options
from suksesi.reports.command.solve import solve
from suksesi.reports.command.speech import (
    EXIT_CODES,
    FAULT,
    Commands,
    printed,
    printed_results,
    sized,
    spoken,
)
from suksesi.reports.command.verify import verify
from suksesi.reports.command.waiting import announced
from suksesi.reports.gates.page import gates_page
from suksesi.reports.language.names import names_of
from suksesi.reports.language.phrases import Phrases
from suksesi.reports.published import SOLVE, schema_of
from suksesi.reports.rules.catalogue import catalogue_json, catalogue_markdown, catalogue_page
from suksesi.reports.talent.grid import talent_page
from suksesi.reports.talent.person import person_page

SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 110}


@click.group(cls=Commands, epilog=EXIT_CODES, context_settings=SETTINGS)
@click.version_option(package_name="suksesi", prog_name="suksesi")
def main() -> None:
    """Rencana pengisian jabatan lowong yang terbukti optimal, dengan alasannya.

    Fills vacant civil-service positions as one proven, explained plan.

    \b
    CASE (kasus): folder CSV, buku kerja XLSX, atau kasus bawaan: kudus, semarang, jateng,
    jateng-sotk.
    CASE: a folder of CSV files, an XLSX workbook, or a bundled case.
    """  # noqa: D301 - click reads the sign that keeps lines as they are


@main.command()
@click.argument("case")
@other_policy
@other_mode
@spoken
def check(case: str, policy: str | None, mode: Mode | None, say: Phrases) -> None:
    """Periksa data kasus: kesalahan, kebaruan bukti, dokumen yang kurang.

    Checks a case: faults, freshness of the evidence, missing documents.
    """
    with announced("waiting.reading", say=say):
        report = check_case(case, policy=policy, mode=mode)
    printed(check_page(report, say=say))
    sys.exit(FAULT if report.faults else 0)


@main.command()
@click.argument("out", type=click.Path(dir_okay=False, path_type=Path))
@spoken
def template(out: Path, say: Phrases) -> None:
    """Tulis buku kerja kosong dengan daftar kode dan baris contoh.

    Writes an empty workbook with code lists and an example row.
    """
    for path in write_template(out):
        click.echo(say("written.file", path=path))


@main.command()
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--case", type=click.Choice(NAMES), help="Seperti kasus bawaan ini / like this case.")
@click.option(
    "--size",
    type=click.Choice(tuple(SIZES)),
    help="Ukuran bernama; national: 10.000 jabatan, 100.000 pegawai, 40 wilayah / a named size.",
)
@click.option("--seats", type=int, help="Banyak jabatan / seats, 10–10,000.")
@click.option("--employees", type=int, help="Banyak pegawai / employees, 10–100,000.")
@click.option("--regions", type=int, default=1, show_default=True, help="Banyak wilayah / regions.")
@click.option("--seed", type=int, default=SEED, show_default=True, help="Benih / seed.")
@spoken
def generate(
    out: Path, case: str | None, size: str | None, seed: int, say: Phrases, **sizes: Any
) -> None:
    """Bangkitkan kasus rekaan: benih yang sama, berkas yang sama.

    Generates an invented case: the same seed gives the same bytes.
    """
    given = [name for name, number in sizes.items() if number not in {None, 1}]
    alone = "case" if case else "size"
    if size and case:
        given.append("size")
    if (case or size) and given:
        raise click.UsageError(f"--{alone}: tanpa / without --{', --'.join(given)}")
    asked = SIZES[size] if size else sizes
    design = blueprint(case) if case else synthetic_blueprint(**sized(asked, say=say))
    write_case(design, seed=seed, folder=new_folder(out))
    click.echo(say("written.file", path=out))


@main.command()
@click.argument("case")
@person_option("Rincian seorang pegawai / one person's breakdown.")
@other_policy
@other_mode
@spoken
def talent(
    case: str, employee: str | None, policy: str | None, mode: Mode | None, say: Phrases
) -> None:
    """Petakan talenta: sembilan kotak, dan bukti yang belum ada.

    Maps talent: nine boxes with their counts, and the evidence that is not there.
    """
    with announced("waiting.reading", say=say):
        facts = read_case(case, policy=policy, mode=mode)
    if employee is None:
        printed_results(talent_page(facts, say=say), facts.sealing, say=say)
        return
    names = names_of(facts, language=say.language)
    person = find_person(employee, names=names)
    printed_results(person_page(person, case=facts, say=say), facts.sealing, say=say)


@main.command()
@click.argument("case")
@other_policy
@other_mode
@spoken
def gates(case: str, policy: str | None, mode: Mode | None, say: Phrases) -> None:
    """Daftar gerbang: persetujuan dan jangka waktu atas putaran dan jabatan.

    Lists the gates: approvals and calendars on the round and its seats.
    """
    with announced("waiting.reading", say=say):
        facts = read_case(case, policy=policy, mode=mode)
    printed(gates_page(facts, language=say.language))


@main.command()
@form_option(["table", "json", "markdown"])
@other_policy
@spoken
def rules(form: str, policy: str | None, say: Phrases) -> None:
    """Cetak katalog aturan: bunyi, dasar hukum, gerak yang dinilai.

    Prints the catalogue of rules: what each asks, its article, the moves it judges.
    """
    chosen = read_policy(policy)[1] if policy else default_policy()
    if form == "json":
        click.echo(json.dumps(catalogue_json(chosen), indent=1, ensure_ascii=False))
    elif form == "markdown":
        click.echo(catalogue_markdown(chosen), nl=False)
    else:
        printed(catalogue_page(chosen, say=say))


main.add_command(solve)


main.add_command(explain)

for command in (
    decide,
    audit,
    replay,
    verify,
    diversity,
    bench,
    seat_options,
    conflicts,
    disparity_command,
    decree,
    ledger,
    reference,
    flags,
    prices,
    frontier,
    ratio,
    robust,
):
    main.add_command(command)


@main.command()
@click.argument("name", default=SOLVE)
@spoken
def schema(name: str, say: Phrases) -> None:
    """Cetak skema JSON: dari hasil solve --format json, atau dari penjelasan NAME.

    Prints a JSON Schema: of what solve --format json gives, or of explanation NAME.
    """
    del say
    click.echo(json.dumps(schema_of(name), indent=2, ensure_ascii=False))


if __name__ == "__main__":
    main()
