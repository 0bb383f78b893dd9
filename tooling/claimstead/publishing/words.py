"""The words readers see for the words editors write."""

import datetime
import re
from typing import Literal

from claimstead.language.figures.declared_figures import baseline_in_words, effect_in_words
from claimstead.language.quotation.looked_up import LookedUp, PassageState
from claimstead.model.claim import Audience, Certainty, Verdict
from claimstead.model.evidence import RATIOS, Effect, Evidence
from claimstead.model.notice import Nature

Standing = Literal[
    "draft",
    "submitted",
    "under-review",
    "changed-since-approval",
    "approval-of-unknown-text",
    "approval-by-unknown",
    "approved",
]
VERDICTS: dict[Verdict, tuple[str, str]] = {
    "supported": ("Supported", "We found evidence that speaks directly for it. What speaks against it is shown too."),
    "overstated": ("Overstated", "There is something in it, but it is surer, broader or stronger than its evidence."),
    "disputed": ("Disputed", "We found evidence that speaks against it."),
    "outdated": ("Outdated", "It was true once, or it leaves out what has changed."),
    "unsupported": ("Unsupported", "We found no study that directly shows it."),
}
CERTAINTIES: dict[str, tuple[str, int, str]] = {
    # how GRADE explains its four levels: https://book.gradepro.org, "Overall certainty of evidence"
    "high": ("High certainty", 4, "We are very sure that the true effect is close to this."),
    "moderate": ("Moderate certainty", 3, "The true effect is probably close to this, but it could be different."),
    "low": ("Low certainty", 2, "The true effect may be quite different from this."),
    "very-low": ("Very low certainty", 1, "The true effect is likely to be quite different from this."),
}
NOT_GRADED = ("Certainty not graded", 0, "Nobody has graded yet how sure this is.")
STANDINGS: dict[Standing, str] = {
    # where a review stands, the furthest from an approval first; a page is called after the first of its claims
    "draft": "Draft",
    "submitted": "Waiting for review",
    "under-review": "Under review",
    "changed-since-approval": "Changed since it was approved",
    "approval-of-unknown-text": "Marked as approved, but not which text",
    "approval-by-unknown": "Marked as approved, but not by reviewers known to us",
    "approved": "Approved",
}
DIRECTIONS = {"supports": "Supports", "disputes": "Disputes", "neutral": "Neither supports nor disputes"}
ROLES = {"primary-result": "its own result", "review-synthesis": "result of a review", "background": "background"}
AUDIENCES: dict[Audience, str] = {"patient": "For patients", "clinician": "For clinicians"}
CONCERNS = {
    "no-concern": "no concern",
    "serious-concern": "serious concern",
    "very-serious-concern": "very serious concern",
    "upgrade": "raises the certainty",
}
NOTICES: dict[Nature, tuple[str, bool, str]] = {
    # the words, whether the work is as reliable as it was before, and what that means for it
    "retraction": ("Retracted", False, "What it found no longer counts."),
    "partial-retraction": ("Retracted in part", False, "A part of it no longer counts; the notice says which."),
    "withdrawal": ("Withdrawn", False, "It was taken back, and no longer counts."),
    "removal": ("Removed by its publisher", False, "It can no longer be read there, and no longer counts."),
    "expression-of-concern": ("Expression of concern", False, "Something in it may be wrong. It was not retracted."),
    "retract-and-replace": (
        "Retracted and replaced",
        False,
        "What was first published does not count; what replaced it does.",
    ),
    "correction": ("Corrected", True, "Something in it was put right. It stands."),
    "erratum": ("Erratum published", True, "A mistake in it was put right. It stands."),
    "clarification": ("Clarified", True, "Something in it was made clearer. It stands."),
    "addendum": ("Addendum published", True, "Something was added to it. It stands."),
    "reinstatement": ("Reinstated", True, "It was taken back once, and stands again."),
    "new-version": ("A newer version exists", True, "It was updated, not retracted."),
    "other-update": ("Updated", True, "Its publisher updated it and did not say how."),
}
ACCESS = {
    "abstract": "We read its abstract.",
    "full-text": "We read its full text.",
    "none": "We could not read it; this is known from its record only.",
}
PASSAGES: dict[PassageState, str] = {
    # whether the passage a finding rests on was found in the work's text; without a look nobody says that it was
    "exact": "We checked on {day} that the passage stands in its text.",
    "ambiguous": "The words of the passage stand in its text more than once, as we saw on {day}.",
    "absent": "We looked for the passage in its text on {day}, and did not find it.",
    "undecided": "The passage is not checked: we have only a part of its text, which does not hold it.",
    "not-looked-up": "The passage is not checked against its text.",
    "no-text": "The passage is not checked: we have no copy of its text.",
}
_ANIMALS = (
    ("in mice", re.compile(r"\b(?:mice|mouse|murine)\b", re.IGNORECASE)),
    ("in rats", re.compile(r"\brats?\b", re.IGNORECASE)),
)
_MINUS = re.compile(r"(?<!\w)-(?=\d)")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


