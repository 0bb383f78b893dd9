"""EVI202: a passage that the work does not have, or that nobody has looked up."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.language.quotation.looked_up import looked_up
from claimstead.language.quotation.passages import passage_digest
from claimstead.model.claim import Claim
from claimstead.model.evidence import Passage
from claimstead.model.finding import Problem, Severity
from claimstead.rule import ClaimRule, Example

_CLAIM = """\
evidence:
  - {cites: schmitt2011, direction: supports, directness: direct, role: review-synthesis, finding: Relapse RR 0.46.,
     passage: {quote: relapse was rarer with treatment}, access: %s, design: systematic-review, species: human}
"""
_TEXT = f"sha256:{'7' * 64}"
_CHECK = '{"passage":"%s","text":"%s","outcome":"%s","checked":"2026-11-01"}'
_LOCK = (
    '{"state":"found","doi":"10.1111/j.1365-2133.2010.10030.x","asked":"2026-11-01","registry":"crossref","via":"api",'
    f'"work":{{"titles":["Efficacy"]}},"texts":[{{"kind":"abstract","digest":"{_TEXT}"}}],"passages":[%s]}}\n'
)
_DIGEST = passage_digest(Passage(quote="relapse was rarer with treatment"))
_EARLIER_DIGEST = passage_digest(Passage(quote="relapse was rare"))
_UNCHECKED = {
    "no-text": "%s passage(s) have no stored text to be looked up in.",
    "undecided": "%s passage(s) are not in the part of their work that is stored, and may be in the rest.",
}


class PassageNotFound(ClaimRule):
    """The work's stored text does not have the passage, or the passage was not looked up as it now stands.

    What it checks:
        Whether the passage of each piece of evidence was looked up in the stored texts
        of its work, and stands in one of them. Nothing but typography is forgiven: a
        word, a number, a sign or the order of words is not. What the look gave is
        recorded in references.lock by ``claimstead sync`` and ``claimstead texts
        verify``, for this very passage and text; where one of the two changed since,
        that is found too. A passage given with ``access: none`` contradicts itself.
        Where a work has no stored text, or only an abstract or a text cut short, in
        which the passage need not stand, the passage is counted as unchecked.

    Why it matters:
        The passage is what readers are led to. If the work does not say it, the
        evidence is not what it claims to be.

    Example:
        ``passage: {quote: "reduced relapse by 64%"}`` where the abstract has 46%.

    How to fix it:
        Run ``claimstead texts verify``: it names the nearest place and the words that
        differ. Copy the passage from there word for word, or cite the work that says it.
    """

    code = "EVI202"
    name = "passage-not-found"
    severity = Severity.ERROR
    good = (
        Example(claim=_CLAIM % "abstract", lock=_LOCK % (_CHECK % (_DIGEST, _TEXT, "exact")), why="it stands there"),
        Example(
            claim=_CLAIM % "full-text",
            lock=_LOCK % (_CHECK % (_DIGEST, _TEXT, "absent")),
            why="taken from the full text, and only the abstract is stored",
        ),
        Example(
            claim=_CLAIM % "abstract",
            lock=_LOCK % (_CHECK % (_DIGEST, _TEXT, "not-in-part")),
            why="the stored text is cut short",
        ),
        Example(claim=_CLAIM % "abstract", why="no text of the work is stored"),
    )
    bad = (
        Example(
            claim=_CLAIM % "abstract",
            lock=_LOCK % (_CHECK % (_DIGEST, _TEXT, "absent")),
            field="evidence[0].passage",
            why="the abstract lacks it",
        ),
        Example(
            claim=_CLAIM % "abstract",
            lock=_LOCK % (_CHECK % (_EARLIER_DIGEST, _TEXT, "exact")),
            field="evidence[0].passage",
            why="the passage changed since it was looked up",
        ),
        Example(claim=_CLAIM % "none", field="evidence[0].access", why="a passage of a work that nobody read"),
    )

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem for each passage that does not stand, or of which that is not known."""
        for index, evidence in enumerate(value.evidence):
            state = looked_up(evidence, dossier.cited(evidence.cites))
            if state is None:
                continue
            if evidence.access == "none":
                yield Problem(
                    field=f"evidence[{index}].access",
                    message=f"`access: none` says that `{evidence.cites}` was not read, and a passage of it is given.",
                    remedy="Say what was read of it, `abstract` or `full-text`; if nothing was, take the passage out.",
                )
            if state.state == "absent":
                yield Problem(
                    field=f"evidence[{index}].passage",
                    message=f"The passage does not stand in the stored text of `{evidence.cites}`.",
                    found=f"Looked up on {state.checked}; typography was forgiven.",
                    remedy=f"Run `claimstead texts verify {evidence.cites}` to see the nearest place, and copy the "
                    "passage from it word for word; or cite the work that says it.",
                )
            elif state.state == "not-looked-up":
                yield Problem(
                    field=f"evidence[{index}].passage",
                    message="The passage has not been looked up since it, or the text of the work, changed.",
                    found=f"{dossier.config.lock} names a text of `{evidence.cites}`, and no look for this passage "
                    "in it.",
                    remedy=f"Run `claimstead texts verify {evidence.cites}` on a machine that has the text, and commit "
                    f"{dossier.config.lock}.",
                )

    def unchecked(self, dossier: Dossier) -> str:
        """How many passages there was nothing to look up in, or only a part of the work."""
        claims = [document.value for document in self.documents(dossier)]
        states = [looked_up(one, dossier.cited(one.cites)) for claim in claims for one in claim.evidence]
        names = [state.state for state in states if state is not None]
        return " ".join(sentence % f"{names.count(name):,}" for name, sentence in _UNCHECKED.items() if name in names)
