"""Cuts an article's text into sentences that together are all its words, and guesses what each line is."""

import re
from collections.abc import Iterator

from msgspec import Struct

from claimstead.language.article_text import normalise
from claimstead.language.sentences import split_sentences
from claimstead.model.article import NotClaim

_LONGEST_HEADING = 14  # words; more are a sentence whose stop was forgotten
_REFERENCES = re.compile(r"(?:references|bibliography|sources|literature)\W*", re.IGNORECASE)
_ENDS_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]*(?:\s?[\d,\s\[\]–-]+)?$")
_LISTED = re.compile(r"\s*(?:[•·‣◦▪*+–-]|\(?\d{1,2}[.)])\s+")
_MARKS = re.compile(r"(?<=[^\W\d])[.!?)\"'”’]*\s?\[?(\d{1,3}(?:\s*[,–-]\s*\d{1,3})*)\]?$")


class Cut(Struct, frozen=True, kw_only=True):
    """A sentence as it was cut; ``not_claim`` and ``marks`` are guesses for an editor to look at.

    Attributes:
        text: Its words, normalised, what marks a list line among them.
        section: The heading it stands under, or ``lead``.
        not_claim: Why it may assert nothing; None where it may well.
        marks: The article's citation marks at its end.
    """

    text: str
    section: str
    not_claim: NotClaim | None = None
    marks: tuple[int, ...] = ()


def cut(text: str) -> tuple[Cut, ...]:
    """The sentences of an article's plain text, in order; joined by spaces they are the normalised text.

    A line is never joined with the next. A short line without a stop is taken for a
    heading, a sentence that ends in a question mark for a question, and all below a
    heading such as "References" for the reference list.
    """
    section, listing = "lead", False
    pieces: list[Cut] = []
    for line in text.splitlines():
        sentences = list(_sentences(line))
        heading = len(sentences) == 1 and _is_heading(line)
        if heading:
            section = normalise(line).rstrip(":")
            listing = _REFERENCES.fullmatch(section) is not None
        for sentence in sentences:
            guess: NotClaim | None = "heading" if heading else "reference-list" if listing else _question(sentence)
            pieces.append(
                Cut(
                    text=sentence,
                    section=section,
                    not_claim=guess,
                    marks=() if guess in ("heading", "reference-list") else citation_marks(sentence),
                )
            )
    return tuple(pieces)


def citation_marks(sentence: str) -> tuple[int, ...]:
    """The numbers that stand behind a sentence's last word, as citation marks do: ``… skin. 1, 3`` or ``skin.2``."""
    match = _MARKS.search(sentence)
    if match is None:
        return ()
    numbers: list[int] = []
    for part in match[1].split(","):
        ends = [int(end) for end in re.split("[–-]", part)]
        numbers += range(ends[0], ends[-1] + 1)
    return tuple(number for number in numbers if number > 0)


def _sentences(line: str) -> Iterator[str]:
    """The line's sentences; what stands between two of them, such as the mark of a list, belongs to the next."""
    start = 0
    for span in split_sentences(line):
        if line[span.end : span.end + 1].strip():  # the next one follows without a space: no word may be cut
            continue
        if words := normalise(line[start : span.end]):
            yield words
        start = span.end
    if words := normalise(line[start:]):
        yield words


def _is_heading(line: str) -> bool:
    words = line.split()
    if len(words) > _LONGEST_HEADING or _LISTED.match(line):
        return False
    return not _ENDS_SENTENCE.search(line.rstrip()) and any(letter.isalpha() for letter in line)


def _question(sentence: str) -> NotClaim | None:
    return "question" if sentence.endswith("?") else None
