"""Reads the hand-written pages: their head, and every place where they cite a claim."""

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path

from claimstead.model.finding import FileProblem, Location, Reading
from claimstead.model.page import Citation, CitationForm, FrontMatter, Page
from claimstead.reading.source import at, file_problem, read_text, unreadable
from claimstead.reading.typed_yaml import read_typed

CITATION = re.compile(
    r"\{\{\s*(?P<form>claim|verdict)\(\s*(?P<quote>[\"'])(?P<id>[^\"'\n]{0,200})(?P=quote)\s*\)\s*\}\}"
    r"|\[@(?P<cited>[^\]\s]{1,200})\]"
)
_CODE = re.compile(r"^(?P<fence>```+|~~~+).*?^(?P=fence)[^\n]*$|`[^`\n]+`", re.MULTILINE | re.DOTALL)
_ODD = re.compile(r"\{\{[^}\n]*\}\}")
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
    for file in sorted((root / folder).rglob("*.md")):
        path = file.relative_to(root).as_posix()
        if not file.resolve().is_relative_to(root.resolve()):
            problems.append(unreadable(path, "The link leads out of the repository.", "Put the file itself here."))
            continue
        text = read_text(root, path)
        if isinstance(text, FileProblem):
            problems.append(text)
            continue
        reading = read_page(path, text)
        problems += reading.problems
        pages.append(reading.value)
    return Reading(tuple(pages), tuple(problems))


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
    return _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def find_citations(text: str) -> Iterator[tuple[re.Match[str], CitationForm, str]]:
    """The citations outside code: the match, its form, and the id of the claim."""
    for match in CITATION.finditer(without_code(text)):
        form: CitationForm = "verdict" if match["form"] == "verdict" else "claim" if match["form"] else "cite"
        yield match, form, match["id"] if match["form"] else match["cited"]


def _citations(path: str, text: str) -> tuple[list[Citation], list[FileProblem]]:
    citations = [
        Citation(claim, form, *_line_and_column(text, match.start())) for match, form, claim in find_citations(text)
    ]
    problems = []
    for odd in _ODD.finditer(without_code(text)):
        if not CITATION.fullmatch(odd[0]):
            place = at(path, text, *_line_and_column(text, odd.start()))
            problems.append(
                file_problem(
                    "schema",
                    place,
                    f"`{odd[0][:60]}` is not understood.",
                    remedy='Write {{ claim("id") }} or {{ verdict("id") }}.',
                )
            )
    return citations, problems


def _line_and_column(text: str, position: int) -> tuple[int, int]:
    return text.count("\n", 0, position) + 1, position - (text.rfind("\n", 0, position) + 1) + 1
