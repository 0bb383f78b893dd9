"""Answers about made-up works, short to write."""

import datetime

from claimstead.model.notice import Nature, Notice
from claimstead.model.record import CoverageCheck, Found, Missing, PassageCheck, StoredText, Unavailable, Via, Work
from claimstead.model.reference import Name

DAY = datetime.date(2026, 11, 20)
EARLIER = datetime.date(2026, 1, 2)
DOI = "10.5555/one"
WORK = Work(
    titles=("A trial of a cream",),
    authors=(Name(family="Abara", given="Ada"), Name(family="Lê", given="Kofi")),
    containers=("Journal of Invented Dermatology",),
    volume="3",
)
ABSTRACT = StoredText(kind="abstract", digest="sha256:" + "a" * 64)
OTHER_ABSTRACT = StoredText(kind="abstract", digest="sha256:" + "b" * 64)
ARTICLE = StoredText(kind="full-text", digest="sha256:" + "c" * 64)
PASSAGE = PassageCheck(passage="p", text=ABSTRACT.digest, outcome="exact", checked=EARLIER)
COVERAGE = CoverageCheck(claim="c", statement="s", text=ABSTRACT.digest, score=0.5, absent=("itch",), checked=EARLIER)


def found(
    work: Work = WORK,
    *,
    asked: datetime.date = DAY,
    notices: tuple[Notice, ...] = (),
    texts: tuple[StoredText, ...] = (),
    doi: str = DOI,
    via: Via = "api",
) -> Found:
    return Found(
        doi=doi,
        asked=asked,
        registry="crossref" if via == "api" else None,
        via=via,
        seen=("https://example.org",) if via == "transcribed" else (),
        work=work,
        notices=notices,
        texts=texts,
    )


def missing(doi: str = DOI) -> Missing:
    return Missing(doi=doi, asked=DAY, registry="crossref", via="api")


def unavailable(doi: str = DOI, reason: str = "HTTP 503") -> Unavailable:
    return Unavailable(doi=doi, asked=DAY, registry="crossref", via="api", reason=reason)


def notice(
    nature: Nature = "retraction",
    doi: str | None = "10.5555/notice",
    *,
    date: str | None = "2025-03-04",
    listed: datetime.date | None = None,
) -> Notice:
    by = "publisher" if listed is None else "retraction-watch"
    return Notice(nature=nature, doi=doi, date=date, asserted_by=by, listed=listed)
