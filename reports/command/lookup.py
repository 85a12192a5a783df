"""Finding a seat or a person by what a reader types."""

from __future__ import annotations

from ...models.errors import SuksesiError, UnknownNameError
from ..answer.view import printed_order
from ..language.names import Names

MANY = 12
LIKE_A_NIP = 8
"""Digits from which on a word is taken for a NIP and not repeated."""


def find_seat(given: str, *, names: Names, opened: tuple[int, ...] = ()) -> int:
    """Give the seat that `given` means: its id, its printed number, or part of its name.

    Parameters
    ----------
    opened : tuple of int
        Seats that a plan opens, in printed order, beside those to fill.

    Raises
    ------
    SuksesiError
        Where no such seat, or more than one, answers to it.
    """
    order = (*printed_order(names.case), *opened)
    ids = {str(names.case.establishment.id[seat]).casefold(): seat for seat in order}
    wanted = given.strip().casefold()
    if wanted in ids:
        return ids[wanted]
    if wanted.isdigit():
        return _numbered(int(wanted), order, names)
    return _named(given, order, names)


def _numbered(number: int, order: tuple[int, ...], names: Names) -> int:
    if 1 <= number <= len(order):
        return order[number - 1]
    raise SuksesiError(names.say("lookup.number", number=number, last=len(order)))


def _named(given: str, order: tuple[int, ...], names: Names) -> int:
    words = given.casefold().split()
    labels = {seat: names.seat(seat) for seat in order}
    found = [seat for seat in order if all(word in labels[seat].casefold() for word in words)]
    exact = [seat for seat in found if labels[seat].casefold() == given.strip().casefold()]
    if len(found) == 1 or len(exact) == 1:
        return (exact or found)[0]
    if not found:
        _not_filled(given, names)
        ids = [str(names.case.establishment.id[seat]) for seat in order]
        near = UnknownNameError("", given, [*labels.values(), *ids]).nearest
        raise SuksesiError(names.say("lookup.seat", given=given, near="; ".join(near)))
    lines = [f"{order.index(seat) + 1} {labels[seat]}" for seat in found[:MANY]]
    more = ["…"] if len(found) > MANY else []
    listed = "; ".join([*lines, *more])
    raise SuksesiError(names.say("lookup.seats", given=given, n=len(found), seats=listed))


def _not_filled(given: str, names: Names) -> None:
    """Say so where `given` is a seat of the case that this round does not fill."""
    seats, wanted = names.case.establishment, given.strip().casefold()
    for seat in range(len(seats)):
        if wanted in {str(seats.id[seat]).casefold(), str(seats.name[seat]).casefold()}:
            key = "lookup.held" if seats.occupied[seat] else "lookup.closed"
            raise SuksesiError(names.say(key, seat=names.seat(seat)))


def find_person(given: str, *, names: Names) -> int:
    """Give the person with this code, NIP or full name; a NIP is read and never repeated.

    Raises
    ------
    SuksesiError
        Where nobody has it.
    """
    wanted = "".join(given.split()).upper()
    by_code = {str(code).upper(): index for index, code in enumerate(names.case.roster.code)}
    if wanted in by_code:
        return by_code[wanted]
    by_nip = {str(nip): index for index, nip in enumerate(names.case.roster.nip)}
    if wanted in by_nip:
        return by_nip[wanted]
    if sum(sign.isdigit() for sign in wanted) >= LIKE_A_NIP:
        raise SuksesiError(names.say("lookup.nip"))
    called = [
        index
        for index, name in enumerate(names.case.roster.name)
        if str(name).casefold() == given.strip().casefold()
    ]
    if len(called) == 1:
        return called[0]
    if called:
        codes = ", ".join(str(names.case.roster.code[index]) for index in called[:MANY])
        raise SuksesiError(names.say("lookup.persons", n=len(called), codes=codes))
    near = UnknownNameError("", wanted, by_code).nearest
    raise SuksesiError(names.say("lookup.person", given=given, near=", ".join(near[:3])))
