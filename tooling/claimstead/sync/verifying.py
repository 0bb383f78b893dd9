"""Looks the passages of claims up in the stored texts, and records in references.lock what that gave.

A pull request is then checked by what is recorded, without any text. What is recorded
names passage, statement and text by their digests, so it says nothing about another.
"""

import dataclasses
import itertools
from collections.abc import Iterator, Mapping
from typing import TypeVar

import msgspec
from msgspec import Struct

from claimstead.dossier import Dossier
from claimstead.language.quotation.looked_up import LookedUp, looked_up
from claimstead.language.quotation.passages import Sighting, find_passage, passage_digest
from claimstead.language.shared_words.coverage import coverage
from claimstead.language.shared_words.scored import statement_digest
from claimstead.model.claim import Claim
from claimstead.model.evidence import Evidence, Passage
from claimstead.model.record import CoverageCheck, Found, PassageCheck, StoredText
from claimstead.reading.claim_files import ClaimFile
from claimstead.reading.text_store import TextStore
from claimstead.sync.lock_file import LockFile
from claimstead.sync.plan import chosen_references

DIGITS = 4
"""Decimal places to which a coverage score is recorded."""
Check = TypeVar("Check", PassageCheck, CoverageCheck)
_Pair = tuple[str, str]


class Verified(Struct, frozen=True, kw_only=True):
    """What looking a passage up came to.

    ``index`` is the evidence's place in the claim. ``here`` says whether this machine has
    one of the texts that the state rests on: without it, the state is what somebody
    recorded. ``sighting`` is what was seen in a text that does not have the passage once.
    """

    claim_file: ClaimFile
    index: int
    key: str
    state: LookedUp
    here: bool
    sighting: Sighting | None = None


def verify_texts(
    dossier: Dossier, lock_file: LockFile, store: TextStore, keys: tuple[str, ...] = (), *, anew: bool = True
) -> tuple[Verified, ...]:
    """Looks up every passage of the works under ``keys`` (or of all), writes the lock, and tells each passage's state.

    Without ``anew``, only what was not looked up before is looked up now. What is
    recorded of texts that are not on this machine stands. What is about
    passages, statements or texts that are no more goes, unless files of the
    repository could not be read: they may hold them.

    Raises:
        UsageError: a key is not in the bibliography, or the lock now holds a line that can't be read.
        WriteError: the lock could not be written.
    """
    works = _Works(dossier, frozenset(one.key for one in chosen_references(dossier, keys)) if keys else None)
    looker = _Looker(store, dossier, anew)
    for found in tuple(lock_file.lock.found()):
        if works.chosen(found):
            renewed = looker.renewed(found, works.uses(found))
            if renewed != found:
                lock_file.put(renewed)
    lock_file.write()
    current = dataclasses.replace(dossier, records=lock_file.lock.records, pubmed=lock_file.lock.pubmed)
    return tuple(_verified(current, looker, works))


class _Works:
    """Which claims use which works, and the works that were asked for."""

    def __init__(self, dossier: Dossier, keys: frozenset[str] | None) -> None:
        self._by_identifier: dict[str, list[tuple[Claim, Evidence]]] = {}
        self._keys = keys
        self._chosen: set[str] = set()
        for key, reference_entry in dossier.references.items():
            identifiers = _identifiers(reference_entry.value.doi, reference_entry.value.pmid)
            if keys and key in keys:
                self._chosen.update(identifiers)
            claims = [claim_file.value for claim_file in dossier.claims_by_key.get(key, ())]
            used = [(claim, one) for claim in claims for one in claim.evidence if one.cites == key]
            for identifier in identifiers:
                self._by_identifier.setdefault(identifier, []).extend(used)

    def chosen(self, found: Found) -> bool:
        """Whether the line is about one of the works that were asked for."""
        return self._keys is None or found.identifier in self._chosen

    def chosen_key(self, key: str) -> bool:
        """Whether the work under this key was asked for."""
        return self._keys is None or key in self._keys

    def uses(self, found: Found) -> list[tuple[Claim, Evidence]]:
        """Each piece of evidence that cites the work of the line, with its claim."""
        return self._by_identifier.get(found.identifier, [])


