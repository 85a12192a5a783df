"""The proofs, added up over the rebuilt columns and rows."""

from __future__ import annotations

from collections.abc import Iterator

from ...models.certificate import Certificate, Shown
from ...models.errors import ProofError
from ...models.proof import Proof, leaves
from ...models.text import Text
from ..certificate import Statement, checked, from_plain
from .rebuilt import Rebuilt
from .report import TierShown
from .rows import plain

Row = list[tuple[int, int]]
Side = int | None


class Proofs:
    """Checks what a certificate shows; its rows have been found to be those of `program`.

    Parameters
    ----------
    certificate : Certificate
        Only the order of its rows is taken over, and its proofs.
    program : Rebuilt
    tiers : dict
        Tier to column to what it adds, recounted.
    values : dict
        Tier to what the plan is worth there, recounted; in the order of the tiers.
    """

    def __init__(
        self,
        certificate: Certificate,
        program: Rebuilt,
        tiers: dict[str, dict[int, int]],
        values: dict[str, int],
    ) -> None:
        stated = [plain(row) for part in certificate.rows for row in part.rows]
        self._shown = certificate.shown
        self._upper = program.upper
        self._rows: list[Row] = [list(terms) for terms, _, _ in stated]
        self._low: list[Side] = [low for _, low, _ in stated]
        self._high: list[Side] = [high for _, _, high in stated]
        self._tiers = tiers
        self._values = values
        self.tiers: list[TierShown] = []
        self.nothing = False

    def wrong(self, *, infeasible: bool) -> Iterator[Text]:
        """Check every proof and give what is wrong; fills `tiers` and `nothing`."""
        seen: set[str] = set()
        for shown in self._shown:
            if shown.tier in seen or (shown.tier == "") != infeasible:
                yield _at(shown, _UNCALLED)
            elif infeasible:
                yield from self._refuted(shown)
            elif shown.tier not in self._values:
                yield _at(shown, _UNCALLED)
            else:
                yield from self._bounded(shown)
            seen.add(shown.tier)
        if not infeasible:
            self.tiers += [
                TierShown(tier=name, value=value, bound=None, leaves=0)
                for name, value in self._values.items()
                if name not in seen
            ]

    def _refuted(self, shown: Shown) -> Iterator[Text]:
        proof = _read(shown)
        if isinstance(proof, Text):
            yield _at(shown, proof)
            return
        if shown.kept or proof.bound is not None or proof.value is not None:
            yield _at(shown, _NO_REFUTATION)
            return
        verdict = checked(self._statement({}, []), proof)
        yield from (_at(shown, fault) for fault in verdict.objections)
        self.nothing = verdict.holds

    def _bounded(self, shown: Shown) -> Iterator[Text]:
        value = self._values[shown.tier]
        proof = _read(shown)
        if isinstance(proof, Text):
            yield _at(shown, proof)
            return
        faults = [*self._kept_wrong(shown), *_claim_wrong(shown, proof, value)]
        if not faults:
            statement = self._statement(self._tiers.get(shown.tier, {}), shown.kept)
            faults = list(checked(statement, proof).objections)
        yield from (_at(shown, fault) for fault in faults)
        bound = None if faults else proof.bound
        self.tiers.append(
            TierShown(tier=shown.tier, value=value, bound=bound, leaves=leaves(proof.tree))
        )

    def _kept_wrong(self, shown: Shown) -> Iterator[Text]:
        """Give rows that keep more than an earlier tier reaches, or a tier that is none."""
        order = list(self._values)
        earlier = order[: order.index(shown.tier)]
        for tier, value in shown.kept:
            if tier not in earlier:
                yield Text(
                    id=f"tingkat {tier} yang dipertahankan bukan tingkat sebelumnya.",
                    en=f"the tier kept, {tier}, is no earlier one.",
                )
            elif value > self._values[tier]:
                reached = self._values[tier]
                yield Text(
                    id=f"tingkat {tier} dipertahankan pada {value}, padahal rencana mencapai "
                    f"{reached}.",
                    en=f"the tier {tier} is kept at {value}, yet the plan reaches {reached}.",
                )

    def _statement(self, gain: dict[int, int], kept: list[tuple[str, int]]) -> Statement:
        held = [sorted(self._tiers.get(tier, {}).items()) for tier, _ in kept]
        return Statement(
            lower=[0] * len(self._upper),
            upper=self._upper,
            rows=[*self._rows, *held],
            low=[*self._low, *(value for _, value in kept)],
            high=[*self._high, *(None for _ in kept)],
            gain=[gain.get(column, 0) for column in range(len(self._upper))],
        )


def _claim_wrong(shown: Shown, proof: Proof, value: int) -> Iterator[Text]:
    if proof.tier != shown.tier:
        yield Text(id="bukti untuk tingkat lain.", en="the proof is of another tier.")
    if proof.value != value:
        yield Text(
            id=f"nilai tertulis {proof.value}, hitungan ulang rencana {value}.",
            en=f"the value is stated as {proof.value}, the plan recounted is worth {value}.",
        )


def _read(shown: Shown) -> Proof | Text:
    try:
        return from_plain(shown.proof)
    except ProofError as error:
        return error.objection


_UNCALLED = Text(
    id="bukti ganda, atau tentang hal yang tidak dinyatakan arsip ini.",
    en="a proof given twice, or of something that this run does not claim.",
)
_NO_REFUTATION = Text(
    id="bukti ini tidak menyatakan bahwa rencana tidak ada.",
    en="this proof does not say that there is no plan.",
)


def _at(shown: Shown, fault: Text) -> Text:
    tier = shown.tier or "–"
    return Text(id=f"bukti tingkat {tier}: {fault.id}", en=f"proof of tier {tier}: {fault.en}")
