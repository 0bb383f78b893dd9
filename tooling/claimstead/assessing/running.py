"""A run past a judge: what was assessed already is left out, and every claim is written as soon as it is through."""

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct

from claimstead.assessing.judge import Answer, Introduction, Judge, NotUnderstoodError
from claimstead.assessing.questions import Posed, Question
from claimstead.assessing.recording import with_assessments
from claimstead.fixing.changes import Change, carry_out, content_of
from claimstead.language.quotation.passages import find_passage
from claimstead.model.assessment import Assessment, PassageFound
from claimstead.model.claim import Claim
from claimstead.model.evidence import Passage
from claimstead.reading.claim_files import ClaimFile

ANCHOR_WORDS = 5
"""So many words of a passage are kept at each end: enough to find it, too few to be a copy."""


class Told(Struct, frozen=True, kw_only=True):
    """What came of one question; ``assessment`` is None where the judge was not understood, and ``why`` says so."""

    question: Question
    assessment: Assessment | None = None
    why: str = ""


class Assessing:
    """Asks one judge and writes down what it says. ``tell`` hears of every question after it was answered."""

    def __init__(self, root: Path, judge: Judge, today: datetime.date, tell: Callable[[Told], None]) -> None:
        self._root = root
        self._judge = judge
        self._today = today
        self._tell = tell

    def run(self, posed: Sequence[Posed]) -> None:
        """Asks all questions that this judge has not answered yet, and writes each claim that gained an answer.

        Raises:
            UsageError: the judge failed; what it had said before is written.
            WriteError: a claim has no place for assessments, so nothing was asked; or a file
                could not be written, or was changed meanwhile.
        """
        waiting = [(one, questions) for one in posed if (questions := unanswered(one, self._judge.introduction))]
        contents = [self._content(one.claim_file) for one, _ in waiting]
        for (one, questions), content in zip(waiting, contents, strict=True):
            gained: list[Assessment] = []
            try:
                for question in questions:
                    told = self._ask(question)
                    gained += [told.assessment] if told.assessment else []
                    self._tell(told)
            finally:
                if gained:
                    self._write(one.claim_file, content, gained)

    def _content(self, claim_file: ClaimFile) -> bytes:
        """What stands in the file, once it is certain that assessments can be put there."""
        content = content_of(self._root / claim_file.path) or b""
        with_assessments(claim_file.path, content, claim_file.value, claim_file.value.assessments)
        return content

    def _ask(self, question: Question) -> Told:
        try:
            answer = self._judge.ask(question)
        except NotUnderstoodError as error:
            return Told(question=question, why=str(error))
        anchors, found = checked_passage(question.text, answer.passage)
        return Told(question=question, assessment=self._assessment(question, answer, anchors, found))

    def _assessment(
        self, question: Question, answer: Answer, anchors: Passage | None, found: PassageFound | None
    ) -> Assessment:
        who = self._judge.introduction
        return Assessment(
            cites=question.cites,
            judge=who.judge,
            kind=who.kind,
            version=who.version,
            date=self._today,
            shown=question.shown,
            direction=answer.direction,
            passage=anchors,
            passage_found=found,
            note=answer.note or None,
        )

    def _write(self, claim_file: ClaimFile, content: bytes, gained: Sequence[Assessment]) -> None:
        after = with_assessments(claim_file.path, content, claim_file.value, merged(claim_file.value, gained))
        carry_out(self._root, Change(path=claim_file.path, before=content, after=after))


def unanswered(posed: Posed, judge: Introduction) -> list[Question]:
    """The questions that this version of the judge has not been asked in this very form."""
    answered = {
        (one.cites, one.shown)
        for one in posed.claim_file.value.assessments
        if (one.judge, one.kind, one.version) == (judge.judge, judge.kind, judge.version)
    }
    return [question for question in posed.questions if (question.cites, question.shown) not in answered]


def merged(claim: Claim, gained: Sequence[Assessment]) -> tuple[Assessment, ...]:
    """The claim's assessments with the new ones; a judge's earlier word on the same work goes."""
    renewed = {(one.cites, one.judge, one.kind) for one in gained}
    kept = [one for one in claim.assessments if (one.cites, one.judge, one.kind) not in renewed]
    return (*kept, *gained)


def checked_passage(text: str, passage: Passage | None) -> tuple[Passage | None, PassageFound | None]:
    """A passage as it may be kept, by its first and last words, and whether it is in the text.

    A quotation in full would be a copy of the work, and one that is not there exactly
    once shows nothing, so neither is kept.
    """
    if passage is None:
        return None, None
    sighting = find_passage(text, passage)
    if sighting.outcome != "exact":
        return None, sighting.outcome
    words = text[sighting.start : sighting.end].split()
    if len(words) <= 2 * ANCHOR_WORDS:
        return Passage(quote=" ".join(words)), "exact"
    anchors = Passage(start=" ".join(words[:ANCHOR_WORDS]), end=" ".join(words[-ANCHOR_WORDS:]))
    again = find_passage(text, anchors).outcome
    return (anchors, "exact") if again == "exact" else (None, again)
