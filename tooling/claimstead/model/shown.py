"""What outside judges are shown of a claim, and its digest, by which a stale assessment is known."""

import hashlib

import msgspec

from claimstead.model.claim import Claim

SHOWN_FIELDS = ("statement", "population", "intervention", "exposure", "comparator", "outcome")
"""A claim's verdict, wording and findings are kept back, so that they can't lead the judge."""


def shown_digest(claim: Claim, cites: str, text: str) -> str:
    """The digest of what a judge is shown of a claim and a work, whose text has the digest ``text``.

    SHA-256 (FIPS 180-4) of compact JSON with sorted keys.
    """
    shown = {name: getattr(claim, name) for name in SHOWN_FIELDS}
    canonical = msgspec.json.encode({**shown, "cites": cites, "text": text}, order="sorted")
    return "sha256:" + hashlib.sha256(canonical).hexdigest()
