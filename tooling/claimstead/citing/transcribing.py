"""Works whose records a person copied from pages, as CSL-JSON; for where no registry can be asked.

CSL-JSON is what reference managers export (https://docs.citationstyles.org/en/stable/specification.html,
appendix IV). Beside its fields a work has ``seen``, the pages on which somebody saw all this, and
may have ``partial``, the fields seen only in part.
"""

import codecs
import datetime
import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec
from msgspec import Struct

from claimstead.citing.describing import reference_to
from claimstead.citing.keys import new_key
from claimstead.citing.looking_up import has_already
from claimstead.errors import UsageError
from claimstead.model.record import Answer, Found, Work
from claimstead.model.reference import Doi, Reference, canonical_doi, is_pmid
from claimstead.model.value import is_key
from claimstead.registries.crossref_works import read_csl
from claimstead.registries.fields import text_of, texts_of, values_of

_PARTIAL = ("titles", "authors", "containers", "dates")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")


class Transcribed(Struct, frozen=True):
    """A work as it was copied: the reference to add, and its record, which a web page without identifier has not."""

    reference: Reference
    answers: tuple[Answer, ...]


def read_transcript(
    content: bytes, references: Sequence[Reference], scheme: str, today: datetime.date
) -> Iterator[Transcribed]:
    """The works of a CSL-JSON file, one or a list, each under its own ``id`` where that can be a key.

    Raises:
        UsageError: the file is no CSL-JSON or names no work, or a work has no title, no ``seen``, nothing to
            find it by, an identifier that is none, or a ``partial`` that is not understood.
    """
    taken = [reference.key for reference in references]
    for number, csl in enumerate(_works(content), start=1):
        transcribed = _transcribed(csl, f"Work {number}", taken, scheme, today)
        taken.append(transcribed.reference.key)
        yield transcribed


def there_already(references: Sequence[Reference], reference: Reference) -> Reference | None:
    """The reference that has the work already: by an identifier or, where it has none, by its address."""
    if reference.doi or reference.pmid:
        return has_already(references, reference.doi, reference.pmid)
    return next((one for one in references if one.url == reference.url), None)


def _works(content: bytes) -> list[dict[str, object]]:
    try:
        bare = content.removeprefix(codecs.BOM_UTF8)
        read = msgspec.json.decode(bare, type=list[dict[str, object]] | dict[str, object])
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise UsageError(f"The file is no CSL-JSON: {error}. Export the works as CSL-JSON, one or a list.") from error
    if not read:
        raise UsageError("The file names no work; nothing was added.")
    return read if isinstance(read, list) else [read]


def _transcribed(
    csl: Mapping[str, object], name: str, taken: Sequence[str], scheme: str, today: datetime.date
) -> Transcribed:
    seen = texts_of(values_of(csl.get("seen")))
    if not seen:
        raise UsageError(f"{name} has no `seen`. List the pages on which you saw this record; nothing was added.")
    doi, pmid = _identifiers(csl, name)
    work = msgspec.structs.replace(
        read_csl(dict(csl)), pmid=pmid, pmcid=text_of(csl.get("PMCID")), partial=_partial(csl.get("partial"), name)
    )
    if not work.titles:
        raise UsageError(f"{name} has no `title`; nothing was added.")
    reference = msgspec.structs.replace(reference_to(work, "", doi), note=text_of(csl.get("note")))
    if doi is None and not work.pmid:
        reference = _web_page(reference, text_of(csl.get("URL")), name, today)
    given = text_of(csl.get("id"))
    free = is_key(given) and given.casefold() not in {key.casefold() for key in taken}
    reference = msgspec.structs.replace(reference, key=given if free else new_key(scheme, reference, taken))
    return Transcribed(reference, _answers(work, doi, seen, today))


def _identifiers(csl: Mapping[str, object], name: str) -> tuple[Doi | None, str]:
    doi, pmid = canonical_doi(text_of(csl.get("DOI"))), text_of(csl.get("PMID"))
    for field, usable in (("DOI", doi is not None), ("PMID", is_pmid(pmid))):
        if csl.get(field) and not usable:
            given = str(csl[field])[:100]
            raise UsageError(f"{name} has a `{field}` that is none: `{given}`. Correct it; nothing was added.")
    return doi, pmid


def _partial(written: object, name: str) -> tuple[str, ...]:
    fields = texts_of(values_of(written))
    unknown = [field for field in fields if field not in _PARTIAL]
    if unknown:
        known = ", ".join(_PARTIAL)
        raise UsageError(f"{name} has `{unknown[0][:100]}` in `partial`, which knows {known}; nothing was added.")
    return fields


def _answers(work: Work, doi: Doi | None, seen: tuple[str, ...], today: datetime.date) -> tuple[Answer, ...]:
    if doi is None and not work.pmid:
        return ()
    pmid = "" if doi else work.pmid
    found = Found(doi=doi or "", pmid=pmid, asked=today, via="transcribed", seen=seen, work=work)
    return (Answer(record=found),)


def _web_page(reference: Reference, url: str, name: str, today: datetime.date) -> Reference:
    if not _ADDRESS.fullmatch(url):
        raise UsageError(
            f"{name} has neither DOI nor PMID nor a `URL` that begins with http(s)://, so nobody could find it; "
            "nothing was added."
        )
    return msgspec.structs.replace(reference, type="online", url=url, accessed=today.isoformat())
