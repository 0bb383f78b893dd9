"""COV401 beyond its examples."""

from pathlib import Path

from claimstead.rule import Example
from claimstead.rules.cov.cov401_uncovered_sentence import UncoveredSentence
from tests.rules.test_every_rule import findings_of, read_example
from tests.sound_project import ARTICLE, ARTICLE_PATH, CLAIM, merge

RETIRED = "history:\n  - {date: 2026-11-01, by: editors, activity: retired, summary: Not needed.}\n"
DIGEST = '"sha256:a591a6d40bf42040"'


def test_it_points_at_the_sentence(tmp_path: Path) -> None:
    (finding,) = findings_of(UncoveredSentence, read_example(tmp_path, Example(claim=RETIRED)))
    assert (finding.location.path, finding.field) == (ARTICLE_PATH, "sentences[0].number")
    assert "number: 1" in finding.location.excerpt
    assert finding.found == ""


def test_a_claim_that_could_not_be_read_may_cover_it(tmp_path: Path) -> None:
    (finding,) = findings_of(UncoveredSentence, read_example(tmp_path, Example(claim="verdict: perhaps\n")))
    assert finding.found == "claims/sample/twice-weekly-cream.yaml could not be read and may cover it."


def test_a_claim_of_another_article_covers_nothing_here(tmp_path: Path) -> None:
    files = {
        "claims/other/article.yaml": merge(ARTICLE, "id: other\n"),
        "claims/other/another-claim.yaml": merge(CLAIM, "id: another-claim\n"),
    }
    example = Example(claim=RETIRED, files=files)
    findings = findings_of(UncoveredSentence, read_example(tmp_path, example))
    assert [finding.location.path for finding in findings] == [ARTICLE_PATH]


def test_several_claims_may_cover_one_sentence(tmp_path: Path) -> None:
    files = {"claims/sample/another-claim.yaml": merge(CLAIM, "id: another-claim\n")}
    assert findings_of(UncoveredSentence, read_example(tmp_path, Example(files=files))) == []


def test_set_aside_and_covered_names_the_claims(tmp_path: Path) -> None:
    article = (
        f"sentences:\n  - number: 1\n    digest: {DIGEST}\n    words: 2\n    section: lead\n    not-claim: question\n"
    )
    (finding,) = findings_of(UncoveredSentence, read_example(tmp_path, Example(article=article)))
    assert finding.found == "Covered by `twice-weekly-cream`."
    assert finding.location.excerpt.strip() == "not-claim: question"


def test_an_article_under_another_id_keeps_the_claims_beside_it(tmp_path: Path) -> None:
    assert findings_of(UncoveredSentence, read_example(tmp_path, Example(article="id: simple\n"))) == []
