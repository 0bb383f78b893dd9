"""The MkDocs plugin: hooks only. What the pages say is made by the other modules, which don't know MkDocs."""

import datetime
import logging
import os
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.config.base import Config as PluginConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils.meta import get_data

from claimstead.check import all_rules, check, select_rules
from claimstead.config import Config, find_root, read_config
from claimstead.dossier import read_dossier
from claimstead.errors import ClaimsteadError
from claimstead.formats.text import printable
from claimstead.model.finding import Severity
from claimstead.model.page import Page as WrittenPage
from claimstead.publishing import refusals
from claimstead.publishing.cards import page_foot, page_head
from claimstead.publishing.citations import Expansion, expand, link_generated, strip_tokens
from claimstead.publishing.edition import Edition, SitePage
from claimstead.publishing.exports import claims_json
from claimstead.publishing.heads import theme_values, title_as_html
from claimstead.publishing.links import way_up
from claimstead.publishing.shell import CONTENT, NAME, TITLE, Shell
from claimstead.publishing.site import link_targets, listed_pages, unlisted_pages
from claimstead.publishing.templates import load_templates
from claimstead.reading.answer_cache import AnswerCache
from claimstead.reading.page_files import PageFile

# Sources, cards and listed pages are put in after the search index is made: they would be most of it, and no one's aim.
FOOT = "<!-- claimstead: what stands below the text -->"
NO_HEADING = "<!-- <h1> -->"  # keeps the theme from writing a heading above the page's own
log = logging.getLogger("mkdocs.plugins.claimstead")


class NoSettings(PluginConfig):  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    """Nothing to set in mkdocs.yml; everything is under [tool.claimstead] in pyproject.toml."""


