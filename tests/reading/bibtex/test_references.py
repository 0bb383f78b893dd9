"""Fields of BibTeX and biblatex, crossref, and the Reference they make."""

import pytest

from claimstead.model.reference import Name, Reference
from claimstead.reading.bibtex.entries import BibEntry, EntryReader
from claimstead.reading.bibtex.references import inherit, places, to_reference
from claimstead.reading.bibtex.values import Strings


def entry(block: str) -> BibEntry:
    read = EntryReader(block, Strings(0)).read()
    assert read is not None
    return read


@pytest.mark.parametrize(
    ("field", "name", "value"),
    [
        ("journal = {J}", "container", "J"),
        ("journaltitle = {J}", "container", "J"),
        ("booktitle = {B}", "container", "B"),
        ("howpublished = {Dermatology Times}", "container", "Dermatology Times"),
        ("howpublished = {\\url{https://example.org/a_b}}", "url", "https://example.org/a_b"),
        ("number = 2", "issue", "2"),
        ("issue = {Spring}", "issue", "Spring"),
        ("eid = {e1390}", "article_number", "e1390"),
        ("article-number = {656}", "article_number", "656"),
        ("pages = {e1390}", "pages", "e1390"),
        ("pages = {415--428}", "pages", "415–428"),
        ("year = 2011", "year", "2011"),
        ("date = {2011-02-03}", "year", "2011"),
        ("date = {n.d.}", "year", "n.d."),
        ("urldate = {2026-11-20}", "accessed", "2026-11-20"),
        ("publisher = {Wiley}", "publisher", "Wiley"),
        ("institution = {WHO}", "publisher", "WHO"),
        ("organization = {WHO}", "publisher", "WHO"),
        ("pmid = {123}", "pmid", "123"),
        ("eprint = {123}, eprinttype = {PubMed}", "pmid", "123"),
        ("pmcid = {PMC1}", "pmcid", "PMC1"),
        ("issn = {0007-0963}", "issn", "0007-0963"),
        ("title = {A}, subtitle = {B}", "title", "A: B"),
        ("subtitle = {B}", "title", "B"),
        ("journal = {}, booktitle = {B}", "container", "B"),
        ("doi = {https://doi.org/10.1000/A}", "doi_as_written", "https://doi.org/10.1000/A"),
        ("doi = {https://doi.org/10.1000/A}", "doi", "10.1000/a"),
        ("doi = {10.1000/a\\_b}", "doi", "10.1000/a_b"),
        ("doi = {nonsense}", "doi", None),
        ("doi = {nonsense}", "doi_as_written", "nonsense"),
    ],
)
def test_fields_find_their_place(field: str, name: str, value: str | None) -> None:
    assert getattr(to_reference(entry(f"@article{{k, {field}}}")), name) == value


def test_nothing_given_is_nothing_said() -> None:
    assert to_reference(entry("@misc{k}")) == Reference(key="k", type="misc")


def test_a_part_takes_from_the_whole_what_they_share_and_nothing_else() -> None:
    whole = entry("@proceedings{w, title={Whole}, year=1999, doi={10.5555/w}, pages={1--9}, author={E, F}, note={n}}")
    part = to_reference(inherit(entry("@inproceedings{p, title={Part}, author={A, B}}"), whole))
    assert part == Reference(
        key="p",
        type="inproceedings",
        title="Part",
        authors=(Name(family="A", given="B"),),
        container="Whole",
        year="1999",
    )


def test_what_a_part_says_itself_counts() -> None:
    whole = entry("@book{w, title={Whole}, year=1999, author={E, F}}")
    part = to_reference(inherit(entry("@inbook{p, booktitle={Mine}, date={2001-01-01}}"), whole))
    assert (part.container, part.year, part.authors) == ("Mine", "2001", (Name(family="E", given="F"),))


def test_places_are_known_by_both_names_and_only_for_own_fields() -> None:
    whole = entry("@proceedings{w, title={Whole}, year=1999}")
    part = inherit(entry("@inproceedings{p, title={Part}, number=3}"), whole)
    assert places(part) == {"title": 25, "number": 39, "issue": 39}
