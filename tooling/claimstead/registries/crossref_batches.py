"""Asks for many DOIs in few requests: lists that grow while all goes well and are halved where it does not, singles."""

import collections
import dataclasses
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Protocol

from claimstead.model.record import Answer
from claimstead.registries.asking.failures import CouldNotAskError, GivenUpError
from claimstead.registries.asking.session import Session

FIRST_SIZE = 50
LARGEST_SIZE = 100
_FEW = 3  # so few are not worth a list


class Questions(Protocol):
    """What a registry can be asked."""

    def one(self, doi: str) -> Answer:
        """Asks for one. Raises CouldNotAskError."""

    def many(self, dois: Sequence[str]) -> Mapping[str, Answer]:
        """Asks for a list; what the registry did not give is not in the answer. Raises CouldNotAskError."""

    def fitting(self, dois: Sequence[str]) -> int:
        """How many of the first DOIs one request can hold, 0 where not even the first can stand in a list."""

    def unavailable(self, doi: str, reason: str) -> Answer:
        """The answer where there is none."""


@dataclasses.dataclass(frozen=True, slots=True)
class Job:
    """One question: a list of DOIs, or a single one by its own address; ``second``: another list lacked these."""

    dois: tuple[str, ...]
    single: bool = False
    second: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Outcome:
    """What a job gave: answers by DOI, or the failure."""

    job: Job
    answers: Mapping[str, Answer]
    failure: CouldNotAskError | None = None


class Plan:
    """What is still to be asked, and in which portions."""

    def __init__(self, dois: Sequence[str], fitting: Callable[[Sequence[str]], int]) -> None:
        self._fitting = fitting
        self._fresh = list(dict.fromkeys(dois))
        self._fresh.reverse()
        self._lists: collections.deque[Job] = collections.deque()
        self._singly: collections.deque[str] = collections.deque()
        self.size = FIRST_SIZE

    def next(self) -> Job | None:
        """The next question; None where there is none just now."""
        while self._fresh:
            window = self._fresh[: -self.size - 1 : -1]
            count = self._fitting(window)
            del self._fresh[len(self._fresh) - max(count, 1) :]
            if count > 1:
                return Job(tuple(window[:count]))
            self._singly.append(window[0])
        if self._lists:
            return self._lists.popleft()
        return Job((self._singly.popleft(),), single=True) if self._singly else None

    def answered(self, job: Job, absent: Sequence[str]) -> None:
        """Takes note that a list was answered; those absent from it are asked singly.

        Where they are many, the list may have been cut short or be empty by a fault, so
        that they are asked for once more as a list.
        """
        if len(job.dois) >= self.size:
            self.size = min(2 * self.size, LARGEST_SIZE)
        if len(absent) > _FEW and not job.second:
            self._lists.append(Job(tuple(absent), second=True))
        else:
            self._singly.extend(absent)

    def failed(self, job: Job) -> None:
        """Takes note that a list was not answered.

        Its halves are asked after the others, so that one bad DOI stands alone in the
        end and holds up nobody.
        """
        middle = len(job.dois) // 2
        self.size = max(middle, 1)
        if len(job.dois) <= _FEW:
            self._singly.extend(job.dois)
        else:
            self._lists.extend(Job(half, second=job.second) for half in (job.dois[:middle], job.dois[middle:]))

    def give_up(self) -> list[str]:
        """Takes out all that was not asked."""
        left = [*reversed(self._fresh), *(doi for job in self._lists for doi in job.dois), *self._singly]
        self._fresh, self._lists, self._singly = [], collections.deque(), collections.deque()
        return left


def ask_in_batches(
    questions: Questions, dois: Sequence[str], session: Session, url: str
) -> Iterator[tuple[Answer, ...]]:
    """Yields answers as they come, as many questions abreast as ``url`` allows at the time; each DOI gets one.

    Where the session gives the registry up, the rest is told unavailable without being asked.

    Raises:
        SessionEndedError: after all that was under way and still got its answer is yielded.
    """
    plan = Plan(dois, questions.fitting)

    def next_call() -> _Call | None:
        job = plan.next()
        return _Call(questions, job) if job else None

    for outcome in session.abreast(url, next_call):
        if answers := _settle(plan, questions, outcome):
            yield answers


@dataclasses.dataclass(frozen=True, slots=True)
class _Call:
    """A job that is ready to be run in a thread."""

    questions: Questions
    job: Job

    def __call__(self) -> Outcome:
        try:
            if self.job.single:
                return Outcome(self.job, {self.job.dois[0]: self.questions.one(self.job.dois[0])})
            return Outcome(self.job, self.questions.many(self.job.dois))
        except CouldNotAskError as failure:
            return Outcome(self.job, {}, failure)


def _settle(plan: Plan, questions: Questions, outcome: Outcome) -> tuple[Answer, ...]:
    """Brings the plan up to date, and gives what is final of the outcome."""
    job, failure = outcome.job, outcome.failure
    if isinstance(failure, GivenUpError):
        return tuple(questions.unavailable(doi, str(failure)) for doi in (*job.dois, *plan.give_up()))
    if failure is not None and job.single:
        return (questions.unavailable(job.dois[0], str(failure)),)
    if failure is not None:
        plan.failed(job)
    elif not job.single:
        plan.answered(job, [doi for doi in job.dois if doi not in outcome.answers])
    return tuple(outcome.answers.values())
