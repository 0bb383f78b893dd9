"""A registered work as a reference."""

from pathlib import Path

import msgspec
import pytest

from claimstead.check import check, select_rules
from claimstead.citing.describing import reference_to
from claimstead.model.record import RegisteredDate, Work
from claimstead.model.reference import Doi, Name, Reference
from claimstead.reading.bibtex.writing import bibtex_entry
from claimstead.reading.lock import Lock, lock_text
from claimstead.rule import Example
from tests.measure.registered import to_found
from tests.sound_project import read_project, write_project
from tests.standin import facts

DOI = Doi("10.5555/one")
ALL_FIELDS = frozenset({"REF101", "REF103", "REF104", "REF105", "REF106", "REF107", "REF108", "REF117", "FIL005"})
WORK = Work(
    titles=("<i>Staphylococcus</i> &amp; itch", "Another title"),
    authors=(Name(family="Schmitt", given="J"), Name(literal="Eczema Group")),
    containers=("British Journal of Dermatology", "Br J Dermatol"),
    dates=(RegisteredDate(kind="online", date="2010-09-17"), RegisteredDate(kind="issued", date="2011-02")),
    volume="164",
    issue="2",
    pages="415-428",
    type="journal-article",
    publisher="A Publisher",
    pmid="1234",
)


def test_all_that_a_reference_says() -> None:
    assert reference_to(WORK, "schmitt2011", DOI) == Reference(
        key="schmitt2011",
        type="article",
        title="Staphylococcus & itch",
        authors=WORK.authors,
        container="British Journal of Dermatology",
        year="2011",
        volume="164",
        issue="2",
        pages="415–428",
        doi_as_written="10.5555/one",
        doi=DOI,
        pmid="1234",
    )


@pytest.mark.parametrize(
    ("work_type", "bibtex_type"),
    [
        ("journal-article", "article"),
        ("article-journal", "article"),
        ("JournalArticle", "article"),
        ("posted-content", "misc"),
        ("proceedings-article", "inproceedings"),
        ("book-chapter", "incollection"),
        ("BookChapter", "incollection"),
        ("edited-book", "book"),
        ("dissertation", "phdthesis"),
        ("report", "techreport"),
        ("Dataset", "misc"),
        ("", "misc"),
    ],
)
def test_types(work_type: str, bibtex_type: str) -> None:
    assert reference_to(msgspec.structs.replace(WORK, type=work_type), "one", DOI).type == bibtex_type


@pytest.mark.parametrize("pages", ["adv18685", "S1-2-3", "239", "e1-", ""])
def test_what_is_no_range_stays(pages: str) -> None:
    assert reference_to(msgspec.structs.replace(WORK, pages=pages), "one", DOI).pages == pages


def test_what_is_not_registered_stays_empty_and_a_list_seen_in_part_says_so() -> None:
    assert reference_to(Work(), "one", None) == Reference(key="one", type="misc")
    assert reference_to(msgspec.structs.replace(WORK, partial=("authors",)), "one", DOI).truncated


def test_what_is_written_of_any_recorded_work_is_free_of_findings(tmp_path: Path) -> None:
    lock = Lock()
    entries: list[str] = []
    for message in facts.works():
        found = to_found(message)
        assert found is not None
        lock.put(found)
        entries.append(bibtex_entry(reference_to(found.work, f"work{len(entries)}", Doi(found.doi))))
    write_project(tmp_path, Example(references="\n".join(entries), lock=lock_text(lock).decode()))
    dossier = read_project(tmp_path)
    rules = [rule for rule in select_rules(dossier.config) if rule.code in ALL_FIELDS]
    assert (len(dossier.references), len(rules)) == (len(entries), len(ALL_FIELDS))
    assert [f"{one.subject}: {one.message}" for one in check(dossier, rules).findings] == []


def test_only_an_article_goes_without_its_publisher() -> None:
    assert reference_to(msgspec.structs.replace(WORK, type="book"), "one", DOI).publisher == "A Publisher"
