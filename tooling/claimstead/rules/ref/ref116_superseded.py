"""REF116: a work of which a newer version exists."""

import re
from collections.abc import Iterator

from msgspec import Struct

from claimstead.dossier import Dossier
from claimstead.matching.markup import plain
from claimstead.model.finding import Problem, Severity
from claimstead.model.record import DateKind, Found, Work
from claimstead.model.reference import Doi, Reference, canonical_doi
from claimstead.rule import Example, OncePerDossier, ReferenceRule

_BIB = "@article{review2019, title = {A review}, doi = {10.1002/14651858.cd011535.pub4}}\n"
_LINE = '{"state":"found","doi":"%s","asked":"2026-11-01","registry":"crossref","via":"api","work":{},"notices":[%s]}\n'
_NEW_VERSION = '{"nature":"new-version","doi":"%s","date":"2018-03-26","asserted-by":"publisher"}'
# Versions numbered in the DOI: of a Cochrane review (https://community.cochrane.org, "Citation versions"; the first has
# no number), and as repositories and preprint servers write them (10.21203/rs.3.rs-123/v2, 10.20944/….v2).
_COCHRANE = re.compile(r"^(10\.1002/14651858\.[a-z]{2}\d{6})(?:\.pub(\d{1,3}))?\Z")
_NUMBERED = re.compile(r"^(.+[./]v)(\d{1,3})\Z")
_FOR_READERS: frozenset[DateKind] = frozenset({"issued", "online", "print", "posted"})


class _Index(Struct):
    """The versions numbered in DOIs, by what the DOIs share, and the works that relations call versions of another."""

    numbered: dict[str, list[tuple[int, Found]]]
    related: dict[str, list[Found]]


class Superseded(ReferenceRule):
    """A newer version of the work exists.

    What it checks:
        The notices of a new version in references.lock; the number of the version in
        the DOI of a Cochrane review, or of what a repository keeps, against those of
        the other works in references.lock; and works that are related as versions,
        where their dates say which is the newer. A record that names itself as its new
        version is no such thing. The older version is never called retracted.

    Why it matters:
        Updates of reviews and new editions of guidelines take in new studies, and
        what they conclude may have changed.

    Example:
        ``doi = {10.1002/14651858.cd011535.pub4}``, of which there is a ``.pub6``.

    How to fix it:
        Read the newer version, judge the claims on it, and cite it. Where a claim is
        about the older version on purpose, accept the finding there with a reason.
    """

    code = "REF116"
    name = "superseded"
    severity = Severity.WARNING
    good = (
        Example(
            references="@article{one, title = {A trial}, doi = {10.1371/journal.ppat.1006930}}\n",
            lock=_LINE % ("10.1371/journal.ppat.1006930", _NEW_VERSION % "10.1371/journal.ppat.1006930"),
            why="the record names itself",
        ),
        Example(
            references=_BIB.replace("pub4", "pub6"),
            lock=_LINE % ("10.1002/14651858.cd011535.pub4", "") + _LINE % ("10.1002/14651858.cd011535.pub6", ""),
            why="the newest that is known",
        ),
    )
    bad = (
        Example(
            references=_BIB,
            lock=_LINE % ("10.1002/14651858.cd011535.pub4", "") + _LINE % ("10.1002/14651858.cd011535.pub6", ""),
            field="doi",
            why="the review was updated",
        ),
        Example(
            references=_BIB,
            lock=_LINE % ("10.1002/14651858.cd011535.pub4", _NEW_VERSION % "10.1002/14651858.cd011535.pub5"),
            field="doi",
            why="a notice names the new version",
        ),
    )

    def __init__(self, options: object = None) -> None:
        super().__init__(options)
        self._index = OncePerDossier(_index)

    def check(self, value: Reference, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem naming the newest version that is known."""
        found = dossier.found(value)
        if found is None:
            return
        newer = _newest(found, self._index(dossier)) or _by_notice(found)
        if newer is None:
            return
        doi, seen = newer
        key = dossier.key_by_doi.get(canonical_doi(doi) or Doi(""), "")
        yield Problem(
            field=value.identifier_field,
            message=self.with_claims(
                f"A newer version of the work {found.identifier} exists: {doi or 'its DOI is not known'}"
                f"{f' (`{key}`)' if key else ''}.",
                value,
                dossier,
            ),
            found=seen,
            remedy="Read the newer version, judge the claims on it, and cite it.",
        )


def _newest(found: Found, index: _Index) -> tuple[str, str] | None:
    """The newest version among the works of the lock: its DOI, and its title."""
    stem, number = _version(found.doi)
    later = [(other, one) for other, one in index.numbered.get(stem, ()) if stem and other > number]
    if later:
        newest = max(later, key=lambda one: one[0])[1]
    else:
        mine = _appeared(found.work)
        dated = [(_appeared(one.work), one) for one in index.related.get(found.doi, ())]
        newer = [(date, one.doi, one) for date, one in dated if mine and date[: len(mine)] > mine[: len(date)]]
        if not newer or found.replacement:  # a replacement is REF114's to say
            return None
        newest = max(newer, key=lambda one: one[:2])[2]
    return newest.doi, f"It is “{plain(newest.work.titles[0])}”." if newest.work.titles else ""


def _appeared(work: Work) -> str:
    """The day a work first reached readers, as far as it is known; empty where it is not."""
    return min((date.date for date in work.dates if date.kind in _FOR_READERS), default="")


def _by_notice(found: Found) -> tuple[str, str] | None:
    """The version that the last notice names, unless the work names itself."""
    own = {found.doi, found.work.doi}
    notices = [one for one in found.notices if one.nature == "new-version" and one.doi not in own]
    last = max(notices, key=lambda notice: (notice.date or "", notice.doi or ""), default=None)
    return (last.doi or "", f"{last}.") if last else None


def _index(dossier: Dossier) -> _Index:
    index = _Index({}, {})
    for record in dossier.records.values():
        if not isinstance(record, Found):
            continue
        stem, number = _version(record.doi)
        if stem:
            index.numbered.setdefault(stem, []).append((number, record))
        for relation in record.relations:
            if relation.kind in ("has-version", "is-version-of"):
                other = dossier.records.get(Doi(relation.doi.lower()))
                index.related.setdefault(relation.doi.lower(), []).append(record)
                if isinstance(other, Found):
                    index.related.setdefault(record.doi, []).append(other)
    return index


def _version(doi: str) -> tuple[str, int]:
    """What the DOIs of all versions share, and the version's number; empty where DOIs of its kind have no number."""
    match = _COCHRANE.match(doi) or _NUMBERED.match(doi)
    return (match[1], int(match[2] or 1)) if match else ("", 0)
