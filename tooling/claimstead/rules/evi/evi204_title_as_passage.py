"""EVI204: a passage that is only the work's title."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.matching.folded_titles import fold_title
from claimstead.model.claim import Claim
from claimstead.model.evidence import Passage
from claimstead.model.finding import Problem, Severity
from claimstead.rule import ClaimRule, Example

FEWEST_WORDS = 5
"""So many words of a title tell it; fewer stand in many a sentence that is no title."""
_CLAIM = """\
evidence:
  - {cites: schmitt2011, direction: supports, directness: direct, role: review-synthesis, finding: Relapse RR 0.46.,
     passage: %s, access: abstract, design: systematic-review, species: human}
"""


class TitleAsPassage(ClaimRule):
    """The passage is the work's title, or a part of it.

    What it checks:
        The passage's words against each registered title of the work and the title in
        the bibliography, without regard to case and punctuation: a ``quote`` that is a
        title, or five or more words of one in a row; a ``start`` and ``end`` that
        together have five words or more, and with which a title begins and ends.

    Why it matters:
        A title names what was studied, not what was found. Whoever cites a title has
        not shown that anybody read on.

    Example:
        ``passage: {quote: Efficacy and tolerability of proactive treatment}``.

    How to fix it:
        Quote the sentence in the abstract or article that says it. If neither could be
        read, set ``access: none`` and leave the passage out.
    """

    code = "EVI204"
    name = "title-as-passage"
    severity = Severity.ERROR
    good = (
        Example(claim=_CLAIM % "{quote: relapse was rarer with treatment}", why="a result"),
        Example(claim=_CLAIM % "{quote: proactive treatment}", why="two words that any sentence may have"),
        Example(claim=_CLAIM % "{start: Efficacy, end: of eczema}", why="a sentence may begin as the title does"),
    )
    bad = (
        Example(
            claim=_CLAIM % '{quote: "Efficacy and tolerability of proactive treatment with topical corticosteroids"}',
            field="evidence[0].passage",
            why="the beginning of the title",
        ),
        Example(
            claim=_CLAIM % "{start: Efficacy and tolerability, end: of randomized controlled trials.}",
            field="evidence[0].passage",
            why="the title from its first word to its last",
        ),
    )

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem for each passage that a title has whole."""
        for index, evidence in enumerate(value.evidence):
            reference_entry = dossier.references.get(evidence.cites)
            if evidence.passage is None or reference_entry is None:
                continue
            found = dossier.found(reference_entry.value)
            titles = (*(found.work.titles if found else ()), reference_entry.value.title)
            title = next((title for title in titles if _is_title(evidence.passage, fold_title(title).words)), None)
            if title is not None:
                yield Problem(
                    field=f"evidence[{index}].passage",
                    message=f"The passage is only words of the title of `{evidence.cites}`.",
                    found=f"Title: “{title}”.",
                    remedy="Quote the sentence of the abstract or article that says it; if neither could be read, "
                    "set `access: none` and leave the passage out.",
                )


def _is_title(passage: Passage, title: tuple[str, ...]) -> bool:
    if passage.quote is not None:
        quote = fold_title(passage.quote).words
        return bool(quote) and (quote == title or (len(quote) >= FEWEST_WORDS and _within(quote, title)))
    start, end = fold_title(passage.start or "").words, fold_title(passage.end or "").words
    ends = bool(start and end) and title[: len(start)] == start and title[-len(end) :] == end
    return ends and len(start) + len(end) >= FEWEST_WORDS


def _within(words: tuple[str, ...], title: tuple[str, ...]) -> bool:
    return f" {' '.join(words)} " in f" {' '.join(title)} "
