"""Finds the claims a page cites, numbers them, and puts their wording and marks into its text.

Markdown must not read a claim's words as its own, so the page's text first gets
marks of private-use characters; ``Expansion.fill`` puts the HTML in their place
after Markdown has run. The claims are numbered in the order of the page, each once.
"""

import dataclasses
import re
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import PurePosixPath

from claimstead.model.claim import Audience
from claimstead.model.finding import Problem
from claimstead.model.page import GENERATED, CitationForm
from claimstead.publishing.edition import Edition
from claimstead.publishing.views import ClaimView
from claimstead.reading.page_files import PageFile, find_citations, without_code
from claimstead.reading.source import at, position

# Unicode's private use area: no page needs these, and slugs of headings drop them
_OPEN, _SHUT, _DIGITS = "\ue000", "\ue001", 0xE100
_TOKEN = re.compile(f"{_OPEN}([{chr(_DIGITS)}-{chr(_DIGITS + 9)}]+){_SHUT}")
_LONE_TOKENS = re.compile(f"<p>(?P<tokens>(?:\\s*{_OPEN}[^{_SHUT}<]+{_SHUT})+)\\s*</p>")
_GENERATED = re.compile(r"(?:\]\(|\]:\s*|href=[\"'])generated:(?P<target>[^)\s\"'#]*)")
_TEMPLATES: dict[CitationForm, str] = {
    "claim": "claim_text.html",
    "verdict": "verdict_text.html",
    "cite": "citation.html",
    "approval": "approval_text.html",
    "effect": "effect_text.html",
    "certainty": "certainty_text.html",
}
_VERBATIM = frozenset({"code", "pre", "script", "style", "template", "textarea", "title"})
_HREF = re.compile(r'href="generated:(?P<target>[^"#]*)(?P<fragment>#[^"]*)?"')


@dataclasses.dataclass(frozen=True, slots=True)
class PageCitation:
    """One place where a page cites a claim: the claim's number on the page, which of its places this is, its line."""

    view: ClaimView
    form: CitationForm
    number: int
    place: int
    line: int

    @property
    def anchor(self) -> str:
        """The id of the mark at this place."""
        return f"cite-{self.number}-{self.place}"


@dataclasses.dataclass(frozen=True, slots=True)
class Expansion:
    """A page's Markdown with tokens, and the citations that belong in their place."""

    markdown: str
    citations: tuple[PageCitation, ...]

    @property
    def sources(self) -> tuple[ClaimView, ...]:
        """The claims in the order of their numbers, each once."""
        return tuple({citation.number: citation.view for citation in self.citations}.values())

    def misplaced(self, html: str) -> tuple[str, ...]:
        """What to say of citations that Markdown did not leave in the page's text, each with its line in front."""
        places = _Places()
        places.feed(html)
        places.close()
        return tuple(
            f"{citation.line}: the claim `{citation.view.claim.id}` can't be cited here, in code, in a comment or "
            "inside an HTML tag; take it out, or put it between single backticks to show how it is written."
            for index, citation in enumerate(self.citations)
            if index in places.hidden or index not in places.shown
        )

    def fill(self, html: str, edition: Edition, audience: Audience, path: str) -> str:
        """Puts the HTML of each citation where its token stands; a verdict alone in its paragraph replaces it."""
        rendered = [_render(citation, edition, audience, path) for citation in self.citations]

        def put(match: re.Match[str]) -> str:
            return rendered[_number(match)]

        def put_blocks(match: re.Match[str]) -> str:
            tokens = list(_TOKEN.finditer(match["tokens"]))
            are_blocks = all(self.citations[_number(token)].form == "verdict" for token in tokens)
            return match["tokens"] if are_blocks else match[0]

        return _TOKEN.sub(put, _LONE_TOKENS.sub(put_blocks, html))