def certainty_words(certainty: Certainty | None) -> tuple[str, int, str]:
    """The label, how many of four marks are filled, and what it means."""
    return CERTAINTIES[certainty.rating] if certainty else NOT_GRADED


def species_words(evidence: Evidence, title: str) -> str:
    """In whom it was seen; the animal is named where the finding or the work's title names it."""
    if evidence.species == "human":
        return "in people"
    if evidence.species == "in-vitro":
        return "in cells or tissue, not in people"
    if evidence.species == "computational":
        return "in a computer model"
    named = [words for words, pattern in _ANIMALS if pattern.search(evidence.finding) or pattern.search(title)]
    return f"{named[0] if len(named) == 1 else 'in animals'}, not in people"


def size_words(evidence: Evidence) -> str:
    """How many people, animals or samples the result stands on."""
    if evidence.sample_size is None:
        return "number not stated"
    noun = {"human": ("person", "people"), "animal": ("animal", "animals")}.get(evidence.species, ("sample", "samples"))
    return f"{evidence.sample_size:,} {noun[evidence.sample_size != 1]}"


def effect_words(effect: Effect) -> str:
    """An effect with what it is an effect on, and beside what: ``relapse: RR 0.46 (95% CI 0.38 to 0.55) from 64%``."""
    baseline = baseline_in_words(effect)
    beside = f" {'from' if effect.measure in RATIOS else 'against'} {baseline}" if baseline else ""
    figures = _MINUS.sub("−", f"{effect_in_words(effect)}{beside}")
    return f"{effect.outcome}: {figures}" if effect.outcome else figures


def passage_words(state: LookedUp | None) -> str:
    """Whether the passage was found, and when; empty where there is none."""
    return PASSAGES[state.state].format(day=day(state.checked or "")) if state else ""


def spaced(word: str) -> str:
    """An editors' word such as ``cohort-study`` as readers read it."""
    return word.replace("-", " ")


def sentence_case(text: str) -> str:
    """The text with its first letter a capital."""
    return text[:1].upper() + text[1:]


def day(date: datetime.date | str) -> str:
    """A date in words: ``4 May 2024``, and ``May 2024`` or ``2024`` where no more is known."""
    year, month, number = date_parts(str(date))
    return " ".join(part for part in (str(number) if number else "", month, year) if part)


def american_day(date: str) -> str:
    """A date as AMA style writes it: ``May 4, 2024``."""
    year, month, number = date_parts(date)
    return f"{month} {number}, {year}" if number else f"{month} {year}".strip()


def date_parts(date: str) -> tuple[str, str, int]:
    """Year, name of the month and day of ``2024-05-04``; what is not given is empty or 0."""
    match = re.match(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", date)
    if match is None:
        return date, "", 0
    month = int(match[2] or 0)
    name = _MONTHS[month - 1] if 1 <= month <= 12 else ""
    return match[1], name, int(match[3] or 0) if name else 0


def shortened(text: str, characters: int = 120) -> str:
    """The text, cut behind a word and marked with an ellipsis where it is longer than ``characters``."""
    text = " ".join(text.split())
    return text if len(text) <= characters else text[:characters].rsplit(" ", 1)[0].rstrip(" ,;:.") + " …"


def counted(number: int, noun: str, nouns: str = "") -> str:
    """``1 claim``, ``2 claims``."""
    return f"{number:,} {noun if number == 1 else nouns or noun + 's'}"
