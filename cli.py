"""The command line: read the arguments, call one verb, print."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from functools import partial, wraps
from typing import Any

import click

from suksesi.instances import read_case
from suksesi.instances.check import check as check_case
from suksesi.instances.policies import default_policy, read_policy
from suksesi.instances.runs import read_run, write_run
from suksesi.models.errors import AuditError, CaseError, SuksesiError
from suksesi.models.plan import Plan, Status
from suksesi.reports.catalogue import catalogue_json, catalogue_markdown, catalogue_page
from suksesi.reports.check_page import check_page
from suksesi.reports.explain_page import explain_page
from suksesi.reports.faults import faults_page
from suksesi.reports.forms import FORMS, written
from suksesi.reports.lookup import find_person, find_seat
from suksesi.reports.phrases import Phrases
from suksesi.reports.schema import solve_schema
from suksesi.reports.screen import Page, text_of
from suksesi.reports.view import view_of
from suksesi.reports.waiting import watched
from suksesi.solver import propose
from suksesi.solver import solve as solve_case

ALIASES = {
    "check": "periksa",
    "template": "templat",
    "generate": "buat",
    "talent": "talenta",
    "rules": "aturan",
    "solve": "susun",
    "explain": "jelaskan",
    "schema": "skema",
}
ENGINES = ("auto", "highs", "cpsat", "pulp")
DEFECT, FAULT, NO_PLAN, STOPPED = 1, 2, 3, 4
EPILOG = """\b
Kode keluar / exit codes:
  0  selesai / done
  1  kesalahan program / a defect of the program
  2  kesalahan data, kebijakan atau perintah / a fault in data, policy or command
  3  terbukti tidak ada susunan / proven that no plan exists
  4  berhenti tanpa susunan / stopped without a plan
"""


class Commands(click.Group):
    """Commands that also answer to their Indonesian names."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Find a command by its name or its alias."""
        names = {alias: name for name, alias in ALIASES.items()}
        return super().get_command(ctx, names.get(cmd_name, cmd_name))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List every command with its alias."""
        with formatter.section("Perintah / Commands"):
            formatter.write_dl(
                [
                    (f"{name}, {ALIASES[name]}", command.get_short_help_str(limit=100))
                    for name, command in self.commands.items()
                ]
            )


def spoken(command: Callable[..., None]) -> Callable[..., None]:
    """Add ``--lang``; let a user's mistake end in sentences of that language and exit code 2."""

    @wraps(command)
    def safely(*, lang: str, **arguments: Any) -> None:
        say = Phrases("en" if lang == "en" else "id")
        try:
            command(say=say, **arguments)
        except CaseError as error:
            click.echo(text_of(faults_page(error.faults, say=say)), err=True)
            sys.exit(FAULT)
        except AuditError as error:
            click.echo(f"{say('error.defect')} {error}", err=True)
            sys.exit(DEFECT)
        except SuksesiError as error:
            click.echo(str(error), err=True)
            sys.exit(FAULT)

    return click.option(
        "--lang",
        type=click.Choice(["id", "en"]),
        default="id",
        show_default=True,
        help="Bahasa keluaran / language of the output.",
    )(safely)


other_policy = click.option(
    "--policy",
    type=click.Path(exists=True, dir_okay=False),
    help="Berkas kebijakan lain / another policy file than kebijakan.toml.",
)


def printed(page: Page) -> None:
    """Print a page; bold only on a terminal."""
    click.echo(text_of(page, styled=sys.stdout.isatty()))


@click.group(cls=Commands, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="suksesi", prog_name="suksesi")
def main() -> None:
    r"""Rencana pengisian jabatan lowong yang terbukti optimal, dengan alasannya.

    Fills vacant civil-service positions as one proven, explained plan.

    \b
    CASE (kasus): folder CSV, buku kerja XLSX, atau kasus bawaan kudus, semarang, jateng.
    CASE: a folder of CSV files, an XLSX workbook, or a bundled case.
    """


