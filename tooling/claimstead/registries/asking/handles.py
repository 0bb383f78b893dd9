"""Whether a DOI exists at all, by the DOI system itself, whichever agency registered it."""

from urllib.parse import quote

import msgspec
from msgspec import Struct

from claimstead.config import Registries
from claimstead.registries.asking.failures import CouldNotAskError, NotThereError
from claimstead.registries.asking.reading import ask_and_read
from claimstead.registries.asking.session import Session

# https://www.doi.org/doi-handbook/HTML/rest-api.html: success, and a handle without values of the kind asked for;
# 100, a handle that does not exist, comes with status 404
_EXISTS = frozenset({1, 200})


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
    try:
        return ask_and_read(session, f"{settings.doi.rstrip('/')}/api/handles/{quote(doi)}", _exists)
    except NotThereError:
        return False


def _exists(content: bytes) -> bool:
    try:
        code = msgspec.json.decode(content, type=_Resolved).response_code
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        code = 0
    if code not in _EXISTS:
        raise CouldNotAskError("doi.org did not say whether the DOI exists", again=True)
    return True
