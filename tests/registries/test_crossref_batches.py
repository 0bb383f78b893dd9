"""Few requests for many DOIs: lists that grow and shrink, singles where need be, and an answer for each of them."""

import itertools
import random
import time
from collections.abc import Callable, Generator

import habanero
import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.model.record import Answer, Found, Missing, Unavailable
from claimstead.registries.asking.failures import SessionEndedError
from claimstead.registries.crossref import MAX_URL, SELECT
from claimstead.registries.crossref_batches import FIRST_SIZE, LARGEST_SIZE, Plan
from tests.registries.asking.server import Asked, Reply
from tests.registries.crossref_server import (
    always,
    asked_for,
    asking_threads,
    crossref_at,
    dois,
    is_list,
    ok_list,
    registry,
)
from tests.registries.record_exchanges import RECORDED, exchanges, records_of


def test_a_thousand_take_at_most_fifteen_requests() -> None:
    with crossref_at(registry()) as ours:
        answers = ours.answers(*dois(1000))
    assert all(isinstance(answer.record, Found) for answer in answers.values())
    assert ours.session.requests_made == len(ours.server.asked) <= 15
    assert max(len(asked.target) for asked in ours.server.asked) <= MAX_URL
    assert len({asked.port for asked in ours.server.asked}) <= 3


def test_asking_costs_at_most_twice_the_bare_requests() -> None:
    """Bare: habanero by itself, asking for the same lists; beside it, the same addresses on one kept connection."""
    recorded = [record for exchange in exchanges(RECORDED) for record in records_of(exchange) if "author" in record]

    def works(asked: Asked) -> Reply:
        return ok_list({**record, "DOI": doi} for doi, record in zip(asked_for(asked), recorded, strict=False))

    ours = []
    with crossref_at(works, quick=False) as asking, httpx2.Client() as client:
        for _ in range(3):
            asking.server.asked.clear()
            ours.append(seconds(lambda: asking.answers(*dois(1000))))
        lists = list(asking.server.asked)
        kept = [seconds(lambda: [client.get(asking.server.url + one.target).json() for one in lists]) for _ in ours]
        bare = habanero.Crossref(base_url=asking.server.url)
        filters = [{"doi": list(asked_for(one))} for one in lists]
        by_itself = seconds(lambda: [bare.works(filter=each, limit=100, select=SELECT) for each in filters])
    print(f"1,000 DOIs: {min(ours):.3f} s; habanero: {by_itself:.3f} s; on a kept connection: {min(kept):.3f} s")
    assert min(ours) < 2 * by_itself


def seconds(call: Callable[[], object]) -> float:
    began = time.perf_counter()
    call()
    return time.perf_counter() - began


def test_lists_keep_to_the_pace_of_the_polite_pool() -> None:
    limits = {"x-rate-limit-limit": "3", "x-rate-limit-interval": "1s", "x-concurrency-limit": "3"}

    def answer(asked: Asked) -> Reply:
        reply = registry()(asked)
        return Reply(reply.status, reply.body, {**reply.headers, **limits, "x-rate-limit-type": "list"})

    with crossref_at(answer, quick=False) as ours:
        began = time.monotonic()
        ours.answers(*dois(450))
        seconds = time.monotonic() - began
    moments = [asked.at for asked in ours.server.asked]
    # the server stamps a request when it comes to it: on a busy machine the sooner of two may be stamped late
    assert all(later - sooner >= 0.8 for sooner, later in zip(moments, moments[3:], strict=False))
    assert (len(moments) - 1) // 3 <= seconds < 1.3 * len(moments) / 3


@pytest.mark.parametrize("status", [400, 413, 414])
def test_a_list_that_is_refused_is_halved_until_the_bad_doi_stands_alone(status: int) -> None:
    bad = dois(60)[17]

    def answer(asked: Asked) -> Reply:
        return Reply(status, b"{}") if bad in asked_for(asked) else registry()(asked)

    with crossref_at(answer) as ours:
        answers = ours.answers(*dois(60))
    record = answers.pop(bad).record
    assert isinstance(record, Unavailable)
    assert record.reason == f"127.0.0.1 refused the question ({status})"
    assert all(isinstance(answer.record, Found) for answer in answers.values())
    assert len(ours.server.asked) <= 15


def test_a_list_that_fails_for_good_is_halved_too() -> None:
    bad = dois(60)[17]

    def answer(asked: Asked) -> Reply:
        return Reply(500, b"") if is_list(asked) and bad in asked_for(asked) else registry()(asked)

    with crossref_at(answer) as ours:
        answers = ours.answers(*dois(60))
    assert all(isinstance(answer.record, Found) for answer in answers.values())


