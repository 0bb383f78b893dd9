"""Whether a text mentions a work: its title whole, its first author's family name, one of its years.

Used on what somebody typed to search by, and on the beginning of a text that is said
to be the work's. Titles are found as ``titles`` folds them: typography forgiven, no
word, number or sign.
"""

import itertools
import re
from collections.abc import Sequence

from rapidfuzz.fuzz import partial_ratio_alignment

from claimstead.matching.comparison import Agreement, Comparison
from claimstead.matching.dates import compare_years, told_dates
from claimstead.matching.folded_titles import FoldedTitle, fold_title
from claimstead.matching.groups import is_group
from claimstead.matching.names import family_keys
from claimstead.matching.search import Judged, is_short
from claimstead.matching.words import differing_words
from claimstead.model.record import Candidate, RegisteredDate
from claimstead.model.reference import Name

_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20|21)\d\d(?!\d)")


def judge_text(text: str, candidate: Candidate) -> Judged:
    """Compares what somebody typed, a title or a whole citation, with a candidate."""
    work = candidate.work
    return Judged(
        candidate=candidate,
        title=title_within(text, work.titles),
        first_author=author_within(text, work.authors),
        year=_year_within(text, work.dates),
        venue=_venue_within(text, work.containers),
        short=all(is_short(title) for title in work.titles),
    )


def title_within(text: str, titles: Sequence[str]) -> Comparison:
    """Looks for any of the titles in ``text``; where none stands there whole, says how the nearest words differ."""
    known = [folded for title in titles if (folded := fold_title(title)).letters]
    here = fold_title(text)
    if not known or not here.letters:
        return Comparison(Agreement.UNKNOWN, 0.0)
    if any(_stands_in(here, title.letters) for title in known):
        return Comparison(Agreement.SAME, 1.0)
    return max((_nearest(here, title) for title in known), key=lambda comparison: comparison.score)


def author_within(text: str, authors: Sequence[Name]) -> Comparison:
    """Looks for the first author in ``text``: a person by family name, a group by its whole name."""
    if not authors:
        return Comparison(Agreement.UNKNOWN, 0.0)
    here, first = fold_title(text), authors[0]
    keys = {fold_title(first.literal).letters} if is_group(first) else family_keys(first)
    if any(key and _stands_in(here, key) for key in keys):
        return Comparison(Agreement.SAME, 1.0)
    return Comparison(Agreement.UNKNOWN, 0.0, f"{first} is not named")


def _year_within(text: str, registered: Sequence[RegisteredDate]) -> Comparison:
    compared = [compare_years(year, registered) for year in dict.fromkeys(_YEAR.findall(text))]
    if not compared:
        return Comparison(Agreement.UNKNOWN, 0.0)
    best = max(compared, key=lambda comparison: comparison.score)
    return Comparison(best.agreement, best.score, f"registered is {told_dates(registered)}") if best.differs else best


def _venue_within(text: str, containers: Sequence[str]) -> Comparison:
    here = fold_title(text)
    if any((letters := fold_title(name).letters) and _stands_in(here, letters) for name in containers):
        return Comparison(Agreement.SAME, 1.0)
    return Comparison(Agreement.UNKNOWN, 0.0)


def _stands_in(here: FoldedTitle, letters: str) -> bool:
    """Whether ``letters`` stand in the text from the beginning of one word to the end of another."""
    ends = list(itertools.accumulate(len(word) for word in here.words))
    bounds = {0, *ends}
    place = here.letters.find(letters)
    while place >= 0:
        if place in bounds and place + len(letters) in bounds:
            return True
        place = here.letters.find(letters, place + 1)
    return False


def _nearest(here: FoldedTitle, title: FoldedTitle) -> Comparison:
    """The run of words in the text that is nearest to the title, and how it differs."""
    alignment = partial_ratio_alignment(title.words, here.words)
    if alignment is None or len(title.words) > len(here.words):
        window: Sequence[str] = here.words
    else:
        window = here.words[alignment.dest_start : alignment.dest_end]
    score = alignment.score / 100 if alignment else 0.0
    return Comparison(Agreement.DIFFERENT, min(score, 0.999), differing_words(window, title.words))
