"""What httpx2 throws and what broken answers make of our reading, told as one of our own failures."""

import datetime
import email.utils
import zlib
from collections.abc import Mapping

import httpx2

from claimstead.registries.asking.failures import CouldNotAskError, NotThereError

Failure = NotThereError | CouldNotAskError

# RFC 9110, 15.5 and 15.6 (https://www.rfc-editor.org/rfc/rfc9110#section-15)
_NOT_THERE = frozenset({404, 410})
_REFUSED = frozenset({400, 413, 414, 422, 431})
_BUSY = frozenset({408, 425, 429})
LONGEST_RETRY_AFTER = 120.0  # seconds; who wants us to wait longer is asked in another run

# The first class that fits tells what happened and whether it may pass; classes below one another stand in this order.
_CAUSES: tuple[tuple[type[Exception] | tuple[type[Exception], ...], str, bool], ...] = (
    (httpx2.TimeoutException, "did not answer in time", True),
    (httpx2.ProxyError, "could not be reached through the proxy", True),
    (httpx2.ConnectError, "could not be reached", True),
    (httpx2.UnsupportedProtocol, "has no address that can be used", False),
    ((httpx2.LocalProtocolError, httpx2.InvalidURL), "can't be asked by this address", False),
    (httpx2.TooManyRedirects, "sends on from one address to the next without end", False),
    ((httpx2.DecodingError, zlib.error), "sent an answer that can't be unpacked", True),
    ((httpx2.HTTPError, httpx2.StreamError, httpx2.CookieConflict, OSError), "broke off the connection", True),
    ((ValueError, LookupError, TypeError, AttributeError, RecursionError), "sent an answer that can't be read", True),
    (RuntimeError, "could not be asked", True),
)


def failure_of(error: Exception) -> Failure | None:
    """Tells the failure that ``error`` stands for; None where it is none of a network's, but a fault of ours.

    https://www.python-httpx.org/exceptions/ draws the tree of the classes named here.
    """
    if isinstance(error, NotThereError | CouldNotAskError):
        return error
    if isinstance(error, httpx2.HTTPStatusError):
        response = error.response
        return failure_of_status(response.status_code, _host(error), response.headers)
    if type(error) is RuntimeError and isinstance(error.__cause__, httpx2.HTTPError):
        return failure_of(error.__cause__)
    for classes, what, again in _CAUSES:
        if isinstance(error, classes):
            return CouldNotAskError(f"{_host(error)} {what}{_detail(error)}", again=again)
    return None


def failure_of_status(status: int, host: str, headers: Mapping[str, str]) -> Failure:
    """Tells what an answer with this status, which is no good one, comes to."""
    if status in _NOT_THERE:
        return NotThereError(f"{host} answered {status}")
    if status in _REFUSED:
        return CouldNotAskError(f"{host} refused the question ({status})", refused=True)
    after = retry_after(headers)
    if after > LONGEST_RETRY_AFTER:
        return CouldNotAskError(f"{host} answered {status} and wants not to be asked for {after:,.0f} seconds")
    return CouldNotAskError(f"{host} answered {status}", again=status in _BUSY or status >= 500, after=after)


def retry_after(headers: Mapping[str, str]) -> float:
    """Returns how many seconds a Retry-After asks us to wait, given in seconds or as a date; 0 where there is none.

    RFC 9110, 10.2.3. A date is held against the answer's own Date, so that clocks need not agree.
    """
    wanted = headers.get("retry-after", "").strip()
    if wanted.isascii() and wanted.isdigit():
        return float(wanted[:9])
    until = _date(wanted)
    if until is None:
        return 0.0
    now = _date(headers.get("date", "")) or datetime.datetime.now(datetime.UTC)
    return max(0.0, (until - now).total_seconds())


def _date(text: str) -> datetime.datetime | None:
    try:
        date = email.utils.parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError):
        return None
    return date if date.tzinfo else date.replace(tzinfo=datetime.UTC)


def _host(error: Exception) -> str:
    if isinstance(error, httpx2.RequestError | httpx2.HTTPStatusError):
        try:
            return error.request.url.host or "The registry"
        except RuntimeError:  # thrown where there was no request yet
            pass
    return "The registry"


def _detail(error: Exception) -> str:
    """What the operating system or the certificate check said, where it helps a person to mend it."""
    if not isinstance(error, httpx2.ConnectError | httpx2.ProxyError | httpx2.UnsupportedProtocol | httpx2.InvalidURL):
        return ""
    said = " ".join(str(error).split())[:200]
    return f" ({said})" if said else ""
