"""Answers like Crossref for made-up works, on tests.registries.asking.server; what goes wrong a test says itself."""

import contextlib
import datetime
import threading
from collections.abc import Callable, Collection, Iterable, Iterator
from urllib.parse import parse_qsl, unquote, urlsplit

import msgspec

from claimstead.config import Registries
from claimstead.model.record import Answer
from claimstead.registries.asking.session import Session
from claimstead.registries.crossref import Crossref
from tests.registries.asking.server import Asked, LocalServer, QuickClock, Reply, serving, session_for, settings_for

TODAY = datetime.date(2026, 11, 20)
NOT_FOUND = Reply(404, b"Resource not found.", {"content-type": "text/plain"})
LIFTED = {"x-rate-limit-limit": "100000", "x-rate-limit-interval": "1s", "x-concurrency-limit": "3"}


def dois(count: int) -> list[str]:
    """Made-up DOIs of a usual length."""
    return [f"10.5555/journal.pone.{number:07}" for number in range(count)]


def work(doi: str) -> dict[str, object]:
    """A made-up record, its DOI in another case."""
    return {
        "DOI": doi.upper(),
        "title": [f"Work {doi}"],
        "author": [{"given": "Ana", "family": "Silva", "sequence": "first"}],
        "issued": {"date-parts": [[2020, 5]]},
    }


def ok(message: object) -> Reply:
    body = msgspec.json.encode({"status": "ok", "message-type": "work", "message": message})
    return Reply(200, body, {"content-type": "application/json", **LIFTED})


def ok_list(works: Iterable[object]) -> Reply:
    items = list(works)
    return ok({"total-results": len(items), "items": items})


def asked_for(asked: Asked) -> tuple[str, ...]:
    """The DOIs that a request names, in a filter or in its path."""
    parts = urlsplit(asked.target)
    query = dict(parse_qsl(parts.query))
    if "filter" in query:
        return tuple(condition.removeprefix("doi:") for condition in query["filter"].split(","))
    return (unquote(parts.path).removeprefix("/works/"),)


def is_list(asked: Asked) -> bool:
    return "filter=" in asked.target


def registry(lacking: Collection[str] = (), unlisted: Collection[str] = ()) -> Callable[[Asked], Reply]:
    """A registry that has every work but those ``lacking``; ``unlisted`` ones it gives only singly."""

    def answer(asked: Asked) -> Reply:
        there = [doi for doi in asked_for(asked) if doi not in lacking]
        if is_list(asked):
            return ok_list(work(doi) for doi in there if doi not in unlisted)
        return ok(work(there[0])) if there else NOT_FOUND

    return answer


class Ours:
    """A Crossref of ours at a server."""

    def __init__(self, server: LocalServer, session: Session, settings: Registries) -> None:
        self.server = server
        self.session = session
        self.crossref = Crossref(session, settings, TODAY)

    def answers(self, *dois: str) -> dict[str, Answer]:
        """All answers by the DOI asked for; that each got one is checked."""
        answers = [answer for batch in self.crossref.ask(dois) for answer in batch]
        by_doi = {answer.record.doi: answer for answer in answers}
        assert len(answers) == len(by_doi) == len(set(dois))
        assert set(by_doi) == set(dois)
        return by_doi


@contextlib.contextmanager
def crossref_at(
    answer: Callable[[Asked], Reply], mailto: str = "me@example.org", max_requests: int = 5_000, quick: bool = True
) -> Iterator[Ours]:
    """A Crossref of ours, asking a server that answers so; waits take no time where ``quick``."""
    with serving(answer) as server:
        settings = settings_for(server, mailto, max_requests)
        with session_for(settings, QuickClock() if quick else None) as session:
            yield Ours(server, session, settings)


def always(reply: Reply) -> Callable[[Asked], Reply]:
    """Answers everything alike."""
    return lambda _: reply


def asking_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if type(thread).__name__ == "Worker" and thread.is_alive()]
