"""Links to the very words: the text fragments that make a browser scroll to a passage and highlight it."""

from collections.abc import Iterator
from urllib.parse import quote

from claimstead.language.quotation.markup import visible
from claimstead.language.quotation.passages import find_passage
from claimstead.model.evidence import Passage

MAX_CONTEXT = 8
"""So many words before and behind a passage are tried to tell it from others like it."""


def text_fragment(passage: Passage, text: str | None = None) -> str:
    """The fragment of a link to the passage: ``#:~:text=[prefix-,]start[,end][,-suffix]``.

    A browser goes to the first place that fits, whatever its case. Where ``text`` is
    known and other places of it fit too, words before or behind the (first) passage say
    which is meant. Syntax, and the characters escaped inside a term (``-``, ``,``, ``&``):
    https://wicg.github.io/scroll-to-text-fragment/#syntax
    """
    before, behind = _context(passage, visible(text)) if text is not None else ("", "")
    words = [passage.quote] if passage.quote is not None else [passage.start or "", passage.end or ""]
    terms = [f"{_term(before)}-"] if before else []
    terms += map(_term, words)
    terms += [f"-{_term(behind)}"] if behind else []
    return "#:~:text=" + ",".join(terms)


def _context(passage: Passage, text: str) -> tuple[str, str]:
    """The fewest words before and behind the passage with which it fits one place only; none where nothing helps."""
    sighting = find_passage(text, passage)
    if sighting.outcome == "absent":
        return "", ""
    folded = text.casefold()
    for before, behind in _contexts(text[: sighting.start].split(), text[sighting.end :].split()):
        if find_passage(folded, _folded(passage, before, behind)).outcome == "exact":
            return before, behind
    return "", ""


def _contexts(before: list[str], behind: list[str]) -> Iterator[tuple[str, str]]:
    """Nothing, then ever more words before, then all of these and ever more words behind."""
    longest = before[-MAX_CONTEXT:]
    for count in range(len(longest) + 1):
        yield " ".join(longest[len(longest) - count :]), ""
    for count in range(1, min(len(behind), MAX_CONTEXT) + 1):
        yield " ".join(longest), " ".join(behind[:count])


def _folded(passage: Passage, before: str, behind: str) -> Passage:
    def together(*words: str | None) -> str:
        return " ".join(filter(None, words)).casefold()

    if passage.quote is not None:
        return Passage(quote=together(before, passage.quote, behind))
    return Passage(start=together(before, passage.start), end=together(passage.end, behind))


def _term(words: str) -> str:
    return quote(" ".join(words.split()), safe="").replace("-", "%2D")