class _Places(HTMLParser):
    """The numbers of the tokens in the text that readers see, and of those elsewhere."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)  # `&#xe000;` is no token
        self.shown: set[int] = set()
        self.hidden: set[int] = set()
        self._verbatim: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden |= _numbers(self.get_starttag_text() or "")
        if tag in _VERBATIM:
            self._verbatim.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._verbatim:
            del self._verbatim[self._verbatim.index(tag) :]

    def handle_data(self, text: str) -> None:
        (self.hidden if self._verbatim else self.shown).update(_numbers(text))


def expand(markdown: str, edition: Edition, first_line: int = 1) -> Expansion:
    """Numbers the citations of a page's text and puts tokens in their place; unknown claims are left as they are.

    ``first_line`` is the line of the page's file on which ``markdown`` begins.
    """
    markdown = re.sub("[\ue000\ue001]", "", markdown)
    numbers: dict[str, int] = {}
    places: dict[str, int] = {}
    citations: list[PageCitation] = []
    pieces, end = [], 0
    for match, form, claim in find_citations(markdown):
        view = edition.claims.get(claim)
        if view is None:
            continue
        number = numbers.setdefault(claim, len(numbers) + 1)
        places[claim] = places.get(claim, 0) + 1
        pieces += [_before(markdown[end : match.start()], form), _token(len(citations))]
        line = first_line - 1 + position(markdown, match.start())[0]
        citations.append(PageCitation(view, form, number, places[claim], line))
        end = match.end()
    return Expansion("".join([*pieces, markdown[end:]]), tuple(citations))


def strip_tokens(text: str) -> str:
    """The text without tokens, for places that take plain text: entries of a table of contents."""
    return _TOKEN.sub("", text)


def link_generated(html: str, targets: dict[str, str], up: str) -> str:
    """Turns ``href="generated:…"`` into the address of the generated page; unknown targets are left as they are."""

    def address(match: re.Match[str]) -> str:
        path = targets.get(match["target"])
        return f'href="{up}{path}{match["fragment"] or ""}"' if path else match[0]

    return _HREF.sub(address, html)


def page_problems(page_file: PageFile, edition: Edition, targets: Mapping[str, str]) -> list[Problem]:
    """What keeps a page from being built: unknown or retired claims, no wording for its audience, unknown targets."""
    problems = []
    for index, citation in enumerate(page_file.value.citations):
        message = _citation_fault(citation.claim, citation.form, page_file.value.audience or "patient", edition)
        if message:
            place = page_file.locate(f"citations[{index}]")
            problems.append(Problem(message=message[0], remedy=message[1], location=place))
    text = without_code(page_file.text)
    for match in _GENERATED.finditer(text):
        if match["target"] not in targets:
            start = match.start("target") - len("generated:")
            line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
            problems.append(
                Problem(
                    message=f"The link `generated:{match['target']}` leads to no generated page.",
                    remedy=f"Write one of {', '.join(f'generated:{name}' for name in GENERATED)}, "
                    "generated:claims/<id>, generated:works/<key>, generated:articles/<id>, generated:rules/<code>.",
                    location=at(page_file.path, page_file.text, line, column),
                )
            )
    return problems


def _citation_fault(claim: str, form: CitationForm, audience: Audience, edition: Edition) -> tuple[str, str] | None:
    view = edition.claims.get(claim)
    if view is None:
        return _unknown(claim, edition)
    if view.claim.retired:
        return f"The page cites the claim `{claim}`, which is retired.", "Cite the claim that took its place, or none."
    if form == "approval" and (view.claim.status is None or view.claim.status.decision is None):
        return (
            f"The claim `{claim}` has no `status` with a `decision`, so no approval can be printed.",
            "Write both in the claim, of kind regulatory-status, or name another claim.",
        )
    if form == "effect" and not any(one.evidence.effect for one in view.evidence):
        return (
            f"No evidence of the claim `{claim}` has an `effect`, so none can be printed.",
            "Write the effect beside the finding, or name another claim.",
        )
    if form in ("claim", "verdict") and getattr(view.claim.wording, audience) is None:
        return (
            f"The claim `{claim}` has no wording for {audience}s, but this page prints it for them.",
            f"Write `wording.{audience}` in the claim, or leave the claim out of this page.",
        )
    return None


def _unknown(claim: str, edition: Edition) -> tuple[str, str]:
    folder = PurePosixPath(edition.dossier.config.claims)
    for path in sorted(edition.dossier.unread_files):
        file = PurePosixPath(path)
        if file.is_relative_to(folder) and file.name == f"{claim}.yaml":
            return (
                f"The page cites the claim `{claim}`, but its file {path} can't be read.",
                "Mend the file; `claimstead check` says what is wrong with it.",
            )
    return f"The page cites the claim `{claim}`, but there is none with this id.", "Correct the id, or write the claim."


def _render(citation: PageCitation, edition: Edition, audience: Audience, path: str) -> str:
    wording = getattr(citation.view.claim.wording, audience) or ""
    values = {"citation": citation, "view": citation.view, "wording": wording}
    return edition.render(_TEMPLATES[citation.form], path, values).strip()


def _before(text: str, form: CitationForm) -> str:
    """A mark after a sentence stands close to it, so that no line begins with a number."""
    return text.rstrip(" ") if form == "cite" else text


def _token(number: int) -> str:
    return _OPEN + "".join(chr(_DIGITS + int(digit)) for digit in str(number)) + _SHUT


def _numbers(text: str) -> set[int]:
    return {_number(token) for token in _TOKEN.finditer(text)}


def _number(token: re.Match[str]) -> int:
    return int("".join(str(ord(digit) - _DIGITS) for digit in token[1]))