@main.command()
@click.argument("case")
@other_policy
@spoken
def check(case: str, policy: str | None, say: Phrases) -> None:
    """Periksa data kasus: kesalahan, kebaruan bukti, dokumen yang kurang.

    Checks a case: faults, freshness of the evidence, missing documents.
    """
    report = check_case(case, policy=policy)
    printed(check_page(report, say=say))
    sys.exit(FAULT if report.faults else 0)


@main.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "markdown"]),
    default="table",
    show_default=True,
    help="Bentuk keluaran / form of the output.",
)
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


@main.command()
@click.argument("case")
@click.option(
    "--engine",
    type=click.Choice(ENGINES),
    default="auto",
    show_default=True,
    help="Mesin penghitung / engine.",
)
@click.option(
    "--mode",
    type=click.Choice(["lowong"]),
    default="lowong",
    show_default=True,
    help="lowong: isi jabatan lowong / fill the vacancies.",
)
@click.option(
    "--seconds",
    type=click.FloatRange(min=0, min_open=True),
    help="Batas waktu; nama dapat berbeda antar mesin / time limit; names may differ.",
)
@click.option(
    "--work",
    type=click.FloatRange(min=0, min_open=True),
    help="Batas kerja per tingkat, dapat diulang / repeatable limit of work per tier.",
)
@click.option(
    "--workers",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    help="Banyak pekerja / workers side by side.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="table",
    show_default=True,
    help="Bentuk keluaran / form of the output.",
)
@click.option(
    "--out",
    type=click.Path(),
    metavar="RUN",
    help="Simpan arsip perhitungan di folder ini / keep the run in this folder.",
)
@click.option("--rinci", is_flag=True, help="Cetak seluruh nominasi / print all slates.")
@other_policy
@spoken
def solve(case: str, form: str, out: str | None, rinci: bool, policy: str | None, say: Phrases,
          **options: Any) -> None:  # fmt: skip
    """Susun rencana penempatan untuk semua jabatan lowong sekaligus.

    Fills all vacancies jointly and says what is proven. Ctrl-C gives the best plan so far.
    """
    facts = read_case(case, policy=policy)
    plan = watched(partial(solve_case, facts, **options), say=say)
    slates = propose(facts, plan)
    view = view_of(facts, plan, slates, language=say.language, run=out or "", source=case)
    if out:
        summary = written(view, form="table", detailed=True)
        write_run(facts, plan, slates, folder=out, source=case, policy=policy, summary=summary)
    click.echo(written(view, form=form, detailed=rinci, styled=sys.stdout.isatty()), nl=False)
    sys.exit(exit_code(plan))


def exit_code(plan: Plan) -> int:
    """Give the exit code that says whether there is a plan."""
    if plan.seating is not None:
        return 0
    return NO_PLAN if plan.status is Status.INFEASIBLE else STOPPED


@main.command()
@click.argument("run", type=click.Path())
@click.argument("position")
@click.option(
    "--employee",
    metavar="CODE|NIP",
    help="Mengapa (bukan) pegawai ini / why, or why not, this person.",
)
@spoken
def explain(run: str, position: str, employee: str | None, say: Phrases) -> None:
    """Jelaskan usulan untuk satu jabatan, atau mengapa bukan seorang pegawai.

    Explains one seat of a run. POSITION: jabatan_id, the printed number, or part of the name.
    """
    kept = read_run(run)
    view = view_of(kept.case, kept.plan, kept.slates, language=say.language, run=run)
    seat = find_seat(position, names=view.names)
    person = None if employee is None else find_person(employee, case=kept.case, names=view.names)
    printed(explain_page(seat, view=view, employee=person))


@main.command()
def schema() -> None:
    """Cetak skema JSON hasil solve.

    Prints the JSON Schema of what solve --format json gives.
    """
    click.echo(json.dumps(solve_schema(), indent=2, ensure_ascii=False))


if __name__ == "__main__":
    main()
