"""What people are told of a run past a judge."""

from collections.abc import Iterable, Iterator, Sequence

from claimstead.assessing.questions import Posed
from claimstead.assessing.running import Told

_SAYS = {
    "supports": "it supports the statement",
    "disputes": "it disputes the statement",
    "neutral": "it speaks neither for nor against",
    "cannot-tell": "cannot tell",
}
_PASSAGES = {
    "exact": "; the passage is in the text",
    "ambiguous": "; the passage stands there more than once, so it is not kept",
    "absent": "; the passage it quotes is NOT in the text, so it is not kept",
}


class Sum:
    """Counts what was answered of ``questions`` in all."""

    def __init__(self, questions: int) -> None:
        self.questions = questions
        self.answered = 0
        self.not_understood = 0
        self.lost_passages = 0

    def take(self, told: Told) -> str:
        """Counts what came of one question, and says it in a line."""
        assessment = told.assessment
        if assessment is None:
            self.not_understood += 1
            return f"{told.question.id}: the answer was not understood: {told.why}. Nothing is recorded."
        self.answered += 1
        self.lost_passages += assessment.passage_found in ("ambiguous", "absent")
        return f"{told.question.id}: {_SAYS[assessment.direction]}{_PASSAGES.get(assessment.passage_found or '', '')}."

    def lines(self) -> list[str]:
        """The whole in sentences."""
        before = self.questions - self.answered - self.not_understood
        return [
            f"{self.questions} question(s): {self.answered} answered, {before} answered before, "
            f"{self.not_understood} not understood. Passages not found as quoted: {self.lost_passages}.",
            "An assessment decides nothing: read it beside the evidence.",
        ]


def question_lines(posed: Iterable[Posed]) -> Iterator[str]:
    """One line a question, with the digest of what would be shown; then how many."""
    questions = [question for one in posed for question in one.questions]
    for question in questions:
        yield f"{question.id}: {question.shown}"
    yield f"{len(questions)} question(s) could be asked. Nothing was asked or written."


def without_text_lines(posed: Sequence[Posed]) -> list[str]:
    """How many works could not be shown, if any."""
    lacking = [f"{cites} (`{one.claim_file.value.id}`)" for one in posed for cites in one.without_text]
    if not lacking:
        return []
    named = ", ".join(lacking[:5]) + (f" and {len(lacking) - 5} more" if len(lacking) > 5 else "")
    return [
        f"Not asked, because no text of the work is on this machine: {len(lacking)}: {named}. See `claimstead texts`."
    ]
