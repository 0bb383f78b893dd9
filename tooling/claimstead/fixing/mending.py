"""Fixes put into the content of one file, each proven by reading the file again."""

from collections.abc import Sequence
from typing import NamedTuple

from claimstead.fixing.proposals import Proposal, Refusal
from claimstead.model.finding import Finding
from claimstead.reading.bibtex.editing import EditableBibliography, Wish
from claimstead.reading.splicing import CannotSpliceError, Splice, spliced, text_of
from claimstead.reading.yaml_editing import is_as_wished, ways_to_write


class Mended(NamedTuple):
    """A file's content with the fixes ``made`` in it, and the fixes that could not be."""

    content: bytes
    made: tuple[Finding, ...] = ()
    refused: tuple[Refusal, ...] = ()


def mend_bibliography(path: str, content: bytes, proposed: Sequence[Proposal]) -> Mended:
    """Makes the fixes in a .bib file, together where that goes well; where not, in halves, to find those at fault."""
    before = EditableBibliography(path, text_of(content))
    wishes: list[Wish] = []
    splices: list[Splice] = []
    possible: list[Proposal] = []
    refused: list[Refusal] = []
    for one in proposed:
        wish = Wish(one.number, one.field, one.fix.replacement)
        try:
            splices.append(before.splice(wish))
        except CannotSpliceError as error:
            refused.append(Refusal(one.finding, str(error)))
            continue
        wishes.append(wish)
        possible.append(one)
    changed = spliced(content, splices)
    why = before.why_not(EditableBibliography(path, text_of(changed)), wishes)
    if not why:
        return Mended(changed, tuple(one.finding for one in possible), tuple(refused))
    if len(possible) == 1:
        return Mended(content, (), (*refused, Refusal(possible[0].finding, why)))
    half = len(possible) // 2
    first = mend_bibliography(path, content, possible[:half])
    second = mend_bibliography(path, first.content, possible[half:])
    return Mended(second.content, first.made + second.made, (*refused, *first.refused, *second.refused))


def mend_yaml(content: bytes, proposed: Sequence[Proposal]) -> Mended:
    """Makes the fixes in a YAML file, one after another."""
    made: list[Finding] = []
    refused: list[Refusal] = []
    for one in proposed:
        try:
            content = _with_value(content, one.field, one.fix.replacement)
            made.append(one.finding)
        except CannotSpliceError as error:
            refused.append(Refusal(one.finding, str(error)))
    return Mended(content, tuple(made), tuple(refused))


def _with_value(content: bytes, field: str, value: str) -> bytes:
    """The content with a field's value changed in the first way that changes nothing else.

    Raises:
        CannotSpliceError: there is no such way.
    """
    text = text_of(content)
    for splice in ways_to_write(text, field, value):
        changed = spliced(content, [splice])
        if is_as_wished(text, text_of(changed), field, value):
            return changed
    raise CannotSpliceError("other values of the file would change with it")
