"""Candidates, references and what rests on them, in lines for people."""

import shlex
from collections.abc import Iterator, Sequence

from claimstead.citing.own_texts import Held
from claimstead.citing.resting import Resting
from claimstead.citing.states import Standing
from claimstead.dossier import Dossier
from claimstead.matching.dates import best_year
from claimstead.matching.markup import plain
from claimstead.matching.search import Judged
from claimstead.model.record import Work
from claimstead.model.reference import Reference

_WIDEST = 60  # characters of a column; a longer value pushes only its own line


def work_line(work: Work) -> str:
    """A work in one line: first author, title, venue, year."""
    author = str(work.authors[0]) if work.authors else "no author given"
    title = plain(work.titles[0]) if work.titles else "no title given"
    venue = plain(work.containers[0]) if work.containers else work.publisher
    parts = (f"{author}{' et al.' if len(work.authors) > 1 else ''}", title, venue, best_year(work.dates))
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def candidate_lines(judged: Sequence[Judged]) -> Iterator[str]:
    """Yields each candidate with its score, why it has that score, and the command that adds it."""
    for number, one in enumerate(judged, start=1):
        yield f"{number}. {one.candidate.doi}  score {one.score:.2f}"
        yield f"   {work_line(one.candidate.work)}"
        yield f"   {one.why}"
        yield f"   to add it: claimstead refs add {shlex.quote(one.candidate.doi)}"


def standing_lines(standings: Sequence[Standing]) -> Iterator[str]:
    """Yields a line a reference in columns, and one that counts."""
    identifiers = [one.doi or (f"PMID {one.pmid}" if one.pmid else "-") for one in standings]
    widths = [_width([one.key for one in standings]), _width(identifiers)]
    for one, identifier in zip(standings, identifiers, strict=True):
        notices = "".join(f"; {nature.upper().replace('-', ' ')}" for nature in one.notices)
        claims = f"{one.claims} claim{'s' if one.claims != 1 else ' '}"
        yield f"{one.key:<{widths[0]}}  {identifier:<{widths[1]}}  {claims:>10}  {one.words}{notices}"
    states = [one.state for one in standings]
    counts = ", ".join(f"{states.count(state)} {state.replace('-', ' ')}" for state in dict.fromkeys(states))
    yield f"References: {len(standings):,}{f' ({counts})' if counts else ''}."


def resting_lines(dossier: Dossier, references: Sequence[Reference], resting: Sequence[Resting]) -> Iterator[str]:
    """Yields the work, each claim that rests on it with its wording and its places, and what would fall with it."""
    for reference in references:
        yield f"{reference.key}  {reference.doi or reference.pmid or 'without DOI'}"
        yield f"  {reference.title}"
    found = dossier.found(references[0])
    for notice in found.notices if found else ():
        yield f"  NOTICE: {notice}"
    for one in resting:
        yield ""
        yield from _claim_lines(one)
    falling = [one.claim.id for one in resting if one.falls]
    pages = {place.path for one in resting for place in one.pages}
    yield ""
    yield f"Claims that rest on this work: {len(resting):,}. Pages that print them: {len(pages):,}."
    if falling:
        yield f"Without it nothing would support: {', '.join(falling)}."


def incomplete_lines(dossier: Dossier) -> Iterator[str]:
    """Yields a warning where files could not be read, so that no answer looks whole that is not."""
    if dossier.unread_files:
        unread = ", ".join(sorted(dossier.unread_files))
        yield f"INCOMPLETE: {unread} could not be read whole, so something may be missing. `claimstead check` says why."


def held_lines(held: Sequence[Held], without: Sequence[str]) -> Iterator[str]:
    """Yields each text and whether it is here, the works without any, and one line that counts."""
    for one in held:
        where = "here" if one.here else "not on this machine"
        kind = f"{one.text.kind}{', cut short' if one.text.truncated else ''}"
        yield f"{one.identifier} ({', '.join(one.keys) or 'no reference'}): {kind}, {where}, {one.text.digest[:19]}…"
    if without:
        yield f"No text: {', '.join(without)}"
    here = sum(one.here for one in held)
    yield f"Texts: {len(held):,}, of them here: {here:,}. References without any: {len(without):,}."


def _claim_lines(resting: Resting) -> Iterator[str]:
    claim, place = resting.claim, resting.location
    yield f"{claim.id}  {'retired' if claim.retired else claim.verdict}  {place.path}:{place.line}"
    for evidence in resting.evidence:
        yield f"  the work:   {evidence.direction}, {evidence.directness}, {evidence.role}: {evidence.finding}"
    yield f"  patient:    {claim.wording.patient or 'not for patients'}"
    yield f"  clinician:  {claim.wording.clinician or 'not for clinicians'}"
    yield f"  said in:    {'; '.join(resting.said) or 'no article; added by the editors'}"
    pages = ", ".join(f"{page.path}:{page.line}" for page in resting.pages)
    yield f"  pages:      {pages or 'none'}"
    yield f"  others:     {', '.join(resting.others) or 'no other work says the same'}"


def _width(values: Sequence[str]) -> int:
    return min(max(map(len, values), default=0), _WIDEST)
