"""WRD301: a verb that is surer than the rated certainty."""

from collections.abc import Iterator

from claimstead.language.assertion.certainty import ALLOWED, FITTING, read_certainty
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.prose import ProseRule, Surroundings
from claimstead.rule import Example


class SurerThanCertainty(ProseRule):
    """The wording is surer than the certainty of the evidence allows.

    What it checks:
        Each wording of a claim whose certainty is rated: a plain verb fits ``high``,
        "probably" or "likely" ``moderate``, "may" ``low``, and "we are very uncertain" or
        "we do not know" ``very-low``. A more careful wording is never a finding. What
        counts is the first sentence that says how one thing bears on another; sentences
        that define, advise, ask, or tell what a study saw ("in two trials 17 of 100")
        are passed over. Where the certainty is null, nothing is compared.

    Why it matters:
        Readers take the verb for the certainty: GRADE chose these words, and asked
        authors and users of reviews about them, so that a sentence tells the rating too
        (N. Santesso et al., GRADE guidelines 26, Journal of Clinical Epidemiology
        2020;119:126–135).

    Example:
        ``rating: low`` and "Stress makes eczema worse".

    How to fix it:
        Use the words that fit the rating: "Stress may make eczema worse". If the evidence
        is better than rated, mend the rating, with its reasons.
    """

    code = "WRD301"
    name = "surer-than-certainty"
    severity = Severity.WARNING
    good = (
        Example(
            claim="""\
certainty: {rating: low, reasons: [{factor: imprecision, rating: serious-concern, note: Few people.}]}
wording: {patient: Stress may make eczema worse., clinician: Stress could worsen atopic dermatitis.}
""",
            why="may fits low certainty",
        ),
        Example(
            claim="certainty: null\nwording: {patient: Stress makes eczema worse., clinician: null}\n",
            why="nothing is rated",
        ),
        Example(
            claim="wording: {patient: In two trials 17 of 100 had a flare against 35 of 100., clinician: null}\n",
            why="what studies saw",
        ),
    )
    bad = (
        Example(
            claim="""\
certainty: {rating: low, reasons: [{factor: imprecision, rating: serious-concern, note: Few people.}]}
wording: {patient: Stress makes eczema worse., clinician: null}
""",
            field="wording.patient",
            why="a plain verb on low certainty",
        ),
        Example(
            claim="wording: {patient: null, clinician: Proactive cream lowers relapse (RR 0.46).}\n",
            field="wording.clinician",
            why="a plain verb on moderate certainty",
        ),
    )

    def read(self, claim: Claim, surroundings: Surroundings) -> Iterator[Problem]:
        """Yields a problem for each wording that is surer than the rating."""
        if claim.certainty is None:
            return
        rating = claim.certainty.rating
        allowed = ALLOWED[rating]
        for audience, text in claim.wording.printed:
            stated = read_certainty(text)
            if stated.level is not None and stated.words is not None and stated.level > allowed:
                yield Problem(
                    field=f"wording.{audience}",
                    message=f"The wording for {audience}s says “{stated.words.text}”, which is surer than the rated "
                    f"certainty `{rating}`.",
                    found=f"That is as sure as {FITTING[stated.level]}; the rating allows {FITTING[allowed]}.",
                    remedy=f"Write it with {FITTING[allowed]}; or mend `certainty.rating` and its reasons.",
                )
