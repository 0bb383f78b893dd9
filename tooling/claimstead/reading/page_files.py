"""Reads the hand-written pages: their head, and every place where they cite a claim."""

import dataclasses
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from claimstead.model.finding import FileProblem, Location, Reading
from claimstead.model.page import Citation, CitationForm, FrontMatter, Page
from claimstead.reading.source import at, at_offset, bounded, file_problem, named, position, read_text, unreadable
from claimstead.reading.typed_yaml import locate, read_typed

CITATION = re.compile(
    r"\{\{\s*(?P<form>claim|verdict|approval|effect|certainty)\(\s*(?P<quote>[\"'])(?P<id>[^\"'\n]{0,200})(?P=quote)\s*\)\s*\}\}"
    r"|\[@(?P<cited>[^\]\s]{1,200})\]"
)
_FENCE = re.compile(r"^(`{3,}+|~{3,}+)([^\n]*)$", re.MULTILINE)
_INLINE = re.compile(r"`[^`\n]+`")
_LETTER = re.compile(r"[^\n]")
_BEGINNING = re.compile(rf"(?P<whole>{CITATION.pattern})|\{{\{{|\[@")
_SHOWN = 60  # so many characters of what is not understood
# MkDocs makes pages of all of these (mkdocs.utils.markdown_extensions)
_PAGE_ENDINGS = frozenset({".md", ".markdown", ".mdown", ".mkdn", ".mkd"})
_MISNAMED = "The file's name is not UTF-8."
_OTHER_ENDING = "Only files that end in .md are checked, and this one would be published too."
_LINKED = "Pages behind a link to a folder are not checked."
_WAY_OUT = {_MISNAMED: "Rename it.", _OTHER_ENDING: "Rename it to end in .md.", _LINKED: "Put the folder itself here."}
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
        """The place of ``citations[n]``, of the character ``body[n]``, of a waiver in the head, or the first line."""
        match = re.fullmatch(r"(citations|body)\[(\d+)\].*", field)
        if match and match[1] == "body":
            return at_offset(self.path, self.text, len(self.text) - len(self.value.body) + int(match[2]))
        if match and int(match[2]) < len(self.value.citations):
            citation = self.value.citations[int(match[2])]
            return at(self.path, self.text, citation.line, citation.column)
        head = _HEAD.match(self.text) if field.startswith("accepted") else None
        return locate(self.path, _in_place(head), field) if head else at(self.path, self.text, 1, 1)


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
    """The ``.md`` files at any depth, and a problem for what would be published without being checked."""
    refused: list[OSError] = []
    found: list[tuple[str, str]] = []
    for place, folders, names in os.walk(root / folder, onerror=refused.append):
        links = [(name, _LINKED) for name in folders if Path(place, name).is_symlink()]
        for name, why in (*links, *((name, _unfit(name)) for name in names)):
            if why is not None:
                found.append((Path(place, name).relative_to(root).as_posix(), why))
    paths: list[str | FileProblem] = [
        unreadable(named(path), why, _WAY_OUT[why]) if why else path for path, why in sorted(found)
    ]
    for error in refused:
        path = named(Path(str(error.filename)).relative_to(root).as_posix())
        why = f"The folder of pages can't be read: {error.strerror}."
        paths.append(unreadable(path, why, "Create it, give yourself the right, or correct `pages` in pyproject.toml."))
    return paths


def _unfit(name: str) -> str | None:
    """Why a file can't be checked as a page; nothing said where it can, None where it is no page."""
    ending = os.path.splitext(name)[1].lower()  # noqa: PTH122 - a name, not a path
    if ending not in _PAGE_ENDINGS:
        return None
    if named(name) != name:
        return _MISNAMED
    return "" if name.endswith(".md") else _OTHER_ENDING


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
        reading = read_typed(path, _in_place(head), FrontMatter)
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
        accepted=matter.accepted,
        body=text[head.end() :] if head else text,
    )
    return Reading(PageFile(path, text, page), tuple(problems))


def _in_place(head: re.Match[str]) -> str:
    """The YAML of a head; one line in front keeps the line numbers of the whole file."""
    return "\n" + head[1]


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
        form = cast("CitationForm", match["form"] or "cite")
        yield match, form, match["id"] if match["form"] else match["cited"]


def _citations(path: str, text: str) -> tuple[list[Citation], list[FileProblem]]:
    citations = [Citation(claim, form, *position(text, match.start())) for match, form, claim in find_citations(text)]
    problems = []
    for beginning in _BEGINNING.finditer(without_code(text)):
        if not beginning["whole"]:
            problems.append(_odd(path, text, beginning.start()))
    return citations, bounded(problems, path)


def _odd(path: str, text: str, start: int) -> FileProblem:
    """The problem of what begins like a citation at ``start`` and is none."""
    closing, remedy = (
        (
            "}}",
            'Write {{ claim("id") }} or {{ verdict("id") }}, in a table also {{ effect("id") }}, {{ certainty("id") }} '
            'or {{ approval("id") }}, with straight quotation marks.',
        )
        if text.startswith("{{", start)
        else ("]", "Write [@id], for several claims one behind the other: [@one] [@other].")
    )
    shown = text[start : start + _SHOWN].split("\n", 1)[0]
    end = shown.find(closing)
    shown = shown[: end + len(closing)] if end >= 0 else shown.rstrip()
    return file_problem("schema", at_offset(path, text, start), f"`{shown}` is not understood.", remedy=remedy)
