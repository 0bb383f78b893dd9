"""The glossary: every term, abbreviation and brand that the editors explain, from claims/vocabulary.yaml."""

import re
from collections.abc import Iterator, Sequence

from claimstead.publishing.edition import Edition, SitePage

PATH = "glossary.html"
_NO_ANCHOR = re.compile(r"[^a-z0-9]+")


def glossary_page(edition: Edition) -> SitePage:
    """The page of all terms in the order of the alphabet; each has an anchor of its own."""
    vocabulary = edition.dossier.vocabulary
    terms = _sorted(vocabulary.glossary)
    values = {
        "terms": [(id_, *term) for id_, term in zip(_anchors([name for name, _ in terms]), terms, strict=True)],
        "abbreviations": _sorted(vocabulary.abbreviations),
        "brands": _sorted(vocabulary.brands),
    }
    return SitePage(PATH, "Glossary", edition.render("glossary.html", PATH, values))


def anchor(term: str) -> str:
    """The id of a term on the glossary's page: ``JAK inhibitor`` is at ``term-jak-inhibitor``."""
    return f"term-{_NO_ANCHOR.sub('-', term.casefold()).strip('-')}"


def _anchors(terms: Sequence[str]) -> Iterator[str]:
    """The terms' ids; where several come to the same, the second ends in ``-2``, and so on."""
    anchors = [anchor(term) for term in terms]
    for place, one in enumerate(anchors):
        before = anchors[:place].count(one)
        yield f"{one}-{before + 1}" if before else one


def _sorted(words: dict[str, str]) -> list[tuple[str, str]]:
    return sorted(words.items(), key=lambda pair: (pair[0].casefold(), pair[0]))
