"""EVI213: one passage of one work, declared in two ways that can't both be right."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.language.quotation.passages import passage_digest
from claimstead.model.claim import Claim
from claimstead.model.evidence import Effect, Evidence
from claimstead.model.finding import Problem, Severity
from claimstead.rule import ClaimRule, Example, OncePerDossier

_Group = tuple[str, str, str]
_Facts = tuple[tuple[str, str], ...]
_Place = tuple[str, int]
_PASSAGE = """\
evidence:
  - {cites: schmitt2011, direction: supports, directness: direct, role: review-synthesis, finding: Relapse RR 0.46.,
     passage: {quote: relapse was rarer}, access: abstract, design: systematic-review, species: human}
  - {cites: schmitt2011, direction: %s, directness: direct, role: review-synthesis, finding: Relapse RR 0.46.,
     passage: {quote: %s}, access: abstract, design: %s, species: human}
"""


class GradedTwoWays(ClaimRule):
    """The same passage of the same work is declared in two ways that contradict each other.

    What it checks:
        Evidence that cites the same work with the same passage, in one claim or in
        several. What belongs to the study must agree, whoever cites it: ``design``,
        ``species``, ``role`` (a passage reports a result of its own, or others'), and
        ``sample-size`` where both give one. What depends on what is asserted must agree
        between two pieces of one claim, or of claims with the same statement: that one
        supports and the other disputes, ``directness``, and the figures of an
        ``effect`` of one measure. Claims that assert different things may use one
        passage in different directions. Passages are the same where they differ in
        spaces only.

    Why it matters:
        The passage says one thing. One of the two claims has it wrong, and readers of
        both can't know which.

    Example:
        One claim calls the study behind a sentence a ``cohort-study``, another cites
        the same sentence as a ``randomised-trial``.

    How to fix it:
        Read the passage again, and declare in both places what it says.
    """

    code = "EVI213"
    name = "graded-two-ways"
    severity = Severity.ERROR
    good = (
        Example(claim=_PASSAGE % ("supports", "relapse was rarer", "systematic-review"), why="declared alike"),
        Example(claim=_PASSAGE % ("disputes", "relapse was common", "systematic-review"), why="two passages"),
    )
    bad = (
        Example(
            claim=_PASSAGE % ("disputes", "relapse was rarer", "systematic-review"),
            field="evidence[1].passage",
            why="for the claim and against it",
        ),
        Example(
            claim=_PASSAGE % ("supports", "relapse was rarer", "cohort-study"),
            field="evidence[1].passage",
            why="one study of two designs",
        ),
    )

    def __init__(self, options: object = None) -> None:
        super().__init__(options)
        self._contradicted = OncePerDossier(self._worked_out)

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem for each piece of evidence whose passage is declared otherwise elsewhere, or before."""
        contradicted = self._contradicted(dossier)
        for index, evidence in enumerate(value.evidence):
            for group, facts in _groups(value, evidence):
                for others, (claim, place) in contradicted.get(group, {}).items():
                    differences = [] if claim == value.id and place >= index else list(_differences(facts, others))
                    if differences:
                        where = "in this claim" if claim == value.id else f"in `{claim}`"
                        yield Problem(
                            field=f"evidence[{index}].passage",
                            message=f"The passage of `{evidence.cites}` is declared otherwise {where}, "
                            f"evidence[{place}].",
                            found=f"Here and there: {'; '.join(differences)}.",
                            remedy="Read the passage again, and declare in both places what it says.",
                        )

    def _worked_out(self, dossier: Dossier) -> dict[_Group, dict[_Facts, _Place]]:
        """What the claims in use declare of each passage, and where first; without what is declared in one way."""
        declared: dict[_Group, dict[_Facts, _Place]] = {}
        for claim_file in self.documents(dossier):
            for index, evidence in enumerate(claim_file.value.evidence):
                for group, facts in _groups(claim_file.value, evidence):
                    declared.setdefault(group, {}).setdefault(facts, (claim_file.value.id, index))
        return {group: ways for group, ways in declared.items() if len(ways) > 1}


def _groups(claim: Claim, evidence: Evidence) -> Iterator[tuple[_Group, _Facts]]:
    """Yields what must agree for one passage of a work, and what for one passage and one statement."""
    if evidence.passage is None:
        return
    digest = passage_digest(evidence.passage)
    size = () if evidence.sample_size is None else (("sample-size", f"{evidence.sample_size:,}"),)
    study = (("design", evidence.design), ("species", evidence.species), ("role", evidence.role), *size)
    yield (evidence.cites, digest, ""), study
    way = () if evidence.direction == "neutral" else (("direction", evidence.direction),)
    statement = " ".join(claim.statement.casefold().split()).rstrip(".")
    yield (evidence.cites, digest, statement), (("directness", evidence.directness), *way, *_figures(evidence.effect))


def _figures(effect: Effect | None) -> _Facts:
    if effect is None:
        return ()
    interval = ((f"interval of {effect.measure}", f"{effect.ci[0]:g} to {effect.ci[1]:g}"),) if effect.ci else ()
    return ((f"effect {effect.measure}", f"{effect.value:g}"), *interval)


def _differences(here: _Facts, there: _Facts) -> Iterator[str]:
    """Yields each fact that both declare, and not alike, with both values."""
    others = dict(there)
    for name, mine in here:
        if others.get(name, mine) != mine:
            yield f"`{name}` {mine} and {others[name]}"