class _Looker:
    """Looks passages and statements up, text by text, and keeps what it saw where that is not plain."""

    def __init__(self, store: TextStore, dossier: Dossier, anew: bool) -> None:
        self._store = store
        self._vocabulary = dossier.vocabulary
        self._today = dossier.today
        self._keep = bool(dossier.unread_files)
        self._anew = anew
        self._here: dict[str, bool] = {}
        self._sightings: dict[_Pair, Sighting] = {}

    def renewed(self, found: Found, uses: list[tuple[Claim, Evidence]]) -> Found:
        """The line with what is recorded of its texts as it is now."""
        contents = {text: self._store.get(text.digest) for text in found.texts}
        self._here.update((text.digest, content is not None) for text, content in contents.items())
        passages = {passage_digest(one.passage): one.passage for _, one in uses if one.passage is not None}
        statements = {claim.id: claim.statement for claim, one in uses if one.direction == "supports"}
        return msgspec.structs.replace(
            found,
            passages=self._passages(found, passages, contents),
            coverage=self._coverage(found, statements, contents),
        )

    def here(self, state: LookedUp) -> bool:
        """Whether this machine has a text that the state rests on."""
        return any(map(self._here.get, state.texts))

    def sighting(self, passage: Passage, found: Found) -> Sighting | None:
        """What was seen of a passage in the first of the work's texts in which it was looked for and not found once."""
        digest = passage_digest(passage)
        seen = (self._sightings.get((digest, text.digest)) for text in found.texts)
        return max(filter(None, seen), key=lambda sighting: sighting.outcome == "ambiguous", default=None)

    def _passages(
        self, found: Found, passages: Mapping[str, Passage], contents: Mapping[StoredText, str | None]
    ) -> tuple[PassageCheck, ...]:
        known = {(check.passage, check.text): check for check in found.passages}
        kept = dict(known) if self._keep else {}
        for digest, text in itertools.product(passages, contents):
            pair, content = (digest, text.digest), contents[text]
            earlier = known.get(pair)
            settled = earlier is not None and earlier.outcome != ("absent" if text.truncated else "not-in-part")
            if content is not None and (self._anew or not settled):
                kept[pair] = _same_day(self._passage_check(pair, passages[digest], content, text), earlier)
            elif earlier is not None:
                kept[pair] = earlier
        return tuple(kept[pair] for pair in sorted(kept))

    def _passage_check(self, pair: _Pair, passage: Passage, content: str, text: StoredText) -> PassageCheck:
        sighting = find_passage(content, passage)
        if sighting.outcome != "exact":
            self._sightings[pair] = sighting
        cut = sighting.outcome == "absent" and text.truncated
        outcome = "not-in-part" if cut else sighting.outcome
        return PassageCheck(passage=pair[0], text=pair[1], outcome=outcome, checked=self._today)

    def _coverage(
        self, found: Found, statements: Mapping[str, str], contents: Mapping[StoredText, str | None]
    ) -> tuple[CoverageCheck, ...]:
        known = {(check.claim, check.text): check for check in found.coverage}
        kept = dict(known) if self._keep else {}
        for claim, text in itertools.product(statements, contents):
            pair, content = (claim, text.digest), contents[text]
            earlier = known.get(pair)
            settled = earlier is not None and earlier.statement == statement_digest(statements[claim])
            if text.truncated:  # what was cut off may have the words
                continue
            if content is not None and (self._anew or not settled):
                titled = "\n".join((*found.work.titles, content))
                kept[pair] = _same_day(self._coverage_check(pair, statements[claim], titled), earlier)
            elif earlier is not None and settled:
                kept[pair] = earlier
        return tuple(kept[pair] for pair in sorted(kept))

    def _coverage_check(self, pair: _Pair, statement: str, content: str) -> CoverageCheck:
        covered = coverage(statement, content, self._vocabulary)
        return CoverageCheck(
            claim=pair[0],
            statement=statement_digest(statement),
            text=pair[1],
            score=round(covered.score, DIGITS),
            absent=covered.absent,
            checked=self._today,
        )


def _same_day(check: Check, known: Check | None) -> Check:
    """The check with the day of the known one where it says the same, so that the lock only changes with its sense."""
    return known if known is not None and msgspec.structs.replace(check, checked=known.checked) == known else check


def _identifiers(doi: str | None, pmid: str) -> tuple[str, ...]:
    return tuple(one for one in (doi, f"PMID {pmid}" if pmid else None) if one)


def _verified(dossier: Dossier, looker: _Looker, works: _Works) -> Iterator[Verified]:
    for claim_file in dossier.claim_files:
        for index, evidence in enumerate(claim_file.value.evidence):
            found = dossier.cited(evidence.cites)
            state = looked_up(evidence, found)
            if state is None or evidence.passage is None or not works.chosen_key(evidence.cites):
                continue
            yield Verified(
                claim_file=claim_file,
                index=index,
                key=evidence.cites,
                state=state,
                here=looker.here(state),
                sighting=looker.sighting(evidence.passage, found) if found else None,
            )
