"""REF103 beyond its examples."""

from pathlib import Path

from claimstead.rule import Example
from claimstead.rules.ref.ref103_another_work import AnotherWork
from tests.rules.test_every_rule import findings_of, read_example

WRONG, RIGHT, SECOND = "10.5555/wrong", "10.5555/right", "10.5555/second"
BIB = (
    f"@article{{simpson2016, author = {{Simpson, E. L.}}, doi = {{{WRONG}}},\n"
    "  title = {Two phase 3 trials of dupilumab versus placebo in atopic dermatitis}}\n"
)
TRIALS = "Two Phase 3 Trials of Dupilumab versus Placebo in Atopic Dermatitis"


def line(doi: str, title: str, family: str, more: str = "") -> str:
    authors = f'"authors":[{{"family":"{family}","given":"E"}}]' if family else '"authors":[]'
    return (
        f'{{"state":"found","doi":"{doi}","asked":"2026-11-01","registry":"crossref","via":"api",'
        f'"work":{{"titles":["{title}"],{authors}{more}}}}}\n'
    )


def found(tmp_path: Path, lock: str) -> list[str]:
    findings = findings_of(AnotherWork, read_example(tmp_path, Example(references=BIB, lock=lock)))
    return [f"{finding.message} {finding.found} {finding.remedy}" for finding in findings]


def test_both_titles_and_first_authors_are_shown_and_the_right_doi(tmp_path: Path) -> None:
    lock = line(WRONG, "Atopic <i>dermatitis</i>", "Langan") + line(RIGHT, TRIALS, "Simpson")
    (told,) = found(tmp_path, lock)
    for part in ("Two phase 3 trials", "E. L. Simpson", "“Atopic dermatitis”", "E Langan", RIGHT):
        assert part in told


def test_no_doi_is_suggested_where_two_fit_or_none(tmp_path: Path) -> None:
    both = line(RIGHT, TRIALS, "Simpson") + line(SECOND, TRIALS, "Simpson")
    (told,) = found(tmp_path, line(WRONG, "Atopic dermatitis", "Langan") + both)
    assert RIGHT not in told
    assert SECOND not in told
    (told,) = found(tmp_path, line(WRONG, "Atopic dermatitis", "Langan") + line(RIGHT, TRIALS, "Bieber"))
    assert RIGHT not in told


def test_one_of_the_two_is_not_enough(tmp_path: Path) -> None:
    assert found(tmp_path, line(WRONG, "Atopic dermatitis", "Simpson")) == []
    assert found(tmp_path, line(WRONG, TRIALS, "Langan")) == []


def test_what_was_not_seen_accuses_nobody(tmp_path: Path) -> None:
    assert found(tmp_path, line(WRONG, "Atopic dermatitis", "")) == []
    assert found(tmp_path, line(WRONG, "", "Langan")) == []
    assert found(tmp_path, line(WRONG, "Atopic dermatitis", "Langan", ',"partial":["authors"]')) == []
    assert found(tmp_path, line(RIGHT, TRIALS, "Simpson")) == []


def test_a_record_by_pubmed_identifier_is_named_by_it(tmp_path: Path) -> None:
    bib = (
        "@article{one, author = {Simpson, E. L.}, pmid = {27690741},\n"
        "  title = {Two phase 3 trials of dupilumab versus placebo in atopic dermatitis}}\n"
    )
    lock = line("x", "Atopic dermatitis", "Langan").replace('"doi":"x"', '"pmid":"27690741"')
    (finding,) = findings_of(AnotherWork, read_example(tmp_path, Example(references=bib, lock=lock)))
    assert finding.field == "pmid"
    assert "The PubMed identifier 27690741 belongs to another work." in finding.message
