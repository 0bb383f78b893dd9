"""How far a sync is, for whoever waits: a line that rewrites itself on a terminal, elsewhere a line now and then."""

import time
from typing import TextIO

from claimstead.sync.tally import Tally

SECONDS_BETWEEN_LINES = 10.0
"""In a log, a line this often says that the run is alive."""
SECONDS_BETWEEN_REWRITES = 0.1
_CLEAR = "\r\x1b[K"


class Progress:
    """Writes to ``stream``, which is never standard output: that holds the summary. ``pause`` is in seconds."""

    def __init__(self, stream: TextIO, pause: float | None = None) -> None:
        self._stream = stream
        self._on_terminal = stream.isatty()
        usual = SECONDS_BETWEEN_REWRITES if self._on_terminal else SECONDS_BETWEEN_LINES
        self._pause = usual if pause is None else pause
        self._last = time.monotonic()

    def show(self, tally: Tally) -> None:
        """Says how far it is, where it is time to."""
        now = time.monotonic()
        if now - self._last < self._pause:
            return
        self._last = now
        self._stream.write(f"{_CLEAR}{progress_line(tally)}" if self._on_terminal else f"{progress_line(tally)}\n")
        self._stream.flush()

    def close(self) -> None:
        """Clears the line that rewrites itself."""
        if self._on_terminal:
            self._stream.write(_CLEAR)
            self._stream.flush()


def progress_line(tally: Tally) -> str:
    """The state of the run in one line, short enough for a terminal."""
    return (
        f"Asked {tally.asked:,} of {tally.to_ask:,}: found {tally.found:,}, missing {len(tally.missing):,}, "
        f"could not ask {len(tally.could_not_ask):,}"
    )
