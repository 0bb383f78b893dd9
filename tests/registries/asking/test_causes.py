"""Every exception from below is told as a failure of ours; a fault of our own is not."""

import datetime
import inspect
from email.utils import format_datetime

import httpx2
import pytest

from claimstead.registries.asking.causes import failure_of, failure_of_status, retry_after
from claimstead.registries.asking.failures import CouldNotAskError, NotThereError

REQUEST = httpx2.Request("GET", "https://api.example.org/works")
EXCEPTIONS = [
    exception
    for _, exception in inspect.getmembers(httpx2, inspect.isclass)
    if issubclass(exception, Exception) and not issubclass(exception, Warning)
]


def thrown(exception: type[Exception]) -> Exception:
    """An exception of this class, made with the arguments that it wants."""
    made = {
        httpx2.HTTPStatusError: lambda: httpx2.HTTPStatusError("503", request=REQUEST, response=httpx2.Response(503)),
        httpx2.StreamConsumed: httpx2.StreamConsumed,
        httpx2.StreamClosed: httpx2.StreamClosed,
        httpx2.ResponseNotRead: httpx2.ResponseNotRead,
        httpx2.RequestNotRead: httpx2.RequestNotRead,
    }
    return made[exception]() if exception in made else exception("said")


@pytest.mark.parametrize("exception", EXCEPTIONS, ids=lambda exception: exception.__name__)
def test_each_exception_of_httpx2_is_told_as_a_failure(exception: type[Exception]) -> None:
    failure = failure_of(thrown(exception))
    assert isinstance(failure, CouldNotAskError)
    assert "Error" not in str(failure)


@pytest.mark.parametrize(
    ("error", "words", "again"),
    [
        (httpx2.ReadTimeout("", request=REQUEST), "api.example.org did not answer in time", True),
        (httpx2.ConnectError("[Errno -2]", request=REQUEST), "api.example.org could not be reached ([Errno -2])", True),
        (httpx2.RemoteProtocolError("", request=REQUEST), "api.example.org broke off the connection", True),
        (httpx2.DecodingError("", request=REQUEST), "api.example.org sent an answer that can't be unpacked", True),
        (httpx2.TooManyRedirects("", request=REQUEST), "api.example.org sends on from one", False),
        (httpx2.InvalidURL("no host"), "The registry can't be asked by this address (no host)", False),
        (ValueError("line 1"), "The registry sent an answer that can't be read", True),
        (KeyError("message"), "The registry sent an answer that can't be read", True),
        (OSError(), "The registry broke off the connection", True),
    ],
)
def test_the_reason_is_for_people(error: Exception, words: str, again: bool) -> None:
    failure = failure_of(error)
    assert isinstance(failure, CouldNotAskError)
    assert str(failure).startswith(words)
    assert (failure.again, failure.refused) == (again, False)


def test_a_cause_wrapped_by_a_library_is_found() -> None:
    wrapped = RuntimeError("an HTTP exception")
    wrapped.__cause__ = httpx2.ConnectTimeout("", request=REQUEST)
    assert str(failure_of(wrapped)) == "api.example.org did not answer in time"


@pytest.mark.parametrize("error", [AssertionError(), NameError("x"), ZeroDivisionError(), MemoryError()])
def test_a_fault_of_ours_is_not_hidden(error: Exception) -> None:
    assert failure_of(error) is None


def test_our_own_failures_stay_as_they_are() -> None:
    for failure in (NotThereError("no"), CouldNotAskError("no")):
        assert failure_of(failure) is failure


@pytest.mark.parametrize(
    ("status", "refused", "again"),
    [
        (301, False, False), (400, True, False), (401, False, False), (403, False, False), (408, False, True),
        (413, True, False), (414, True, False), (429, False, True), (500, False, True), (503, False, True),
        (504, False, True), (599, False, True),
    ],
)  # fmt: skip
def test_what_a_status_comes_to(status: int, refused: bool, again: bool) -> None:
    failure = failure_of_status(status, "api.example.org", {})
    assert isinstance(failure, CouldNotAskError)
    assert (failure.refused, failure.again) == (refused, again)
    assert str(status) in str(failure)


@pytest.mark.parametrize("status", [404, 410])
def test_not_there_is_no_failure_to_ask(status: int) -> None:
    assert isinstance(failure_of_status(status, "api.example.org", {}), NotThereError)


def test_a_registry_that_wants_a_long_rest_is_left_alone() -> None:
    failure = failure_of_status(429, "api.example.org", {"retry-after": "3600"})
    assert isinstance(failure, CouldNotAskError)
    assert not failure.again
    assert "wants not to be asked for 3,600 seconds" in str(failure)
    soon = failure_of_status(503, "api.example.org", {"retry-after": "7"})
    assert isinstance(soon, CouldNotAskError)
    assert (soon.again, soon.after) == (True, 7.0)


def test_retry_after_is_read_in_seconds_and_as_a_date() -> None:
    sent = datetime.datetime(2026, 11, 20, 12, 0, tzinfo=datetime.UTC)
    date, later = (format_datetime(moment, usegmt=True) for moment in (sent, sent + datetime.timedelta(seconds=90)))
    assert retry_after({"retry-after": "12"}) == 12.0
    assert retry_after({"retry-after": later, "date": date}) == 90.0
    assert retry_after({"retry-after": date, "date": later}) == 0.0
    soon = format_datetime(datetime.datetime.now(datetime.UTC) + datetime.timedelta(seconds=60), usegmt=True)
    assert 50 < retry_after({"retry-after": soon}) <= 60
    for odd in ("", "-3", "1.5", "soon", "²", "Mon, 99 Foo 2026", "1" * 400):
        assert 0 <= retry_after({"retry-after": odd}) < 1e10
