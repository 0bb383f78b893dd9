"""What references.lock tells of how much of a statement the texts of a work have, so that rules need no text."""

import hashlib
from typing import Literal

from msgspec import Struct

from claimstead.model.claim import Claim
from claimstead.model.record import CoverageCheck, Found

SCORING = 1
"""Counted up where the coverage score is worked out differently, so that what was recorded before is stale."""


class Scored(Struct, frozen=True):
    """How a work's texts stand to a statement, and the check with the highest score where there is one.

    ``not-scored``: there is a text whose score for this very statement is not known.
    ``no-text``: there is no text, or none that is whole.
    """

    state: Literal["scored", "not-scored", "no-text"]
    best: CoverageCheck | None = None


def statement_digest(statement: str) -> str:
    """The name under which a statement's score is recorded: a digest of it and of the way of scoring."""
    return f"sha256:{hashlib.sha256(f'{SCORING} {statement}'.encode()).hexdigest()}"


def scored(claim: Claim, found: Found | None) -> Scored:
    """How the texts of the work stand to the claim's statement; it is enough that one of them has its words."""
    texts = {text.digest for text in found.texts if not text.truncated} if found else set()
    if found is None or not texts:
        return Scored("no-text")
    statement = statement_digest(claim.statement)
    checks = [
        check
        for check in found.coverage
        if check.claim == claim.id and check.statement == statement and check.text in texts
    ]
    if {check.text for check in checks} != texts:
        return Scored("not-scored")
    return Scored("scored", max(checks, key=lambda check: check.score))
