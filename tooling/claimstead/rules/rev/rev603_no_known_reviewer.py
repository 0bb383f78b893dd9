"""REV603: an approval without anybody who gave it."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.language.nearest import nearest
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.reading.claim_files import PEOPLE_FILE
from claimstead.rule import ClaimRule, Example


class NoKnownReviewer(ClaimRule):
    """A claim is approved by nobody, or names a reviewer nobody knows.

    What it checks:
        A claim with ``review.status: approved`` names at least one reviewer, and every
        key in ``review.reviewers`` of any claim is in ``claims/people.yaml``. Where that
        file could not be read, no reviewer is called unknown: the run says how many
        claims' reviewers were not looked up, and FIL001 or FIL002 what is the matter
        with the file. The finding can't be waived.

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
    waivable = False
    good = (
        Example(claim="review: {status: approved, reviewers: [reviewer-one]}\n", why="a reviewer who is known"),
        Example(claim="review: {status: draft, reviewers: []}\n", why="a draft has no reviewer yet"),
        Example(
            claim="review: {status: approved, reviewers: [somebody]}\n",
            people="people: nobody\n",
            why="people.yaml can't be read, which FIL002 says",
        ),
    )
    bad = (
        Example(claim="review: {status: approved, reviewers: []}\n", field="review.status", why="approved by nobody"),
        Example(
            claim="review: {status: approved, reviewers: [reviewer-on]}\n",
            field="review.reviewers[0]",
            why="a key with a slip",
        ),
        Example(
            claim="review: {status: under-review, reviewers: [reviewer-one, reviewer-two]}\n",
            field="review.reviewers[1]",
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
            if reviewer not in dossier.people and not _unread(dossier):
                yield _unknown(f"review.reviewers[{index}]", reviewer, dossier)

    def unchecked(self, dossier: Dossier) -> str:
        """Of how many claims the reviewers were not looked up, because people.yaml could not be read."""
        named = [claim_file for claim_file in self.documents(dossier) if claim_file.value.review.reviewers]
        if not named or not _unread(dossier):
            return ""
        claims = "1 claim" if len(named) == 1 else f"{len(named)} claims"
        return f"{_people_path(dossier)} could not be read, so the reviewers of {claims} were not looked up."


def _people_path(dossier: Dossier) -> str:
    return f"{dossier.config.claims}/{PEOPLE_FILE}"


def _unread(dossier: Dossier) -> bool:
    return _people_path(dossier) in dossier.unread_files


def _unknown(field: str, reviewer: str, dossier: Dossier) -> Problem:
    near = nearest(reviewer, dossier.people)
    return Problem(
        field=field,
        message=f"The reviewer `{reviewer}` is not in {_people_path(dossier)}.",
        found=f"Known there: {', '.join(f'`{key}`' for key in list(dossier.people)[:5]) or 'nobody'}.",
        remedy=(f"Did you mean `{near}`? Otherwise enter" if near else "Enter")
        + " the reviewer with name, credentials and interests.",
    )
