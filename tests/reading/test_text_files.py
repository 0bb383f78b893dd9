"""An editor's own copy of a text: plain, a web page, or a PDF."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.errors import UsageError
from claimstead.reading.text_files import html_text, read_text_file
from tests.reading.pdfs import pdf

PAGE = """<!doctype html><html><head><title>Tab</title><style>p {color: red}</style><meta charset="utf-8"></head>
<body><nav>Home</nav><h1>Itch in <i>atopic</i>
 eczema</h1><script>var x = "<p>no</p>";</script><p>RR&nbsp;0.46 &lt; 1 (95% CI 0.38&ndash;0.55)<br>n&thinsp;=&thinsp;8
<div hidden>hidden <div>too</div> and this</div><span style="display: none">away</span><p>Two<p>three
<template>no</template><noscript>no</noscript></body></html>"""


def test_the_visible_words_of_a_page() -> None:
    assert html_text(PAGE).splitlines() == [
        "Home",
        "Itch in atopic eczema",
        "RR 0.46 < 1 (95% CI 0.38–0.55)",
        "n = 8",
        "Two",
        "three",
    ]


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<head><title>Tab</title><body>Itch", "Itch"),
        ("<title>Tab</title>Itch", "Itch"),
        ("<p hidden>Itch<p>eczema", "Itch\neczema"),
        ("Itch<img hidden>eczema", "Itcheczema"),
        ("Itch</script></b> eczema", "Itch eczema"),
        ("<td>RR<td>0.46", "RR\n0.46"),
        ("H<sub>2</sub>O<br/>x", "H2O\nx"),
    ],
)
def test_pages_that_are_not_as_they_should_be(page: str, words: str) -> None:
    assert html_text(page) == words


@given(st.text(alphabet="<>/=\"'!-&;#x abdivscriptheadhidden \n"))
def test_no_page_is_too_odd(page: str) -> None:
    html_text(page)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="<>&\r", exclude_categories=["C"])))
def test_words_without_markup_stay(text: str) -> None:
    assert html_text(text).split() == text.split()


def test_plain_text_has_unix_line_ends(tmp_path: Path) -> None:
    file = tmp_path / "one.txt"
    file.write_bytes("\ufeffItch – and\r\nscratch\rtwice\n\n".encode())
    assert read_text_file(file) == "Itch – and\nscratch\ntwice\n"
    file.write_bytes("Itch – and".encode("utf-16"))
    assert read_text_file(file) == "Itch – and\n"


def test_a_page_says_itself_how_it_is_encoded(tmp_path: Path) -> None:
    file = tmp_path / "one.html"
    file.write_bytes('<meta charset="windows-1252"><p>Sinéad – 95%'.encode("windows-1252"))
    assert read_text_file(file) == "Sinéad – 95%\n"
    file.write_bytes('<meta charset="no-such"><p>Sinéad'.encode())
    assert read_text_file(file) == "Sinéad\n"


def test_a_pdf_is_known_by_how_it_begins(tmp_path: Path) -> None:
    for name in ("one.pdf", "one.txt"):
        (tmp_path / name).write_bytes(pdf("Itch in atopic eczema"))
        assert read_text_file(tmp_path / name) == "Itch in atopic eczema\n"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("one.docx", b"PK", "ends in `.docx` is not read"),
        ("one.txt", b"Itch \xe9", "byte 6 does not belong there"),
        ("one.txt", b" \n", "holds no words"),
        ("one.html", b"<script>x</script>", "holds no words"),
        ("one.pdf", pdf(), "holds no words"),
    ],
)
def test_what_can_not_be_read_is_told_plainly(name: str, content: bytes, words: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UsageError, match=words):
        read_text_file(tmp_path / name)


def test_what_is_no_file_is_told_plainly(tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "absent.txt", Path("/dev/null")):
        with pytest.raises(UsageError, match="is no file, or does not exist"):
            read_text_file(place)
    big = tmp_path / "big.html"
    big.touch()
    with big.open("r+b") as stream:
        stream.truncate(10_000_001)
    with pytest.raises(UsageError, match="at most 10,000,000 are read"):
        read_text_file(big)
