"""Reads the hand-written pages: their head, and every place where they cite a claim."""

import dataclasses
import os
import re
from collections.abc import Iterator
from pathlib import Path

from claimstead.model.finding import FileProblem, Location, Reading
from claimstead.model.page import Citation, CitationForm, FrontMatter, Page
from claimstead.reading.source import at, at_offset, bounded, file_problem, named, position, read_text, unreadable
from claimstead.reading.typed_yaml import read_typed

CITATION = re.compile(
    r"\{\{\s*(?P<form>claim|verdict)\(\s*(?P<quote>[\"'])(?P<id>[^\"'\n]{0,200})(?P=quote)\s*\)\s*\}\}"
    r"|\[@(?P<cited>[^\]\s]{1,200})\]"
)
_FENCE = re.compile(r"^(`{3,}+|~{3,}+)([^\n]*)$", re.MULTILINE)
_INLINE = re.compile(r"`[^`\n]+`")
_LETTER = re.compile(r"[^\n]")
_ODD = re.compile(r"\{\{[^{}\n]{0,500}\}\}")
_HEAD = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)


@dataclasses.dataclass(frozen=True, slots=True)
class PageFile:
    """A page, its text, and the way from a citation to its line."""

    path: str
    text: str
    value: Page

    @property
    def subject(self) -> str:
        """The path by which people know the page."""
        return self.path

    def locate(self, field: str) -> Location:
        """The place of ``citations[n]`` or of the page's first line."""
        match = re.fullmatch(r"citations\[(\d+)\].*", field)
        if match and int(match[1]) < len(self.value.citations):
            citation = self.value.citations[int(match[1])]
            return at(self.path, self.text, citation.line, citation.column)
        return at(self.path, self.text, 1, 1)


def read_page_files(root: Path, folder: str) -> Reading[tuple[PageFile, ...]]:
    """Reads every ``.md`` file below ``folder``, in the order of their paths."""
    pages: list[PageFile] = []
    problems: list[FileProblem] = []
    for path in _page_paths(root, folder):
        if isinstance(path, FileProblem):
            problems.append(path)
            continue
        text = read_text(root, path)
        if isinstance(text, FileProblem):
            problems.append(text)
            continue
        reading = read_page(path, text)
        problems += reading.problems
        pages.append(reading.value)
    return Reading(tuple(pages), tuple(problems))


def _page_paths(root: Path, folder: str) -> list[str | FileProblem]:
    """The ``.md`` files at any depth; links to folders are not followed, a folder that can't be read is a problem."""
    refused: list[OSError] = []
    files: list[str] = []
    for place, _, names in os.walk(root / folder, onerror=refused.append):
        files += [Path(place, name).relative_to(root).as_posix() for name in names if name.endswith(".md")]
    paths: list[str | FileProblem] = []
    for path in sorted(files):
        odd = named(path) != path
        paths.append(unreadable(named(path), "The file's name is not UTF-8.", "Rename it.") if odd else path)
    for error in refused:
        if not isinstance(error, FileNotFoundError):  # a repository may have no pages yet
            path = named(Path(str(error.filename)).relative_to(root).as_posix())
            paths.append(
                unreadable(path, f"The folder of pages can't be read: {error.strerror}.", "Give yourself the right.")
            )
    return paths


def read_page(path: str, text: str) -> Reading[PageFile]:
    """Reads one page's text; what is wrong with its head is a problem, and its citations still count."""
    problems: list[FileProblem] = []
    head = _HEAD.match(text)
    matter = FrontMatter(title=path.rsplit("/", 1)[-1].removesuffix(".md"))
    if head is None:
        problems.append(
            file_problem(
                "schema",
                at(path, text, 1, 1),
                "The page has no head.",
                remedy="Begin it with a line `---`, `title: …` and a line `---`.",
            )
        )
    else:
        # one line in front keeps the line numbers of the whole file
        reading = read_typed(path, "\n" + head[1], FrontMatter)
        problems += reading.problems
        matter = reading.value or matter
    citations, odd = _citations(path, text)
    problems += odd
    page = Page(
        path=path,
        title=matter.title,
        audience=matter.audience,
        topic=matter.topic,
        citations=tuple(citations),
    )
    return Reading(PageFile(path, text, page), tuple(problems))


def without_code(text: str) -> str:
    """The text with code blanked out, every character else in its place."""
    if "`" not in text and "~~~" not in text:
        return text
    parts = []
    position = 0
    for start, end in _fenced(list(_FENCE.finditer(text))):
        parts += [_INLINE.sub(_blank, text[position:start]), _LETTER.sub(" ", text[start:end])]
        position = end
    return "".join([*parts, _INLINE.sub(_blank, text[position:])])


def _fenced(fences: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Start and end of each block between two fences; a fence that nothing closes begins none.

    How long the longest closing fence is behind each place is known beforehand, so
    that a page of nothing but opening fences takes no longer than any other.
    """
    longest = {"`": 0, "~": 0}
    behind = []
    for fence in reversed(fences):
        behind.append(longest.copy())
        if not fence[2].strip():
            longest[fence[1][0]] = max(longest[fence[1][0]], len(fence[1]))
    behind.reverse()
    opening: re.Match[str] | None = None
    for fence, closing in zip(fences, behind, strict=True):
        mark = fence[1][0]
        if opening is None:
            if len(fence[1]) <= closing[mark] and not (mark == "`" and "`" in fence[2]):
                opening = fence
        elif mark == opening[1][0] and len(fence[1]) >= len(opening[1]) and not fence[2].strip():
            yield opening.start(), fence.end()
            opening = None


def _blank(code: re.Match[str]) -> str:
    return " " * len(code[0])


def find_citations(text: str) -> Iterator[tuple[re.Match[str], CitationForm, str]]:
    """The citations outside code: the match, its form, and the id of the claim."""
    for match in CITATION.finditer(without_code(text)):
        form: CitationForm = "verdict" if match["form"] == "verdict" else "claim" if match["form"] else "cite"
        yield match, form, match["id"] if match["form"] else match["cited"]


def _citations(path: str, text: str) -> tuple[list[Citation], list[FileProblem]]:
    citations = [Citation(claim, form, *position(text, match.start())) for match, form, claim in find_citations(text)]
    problems = []
    for odd in _ODD.finditer(without_code(text)):
        if not CITATION.fullmatch(odd[0]):
            problems.append(
                file_problem(
                    "schema",
                    at_offset(path, text, odd.start()),
                    f"`{odd[0][:60]}` is not understood.",
                    remedy='Write {{ claim("id") }} or {{ verdict("id") }}.',
                )
            )
    return citations, bounded(problems, path)
