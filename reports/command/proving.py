"""The certificate beside a solve, and what a second engine says, with the time they took."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, Any

import click

from ... import solver
from ...models.case import Case
from ...models.certificate import Certificate
from ...models.plan import Plan
from ..language.phrases import Phrases
from .waiting import awaited

if TYPE_CHECKING:
    from ...solver.certifying import Confirmed


@dataclass(frozen=True, slots=True, kw_only=True)
class Proving:
    """What was asked for: a certificate in the run, a second engine."""

    kept: bool
    confirmed: bool

    def certificate(self, case: Case, plan: Plan, *, say: Phrases) -> Certificate | None:
        """Give the certificate of `plan`, and tell on the error stream how long it took."""
        if not self.kept:
            return None
        begun = monotonic()
        certificate = awaited(lambda *, stop, progress: _certified(case, plan, stop=stop), say=say)
        _tell(say("verify.written", seconds=say.figures.seconds(monotonic() - begun)))
        return certificate

    def confirm(self, case: Case, plan: Plan, *, say: Phrases) -> None:
        """Tell on the error stream what a second engine says of every tier."""
        if self.confirmed:
            found = awaited(lambda *, stop, progress: _asked(case, plan, stop=stop), say=say)
            _tell(_confirmation(found, say))


def proving(command: Callable[..., None]) -> Callable[..., None]:
    """Add ``--bukti`` and ``--konfirmasi``; the command takes both as one ``proving``."""

    @wraps(command)
    def asked(*, kept: bool, confirmed: bool, **arguments: Any) -> None:
        command(proving=Proving(kept=kept, confirmed=confirmed), **arguments)

    wrapped = click.option(
        "--konfirmasi",
        "confirmed",
        is_flag=True,
        help="Tanyakan setiap tingkat kepada mesin kedua / ask a second engine for every tier.",
    )(asked)
    return click.option(
        "--bukti/--no-bukti",
        "kept",
        default=True,
        show_default=True,
        help="Simpan bukti dalam arsip / keep a certificate in the run.",
    )(wrapped)


def _certified(case: Case, plan: Plan, *, stop: Event) -> Certificate:
    return solver.certify(case, plan, stop=stop)


def _asked(case: Case, plan: Plan, *, stop: Event) -> tuple[Confirmed, ...]:
    return solver.confirm(case, plan, stop=stop)


def _confirmation(found: tuple[Confirmed, ...], say: Phrases) -> str:
    if not found:
        return say("verify.none_confirmed")
    apart = [item.tier for item in found if not item.agrees]
    if not apart:
        return say("verify.confirmed", engine=found[0].engine)
    named = ", ".join(say(f"tier.{tier}") if tier else say("verify.no_plan") for tier in apart)
    return say("verify.apart", engine=found[0].engine, tiers=named)


def _tell(text: str) -> None:
    click.echo(text, err=True)
