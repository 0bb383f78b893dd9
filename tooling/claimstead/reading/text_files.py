"""Reads an editor's own copy of a work's text: plain text, a web page's visible words, or a PDF.

The copy lies wherever the editor keeps it, outside the repository; what is read is
only handed on.
"""

import re
from html.parser import HTMLParser
from pathlib import Path

from claimstead.errors import UsageError
from claimstead.reading.pdf_files import pdf_text

MAX_BYTES = 50_000_000
MAX_HTML_BYTES = 10_000_000
_UNSEEN = re.compile(r"head|title|script|style|template|noscript|svg|iframe|object|select|textarea")
# Elements that begin a line of their own (HTML Living Standard, section 15.3, "Flow content")
_LINES = re.compile(
    r"address|article|aside|blockquote|br|caption|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main"
    r"|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul"
)
# Elements whose end nobody has to write (section 13.1.2.4); what they hide would have no end either.
_OPEN_ENDED = re.compile(
    r"area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr"
    r"|p|li|d[dt]|t[dhr]|tbody|thead|tfoot|option|optgroup|body|html"
)
_SPACES = re.compile(r"\s+")
# Where a page says how it is encoded (HTML Living Standard, section 13.2.3.2: within the first 1024 bytes)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)


def read_text_file(file: Path) -> str:
    """The words of a .txt, .html or .pdf file; line ends as Unix has them.

    Raises:
        UsageError: the file can't be read, is of another kind, or holds no words.
    """
    content = _content(file)
    suffix = file.suffix.lower()
    if suffix == ".pdf" or content.startswith(b"%PDF-"):
        text = pdf_text(content, str(file))
    elif suffix in (".html", ".htm", ".xhtml"):
        text = html_text(_decoded_page(content, file))
    elif suffix in (".txt", ".text", ".md", ""):
        text = _decoded(content, file)
    else:
        raise UsageError(f"{file}: a file that ends in `{suffix}` is not read. Save the text as .txt, .html or .pdf.")
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if not text:
        raise UsageError(f"{file} holds no words. A scan has only pictures of them; look for a copy with text.")
    return f"{text}\n"


def html_text(page: str) -> str:
    """The words of a page that a reader sees, one block a line: no scripts, styles, titles of tabs or hidden parts."""
    reader = _PageReader()
    reader.feed(page)
    reader.close()
    lines = (_SPACES.sub(" ", line).strip() for line in "".join(reader.words).split("\n"))
    return "\n".join(line for line in lines if line)


class _PageReader(HTMLParser):
    """Gathers visible words; ``unseen`` holds the elements that hide what is inside them, outermost first."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.unseen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._break_line(tag)
        if tag == "body" and self.unseen[:1] == ["head"]:
            self.unseen.clear()  # a head that nobody closed ends where the body begins
        if self.unseen:
            self.unseen += [tag] if tag == self.unseen[0] else []
        elif _UNSEEN.fullmatch(tag) or (_hidden(dict(attrs)) and not _OPEN_ENDED.fullmatch(tag)):
            self.unseen.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._break_line(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.unseen and tag == self.unseen[0]:
            self.unseen.pop()
        self._break_line(tag)

    def handle_data(self, words: str) -> None:
        if not self.unseen:
            self.words.append(_SPACES.sub(" ", words))

    def _break_line(self, tag: str) -> None:
        if _LINES.fullmatch(tag):
            self.words.append("\n")


def _hidden(attributes: dict[str, str | None]) -> bool:
    style = (attributes.get("style") or "").replace(" ", "").lower()
    return "hidden" in attributes or "display:none" in style or "visibility:hidden" in style


def _content(file: Path) -> bytes:
    most = MAX_HTML_BYTES if file.suffix.lower() in (".html", ".htm", ".xhtml") else MAX_BYTES
    try:
        if not file.is_file():
            raise UsageError(f"{file} is no file, or does not exist. Name the file that holds the text.")
        size = file.stat().st_size
        if size > most:
            raise UsageError(f"{file} has {size:,} bytes; at most {most:,} are read. Save the text alone.")
        return file.read_bytes()
    except OSError as error:
        raise UsageError(f"{file} can't be read: {error.strerror or error}.") from error


def _decoded(content: bytes, file: Path) -> str:
    try:
        return content.decode("utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(
            f"{file} is not UTF-8 text: byte {error.start + 1:,} does not belong there. "
            "Save the file as UTF-8 (most editors: Save with encoding)."
        ) from error


def _decoded_page(content: bytes, file: Path) -> str:
    declared = _CHARSET.search(content[:1024])
    if declared is None:
        return _decoded(content, file)
    try:
        return content.decode(declared[1].decode("ascii"))
    except (LookupError, UnicodeDecodeError):
        return _decoded(content, file)
