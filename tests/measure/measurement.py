"""What measuring a rule or reader on labelled cases gives: how often it is right, beside what costs no reading."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from claimstead.precision import Measured
from tests.measure.baselines import cross_validated
from tests.measure.figures import Area, Share


class Case(Struct, frozen=True, kw_only=True):
    """One labelled case: ``faulty`` is the truth, ``found`` what the rule or reader said.

    ``document`` names the source text; cases of one document are never split between
    what something is set on and what it is measured on. ``claim`` holds the words that
    are judged without what they are held against, ``claim_only`` what is said by them
    alone where that was worked out already. A reader that reads one text has neither.
    """

    document: str
    faulty: bool
    found: bool
    claim: str = ""
    claim_only: bool | None = None


class Measurement(Struct, frozen=True, kw_only=True):
    """The cases of one rule (by its code) or reader (by its name), and ``on``: what they are, in words.

    Editors read ``on`` in each finding, behind the number of cases.

    Of several measurements of one rule, the ``quoted`` one goes into precision.toml;
    readers' measurements are only printed.
    ``areas`` are areas under the curve, by what they are of, where the answer has a
    score; ``notes`` are further lines to print.
    """

    about: str
    on: str
    cases: Sequence[Case]
    quoted: bool = True
    areas: Mapping[str, Area | None] = {}
    notes: tuple[str, ...] = ()

    @property
    def precision(self) -> Share:
        """Of what was found, how much is faulty."""
        found = [case for case in self.cases if case.found]
        return Share(sum(case.faulty for case in found), len(found))

    @property
    def recall(self) -> Share:
        """Of what is faulty, how much was found."""
        faulty = [case for case in self.cases if case.faulty]
        return Share(sum(case.found for case in faulty), len(faulty))

    @property
    def base_rate(self) -> Share:
        """How much is faulty: the precision of always finding something."""
        return Share(sum(case.faulty for case in self.cases), len(self.cases))

    @property
    def accuracy(self) -> Share:
        """How often the answer is the truth."""
        return Share(sum(case.found == case.faulty for case in self.cases), len(self.cases))

    @property
    def majority(self) -> Share:
        """How often the more frequent truth is the truth: the accuracy of always giving the one answer."""
        faulty = self.base_rate.hits
        return Share(max(faulty, len(self.cases) - faulty), len(self.cases))

    @property
    def claim_only(self) -> Share | None:
        """The accuracy of the answer that looks at no source; None where there is no such answer.

        Where the cases bring none, their claims' words are learned from the cases of other documents.
        """
        answered = [case for case in self.cases if case.claim_only is not None]
        if not answered:
            told = [case for case in self.cases if case.claim]
            scores = cross_validated([(case.document, case.claim, case.faulty) for case in told])
            answered = [replace(case, claim_only=score > 0) for case, score in zip(told, scores, strict=True)]
        return Share(sum(case.claim_only == case.faulty for case in answered), len(answered)) if answered else None

    @property
    def measured(self) -> Measured:
        """The figures that the rule quotes."""
        low, high = self.precision.interval
        return Measured(
            on=self.on,
            cases=len(self.cases),
            found=self.precision.total,
            right=self.precision.hits,
            interval=(round(low, 3), round(high, 3)),
            recall=round(self.recall.value, 3),
            base_rate=round(self.base_rate.value, 3),
        )
