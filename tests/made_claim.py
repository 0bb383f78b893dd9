"""A claim and a piece of evidence with no more than each must have; who uses them replaces what matters there."""

from claimstead.model.claim import Claim
from claimstead.model.evidence import Evidence
from claimstead.model.source import Source

EVIDENCE = Evidence(
    cites="work",
    direction="supports",
    directness="direct",
    role="primary-result",
    finding="It helped.",
    access="abstract",
    design="randomised-trial",
    species="human",
)
CLAIM = Claim(
    id="made-up",
    kind="mechanism",
    source=Source(sentences=(1,)),
    statement="The cream helps.",
    verdict="supported",
)
