"""Options that commands share, each with its help in two languages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce
from typing import Any

import click

from ...models.audience import Audience
from ...models.round import Mode
from ...models.tiers import FILL
from ...solver.diversity.attribute import Attribute

Command = Callable[..., None]

ENGINES = ("auto", "highs", "cpsat", "pulp", "coupled")
MODES = {
    "lowong": Mode.LOWONG,
    "vacancies": Mode.LOWONG,
    "sotk": Mode.SOTK,
    "reorganisation": Mode.SOTK,
}

other_policy = click.option(
    "--policy",
    type=click.Path(exists=True, dir_okay=False),
    help="Berkas kebijakan lain / another policy file than kebijakan.toml.",
)


def _mode(context: click.Context, option: click.Parameter, given: str | None) -> Mode | None:
    del context, option
    return None if given is None else MODES[given]


other_mode = click.option(
    "--mode",
    type=click.Choice(tuple(MODES)),
    metavar="lowong|sotk",
    callback=_mode,
    help="Mode lain daripada kebijakan.toml: lowong mengisi jabatan lowong, sotk menata organisasi "
    "/ another mode than the policy's: fill vacancies, or seat a reorganised establishment.",
)

_ENGINE: tuple[Any, ...] = (
    click.option(
        "--engine",
        type=click.Choice(ENGINES),
        default="auto",
        show_default=True,
        help="Mesin penghitung / engine.",
    ),
    click.option(
        "--seconds",
        type=click.FloatRange(min=0, min_open=True),
        help="Batas waktu; nama dapat berbeda antar mesin / time limit; names may differ.",
    ),
    click.option(
        "--work",
        type=click.FloatRange(min=0, min_open=True),
        help="Batas kerja per tingkat, dapat diulang / repeatable limit of work per tier.",
    ),
    click.option(
        "--workers",
        type=click.IntRange(1),
        default=1,
        show_default=True,
        help="Banyak pekerja / workers side by side.",
    ),
)


def engine_options(command: Command) -> Command:
    """Add the options that say how a case is solved."""
    return reduce(lambda wrapped, option: option(wrapped), reversed(_ENGINE), command)


_MINIMUM: tuple[Any, ...] = (
    click.option(
        "--attribute",
        type=click.Choice([attribute.value for attribute in Attribute]),
        default=Attribute.SEX.value,
        show_default=True,
        help="Menurut apa pegawai dikelompokkan / by what people are grouped.",
    ),
    click.option(
        "--group", default="P", show_default=True, help="Kelompok yang diminta / the group."
    ),
    click.option(
        "--level",
        type=click.Choice([level.key for level in FILL]),
        help="Hanya jabatan jenjang ini / only seats of this level.",
    ),
    click.option("--unit", help="Hanya unor ini dan di bawahnya / only this unit and below."),
)


def minimum_options(command: Command) -> Command:
    """Add the options that say of which diversity minimum is asked."""
    return reduce(lambda wrapped, option: option(wrapped), reversed(_MINIMUM), command)


simulation = click.option(
    "--simulasi",
    "simulated",
    is_flag=True,
    help="Tampilkan usulan JPT walau jalur talenta belum disetujui / show JPT names all the same.",
)


AUDIENCES = {name: one for one in Audience for name in (one.value, one.name.lower())}


def _audience(context: click.Context, option: click.Parameter, given: str) -> Audience:
    del context, option
    return AUDIENCES[given]


audience_option = click.option(
    "--untuk",
    "--audience",
    "audience",
    type=click.Choice(tuple(AUDIENCES)),
    metavar="|".join(one.value for one in Audience),
    default=Audience.PLANNER.value,
    show_default=True,
    callback=_audience,
    help="Untuk siapa teks ini / whom the text is for: planner, committee, official, inspector, "
    "candidate.",
)


def form_option(forms: Sequence[str]) -> Callable[[Command], Command]:
    """Give the option for the form of the output, the first of `forms` by default."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(forms),
        default=forms[0],
        show_default=True,
        help="Bentuk keluaran / form of the output.",
    )


def person_option(help_text: str) -> Callable[[Command], Command]:
    """Give the option that names one person by code or NIP."""
    return click.option("--employee", metavar="CODE|NIP", help=help_text)
