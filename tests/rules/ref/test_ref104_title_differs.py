"""REF104 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.model.finding import Finding
from claimstead.rule import Example
from claimstead.rules.ref.ref104_title_differs import TitleDiffers
from tests.rules.test_every_rule import findings_of, read_example
from tests.sound_project import read_project


def found(tmp_path: Path, title: str, registered: str, more: str = "") -> list[Finding]:
    bib = f"@article{{one,\n  author = {{Simpson, E.}},\n  title = {{{title}}},\n  doi = {{10.5555/one}},\n}}\n"
    lock = (
        '{"state":"found","doi":"10.5555/one","asked":"2026-11-01","registry":"crossref","via":"api",'
        f'"work":{{"titles":[{registered}],"authors":[{{"family":"Simpson"}}]{more}}}}}\n'
    )
    return findings_of(TitleDiffers, read_example(tmp_path, Example(references=bib, lock=lock)))


def unchecked(tmp_path: Path, title: str, registered: str, more: str = "") -> str:
    found(tmp_path, title, registered, more)
    dossier = read_project(tmp_path)
    return TitleDiffers().unchecked(dossier)


def test_the_words_are_named_and_the_fix_has_no_markup(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "A cream in adults", '"A cream in <i>children</i> &amp; infants"')
    assert "“adults” where “children and infants” is registered" in finding.message
    assert finding.fix is not None
    assert (finding.fix.field, finding.fix.replacement) == ("title", "A cream in children & infants")
    assert finding.location.line == 3


def test_latex_in_the_bibliography_is_no_difference(tmp_path: Path) -> None:
    assert (
        found(
            tmp_path,
            r"{TNF}-$\alpha$ in \textit{S. aureus} -- 5\% of {\'e}tudes",
            '"TNF-α in S. aureus – 5% of études"',
        )
        == []
    )


def test_a_title_in_capitals_is_shown_and_not_written(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "A cream in adults", '"A CREAM IN CHILDREN"')
    assert "A CREAM IN CHILDREN" in finding.found
    assert finding.fix is None


def test_the_nearest_of_several_titles_is_offered(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "A cream in adults", '"Une crème","A cream in children"')
    assert finding.fix is not None
    assert finding.fix.replacement == "A cream in children"


def test_a_title_seen_in_part_offers_no_fix_and_accuses_of_no_more(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "A cream in adults", '"A cream in children"', ',"partial":["titles"]')
    assert finding.fix is None
    assert found(tmp_path, "A cream in adults", '"A cream"', ',"partial":["titles"]') == []
    assert found(tmp_path, "A cream in adults", "") == []


@pytest.mark.parametrize(
    ("title", "registered", "more"),
    [
        ("A cream in adults", "", ""),
        ("A cream in adults", '""', ""),
        ("", '"A cream"', ""),
        ("", '""', ""),
        ("...", '"A cream"', ""),
        ("A cream", '"..."', ""),
        ("A cream in adults", '"A cream"', ',"partial":["titles"]'),
        ("[A cream in adults]", '"Krém u dospělých"', ""),
    ],
)
def test_what_was_compared_with_nothing_is_counted(title: str, registered: str, more: str, tmp_path: Path) -> None:
    assert found(tmp_path, title, registered, more) == []
    assert unchecked(tmp_path, title, registered, more) == (
        "The titles of 1 reference(s) were compared with nothing: the record, or the entry, has none or only a part."
    )


@pytest.mark.parametrize(
    ("title", "registered", "more"),
    [
        ("A cream", '"A cream"', ""),
        ("A CREAM", '"A cream"', ""),
        ("A cream", '"Une crème"', ""),
        ("A cream", '"A cream"', ',"partial":["titles"]'),
        ("A cream in adults", '"A cream in children"', ',"partial":["titles"]'),
    ],
)
def test_what_was_compared_is_not_counted(title: str, registered: str, more: str, tmp_path: Path) -> None:
    assert unchecked(tmp_path, title, registered, more) == ""


PREPRINT = (
    '{"state":"found","doi":"10.5555/preprint","asked":"2026-11-01","registry":"crossref","via":"api",'
    '"work":{"titles":["A cream tried in adults"],"authors":[{"family":"Simpson"}]}}\n'
)


def retitled(tmp_path: Path, title: str, preprint: str) -> list[Finding]:
    bib = f"@article{{one, title = {{{title}}}, author = {{Simpson, E.}}, doi = {{10.5555/one}}}}\n"
    lock = (
        '{"state":"found","doi":"10.5555/one","asked":"2026-11-01","registry":"crossref","via":"api",'
        '"work":{"titles":["A randomized trial of a cream"],"authors":[{"family":"Simpson"}]},'
        '"relations":[{"kind":"has-preprint","doi":"10.5555/preprint"}]}\n'
    )
    return findings_of(TitleDiffers, read_example(tmp_path, Example(references=bib, lock=lock + preprint)))


def test_the_title_of_the_preprint_is_no_fault_where_it_is_known(tmp_path: Path) -> None:
    assert retitled(tmp_path, "A cream tried in adults", PREPRINT) == []
    (finding,) = retitled(tmp_path, "A cream tried in children", PREPRINT)
    assert "If another version was meant, cite that one: 10.5555/preprint." in finding.remedy
    assert retitled(tmp_path, "A cream tried in adults", "") != []


def test_a_reference_without_a_record_is_for_others_to_count(tmp_path: Path) -> None:
    assert TitleDiffers().unchecked(read_example(tmp_path, Example(references="@misc{one, year = {2020}}\n"))) == ""
