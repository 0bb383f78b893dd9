"""The agencies that have no API of their own here, asked by content negotiation at doi.org.

https://citation.doi.org/docs.html: the resolver leads to the agency, which gives CSL
JSON, gives something else, or sends us to the publisher's page. CSL took its field
names over into what Crossref writes, so one reader serves both.
"""

import datetime
from collections.abc import Iterator, Sequence
from urllib.parse import quote

import msgspec

from claimstead.config import Registries
from claimstead.model.record import Answer, Found, Missing, Unavailable
from claimstead.registries.asking import causes
from claimstead.registries.asking.failures import CouldNotAskError, NotThereError
from claimstead.registries.asking.handles import is_registered
from claimstead.registries.asking.session import Session
from claimstead.registries.crossref_works import read_abstract, read_csl
from claimstead.registries.fields import doi_of

_CSL = "application/vnd.citationstyles.csl+json"
_NAMES = {
    "airiti": "Airiti",
    "cnki": "CNKI",
    "istic": "ISTIC",
    "jalc": "JaLC",
    "kisti": "KISTI",
    "medra": "mEDRA",
    "op": "the Publications Office of the European Union",
}


class DoiOrg:
    """Asks for the DOIs of one agency, which is the registry named in references.lock (``medra``, ``kisti``…)."""

    def __init__(self, session: Session, settings: Registries, today: datetime.date, agency: str) -> None:
        self.name = agency
        self._session = session
        self._settings = settings
        self._today = today

    def ask(self, identifiers: Sequence[str]) -> Iterator[tuple[Answer, ...]]:
        """Yields the answers on these DOIs, one at a time.

        Raises:
            SessionEndedError: budget or deadline are used up; what was yielded before stands.
        """
        for doi in identifiers:
            yield (self._answer(doi),)

    def _answer(self, doi: str) -> Answer:
        agency = _NAMES.get(self.name, self.name)
        try:
            content = self._content(doi)
        except CouldNotAskError as error:
            return self._unavailable(doi, f"registered with {agency}, and its record could not be had: {error}")
        if content is None:
            return Answer(record=Missing(doi=doi, asked=self._today, registry=self.name, via="api"))
        message = _message(content)
        work = read_csl(message)
        if not (work.titles or work.authors):
            return self._unavailable(doi, f"registered with {agency}, whose record could not be read")
        named = doi_of(message.get("DOI"))
        if named is not None and named != doi.lower():
            return self._unavailable(doi, f"{agency} gave the record of another DOI, {named}")
        found = Found(doi=doi, asked=self._today, registry=self.name, via="api", work=work)
        return Answer(record=found, abstract=read_abstract(message))

    def _content(self, doi: str) -> bytes | None:
        """What content negotiation gives; nothing where there is no such DOI, and no record where there is.

        Raises:
            CouldNotAskError: nobody could be asked.
        """
        try:
            return self._session.persist(lambda: self._sent(doi), self.name, _failure_of)
        except NotThereError:
            return b"" if is_registered(self._session, self._settings, doi) else None

    def _sent(self, doi: str) -> bytes:
        url = f"{self._settings.doi.rstrip('/')}/{quote(doi)}"
        return self._session.send(url, headers={"accept": _CSL}).raise_for_status().content

    def _unavailable(self, doi: str, reason: str) -> Answer:
        return Answer(record=Unavailable(doi=doi, asked=self._today, registry=self.name, via="api", reason=reason))


def _failure_of(error: Exception) -> causes.Failure | None:
    """As everywhere, but that a page at which one DOI ends is barred to us says nothing of the agency's others."""
    failure = causes.failure_of(error)
    if isinstance(failure, CouldNotAskError) and not failure.again:
        failure.refused = True
    return failure


def _message(content: bytes) -> dict[str, object]:
    """The CSL as it came; nothing where the content is no CSL."""
    try:
        return msgspec.json.decode(content, type=dict[str, object])
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return {}
