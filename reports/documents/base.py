"""What a document is: a frozen record of exact figures, people by code, seats by id."""

from __future__ import annotations

from typing import ClassVar

from pydantic import BaseModel, ConfigDict


class Document(BaseModel):
    """A record that is written as JSON and knows no other key.

    Figures are exact integers in units that the field's description names; people appear by their
    case-local code and seats by their id, as in the answer itself.

    Attributes
    ----------
    published : str
        Name of its schema; empty for a record that only stands inside another one.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    published: ClassVar[str] = ""

    def text(self) -> str:
        """Give the document as JSON, ending in a line feed."""
        return self.model_dump_json(indent=1) + "\n"
