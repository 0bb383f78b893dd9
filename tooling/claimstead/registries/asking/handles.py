"""Whether a DOI exists at all, by the DOI system itself, whichever agency registered it."""

from urllib.parse import quote

import msgspec
from msgspec import Struct

from claimstead.config import Registries
from claimstead.registries.asking.failures import CouldNotAskError
from claimstead.registries.asking.session import Session

# https://www.doi.org/doi-handbook/HTML/rest-api.html: success, and a handle without values of the kind asked for
_EXISTS = frozenset({1, 200})
_NOT_FOUND = 404
_DOES_NOT_EXIST = 100  # comes with status 404, which alone any server might answer


class _Resolved(Struct, rename="camel"):
    response_code: int


def is_registered(session: Session, settings: Registries, doi: str) -> bool:
    """Asks the Handle System for the DOI, at doi.org's proxy.

    A registration agency that shows no record of a DOI has not said that there is no
    such DOI: records are hidden when a work is withdrawn, and a resolver may lead to a
    page that is gone. Only this answer makes a DOI Missing.

    Raises:
        CouldNotAskError: the system could not be asked.
        SessionEndedError: budget or deadline are used up.
    """

    def ask() -> bool:
        response = session.send(f"{settings.doi.rstrip('/')}/api/handles/{quote(doi)}")
        code = _code(response.content)
        if response.status_code != _NOT_FOUND:
            response.raise_for_status()
        if code not in _EXISTS and code != _DOES_NOT_EXIST:
            raise CouldNotAskError("doi.org did not say whether the DOI exists", again=True)
        return code in _EXISTS

    return session.persist(ask, "doi.org")


def _code(content: bytes) -> int:
    try:
        return msgspec.json.decode(content, type=_Resolved).response_code
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return 0
