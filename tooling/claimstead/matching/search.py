"""What a registry's search gave, judged: which hit is the work that a reference describes, and why.

A hit can suggest a DOI and never accuses. It suggests one only when title, first
author and year all agree and no other hit comes near; the registry's own score
only says in which order the hits came.
"""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from claimstead.matching.authors import compare_first_author
from claimstead.matching.comparison import Agreement, Comparison
from claimstead.matching.folded_titles import fold_title
from claimstead.matching.markup import plain
from claimstead.matching.venues import compare_venues
from claimstead.matching.works import title_comparison, year_comparison
from claimstead.model.record import Candidate
from claimstead.model.reference import Doi, Reference, canonical_doi

MARGIN = 0.05
"""How far the best hit's score must stand above the next that agrees; a venue that agrees is worth twice that."""
_WEIGHTS = (0.6, 0.2, 0.1, 0.1)  # title, first author, year, venue: as they tell one work from another
_MOST_QUERY = 400  # characters; a registry reads no more of a query than it needs, and addresses have a limit
_SHORT_TITLE = 4  # words
# Types of Crossref and DataCite that stand beside the work of record under the same title.
_BESIDE = frozenset({"posted-content", "preprint", "component", "dataset", "peer-review", "other"})
_AGREES = (Agreement.SAME, Agreement.COMPATIBLE)


class Judged(Struct, frozen=True):
    """A candidate beside what was searched for, part by part; ``short`` says that the title alone tells too little."""

    candidate: Candidate
    title: Comparison
    first_author: Comparison
    year: Comparison
    venue: Comparison
    short: bool = False

    @property
    def score(self) -> float:
        """From 0 to 1: how far title, first author, year and venue agree; what is not known adds nothing."""
        parts = (self.title, self.first_author, self.year, self.venue)
        return sum(weight * part.score for weight, part in zip(_WEIGHTS, parts, strict=True))

    @property
    def agrees(self) -> bool:
        """Whether title, first author and year all agree; a short title needs its venue to agree too."""
        parts = (self.title, self.first_author, self.year, *((self.venue,) if self.short else ()))
        return all(part.agreement in _AGREES for part in parts)

    @property
    def why(self) -> str:
        """What agrees, what differs and how, and what could not be compared, in words."""
        parts = (("title", self.title), ("first author", self.first_author), ("year", self.year), ("venue", self.venue))
        return "; ".join(_told(name, part) for name, part in parts)


def bibliographic_query(reference: Reference) -> str:
    """What to search for: title, first author's family name, year and venue; empty where there is no title."""
    title = plain(reference.title)
    if not fold_title(title).letters:
        return ""
    author = next((name.family or name.literal for name in reference.authors), "")
    parts = (title, plain(author), plain(reference.year), plain(reference.container))
    return _cut(" ".join(part for part in parts if part))


def judge(reference: Reference, candidate: Candidate) -> Judged:
    """Compares a reference with a candidate."""
    work = candidate.work
    return Judged(
        candidate=candidate,
        title=title_comparison(reference, work),
        first_author=compare_first_author(reference.authors, work.authors, "authors" in work.partial),
        year=year_comparison(reference, work),
        venue=compare_venues(
            reference.container, work.containers, reference.issn, work.issns, "containers" in work.partial
        ),
        short=is_short(reference.title) or all(is_short(title) for title in work.titles),
    )


def is_short(title: str) -> bool:
    """Whether the title has too few words to tell a work by them: “Atopic dermatitis” is the title of hundreds."""
    return len(fold_title(title).words) < _SHORT_TITLE


def suggested(reference: Reference, candidates: Sequence[Candidate]) -> Doi | None:
    """The DOI that a search suggests for a reference, or None where it leaves any doubt."""
    best = the_one(judge(reference, candidate) for candidate in candidates)
    return canonical_doi(best.candidate.doi) if best else None


def the_one(judged: Iterable[Judged]) -> Judged | None:
    """The only candidate that agrees, or the one that does so better than all others by MARGIN.

    A preprint, a dataset or a review of a work comes under the same title; beside
    the work itself they are no rivals.
    """
    by_doi = {one.candidate.doi: one for one in judged if one.agrees and _in_its_venue(one)}
    best = max((one.score for one in by_doi.values()), default=0.0)
    rivals = [one for one in by_doi.values() if one.score > best - MARGIN]
    of_record = [one for one in rivals if one.candidate.work.type not in _BESIDE] or rivals
    return of_record[0] if len(of_record) == 1 else None


def ranked(judged: Iterable[Judged]) -> list[Judged]:
    """The best first; ties by DOI, so that the order is always the same."""
    return sorted(judged, key=lambda one: (-one.score, one.candidate.doi))


def _in_its_venue(judged: Judged) -> bool:
    """Whether the venue lets it be: a reference that names a journal does not mean the preprint."""
    return not (judged.venue.differs and judged.candidate.work.type in _BESIDE)


def _told(name: str, part: Comparison) -> str:
    if part.agreement is Agreement.SAME:
        return f"{name} the same"
    if part.agreement is Agreement.COMPATIBLE:
        return f"{name} agrees ({part.why})" if part.why else f"{name} agrees"
    if part.agreement is Agreement.UNKNOWN:
        return f"{name} not compared ({part.why})" if part.why else f"{name} not compared"
    return f"{name} differs: {part.why}" if part.why else f"{name} differs"


def _cut(query: str) -> str:
    """At most _MOST_QUERY characters, no word cut in two unless it is longer than that."""
    if len(query) <= _MOST_QUERY:
        return query
    return query[: _MOST_QUERY + 1].rpartition(" ")[0] or query[:_MOST_QUERY]
