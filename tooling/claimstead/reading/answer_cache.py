"""What rules that read prose answered about claims; safe to delete, never trusted across versions.

An answer is kept by the digest of all that the rule was shown, the rule's code and its
options. The file's name carries a digest of the whole program and of the libraries that
read prose, so that a changed rule, table of words or library never meets an old answer.
"""

import hashlib
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Self

import msgspec
from msgspec import Struct

from claimstead.model.finding import Problem
from claimstead.reading.cache import keep

_PROGRAM = Path(__file__).parents[1]
_LIBRARIES = ("msgspec", "rapidfuzz", "snowballstemmer")
_DIGEST_SIZE = 20


class Answer(Struct, frozen=True, array_like=True):
    """What one rule found wrong with one claim, asked with these options (as JSON)."""

    options: bytes
    problems: tuple[Problem, ...]


Answers = dict[str, Answer]
_KEPT = msgspec.msgpack.Decoder(dict[bytes, Answers])


class AnswerCache:
    """The answers of the last run, and those of this one.

    ``shown`` is the digest of what a rule was shown; answers about what no rule was
    shown any more are forgotten, those of rules that were left out this time are not.
    """

    def __init__(self, folder: Path | None) -> None:
        """``folder`` is where the cache lives; None keeps nothing between runs."""
        self._file = folder / f"answers-{_digest_of(_PROGRAM)}.msgpack" if folder else None
        self._before: dict[bytes, Answers] = _load(self._file) if self._file else {}
        self._now: dict[bytes, Answers] = {}
        self._changed = False

    def get(self, shown: bytes, code: str, options: bytes) -> tuple[Problem, ...] | None:
        """What the rule found when it was last shown this with these options; None where it was not."""
        answer = self._answers(shown).get(code)
        return answer.problems if answer is not None and answer.options == options else None

    def put(self, shown: bytes, code: str, options: bytes, problems: tuple[Problem, ...]) -> None:
        """Remembers what the rule found."""
        self._changed = True
        self._answers(shown)[code] = Answer(options, problems)

    def __enter__(self) -> Self:
        """The cache itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Writes the answers about all that was shown in this run, unless it broke off."""
        fewer = 0 < len(self._now) < len(self._before)
        if self._file is not None and kind is None and (self._changed or fewer):
            content = msgspec.msgpack.encode(self._now)
            keep(self._file, _digest(content) + content)

    def _answers(self, shown: bytes) -> Answers:
        if shown not in self._now:
            self._now[shown] = self._before.get(shown, {})
        return self._now[shown]


def _load(file: Path) -> dict[bytes, Answers]:
    """What the file holds; nothing where a byte of it is not as it was written."""
    try:
        kept = file.read_bytes()
        content = kept[_DIGEST_SIZE:]
        return _KEPT.decode(content) if kept[:_DIGEST_SIZE] == _digest(content) else {}
    except (OSError, msgspec.MsgspecError):
        return {}


def _digest(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=_DIGEST_SIZE).digest()


def _digest_of(program: Path) -> str:
    """The digest of every file of the program, whatever of it a rule may use."""
    digest = hashlib.blake2b(sys.version.encode(), digest_size=8)
    for name in _LIBRARIES:
        digest.update(f"{name} {version(name)}\n".encode())
    for file in sorted(program.rglob("*")):
        if file.suffix != ".pyc" and file.is_file():
            content = file.read_bytes()
            digest.update(f"{file.relative_to(program).as_posix()} {len(content)}\n".encode() + content)
    return digest.hexdigest()
