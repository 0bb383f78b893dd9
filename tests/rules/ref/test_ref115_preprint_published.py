"""REF115 beyond its examples."""

from pathlib import Path

from claimstead.model.finding import Finding
from claimstead.rule import Example
from claimstead.rules.ref.ref115_preprint_published import PreprintPublished
from tests.rules.test_every_rule import findings_of, read_example

PREPRINT, ARTICLE = "10.1101/2023.05.15.23290003", "10.1038/s41598-024-60937-3"
CITED = f"@misc{{schmitt2011, title = {{A preprint}}, doi = {{{PREPRINT}}}}}\n"


def line(doi: str, relations: str, work: str = "") -> str:
    return (
        f'{{"state":"found","doi":"{doi}","asked":"2026-11-01","registry":"crossref","via":"api",'
        f'"work":{{{work}}},"relations":[{relations}]}}\n'
    )


NAMED = line(PREPRINT, f'{{"kind":"is-preprint-of","doi":"{ARTICLE}"}}')
NAMING = line(
    ARTICLE,
    f'{{"kind":"has-preprint","doi":"{PREPRINT}"}}',
    '"titles":["An article"],"containers":["Scientific Reports"]',
)


def found(tmp_path: Path, references: str, lock: str) -> list[Finding]:
    return findings_of(PreprintPublished, read_example(tmp_path, Example(references=references, lock=lock)))


def test_the_article_is_described_and_its_doi_can_be_written(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, CITED, NAMED + NAMING)
    assert finding.message == (
        f"The preprint {PREPRINT} was published as {ARTICLE}. The claim `twice-weekly-cream` rests on it."
    )
    assert finding.found == "The article is “An article” in Scientific Reports."
    assert finding.fix is not None
    assert (finding.fix.field, finding.fix.replacement) == ("doi", ARTICLE)


def test_the_preprints_own_record_is_not_needed(tmp_path: Path) -> None:
    assert len(found(tmp_path, CITED, NAMING)) == 1


def test_where_the_article_is_in_the_bibliography_its_key_is_named_and_nothing_rewritten(tmp_path: Path) -> None:
    both = CITED + f"@article{{yong2024, title = {{An article}}, doi = {{{ARTICLE}}}}}\n"
    (finding,) = found(tmp_path, both, NAMED + NAMING)
    assert finding.subject == "schmitt2011"
    assert "cite `yong2024` instead" in finding.remedy
    assert finding.fix is None


def test_other_relations_are_none(tmp_path: Path) -> None:
    other = line(PREPRINT, f'{{"kind":"has-review","doi":"{ARTICLE}"}},{{"kind":"has-version","doi":"{ARTICLE}"}}')
    assert found(tmp_path, CITED, other) == []
    assert found(tmp_path, CITED, line(PREPRINT, f'{{"kind":"is-preprint-of","doi":"{PREPRINT}"}}')) == []
