"""EVI203: a passage that stands in its work more than once."""

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
     passage: {quote: atopic eczema}, access: abstract, design: systematic-review, species: human}
"""
_TEXT = f"sha256:{'7' * 64}"
_LOCK = (
    '{"state":"found","doi":"10.1111/j.1365-2133.2010.10030.x","asked":"2026-11-01","registry":"crossref","via":"api",'
    f'"work":{{"titles":["Efficacy"]}},"texts":[{{"kind":"abstract","digest":"{_TEXT}"}}],'
    f'"passages":[{{"passage":"{passage_digest(Passage(quote="atopic eczema"))}","text":"{_TEXT}","outcome":"%s",'
    '"checked":"2026-11-01"}]}\n'
)


class AmbiguousPassage(ClaimRule):
    """The passage stands in the work's stored text more than once, so it does not say which place is meant.

    What it checks:
        What looking each passage up gave, as references.lock has it. A passage that
        stands in one of the work's texts exactly once is not found, whatever the others
        hold.

    Why it matters:
        Whoever follows the passage lands at its first place, which may say something
        else than the one that was meant.

    Example:
        ``passage: {quote: atopic eczema}``.

    How to fix it:
        Give more words: a longer ``quote``, or a ``start`` and ``end`` that occur once.
    """

    code = "EVI203"
    name = "ambiguous-passage"
    severity = Severity.WARNING
    good = (
        Example(claim=_CLAIM, lock=_LOCK % "exact", why="it stands there once"),
        Example(claim=_CLAIM, lock=_LOCK % "absent", why="it does not stand there, which EVI202 finds"),
    )
    bad = (Example(claim=_CLAIM, lock=_LOCK % "ambiguous", field="evidence[0].passage", why="two words of many"),)

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem for each passage that stands in several places."""
        for index, evidence in enumerate(value.evidence):
            state = looked_up(evidence, dossier.cited(evidence.cites))
            if state is not None and state.state == "ambiguous":
                yield Problem(
                    field=f"evidence[{index}].passage",
                    message=f"The passage stands in the stored text of `{evidence.cites}` more than once.",
                    found=f"Looked up on {state.checked}; `claimstead texts verify {evidence.cites}` counts them.",
                    remedy="Give more words, so that one place is meant: a longer `quote`, or `start` and `end` that "
                    "occur once.",
                )
