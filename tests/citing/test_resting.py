"""What rests on a work."""

from pathlib import Path

import pytest

from claimstead.citing.resting import references_to, resting_on
from claimstead.errors import UsageError
from claimstead.rule import Example
from tests.citing.sound_dossier import DOI, OTHER_EVIDENCE, read_sound
from tests.sound_project import BIB, CLAIM_PATH, LOCK, PAGE_PATH

OTHER = "@article{other2020, title = {Other}, doi = {10.5555/other}}\n"
RETRACTED = (
    '{"state":"found","doi":"10.5555/other","asked":"2026-11-01","registry":"crossref","via":"api","work":{},'
    '"notices":[{"nature":"retraction","date":"2022","asserted-by":"publisher"}]}\n'
)


def test_claim_wording_pages_and_sentences(tmp_path: Path) -> None:
    dossier = read_sound(tmp_path)
    (one,) = resting_on(dossier, references_to(dossier, "schmitt2011"))
    assert one.claim.wording.patient
    assert (one.location.path, one.location.line, one.said) == (CLAIM_PATH, 1, ("sample 1",))
    assert [(page.path, page.line) for page in one.pages] == [(PAGE_PATH, 9)]
    assert [evidence.role for evidence in one.evidence] == ["review-synthesis"]
    assert one.others == ()
    assert one.falls


def test_a_work_that_speaks_both_ways_leaves_nothing_that_supports(tmp_path: Path) -> None:
    both = OTHER_EVIDENCE.replace("OTHER", "disputes") + (
        "  - {cites: schmitt2011, direction: disputes, directness: direct, role: primary-result, finding: None.,\n"
        "     access: abstract, design: randomised-trial, species: human}\n"
    )
    dossier = read_sound(tmp_path, Example(claim=both, references=BIB + OTHER))
    (one,) = resting_on(dossier, references_to(dossier, DOI))
    assert (one.others, one.falls) == (("other2020",), True)


@pytest.mark.parametrize(
    ("direction", "lock", "others", "falls"),
    [
        ("supports", LOCK, ("other2020",), False),
        ("disputes", LOCK, (), True),
        ("supports", LOCK + RETRACTED, (), True),
    ],
)
def test_other_works_count_where_they_say_the_same_and_still_count(
    direction: str, lock: str, others: tuple[str, ...], falls: bool, tmp_path: Path
) -> None:
    claim = OTHER_EVIDENCE.replace("OTHER", direction)
    dossier = read_sound(tmp_path, Example(claim=claim, references=BIB + OTHER, lock=lock))
    (one,) = resting_on(dossier, references_to(dossier, DOI))
    assert (one.others, one.falls) == (others, falls)


def test_all_references_to_one_work_are_that_work(tmp_path: Path) -> None:
    twice = BIB + f"@article{{again, title = {{Again}}, doi = {{{DOI.upper()}}}}}\n"
    dossier = read_sound(tmp_path, Example(references=twice))
    for named in (DOI, f"https://doi.org/{DOI}", "again", "schmitt2011"):
        references = references_to(dossier, named)
        assert [reference.key for reference in references] == ["schmitt2011", "again"]
        assert len(resting_on(dossier, references)) == 1


def test_a_retired_claim_does_not_fall(tmp_path: Path) -> None:
    retired = "history:\n  - {date: 2026-11-20, by: editors, activity: retired, summary: Out of use.}\n"
    dossier = read_sound(tmp_path, Example(claim=retired))
    (one,) = resting_on(dossier, references_to(dossier, DOI))
    assert not one.falls


def test_who_is_not_there_is_told_with_the_nearest(tmp_path: Path) -> None:
    dossier = read_sound(tmp_path)
    with pytest.raises(UsageError, match="Did you mean `schmitt2011`"):
        references_to(dossier, "schmit2011")
    with pytest.raises(UsageError, match="refs list"):
        references_to(dossier, "10.5555/absent")


def test_a_bibliography_that_was_not_read_whole_is_told(tmp_path: Path) -> None:
    dossier = read_sound(tmp_path, Example(references="@misc{broken, title = {\n" + BIB))
    with pytest.raises(UsageError, match="could not be read whole"):
        references_to(dossier, "broken")


def test_a_reference_without_doi_goes_by_its_key(tmp_path: Path) -> None:
    dossier = read_sound(tmp_path, Example(references=BIB + "@misc{page, title = {Page}}\n"))
    references = references_to(dossier, "page")
    assert [reference.key for reference in references] == ["page"]
    assert resting_on(dossier, references) == ()
