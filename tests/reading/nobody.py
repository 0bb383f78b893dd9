"""A real process without rights: what the super-user may read, `nobody` may not."""

import os
import pickle
import tempfile
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
NOBODY = 65534


@contextmanager
def open_folder() -> Iterator[Path]:
    """A folder that everybody may enter; pytest's own are closed to others."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        folder.chmod(0o755)
        try:
            yield folder
        finally:
            for place, _, _ in os.walk(folder):
                Path(place).chmod(0o755)


def reading_as_nobody(action: Callable[[], T]) -> T:
    """What ``action``, which only reads, returns without the super-user's rights.

    It is done once with our own rights before, so that all it imports is there:
    the repository may lie where nobody can enter.
    """
    action()
    return as_nobody(action)


def as_nobody(action: Callable[[], T]) -> T:
    """What ``action`` returns in a child process that has given up the super-user's rights.

    It can import nothing there and read no module's source, since the repository may
    lie where nobody can enter: callers prepare before what it needs.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            if os.geteuid() == 0:
                os.setgroups([])
                os.setgid(NOBODY)
                os.setuid(NOBODY)
            with os.fdopen(writing, "wb") as stream:
                pickle.dump(action(), stream)
        except BaseException:
            traceback.print_exc()
            raise
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as stream:
        told = stream.read()
    os.waitpid(child, 0)
    assert told, "the action raised in the child process"
    answer: T = pickle.loads(told)
    return answer
