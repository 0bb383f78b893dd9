"""An edition of the site: everything its pages are made from, gathered once, with the views they share."""

import dataclasses
import functools
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import jinja2
from markupsafe import escape

from claimstead.dossier import Dossier
from claimstead.model.finding import Finding, Report
from claimstead.model.record import Found
from claimstead.publishing.ama import ama_reference
from claimstead.publishing.links import contact_address, page_path, way_up, written_page_path
from claimstead.publishing.places import PageLink, SaidIn
from claimstead.publishing.views import ClaimView, EvidenceView, NoticeView, ReviewView, WorkView, work_address
from claimstead.publishing.words import shortened
from claimstead.reading.article_files import ArticleFile
from claimstead.reading.bibliography import ReferenceEntry
from claimstead.reading.claim_files import ClaimFile, said_in
from claimstead.rule import Rule


@dataclasses.dataclass(frozen=True, slots=True)
class SitePage:
    """A generated page: its path from the site's root, its title, and its HTML without the theme around it."""

    path: str
    title: str
    html: str


@dataclasses.dataclass(frozen=True)
class Edition:
    """The dossier, what the check said of it, all rules, and the templates."""

    dossier: Dossier
    report: Report
    rules: tuple[type[Rule[Any]], ...]
    templates: jinja2.Environment

    def render(self, template: str, path: str, values: Mapping[str, object]) -> str:
        """Renders a template for the page at ``path``; ``up`` leads from it to the site's root.

        Raises:
            jinja2.TemplateError: the template is missing or broken.
        """
        return self.templates.get_template(template).render({"up": way_up(path), "edition": self, **values})

    @functools.cached_property
    def works(self) -> dict[str, WorkView]:
        """Every work of the bibliography, and every key that a claim cites without there being one."""
        works = {key: self._work(reference_entry) for key, reference_entry in self.dossier.references.items()}
        for key in self.dossier.claims_by_key:
            if key not in works:
                missing = escape(f"The reference {key} is not in the bibliography.")
                works[key] = WorkView(key, page_path("works", key), missing, key)
        return works

    @functools.cached_property
    def claims(self) -> dict[str, ClaimView]:
        """Every claim by id, retired ones too: a permalink stays."""
        return {key: self._claim(claim_file) for key, claim_file in self.dossier.claims.items()}

    @functools.cached_property
    def current_claims(self) -> tuple[ClaimView, ...]:
        """The claims in use."""
        return tuple(view for view in self.claims.values() if not view.claim.retired)

    @functools.cached_property
    def findings_by_path(self) -> dict[str, list[Finding]]:
        """The open findings of each file."""
        return _grouped(self.report.findings, lambda finding: finding.location.path)

    @functools.cached_property
    def findings_by_key(self) -> dict[str, list[Finding]]:
        """The open findings about each reference of the bibliography."""
        bibliography = self.dossier.config.bibliography
        found = [finding for finding in self.report.findings if finding.location.path == bibliography]
        return _grouped(found, lambda finding: finding.subject)

    @property
    def contact(self) -> str | None:
        """Where readers report a problem, where the configuration names a place."""
        return contact_address(self.dossier.config.report_problem_to)

    def article_link(self, article_file: ArticleFile) -> PageLink:
        """The page of an article."""
        return PageLink(article_file.value.title, page_path("articles", article_file.value.id))

    def _work(self, reference_entry: ReferenceEntry) -> WorkView:
        reference = reference_entry.value
        found = self.dossier.found(reference)
        return WorkView(
            key=reference.key,
            path=page_path("works", reference.key),
            citation=ama_reference(reference, found.work if found else None),
            title=reference.title or reference.key,
            reference=reference,
            record=found or self.dossier.record_of(reference),
            address=work_address(reference),
            notices=_notices(found) if found else (),
        )

    def _claim(self, claim_file: ClaimFile) -> ClaimView:
        claim = claim_file.value
        findings = self.findings_by_path.get(claim_file.path, [])
        return ClaimView(
            claim=claim,
            path=page_path("claims", claim.id),
            title=shortened(claim.statement),
            said=self._said_in(claim_file),
            evidence=tuple(EvidenceView.of(evidence, self.works[evidence.cites]) for evidence in claim.evidence),
            review=ReviewView.of(claim, self.dossier.people, self.dossier.today),
            findings=tuple(findings),
            pages=self._pages_citing(claim.id),
        )

    def _said_in(self, claim_file: ClaimFile) -> tuple[SaidIn, ...]:
        numbers: dict[str, list[int]] = {}
        for said in said_in(claim_file):
            numbers.setdefault(said.article, []).append(said.number)
        return tuple(SaidIn(article, self._page_of(article), tuple(found)) for article, found in numbers.items())

    def _page_of(self, article: str) -> PageLink:
        article_file = self.dossier.articles.get(article)
        return self.article_link(article_file) if article_file else PageLink(article, "")

    def _pages_citing(self, claim: str) -> tuple[PageLink, ...]:
        pages = self.dossier.config.pages
        citing = self.dossier.pages_by_claim.get(claim, [])
        return tuple(
            PageLink(
                page_title(page_file.value.title, page_file.value.audience), written_page_path(page_file.path, pages)
            )
            for page_file in citing
        )


def page_title(title: str, audience: str | None) -> str:
    """The title of a written page, with its audience where the title does not name it."""
    if audience is None or audience in title.lower():
        return title
    return f"{title} (for {audience}s)"


def _grouped(findings: Iterable[Finding], key: Callable[[Finding], str]) -> dict[str, list[Finding]]:
    grouped: dict[str, list[Finding]] = {}
    for finding in findings:
        grouped.setdefault(key(finding), []).append(finding)
    return grouped


def _notices(found: Found) -> tuple[NoticeView, ...]:
    """The gravest first, then by date, whatever their order in the lock; what was undone comes last."""
    views = (NoticeView.of(notice, found) for notice in found.all_notices)
    return tuple(
        sorted(views, key=lambda view: (not view.grave, not view.stands, view.notice.date or "", str(view.notice)))
    )
