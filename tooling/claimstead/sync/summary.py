"""What a sync came to, in lines for people: new notices first, then what changed, is missing, could not be asked."""

import dataclasses
from collections.abc import Iterable, Iterator

from claimstead.dossier import Dossier
from claimstead.sync.changes import Change
from claimstead.sync.plan import Plan
from claimstead.sync.tally import Tally

MOST_NAMED = 10
"""Of what could not be asked for one reason, this many are named; the rest are counted."""


@dataclasses.dataclass(frozen=True, slots=True)
class Effort:
    """What the run cost, and the contact address that the registries were given, or none."""

    requests: int
    seconds: float
    mailto: str


class Works:
    """Who speaks of a work: the citation keys under which an identifier stands, and the claims that rest on those."""

    def __init__(self, dossier: Dossier) -> None:
        self._claims = dossier.claims_by_key
        self._keys: dict[str, list[str]] = {}
        for key, reference_entry in dossier.references.items():
            reference = reference_entry.value
            for identifier in (reference.doi, f"PMID {reference.pmid}" if reference.pmid else None):
                if identifier:
                    self._keys.setdefault(identifier, []).append(key)

    def named(self, identifier: str) -> str:
        """The identifier with its citation keys behind it."""
        keys = self._keys.get(identifier)
        return f"{identifier} ({', '.join(keys)})" if keys else identifier

    def resting(self, identifier: str) -> str:
        """The claims that rest on the work, in a line to stand below it."""
        claim_files = (one for key in self._keys.get(identifier, ()) for one in self._claims.get(key, ()))
        claims = sorted({claim_file.value.id for claim_file in claim_files})
        return f"    claims that rest on it: {', '.join(claims) or 'none'}"


def summary(tally: Tally, works: Works, effort: Effort) -> Iterator[str]:
    """Yields the lines; the last one counts."""
    notices = [change for change in tally.changes if change.notice]
    changes = [change for change in tally.changes if not change.notice]
    yield from _under("Notices", (line for change in notices for line in change_lines(change, works)))
    yield from _under("Changed since last time", (line for change in changes for line in change_lines(change, works)))
    yield from _under("Missing: no registry knows it", (works.named(identifier) for identifier in tally.missing))
    yield from _under("Could not be asked", _reasons(tally.could_not_ask, works))
    if effort.requests and not effort.mailto:
        yield (
            "No contact address was given, so the registries answered from their slower pool: "
            "set CLAIMSTEAD_MAILTO to an address of yours."
        )
    changed = len({change.identifier for change in tally.changes})
    searched = f", {tally.searched:,} searched for" if tally.searched else ""
    yield (
        f"Asked {tally.asked:,} of {tally.to_ask:,}: {tally.found:,} found{searched}, {changed:,} changed, "
        f"{len(tally.missing):,} missing, {len(tally.could_not_ask):,} could not be asked. "
        f"Requests: {effort.requests:,}. Seconds: {effort.seconds:.1f}. Contact address: {effort.mailto or 'none'}."
    )


def change_lines(change: Change, works: Works) -> Iterator[str]:
    """Yields what changed about a work; for a notice, also the claims that rest on the work."""
    yield f"{works.named(change.identifier)}: {change.words}"
    if change.notice:
        yield works.resting(change.identifier)


def planned(plan: Plan, works: Works) -> Iterator[str]:
    """Yields what a plan would ask, for those who want to know before."""
    yield from _under("DOIs", (works.named(doi) for doi in plan.dois))
    yield from _under("PubMed identifiers", (works.named(f"PMID {pmid}") for pmid in plan.pmids))
    yield from _under("Searches", plan.queries)
    yield f"Would ask: DOIs {len(plan.dois):,}, PMIDs {len(plan.pmids):,}, searches {len(plan.queries):,}."


def _reasons(could_not_ask: dict[str, str], works: Works) -> Iterator[str]:
    """Yields each reason once, the most frequent first, with what it kept from being asked."""
    by_reason: dict[str, list[str]] = {}
    for identifier, reason in could_not_ask.items():
        by_reason.setdefault(reason, []).append(works.named(identifier))
    for reason, named in sorted(by_reason.items(), key=lambda pair: -len(pair[1])):
        rest = f" and {len(named) - MOST_NAMED:,} more" if len(named) > MOST_NAMED else ""
        yield f"{len(named):,} × {reason}: {', '.join(named[:MOST_NAMED])}{rest}"


def _under(heading: str, lines: Iterable[str]) -> Iterator[str]:
    """Yields a heading and its lines indented, or nothing where there are none."""
    shown = [f"  {line}" for line in lines]
    if shown:
        yield f"{heading}:"
        yield from shown
        yield ""
