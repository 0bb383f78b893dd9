"""COV402 beyond its examples."""

from pathlib import Path

from claimstead.rule import Example
from claimstead.rules.cov.cov402_unknown_sentence import UnknownSentence
from tests.rules.test_every_rule import findings_of, read_example
from tests.sound_project import ARTICLE, CLAIM, merge


def test_each_wrong_number_is_found_at_its_own_place(tmp_path: Path) -> None:
    example = Example(claim="source:\n  sentences:\n    - 1\n    - 2\n    - 64\n")
    findings = findings_of(UnknownSentence, read_example(tmp_path, example))
    assert [finding.field for finding in findings] == ["source.sentences[1]", "source.sentences[2]"]
    assert [finding.location.excerpt.strip() for finding in findings] == ["- 2", "- 64"]
    assert findings[0].found == "Its sentences are numbered from 1 to 1."


def test_an_unreadable_article_accuses_no_claim(tmp_path: Path) -> None:
    example = Example(claim="source:\n  sentences: [1, 64]\n", article="digest: none\n")
    (finding,) = findings_of(UnknownSentence, read_example(tmp_path, example))
    assert "could not be looked up, because claims/sample/article.yaml could not be read" in finding.message
    assert finding.remedy.startswith("Nothing is said against the claim")


def test_an_article_under_another_id_is_said_to_be_so(tmp_path: Path) -> None:
    (finding,) = findings_of(UnknownSentence, read_example(tmp_path, Example(article="id: simple\n")))
    assert finding.field == "source.sentences"


def test_of_two_claims_with_one_id_each_is_held_to_its_own_article(tmp_path: Path) -> None:
    files = {
        "claims/a-first/article.yaml": merge(ARTICLE, "id: a-first\n"),
        "claims/a-first/twice-weekly-cream.yaml": merge(CLAIM, "source:\n  sentences: [2]\n"),
    }
    findings = findings_of(UnknownSentence, read_example(tmp_path, Example(files=files)))
    assert [finding.location.path for finding in findings] == ["claims/a-first/twice-weekly-cream.yaml"]
