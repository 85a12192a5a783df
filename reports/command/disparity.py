"""``suksesi disparity``: how far the people of each group got, and by which rule a gap arises."""

from __future__ import annotations

import click

from ...instances.joined_groups import BY, read_groups
from ...models.errors import SuksesiError
from ...solver.explain import shown
from ...solver.explain.disparity import Grouping, disparity
from ...solver.explain.disparity.found import MINIMUM
from ...solver.explain.disparity.grouping import grouping_called, joined
from ..disparity.page import disparity_page
from ..documents.disparity import disparity_document
from ..language.names import names_of
from ..language.phrases import Phrases
from .given import read_given
from .options import form_option, simulation
from .speech import printed_json, printed_results, spoken

USUAL = (Grouping.SEX, Grouping.AGE_BAND, Grouping.ACTING)
EVERY = frozenset({"semua", "all"})


@click.command(name="disparity")
@click.argument("given", metavar="RUN|CASE", type=click.Path())
@click.option(
    "--atribut", "--attribute", "attributes", multiple=True,
    help="Kelompok menurut / groups by: " + ", ".join(one.value for one in Grouping)
    + ", semua/all.  [default: " + ", ".join(one.value for one in USUAL) + "]",
)  # fmt: skip
@click.option(
    "--silang", "--cross", "crossings", nargs=2, multiple=True, metavar="ATRIBUT ATRIBUT",
    help="Silangkan dua atribut; angka kecil ditahan / cross two; small counts are withheld.",
)  # fmt: skip
@click.option(
    "--gabung", "--join", "outside", type=click.Path(),
    help=f"CSV atau XLSX dengan nip atau kode, dan {BY}; hanya untuk tabel ini, tidak disimpan "
    "/ joined for this table only, stored nowhere.",
)  # fmt: skip
@click.option(
    "--sel-minimum", "--minimum-cell", "minimum", type=click.IntRange(3, 100), default=MINIMUM,
    show_default=True, help="Angka terkecil yang dicetak / least count shown in such tables.",
)  # fmt: skip
@click.option("--rinci", is_flag=True, help="Semua kelompok, aturan, tempat / all of them.")
@form_option(["table", "json"])
@simulation
@spoken
def disparity_command(  # noqa: PLR0913 - as many as the command has options
    *,
    given: str,
    attributes: tuple[str, ...],
    crossings: tuple[tuple[str, str], ...],
    outside: str | None,
    minimum: int,
    rinci: bool,
    form: str,
    simulated: bool,
    say: Phrases,
) -> None:
    """Bandingkan kelompok pada tiap tahap, aturan penyebabnya, dan ke mana yang terkuat pergi.

    Compares groups at each stage, the rules behind a gap, and who gets the strongest people.
    """
    by = _groupings(attributes)
    crossed = [_pair(one, other, say) for one, other in crossings]
    found = read_given(given, say=say)
    part = shown(found.case, *found.answered(act="disparity", say=say), simulated=simulated)
    words = None if outside is None else read_groups(outside, case=found.case)
    report = disparity(
        found.case,
        part.plan,
        part.slates,
        by=by,
        crossed=crossed,
        joined=None if words is None else joined(words, by=BY),
        minimum=minimum,
    )
    if form == "json":
        printed_json(disparity_document(found.case, report), found.case.sealing)
        return
    names = names_of(found.case, language=say.language)
    page = disparity_page(report, names=names, selected=len(part.long_lists), detailed=rinci)
    printed_results(page, found.case.sealing, say=say)


def _groupings(words: tuple[str, ...]) -> tuple[Grouping, ...]:
    if {word.casefold() for word in words} & EVERY:
        return tuple(Grouping)
    return tuple(dict.fromkeys(grouping_called(word) for word in words)) or USUAL


def _pair(one: str, other: str, say: Phrases) -> tuple[Grouping, Grouping]:
    pair = grouping_called(one), grouping_called(other)
    if pair[0] is pair[1]:
        raise SuksesiError(say("disparity.same_twice", by=pair[0].value))
    return pair
