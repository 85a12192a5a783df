"""The forms in which an answer is printed: a page, JSON, or CSV."""

from __future__ import annotations

import json

from ...instances.shown_document import shown_document
from ..layout import text_of
from ..oversight.standing import trial_marked
from .csv_table import csv_text
from .page import answer_page
from .view import View

FORMS = ("table", "json", "csv")


def written(view: View, *, form: str, detailed: bool = False, styled: bool = False) -> str:
    """Give an answer in one of ``FORMS``, ending in a line feed."""
    match form:
        case "json":
            document = shown_document(
                view.case,
                view.plan,
                list(view.slates.values()),
                long_lists=view.long_lists,
                simulated=view.simulated,
            )
            return json.dumps(document, indent=1, ensure_ascii=False) + "\n"
        case "csv":
            return csv_text(view)
        case _:
            page = answer_page(view, detailed=detailed)
            page = trial_marked(page, view.case.sealing, say=view.say)
            return text_of(page, styled=styled) + "\n"
