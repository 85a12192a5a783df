"""Openings: between which agencies people may move, and the documents that say so."""

from __future__ import annotations

from datetime import date
from typing import Self

from pydantic import Field, model_validator

from ..models.rubric import Record

PAPERS = ("persetujuan_asal", "persetujuan_tujuan", "keputusan_gubernur")
"""Policy keys of the documents that open moves between two agencies (PP 11/2017 art. 192)."""


class Paper(Record):
    """A document that opens moves between two agencies."""

    number: str = Field(alias="nomor", min_length=1)
    on: date = Field(alias="tanggal")


class Opening(Record):
    """Moves from one agency to another, with the documents that open them, as far as they exist."""

    origin: str = Field(alias="dari", min_length=1)
    target: str = Field(alias="ke", min_length=1)
    origin_consent: Paper | None = Field(None, alias="persetujuan_asal")
    target_consent: Paper | None = Field(None, alias="persetujuan_tujuan")
    decision: Paper | None = Field(None, alias="keputusan_gubernur")

    @model_validator(mode="after")
    def _two_agencies(self) -> Self:
        if self.origin == self.target:
            message = f"dari dan ke sama-sama '{self.origin}'; pasangan terdiri atas dua instansi."
            raise ValueError(message)
        return self

    def __str__(self) -> str:
        """Write it as it is read aloud in the catalogue."""
        return f"{self.origin} ke {self.target}"

    @property
    def complete_on(self) -> date | None:
        """First day on which all three documents exist; ``None`` where one is not there at all."""
        papers = (self.origin_consent, self.target_consent, self.decision)
        dates = [paper.on for paper in papers if paper is not None]
        return max(dates) if len(dates) == len(papers) else None

    def missing_on(self, day: date) -> tuple[str, ...]:
        """Give the policy keys of the documents that do not exist on `day`."""
        papers = (self.origin_consent, self.target_consent, self.decision)
        return tuple(
            key
            for key, paper in zip(PAPERS, papers, strict=True)
            if paper is None or paper.on > day
        )
