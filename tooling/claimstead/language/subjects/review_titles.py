"""Titles by which a work calls itself a review of other works."""

import re

from claimstead.language.span import Span
from claimstead.language.subjects.level import level

_KINDS = (
    r"systematic|scoping|narrative|umbrella|rapid|critical|literature|cochrane|integrative|updated|comprehensive|mini"
    r"|state-of-the-art|living|topical|evidence|clinical|brief|concise|short|contemporary"
)
_REVIEW = re.compile(
    rf"\b(?:{_KINDS})[ -]review\b|\breview(?: article)?:"
    r"|\breview of (?:the )?(?:literature|evidence|reviews)\b"
    r"|(?:\A|[:?.–—-] )(?:an? |the )?review(?: of (?!patients?|cases|\d)| and |\Z)|\boverview of reviews\b"
    r"|\bmeta-?analys[ie]s\b|(?:\A|: )(?:[\w-]+ ){0,3}guidelines? (?:of care|on|for)\b",
    re.IGNORECASE,
)
# Reviews of charts and cases, plans of reviews, and studies of reviews and guidelines are works of another kind.
_OTHER = re.compile(
    r"\b(?:genome-wide|gwas|cases?(?!-control)|our experience|conference|book review|study of \d+)\b|\?\Z"
    r"|\b(?:chart|records?|case|note|peer|retrospective|medication|year) ?-?review|\bprotocol\b"
    r"|\b(?:trial|survey|cohort study|cross-sectional study|validation study|accuracy study|case-control study)\Z",
    re.IGNORECASE,
)


def calls_itself_review(title: str) -> Span | None:
    """The words of the title that say so; None where the title says nothing of the kind, or something else too."""
    levelled = level(title)
    match = _REVIEW.search(levelled)
    if match is None or _OTHER.search(levelled):
        return None
    return Span(match.start(), match.end(), title[match.start() : match.end()])