def test_what_a_list_lacks_is_asked_singly_before_it_is_missing() -> None:
    lacking, unlisted = set(dois(70)[5:8]), set(dois(70)[60:])
    with crossref_at(registry(lacking, unlisted)) as ours:
        answers = ours.answers(*dois(70))
    for doi, answer in answers.items():
        assert isinstance(answer.record, Missing if doi in lacking else Found)
    single = [asked_for(asked)[0] for asked in ours.server.asked if not is_list(asked)]
    assert sorted(single) == sorted(lacking | unlisted)


def test_a_list_that_comes_empty_by_a_fault_is_asked_again_as_a_list() -> None:
    answers = itertools.chain([always(ok_list([]))], itertools.repeat(registry()))

    def answer(asked: Asked) -> Reply:
        return next(answers)(asked)

    with crossref_at(answer, mailto="") as ours:
        assert {type(answer.record) for answer in ours.answers(*dois(50)).values()} == {Found}
    assert len(ours.server.asked) == 2


def test_dois_that_no_list_can_hold_are_asked_singly() -> None:
    odd = [
        "10.5555/a,b",
        "10.5555/" + "x" * 999,
        "10.5555/" + "<" * 999,
        "10.1002/(sici)1097(19980815)17:15<1661::aid>3.0.co;2-2",
    ]
    with crossref_at(registry()) as ours:
        answers = ours.answers(*odd, *odd, *dois(2))
    assert all(isinstance(answer.record, Found) for answer in answers.values())
    assert max(len(asked.target) for asked in ours.server.asked) <= MAX_URL
    assert not any("," in doi for asked in ours.server.asked if is_list(asked) for doi in asked_for(asked))


def test_a_registry_that_is_down_is_not_asked_for_everything() -> None:
    with crossref_at(lambda _: Reply(503, b"<html>")) as ours:
        answers = ours.answers(*dois(3000))
    assert {type(answer.record) for answer in answers.values()} == {Unavailable}
    assert len(ours.server.asked) <= 50


def test_a_limit_raised_on_the_way_is_used_and_one_lowered_kept() -> None:
    abreast: list[int] = []
    under_way: list[Asked] = []

    def answer(asked: Asked) -> Reply:
        under_way.append(asked)
        abreast.append(len(under_way))
        limit = "1" if len(abreast) > 6 else "4"
        time.sleep(0.05)
        reply = registry()(asked)
        under_way.remove(asked)
        return Reply(reply.status, reply.body, {**reply.headers, "x-concurrency-limit": limit})

    with crossref_at(answer, mailto="") as ours:
        ours.answers(*dois(1200))
    assert abreast[0] == 1
    assert max(abreast) == 4
    assert abreast[-1] == 1


def test_what_came_before_the_end_is_yielded() -> None:
    came: list[Answer] = []
    with crossref_at(registry(), max_requests=4) as ours:
        asking = itertools.chain.from_iterable(ours.crossref.ask(dois(1000)))
        with pytest.raises(SessionEndedError, match="budget of 4"):
            came.extend(asking)
    assert len(came) == 250
    assert len(ours.server.asked) == 4


def test_leaving_early_ends_the_threads() -> None:
    answers = itertools.chain([registry()], itertools.repeat(always(Reply(429, b"", {"retry-after": "60"}))))

    def answer(asked: Asked) -> Reply:
        return next(answers)(asked)

    with crossref_at(answer, quick=False) as ours:
        asking = ours.crossref.ask(dois(500))
        assert isinstance(asking, Generator)
        assert len(next(asking)) == 50
        asking.close()
        until = time.monotonic() + 2
        while asking_threads() and time.monotonic() < until:
            time.sleep(0.01)
        assert asking_threads() == []


@given(st.integers(0, 400), st.sampled_from([1, 3, 60, 1000]), st.randoms(use_true_random=False))
def test_a_plan_asks_for_each_and_ends(count: int, fits: int, chance: random.Random) -> None:
    plan = Plan(dois(count), lambda window: min(len(window), fits))
    settled: list[str] = []
    for _ in itertools.count():
        job = plan.next()
        if job is None:
            break
        assert 1 <= len(job.dois) <= min(fits, LARGEST_SIZE)
        assert job.single or len(job.dois) > 1
        if job.single:
            settled += job.dois
        elif chance.random() < 0.3:
            plan.failed(job)
        else:
            absent = [doi for doi in job.dois if chance.random() < 0.1]
            settled += [doi for doi in job.dois if doi not in absent]
            plan.answered(job, absent)
    assert sorted(settled) == dois(count)


def test_a_plan_grows_shrinks_and_gives_up() -> None:
    plan = Plan(dois(400), len)
    sizes_seen = []
    for good in (True, True, False, True, True):
        job = plan.next()
        assert job is not None
        sizes_seen.append(len(job.dois))
        if good:
            plan.answered(job, [])
        else:
            plan.failed(job)
    assert sizes_seen == [FIRST_SIZE, 100, 100, 50, 100]
    assert len(plan.give_up()) == 100
    assert plan.next() is None
