"""REF109 beyond its examples."""

from pathlib import Path

from claimstead.rule import Example
from claimstead.rules.ref.ref109_doi_found import DoiFound
from tests.rules.test_every_rule import findings_of, read_example

DOI = "10.1056/nejmoa1610020"
BIB = (
    "@article{simpson2016, author = {Simpson, E. L.}, year = {2016},\n"
    "  title = {Two phase 3 trials of dupilumab versus placebo in atopic dermatitis}%s}\n"
)
QUERY = "Two phase 3 trials of dupilumab versus placebo in atopic dermatitis Simpson 2016"
PUBMED = (
    '{"state":"found","pmid":"27690741","asked":"2026-11-01","registry":"pubmed","via":"api",'
    '"work":{"doi":"10.1056/NEJMoa1610020"}}\n'
)


def searched(family: str = "Simpson", date: str = "2016-12-15") -> str:
    return (
        f'{{"state":"searched","query":"{QUERY}","asked":"2026-11-01","registry":"crossref","via":"api",'
        f'"candidates":[{{"doi":"{DOI}","score":91.2,"work":{{"titles":["Two Phase 3 Trials of Dupilumab versus '
        f'Placebo in Atopic Dermatitis"],"authors":[{{"family":"{family}"}}],'
        f'"dates":[{{"kind":"issued","date":"{date}"}}],"type":"journal-article"}}}}]}}\n'
    )


def test_it_says_where_the_doi_comes_from_and_adds_it(tmp_path: Path) -> None:
    (finding,) = findings_of(DoiFound, read_example(tmp_path, Example(references=BIB % "", lock=searched())))
    assert finding.found.startswith("A search of crossref on 2026-11-01 gave “Two Phase 3 Trials")
    assert finding.fix is not None
    assert (finding.fix.field, finding.fix.replacement) == ("doi", DOI)


def test_the_doi_that_pubmed_gives_is_written_in_small_letters(tmp_path: Path) -> None:
    bib = BIB % ",\n  pmid = {27690741}"
    (finding,) = findings_of(DoiFound, read_example(tmp_path, Example(references=bib, lock=PUBMED)))
    assert finding.found == "PubMed gives it for PMID 27690741."
    assert finding.fix is not None
    assert finding.fix.replacement == DOI


def test_a_hit_that_does_not_fit_says_nothing(tmp_path: Path) -> None:
    for lock in (searched(family="Langan"), searched(date="2003")):
        assert findings_of(DoiFound, read_example(tmp_path, Example(references=BIB % "", lock=lock))) == []


def test_what_has_a_doi_is_left_alone_even_a_broken_one(tmp_path: Path) -> None:
    for doi in (DOI, "see the journal"):
        bib = BIB % f", doi = {{{doi}}}"
        assert findings_of(DoiFound, read_example(tmp_path, Example(references=bib, lock=searched()))) == []


def test_a_doi_that_another_entry_has_is_not_written_twice(tmp_path: Path) -> None:
    bib = BIB % "" + f"@article{{trials, title = {{Two trials}}, doi = {{{DOI}}}}}\n"
    (finding,) = findings_of(DoiFound, read_example(tmp_path, Example(references=bib, lock=searched())))
    assert finding.message.endswith("which is the DOI of `trials`.")
    assert finding.fix is None
