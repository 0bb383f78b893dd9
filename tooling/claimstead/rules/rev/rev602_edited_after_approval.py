"""REV602: a claim that was edited after it was approved."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.model.approval import approval_digest
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.rule import ClaimRule, Example

_REVIEW = "review:\n  status: approved\n  next-review: 2027-11-20\n  reviewers: [reviewer-one]\n"


class EditedAfterApproval(ClaimRule):
    """The claim is called approved, but it is not the text that was approved.

    What it checks:
        A claim with ``review.status: approved`` has in ``review.digest`` the digest of
        what was approved, and it is the digest of the claim as it stands. Review,
        history and waivers are not part of it; layout of the file is not either. The
        finding can't be waived.

    Why it matters:
        An approval is a promise about a certain text. A word changed afterwards
        would carry a reviewer's name without the reviewer having seen it.

    Example:
        The wording of an approved claim is edited, and ``review`` stays as it was.

    How to fix it:
        Set ``status: submitted`` and ask the reviewers. Once they have approved this
        text, record the digest that the message gives.
    """

    code = "REV602"
    name = "edited-after-approval"
    severity = Severity.ERROR
    waivable = False
    good = (
        Example(
            claim=_REVIEW + "  digest: sha256:73aa89a83bb179db30d945173f0766595d06f68bfaee9ba7a303b1943f25def7\n",
            why="the digest of the claim as it stands",
        ),
        Example(why="a draft is bound to nothing"),
    )
    bad = (
        Example(claim=_REVIEW, field="review.status", why="approved, but not said which text"),
        Example(
            claim=f"{_REVIEW}  digest: sha256:{'0' * 64}\n", field="review.digest", why="another text was approved"
        ),
    )

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem where the approval is not of this text."""
        if value.review.status != "approved":
            return
        digest = approval_digest(value)
        if value.review.digest is None:
            yield Problem(
                field="review.status",
                message="The claim is approved, but its review does not say which text was approved.",
                found="`review.digest` is missing.",
                remedy=f"If this text was approved, record `digest: {digest}`; if not, set `status: submitted`.",
            )
        elif value.review.digest != digest:
            yield Problem(
                field="review.digest",
                message="The claim was edited after it was approved.",
                found="The digest is another text's.",
                remedy="Set `status: submitted` and ask the reviewers. "
                f"Once they have approved this text, record `digest: {digest}`.",
            )
