"""What a run tells in the end."""

from pathlib import Path

from claimstead.model.reference import Doi
from claimstead.sync.changes import Change
from claimstead.sync.plan import Plan
from claimstead.sync.summary import Effort, Works, planned, summary
from claimstead.sync.tally import Tally
from tests.sound_project import write_project
from tests.sync.projects import dossier_of

DOI = "10.1111/j.1365-2133.2010.10030.x"


def works(root: Path) -> Works:
    return Works(dossier_of(write_project(root)))


def test_notices_come_first_with_the_claims_that_rest_on_the_work(tmp_path: Path) -> None:
    tally = Tally(to_ask=5, found=3, missing=["10.5555/none"], could_not_ask={"PMID 7": "HTTP 500"})
    tally.changes = [
        Change("10.5555/x", "volume was “3”, is “4”"),
        Change(DOI, "new notice: retraction", notice=True),
        Change("10.5555/x", "new notice: correction", notice=True),
    ]
    effort = Effort(requests=12, seconds=3.44, mailto="editors@example.org")
    assert list(summary(tally, works(tmp_path), effort)) == [
        "Notices:",
        f"  {DOI} (schmitt2011): new notice: retraction",
        "      claims that rest on it: twice-weekly-cream",
        "  10.5555/x: new notice: correction",
        "      claims that rest on it: none",
        "",
        "Changed since last time:",
        "  10.5555/x: volume was “3”, is “4”",
        "",
        "Missing: no registry knows it:",
        "  10.5555/none",
        "",
        "Could not be asked:",
        "  1 × HTTP 500: PMID 7",
        "",
        "Asked 5 of 5: 3 found, 2 changed, 1 missing, 1 could not be asked. "
        "Requests: 12. Seconds: 3.4. Contact address: editors@example.org.",
    ]


def test_reasons_are_grouped_and_long_lists_cut(tmp_path: Path) -> None:
    tally = Tally(to_ask=13, could_not_ask={"10.5555/odd": "HTTP 400"})
    tally.could_not_ask |= {f"10.5555/{number}": "HTTP 503" for number in range(12)}
    lines = list(summary(tally, works(tmp_path), Effort(1, 0.1, "a@example.org")))
    assert lines[1].startswith("  12 × HTTP 503: 10.5555/0, 10.5555/1, ")
    assert lines[1].endswith(" and 2 more")
    assert lines[2] == "  1 × HTTP 400: 10.5555/odd"


def test_without_a_contact_address_one_is_recommended(tmp_path: Path) -> None:
    lines = list(summary(Tally(to_ask=1, searched=1), works(tmp_path), Effort(1, 0.1, "")))
    assert "set CLAIMSTEAD_MAILTO" in lines[0]
    assert "0 found, 1 searched for, 0 changed" in lines[1]


def test_a_plan_in_words(tmp_path: Path) -> None:
    plan = Plan(dois=(Doi(DOI),), pmids=("7",), queries=("a cream",))
    assert list(planned(plan, works(tmp_path))) == [
        "DOIs:",
        f"  {DOI} (schmitt2011)",
        "",
        "PubMed identifiers:",
        "  PMID 7",
        "",
        "Searches:",
        "  a cream",
        "",
        "Would ask: DOIs 1, PMIDs 1, searches 1.",
    ]
