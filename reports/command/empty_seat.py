"""What ``suksesi explain --format json`` prints of a seat without a candidate."""

from __future__ import annotations

from ...models.errors import SuksesiError
from ..answer.view import View
from ..documents import Document
from ..documents.empty_seat import empty_seat_document
from ..readiness.coming import MOST
from ..why.page import nearest_shown


def empty_seat_of(seat: int, *, view: View) -> Document:
    """Give the document of a seat that nobody is eligible for.

    Raises
    ------
    SuksesiError
        For a seat that has names, or that goes to open selection.
    """
    slate = view.slates[seat]
    if slate.eligible or seat in view.long_lists:
        raise SuksesiError(view.say("coming.filled", seat=view.names.seat(seat)))
    near = nearest_shown(seat, view=view, most=MOST)
    return empty_seat_document(view.case, slate, near)
