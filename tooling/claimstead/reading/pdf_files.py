"""Reads the words of a PDF through pypdf, which the extra ``claimstead[pdf]`` brings."""

import contextlib
import io
import logging
from collections.abc import Iterator

from claimstead.errors import UsageError

MAX_PAGES = 2_000


def pdf_text(content: bytes, name: str) -> str:
    """The words of all pages, page after page; ``name`` is the file's, for messages.

    Raises:
        UsageError: pypdf is not installed, or the file is protected, too long, or no PDF that it can read.
    """
    try:
        from pypdf import PdfReader  # noqa: PLC0415 - this is the module of the extra, which may not be installed
    except ImportError as error:
        raise UsageError(
            f"{name} is a PDF, and reading one needs pypdf. Install it with `pip install 'claimstead[pdf]'`, "
            "or save the text as .txt."
        ) from error
    try:
        with _quiet():
            reader = PdfReader(io.BytesIO(content))
            pages = len(reader.pages)
            text = "\n".join(page.extract_text() for page in reader.pages) if pages <= MAX_PAGES else ""
    except Exception as error:  # a broken PDF ends in any exception there is: KeyError, RecursionError, pypdf's own
        raise UsageError(
            f"{name} can't be read as a PDF ({type(error).__name__}: {error}). "
            "It may be damaged or protected by a password; save the text as .txt."
        ) from error
    if pages > MAX_PAGES:
        raise UsageError(f"{name} has {pages:,} pages; at most {MAX_PAGES:,} are read. Save the part that matters.")
    return text


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keeps pypdf's log of small faults in a file, which it reads all the same, from the screen."""
    log = logging.getLogger("pypdf")
    level = log.level
    log.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        log.setLevel(level)
