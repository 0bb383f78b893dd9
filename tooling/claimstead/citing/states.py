"""How each reference stands: what the registries answered about it, its notices, and how many claims rest on it."""

from typing import Literal

from msgspec import Struct

from claimstead.dossier import Dossier
from claimstead.model.notice import Nature
from claimstead.model.record import Found, Missing, Record
from claimstead.model.reference import Reference

State = Literal["found", "transcribed", "missing", "could-not-ask", "never-asked", "no-identifier"]


class Standing(Struct, frozen=True, kw_only=True, rename="kebab"):
    """One reference; ``asked`` is the day of the answer, ``why`` says more where there is more to say."""

    key: str
    title: str
    doi: str
    pmid: str
    state: State
    asked: str = ""
    registry: str = ""
    why: str = ""
    notices: tuple[Nature, ...] = ()
    claims: int = 0

    @property
    def words(self) -> str:
        """The state as people say it."""
        where = self.registry or "no registry"
        told: dict[State, str] = {
            "found": f"found in {where} on {self.asked}",
            "transcribed": f"transcribed on {self.asked}, confirmed by no registry",
            "missing": f"not registered, said {where} on {self.asked}",
            "could-not-ask": f"could not be asked on {self.asked}: {self.why}",
            "never-asked": "never asked",
            "no-identifier": "no DOI, no PMID",
        }
        return told[self.state]


def standings(dossier: Dossier) -> tuple[Standing, ...]:
    """All references, in the order of the bibliography; of two with one key, the first."""
    return tuple(_standing(dossier, one.value) for one in dossier.references.values())


def _standing(dossier: Dossier, reference: Reference) -> Standing:
    record = dossier.record_of(reference)
    found = dossier.found(reference)
    return Standing(
        key=reference.key,
        title=reference.title,
        doi=reference.doi or "",
        pmid=reference.pmid,
        state=_state(reference, record),
        asked=record.asked.isoformat() if record else "",
        registry=(record.registry or "") if record else "",
        why="" if record is None or isinstance(record, Found | Missing) else record.reason,
        notices=tuple(dict.fromkeys(notice.nature for notice in found.notices)) if found else (),
        claims=len(dossier.claims_by_key.get(reference.key, ())),
    )


def _state(reference: Reference, record: Record | None) -> State:
    if record is None:
        return "never-asked" if reference.doi or reference.pmid else "no-identifier"
    if isinstance(record, Found):
        return "found" if record.via == "api" else "transcribed"
    return "missing" if isinstance(record, Missing) else "could-not-ask"
