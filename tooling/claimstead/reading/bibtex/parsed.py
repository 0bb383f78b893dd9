"""What parsing a bibliography gives, in a form that can be kept between runs."""

from msgspec import Struct

from claimstead.model.finding import FileProblem
from claimstead.model.reference import Reference


class ParsedReference(Struct, frozen=True, array_like=True):
    """A reference and its places: ``offset`` and ``line`` of its entry, and of each field the offset from there."""

    reference: Reference
    offset: int
    line: int
    fields: dict[str, int]


class ParsedBibliography(Struct, frozen=True, array_like=True):
    """Everything a bibliography's text gave."""

    references: tuple[ParsedReference, ...] = ()
    problems: tuple[FileProblem, ...] = ()
