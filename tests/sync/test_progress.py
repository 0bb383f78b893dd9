"""Saying how far a run is."""

import io
import os
import pty

from claimstead.sync.progress import Progress, progress_line
from claimstead.sync.tally import Tally

TALLY = Tally(to_ask=2_000, found=1_200, missing=["a"], could_not_ask={"b": "c"})
LINE = "Asked 1,202 of 2,000: found 1,200, missing 1, could not ask 1"


def test_the_line() -> None:
    assert progress_line(TALLY) == LINE
    assert len(progress_line(Tally(to_ask=100_000, found=99_999))) < 79


def test_a_log_gets_a_line_now_and_then() -> None:
    stream = io.StringIO()
    Progress(stream).show(TALLY)
    assert stream.getvalue() == "", "it has just begun"
    progress = Progress(stream, pause=0)
    progress.show(TALLY)
    progress.close()
    assert stream.getvalue() == f"{LINE}\n"


def test_on_a_terminal_one_line_rewrites_itself() -> None:
    reading, writing = pty.openpty()
    with os.fdopen(writing, "w") as stream, os.fdopen(reading, "rb", buffering=0) as shown:
        progress = Progress(stream, pause=0)
        progress.show(TALLY)
        progress.show(TALLY)
        progress.close()
        expected = f"\r\x1b[K{LINE}" * 2 + "\r\x1b[K"
        told = b""
        while len(told) < len(expected):  # a terminal hands over in pieces
            told += shown.read(1_000)
        assert told.decode() == expected
