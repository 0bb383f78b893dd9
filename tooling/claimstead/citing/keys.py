"""Citation keys for new references, made as the configuration's ``citation-key`` says."""

import itertools
import re
import string
from collections.abc import Collection, Iterator

from claimstead.matching.letters import fold
from claimstead.matching.markup import greek_named, without_markup
from claimstead.model.reference import Reference

_WORD = re.compile(r"[a-z0-9]+")
_YEAR = re.compile(r"\d{4}")
_APOSTROPHES = re.compile("['\u2019\u02bc`]")
_LONGEST_PART = 40
# Words that titles begin with and that tell nothing of the work.
_EMPTY = re.compile(
    r"an?|the|of|on|in|for|and|or|to|by|with|from|at|is|are|do|does|can|how|what|why"
    r"|der|die|das|eine?|zur|les?|la|des?|une?|el|los|una"
)


def new_key(scheme: str, reference: Reference, taken: Collection[str]) -> str:
    """The key of a new reference: its parts in ASCII, joined as ``scheme`` says, and unlike all ``taken`` keys.

    ``scheme`` is parts joined by ``+``: ``author`` (the first author's family name, or a
    group's first word), ``year``, ``title`` (its first word that tells something) and
    ``letter``, which stands only where the key is taken without it: a, b, … z, aa, …
    A scheme without ``letter`` gets one at its end then. Keys that differ only in case
    are the same key, as they are for BibTeX.
    """
    parts = list(dict.fromkeys(scheme.split("+")))  # said twice, a part would only make the key longer
    if "letter" not in parts:
        parts.append("letter")
    words = {"author": _author(reference), "year": _year(reference), "title": _title(reference)}
    if not any(words[part] for part in parts if part != "letter"):
        words["title"] = words["author"] or words["title"] or "work"
        parts = ["title", "letter"]
    used = {key.casefold() for key in taken}
    keys = ("".join(letter if part == "letter" else words[part] for part in parts) for letter in _letters())
    return next(key for key in keys if key not in used)


def _author(reference: Reference) -> str:
    """The family name with its double names hyphenated: ``guttman-yassky``; without authors a word of the title."""
    for name in reference.authors:
        if name.family:
            return "-".join(_ascii_words(name.family))[:_LONGEST_PART].strip("-")
        if words := _telling(name.literal):
            return words[0][:_LONGEST_PART]
    return _title(reference)


def _year(reference: Reference) -> str:
    year = _YEAR.search(reference.year)
    return year[0] if year else ""


def _title(reference: Reference) -> str:
    words = _telling(reference.title)
    return words[0][:_LONGEST_PART] if words else ""


def _telling(text: str) -> list[str]:
    words = _ascii_words(text)
    return [word for word in words if not _EMPTY.fullmatch(word)] or words


def _ascii_words(text: str) -> list[str]:
    """The words in lower-case ASCII; letters that have no such form are left out."""
    folded = greek_named(fold(_APOSTROPHES.sub("", without_markup(text))), "")
    return _WORD.findall(folded.encode("ascii", "ignore").decode())


def _letters() -> Iterator[str]:
    """Nothing, then a to z, aa, ab and so on without end."""
    yield ""
    for length in itertools.count(1):
        for letters in itertools.product(string.ascii_lowercase, repeat=length):
            yield "".join(letters)
