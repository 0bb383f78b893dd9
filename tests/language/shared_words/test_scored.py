"""What the lock tells of scores."""

import datetime

import pytest

from claimstead.language.shared_words.scored import SCORING, scored, statement_digest
from claimstead.model.claim import Claim
from claimstead.model.record import CoverageCheck, Found, StoredText, Work
from claimstead.model.source import Source

CLAIM = Claim(
    id="a-claim", kind="definition", source=Source(sentences=(1,)), statement="Skin itches.", verdict="unsupported"
)
DAY = datetime.date(2026, 11, 20)
WHOLE, ALSO_WHOLE = (StoredText(kind="abstract", digest=f"sha256:{name}") for name in "ab")
CUT = StoredText(kind="full-text", digest="sha256:c", truncated=True)


def check(text: StoredText, score: float, statement: str = CLAIM.statement, claim: str = CLAIM.id) -> CoverageCheck:
    return CoverageCheck(
        claim=claim, statement=statement_digest(statement), text=text.digest, score=score, absent=(), checked=DAY
    )


def found(texts: tuple[StoredText, ...], *checks: CoverageCheck) -> Found:
    return Found(doi="10.5555/x", asked=DAY, registry="crossref", via="api", work=Work(), texts=texts, coverage=checks)


def test_without_a_whole_text_there_is_no_score() -> None:
    assert scored(CLAIM, None).state == "no-text"
    assert scored(CLAIM, found(())).state == "no-text"
    assert scored(CLAIM, found((CUT,))).state == "no-text"


def test_the_text_that_has_most_counts() -> None:
    high = check(ALSO_WHOLE, 0.8)
    state = scored(CLAIM, found((WHOLE, CUT, ALSO_WHOLE), check(WHOLE, 0.1), high))
    assert (state.state, state.best) == ("scored", high)


def test_every_whole_text_needs_a_score_of_this_very_statement() -> None:
    assert scored(CLAIM, found((WHOLE, ALSO_WHOLE), check(WHOLE, 0.8))).state == "not-scored"
    assert scored(CLAIM, found((WHOLE,), check(WHOLE, 0.8, statement="Skin burns."))).state == "not-scored"
    assert scored(CLAIM, found((WHOLE,), check(WHOLE, 0.8, claim="another"))).state == "not-scored"
    assert scored(CLAIM, found((WHOLE,), check(ALSO_WHOLE, 0.8))).state == "not-scored"


def test_what_was_scored_in_another_way_is_stale(monkeypatch: pytest.MonkeyPatch) -> None:
    known = found((WHOLE,), check(WHOLE, 0.8))
    assert scored(CLAIM, known).state == "scored"
    monkeypatch.setattr("claimstead.language.shared_words.scored.SCORING", SCORING + 1)
    assert scored(CLAIM, known).state == "not-scored"
