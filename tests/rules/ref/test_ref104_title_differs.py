"""REF104 beyond its examples."""

from pathlib import Path

from claimstead.model.finding import Finding
from claimstead.rule import Example
from claimstead.rules.ref.ref104_title_differs import TitleDiffers
from tests.rules.test_every_rule import findings_of, read_example


def found(tmp_path: Path, title: str, registered: str, more: str = "") -> list[Finding]:
    bib = f"@article{{one,\n  author = {{Simpson, E.}},\n  title = {{{title}}},\n  doi = {{10.5555/one}},\n}}\n"
    lock = (
        '{"state":"found","doi":"10.5555/one","asked":"2026-11-01","registry":"crossref","via":"api",'
        f'"work":{{"titles":[{registered}],"authors":[{{"family":"Simpson"}}]{more}}}}}\n'
    )
    return findings_of(TitleDiffers, read_example(tmp_path, Example(references=bib, lock=lock)))


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
