"""EVI219: a source that has next to none of the statement's words."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.language.shared_words.scored import Scored, scored, statement_digest
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.prose import WAIVE, ReadsProse
from claimstead.rule import ClaimRule, Example

THRESHOLD = 0.24
"""Under this score lie 1 of the 253 supported pairs of SciFact's training part, and 46 of the 257 unrelated ones."""
MOST_WORDS = 12

_STATEMENT = "statement: Twice-weekly fluticasone lowers the risk of a flare by 54%.\n"
_SAID = "Twice-weekly fluticasone lowers the risk of a flare by 54%."
_TEXT = f"sha256:{'7' * 64}"
_LOCK = (
    '{"state":"found","doi":"10.1111/j.1365-2133.2010.10030.x","asked":"2026-11-01","registry":"crossref","via":"api",'
    f'"work":{{"titles":["Efficacy"]}},"texts":[{{"kind":"abstract","digest":"{_TEXT}"}}],"coverage":['
    f'{{"claim":"twice-weekly-cream","statement":"%s","text":"{_TEXT}","score":%s,"absent":%s,"checked":"2026-11-01"}}'
    "]}\n"
)


class PossibleWrongSource(ReadsProse, ClaimRule):
    """The stored text of a work that supports the claim has hardly a word of the statement.

    What it checks:
        How much of the statement each supporting work has: the share of the statement's
        content words that stand in its stored text, in any form or as a synonym, rare
        words counting more. ``claimstead texts verify`` records that score. It is found
        where the score is under 0.24, as it was for one of the 253 supported statements
        by which that was set, and the words are named that the source lacks. Where
        a whole text is stored and its score for this very statement is not recorded,
        that is found too.

    Why it matters:
        A wrong DOI, or the neighbouring line of a reference list, leads to a work about
        something else. A score above the threshold proves nothing: whether a source
        supports a statement can't be told by its words.

    Example:
        A statement on eczema that cites a work on bone metabolism.

    How to fix it:
        See whether it is the work that was meant. If it is and says it in other words,
        add these to ``synonyms`` in claims/vocabulary.yaml and run ``claimstead texts verify``.
    """

    code = "EVI219"
    name = "possible-wrong-source"
    severity = Severity.WARNING
    good = (
        Example(
            claim=_STATEMENT, lock=_LOCK % (statement_digest(_SAID), 0.81, '["lowers"]'), why="most words are there"
        ),
        Example(claim=_STATEMENT, lock=_LOCK % (statement_digest(_SAID), THRESHOLD, "[]"), why="on the threshold"),
        Example(claim=_STATEMENT, why="no text of the work is stored"),
    )
    bad = (
        Example(
            claim=_STATEMENT,
            lock=_LOCK % (statement_digest(_SAID), 0.07, '["Twice","weekly","fluticasone","flare","54"]'),
            field="evidence[0].cites",
            why="a work about something else",
        ),
        Example(
            claim=_STATEMENT,
            lock=_LOCK % (statement_digest("Another statement."), 0.81, "[]"),
            field="evidence[0].cites",
            why="the statement changed since its words were looked up",
        ),
    )

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem for each supporting work whose score is low, or is not known."""
        for index, key, state in _supporting(value, dossier):
            if state.state == "not-scored":
                yield Problem(
                    field=f"evidence[{index}].cites",
                    message=f"It is not known how much of the statement stands in the text of `{key}`, because the "
                    "statement, the text or the way of scoring changed.",
                    found=f"{dossier.config.lock} names a text of `{key}`, and no score of it for this statement.",
                    remedy=f"Run `claimstead texts verify {key}` on a machine that has the text, and commit "
                    f"{dossier.config.lock}.",
                )
            elif state.best is not None and state.best.score < THRESHOLD:
                absent = ", ".join(f"“{word}”" for word in state.best.absent[:MOST_WORDS])
                more = len(state.best.absent) - MOST_WORDS
                problem = Problem(
                    field=f"evidence[{index}].cites",
                    message=f"`{key}` is possibly the wrong source: its text has hardly a word of the statement.",
                    found=f"Coverage score {state.best.score:.2f}, threshold {THRESHOLD}; the text lacks {absent}"
                    + (f" and {more:,} more." if more > 0 else "."),
                    remedy="See whether it is the work that was meant. If it is and uses other words, add them to "
                    f"`synonyms` in claims/vocabulary.yaml and run `claimstead texts verify {key}`.",
                )
                yield self.cautious(problem, WAIVE)

    def unchecked(self, dossier: Dossier) -> str:
        """Of how many supporting works no whole text is known."""
        claims = [document.value for document in self.documents(dossier)]
        states = [state.state for claim in claims for _, _, state in _supporting(claim, dossier)]
        count = states.count("no-text")
        if not count:
            return ""
        return f"{count:,} statement(s) could not be compared with a supporting work's words: no whole text is stored."


def _supporting(claim: Claim, dossier: Dossier) -> Iterator[tuple[int, str, Scored]]:
    """Each work that supports the claim: where it is cited first, its key, and how its texts stand to the statement."""
    seen = set()
    for index, evidence in enumerate(claim.evidence):
        reference_entry = dossier.references.get(evidence.cites)
        if evidence.direction == "supports" and reference_entry is not None and evidence.cites not in seen:
            seen.add(evidence.cites)
            yield index, evidence.cites, scored(claim, dossier.found(reference_entry.value))
