"""EVI215: support from news, opinion, web pages or the article's own publisher, and from nowhere else."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from claimstead.dossier import Dossier
from claimstead.model.article import Article
from claimstead.model.claim import Claim
from claimstead.model.evidence import Evidence
from claimstead.model.finding import Problem, Severity
from claimstead.model.reference import Reference
from claimstead.reading.bibliography import ReferenceEntry
from claimstead.rule import ClaimRule, Example

OPINIONS = {"news-report": "a news report", "expert-opinion": "an expert's opinion"}
WEB_TYPES = frozenset({"misc", "online", "www", "electronic"})
# Regulators and guideline groups publish on web pages without a DOI, and are the source of what they decide.
AUTHORITIES = frozenset({"regulatory-document", "guideline"})


class WeakSourcesOnly(ClaimRule):
    """All support comes from sources that are not scholarly, or from the article's own publisher.

    What it checks:
        Where the verdict is ``supported`` or ``overstated``, at least one supporting
        work must be something other than: a news report or an expert's opinion
        without a DOI; an entry of type ``misc``, ``online``, ``www`` or
        ``electronic`` without a DOI, unless it is a regulator's document or a
        guideline; a work whose publisher, journal or web site is the article's own.
        Names are compared without regard to case, spaces and punctuation.

    Why it matters:
        A trade magazine that cites a trade magazine shows that something was said,
        not that it is so. A publisher who cites itself has been checked by nobody.

    Example:
        ``verdict: supported`` on the word of an interview, ``design: expert-opinion``.

    How to fix it:
        Cite the study that the source speaks of. If none is found, the claim is
        ``unsupported``; keep the source as what was said.
    """

    code = "EVI215"
    name = "weak-sources-only"
    severity = Severity.WARNING
    good = (
        Example(
            references="@misc{schmitt2011, title = {Efficacy}, doi = {10.1111/j.1365-2133.2010.10030.x}}\n",
            why="a DOI: the work is on record",
        ),
        Example(
            references="@online{schmitt2011, title = {Label}, url = {https://www.fda.gov/label}}\n",
            claim="""\
evidence:
  - {cites: schmitt2011, direction: supports, directness: direct, role: primary-result, finding: Approved in 2022.,
     access: full-text, design: regulatory-document, species: human}
""",
            why="a regulator's own document",
        ),
    )
    bad = (
        Example(
            references="@online{schmitt2011, title = {An interview}, url = {https://example.org/interview}}\n",
            claim="""\
evidence:
  - {cites: schmitt2011, direction: supports, directness: direct, role: primary-result, finding: An expert said so.,
     access: full-text, design: expert-opinion, species: human}
""",
            field="verdict",
            why="one interview",
        ),
        Example(
            article="publisher: British Journal of Dermatology\n",
            field="verdict",
            why="the article's own publisher",
        ),
    )

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem where no supporting source is another's scholarly work."""
        if value.verdict not in ("supported", "overstated"):
            return
        support = [evidence for evidence in value.evidence if evidence.direction == "supports"]
        articles = dossier.articles_of(dossier.file_of(value))
        weaknesses = []
        for evidence in support:
            weakness = _weakness(evidence, dossier.references.get(evidence.cites), articles)
            if not weakness:
                return
            weaknesses.append(f"{evidence.cites} {weakness}")
        if weaknesses:
            yield Problem(
                field="verdict",
                message=f"The verdict is `{value.verdict}`, but no scholarly work of another's supports the claim.",
                found="; ".join(dict.fromkeys(weaknesses)) + ".",
                remedy="Cite the study these sources speak of; if none is found, set `verdict: unsupported`.",
            )


def _weakness(evidence: Evidence, reference_entry: ReferenceEntry | None, articles: tuple[Article, ...]) -> str:
    """Why the source does not count by itself, as the end of a sentence; nothing where it does."""
    reference = reference_entry.value if reference_entry else None
    has_doi = evidence.doi is not None or (reference is not None and bool(reference.doi_as_written))
    if not has_doi and evidence.design in OPINIONS:
        return f"is {OPINIONS[evidence.design]} without a DOI"
    if reference is None:
        return ""
    if not has_doi and reference.type in WEB_TYPES and evidence.design not in AUTHORITIES:
        return "is a web page or paper without a DOI"
    if any(_own(reference, article) for article in articles):
        return "comes from the article's own publisher"
    return ""


def _own(reference: Reference, article: Article) -> bool:
    """Whether publisher, journal or web site of the reference are the article's."""
    site = _site(reference.url)
    if site and site == _site(article.url or ""):
        return True
    publisher = _folded(article.publisher or "")
    names = (reference.publisher, reference.container, *site.split("."))
    return bool(publisher) and publisher in {_folded(name) for name in names}


def _site(url: str) -> str:
    """The host of a web address without ``www.``; nothing where it can't be told."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:  # an unfinished bracket; references.bib may hold anything
        return ""


def _folded(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())
