"""EVI218: a review of other works cited for a result of its own."""

from collections.abc import Iterator

from claimstead.language.subjects.review_titles import calls_itself_review
from claimstead.model.claim import Claim
from claimstead.model.evidence import Evidence
from claimstead.model.finding import Problem, Severity
from claimstead.model.record import Work
from claimstead.prose import ProseRule, Surroundings
from claimstead.rule import Example

REVIEWING = frozenset({"systematic-review", "narrative-review", "guideline"})
# What a guideline or review does itself: it recommends.
OWN_RESULTS = frozenset({"recommendation", "regulatory-status"})
STUDIES = frozenset(
    {
        "randomised-trial",
        "non-randomised-trial",
        "cohort-study",
        "case-control-study",
        "cross-sectional-study",
        "case-series",
        "animal-experiment",
        "laboratory-study",
    }
)
REVIEW_TYPES = frozenset(
    {
        "Review",
        "Systematic Review",
        "Scoping Review",
        "Meta-Analysis",
        "Network Meta-Analysis",
        "Guideline",
        "Practice Guideline",
    }
)


class ReviewAsResult(ProseRule):
    """A review, meta-analysis or guideline is cited as if the result were its own.

    What it checks:
        Evidence with ``role: primary-result`` is not of the design ``systematic-review``,
        ``narrative-review`` or ``guideline`` (a guideline may be, for what it
        recommends). Nor do PubMed's publication types call the work a review and no
        study, whatever the role, where its ``design`` is that of a study. Where no
        types are known, its title must not call a ``primary-result`` a review;
        reviews of charts and cases are studies.

    Why it matters:
        What a review says of one study is second-hand, and citing it as a result
        counts that study twice where it is cited too. A review's own result is the
        synthesis, which has a role of its own.

    Example:
        ``role: primary-result`` with ``design: systematic-review``.

    How to fix it:
        Set ``role: review-synthesis`` for what the review pools or concludes,
        ``background`` for what it only mentions; or cite the study itself. Correct
        the ``design`` where the work is a review.
    """

    code = "EVI218"
    name = "review-as-result"
    severity = Severity.WARNING
    good = (
        Example(
            claim="""\
evidence:
  - {cites: schmitt2011, direction: supports, directness: direct, role: review-synthesis,
     finding: RR 0.46 (95% CI 0.38 to 0.55)., access: abstract, design: systematic-review, species: human}
""",
            why="the synthesis of a review",
        ),
    )
    bad = (
        Example(
            claim="""\
evidence:
  - {cites: schmitt2011, direction: supports, directness: direct, role: primary-result,
     finding: RR 0.46 (95% CI 0.38 to 0.55)., access: abstract, design: systematic-review, species: human}
""",
            field="evidence[0].role",
            why="a review has no primary result",
        ),
        Example(
            claim="""\
evidence:
  - {cites: schmitt2011, direction: supports, directness: direct, role: primary-result,
     finding: RR 0.46 (95% CI 0.38 to 0.55)., access: abstract, design: randomised-trial, species: human}
""",
            field="evidence[0].design",
            why="its title calls it a systematic review",
        ),
    )

    def read(self, claim: Claim, surroundings: Surroundings) -> Iterator[Problem]:
        """Yields at most one problem for each piece of evidence."""
        for index, evidence in enumerate(claim.evidence):
            if evidence.role == "primary-result" and evidence.design in REVIEWING:
                if not (evidence.design == "guideline" and claim.kind in OWN_RESULTS):
                    yield Problem(
                        field=f"evidence[{index}].role",
                        message=f"`{evidence.cites}` is of the design `{evidence.design}`, "
                        "which has no primary result of its own.",
                        found=f"Finding: “{evidence.finding}”",
                        remedy="Set `role: review-synthesis` or `background`, or cite the study itself.",
                    )
                continue
            shown = _shown_as_review(evidence, surroundings.works.get(evidence.cites))
            if shown:
                yield Problem(
                    field=f"evidence[{index}].design",
                    message=f"`{evidence.cites}` is declared as `{evidence.design}` with the role `{evidence.role}`, "
                    f"but {shown}.",
                    found=f"Finding: “{evidence.finding}”",
                    remedy="Correct `design` and `role`, or cite the study itself.",
                )


def _shown_as_review(evidence: Evidence, work: Work | None) -> str:
    """What shows that the work declared a study is a review, as the end of a sentence; mostly nothing."""
    if work is None or evidence.design not in STUDIES:
        return ""
    if work.publication_types:
        types = [name for name in work.publication_types if name in REVIEW_TYPES]
        return f"PubMed's publication types call it {', '.join(types)}" if types and not _is_study(work) else ""
    if evidence.role != "primary-result":
        return ""
    for title in work.titles:
        called = calls_itself_review(title)
        if called is not None:
            return f"its title, “{title}”, calls it “{called.text.strip(' :?.–—-')}”"
    return ""


def _is_study(work: Work) -> bool:
    """Whether PubMed's types call it a trial, a study or a report of cases too."""
    return any("Trial" in name or "Study" in name or name == "Case Reports" for name in work.publication_types)
