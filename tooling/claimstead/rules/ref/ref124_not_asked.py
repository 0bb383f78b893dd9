"""REF124: a reference that could not be checked, because no registry has answered about it."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.model.finding import Problem, Severity
from claimstead.model.record import Unavailable
from claimstead.model.reference import Reference
from claimstead.rule import Example, ReferenceRule


class NotAsked(ReferenceRule):
    """No registry has answered about the reference's DOI, or where it has none, its PubMed identifier.

    What it checks:
        Each reference with a DOI or a PubMed identifier has a record in
        references.lock that says either that the work was found or that it is missing.
        No record, or one that says a registry could not be asked, counts as *could not
        check*: the run is incomplete, and nothing is said against the reference.

    Why it matters:
        An outage must not look like a clean check, nor like an accusation.

    Example:
        An entry just added to references.bib, before ``claimstead sync``.

    How to fix it:
        Run ``claimstead sync`` and commit references.lock. Where it can't be run,
        transcribe the record from a page that shows it, as CONTRIBUTING.md says.
    """

    code = "REF124"
    name = "not-asked"
    severity = Severity.INCOMPLETE
    good = (
        Example(why="a registry answered"),
        Example(references="@misc{page, title = {Nothing to ask for}}\n", why="no identifier"),
    )
    bad = (
        Example(
            references="@article{langan2020, title = {Atopic dermatitis}, doi = {10.1016/s0140-6736(20)31286-1}}\n",
            field="doi",
            why="the lock has no record for it",
        ),
        Example(
            lock='{"state":"unavailable","doi":"10.1111/j.1365-2133.2010.10030.x","asked":"2026-11-01",'
            '"registry":"crossref","via":"api","reason":"HTTP 503"}\n',
            field="doi",
            why="the registry could not be asked",
        ),
        Example(
            references="@article{langan2020, title = {Atopic dermatitis}, pmid = {32738956}}\n",
            field="pmid",
            why="no DOI, and PubMed was not asked",
        ),
    )

    def check(self, value: Reference, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem where nothing is known about the identifier."""
        if value.doi is None and not value.pmid:
            return
        field, record = value.identifier_field, dossier.record_of(value)
        lock = dossier.config.lock
        if record is None:
            yield Problem(
                field=field,
                message=f"The reference could not be checked; {lock} has no record for it: run `claimstead sync`.",
                remedy=f"Run `claimstead sync`, or transcribe the record as CONTRIBUTING.md says; then commit {lock}.",
            )
        elif isinstance(record, Unavailable):
            yield Problem(
                field=field,
                message="The reference could not be checked, because the registry could not be asked: "
                "run `claimstead sync`.",
                found=f"{record.registry or 'The registry'} on {record.asked}: {record.reason}",
                remedy=f"Run `claimstead sync` again and commit {lock}.",
            )
