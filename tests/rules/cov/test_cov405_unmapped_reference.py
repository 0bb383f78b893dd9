"""COV405 beyond its examples."""

from pathlib import Path

from claimstead.rule import Example
from claimstead.rules.cov.cov405_unmapped_reference import UnmappedReference
from tests.rules.test_every_rule import findings_of, read_example
from tests.sound_project import BIB


def test_a_near_key_is_suggested(tmp_path: Path) -> None:
    article = "references:\n  - {mark: 1, title: A work, key: schmitt2001}\n"
    (finding,) = findings_of(UnmappedReference, read_example(tmp_path, Example(article=article)))
    assert finding.field == "references[0].key"
    assert finding.remedy.startswith("Did you mean `schmitt2011`?")
    assert finding.found == ""


def test_a_key_must_be_known_even_beside_a_finding(tmp_path: Path) -> None:
    article = "references:\n  - {mark: 1, title: A work, key: nowhere, finding: Right work.}\n"
    assert len(findings_of(UnmappedReference, read_example(tmp_path, Example(article=article)))) == 1


def test_an_entry_that_could_not_be_read_may_be_the_missing_one(tmp_path: Path) -> None:
    article = "references:\n  - {mark: 1, title: A work, key: derecki2010}\n"
    references = BIB + "\n@article{derecki2010,\n  title {Regulation of learning}\n}\n"
    (finding,) = findings_of(UnmappedReference, read_example(tmp_path, Example(article=article, references=references)))
    assert finding.found == "references.bib could not be read in full; the entry may be there."


def test_neither_key_nor_finding_points_at_the_reference(tmp_path: Path) -> None:
    article = "references:\n  - {mark: 1, title: A work, key: schmitt2011}\n  - {mark: 2, title: Another}\n"
    (finding,) = findings_of(UnmappedReference, read_example(tmp_path, Example(article=article)))
    assert (finding.field, finding.location.excerpt.strip()) == ("references[1]", "- {mark: 2, title: Another}")
