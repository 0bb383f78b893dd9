"""REV603: an approval without anybody who gave it."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.language.spelling import nearest
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.reading.claim_files import PEOPLE_FILE
from claimstead.rule import ClaimRule, Example


class NoKnownReviewer(ClaimRule):
    """A claim is approved by nobody, or names a reviewer nobody knows.

    What it checks:
        A claim with ``review.status: approved`` names at least one reviewer, and every
        key in ``review.reviewers`` of any claim is in ``claims/people.yaml``. Where that
        file could not be read, reviewers are said to be unchecked, not unknown.

    Why it matters:
        Readers are told who answers for a statement, with what credentials and what
        interests. An approval without a person is none.

    Example:
        ``status: approved`` with ``reviewers: []``.

    How to fix it:
        Name the reviewers, and enter them in ``claims/people.yaml`` with name,
        credentials and interests. If nobody has approved the claim, say so in
        ``status``.
    """

    code = "REV603"
    name = "no-known-reviewer"
    severity = Severity.ERROR
    good = (
        Example(claim="review: {status: approved, reviewers: [reviewer-one]}\n", why="a reviewer who is known"),
        Example(claim="review: {status: draft, reviewers: []}\n", why="a draft has no reviewer yet"),
    )
    bad = (
        Example(claim="review: {status: approved, reviewers: []}\n", why="approved by nobody"),
        Example(claim="review: {status: approved, reviewers: [reviewer-on]}\n", why="a key with a slip"),
        Example(
            claim="review: {status: under-review, reviewers: [reviewer-one, reviewer-two]}\n",
            why="one of two is not entered",
        ),
    )

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem for an approval without reviewers, and for each reviewer not entered."""
        if value.review.status == "approved" and not value.review.reviewers:
            yield Problem(
                field="review.status",
                message="The claim is approved, but no reviewer is named.",
                found="`reviewers` is missing or empty.",
                remedy="Name who approved it, or set `status` to what it is: `draft`, `submitted` or `under-review`.",
            )
        for index, reviewer in enumerate(value.review.reviewers):
            if reviewer not in dossier.people:
                yield _unknown(f"review.reviewers[{index}]", reviewer, dossier)


def _unknown(field: str, reviewer: str, dossier: Dossier) -> Problem:
    people = f"{dossier.config.claims}/{PEOPLE_FILE}"
    if people in dossier.unread_files:
        return Problem(
            field=field,
            message=f"The reviewer `{reviewer}` could not be looked up, because {people} could not be read.",
            remedy="Nothing is said against the reviewer: mend that file, then check again.",
        )
    near = nearest(reviewer, dossier.people)
    return Problem(
        field=field,
        message=f"The reviewer `{reviewer}` is not in {people}.",
        found=f"Known there: {', '.join(f'`{key}`' for key in list(dossier.people)[:5]) or 'nobody'}.",
        remedy=(f"Did you mean `{near}`? Otherwise enter" if near else "Enter")
        + " the reviewer with name, credentials and interests.",
    )
