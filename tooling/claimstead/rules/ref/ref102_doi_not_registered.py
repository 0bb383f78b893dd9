"""REF102: a DOI, or a PubMed identifier, that no registry knows."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.model.finding import Problem, Severity
from claimstead.model.record import Missing
from claimstead.model.reference import Reference
from claimstead.rule import Example, ReferenceRule

_DOI = "10.1111/j.1365-2133.2010.10030.x"
_ASKED = f'"doi":"{_DOI}","asked":"2026-11-01","registry":"crossref","via":"api"'


class DoiNotRegistered(ReferenceRule):
    """The registries say that a reference's identifier does not exist.

    What it checks:
        The record of a DOI in references.lock is not *missing*; nor, where a reference
        has no DOI, that of its PubMed identifier. A registry that could not be asked
        is no such answer: that is REF124's to say.

    Why it matters:
        A DOI that was never registered leads readers nowhere. It is the mark of a
        mistyped DOI, and of a reference that somebody or something made up.

    Example:
        ``doi = {10.5555/no-such-work}``, and references.lock has a line with
        ``"state":"missing"`` for it.

    How to fix it:
        Copy the identifier from the work itself. Where there is no such work, take the
        reference out and judge again the claims that rest on it.
    """

    code = "REF102"
    name = "doi-not-registered"
    severity = Severity.ERROR
    good = (
        Example(why="the registry has the work"),
        Example(
            lock='{"state":"unavailable","reason":"HTTP 503",' + _ASKED + "}\n",
            why="the registry could not be asked, which says nothing about the DOI",
        ),
    )
    bad = (
        Example(
            lock='{"state":"missing",' + _ASKED + "}\n", field="doi", why="the registry was asked and has no such DOI"
        ),
        Example(
            references="@article{schmitt2011, title = {Proactive treatment}, pmid = {999999999}}\n",
            lock='{"state":"missing","pmid":"999999999","asked":"2026-11-01","registry":"pubmed","via":"api"}\n',
            field="pmid",
            why="PubMed was asked and has no such identifier",
        ),
    )

    def check(self, value: Reference, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem where the registry answered that there is none."""
        record = dossier.record_of(value)
        if not isinstance(record, Missing):
            return
        name = "DOI" if record.doi else "PubMed identifier"
        yield Problem(
            field=value.identifier_field,
            message=self.with_claims(f"The {name} {record.doi or record.pmid} is not registered.", value, dossier),
            found=f"{record.registry or 'The registry'} answered on {record.asked} that it has no such {name}.",
            remedy=f"Copy the {name} from the work itself; where there is no such work, take the reference out.",
        )
