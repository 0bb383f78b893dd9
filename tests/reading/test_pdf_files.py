"""PDFs: their words, or a plain sentence on why there are none."""

import contextlib
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimstead.errors import UsageError
from claimstead.reading.pdf_files import MAX_PAGES, pdf_text
from tests.reading.pdfs import pdf


def test_the_words_of_all_pages() -> None:
    text = pdf_text(pdf("Itch in atopic eczema", "Jan Berg", pages=2), "one.pdf")
    assert text.split() == ["Itch", "in", "atopic", "eczema", "Jan", "Berg"] * 2


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4\n", b"not a PDF", pdf("Itch")[:120]])
def test_what_is_no_pdf_is_told_plainly(content: bytes) -> None:
    with pytest.raises(UsageError, match=r"one\.pdf can't be read as a PDF"):
        pdf_text(content, "one.pdf")


def test_too_many_pages_are_not_read() -> None:
    with pytest.raises(UsageError, match=r"2,001 pages"):
        pdf_text(pdf("Itch", pages=MAX_PAGES + 1), "one.pdf")


@settings(max_examples=30)
@given(st.integers(0, 600), st.binary(min_size=1, max_size=4))
def test_damage_anywhere_gives_words_or_a_sentence(place: int, damage: bytes) -> None:
    content = pdf("Itch in atopic eczema")
    with contextlib.suppress(UsageError):
        pdf_text(content[:place] + damage + content[place + len(damage) :], "one.pdf")


def test_without_pypdf_the_way_to_it_is_named() -> None:
    script = (
        "import sys; sys.modules['pypdf'] = None\n"
        "from claimstead.reading.pdf_files import pdf_text\n"
        "try: pdf_text(b'%PDF-1.4', 'one.pdf')\n"
        "except Exception as error: print(type(error).__name__, error)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "UsageError one.pdf is a PDF, and reading one needs pypdf" in done.stdout
    assert "pip install 'claimstead[pdf]'" in done.stdout
