"""An assessment: what an outside judge, a person or a program, said of one work and one claim.

Assessments are kept beside the evidence and never in its place: no verdict, no
certainty and no rule rests on one.
"""

import datetime
from typing import Literal

from claimstead.model.evidence import Passage
from claimstead.model.value import Digest, Key, Text, Value

JudgeKind = Literal["person", "model", "program"]
Assessed = Literal["supports", "disputes", "neutral", "cannot-tell"]
PassageFound = Literal["exact", "ambiguous", "absent"]


class Assessment(Value, frozen=True, kw_only=True):
    """What one judge said on one day of what it was shown.

    Attributes:
        cites: The work's key in references.bib.
        judge: Who judged: a person's name, or what a model or program is called.
        kind: Whether a person, a model or another program judged.
        version: Which version of the model or program it was.
        date: The day of the judgement.
        shown: The digest of what was shown; where claim or text changed since, the assessment is stale.
        direction: What the judge says the work does for the statement.
        passage: Where in the text the judge saw it; kept only where it is there exactly once.
        passage_found: Whether the passage the judge pointed to was found in the text.
        note: The judge's reason, in a sentence.
    """

    cites: Key
    judge: Text
    kind: JudgeKind
    date: datetime.date
    shown: Digest
    direction: Assessed
    version: Text | None = None
    passage: Passage | None = None
    passage_found: PassageFound | None = None
    note: Text | None = None
