"""PubMed, by the E-utilities of NCBI (https://www.ncbi.nlm.nih.gov/books/NBK25499/)."""

import datetime
from collections.abc import Iterator, Sequence

from claimstead.config import Registries
from claimstead.model.record import Answer, Found, Missing, Unavailable
from claimstead.registries.asking.failures import CouldNotAskError, NotThereError
from claimstead.registries.asking.session import Session
from claimstead.registries.pubmed_articles import Article, read_articles

_BATCH = 200  # above, efetch wants to be asked by POST
_TOOL = "claimstead"


class PubMed:
    """Asks for many PMIDs at once, and once more for those that the answer lacks."""

    name = "pubmed"

    def __init__(self, session: Session, settings: Registries, today: datetime.date) -> None:
        self._session = session
        self._today = today
        self._url = f"{settings.pubmed.rstrip('/')}/efetch.fcgi"

    def ask(self, identifiers: Sequence[str]) -> Iterator[tuple[Answer, ...]]:
        """Yields the answers on these PMIDs, which are numbers without zeros in front.

        Raises:
            SessionEndedError: budget or deadline are used up; what was yielded before stands.
        """
        for start in range(0, len(identifiers), _BATCH):
            yield from self._ask_batch(identifiers[start : start + _BATCH])

    def _ask_batch(self, pmids: Sequence[str], again: bool = True) -> Iterator[tuple[Answer, ...]]:
        """One request, and where its answer lacks some, ``again`` one for those.

        efetch leaves out what it does not know, and now and then what it does.
        """
        try:
            articles = self._articles(pmids)
        except CouldNotAskError as error:
            if error.refused and len(pmids) > 1:
                yield from self._ask_batch(pmids[: len(pmids) // 2])
                yield from self._ask_batch(pmids[len(pmids) // 2 :])
            else:
                yield tuple(self._unavailable(pmid, str(error)) for pmid in pmids)
            return
        known = [pmid for pmid in pmids if pmid in articles]
        if known:
            yield tuple(self._found(articles[pmid]) for pmid in known)
        lacking = [pmid for pmid in pmids if pmid not in articles]
        if lacking and again:
            yield from self._ask_batch(lacking, again=False)
        elif lacking:
            yield tuple(self._missing(pmid) for pmid in lacking)

    def _articles(self, pmids: Sequence[str]) -> dict[str, Article]:
        """The records that PubMed has of these, by PMID.

        Raises:
            CouldNotAskError: PubMed could not be asked, or its answer can't be read.
        """
        params = {"db": "pubmed", "retmode": "xml", "id": ",".join(pmids), "tool": _TOOL}
        if self._session.contact:
            params["email"] = self._session.contact
        try:
            return self._session.read(self._url, _read, self.name, params, "list")
        except NotThereError as error:
            raise CouldNotAskError("PubMed is not at this address") from error

    def _found(self, article: Article) -> Answer:
        found = Found(
            pmid=article.pmid,
            asked=self._today,
            registry=self.name,
            via="api",
            work=article.work,
            notices=article.notices,
            relations=article.relations,
        )
        return Answer(record=found, abstract=article.abstract)

    def _missing(self, pmid: str) -> Answer:
        return Answer(record=Missing(pmid=pmid, asked=self._today, registry=self.name, via="api"))

    def _unavailable(self, pmid: str, reason: str) -> Answer:
        return Answer(record=Unavailable(pmid=pmid, asked=self._today, registry=self.name, via="api", reason=reason))


def _read(content: bytes) -> dict[str, Article]:
    try:
        return read_articles(content)
    except ValueError as error:
        raise CouldNotAskError(f"PubMed sent an answer that can't be used ({error})", again=True) from error
