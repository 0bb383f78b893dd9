"""What is put before a judge: a claim's statement and one work's text, with nothing of what the editors made of it."""

import dataclasses
from collections.abc import Iterable, Iterator

from msgspec import Struct

from claimstead.dossier import Dossier
from claimstead.errors import UsageError
from claimstead.language.nearest import nearest
from claimstead.model.claim import Claim
from claimstead.model.record import Found, StoredText
from claimstead.model.shown import shown_digest
from claimstead.reading.claim_files import ClaimFile
from claimstead.reading.text_store import TextStore


class Question(Struct, frozen=True, kw_only=True):
    """One claim and one work, as a judge sees them; the fields are those of the protocol's line.

    ``id`` only ties the answer to the question; ``shown`` is the digest of what is shown.
    """

    id: str
    shown: str
    statement: str
    population: str | None
    intervention: str | None
    exposure: str | None
    comparator: str | None
    outcome: str | None
    cites: str
    title: str
    text: str
    truncated: bool


@dataclasses.dataclass(frozen=True, slots=True)
class Posed:
    """The questions about one claim, and the works of which no text is here."""

    claim_file: ClaimFile
    questions: tuple[Question, ...]
    without_text: tuple[str, ...]


def pose(dossier: Dossier, store: TextStore, ids: Iterable[str] = ()) -> Iterator[Posed]:
    """The questions about the claims in use, or about those of ``ids``, in the order of their files.

    Raises:
        UsageError: there is no claim of one of the ``ids``.
    """
    wanted = frozenset(ids)
    for unknown in sorted(wanted - dossier.claims.keys()):
        near = nearest(unknown, dossier.claims)
        hint = f"Did you mean `{near}`?" if near else "Name claims by their ids."
        more = " But some files could not be read; `claimstead check` says why." if dossier.unread_files else ""
        raise UsageError(f"There is no claim `{unknown[:200]}`. {hint}{more} Nothing was asked.")
    for claim_file in dossier.claim_files:
        claim = claim_file.value
        if claim.retired or (wanted and claim.id not in wanted):
            continue
        questions: list[Question] = []
        without_text: list[str] = []
        for cites in dict.fromkeys(evidence.cites for evidence in claim.evidence):
            question = _question(claim, cites, dossier, store)
            if question is None:
                without_text.append(cites)
            else:
                questions.append(question)
        yield Posed(claim_file, tuple(questions), tuple(without_text))


def _question(claim: Claim, cites: str, dossier: Dossier, store: TextStore) -> Question | None:
    found = dossier.cited(cites)
    for stored in _fullest_first(found):
        text = store.get(stored.digest)
        if text is not None:
            return Question(
                id=f"{claim.id} {cites}",
                shown=shown_digest(claim, cites, stored.digest),
                statement=claim.statement,
                population=claim.population,
                intervention=claim.intervention,
                exposure=claim.exposure,
                comparator=claim.comparator,
                outcome=claim.outcome,
                cites=cites,
                title=found.work.titles[0] if found and found.work.titles else "",
                text=text,
                truncated=stored.truncated,
            )
    return None


def _fullest_first(found: Found | None) -> list[StoredText]:
    return sorted(found.texts, key=lambda text: (text.truncated, text.kind == "abstract")) if found else []
