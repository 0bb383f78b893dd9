"""Works whose records a person copied from pages, as CSL-JSON; for where no registry can be asked.

CSL-JSON is what reference managers export (https://docs.citationstyles.org/en/stable/specification.html,
appendix IV). Beside its fields a work has ``seen``, the pages on which somebody saw all this, and
may have ``partial``, the fields seen only in part.
"""

import datetime
from collections.abc import Iterator, Mapping, Sequence

import msgspec
from msgspec import Struct

from claimstead.citing.describing import reference_to
from claimstead.citing.keys import new_key
from claimstead.errors import UsageError
from claimstead.model.record import Answer, Found, Work
from claimstead.model.reference import Doi, Reference, canonical_doi
from claimstead.model.value import is_key
from claimstead.registries.crossref_works import read_csl
from claimstead.registries.fields import text_of, texts_of, values_of

_PARTIAL = ("titles", "authors", "containers", "dates")


class Transcribed(Struct, frozen=True):
    """A work as it was copied: the reference to add, and its record, which a web page without identifier has not."""

    reference: Reference
    answers: tuple[Answer, ...]


def read_transcript(
    content: bytes, references: Sequence[Reference], scheme: str, today: datetime.date
) -> Iterator[Transcribed]:
    """The works of a CSL-JSON file, one or a list, each under its own ``id`` where that can be a key.

    Raises:
        UsageError: the file is no CSL-JSON, or a work has no title, no ``seen``, or nothing to find it by.
    """
    taken = [reference.key for reference in references]
    for number, csl in enumerate(_works(content), start=1):
        transcribed = _transcribed(csl, f"Work {number}", taken, scheme, today)
        taken.append(transcribed.reference.key)
        yield transcribed


def _works(content: bytes) -> list[dict[str, object]]:
    try:
        read = msgspec.json.decode(content, type=list[dict[str, object]] | dict[str, object])
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise UsageError(f"The file is no CSL-JSON: {error}. Export the works as CSL-JSON, one or a list.") from error
    return read if isinstance(read, list) else [read]


def _transcribed(
    csl: Mapping[str, object], name: str, taken: Sequence[str], scheme: str, today: datetime.date
) -> Transcribed:
    seen = texts_of(values_of(csl.get("seen")))
    if not seen:
        raise UsageError(f"{name} has no `seen`. List the pages on which you saw this record; nothing was added.")
    work = msgspec.structs.replace(
        read_csl(dict(csl)),
        pmid=text_of(csl.get("PMID")),
        pmcid=text_of(csl.get("PMCID")),
        partial=tuple(field for field in _PARTIAL if field in values_of(csl.get("partial"))),
    )
    if not work.titles:
        raise UsageError(f"{name} has no `title`; nothing was added.")
    doi = canonical_doi(text_of(csl.get("DOI")))
    reference = msgspec.structs.replace(reference_to(work, "", doi), note=text_of(csl.get("note")))
    if doi is None and not work.pmid:
        reference = _web_page(reference, text_of(csl.get("URL")), name, today)
    given = text_of(csl.get("id"))
    free = is_key(given) and given.casefold() not in {key.casefold() for key in taken}
    reference = msgspec.structs.replace(reference, key=given if free else new_key(scheme, reference, taken))
    return Transcribed(reference, _answers(work, doi, seen, today))


def _answers(work: Work, doi: Doi | None, seen: tuple[str, ...], today: datetime.date) -> tuple[Answer, ...]:
    if doi is None and not work.pmid:
        return ()
    pmid = "" if doi else work.pmid
    found = Found(doi=doi or "", pmid=pmid, asked=today, via="transcribed", seen=seen, work=work)
    return (Answer(record=found),)


def _web_page(reference: Reference, url: str, name: str, today: datetime.date) -> Reference:
    if not url:
        raise UsageError(f"{name} has neither DOI nor PMID nor URL, so nobody could find it; nothing was added.")
    return msgspec.structs.replace(reference, type="online", url=url, accessed=today.isoformat())
