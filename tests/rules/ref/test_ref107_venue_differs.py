"""REF107 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.rule import Example
from claimstead.rules.ref.ref107_venue_differs import VenueDiffers
from tests.rules.test_every_rule import findings_of, read_example

JOURNAL = '"containers":["The British Journal of Dermatology","Br J Dermatol"],"type":"journal-article"'


def example(written: str, work: str = JOURNAL, kind: str = "article") -> Example:
    return Example(
        references=f"@{kind}{{one,\n  {written}\n  doi = {{10.5555/one}},\n}}\n",
        lock='{"state":"found","doi":"10.5555/one","asked":"2026-11-01","registry":"crossref","via":"api",'
        f'"work":{{{work}}}}}\n',
    )


def test_it_shows_every_name_and_writes_the_full_one(tmp_path: Path) -> None:
    (finding,) = findings_of(VenueDiffers, read_example(tmp_path, example("journal = {JAMA Dermatology},")))
    assert finding.found == "Registered is “The British Journal of Dermatology”, “Br J Dermatol”."
    assert finding.fix is not None
    assert (finding.fix.field, finding.fix.replacement) == ("container", "The British Journal of Dermatology")
    assert finding.location.line == 2


@pytest.mark.parametrize(
    "written",
    [
        "journal = {British Journal of Dermatology},",
        "journal = {Br. J. Dermatol.},",
        "journal = {BRITISH JOURNAL OF DERMATOLOGY},",
    ],
)
def test_the_same_venue_in_another_costume(written: str, tmp_path: Path) -> None:
    assert findings_of(VenueDiffers, read_example(tmp_path, example(written))) == []


@pytest.mark.parametrize(
    ("kind", "written", "work"),
    [
        ("book", "publisher = {A Press},", '"containers":["A Series"],"type":"book"'),
        ("book", "series = {Another Series},", '"containers":["A Series"],"type":"monograph"'),
        ("article", "journal = {medRxiv},", '"containers":["Preprints"],"type":"posted-content"'),
        ("misc", "howpublished = {A page},", JOURNAL),
    ],
)
def test_what_has_no_venue_is_neither_accused_nor_counted(kind: str, written: str, work: str, tmp_path: Path) -> None:
    dossier = read_example(tmp_path, example(written, work, kind))
    assert findings_of(VenueDiffers, dossier) == []
    assert VenueDiffers().unchecked(dossier) == ""


@pytest.mark.parametrize(
    ("written", "work"),
    [
        ("journal = {JAMA},", '"type":"journal-article"'),
        ("journal = {JAMA},", '"containers":["Br J Dermatol"],"partial":["containers"],"type":"journal-article"'),
        ("", JOURNAL),
    ],
)
def test_what_was_compared_with_nothing_is_counted(written: str, work: str, tmp_path: Path) -> None:
    dossier = read_example(tmp_path, example(written, work))
    assert findings_of(VenueDiffers, dossier) == []
    assert VenueDiffers().unchecked(dossier).startswith("The venues of 1 reference(s) were compared with nothing")


PREPRINT = '"titles":["A cream"],"type":"posted-content"'


def test_an_article_under_the_doi_of_a_preprint_is_told(tmp_path: Path) -> None:
    written = "title = {A cream}, journal = {J Invest Dermatol}, volume = {143},"
    (finding,) = findings_of(VenueDiffers, read_example(tmp_path, example(written, PREPRINT)))
    assert finding.message == "10.5555/one is a preprint, but the reference is to an article in J Invest Dermatol."


@pytest.mark.parametrize(
    "written",
    [
        "title = {A cream}, journal = {bioRxiv}, pages = {2020--03},",
        "title = {A cream}, journal = {arXiv preprint arXiv:2101.00001}, volume = {abs/2101.00001},",
        "title = {A cream}, journal = {J Invest Dermatol},",
        "title = {Soap}, author = {Langan, S.}, journal = {J Invest Dermatol}, volume = {143},",
    ],
)
def test_a_preprint_described_as_one_is_right(written: str, tmp_path: Path) -> None:
    work = PREPRINT + ',"authors":[{"family":"Simpson"}]'
    assert findings_of(VenueDiffers, read_example(tmp_path, example(written, work))) == []


def test_a_chapter_is_in_its_book_and_a_paper_in_its_proceedings(tmp_path: Path) -> None:
    book = '"containers":["Textbook of Dermatology"],"type":"book-chapter"'
    right = example("booktitle = {Textbook of Dermatology},", book, "incollection")
    assert findings_of(VenueDiffers, read_example(tmp_path, right)) == []
    wrong = example("booktitle = {Atlas of Allergy},", book, "incollection")
    assert len(findings_of(VenueDiffers, read_example(tmp_path, wrong))) == 1


def test_another_work_is_left_to_another_rule(tmp_path: Path) -> None:
    work = JOURNAL + ',"titles":["Asthma in mice"],"authors":[{"family":"Langan"}]'
    written = "author = {Simpson, E.}, title = {Two trials of dupilumab}, journal = {JAMA},"
    assert findings_of(VenueDiffers, read_example(tmp_path, example(written, work))) == []
