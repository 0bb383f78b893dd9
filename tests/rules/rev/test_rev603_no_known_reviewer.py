"""REV603 beyond its examples."""

from pathlib import Path

from claimstead.check import check
from claimstead.rule import Example
from claimstead.rules.rev.rev603_no_known_reviewer import NoKnownReviewer
from tests.rules.test_every_rule import findings_of, read_example


def test_an_approval_without_reviewers_points_at_the_status(tmp_path: Path) -> None:
    example = Example(claim="review:\n  status: approved\n")
    (finding,) = findings_of(NoKnownReviewer, read_example(tmp_path, example))
    assert finding.field == "review.status"
    assert finding.location.excerpt == "  status: approved"


def test_each_unknown_reviewer_is_named_and_a_near_key_suggested(tmp_path: Path) -> None:
    example = Example(claim="review:\n  status: approved\n  reviewers: [reviewer-one, reviewer-on, somebody]\n")
    near, far = findings_of(NoKnownReviewer, read_example(tmp_path, example))
    assert (near.field, far.field) == ("review.reviewers[1]", "review.reviewers[2]")
    assert near.remedy.startswith("Did you mean `reviewer-one`?")
    assert far.remedy.startswith("Enter the reviewer")
    assert far.found == "Known there: `reviewer-one`."


def test_where_people_could_not_be_read_nobody_is_called_unknown(tmp_path: Path) -> None:
    example = Example(claim="review: {status: approved, reviewers: [reviewer-one]}\n", people="people: nobody\n")
    report = check(read_example(tmp_path, example), [NoKnownReviewer()])
    assert report.findings == ()
    assert report.unchecked == (
        "claims/people.yaml could not be read, so the reviewers of 1 claim were not looked up.",
    )


def test_an_approval_by_nobody_is_found_even_then(tmp_path: Path) -> None:
    example = Example(claim="review: {status: approved}\n", people="people: nobody\n")
    report = check(read_example(tmp_path, example), [NoKnownReviewer()])
    assert [finding.field for finding in report.findings] == ["review.status"]
    assert report.unchecked == ()