class ClaimsteadPlugin(BasePlugin[NoSettings]):  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    """Composes topic pages from claims and adds a page a claim, a work, an article and a rule."""

    root: Path
    settings: Config
    edition: Edition
    targets: dict[str, str]
    listed: dict[str, SitePage]
    written: dict[str, PageFile]
    expansions: dict[str, Expansion]
    feet: dict[str, str]
    env: jinja2.Environment
    nav: Navigation
    files: Files

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Finds the content and has it watched by ``mkdocs serve``."""
        try:
            self.root = find_root(Path(config.config_file_path or ".").parent)
            self.settings = read_config(self.root)
        except ClaimsteadError as error:
            raise _refusal(str(error)) from error
        if config.use_directory_urls:
            raise _refusal("mkdocs.yml: set `use_directory_urls: false`, so that the site also opens from a disk.")
        if Path(config.docs_dir).resolve() != (self.root / self.settings.pages).resolve():
            raise _refusal(
                f"mkdocs.yml: `docs_dir` is not the folder that is checked; set `docs_dir: {self.settings.pages}` "
                "or change `pages` under [tool.claimstead] in pyproject.toml."
            )
        settings = self.settings
        watched = [self.root / path for path in (settings.claims, settings.bibliography, settings.lock)]
        watched += [self.root / settings.templates]
        if config.theme.custom_dir:
            watched += [Path(config.theme.custom_dir)]  # MkDocs has made it absolute
        config.watch += [str(path) for path in watched if path.exists()]
        return config

    def on_pre_build(self, config: MkDocsConfig) -> None:
        """Reads and checks everything once and refuses pages that can't be built, before the last site is cleared."""
        _refuse(refusals.site_faults(self.root, Path(config.site_dir)))
        _refuse(refusals.template_faults(self.root, (self.settings.templates, config.theme.custom_dir)))
        self._read()
        heads = {page_file.path: get_data(page_file.text)[1] for page_file in self.edition.dossier.page_files}
        _refuse(refusals.page_faults(self.edition, self.targets, heads, config.theme.dirs))
        try:
            pages = listed_pages(self.edition)
        except refusals.TEMPLATE_ERRORS as error:
            raise _refusal(refusals.template_fault(error)) from error
        self.listed = {page.path.removesuffix(".html") + ".md": page for page in pages}

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Adds the listed pages."""
        for source in self.listed:
            files.append(File.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV))
        return files

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Keeps what shells need; names of folders become titles, which the theme takes for HTML."""
        _escape_titles(nav.items)
        self.nav, self.files = nav, files
        return nav

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Puts tokens where claims are cited; Markdown runs next."""
        listed = self.listed.get(page.file.src_uri)
        if listed is not None:
            page.meta = theme_values({"title": listed.title, "hide": ["toc"]})
            return ""
        page.meta = theme_values(page.meta)
        written = self.written.get(page.file.src_uri)
        head_lines = written.text.count("\n") - markdown.count("\n") if written else 0
        expansion = expand(markdown, self.edition, head_lines + 1)
        self.expansions[page.file.src_uri] = expansion
        return expansion.markdown

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Puts the claims' words in place of the tokens, and the sources below the text."""
        source = page.file.src_uri
        if source in self.listed:
            self.feet[source] = self.listed[source].html
            return f"{NO_HEADING}{FOOT}"
        page.meta.setdefault("title", strip_tokens(title_as_html(page.title or "")))
        written, expansion = self.written.get(source), self.expansions[source]
        if written is None:
            if expansion.citations:
                raise _refusal(f"{source}: the page cites claims, but is not among the pages that are checked.")
            return html
        _refuse(f"{written.path}:{fault}" for fault in expansion.misplaced(html))
        try:
            return self._topic_page(html, page, written.value)
        except refusals.TEMPLATE_ERRORS as error:
            raise _refusal(refusals.template_fault(error)) from error

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Puts the sources and cards below the text."""
        return output.replace(NO_HEADING, "", 1).replace(FOOT, self.feet.get(page.file.src_uri, ""), 1)

    def on_env(self, env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Keeps the theme, for the shells."""
        self.env = env
        return env

    @event_priority(50)
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Writes the pages that are not listed, and claims.json."""
        site = Path(config.site_dir)
        try:
            pages = unlisted_pages(self.edition)
        except refusals.TEMPLATE_ERRORS as error:
            raise _refusal(refusals.template_fault(error)) from error
        self._write(pages, site, config)
        (site / "claims.json").write_text(claims_json(self.edition), encoding="utf-8", newline="\n")
        log.info("Wrote %d pages of claims, works and rules.", len(pages))

    def _read(self) -> None:
        try:
            rules = select_rules(self.settings)
            dossier = read_dossier(self.root, self.settings, _today())
            with AnswerCache(self.root / self.settings.cache) as kept:
                report = check(dossier, rules, kept)
            templates = load_templates(self.root / self.settings.templates)
        except ClaimsteadError as error:
            raise _refusal(str(error)) from error
        self.edition = Edition(dossier, report, tuple(all_rules()), templates)
        self.targets = link_targets(self.edition)
        folder = PurePosixPath(self.settings.pages)
        self.written = {PurePosixPath(one.path).relative_to(folder).as_posix(): one for one in dossier.page_files}
        self.expansions, self.feet = {}, {}
        errors = len(report.of_severity(Severity.ERROR))
        if errors:
            log.info("The content has %d errors; `claimstead check` names them.", errors)

    def _topic_page(self, html: str, page: Page, written: WrittenPage) -> str:
        path, edition = page.url, self.edition
        expansion = self.expansions[page.file.src_uri]
        html = expansion.fill(html, edition, written.audience or "patient", path)
        _clean_contents(page.toc)
        head, sources = page_head(written, expansion.sources, edition, path), expansion.sources
        before, heading, after = html.partition("</h1>")
        html = f"{before}{heading}\n{head}{after}" if heading else f"{head}\n{html}"
        self.feet[page.file.src_uri] = page_foot(written, sources, edition, path)
        return link_generated(f"{html}\n{FOOT}", self.targets, way_up(path))

    def _write(self, pages: Iterable[SitePage], site: Path, config: MkDocsConfig) -> None:
        shells: dict[str, Shell] = {}
        for page in pages:
            folder, _, file_name = page.path.rpartition("/")
            if folder not in shells:
                (site / folder).mkdir(parents=True, exist_ok=True)
                shells[folder] = self._shell(folder, config)
            text = shells[folder].fill(page.title, file_name.removesuffix(".html"), page.html)
            (site / page.path).write_bytes(text.encode())

    def _shell(self, folder: str, config: MkDocsConfig) -> Shell:
        """The theme around a page in ``folder``, rendered once."""
        file = File.generated(config, f"{folder}/{NAME}.md", content="", inclusion=InclusionLevel.NOT_IN_NAV)
        page = Page(TITLE, file, config)
        page.meta = {"title": TITLE, "hide": ["toc"]}
        page.content = CONTENT
        page.toc = TableOfContents([AnchorLink(TITLE, "top", 1)])
        template = self.env.get_template("main.html")
        try:
            return Shell.of(template.render(get_context(self.nav, self.files, config, page)))
        except ValueError as error:
            raise _refusal(f"The pages can't be put into the theme: {error}.") from error


def _today() -> datetime.date:
    """Today, or the day of SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.datetime.now(tz=datetime.UTC).date()
    try:
        return datetime.datetime.fromtimestamp(int(epoch), tz=datetime.UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise _refusal(f"SOURCE_DATE_EPOCH is `{epoch}`; it must be a number of seconds.") from error


def _refusal(*sentences: str) -> PluginError:
    """What MkDocs prints and stops at; words of the content must not steer the terminal."""
    return PluginError("\n".join(map(printable, sentences)))


def _refuse(faults: Iterable[str]) -> None:
    sentences = tuple(faults)
    if sentences:
        raise _refusal(*sentences)


def _escape_titles(parts: Iterable[object]) -> None:
    for part in parts:
        if isinstance(part, Section):
            part.title = title_as_html(part.title)
            _escape_titles(part.children)


def _clean_contents(contents: Iterable[AnchorLink]) -> None:
    for link in contents:
        link.title = strip_tokens(link.title)
        _clean_contents(link.children)
