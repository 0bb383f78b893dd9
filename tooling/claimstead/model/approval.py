"""What an approval is bound to: the digest of everything in a claim that reviewers answer for."""

import hashlib
from typing import Any

import msgspec

from claimstead.model.claim import Claim

NOT_APPROVED = frozenset({"review", "history", "accepted", "assessments"})
"""Fields that go on after an approval: the review itself, the history, the waivers, what outside judges say."""


def approval_digest(claim: Claim) -> str:
    """``sha256:`` and 64 hexadecimal digits over the claim without its review, history, waivers and assessments.

    SHA-256 (FIPS 180-4) of compact JSON with sorted keys, in which a field that is
    null or empty is left out: how a file is laid out, and fields that the format
    gains later, do not undo an approval.
    """
    fields = {name: value for name, value in msgspec.to_builtins(claim).items() if name not in NOT_APPROVED}
    canonical = msgspec.json.encode(_without_empty(fields), order="sorted")
    return "sha256:" + hashlib.sha256(canonical).hexdigest()


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        kept = {name: _without_empty(inner) for name, inner in value.items()}
        return {name: inner for name, inner in kept.items() if inner not in (None, "", [], (), {})}
    if isinstance(value, (list, tuple)):
        return [_without_empty(inner) for inner in value]
    return value
