"""What may stand in front of, behind or beside a title without being part of it: labels, translations, numerals."""

import re

_IN_FRONT = re.compile(
    r"^\W*(?:(?:retracted|withdrawn|removed|corrected|expression of concern)"
    r"(?:\s+(?:article|paper|chapter))?\W*[:\]]\W*)+",
    re.IGNORECASE,
)
# As PubMed (https://www.nlm.nih.gov/bsd/mms/medlineelements.html, TI) and the Web of Science write it, the latter with
# "See vol. 147, pg. 1521, 2021"
_REMARK = re.compile(
    r"(?:retracted|withdrawn|corrected)(?: article| paper)?(?:[.,:;] .*)?"
    r"|published (?:correction|erratum) appears in.*",
    re.IGNORECASE | re.DOTALL,
)
_OPENING = {"]": "[", ")": "("}
_SHORTEST = 10  # letters of a title that may be a translation
_NUMBERED = frozenset({"type", "types", "part", "parts", "phase", "phases", "stage", "stages", "grade", "grades"})
_NUMBERED |= frozenset({"class", "classes", "factor", "level", "levels", "category", "categories", "group", "groups"})
_NUMBERED |= frozenset({"step", "chapter", "volume", "study", "series", "tier"})
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_ARABIC = {
    f"{numeral}{letter}": f"{number}{letter}" for number, numeral in enumerate(_ROMAN, 1) for letter in ("", "a", "b")
}
# What calls a document one about the work that the rest of the title names, and the words that go with it
_ABOUT = frozenset({"reply", "replies", "response", "rebuttal", "comment", "comments", "commentary", "erratum"})
_ABOUT |= frozenset({"errata", "corrigendum", "corrigenda", "correction", "corrections", "retraction", "concern"})
_BESIDE = frozenset({"author", "authors", "editor", "editors", "expression", "letter", "notice", "publisher", "the"})
_BESIDE |= frozenset({"a", "an", "by", "from", "of", "on", "s", "to"})
_JOINING = frozenset({"and", "or", "to", "versus"})


def without_labels(title: str) -> str:
    """The title without "RETRACTED:" in front and "[corrected]" behind, in whatever words they come."""
    head, remark = _divided(title)
    return _IN_FRONT.sub("", head if _REMARK.fullmatch(remark) else title)


def is_another_document(subtitle: tuple[str, ...]) -> bool:
    """Whether a subtitle, folded, makes the title that of a reply or notice: ``reply from the authors``."""
    return not _ABOUT.isdisjoint(subtitle) and _ABOUT.issuperset(set(subtitle) - _BESIDE)


def parallel_titles(title: str) -> tuple[str, ...]:
    """The title and its translation where both stand in one; nothing where it is a title alone.

    The translation stands behind in square brackets (NLM, Citing Medicine, 2nd ed.)
    or behind an equals sign (ISBD 1.3).
    """
    if " = " in title:
        head, beside = title.split(" = ", 1)
    else:
        head, beside = _divided(title) if title.rstrip(" .").endswith("]") else (title, "")
    shorter, longer = sorted((len(head), len(beside)))
    # a translation is about as long as what it translates; a remark in brackets is not
    return (head, beside) if shorter >= _SHORTEST and longer < 2.5 * shorter else ()


def is_translation(title: str) -> bool:
    """Whether the whole title stands in square brackets, by which PubMed says that it is a translation."""
    return title.lstrip().startswith("[") and title.rstrip(" .").endswith("]")


def _divided(title: str) -> tuple[str, str]:
    """The title, and what stands in the last brackets behind it; the whole and nothing where there are none."""
    text = title.rstrip(" .")
    opening = _OPENING.get(text[-1:])
    place = text.rfind(opening) if opening else -1
    return (text[:place].rstrip(), text[place + 1 : -1]) if place > 0 else (title, "")


def with_arabic_numerals(words: tuple[str, ...]) -> tuple[str, ...]:
    """Folded words with the Roman numerals behind ``type``, ``phase``, ``part`` and their like as Arabic ones."""
    if _NUMBERED.isdisjoint(words):
        return words
    told: list[str] = []
    counting = False
    for word in words:
        told.append(_ARABIC.get(word, word) if counting else word)
        counting = word in _NUMBERED or (counting and (told[-1][0].isdigit() or word in _JOINING))
    return tuple(told)
