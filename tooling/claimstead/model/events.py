"""What several registries say of one work: which of their notices tell of one event, and all of it together."""

from msgspec.structs import replace

from claimstead.model.notice import Notice
from claimstead.model.record import Found


def same_event(notice: Notice, other: Notice) -> bool:
    """Whether both tell of one event; a notice that names no DOI tells of any of its nature."""
    return notice.nature == other.nature and (notice.doi == other.doi or not notice.doi or not other.doi)


def joined(record: Found, other: Found) -> Found:
    """``record`` with what only ``other`` has, a record under another identifier: notices, ties, texts, checks.

    Nothing is taken from a record that names another DOI: it is not of the same work.
    """
    if other.work.doi.lower() not in ("", record.doi):
        return record
    news = (notice for notice in other.notices if not any(same_event(notice, known) for known in record.notices))
    return replace(
        record,
        notices=(*record.notices, *news),
        relations=tuple(dict.fromkeys((*record.relations, *other.relations))),
        texts=tuple(dict.fromkeys((*record.texts, *other.texts))),
        passages=(*record.passages, *other.passages),
        coverage=(*record.coverage, *other.coverage),
    )
