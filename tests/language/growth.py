"""Whether a reader takes time in proportion to the length of a hostile text."""

import gc
import time
from collections.abc import Callable

ATTEMPTS = 3  # a busy machine makes a linear reader look slow once, hardly three times


def grows_with_length(read: Callable[[str], object], piece: str) -> bool:
    """Whether ten times as many repetitions of ``piece`` take about ten times as long, not a hundred times."""
    return any(_grows(read, piece, beginning) for beginning in "123"[:ATTEMPTS])


def _grows(read: Callable[[str], object], piece: str, beginning: str) -> bool:
    """``beginning`` makes each attempt's text a new one to readers that remember the last."""
    short, long = (_seconds(read, f"{beginning} {piece * (length // len(piece))}") for length in (20_000, 200_000))
    return long < 25 * max(short, 0.01)


def _seconds(read: Callable[[str], object], text: str) -> float:
    gc.collect()
    gc.disable()  # what other tests left behind is none of the reader's time
    try:
        start = time.process_time()
        read(text)
        return time.process_time() - start
    finally:
        gc.enable()
