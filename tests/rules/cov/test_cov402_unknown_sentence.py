"""COV402 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.check import check
from claimstead.rule import Example
from claimstead.rules.cov.cov402_unknown_sentence import UnknownSentence
from tests.rules.test_every_rule import findings_of, read_example
from tests.sound_project import ARTICLE, CLAIM, merge

SECOND = "claims/sample/second.yaml"


def test_each_wrong_number_is_found_at_its_own_place(tmp_path: Path) -> None:
    example = Example(claim="source:\n  sentences:\n    - 1\n    - 2\n    - 64\n")
    findings = findings_of(UnknownSentence, read_example(tmp_path, example))
    assert [finding.field for finding in findings] == ["source.sentences[1]", "source.sentences[2]"]
    assert [finding.location.excerpt.strip() for finding in findings] == ["- 2", "- 64"]
    assert findings[0].found == "Its sentences are numbered from 1 to 1."


@pytest.mark.parametrize("article", ["digest: none\n", "id: simple\n", "sentences: []\n"])
def test_an_unreadable_article_accuses_no_claim(article: str, tmp_path: Path) -> None:
    second = merge(CLAIM, "id: second\nsource:\n  sentences: [64]\n")
    example = Example(claim="source:\n  sentences: [1, 64]\n", article=article, files={SECOND: second})
    report = check(read_example(tmp_path, example), [UnknownSentence()])
    assert report.findings == ()
    assert report.unchecked == (
        "claims/sample/article.yaml could not be read, so the sentences of its 2 claims were not looked up.",
    )


def test_articles_that_are_not_there_are_named_and_the_many_counted(tmp_path: Path) -> None:
    files = {f"claims/{name}/{name}.yaml": merge(CLAIM, f"id: {name}\n") for name in "bdca"}
    dossier = read_example(tmp_path, Example(files=files))
    assert UnknownSentence().unchecked(dossier) == (
        "claims/a/article.yaml, claims/b/article.yaml, claims/c/article.yaml and 1 more could not be read, "
        "so the sentences of their 4 claims were not looked up."
    )


def test_what_nobody_looks_at_is_not_said_to_be_unchecked(tmp_path: Path) -> None:
    retired = "history:\n  - {date: 2026-11-01, by: editors, activity: retired, summary: Not needed.}\n"
    assert UnknownSentence().unchecked(read_example(tmp_path / "sound")) == ""
    assert UnknownSentence().unchecked(read_example(tmp_path, Example(claim=retired, article="digest: none\n"))) == ""


def test_of_two_claims_with_one_id_each_is_held_to_its_own_article(tmp_path: Path) -> None:
    files = {
        "claims/a-first/article.yaml": merge(ARTICLE, "id: a-first\n"),
        "claims/a-first/twice-weekly-cream.yaml": merge(CLAIM, "source:\n  sentences: [2]\n"),
    }
    findings = findings_of(UnknownSentence, read_example(tmp_path, Example(files=files)))
    assert [finding.location.path for finding in findings] == ["claims/a-first/twice-weekly-cream.yaml"]
