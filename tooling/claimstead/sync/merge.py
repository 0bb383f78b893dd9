"""What stands in references.lock when a new answer meets what was known."""

from collections.abc import Iterable

import msgspec

from claimstead.model.events import same_event
from claimstead.model.notice import Notice
from claimstead.model.record import Found, Line, Record, Searched, StoredText, Unavailable

# Crossref and DataCite give no PubMed identifiers, and Crossref's lists no language, which its single records have.
_NOT_ALWAYS_GIVEN = ("pmid", "pmcid", "language")


def merged(known: Record | None, answer: Record) -> Record:
    """The line that stands after ``answer``.

    An answer replaces what was known, whether it was answered or transcribed, but for
    what it can't have: texts of ours, what was looked up in texts that stand, notices
    from an imported list, and what the same registry gives by another way only. That
    nothing could be asked replaces nothing that was answered, and what a person copied
    replaces nothing that a registry answered.
    """
    if isinstance(answer, Unavailable):
        return answer if known is None or isinstance(known, Unavailable) else known
    if known is not None and not isinstance(known, Unavailable) and (known.via, answer.via) == ("api", "transcribed"):
        return known
    if not isinstance(known, Found) or not isinstance(answer, Found):
        return answer
    lacking = {name: getattr(known.work, name) for name in _NOT_ALWAYS_GIVEN if not getattr(answer.work, name)}
    work = msgspec.structs.replace(answer.work, **lacking)
    texts = _texts(known.texts, answer.texts)
    standing = {text.digest for text in texts}
    passages = {(one.passage, one.text): one for one in (*known.passages, *answer.passages) if one.text in standing}
    coverage = {(one.claim, one.text): one for one in (*known.coverage, *answer.coverage) if one.text in standing}
    return msgspec.structs.replace(
        answer,
        work=work,
        notices=with_listed(answer.notices, listed_in(known.notices)),
        texts=texts,
        passages=tuple(passages.values()),
        coverage=tuple(coverage.values()),
    )


def with_renewed_notices(known: Found, answer: Found) -> Found:
    """``known`` with the notices and relations of ``answer``; all else, the day it was asked too, stays as it was."""
    return msgspec.structs.replace(
        known,
        notices=with_listed(answer.notices, listed_in(known.notices)),
        relations=answer.relations,
    )


def listed_in(notices: Iterable[Notice]) -> tuple[Notice, ...]:
    """The notices that came from an imported list."""
    return tuple(notice for notice in notices if notice.listed is not None)


def with_listed(notices: tuple[Notice, ...], listed: Iterable[Notice]) -> tuple[Notice, ...]:
    """The work's own notices, and those of a list that tell something new."""
    own = tuple(notice for notice in notices if notice.listed is None)
    return own + tuple(notice for notice in listed if not any(same_event(notice, other) for other in own))


def merged_line(known: Line | None, line: Line) -> Line:
    """As ``merged``, for lines of any kind; of two searches for the same, the later stands."""
    if isinstance(line, Searched) or isinstance(known, Searched):
        return line
    return merged(known, line)


def _texts(known: tuple[StoredText, ...], given: tuple[StoredText, ...]) -> tuple[StoredText, ...]:
    """The texts given, and of those known an editor's own, and the kinds that were not given now."""
    kinds = {text.kind for text in given}
    kept = (text for text in known if text.given_by == "editor" or text.kind not in kinds)
    return tuple(dict.fromkeys((*given, *kept)))
