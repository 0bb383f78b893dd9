"""REF117 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.model.finding import Finding
from claimstead.rule import Example
from claimstead.rules.ref.ref117_duplicate_reference import DuplicateReference
from tests.rules.test_every_rule import findings_of, read_example

SAME = "author = {Schmitt, J.}, title = {Proactive treatment with creams}, year = {2011}"


def entry(key: str, fields: str) -> str:
    return f"@article{{{key}, {fields}}}\n"


def line(identifier: str, work: str = "", relations: str = "") -> str:
    return (
        f'{{"state":"found",{identifier},"asked":"2026-11-01","registry":"crossref","via":"api",'
        f'"work":{{{work}}},"relations":[{relations}]}}\n'
    )


def found(tmp_path: Path, references: str, lock: str = "\n") -> list[Finding]:
    return findings_of(DuplicateReference, read_example(tmp_path, Example(references=references, lock=lock)))


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("doi = {10.5555/ONE}", "doi = {https://doi.org/10.5555/one}", "both have the DOI 10.5555/one"),
        ("pmid = {27690741}", "doi = {10.5555/one}, pmid = {27690741}", "both have the PMID 27690741"),
        ("pmcid = {PMC12}", "pmcid = {12}", "both have the PMCID PMC12"),
    ],
)
def test_one_identifier_in_two_entries(one: str, other: str, why: str, tmp_path: Path) -> None:
    (finding,) = found(tmp_path, entry("a", f"title = {{A}}, {one}") + entry("b", f"title = {{B}}, {other}"))
    assert finding.subject == "b"
    assert finding.message == f"The entries `a` and `b` are one work: {why}."


def test_each_later_entry_is_told_once_with_the_first(tmp_path: Path) -> None:
    references = "".join(entry(key, f"{SAME}, doi = {{10.5555/one}}") for key in "abc")
    assert [finding.message.split(" are")[0] for finding in found(tmp_path, references)] == [
        "The entries `a` and `b`",
        "The entries `a` and `c`",
    ]


@pytest.mark.parametrize("order", [("preprint", "article"), ("article", "preprint")])
@pytest.mark.parametrize("naming", ["preprint", "article"])
def test_a_preprint_and_its_article(order: tuple[str, str], naming: str, tmp_path: Path) -> None:
    kind, other = {"preprint": ("is-preprint-of", "article"), "article": ("has-preprint", "preprint")}[naming]
    lock = line(f'"doi":"10.5555/{naming}"', relations=f'{{"kind":"{kind}","doi":"10.5555/{other}"}}')
    references = "".join(entry(name, f"title = {{{name}}}, doi = {{10.5555/{name}}}") for name in order)
    (finding,) = found(tmp_path, references, lock)
    assert finding.message.endswith("the registry has them as preprint and article.")


def test_two_dois_of_one_work(tmp_path: Path) -> None:
    references = entry("a", "title = {A}, doi = {10.5555/first}") + entry("b", "title = {A}, doi = {10.5555/alias}")
    lock = line('"doi":"10.5555/alias"', relations='{"kind":"alias-of","doi":"10.5555/first"}')
    (finding,) = found(tmp_path, references, lock)
    assert finding.message.endswith("the registry has them as two DOIs of one work.")


def test_a_pubmed_identifier_and_the_doi_that_pubmed_gives_for_it(tmp_path: Path) -> None:
    references = entry("a", "title = {A}, pmid = {12}") + entry("b", "title = {A}, doi = {10.5555/one}")
    assert len(found(tmp_path, references, line('"pmid":"12"', '"doi":"10.5555/one"'))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SAME, SAME),
        (SAME + ", doi = {10.5555/one}", SAME),
        (SAME, SAME.replace("Schmitt, J.", "Jochen Schmitt and Others, A.").replace("creams", "{C}reams")),
    ],
)
def test_without_a_doi_title_author_and_year_tell(one: str, other: str, tmp_path: Path) -> None:
    (finding,) = found(tmp_path, entry("a", one) + entry("b", other))
    assert finding.message.endswith("title, first author and year agree.")


@pytest.mark.parametrize(
    "other",
    [
        SAME.replace("2011", "2012"),
        SAME.replace("Schmitt", "Langan"),
        SAME.replace("creams", "soaps"),
        SAME.replace("author = {Schmitt, J.}, ", ""),
        SAME.replace(", year = {2011}", ""),
        SAME + ", pages = {99}",
    ],
)
def test_one_difference_is_enough(other: str, tmp_path: Path) -> None:
    assert found(tmp_path, entry("a", SAME + ", pages = {1--9}") + entry("b", other)) == []


def test_two_dois_are_two_works_whatever_their_titles(tmp_path: Path) -> None:
    references = entry("a", SAME + ", doi = {10.5555/one}") + entry("b", SAME + ", doi = {10.5555/two}")
    assert found(tmp_path, references) == []


def test_a_title_of_few_words_needs_its_venue(tmp_path: Path) -> None:
    short = "author = {Schmitt, J.}, title = {Atopic dermatitis}, year = {2011}"
    assert found(tmp_path, entry("a", short) + entry("b", short + ", journal = {The Lancet}")) == []
    with_venue = [entry(key, short + ", journal = {The Lancet}") for key in "ab"]
    assert len(found(tmp_path, "".join(with_venue))) == 1


def test_one_key_twice_is_left_to_another_rule(tmp_path: Path) -> None:
    assert found(tmp_path, entry("a", SAME) + entry("a", SAME)) == []
