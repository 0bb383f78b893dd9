"""Whether a reader takes time in proportion to the length of a hostile text."""

import time
from collections.abc import Callable


def grows_with_length(read: Callable[[str], object], piece: str) -> bool:
    """Whether ten times as many repetitions of ``piece`` take about ten times as long, not a hundred times."""
    short, long = (_seconds(read, piece * (length // len(piece))) for length in (20_000, 200_000))
    return long < 25 * max(short, 0.01)


def _seconds(read: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    read(text)
    return time.process_time() - start
