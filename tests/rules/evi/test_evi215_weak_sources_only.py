"""EVI215 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.rule import Example
from claimstead.rules.evi.evi215_weak_sources_only import WeakSourcesOnly
from tests.rules.test_every_rule import findings_of, read_example
from tests.sound_project import BIB

EVIDENCE = (
    "  - {{cites: {key}, direction: supports, directness: direct, role: primary-result, finding: It is said.,\n"
    "     access: full-text, design: {design}, species: human}}\n"
)


def findings(
    tmp_path: Path, references: str, *evidence: tuple[str, str], article: str = "", verdict: str = "supported"
) -> list[str]:
    lines = "".join(EVIDENCE.format(key=key, design=design) for key, design in evidence)
    example = Example(claim=f"verdict: {verdict}\nevidence:\n{lines}", references=references, article=article)
    return [finding.found for finding in findings_of(WeakSourcesOnly, read_example(tmp_path, example))]


@pytest.mark.parametrize("kind", ["misc", "online", "www", "electronic"])
def test_a_web_page_alone_is_weak(kind: str, tmp_path: Path) -> None:
    found = findings(tmp_path, f"@{kind}{{page, title = {{A page}}}}\n", ("page", "cohort-study"))
    assert found == ["page is a web page or paper without a DOI."]


def test_one_scholarly_work_among_them_is_enough(tmp_path: Path) -> None:
    references = BIB + "\n@misc{page, title = {A page}}\n"
    assert findings(tmp_path, references, ("page", "news-report"), ("schmitt2011", "systematic-review")) == []


def test_an_opinion_in_a_journal_without_a_doi_is_an_opinion(tmp_path: Path) -> None:
    references = "@article{said, title = {What I think}, journal = {A Journal}}\n"
    assert findings(tmp_path, references, ("said", "expert-opinion")) == ["said is an expert's opinion without a DOI."]
    assert findings(tmp_path, references, ("said", "cohort-study")) == []


@pytest.mark.parametrize("design", ["guideline", "regulatory-document"])
def test_authorities_publish_on_the_web(design: str, tmp_path: Path) -> None:
    assert findings(tmp_path, "@online{page, title = {A page}}\n", ("page", design)) == []


@pytest.mark.parametrize(
    ("article", "field"),
    [
        ("publisher: The Skin Post\n", "journal = {THE SKIN-POST}"),
        ("publisher: The Skin Post\n", "journal = {Other}, publisher = {The skin post}"),
        ("publisher: SkinPost\n", "journal = {Other}, url = {https://www.skinpost.com:443/x}"),
        ("url: https://www.skinpost.com/a\n", "journal = {Other}, url = {https://skinpost.com/b}"),
    ],
)
def test_the_articles_own_publisher_in_all_its_spellings(article: str, field: str, tmp_path: Path) -> None:
    references = f"@article{{own, title = {{A piece}}, doi = {{10.5555/own}}, {field}}}\n"
    assert findings(tmp_path, references, ("own", "cohort-study"), article=article) == [
        "own comes from the article's own publisher."
    ]


@pytest.mark.parametrize(
    "field", ["journal = {The Skin Postal}", "url = {https://skinpost.org/b}", "url = {https://[half/}", "note = {}"]
)
def test_another_publisher_is_another(field: str, tmp_path: Path) -> None:
    references = f"@article{{other, title = {{A piece}}, doi = {{10.5555/other}}, {field}}}\n"
    article = "publisher: The Skin Post\nurl: https://www.skinpost.com/a\n"
    assert findings(tmp_path, references, ("other", "cohort-study"), article=article) == []


def test_other_verdicts_count_no_support(tmp_path: Path) -> None:
    assert findings(tmp_path, "@misc{page, title = {A}}\n", ("page", "news-report"), verdict="unsupported") == []


def test_an_unknown_key_is_another_rule(tmp_path: Path) -> None:
    assert findings(tmp_path, BIB, ("nowhere2001", "cohort-study")) == []
