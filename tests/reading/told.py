"""What problems say, short enough to compare."""

from collections.abc import Iterable

from claimstead.model.finding import FileProblem


def told(problems: Iterable[FileProblem]) -> list[tuple[str, int, int, str]]:
    """Path, line, column and message of each problem."""
    return [
        (place.path, place.line, place.column, one.problem.message)
        for one in problems
        if (place := one.problem.location) is not None
    ]


def messages(problems: Iterable[FileProblem]) -> list[str]:
    """Only the messages."""
    return [message for *_, message in told(problems)]
