"""A page of the theme rendered once with marks in it, so that thousands of pages only fill the marks in."""

import dataclasses
import html
import re

TITLE = "claimstead-shell-title"
NAME = "claimstead-shell-name"
CONTENT = '<h1 id="top">claimstead-shell-content</h1>'
_MARK = re.compile(f"({re.escape(CONTENT)}|{TITLE}|{NAME})")


@dataclasses.dataclass(frozen=True, slots=True)
class Shell:
    """A rendered page of the theme, cut at its marks: pieces of HTML and marks in turn."""

    pieces: tuple[str, ...]

    @classmethod
    def of(cls, rendered: str) -> "Shell":
        """Cuts a page rendered with ``TITLE`` as title, ``CONTENT`` as content and ``NAME`` as its file's name.

        Raises:
            ValueError: the content's mark is not in the page, so the theme did not print it.
        """
        if rendered.count(CONTENT) != 1:
            raise ValueError("the theme's main.html does not print the content of a page exactly once")
        return cls(tuple(_MARK.split(rendered)))

    def fill(self, title: str, name: str, content: str) -> str:
        """The page with its title (plain text), the name of its file without ``.html``, and its content (HTML)."""
        marks = {TITLE: html.escape(title), NAME: html.escape(name), CONTENT: content}
        return "".join(marks.get(piece, piece) for piece in self.pieces)
