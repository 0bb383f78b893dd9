"""A judge: any program that reads questions and writes answers, one JSON line each.

The protocol is on the page "How outside judges are asked" (decisions/outside-judges.md):
the judge first says who it is, then answers every question in turn.
"""

import codecs
import queue
import re
import shlex
import subprocess
import threading
from collections.abc import Sequence
from types import TracebackType
from typing import Annotated, Self

import msgspec
from msgspec import Meta, Struct

from claimstead.assessing.questions import Question
from claimstead.errors import UsageError
from claimstead.model.assessment import Assessed, JudgeKind
from claimstead.model.evidence import Passage

PROTOCOL = 1
LONGEST_LINE = 1_000_000
LONGEST_NOTE = 500
"""Characters of a note that are kept; a longer one could be a copy of the work."""
MOST_LINES = 16
"""Lines that are read ahead; a judge that writes more waits."""
# Controls (Unicode categories Cc and Cs, line ends) and marks that turn the direction of writing, which can hide words
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]+")
_KEPT = "What it said until then is written, and the same command goes on from there."
_Name = Annotated[str, Meta(min_length=1, max_length=200, pattern=r"\S")]


class Introduction(Struct, frozen=True, kw_only=True, rename="kebab"):
    """The first line of a judge: who it is, and which version of the protocol it speaks."""

    protocol: int
    judge: _Name
    kind: JudgeKind
    version: Annotated[str, Meta(max_length=200)] | None = None


class Answer(Struct, frozen=True, kw_only=True, rename="kebab"):
    """What a judge says to one question."""

    id: str
    direction: Assessed
    passage: Passage | None = None
    note: str | None = None


class NotUnderstoodError(Exception):
    """Why an answer can't be used, as the end of a sentence; the next question can be asked all the same."""


class Judge:
    """A running judge; used with ``with``, at whose end the program is stopped."""

    def __init__(self, command: Sequence[str], seconds: float) -> None:
        """Starts ``command``; ``seconds`` is how long it may take for each line.

        Raises:
            UsageError: it can't be started, or does not introduce itself as the protocol asks.
        """
        self._named = _clean(shlex.join(command))[:100]
        self._seconds = seconds
        try:
            self._process = subprocess.Popen(  # noqa: S603 - the editor named the program, and no shell reads it
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )
        except (OSError, ValueError) as error:
            why = (error.strerror if isinstance(error, OSError) else "") or error
            raise UsageError(
                f"The judge `{self._named}` can't be started: {why}. Name a program that is there."
            ) from error
        self._lines: queue.Queue[bytes] = queue.Queue(MOST_LINES)
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        try:
            self.introduction = self._introduced(self._next_line())
        except BaseException:
            self.stop()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def ask(self, question: Question) -> Answer:
        """The judge's answer to a question.

        Raises:
            NotUnderstoodError: the line is no answer.
            UsageError: the judge is gone, silent for too long, or answers another question.
        """
        threading.Thread(target=self._write, args=(msgspec.json.encode(question) + b"\n",), daemon=True).start()
        line = self._next_line()
        try:
            answer = msgspec.json.decode(line, type=Answer)
        except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
            raise NotUnderstoodError(_clean(str(error))[:200]) from error
        if answer.id != question.id:
            raise UsageError(
                f"The judge `{self._named}` answered `{_clean(answer.id)[:100]}` when it was asked "
                f"`{question.id}`. It must answer each question in turn and repeat its id. {_KEPT}"
            )
        note = _clean(answer.note or "")
        return msgspec.structs.replace(
            answer, note=note if len(note) <= LONGEST_NOTE else f"{note[: LONGEST_NOTE - 1]}…"
        )

    def stop(self) -> None:
        """Ends the program, kindly first."""
        if self._process.stdin:
            threading.Thread(target=self._close, daemon=True).start()
        try:
            self._process.wait(timeout=2)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._reader.join(timeout=1)
        if self._process.stdout and not self._reader.is_alive():  # a child of the judge may hold it open
            self._process.stdout.close()

    def _introduced(self, line: bytes) -> Introduction:
        try:
            read = msgspec.json.decode(line.removeprefix(codecs.BOM_UTF8), type=Introduction)
            cleaned = {"judge": _clean(read.judge), "version": _clean(read.version or "") or None}
            introduction = msgspec.convert({**msgspec.to_builtins(read), **cleaned}, Introduction)
        except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
            raise UsageError(
                f"The judge `{self._named}` does not introduce itself: {_clean(str(error))[:200]}. Its "
                'first line must be {"protocol": 1, "judge": "…", "kind": "model", "version": "…"}.'
            ) from error
        if introduction.protocol != PROTOCOL:
            raise UsageError(
                f"The judge `{self._named}` speaks version {introduction.protocol} of the protocol; "
                f"this program speaks {PROTOCOL}."
            )
        return introduction

    def _next_line(self) -> bytes:
        """The next line of the judge.

        Raises:
            UsageError: it ended, or took too long.
        """
        try:
            line = self._lines.get(timeout=self._seconds)
        except queue.Empty:
            raise UsageError(
                f"The judge `{self._named}` was silent for {self._seconds:g} seconds and was stopped. "
                f"Give it more with --timeout. {_KEPT}"
            ) from None
        if len(line) >= LONGEST_LINE:
            raise UsageError(
                f"The judge `{self._named}` wrote a line of {LONGEST_LINE:,} bytes or more and was stopped. "
                f"It must answer in short lines. {_KEPT}"
            )
        if not line.endswith(b"\n"):
            raise UsageError(
                f"The judge `{self._named}` ended before it had answered{self._exit_code()}. Run it by hand to see "
                f"what it says. {_KEPT}"
            )
        return line

    def _exit_code(self) -> str:
        """The exit code of a program that says no more, in brackets; nothing where it goes on."""
        try:
            return f" (exit code {self._process.wait(timeout=1)})"
        except subprocess.TimeoutExpired:
            return ""

    def _read(self) -> None:
        """Passes on each line; what has no line end, because it is too long or the last, ends the talk."""
        stream = self._process.stdout
        while stream is not None:
            line = stream.readline(LONGEST_LINE)
            self._lines.put(line)
            if not line.endswith(b"\n"):
                return

    def _write(self, line: bytes) -> None:
        stream = self._process.stdin
        try:
            if stream is not None:
                stream.write(line)
                stream.flush()
        except (OSError, ValueError):
            return  # the judge is gone; whoever waits for its answer says so

    def _close(self) -> None:
        try:
            if self._process.stdin is not None:
                self._process.stdin.close()
        except OSError:
            return


def _clean(text: str) -> str:
    """The text in one line, without what a terminal or a reader could take for something else."""
    return " ".join(_CONTROL.sub(" ", text).split())
