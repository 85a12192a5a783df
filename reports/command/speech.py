"""How commands speak: names in two languages, a choice of language, errors as sentences."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, ClassVar

import click

from ...instances.standing_writer import standing_document
from ...models.decree import Sealing
from ...models.errors import AuditError, CaseError, SuksesiError
from ...models.plan import Plan, Status
from ..check.faults import faults_page
from ..documents import Document
from ..language.phrases import Phrases
from ..layout import Page, text_of
from ..oversight.standing import trial_marked

DEFECT, FAULT, NO_PLAN, STOPPED, MISMATCH, GAP = 1, 2, 3, 4, 5, 6
EXIT_CODES = """\b
Kode keluar / exit codes:
  0  selesai / done
  1  kesalahan program / a defect of the program
  2  kesalahan data, kebijakan atau perintah / a fault in data, policy or command
  3  terbukti tidak ada susunan / proven that no plan exists
  4  berhenti tanpa susunan / stopped without a plan
  5  daftar atau arsip tidak sesuai / a list or a run that does not agree
  6  belum terbukti optimal seluruhnya / not proven optimal in every tier (verify)
"""


class Commands(click.Group):
    """Commands that also answer to their Indonesian names."""

    aliases: ClassVar[Mapping[str, str]] = {
        "check": "periksa",
        "template": "templat",
        "generate": "buat",
        "talent": "talenta",
        "rules": "aturan",
        "gates": "gerbang",
        "solve": "susun",
        "explain": "jelaskan",
        "decide": "putuskan",
        "diversity": "keberagaman",
        "bench": "kesiapan",
        "options": "peluang",
        "conflicts": "pertentangan",
        "disparity": "kesenjangan",
        "prices": "dampak",
        "frontier": "kurva",
        "ratio": "rasio",
        "audit": "uji-daftar",
        "replay": "ulangi",
        "robust": "ketahanan",
        "verify": "buktikan",
        "decree": "tetapkan",
        "ledger": "riwayat",
        "reference": "pembanding",
        "flags": "penanda",
        "schema": "skema",
    }

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Find a command by its name or its alias."""
        names = {alias: name for name, alias in self.aliases.items()}
        return super().get_command(ctx, names.get(cmd_name, cmd_name))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List every command with its alias."""
        del ctx
        with formatter.section("Perintah / Commands"):
            formatter.write_dl(
                [
                    (f"{name}, {self.aliases[name]}", command.get_short_help_str(limit=100))
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
            click.echo(" ".join([say("error.defect"), str(error)]), err=True)
            sys.exit(DEFECT)
        except SuksesiError as error:
            click.echo(str(error), err=True)
            sys.exit(FAULT)
        except KeyboardInterrupt:
            click.echo(say("error.interrupted"), err=True)
            sys.exit(STOPPED)

    return click.option(
        "--lang",
        type=click.Choice(["id", "en"]),
        default="id",
        show_default=True,
        help="Bahasa keluaran / language of the output.",
    )(safely)


def printed(page: Page) -> None:
    """Print a page; bold only on a terminal."""
    click.echo(text_of(page, styled=sys.stdout.isatty()))


def printed_results(page: Page, sealing: Sealing, *, say: Phrases) -> None:
    """Print a page of results, headed by UJI COBA where the policy is not under a decree."""
    printed(trial_marked(page, sealing, say=say))


def printed_json(document: Document | Mapping[str, Any], sealing: Sealing) -> None:
    """Print results as JSON; how the policy stands comes first."""
    told = document.model_dump(mode="json") if isinstance(document, Document) else document
    marked = {"standing": standing_document(sealing), **told}
    click.echo(json.dumps(marked, indent=1, ensure_ascii=False))


def exit_code(plan: Plan) -> int:
    """Give the exit code that says whether there is a plan."""
    if plan.seating is not None:
        return 0
    return NO_PLAN if plan.status is Status.INFEASIBLE else STOPPED


def sized(sizes: Mapping[str, int | None], *, say: Phrases) -> dict[str, int]:
    """Give the sizes of a case to generate.

    Raises
    ------
    SuksesiError
        Where one is not given.
    """
    given = {name: size for name, size in sizes.items() if size is not None}
    if len(given) < len(sizes):
        raise SuksesiError(say("written.sizes"))
    return given
