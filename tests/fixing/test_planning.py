"""A pass changes no field twice, and names of files last."""

from pathlib import Path

import pytest

from claimstead.dossier import Dossier
from claimstead.fixing.planning import Pass, plan_pass
from claimstead.model.finding import Counts, Finding, Location, Report
from tests.fixing.made import about, dossier_of, proposing
from tests.sound_project import CLAIM_PATH


def planned(dossier: Dossier, *findings: Finding) -> Pass:
    report = Report(findings=findings, waived=(), counts=Counts(), rules=())
    return plan_pass(dossier, report, lambda _: True)


def test_of_two_fixes_for_one_field_the_lower_code_goes_first(tmp_path: Path) -> None:
    dossier = dossier_of(tmp_path)
    late, early = about(dossier, "one", "year", "2013", "REF116"), about(dossier, "one", "date", "2012", "REF106")
    beside = about(dossier, "one", "title", "Other", "REF104")
    both = planned(dossier, late, early, beside)
    (change,) = both.changes
    assert change.made == (beside, early)
    assert change.after.decode() == dossier.reference_entries[0].text.replace("2011", "2012").replace("One", "Other")
    assert both.waiting == 1
    report = Report(findings=(late, early), waived=(), counts=Counts(), rules=())
    assert [one.made for one in plan_pass(dossier, report, lambda _: True, both.tried).changes] == [(late,)]


def test_a_file_is_renamed_when_nothing_else_is_to_do(tmp_path: Path) -> None:
    dossier = dossier_of(tmp_path)
    place = Location(CLAIM_PATH)
    named = proposing("FIL008", place, "path", "claims/sample/new.yaml")
    doi = proposing("REF122", place, "evidence[0].doi", "10.5555/new")
    first = planned(dossier, named, doi)
    assert [(one.moved_to, one.made) for one in first.changes] == [("", (doi,))]
    assert first.waiting == 1
    (last,) = planned(dossier, named).changes
    assert (last.moved_to, last.before) == ("claims/sample/new.yaml", last.after)


def test_a_whole_file_is_written_where_it_stands_or_is_missing(tmp_path: Path) -> None:
    dossier = dossier_of(tmp_path)
    (tmp_path / "claims/claim.schema.json").unlink()
    findings = [proposing("FIL010", Location(f"claims/{name}.schema.json"), "", "{}") for name in ("claim", "people")]
    missing, standing = planned(dossier, *findings).changes
    assert (missing.before, missing.after) == (None, b"{}")
    assert standing.before == (tmp_path / "claims/people.schema.json").read_bytes()


@pytest.mark.parametrize("content", [b"@misc{other}", b"\xff", None])
def test_a_file_changed_since_it_was_read_is_left_alone(content: bytes | None, tmp_path: Path) -> None:
    dossier = dossier_of(tmp_path)
    (tmp_path / "references.bib").unlink()
    if content is not None:
        (tmp_path / "references.bib").write_bytes(content)
    both = planned(dossier, about(dossier, "one", "year", "2012"))
    assert both.changes == ()
    assert [refusal.why for refusal in both.refused] == ["its file was changed while it was looked at; run again"]


def test_what_is_no_claim_and_no_article_is_left_alone(tmp_path: Path) -> None:
    dossier = dossier_of(tmp_path)
    both = planned(dossier, proposing("PAG501", Location("site/pages/topics/sample/patient.md"), "title", "x"))
    assert (both.changes, len(both.refused)) == ((), 1)


def test_where_no_fix_can_be_made_there_is_no_change(tmp_path: Path) -> None:
    dossier = dossier_of(tmp_path)
    both = planned(dossier, about(dossier, "one", "doi", "none", "REF101"))
    assert (both.changes, [refusal.why for refusal in both.refused]) == ((), ["`none` is no DOI"])
    assert both.tried == {("REF101", ("references.bib", 0, "doi"))}
