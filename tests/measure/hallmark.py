"""HALLMARK's development split: real references, wrong ones made of them, and inventions (MIT licence)."""

import gzip
import json
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random

from msgspec import Struct

from claimstead.matching.folded_titles import title_key
from claimstead.model.record import Found, Missing, Record, RegisteredDate, Work
from claimstead.model.reference import Reference
from claimstead.reading.bibtex.parsing import parse_bibliography
from tests.measure.costumes import COSTUMES
from tests.measure.describing import bibtex, describe
from tests.measure.figures import Share, table_line
from tests.measure.judging import Verdict, judge
from tests.measure.registered import ASKED

FILE = "references/hallmark-dev.jsonl.gz"
LENT = "10.5555/hallmark."
_OF_VENUES = frozenset({"wrong_venue", "nonexistent_venue", "preprint_as_published"})
_ORIGINAL = re.compile(r"\(original: '(.*)'\)")


class Labelled(Struct, frozen=True):
    """One reference of the set as it reads, and what its makers say of it. ``resolves`` is of its own DOI."""

    key: str
    reference: Reference
    fields: dict[str, str]
    kind: str
    resolves: bool | None
    explanation: str


class Shelf:
    """The VALID references as if they were registered; one without a DOI is lent one."""

    def __init__(self, valid: Sequence[Labelled]) -> None:
        self.founds = [_registered(one) for one in valid]
        self._by_doi = {found.doi: found for found in self.founds}
        self._by_title = {title_key(found.work.titles[0]): found for found in self.founds}
        self._by_authors = {found.work.authors: found for found in self.founds}

    def doi(self, one: Labelled) -> str:
        """Its own, or the one that it was lent."""
        return one.reference.doi or f"{LENT}{one.key}"

    def origin(self, one: Labelled) -> Found | None:
        """The work that a reference was made of: by its DOI, its title, the title its maker names, or its authors."""
        original = _ORIGINAL.search(one.explanation)
        return (
            self._by_doi.get(one.reference.doi or "")
            or self._by_title.get(title_key(one.reference.title))
            or self._by_title.get(title_key(original[1] if original else ""))
            or self._by_authors.get(one.reference.authors)
        )


def measure_hallmark(data: Path) -> list[str]:
    """The figures on the set, as lines of text."""
    labelled = read_hallmark(data)
    shelf = Shelf([one for one in labelled if not one.kind])
    wrong = [one for one in labelled if one.kind]
    lines = [f"HALLMARK v1.0, dev_public: {len(shelf.founds)} VALID and {len(wrong)} HALLUCINATED references."]
    return lines + _valid(labelled, shelf) + _hallucinated(wrong, shelf)


def read_hallmark(data: Path) -> list[Labelled]:
    """All references, read with our own reader of bibliographies."""
    with gzip.open(data / FILE, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    entries = [_entry(row["bibtex_key"], row["fields"]) for row in rows]
    read = {one.reference.key: one.reference for one in parse_bibliography("", "\n".join(entries)).references}
    return [
        Labelled(
            key=row["bibtex_key"],
            reference=read[row["bibtex_key"]],
            fields=row["fields"],
            kind=row.get("hallucination_type") or "",
            resolves=row["subtests"].get("doi_resolves"),
            explanation=row["explanation"],
        )
        for row in rows
    ]


def _entry(key: str, fields: dict[str, str]) -> str:
    lines = [f"  {name} = {{{_balanced(value)}}},\n" for name, value in fields.items()]
    return f"@inproceedings{{{key},\n{''.join(lines)}}}\n"


def _balanced(value: str) -> str:
    """The value, without its braces where the set itself has cut it off between them."""
    return value if value.count("{") == value.count("}") else value.replace("{", "").replace("}", "")


def _registered(one: Labelled) -> Found:
    reference = one.reference
    work = Work(
        titles=(reference.title,),
        authors=reference.authors,
        containers=(reference.container,) if reference.container else (),
        dates=(RegisteredDate(kind="issued", date=reference.year),),
    )
    return Found(doi=reference.doi or f"{LENT}{one.key}", asked=ASKED, registry="crossref", via="api", work=work)


def _valid(labelled: Sequence[Labelled], shelf: Shelf) -> list[str]:
    random = Random(1)
    entries: dict[str, str] = {}
    for name, costume in COSTUMES.items():
        for found in shelf.founds:
            description = costume(describe(found), found, random)
            if description is not None:
                key = f"{name.replace(' ', '')}{len(entries)}".translate({ord(mark): None for mark in ",:&'"})
                entries[key] = bibtex(key, description)
    for one in labelled:
        if not one.kind:
            entries[one.key] = _entry(one.key, _with_doi(one, shelf.doi(one)))
    verdicts = judge(entries, shelf.founds)
    identical = [verdicts[one.key] for one in labelled if not one.kind]
    dressed = [verdict for key, verdict in verdicts.items() if key not in {one.key for one in labelled}]
    lines = ["", table_line("VALID references", "n", "error", "error or warning")]
    for name, said in (("identical", identical), ("in costumes", dressed)):
        errors = Share(sum(verdict.error for verdict in said), len(said))
        lines.append(table_line(name, len(said), errors, Share(sum(bool(one.codes) for one in said), len(said))))
    return lines


def _hallucinated(wrong: Sequence[Labelled], shelf: Shelf) -> list[str]:
    entries: dict[str, str] = {}
    records: dict[str, Record] = {found.doi: found for found in shelf.founds}
    without: Counter[str] = Counter()
    kinds: dict[str, list[str]] = {}
    for one in wrong:
        doi = _judged_by(one, shelf, records)
        if not doi or (one.kind in _OF_VENUES and not _has_venue(records[doi])):
            without[one.kind] += 1
            continue
        entries[one.key] = _entry(one.key, _with_doi(one, doi))
        kinds.setdefault(one.kind, []).append(one.key)
    verdicts = judge(entries, records.values())
    lines = ["", "HALLUCINATED references against the work they were made of, with 95% intervals"]
    lines.append(table_line("kind", "n", "error", "error or warning", "by"))
    for kind, keys in sorted(kinds.items()):
        lines.append(_kind_line(kind, [verdicts[key] for key in keys]))
    lines.append(_kind_line("all of these", list(verdicts.values())))
    told = ", ".join(f"{kind} {count}" for kind, count in without.most_common())
    return [
        *lines,
        f"  Not judged, because what they were made of, or its venue, is not known ({without.total()}): {told}.",
    ]


def _has_venue(record: Record) -> bool:
    return not isinstance(record, Found) or bool(record.work.containers)


def _judged_by(one: Labelled, shelf: Shelf, records: dict[str, Record]) -> str:
    """The DOI to judge by: its own, else that of its origin; one said not to resolve is put down as Missing."""
    doi = one.reference.doi
    if doi and doi not in records and one.resolves is False:
        records[doi] = Missing(doi=doi, asked=ASKED, registry="crossref", via="api")
    origin = shelf.origin(one)
    return doi if doi and doi in records else origin.doi if origin else ""


def _with_doi(one: Labelled, doi: str) -> dict[str, str]:
    """The fields with the DOI in its canonical form: the capitals of the set are nothing that it labels."""
    return {**one.fields, "doi": doi}


def _kind_line(kind: str, said: Sequence[Verdict]) -> str:
    codes = Counter(code for verdict in said for code in verdict.codes)
    by = ", ".join(f"{code} {count}" for code, count in codes.most_common(4))
    errors = Share(sum(verdict.error for verdict in said), len(said))
    return table_line(kind, len(said), errors, Share(sum(bool(one.codes) for one in said), len(said)), by)
