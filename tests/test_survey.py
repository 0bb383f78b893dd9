"""The counts of the content."""

from pathlib import Path

from claimstead.rule import Example
from claimstead.survey import survey, survey_lines
from tests.sound_project import ARTICLE, CLAIM, merge, read_project, write_project

SENTENCES = """\
sentences:
  - {number: 1, digest: "sha256:a591a6d40bf42040", words: 2, section: lead}
  - {number: 2, digest: "sha256:a591a6d40bf42040", words: 2, section: lead, not-claim: heading}
  - {number: 3, digest: "sha256:a591a6d40bf42040", words: 2, section: lead}
"""
ADDED = """\
id: added
source: {added: Readers must know.}
verdict: unsupported
evidence: []
history:
  - {date: 2026-11-20, by: editors, activity: created, summary: Made.}
  - {date: 2026-11-20, by: editors, activity: searched, summary: Searched in vain.}
"""


def test_it_counts_sentences_claims_and_works(tmp_path: Path) -> None:
    retired = "id: retired\nhistory: [{date: 2026-11-20, by: e, activity: retired, summary: S.}]\n"
    files = {
        "claims/sample/added.yaml": merge(CLAIM, ADDED),
        "claims/sample/retired.yaml": merge(CLAIM, retired),
        "claims/empty/article.yaml": merge(ARTICLE, "id: empty\n"),
    }
    counted = survey(read_project(write_project(tmp_path, Example(article=SENTENCES, files=files))))
    empty, sample = counted.articles
    assert (sample.sentences, sample.covered, sample.set_aside, sample.open) == (3, 1, {"heading": 1}, (3,))
    assert (empty.covered, empty.verdicts) == (0, {})
    assert sample.verdicts == {"supported": 1}
    assert (counted.claims, counted.added, counted.verdicts) == (2, 1, {"supported": 1, "unsupported": 1})
    assert (counted.without_evidence, counted.disputed_by, counted.searches) == (1, 0, 1)
    assert (counted.works, counted.with_record, counted.passages, counted.verified) == (1, 1, 0, 0)
    told = list(survey_lines(counted))
    assert "sample: 3 sentences, 1 covered, 1 set aside, 1 OPEN (3): 67%" in told
    assert "Claims: 2 (1 unsupported, 1 supported); 1 added by the editors." in told


def test_a_passage_counts_as_verified_only_where_it_was_looked_up(tmp_path: Path) -> None:
    claim = CLAIM.replace("    access: abstract\n", '    access: abstract\n    passage: {quote: "relapse"}\n')
    counted = survey(read_project(write_project(tmp_path, Example(claim=claim))))
    assert (counted.passages, counted.verified) == (1, 0)
