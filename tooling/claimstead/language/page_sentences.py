"""The sentences of a hand-written page, with the claims that each of them cites.

Reads Markdown as far as sentences go: headings, code, comments, macros, the targets of
links and the titles of boxes are no sentences; each row of a table is one by itself.
"""

import re
from collections import deque
from collections.abc import Iterator

from msgspec import Struct

from claimstead.language.quotation.traced import Traced
from claimstead.language.sentences import split_sentences
from claimstead.reading.page_files import CITATION, find_citations, without_code

_NO_PROSE = re.compile(
    r"^ {0,3}#{1,6}[ \t][^\n]*$"  # headings
    r"|^[^\n|]{1,500}\n(?:=+|-{2,})[ \t]*$"  # headings that are underlined
    r"|^[ \t|:]*+-{3}[-|: \t]*+$"  # the line below the head of a table, and lines drawn across
    r"|^[ \t]*(?:!!!|\?\?\?\+?)[^\n]*$"  # titles of boxes
    r"|^[ \t]*(?:>[ \t]?)+"  # marks of quotations
    r"|^ {0,3}\[[^\]\n]{1,200}\]:[^\n]*$"  # where links of another place lead
    r"|!\[[^\[\]\n]{0,500}\]\([^()\n]{0,1000}\)"  # pictures
    r"|(?<=\])\([^()\n]{0,1000}\)"  # the targets of links
    r"|https?://[^\s)>\]]+"
    r"|</?[A-Za-z][^<>\n]{0,500}>"
    r"|\{:?[ \t]*[.#][^{}\n]{0,300}\}"  # what is said for the style sheet
    r"|\[\^[^\]\s]{1,50}\]:?",  # marks of footnotes
    re.MULTILINE,
)
_LETTER = re.compile(r"[^\n]")
_BEGINS = re.compile(r"[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+|\|)")
_BESIDE_WORDS = re.compile(r"\*+| +(?=[ .,;:!?])|(?<![^\W_])_+(?=\S)|(?<=\S)_+(?![^\W_])")


class PageSentence(Struct, frozen=True):
    """A sentence without marks of emphasis; character n of it stands in the body at ``places[n]``.

    ``claims`` are the ids of the claims that are cited with ``[@id]`` in the sentence
    or right behind it.
    """

    text: str
    places: tuple[int, ...]
    claims: tuple[str, ...]


def page_sentences(body: str) -> Iterator[PageSentence]:
    """The sentences of a page's body in order."""
    cited = deque((match.start(), claim) for match, form, claim in find_citations(body) if form == "cite")
    for start, text in _blocks(_prose(body)):
        traced = Traced.of(text).sub(_BESIDE_WORDS, "")
        spans = split_sentences(traced.text)
        for span, behind in zip(spans, (*spans, None)[1:], strict=True):
            places = tuple(start + place for place in traced.starts[span.start : span.end])
            limit = start + (traced.starts[behind.start] if behind else len(text))
            claims = []
            while cited and cited[0][0] < limit:
                place, claim = cited.popleft()
                claims += [claim] if place >= start else []
            yield PageSentence(span.text, places, tuple(claims))


def _prose(body: str) -> str:
    """The body with all blanked out that is no prose, every character else in its place."""
    return _NO_PROSE.sub(_blank, CITATION.sub(_blank, _without_comments(without_code(body))))


def _without_comments(text: str) -> str:
    parts = []
    position = 0
    while (start := text.find("<!--", position)) >= 0 and (end := text.find("-->", start)) >= 0:
        parts += [text[position:start], _LETTER.sub(" ", text[start : end + 3])]
        position = end + 3
    return "".join([*parts, text[position:]])


def _blank(match: re.Match[str]) -> str:
    return _LETTER.sub(" ", match[0])


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """The stretches that no sentence reaches beyond, with their place: paragraphs, list points, rows of a table.

    Each is one line, as browsers show it.
    """
    start = end = 0
    for line in (*text.split("\n"), ""):
        begins = _BEGINS.match(line)
        if begins or not line.strip():
            if start < end:
                yield start, text[start:end].replace("\n", " ").replace("|", " ")
            start = end + (begins.end() if begins else len(line) + 1)
        end += len(line) + 1
