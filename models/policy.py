"""A policy: every value a planner or an official may set, each with its basis and confidence."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Literal, Self

from pydantic import Field, model_validator

from .codes import Level
from .rubric import Confidence, Record

Order = Literal[
    "nilai_talenta", "nilai_kinerja", "jpm", "pangkat", "tmt_pangkat", "masa_kerja_jabatan",
    "pendidikan",
]  # fmt: skip


class Blend(Record):
    """Mix of talent score and technical test at one target level, in percent."""

    talent: int = Field(alias="talenta", ge=0, le=100)
    technical: int = Field(alias="teknis", ge=0, le=100)
    basis: str = Field(alias="dasar")
    confidence: Confidence = Field(alias="keyakinan")

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        if self.talent + self.technical != 100:  # noqa: PLR2004 - percent
            message = "talenta + teknis harus 100."
            raise ValueError(message)
        return self


class ByLevel(Record):
    """A number per level, with its basis."""

    of: dict[str, int] = Field(alias="menurut_jenjang")
    basis: str = Field(alias="dasar")
    confidence: Confidence = Field(alias="keyakinan")

    @model_validator(mode="after")
    def _levels_exist(self) -> Self:
        unknown = sorted(set(self.of) - set(Level.keys()))
        if unknown:
            message = f"Jenjang tidak dikenal: {unknown}; yang ada: {list(Level.keys())}."
            raise ValueError(message)
        return self

    def at(self, level: Level) -> int | None:
        """Give the number of `level`; ``None`` where the policy sets none."""
        return self.of.get(level.key)


class TechnicalSettings(Record):
    """How a technical test counts at a seat."""

    valid_months: int = Field(alias="berlaku_bulan", ge=1)
    related_percent: int = Field(alias="serumpun_persen", ge=0, le=100)
    basis: str = Field(alias="dasar")
    confidence: Confidence = Field(alias="keyakinan")


class AssessmentSettings(Record):
    """How long a competency assessment counts."""

    valid_months: int = Field(alias="berlaku_bulan", ge=1)
    basis: str = Field(alias="dasar")
    confidence: Confidence = Field(alias="keyakinan")


class SlateChoice(Record):
    """Which of the slates that keep the rules is put forward.

    Attributes
    ----------
    by : {"jumlah_selisih", "selisih_terbesar"}
        The one whose names lose least in all, or the one whose worst name loses least.
    near : Decimal
        Points up to which a loss is called almost none.
    """

    by: Literal["jumlah_selisih", "selisih_terbesar"] = Field("jumlah_selisih", alias="cara")
    near: Decimal = Field(Decimal("0.50"), alias="hampir_sama_poin", ge=0, decimal_places=2)
    basis: str = Field("Kebijakan instansi; tidak diatur", alias="dasar")
    confidence: Confidence = Field("rendah", alias="keyakinan")


class SlateSettings(Record):
    """Names per slate by level, and on how many slates one person may stand.

    Attributes
    ----------
    least_total : ByLevel or None
        Points that the merits of a slate's names come to at least.
    """

    sizes: ByLevel = Field(alias="banyak_nama")
    per_person: int = Field(alias="daftar_per_orang", ge=1)
    least_total: ByLevel | None = Field(None, alias="jumlah_nilai_minimum")
    choice: SlateChoice = Field(
        default_factory=lambda: SlateChoice.model_validate({}), alias="pemilihan"
    )


class ActingSettings(Record):
    """Acting officials (*Plt*): for how long, and how many names are put forward per seat."""

    months: int = Field(3, alias="bulan", ge=1, le=24)
    extensions: int = Field(1, alias="perpanjangan", ge=0, le=4)
    names: int = Field(3, alias="banyak_nama", ge=0, le=10)
    basis: str = Field("Surat Edaran Kepala BKN 1/SE/I/2021", alias="dasar")
    confidence: Confidence = Field("sedang", alias="keyakinan")


class ObjectionSettings(Record):
    """Where somebody turns who does not agree with an appointment, and until when (*keberatan*).

    The route is that of PP 79/2021 art. 1; the time limit and the office are kept apart from it,
    as less is known of them.
    """

    office: str = Field("Pejabat Pembina Kepegawaian (PPK)", alias="kepada", min_length=1)
    working_days: int = Field(14, alias="hari_kerja", ge=1, le=90)
    law: str = Field("PP 79/2021 Pasal 1 angka 4", alias="dasar", min_length=1)
    law_confidence: Confidence = Field("tinggi", alias="keyakinan")
    limit_basis: str = Field(
        "PP 79/2021; naskahnya belum diperiksa", alias="dasar_tenggang", min_length=1
    )
    limit_confidence: Confidence = Field("rendah", alias="keyakinan_tenggang")


class OversightSettings(Record):
    """From when on something is flagged; a flag says where to look and accuses nobody.

    Attributes
    ----------
    late_points : Decimal
        Points that evidence added after the round opened must bring.
    narrow_points : Decimal
        Distance to the next name at a seat below which a recommendation is narrow.
    sole_of : int
        Least number of people among whom one requirement leaves a single one.
    """

    late_points: Decimal = Field(Decimal(3), alias="poin_bukti_susulan", ge=0, decimal_places=2)
    narrow_points: Decimal = Field(Decimal("0.50"), alias="poin_tipis", ge=0, decimal_places=2)
    sole_of: int = Field(5, alias="syarat_tunggal_dari", ge=2)
    basis: str = Field("kebijakan instansi", alias="dasar")
    confidence: Confidence = Field("rendah", alias="keyakinan")


class PersonOrder(Record):
    """Order of persons at a seat among equals (*urutan*), most important first."""

    keys: tuple[Order, ...] = Field(alias="kunci")
    basis: str = Field(alias="dasar")
    confidence: Confidence = Field(alias="keyakinan")


class RobustnessSettings(Record):
    """When a name is called fragile (*rapuh*), and how weightings are drawn.

    Attributes
    ----------
    steps : int
        A name is fragile where one percent weight moved by fewer points decides.
    share_percent : int
        It is fragile where it stays in fewer percent of the drawn weightings.
    number, seed, spread : int
        How many weightings are drawn, from which seed, and within how many points of today's.
    """

    steps: int = Field(2, alias="poin_bobot", ge=0, le=100)
    share_percent: int = Field(80, alias="bagian_persen", ge=0, le=100)
    number: int = Field(500, alias="banyak_bobot_acak", ge=1, le=10_000)
    seed: int = Field(411, alias="benih", ge=0)
    spread: int = Field(10, alias="sebaran_poin", ge=1, le=100)
    basis: str = Field("kebijakan instansi; belum ada aturannya", alias="dasar")
    confidence: Confidence = Field("rendah", alias="keyakinan")


class Policy(Record):
    """One policy.

    Attributes
    ----------
    stated_decree : str
        Number of a decree that the file names. It puts nothing in force: that is for the seal
        beside the file (:class:`~suksesi.models.decree.Decree`).
    rules : dict
        Policy key of a rule to its settings; a rule not named here is not applied.
    """

    name: str = Field(alias="nama")
    stated_decree: str = Field("", alias="nomor_sk")
    rubric: str = Field(alias="rubrik")
    blend: dict[str, Blend] = Field(alias="bauran")
    retirement_age: ByLevel = Field(alias="bup")
    standard: ByLevel = Field(alias="standar")
    assessment: AssessmentSettings = Field(alias="asesmen")
    technical: TechnicalSettings = Field(alias="teknis")
    order: PersonOrder = Field(alias="urutan")
    slates: SlateSettings = Field(alias="nominasi")
    acting: ActingSettings = Field(
        default_factory=lambda: ActingSettings.model_validate({}), alias="plt"
    )
    objection: ObjectionSettings = Field(
        default_factory=lambda: ObjectionSettings.model_validate({}), alias="keberatan"
    )
    oversight: OversightSettings = Field(
        default_factory=lambda: OversightSettings.model_validate({}), alias="penanda"
    )
    robustness: RobustnessSettings = Field(
        default_factory=lambda: RobustnessSettings.model_validate({}), alias="ketahanan"
    )
    rules: dict[str, dict[str, Any]] = Field(alias="aturan")


def points(value: Decimal, *, units: int) -> int:
    """Turn decimal points of a policy into exact integer units.

    Raises
    ------
    ValueError
        Where `value` has more decimals than `units` holds.
    """
    exact = value * units
    if exact != int(exact):
        message = f"{value} poin tidak dapat dinyatakan persis."
        raise ValueError(message)
    return int(exact)
