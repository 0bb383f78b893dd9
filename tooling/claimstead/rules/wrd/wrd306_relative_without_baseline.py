"""WRD306: a relative effect told to patients without what it is relative to."""

import re
from collections.abc import Iterator

from claimstead.language.figures.claim_figures import quoted, read_once
from claimstead.language.quantities.quantity import Kind, Quantity
from claimstead.language.quantities.saying import explained
from claimstead.language.quantities.units import POINTS
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.prose import ProseRule, Surroundings
from claimstead.rule import Example

_OF_SO_MANY = re.compile(
    r"\b(?:of|among|for|in)\s+(?:every\s+|each\s+)?(?:100|1,?000|10,?000|a hundred|a thousand)\s", re.I
)
_OF_STUDIES = re.compile(r"\s+(?:trials|studies|reviews|experts|works)\b")
# what is twice as long or half the dose befalls nobody more often
_OF_SIZE = re.compile(
    r"\s+(?:(?:as|the|your|of|a)\s+){0,2}(?:amount|big|bright|close|cold|cost|costly|deep|dose|expensive|far|fast|heavy"
    r"|hot|large|long|much|old|quickly|short|size|slowly|small|soft|strength|strong|thick|thin|warm|wet|wide|young)\b"
)


class RelativeWithoutBaseline(ProseRule):
    """The wording for patients tells a relative effect and not how many people it concerns.

    What it checks:
        A wording for patients that says how many times as likely or how much less often
        something happens ("54% lower", "twice as likely", "halves the risk") also gives
        an absolute figure: so many of 100 people, or percentage points.

    Why it matters:
        "Halves the risk" may mean 20 people of 100 instead of 40, or one of a million
        instead of two. Readers take relative figures alone for larger than they are (G.
        Gigerenzer and others, Helping doctors and patients make sense of health
        statistics, Psychol Sci Public Interest 2007;8:53-96).

    Example:
        "The cream makes a flare 54% less likely."

    How to fix it:
        Say how many of 100 people have it with and without: "About 17 of 100 people had
        a flare with the cream, and 37 of 100 without". Where no work says how many, tell
        the direction in words and leave the figure out.
    """

    code = "WRD306"
    name = "relative-without-baseline"
    severity = Severity.NOTE
    good = (
        Example(
            claim="wording: {patient: 'The cream halves the risk of a flare, from 40 to 20 of 100 people.', "
            "clinician: null}\n",
            why="twenty of 100 people instead of forty",
        ),
        Example(
            claim="wording: {patient: Used twice a week the cream makes flares less likely., clinician: null}\n",
            why="how often it is used is no effect",
        ),
    )
    bad = (
        Example(
            claim="wording: {patient: The cream makes a flare 54% less likely., clinician: null}\n",
            field="wording.patient",
            why="less likely than what?",
        ),
        Example(
            claim="wording: {patient: Without the cream a flare is twice as likely., clinician: null}\n",
            field="wording.patient",
            why="twice what?",
        ),
    )

    def read(self, claim: Claim, surroundings: Surroundings) -> Iterator[Problem]:
        """Yields a problem for a relative effect where no absolute figure stands beside it."""
        text = claim.wording.patient or ""
        quantities = read_once(text)
        relative = [one for one in quantities if one.kind is Kind.RATIO and not _OF_SIZE.match(text, one.span.end)]
        if relative and not _OF_SO_MANY.search(text) and not any(_is_absolute(one, text) for one in quantities):
            yield Problem(
                field="wording.patient",
                message=f"The wording for patients says {explained(relative[0])}, and not of how many people.",
                found=quoted(relative[0]),
                remedy="Say how many of 100 people it concerns with and without; "
                "where no work tells, leave the figure out and say the direction in words.",
            )


def _is_absolute(quantity: Quantity, text: str) -> bool:
    if quantity.kind is Kind.SHARE:
        return not _OF_STUDIES.match(text, quantity.span.end)
    return quantity.kind is Kind.DIFFERENCE and quantity.unit == POINTS
