"""COV406: a claim relies on a work that its article does not cite, and does not say how it was found."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.rule import ClaimRule, Example


class UncitedReference(ClaimRule):
    """The claim relies on a work that is not in its article's reference list, and no history line tells of a search.

    What it checks:
        Every work whose evidence supports or disputes the claim is among the keys of
        the article's ``references``, or the claim's ``history`` has a line of the
        activity ``searched``.

    Why it matters:
        A verdict says how the article's statement fares, and readers take the
        evidence to be the article's own unless they are told. How the other works
        were found shows whether the search could have met those that say otherwise.

    Example:
        Evidence from a trial that the article does not name, with ``created`` as the
        only line of the history.

    How to fix it:
        Add a line ``activity: searched`` to ``history`` with what was searched and
        what was found; or give the article's reference its ``key`` where it is the
        same work.
    """

    code = "COV406"
    name = "uncited-reference"
    severity = Severity.NOTE
    good = (
        Example(
            article="references: []\n",
            claim="""\
history:
  - {date: 2026-11-20, by: editors, activity: created, summary: First version.}
  - {date: 2026-11-20, by: editors, activity: searched, summary: "Searched PubMed for proactive treatment."}
""",
            why="the claim says that it was searched for",
        ),
    )
    bad = (Example(article="references: []\n", field="evidence[0].cites", why="the article does not cite it"),)

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields at most one problem, at the first work that the article does not cite."""
        if any(line.activity == "searched" for line in value.history):
            return
        articles = dossier.articles_of(dossier.file_of(value))
        if not articles:
            return
        given = {reference.key for article in articles for reference in article.references if reference.key}
        uncited = {
            evidence.cites: index
            for index, evidence in reversed(list(enumerate(value.evidence)))
            if evidence.direction != "neutral" and evidence.cites not in given
        }
        if uncited:
            keys = ", ".join(f"`{key}`" for key in reversed(uncited))
            yield Problem(
                field=f"evidence[{min(uncited.values())}].cites",
                message=f"The claim relies on {keys}, which the article does not cite, and does not say so.",
                found=f"The article lists {len(given)} of our references; "
                "no line of `history` has the activity `searched`.",
                remedy="Add a line `activity: searched` to `history` with what was searched, "
                "or give the article's reference its `key`.",
            )
