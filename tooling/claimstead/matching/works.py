"""A reference beside the work its DOI is registered for, field by field, and whether that is the same work at all."""

from collections.abc import Iterable

from claimstead.matching.authors import compare_authors, compare_first_author
from claimstead.matching.comparison import Agreement, Comparison
from claimstead.matching.dates import compare_years
from claimstead.matching.titles import compare_titles
from claimstead.model.record import Work
from claimstead.model.reference import Reference

# A title this near, with an author in common, is the right work wrongly described rather than another work.
_NEAR_MISS = 0.9
_AGREES = frozenset({Agreement.SAME, Agreement.COMPATIBLE})


def title_comparison(reference: Reference, work: Work) -> Comparison:
    """The reference's title against all registered ones."""
    return compare_titles(reference.title, work.titles, "titles" in work.partial)


def author_comparison(reference: Reference, work: Work) -> Comparison:
    """The reference's list of authors against the registered list."""
    return compare_authors(reference.authors, work.authors, reference.truncated, "authors" in work.partial)


def year_comparison(reference: Reference, work: Work) -> Comparison:
    """The reference's year against every registered date."""
    return compare_years(reference.year, work.dates, "dates" in work.partial)


def has_title_of(reference: Reference, works: Iterable[Work]) -> bool:
    """Whether one of these works, versions of the one compared, has the reference's title: a preprint retitled."""
    return any(title_comparison(reference, work).agreement in _AGREES for work in works)


def is_another_work(reference: Reference, work: Work) -> bool:
    """Whether the DOI belongs to another work than the reference describes: title and first author both differ.

    A title that differs by a word or two, with an author in common, is a near miss
    and no other work.
    """
    title = title_comparison(reference, work)
    if not title.differs:
        return False
    if not compare_first_author(reference.authors, work.authors, "authors" in work.partial).differs:
        return False
    return title.score < _NEAR_MISS or author_comparison(reference, work).score == 0.0
